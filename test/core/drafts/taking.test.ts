import { expect, test } from 'vitest';
import { type VenueContent, venueContentSchema } from '#contract/venue/venue.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { findUnseenFaults } from '#core/content/unseen-faults.ts';
import { offeredChange } from '#core/drafts/offered-change.ts';
import type { BroughtOver } from '#core/drafts/taking.ts';
import { editor, openTestDrafts, otherEditor } from '#test/support/fixtures/drafts.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const lead = ['texts', 'zh-CN', 'lead'];
const contact = ['texts', 'zh-CN', 'contact'];
const oldLead = '带旧身份证到 C6 窗口换领。';

/** Ways lie with their floor in the draft: those between floors come last. */
function withoutOrderOfWays({ venue, entries }: VenueContent): VenueContent {
  const { guide } = venue;
  const nameOf = ({ from, to, kind }: { from: string; to: string; kind: string }) => `${from} ${to} ${kind}`;
  const edges = guide?.edges.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other))) ?? [];
  return { venue: guide ? { ...venue, guide: { ...guide, edges } } : venue, entries };
}

/** What came in a file that says all of this. */
function brought(base: VenueContent, next: VenueContent): BroughtOver {
  const kept = new Set(next.entries.map(({ id }) => id));
  return {
    ...{ base, venue: next.venue, entries: next.entries },
    removedIds: base.entries.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
  };
}

function withLead(content: VenueContent, id: string, text: string): VenueContent {
  const entries = content.entries.map((entry) =>
    entry.id === id ? { ...entry, texts: { ...entry.texts, 'zh-CN': { ...entry.texts['zh-CN'], lead: text } } } : entry,
  );
  return { ...content, entries };
}

test('a file is compared with the draft, and changes nothing until it is taken; then all of it, also after a restart', async () => {
  const { drafts, reopen } = openTestDrafts();
  const base = drafts.content.whole();
  const next = withLead(base, 'id-card-renewal', '带旧身份证到 C8 窗口换领。');
  const [first] = next.entries;
  if (!first) throw new Error('there are no entries');
  const entries = [...next.entries.filter(({ id }) => id !== 'toilets'), { ...first, id: 'copy-of-first' }];
  const offered = await drafts.taking.compare(brought(base, { ...next, entries }));
  expect(offered.map((document) => offeredChange(document, 'zh-CN'))).toEqual([
    {
      id: 'id-card-renewal',
      name: '身份证到期怎么换领',
      state: 'changed',
      fields: [{ path: lead, before: oldLead, after: '带旧身份证到 C8 窗口换领。' }],
      fieldCount: 1,
    },
    expect.objectContaining({ id: 'copy-of-first', state: 'new', name: '身份证丢了怎么补办' }),
    expect.objectContaining({ id: 'toilets', state: 'removed', name: '洗手间在哪里' }),
  ]);
  expect(drafts.content.records()).toEqual([]);
  expect(drafts.taking.take(offered)).toBe('done');
  const taken = drafts.content.whole();
  expect(taken.entries).toHaveLength(base.entries.length);
  expect(reopen(testVenue()).content.whole()).toEqual(taken);
});

test('what somebody is writing elsewhere in the same entry is kept, and where they wrote into the same field nothing is taken', async () => {
  const { drafts } = openTestDrafts();
  const write = (path: string[], from: string | null, to: string) =>
    drafts.edit(otherEditor, { entryId: 'id-card-renewal', path, from, to });
  const base = drafts.content.whole();
  const next = withLead(withLead(base, 'id-card-renewal', '到 C8 窗口。'), 'id-card-lost', '到 C8 窗口补办。');
  const offered = await drafts.taking.compare(brought(base, next));
  write(contact, null, '0571-1234567');
  expect(drafts.taking.take(offered)).toBe('done');
  expect(drafts.content.entry('id-card-renewal')?.texts['zh-CN']).toMatchObject({
    lead: '到 C8 窗口。',
    contact: '0571-1234567',
  });
  const again = withLead(
    withLead(drafts.content.whole(), 'id-card-renewal', '到 C9。'),
    'id-card-lost',
    '到 C9 补办。',
  );
  const second = await drafts.taking.compare(brought(drafts.content.whole(), again));
  write(lead, '到 C8 窗口。', '到 C7 窗口。');
  expect(drafts.taking.take(second)).toBe('changed-meanwhile');
  expect(drafts.content.entry('id-card-lost')?.texts['zh-CN']?.lead).toBe('到 C8 窗口补办。');
});

