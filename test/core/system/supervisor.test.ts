import { afterEach, expect, test, vi } from 'vitest';
import { type Child, type Fork, forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import type { RestartPolicy } from '#core/system/restarts.ts';
import { type ChildState, createSupervisor } from '#core/system/supervisor.ts';
import type { ChildLimits } from '#core/system/watched-child.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';

const entry = new URL('../../fixtures/children/obedient.ts', import.meta.url);
const limits: ChildLimits = { initDeadlineMs: 5000, pingEveryMs: 20, pingDeadlineMs: 10_000, memoryMb: 200 };
const restarts: RestartPolicy = { firstDelayMs: 10, longestDelayMs: 40, budget: 3, windowMs: 60_000, restMs: 60_000 };
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const stop of stops.splice(0)) await stop();
});

function setup(options: { limits?: Partial<ChildLimits>; fork?: Fork; parse?: (raw: unknown) => unknown } = {}) {
  const states: ChildState[] = [];
  const messages: unknown[] = [];
  const log = createCollectingLog();
  const supervisor = createSupervisor<unknown, unknown>({
    name: 'test',
    entry,
    fork: options.fork ?? forkNode,
    clock: systemClock,
    log,
    limits: { ...limits, ...options.limits },
    restarts,
    parse: options.parse ?? ((raw) => raw),
    onSpawn: () => {},
    onMessage: (message) => messages.push(message),
    onState: (state) => states.push(state),
  });
  stops.push(supervisor.stop);
  supervisor.start();
  const reached = (state: ChildState, times = 1) =>
    vi.waitFor(() => expect(states.filter((one) => one === state).length).toBeGreaterThanOrEqual(times), {
      timeout: 15_000,
    });
  return { supervisor, states, messages, log, reached };
}

test('a child is ready, takes messages and keeps typed arrays what they are', async () => {
  const { supervisor, messages, reached } = setup();
  await reached('ready');
  supervisor.send({ pcm: new Uint8Array([1, 2, 3]) });
  await vi.waitFor(() => expect(messages).toEqual([{ pcm: new Uint8Array([1, 2, 3]) }]));
});

test('a child that crashes in native code comes back', async () => {
  const { supervisor, reached, log } = setup();
  await reached('ready');
  supervisor.send('die');
  await reached('ready', 2);
  expect(log.lines.join()).toContain('"signal":"SIGSEGV"');
});

test('a child that hangs is ended and started again', async () => {
  const { supervisor, reached, log } = setup({ limits: { pingDeadlineMs: 400 } });
  await reached('ready');
  supervisor.send('hang');
  await reached('ready', 2);
  expect(log.lines.join()).toContain('unresponsive');
});

test('a child that grows past its ceiling is started again', async () => {
  const { supervisor, reached, log } = setup();
  await reached('ready');
  supervisor.send('grow');
  await reached('ready', 2);
  expect(log.lines.join()).toContain('"failure":"memory"');
});

test('a child that never gets ready is ended at its deadline', async () => {
  vi.stubEnv('YINGBIN_TEST_CHILD', 'never-ready');
  const { reached, log } = setup({ limits: { initDeadlineMs: 300 } });
  await reached('restarting');
  expect(log.lines.join()).toContain('init-deadline');
});

test('a child that dies at every start rests when the budget is spent', async () => {
  vi.stubEnv('YINGBIN_TEST_CHILD', 'dies-at-start');
  const { states, reached } = setup();
  await reached('resting');
  expect(states.filter((state) => state === 'starting')).toHaveLength(restarts.budget + 1);
});

test('a message that does not parse ends the child', async () => {
  const { supervisor, reached, log } = setup({ parse: (raw) => (raw === 'good' ? raw : null) });
  await reached('ready');
  supervisor.send('bad');
  await reached('ready', 2);
  expect(log.lines.join()).toContain('malformed-message');
});

test('a stopped supervisor leaves no process behind and starts none', async () => {
  const children: Child[] = [];
  const { supervisor, states, reached } = setup({
    fork: (url) => {
      const child = forkNode(url);
      children.push(child);
      return child;
    },
  });
  await reached('ready');
  await supervisor.stop();
  const pid = children[0]?.pid ?? 0;
  expect(() => process.kill(pid, 0)).toThrow();
  expect(states.at(-1)).toBe('stopped');
  expect(supervisor.send('anything')).toBe(false);
});
