import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { installedModelSchema, installedModelVersion, readInstalledModel } from '#contract/base/model.ts';
import { storedVersions } from '#contract/base/stored.ts';
import { staffActSchema, storedActs } from '#contract/page/staff-act.ts';
import { settingsSchema } from '#contract/settings/settings.ts';
import { presentSettings, type SettingsReader, settingsReaders, settingsVersion } from '#contract/settings/versions.ts';
import { factSchema, storedFacts } from '#contract/upstream/fact.ts';
import { keyChangedSchema, keyChangeSchema } from '#contract/upstream/keys.ts';
import {
  answersHeadSchema,
  carriedOrdersSchema,
  letterAnswerSchema,
  letterSchema,
  lettersHeadSchema,
} from '#contract/upstream/letters.ts';
import { orderAnswerSchema, orderQuestionSchema } from '#contract/upstream/orders.ts';
import {
  formerReleaseAnswerSchema,
  formerReleaseQuestionSchema,
  pieceQuestionSchema,
  releaseAnswerSchema,
  releaseQuestionSchema,
} from '#contract/upstream/releases.ts';
import { ledgerSchema, streamBatchSchema } from '#contract/upstream/stream.ts';
import {
  batchSchema,
  pairingAnswerSchema,
  pairingRequestSchema,
  receiptSchema,
  refusalAnswerSchema,
} from '#contract/upstream/sync.ts';
import { packManifestSchema, sealedKeySchema, signaturesSchema, venueKeysSchema } from '#contract/venue/pack.ts';
import { readInstalledModels } from '#core/speech/installed-models.ts';
import { openWitness, witnessFileSchema } from '#core/storage/witness.ts';
import { readSettings } from '#core/system/settings.ts';
import { recordOfEarlierReleases, storedFolder } from '#test/support/fixtures/earlier-rows.ts';
import { installToneModel } from '#test/support/fixtures/tone-models.ts';
import { type Form, formChanges, hashOf, keyOf } from '#test/support/form-changes.ts';
import { createFolder } from '#test/support/source-tree.ts';

const recorded = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(join(storedFolder, 'forms.json'), 'utf8')));

function formsOf(kind: string, options: typeof factSchema.options | typeof staffActSchema.options): Form[] {
  return options.map((schema) => {
    const { version = 0, former = [] } = storedVersions.get<z.ZodType>(schema) ?? {};
    const read = former.map((old) => keyOf({ name: `${kind} ${old.type}`, version: old.version }));
    return { name: `${kind} ${schema.shape.type.value}`, version, schema, read };
  });
}

const settings: Form = {
  name: 'settings',
  version: settingsVersion,
  schema: settingsSchema,
  read: [...settingsReaders.keys()].map((version) => keyOf({ name: 'settings', version })),
};
/** Files that say their version inside, and had none when there was only the first. */
const files: Form[] = [
  { name: 'model.json', version: installedModelVersion, schema: installedModelSchema, read: ['model.json@1'] },
  { name: 'served.json', version: 1, schema: witnessFileSchema, read: [] },
];
/** What lies on sticks and in other terminals names its version in its `form`: a new one gets a new name there. */
const packForms = [packManifestSchema, signaturesSchema, venueKeysSchema, sealedKeySchema].map((schema): Form => {
  const [, name = '', version = ''] = /^yingbin\.(.+)\.(\d+)$/.exec(schema.shape.form.value) ?? [];
  return { name: `pack ${name}`, version: Number(version), schema, read: [] };
});
/** What terminals and hubs say to each other: they are never of one release all at once. */
const wireForms: Form[] = [
  ['batch', batchSchema],
  ['receipt', receiptSchema],
  ['pairing', pairingRequestSchema],
  ['pairing-answer', pairingAnswerSchema],
  ['refusal', refusalAnswerSchema],
  ['release-question', formerReleaseQuestionSchema],
  ['release-answer', formerReleaseAnswerSchema],
  ['stream-batch', streamBatchSchema],
  ['ledger', ledgerSchema],
  ['release-question', releaseQuestionSchema, 2],
  ['release-answer', releaseAnswerSchema, 2],
  ['piece-question', pieceQuestionSchema],
  ['order-question', orderQuestionSchema],
  ['order-answer', orderAnswerSchema],
  ['carried-orders', carriedOrdersSchema],
  ['key-change', keyChangeSchema],
  ['key-changed', keyChangedSchema],
  ['letters', lettersHeadSchema],
  ['letter', letterSchema],
  ['letter-answers', answersHeadSchema],
  ['letter-answer', letterAnswerSchema],
].map(([name, schema, version = 1]) => ({
  name: `wire ${name}`,
  version: version as number,
  schema: schema as z.ZodType,
  read: [],
}));
const forms = [
  ...formsOf('fact', factSchema.options),
  ...formsOf('act', staffActSchema.options),
  settings,
  ...packForms,
  ...wireForms,
  ...files,
];

test('whatever was ever stored can still be read', () => {
  expect(formChanges(forms, recorded)).toEqual([]);
});

test('a witness and the description of a model that say no version are of the first', () => {
  const folder = createFolder({});
  const file = join(folder, 'served.json');
  const witness = openWitness(file);
  witness.write({ boot: 3, drawnBoot: 3, hasContent: true });
  witness.close();
  const written = z.looseObject({ version: z.int() }).parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(written.version).toBe(1);
  writeFileSync(file, JSON.stringify({ ...written, version: undefined }));
  const read = openWitness(file);
  expect([read.state, read.seen().boot]).toEqual(['known', 3]);

  installToneModel(folder);
  const [installed] = readInstalledModels(join(folder, 'models'));
  const { version, ...unversioned } = installed?.model ?? {};
  expect(version).toBe(installedModelVersion);
  writeFileSync(join(installed?.folder ?? '', 'model.json'), JSON.stringify(unversioned));
  expect(readInstalledModels(join(folder, 'models'))).toEqual([installed]);
});

