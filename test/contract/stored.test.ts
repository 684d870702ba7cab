import { expect, test } from 'vitest';
import { z } from 'zod';
import { createStoredForms, formerForm, storedVersions } from '#contract/base/stored.ts';

const lent = z.strictObject({ type: z.literal('key.lent'), minutes: z.int() });
const lentInHours = formerForm(
  { type: 'key.given', version: 1, schema: z.strictObject({ type: z.literal('key.given'), hours: z.int() }) },
  ({ hours }): z.infer<typeof lent> => ({ type: 'key.lent', minutes: hours * 60 }),
);
lent.register(storedVersions, { version: 2, former: [lentInHours] });
const back = z.strictObject({ type: z.literal('key.back') }).register(storedVersions, { version: 1 });
const forms = createStoredForms(z.discriminatedUnion('type', [lent, back]));

test('what is stored carries the version of its form', () => {
  const stored = forms.write({ type: 'key.lent', minutes: 90 });
  expect(JSON.parse(stored)).toEqual({ version: 2, value: { type: 'key.lent', minutes: 90 } });
  expect(forms.read(stored)).toEqual({ type: 'key.lent', minutes: 90 });
});

test('a row without a version is of the first', () => {
  expect(forms.read('{"type":"key.back"}')).toEqual({ type: 'key.back' });
});

test.each(['{"type":"key.given","hours":2}', '{"version":1,"value":{"type":"key.given","hours":2}}'])(
  'a form that was renamed and counted otherwise is read as the present one: %s',
  (stored) => {
    expect(forms.read(stored)).toEqual({ type: 'key.lent', minutes: 120 });
  },
);

test.each([
  ['another name', '{"version":1,"value":{"type":"key.lost"}}', { storedType: 'key.lost', version: 1 }],
  ['a later version', '{"version":3,"value":{"type":"key.lent","days":1}}', { storedType: 'key.lent', version: 3 }],
  ['a name that is free text', '{"version":1,"value":{"type":"Wang lost it"}}', { storedType: null, version: 1 }],
  ['a former form that it never was', '{"type":"key.given","hours":"two"}', { storedType: 'key.given', version: 1 }],
  ['no name', '[]', { storedType: null, version: 1 }],
])('what no reader knows is called unknown: %s', (_what, stored, unknown) => {
  expect(forms.read(stored)).toEqual({ type: 'unknown', ...unknown });
});

test('a form that nobody gave a version cannot be stored', () => {
  const union = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('key.sold') })]);
  expect(() => createStoredForms(union)).toThrow('key.sold is stored and has no version');
});
