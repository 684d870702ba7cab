import { expect, test } from 'vitest';
import type { Entry } from '#contract/venue/entry.ts';
import { gatherOwners } from '#core/drafts/phrasing-owners.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const open = new AbortController().signal;

/** How the test venue is asked for a lost card, with one way more. */
async function ownersWith(words: string) {
  const entries = testVenue().entries.map((entry): Entry => {
    if (entry.id !== 'id-card-lost') return entry;
    const chinese = entry.texts['zh-CN'];
    return { ...entry, texts: { ...entry.texts, 'zh-CN': { ...chinese, phrasings: [...chinese.phrasings, words] } } };
  });
  return gatherOwners(entries, open);
}

test.each([
  ['身份证丢了该怎么办呀', '身份证丢了怎么办'],
  ['怎么办，身份证丢了', '身份证丢了怎么办'],
  ['请问身份证丢了要怎么办', '身份证丢了怎么办'],
])('“%s” is nearly how another entry is asked, and both are named', async (asked, other) => {
  const owners = await ownersWith(other);
  expect(owners.nearTo('id-card-renewal', asked)).toEqual({ words: other, title: '身份证丢了怎么补办' });
  expect(owners.nearTo('id-card-lost', asked)).toBeNull();
});

test.each(['居住证丢了怎么办', '身份证到期了怎么换', '身份证坏了怎么办', '丢了'])(
  '“%s” is asked for something else',
  async (asked) => {
    expect((await ownersWith('身份证丢了怎么办')).nearTo('id-card-renewal', asked)).toBeNull();
  },
);

test('the very same words, politeness aside, are called the same and not nearly', async () => {
  const owners = await ownersWith('身份证丢了怎么办');
  const asked = '请问身份证丢了怎么办？';
  expect(owners.otherThan('id-card-renewal', 'zh-CN', asked)).toBe('身份证丢了怎么补办');
  expect(owners.nearTo('id-card-renewal', asked)).not.toMatchObject({ words: '身份证丢了怎么办' });
});
