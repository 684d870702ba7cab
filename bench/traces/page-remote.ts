import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const targetsSchema = z.array(z.object({ type: z.string(), webSocketDebuggerUrl: z.string() }));
const replySchema = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.unknown().optional(),
});
const evaluatedSchema = z.object({ result: z.object({ value: z.unknown().optional() }) });
const placeSchema = z.tuple([z.number(), z.number()]).nullable();

/** A finger on the terminal's page. What it types goes key by key: no whole mark passes through the browser's remote control. */
export interface PageRemote {
  /** Touches the middle of what a CSS selector finds, of several the first whose text or label is `name`. */
  readonly press: (selector: string, name?: string) => Promise<void>;
  /** Rests a finger there for so long. */
  readonly hold: (selector: string, holdMs: number) => Promise<void>;
  /** Whether it is on the screen now. */
  readonly shows: (selector: string, name?: string) => Promise<boolean>;
  readonly seen: (selector: string, name?: string) => Promise<void>;
  /** Runs an expression in the page, and gives its value. */
  readonly evaluate: (expression: string) => Promise<unknown>;
}

const patienceMs = 30_000;
const lookAgainMs = 40;
const answerWithinMs = 2000;

/** The one page of a Chromium whose remote control listens on a port. The page may be replaced, in another process too. */
export function createPageRemote(port: number): PageRemote {
  let line: Promise<Call> | null = null;
  const forget = () => {
    line = null;
  };
  const call: Call = async (method, params) => {
    line ??= openLine(port, forget);
    const speak = await line.catch((error: unknown) => {
      forget();
      throw error;
    });
    return speak(method, params);
  };
  const evaluate = async (expression: string) =>
    evaluatedSchema.parse(await call('Runtime.evaluate', { expression, returnByValue: true })).result.value;
  const place = async (selector: string, name?: string) => {
    const value = await evaluate(`(${placeOf})(${JSON.stringify(selector)}, ${JSON.stringify(name ?? null)})`);
    return placeSchema.parse(value ?? null);
  };
  const seen = async (selector: string, name?: string) => {
    let before: readonly number[] | null = null;
    for (const untilMs = performance.now() + patienceMs; performance.now() < untilMs; await wait(lookAgainMs)) {
      // While one document gives way to the next there is none to ask.
      const found = await place(selector, name).catch(() => null);
      if (found && String(found) === String(before)) return found;
      before = found;
    }
    throw new Error(`The page does not show ${selector} ${name ?? ''}`);
  };
  const touch = async (selector: string, name: string | undefined, holdMs: number) => {
    const [x, y] = await seen(selector, name);
    const button = { x, y, button: 'left', clickCount: 1 };
    await call('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
    await wait(holdMs);
    // A key acts when it goes down: the document may be gone by now.
    await call('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button }).catch(() => null);
  };
  return {
    press: (selector, name) => touch(selector, name, 0),
    hold: (selector, holdMs) => touch(selector, undefined, holdMs),
    shows: async (selector, name) => (await place(selector, name)) !== null,
    seen: async (selector, name) => void (await seen(selector, name)),
    evaluate,
  };
}

type Call = (method: string, params: object) => Promise<unknown>;

/** A line to the page that is there now; `onClosed` when it ends. */
async function openLine(port: number, onClosed: () => void): Promise<Call> {
  const targets = targetsSchema.parse(await (await fetch(`http://127.0.0.1:${port}/json`)).json());
  const page = targets.find(({ type }) => type === 'page');
  if (!page) throw new Error('There is no page');
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  const opened = Promise.withResolvers<void>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  socket.onopen = () => opened.resolve();
  socket.onerror = () => opened.reject(new Error('The page is gone'));
  socket.onclose = onClosed;
  socket.onmessage = ({ data }) => {
    const { id = 0, result, error } = replySchema.parse(JSON.parse(String(data)));
    if (error) waiting.get(id)?.reject(new Error('The page refused'));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  };
  await opened.promise;
  return (method, params) => {
    lastId += 1;
    const id = lastId;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    socket.send(JSON.stringify({ id, method, params }));
    // A document that gives way to one in another process may take its answer with it.
    const unheard = setTimeout(() => answer.reject(new Error('The page said nothing')), answerWithinMs);
    return answer.promise.finally(() => clearTimeout(unheard));
  };
}

/** Runs in the page: the middle of the first thing that is seen and bears the name. */
function placeOf(selector: string, name: string | null): [number, number] | null {
  interface Thing {
    readonly textContent: string | null;
    readonly getAttribute: (name: string) => string | null;
    readonly getBoundingClientRect: () => { x: number; y: number; width: number; height: number };
  }
  const page = globalThis as unknown as { document: { querySelectorAll: (selector: string) => Iterable<Thing> } };
  for (const thing of page.document.querySelectorAll(selector)) {
    const { x, y, width, height } = thing.getBoundingClientRect();
    const isNamed = name === null || (thing.getAttribute('aria-label') ?? thing.textContent ?? '').trim() === name;
    if (isNamed && width > 0 && height > 0) return [x + width / 2, y + height / 2];
  }
  return null;
}
