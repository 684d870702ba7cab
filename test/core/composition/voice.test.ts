import { expect, onTestFinished, test, vi } from 'vitest';
import type { Language } from '#contract/base/language.ts';
import { type ToSpeech, toSpeechSchema } from '#contract/process/speech-process.ts';
import { settingsSchema } from '#contract/settings/settings.ts';
import { createTerminalAnswers } from '#core/composition/answers.ts';
import { createEditions } from '#core/composition/editions.ts';
import { createTerminalVoice } from '#core/composition/voice.ts';
import { loadContent } from '#core/content/load-content.ts';
import { forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { Fault } from '#core/system/fault.ts';
import { createClosedReception } from '#core/visit/closed-reception.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { noSpeech } from '#test/support/fakes/stub-kiosk.ts';
import { installToneModel } from '#test/support/fixtures/tone-models.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { temporaryFolder } from '#test/support/folder.ts';

/** The voice of a terminal with the real speech process, and what was sent to it. */
function setup() {
  const dataFolder = temporaryFolder();
  const settings = settingsSchema.parse({ voice: { microphone: 'page', voiceActivity: 'energy' } });
  const sent: ToSpeech[] = [];
  const fork: typeof forkNode = (module, ...rest) => {
    const child = forkNode(module, ...rest);
    const note = (message: unknown) => {
      const { data } = toSpeechSchema.safeParse(message);
      if (data) sent.push(data);
      return child.send(message);
    };
    return { ...child, send: note };
  };
  const parts = { dataFolder, settings, clock: systemClock, log: quietLog, fork, append: () => {}, version: 'test' };
  const content = loadContent({
    ...parts,
    file: `${dataFolder}/content.db`,
    readVenue: () => ({ content: testVenue(), sha256: 'a'.repeat(64) }),
    hasServed: false,
    onFault: () => {},
  });
  const editions = createEditions({ ...parts, content, answers: createTerminalAnswers(parts), kana: null });
  const reception = createClosedReception(new Fault('no-venue', 'None.'));
  const voice = createTerminalVoice({ ...parts, speech: noSpeech, reception, editions });
  onTestFinished(async () => {
    await voice.close();
    await editions.close();
    await content.close();
  });
  const hearing = () => voice.conversation.listening.available()[0]?.hearing;
  const heard = (language: Language = 'zh-CN') =>
    sent.flatMap((one) => (one.kind === 'phrases' && one.language === language ? one.phrases : []));
  return { dataFolder, content, editions, voice, hearing, heard };
}

test('a model that is added while the terminal runs is heard with a moment later, without a restart', async () => {
  const { dataFolder, voice, hearing } = setup();
  voice.open();
  expect(hearing()).toBe('off');
  installToneModel(dataFolder);
  await vi.waitFor(() => expect(hearing()).toBe('full'), { timeout: 20_000, interval: 100 });
}, 30_000);

test('a phrasing that staff give is told to the recogniser at once, beside all that it knew', async () => {
  const { dataFolder, content, editions, voice, hearing, heard } = setup();
  installToneModel(dataFolder);
  await editions.newest().ready;
  voice.open();
  await vi.waitFor(() => expect(hearing()).toBe('full'), { timeout: 10_000 });
  await vi.waitFor(() => expect(heard()).toContain('身份证丢了怎么补办'), { timeout: 10_000 });
  expect(heard()).not.toContain('证没了');
  expect(content.addPhrasing('id-card-lost', 'zh-CN', '证没了')).toBe(true);
  await vi.waitFor(() => expect(heard()).toContain('证没了'), { timeout: 10_000 });
}, 30_000);
