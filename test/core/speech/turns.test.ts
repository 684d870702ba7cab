import { expect, test, vi } from 'vitest';
import { listeningTimesSchema } from '#contract/settings/voice-settings.ts';
import type { Recognizer } from '#core/speech/recognizer.ts';
import { createTurns } from '#core/speech/turns.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { createFakeRecognizer } from '#test/support/fakes/recognizer.ts';
import { loudIsSpeech } from '#test/support/fakes/voice-activity.ts';

function setup({ recognizer = createFakeRecognizer(new Map()), open = () => {} } = {}) {
  const send = vi.fn();
  const turns = createTurns({
    times: listeningTimesSchema.parse({}),
    voiceActivity: loudIsSpeech,
    recognizers: new Map([['zh-CN', recognizer]]),
    microphone: { open, close: () => {} },
    clock: createTestClock(),
    send,
    die: (error) => {
      throw error;
    },
  });
  return { turns, send };
}

test('what changes a recogniser waits until nobody is listened to', async () => {
  const { turns, send } = setup();
  const task = vi.fn();
  turns.whenQuiet(task);
  expect(task).toHaveBeenCalledTimes(1);
  turns.listen(1, 'zh-CN');
  turns.whenQuiet(task);
  expect(task).toHaveBeenCalledTimes(1);
  turns.stop(1, true);
  await vi.waitFor(() => expect(task).toHaveBeenCalledTimes(2));
  expect(send).toHaveBeenCalledWith({ kind: 'stopped', turn: 1 });
});

test('the microphone is open before a recogniser is made ready, and one that cannot be ends the turn', () => {
  const order: string[] = [];
  const recognizer: Recognizer = {
    ...createFakeRecognizer(new Map()),
    begin: () => {
      order.push('ready');
      throw new Error('damaged');
    },
  };
  const { turns, send } = setup({ recognizer, open: () => void order.push('open') });
  turns.listen(1, 'zh-CN');
  expect(order).toEqual(['open', 'ready']);
  expect(send).toHaveBeenCalledWith({ kind: 'fault', turn: 1, code: 'model-damaged' });
  expect(turns.isCurrent(1)).toBe(false);
});