/** One form as it was recorded, before somebody changes something. */
const kept = z.strictObject({ type: z.literal('key.lent'), hours: z.int() });
const form: Form = { name: 'act key.lent', version: 1, schema: kept, read: [] };
const was = { 'act key.lent@1': hashOf(kept) };
const minutes = z.strictObject({ type: z.literal('key.lent'), minutes: z.int() });

test.each<[string, Form[], string[]]>([
  ['nothing', [form], []],
  [
    'a form, and not its version',
    [{ ...form, schema: minutes }],
    [
      'act key.lent@1 is not what was stored under that version: give it version 2, and a reader that makes the present form from version 1.',
    ],
  ],
  [
    'a form and its version, without a reader',
    [{ ...form, version: 2, schema: minutes }],
    [
      expect.stringMatching(/^act key\.lent@2 is new: record it in test\/fixtures\/stored\/forms\.json as "act key/),
      'act key.lent@1 was stored and nothing reads it: write a reader that makes the present form from it.',
    ],
  ],
  [
    'a form and its version, with a reader',
    [{ ...form, version: 2, schema: minutes, read: ['act key.lent@1'] }],
    [expect.stringContaining('act key.lent@2 is new')],
  ],
  [
    'a name',
    [{ ...form, name: 'act key.given' }],
    [expect.stringContaining('act key.given@1 is new'), expect.stringContaining('nothing reads it')],
  ],
  ['everything: it is gone', [], [expect.stringContaining('nothing reads it')]],
])('somebody changes %s', (_what, changed, sentences) => {
  expect(formChanges(changed, was)).toEqual(sentences);
});

test('a default is no part of a form, and neither is the order of its keys', () => {
  const before = z.strictObject({ idleSeconds: z.int().default(45), level: z.string() });
  const after = z.strictObject({ level: z.string(), idleSeconds: z.int().default(60) });
  expect(hashOf(after)).toBe(hashOf(before));
});

test('facts and acts as earlier releases wrote them are read, and there is one of every form', () => {
  const db = recordOfEarlierReleases();
  const rows = [
    ...db
      .prepare<[], string>('SELECT fact FROM outbox')
      .pluck()
      .all()
      .map((row) => ['fact', row, storedFacts] as const),
    ...db
      .prepare<[], string>('SELECT act FROM staff_audit')
      .pluck()
      .all()
      .map((row) => ['act', row, storedActs] as const),
  ];
  const seen = rows.map(([kind, row, stored]) => {
    expect(stored.read(row)).not.toMatchObject({ type: 'unknown' });
    const { version, value } = enveloped.parse(JSON.parse(row));
    return keyOf({ name: `${kind} ${value.type}`, version });
  });
  expect([...new Set(seen)].sort()).toEqual(
    Object.keys(recorded)
      .filter((key) => /^(fact|act) /.test(key))
      .sort(),
  );
});

const named = z.looseObject({ type: z.string() });
const enveloped = z.union([
  z.strictObject({ version: z.int(), value: named }),
  named.transform((value) => ({ version: 1, value })),
]);

test.each(Object.keys(recorded).filter((key) => key.startsWith('settings@')))(
  'a settings file as it was written for %s is read whole',
  (key) => {
    const read = readSettings(join(storedFolder, `${key.replace('@', '-')}.jsonc`));
    expect(read).toMatchObject({
      version: settingsVersion,
      venue: 'mall',
      languages: ['zh-CN', 'en'],
      visit: { idleSeconds: 60 },
      voice: { recorder: 'sox', times: { endSilenceMs: 900 }, models: { 'zh-CN': ['vosk-model-small-cn-0.22'] } },
      log: { level: 'warn' },
    });
  },
);

test('a settings file of an earlier version goes through every reader after it', () => {
  const readers = new Map<number, SettingsReader>([
    [1, ({ hall, ...file }) => ({ ...file, venue: hall })],
    [2, (file) => ({ ...file, languages: ['ja'] })],
  ]);
  expect(presentSettings({ hall: 'mall' }, readers)).toEqual({ version: 3, venue: 'mall', languages: ['ja'] });
  expect(presentSettings({ version: 2, venue: 'mall' }, readers)).toMatchObject({ version: 3, venue: 'mall' });
  expect(presentSettings({ version: 4, venue: 'mall' }, readers)).toEqual({ version: 4, venue: 'mall' });
});

test('the description of a model that an earlier release installed is read, one of a later release is not', () => {
  const first = {
    name: 'vosk-model-small-cn-0.22',
    languages: ['zh-CN'],
    spec: { engine: 'vosk' },
    sha256: '0'.repeat(64),
    sha256From: 'published',
    licence: 'Apache-2.0',
    termsAcceptedAt: null,
    files: [{ path: 'am/final.mdl', bytes: 3, sha256: '1'.repeat(64) }],
  };
  const present = { ...first, version: installedModelVersion };
  expect(readInstalledModel(first)).toEqual(present);
  expect(readInstalledModel({ ...first, version: 1 })).toEqual(present);
  expect(readInstalledModel(present)).toEqual(present);
  expect(readInstalledModel({ ...first, version: installedModelVersion + 1 })).toBeNull();
  expect(readInstalledModel('a model')).toBeNull();
});