test('a text that is half written stays as it is when a file says nothing of it', async () => {
  const { drafts } = openTestDrafts();
  drafts.edit(editor, { entryId: 'id-card-renewal', path: lead, from: oldLead, to: null });
  const base = drafts.content.whole();
  const offered = await drafts.taking.compare(brought(base, withLead(base, 'id-card-lost', '到 C8 窗口补办。')));
  expect(offered.map(({ documentId }) => documentId)).toEqual(['id-card-lost']);
  drafts.taking.take(offered);
  expect(drafts.content.entry('id-card-renewal')?.texts['zh-CN']?.lead).toBeUndefined();
});

test('a file settles a conflict in the fields that it changes', async () => {
  const { drafts } = openTestDrafts();
  drafts.edit(editor, { entryId: 'id-card-renewal', path: lead, from: oldLead, to: '到 C7 窗口。' });
  drafts.follow(withLead(testVenue(), 'id-card-renewal', '到 C8 窗口。'));
  expect(drafts.faulty()).toEqual(['id-card-renewal']);
  const base = drafts.content.whole();
  drafts.taking.take(await drafts.taking.compare(brought(base, withLead(base, 'id-card-renewal', '到 C9 窗口。'))));
  expect(drafts.faulty()).toEqual([]);
});

test('matters, exhibits, trails, events, plans and the lines of today go through the draft whole', async () => {
  const { content: museum } = readSampleVenue('assets/venues', 'museum');
  const { content: hall } = readSampleVenue('assets/venues', 'hall');
  for (const content of [museum, hall]) {
    const { venue } = content;
    const bare = venueContentSchema.parse({
      venue: {
        ...venue,
        guide: undefined,
        matters: [],
        exhibits: [],
        trails: [],
        events: [],
        today: venue.today.slice(0, 1),
      },
      entries: content.entries,
    });
    const { drafts, reopen } = openTestDrafts(bare);
    const offered = await drafts.taking.compare(brought(drafts.content.whole(), content));
    expect(drafts.taking.take(offered)).toBe('done');
    const whole = venueContentSchema.parse(JSON.parse(JSON.stringify(drafts.content.whole())));
    expect(withoutOrderOfWays(whole)).toEqual(withoutOrderOfWays(content));
    expect(findUnseenFaults(whole)).toEqual([]);
    expect(drafts.faulty()).toEqual([]);
    // What is in force then is no change any more.
    expect(reopen(content).content.records()).toEqual([]);
  }
});

test('a matter does not go while an entry leads there', async () => {
  const { content } = readSampleVenue('assets/venues', 'hall');
  const { drafts } = openTestDrafts(content);
  const entry = content.entries.find(({ action }) => action?.kind === 'open-matter');
  if (entry?.action?.kind !== 'open-matter') throw new Error('no entry leads to a matter');
  const partId = `matter/${entry.action.matterId}`;
  drafts.parts.remove(editor, partId);
  expect(drafts.parts.changes(editor)).toMatchObject([
    { partId, part: null, faults: [{ code: 'in-use', detail: entry.texts['zh-CN'].title }] },
  ]);
  drafts.parts.restore(partId);
  expect(drafts.content.records()).toEqual([]);
});

test('a file whose rows stand in another order changes the order, one that only adds or leaves out rows does not', async () => {
  const { content } = readSampleVenue('assets/venues', 'hall');
  const { drafts } = openTestDrafts(content);
  const base = drafts.content.whole();
  const [first, second, ...others] = base.venue.services;
  if (!first || !second) throw new Error('the hall has two services');
  const turned = { ...base, venue: { ...base.venue, services: [second, first, ...others] } };
  const offered = await drafts.taking.compare(brought(base, turned));
  const ids = (services: VenueContent['venue']['services']) => services.map(({ id }) => id);
  expect(offered.map((document) => offeredChange(document, 'zh-CN').fields)).toEqual([
    [{ path: ['order', 'services'], before: ids(base.venue.services), after: ids(turned.venue.services) }],
  ]);
  expect(drafts.taking.take(offered)).toBe('done');
  expect(drafts.content.whole().venue.services).toEqual(turned.venue.services);
  const fewer = { ...base, venue: { ...base.venue, places: [...base.venue.places].slice(0, -1) } };
  const changed = await drafts.taking.compare(brought(base, fewer));
  expect(changed.map(({ documentId }) => documentId)).toEqual([`place/${base.venue.places.at(-1)?.id}`]);
});
