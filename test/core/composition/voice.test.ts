import { expect, onTestFinished, test, vi } from 'vitest';
import type { VoiceAvailability } from '#contract/page/speech.ts';
import { type ToSpeech, toSpeechSchema } from '#contract/process/speech-process.ts';
import { settingsSchema } from '#contract/settings/settings.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { createKiosk } from '#core/kiosk.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { createItems } from '#core/worklist/items.ts';
import { redactionEdition } from '#core/worklist/redact.ts';
import { openUnsureEngine } from '#test/support/fakes/engine.ts';
import { createPlainHashing } from '#test/support/fakes/pin-hashing.ts';
import { pageOf, testKioskDeps } from '#test/support/fixtures/served-terminal.ts';
import { createStaffDesk, pins } from '#test/support/fixtures/staff.ts';
import { installToneModel } from '#test/support/fixtures/tone-models.ts';
import { temporaryFolder } from '#test/support/folder.ts';

/** A terminal with the real speech process and an editor at it, and what was sent to the process. */
async function setup() {
  const dataFolder = temporaryFolder();
  const hashing = createPlainHashing();
  const db = openRecordDatabase(`${dataFolder}/record.db`, recordMigrations);
  await createStaffDesk({ db, hashing }).set('editor');
  const item = { language: 'zh-CN', redaction: redactionEdition, clarified: 0, nearestId: null } as const;
  createItems(db, 1).add({ ...item, text: '证没了', firstDay: '2026-11-23', day: '2026-11-23' });
  db.close();
  const sent: ToSpeech[] = [];
  const kiosk = createKiosk(
    testKioskDeps({
      dataFolder,
      settings: settingsSchema.parse({ voice: { microphone: 'page', voiceActivity: 'energy' } }),
      clock: systemClock,
      engines: { openEngine: openUnsureEngine, hashing },
      fork: (module) => {
        const child = forkNode(module);
        const note = (message: unknown) => {
          const { data } = toSpeechSchema.safeParse(message);
          if (data) sent.push(data);
          return child.send(message);
        };
        return { ...child, send: note };
      },
    }),
  );
  onTestFinished(() => kiosk.close());
  const { call } = pageOf(kiosk);
  await call(['staff', 'signIn'], { role: 'editor', pin: pins.editor });
  const hearing = async () => ((await call(['voice', 'available'])) as VoiceAvailability[])[0]?.hearing;
  const hearable = () =>
    vi.waitFor(async () => expect(await hearing()).toBe('full'), { timeout: 20_000, interval: 100 });
  const heard = () => sent.flatMap((one) => (one.kind === 'phrases' && one.language === 'zh-CN' ? one.phrases : []));
  return { dataFolder, call, hearing, hearable, heard };
}

test('a model that is added while the terminal runs is heard with a moment later, without a restart', async () => {
  const { dataFolder, hearing, hearable } = await setup();
  expect(await hearing()).toBe('off');
  installToneModel(dataFolder);
  await hearable();
});

test('a phrasing that staff give is told to the recogniser at once', async () => {
  const { dataFolder, call, hearable, heard } = await setup();
  installToneModel(dataFolder);
  await hearable();
  expect(heard()).not.toContain('证没了');
  expect(await call(['worklist', 'attach'], { id: 1, entryId: 'id-card-lost' })).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(heard()).toContain('证没了'), { timeout: 10_000 });
});

test('publishing makes the readings once the voice is open', async () => {
  const { call } = await setup();
  const page = { language: 'zh-CN', onlyMissing: false, after: null, limit: 1 };
  await vi.waitFor(async () =>
    expect(await call(['readings', 'list'], page)).toMatchObject({
      value: [{ sentences: expect.arrayContaining([expect.objectContaining({ origin: 'made' })]) }],
    }),
  );
});
