import { expect, test } from 'vitest';
import { utilityChild } from '#electron/utility-fork.ts';
import { FakeUtility } from '#test/support/fakes/fake-electron.ts';

test('a utility process that meets a fatal error ends itself alone, and its end is told once', async () => {
  const utility = new FakeUtility(() => {});
  const child = utilityChild(utility);
  const ended = Promise.withResolvers<number | null>();
  let ends = 0;
  child.onExit(({ code }) => {
    ends += 1;
    ended.resolve(code);
  });
  utility.emit('error', 'FatalError', 'v8::Isolate', '{}');
  utility.kill();
  expect(await ended.promise).toBe(9);
  child.send('nobody hears this');
  expect(ends).toBe(1);
});
