import { expect, test, vi } from 'vitest';
import { listeningTimesSchema } from '#contract/settings/voice-settings.ts';
import { createTurns } from '#core/speech/turns.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { createFakeRecognizer } from '#test/support/fakes/recognizer.ts';
import { loudIsSpeech } from '#test/support/fakes/voice-activity.ts';

function setup() {
  const send = vi.fn();
  const turns = createTurns({
    times: listeningTimesSchema.parse({}),
    voiceActivity: loudIsSpeech,
    recognizers: new Map([['zh-CN', createFakeRecognizer(new Map())]]),
    microphone: { open: () => {}, close: () => {} },
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
