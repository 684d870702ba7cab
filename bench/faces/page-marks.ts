import type { Page } from '@playwright/test';

/** When what happened in the page, in milliseconds of its clock. */
export interface PageMarks {
  /** Every change of the large title, when it had been painted. */
  readonly titles: { readonly text: string; readonly atMs: number }[];
  /** Pictures that were sent to core. */
  readonly picturesMs: number[];
  /** When the mesh was asked for, was there, and had looked at each picture. */
  readonly mesh: { askedMs: number | null; readyMs: number | null; readonly seenMs: number[] };
  /** The last press. */
  pressedMs: number;
}

interface Heard {
  readonly data: unknown;
}

interface Listens {
  readonly addEventListener: (kind: string, listener: (event: Heard) => void, options?: object) => void;
}

/** What is used of the page's own globals. */
interface PageGlobals extends Listens {
  marks: PageMarks;
  readonly WebSocket: { readonly prototype: { send: (this: unknown, data: unknown) => void } };
  MessageChannel: new () => { readonly port1: Listens };
  readonly document: { querySelector: (selector: string) => { readonly textContent: string } | null };
  readonly requestAnimationFrame: (run: () => void) => void;
  readonly MutationObserver: new (run: () => void) => { observe: (target: unknown, options: object) => void };
}

/** Has the page note what is measured, from its next document on. */
export async function noteMarks(page: Page): Promise<void> {
  await page.addInitScript(note);
}

/** What has been noted in the document that stands there. */
export function readMarks(page: Page): Promise<PageMarks> {
  return page.evaluate(() => (globalThis as unknown as { marks: PageMarks }).marks);
}

/** Runs in the page: whether the mesh is there, or has been taken away. */
export function meshIsSettled(): boolean {
  const { marks, document } = globalThis as unknown as PageGlobals;
  return marks.mesh.readyMs !== null || (marks.mesh.askedMs !== null && document.querySelector('iframe') === null);
}

/** Runs in the page: whether the title that stands there has been noted. */
export function titleIsPainted(): boolean {
  const { marks, document } = globalThis as unknown as PageGlobals;
  return marks.titles.at(-1)?.text === document.querySelector('h1')?.textContent;
}

/** Runs in the page. */
function note(): void {
  const page = globalThis as unknown as PageGlobals;
  const { WebSocket, MessageChannel, document, requestAnimationFrame, MutationObserver } = page;
  const marks: PageMarks = {
    titles: [],
    picturesMs: [],
    mesh: { askedMs: null, readyMs: null, seenMs: [] },
    pressedMs: 0,
  };
  page.marks = marks;
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (data) {
    // A picture is larger than anything else that is sent.
    const bytes = ArrayBuffer.isView(data) || data instanceof ArrayBuffer ? data.byteLength : 0;
    if (bytes > 1_000_000) marks.picturesMs.push(performance.now());
    send.call(this, data);
  };
  page.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      this.port1.addEventListener('message', ({ data }) => {
        const { kind } = (data ?? {}) as { kind?: string };
        if (kind === 'ready') marks.mesh.readyMs = performance.now();
        if (kind === 'seen') marks.mesh.seenMs.push(performance.now());
      });
    }
  };
  const onPress = () => {
    marks.pressedMs = performance.now();
  };
  page.addEventListener('click', onPress, { capture: true });
  let last = '';
  const look = () => {
    if (document.querySelector('iframe')) marks.mesh.askedMs ??= performance.now();
    const text = document.querySelector('h1')?.textContent ?? '';
    if (text === last) return;
    last = text;
    // Painted, once a task after the next frame runs.
    requestAnimationFrame(() => setTimeout(() => marks.titles.push({ text, atMs: performance.now() })));
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}
