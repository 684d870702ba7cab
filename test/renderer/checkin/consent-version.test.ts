import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { languages } from '#contract/base/language.ts';
import { consentVersion } from '#contract/page/face.ts';
import { catalogues, type MessageKey } from '#renderer/messages.ts';

/** All that is read before a yes, on either page. */
const asked = [
  ...['title', 'lead', 'purpose', 'purpose-text', 'kept', 'kept-text', 'look', 'look-text'],
  ...['instead', 'instead-text', 'young', 'young-text', 'no', 'yes'],
  ...['enrol-title', 'enrol-lead', 'name'],
  ...['enrol-purpose-text', 'stored', 'stored-text', 'until', 'until-text', 'withdrawing', 'withdrawing-text'],
  ...['guardian-text', 'enrol-no', 'enrol-yes'],
].map((name) => `face.${name}` as MessageKey);

/** What each version said, as a hash: a consent that is stored names its version alone. */
const versions: Readonly<Record<number, string>> = {
  1: '07067f7b51eed22b',
  2: 'ff81be8cae9e67f6',
  3: 'a9ac9f5e06bd41df',
  4: '96a7581b48546792',
  5: 'd210290d454b635e',
};

test('what visitors consented to is still what its version said, in every language', () => {
  const texts = languages.map((language) => asked.map((key) => catalogues[language][key]));
  expect(texts.flat().every((text) => text !== undefined)).toBe(true);
  const hash = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);
  expect(hash, 'a changed text is another version: raise consentVersion and add its hash').toBe(
    versions[consentVersion],
  );
});
