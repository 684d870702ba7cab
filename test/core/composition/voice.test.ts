import { expect, onTestFinished, test, vi } from 'vitest';
import { type ToSpeech, toSpeechSchema } from '#contract/process/speech-process.ts';
import { settingsSchema } from '#contract/settings/settings.ts';
import { createTerminalVoice } from '#core/composition/voice.ts';
import { createContentStore } from '#core/content/content-store.ts';
import { openContentDatabase } from '#core/storage/content-database.ts';
import { forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { Fault } from '#core/system/fault.ts';
import { createClosedReception } from '#core/visit/closed-reception.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { noSpeech } from '#test/support/fakes/stub-kiosk.ts';
import { installToneModel } from '#test/support/fixtures/tone-models.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { temporaryFolder } from '#test/support/folder.ts';

/** The voice of a terminal with the real speech process, and what was sent to it. */
function setup() {
  const dataFolder = temporaryFolder();
  const content = testVenue();
  const store = createContentStore({ db: openContentDatabase(':memory:'), clock: createTestClock() });
  store.replace({ content, sha256: 'test' });
  const sent: ToSpeech[] = [];
  const voice = createTerminalVoice({
    dataFolder,
    settings: settingsSchema.parse({ voice: { microphone: 'page', voiceActivity: 'energy' } }),
    clock: systemClock,
    log: quietLog,
    fork: (module) => {
      const child = forkNode(module);
      const note = (message: unknown) => {
        const { data } = toSpeechSchema.safeParse(message);
        if (data) sent.push(data);
        return child.send(message);
      };
      return { ...child, send: note };
    },
    speech: noSpeech,
    reception: createClosedReception(new Fault('no-venue', 'None.')),
    content,
    version: 'test',
    readingsSource: store.readings,
  });
  onTestFinished(voice.close);
  const hearing = () => voice.conversation.listening.available()[0]?.hearing;
  const heard = () => sent.flatMap((one) => (one.kind === 'phrases' && one.language === 'zh-CN' ? one.phrases : []));
  return { dataFolder, content, voice, hearing, heard };
}

test('a model that is added while the terminal runs is heard with a moment later, without a restart', async () => {
  const { dataFolder, voice, hearing } = setup();
  await voice.open();
  expect(hearing()).toBe('off');
  installToneModel(dataFolder);
  await vi.waitFor(() => expect(hearing()).toBe('full'), { timeout: 20_000, interval: 100 });
}, 30_000);

test('a phrasing that staff give is told to the recogniser at once', async () => {
  const { dataFolder, content, voice, hearing, heard } = setup();
  installToneModel(dataFolder);
  await voice.open();
  await vi.waitFor(() => expect(hearing()).toBe('full'), { timeout: 10_000 });
  const [first, ...rest] = content.entries;
  if (!first) throw new Error('The venue has no entries.');
  const zh = { ...first.texts['zh-CN'], phrasings: [...first.texts['zh-CN'].phrasings, '证没了'] };
  expect(heard()).not.toContain('证没了');
  voice.contentChanged({ ...content, entries: [{ ...first, texts: { ...first.texts, 'zh-CN': zh } }, ...rest] });
  expect(heard()).toContain('证没了');
}, 30_000);

test('publishing makes the readings once the voice is open', async () => {
  const { content, voice } = setup();
  await voice.open();
  const lead = content.entries[0]?.texts['zh-CN'].lead ?? '';
  expect(voice.readings.sayAs(lead, 'zh-CN')?.origin).toBe('made');
});
