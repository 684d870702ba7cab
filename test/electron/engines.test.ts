import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { ToCore } from '#contract/process/core-process.ts';
import { createEngines } from '#electron/engines.ts';
import { passPorts } from '#electron/pass-ports.ts';
import { quietLog } from '#test/support/fakes/log.ts';

function setup({ endsWhenKilled = true } = {}) {
  const forked: string[] = [];
  const told: ToCore[] = [];
  const utilities: { readonly events: EventEmitter; readonly posted: unknown[] }[] = [];
  let kills = 0;
  const engines = createEngines({
    enginesFolder: '/app/core',
    log: quietLog,
    tellCore: (message) => void told.push(message),
    forkUtility: (file) => {
      forked.push(file);
      const events = new EventEmitter();
      const posted: unknown[] = [];
      utilities.push({ events, posted });
      const kill = () => {
        kills += 1;
        return endsWhenKilled && events.emit('exit', 9);
      };
      return { pid: 1, postMessage: (message) => void posted.push(message), kill, on: events.on.bind(events) };
    },
  });
  const fork = (engine: number, path: string) =>
    engines.receive({ kind: 'fork-engine', engine, entry: pathToFileURL(path).href });
  return { engines, fork, forked, told, utilities, kills: () => kills };
}

test.each(['/app/core/../../etc/engine.js', '/app/core-other/engine.js', '/app/core', '/bin/sh'])(
  'core cannot have %s started: it is no engine of the release',
  (path) => {
    const { fork, forked, told } = setup();
    fork(1, path);
    expect(forked).toEqual([]);
    expect(told).toEqual([{ kind: 'engine-gone', engine: 1, code: null }]);
  },
);

test('when core is gone its engines go too', () => {
  const { engines, fork, forked, kills } = setup();
  fork(1, '/app/core/engines/speech-process.js');
  fork(2, '/app/core/engines/vision-process.js');
  engines.endAll();
  expect([forked.length, kills()]).toEqual([2, 2]);
});

test('what is left of an engine of the core before is not taken for the new core’s engine of that number', () => {
  const { engines, fork, told, utilities } = setup({ endsWhenKilled: false });
  fork(1, '/app/core/engines/speech-process.js');
  engines.endAll();
  engines.receive({ kind: 'to-engine', engine: 1, message: 'for nobody' });
  fork(1, '/app/core/engines/speech-process.js');
  utilities[0]?.events.emit('message', 'late words');
  utilities[0]?.events.emit('exit', 9);
  engines.receive({ kind: 'to-engine', engine: 1, message: 'hello' });
  utilities[1]?.events.emit('message', 'here');
  expect(utilities.map(({ posted }) => posted)).toEqual([[], ['hello']]);
  expect(told).toEqual([{ kind: 'engine-message', engine: 1, message: 'here' }]);
});

test('a message for an engine that is gone is dropped', () => {
  const { engines } = setup();
  expect(() => engines.receive({ kind: 'to-engine', engine: 7, message: 'x' })).not.toThrow();
});

test('the preload script carries the page’s wish and its ports, and nothing else', () => {
  const sent: string[] = [];
  const posted: unknown[] = [];
  const ipc = new EventEmitter();
  let listener: (event: MessageEvent) => void = () => {};
  const page = {
    origin: 'yingbin://terminal',
    addEventListener: (_type: 'message', next: typeof listener) => {
      listener = next;
    },
    postMessage: (...args: unknown[]) => void posted.push(args),
  };
  passPorts({ send: (channel) => void sent.push(channel), on: ipc.on.bind(ipc) }, page);
  listener({ source: page, data: 'yingbin-ports-wanted' } as unknown as MessageEvent);
  listener({ source: null, data: 'yingbin-ports-wanted' } as unknown as MessageEvent);
  listener({ source: page, data: { anything: 'else' } } as unknown as MessageEvent);
  ipc.emit('yingbin-ports-given', { ports: ['calls', 'media'] });
  expect(sent).toEqual(['yingbin-ports-wanted']);
  expect(posted).toEqual([['yingbin-ports-given', 'yingbin://terminal', ['calls', 'media']]]);
});
