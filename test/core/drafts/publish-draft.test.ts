import { expect, test } from 'vitest';
import type { StaffAct } from '#contract/page/staff-act.ts';
import { createPublishing, type PublishDeps } from '#core/drafts/publish-draft.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

/** A draft with one change and one golden question, which is asked until the test says so. */
function setup() {
  const asked = Promise.withResolvers<null>();
  const acts: (readonly [string, StaffAct])[] = [];
  const calls: string[] = [];
  let live = 'before';
  const publish = createPublishing({
    drafts: {
      content: { revision: () => 1, records: () => [{}], whole: () => testVenue() },
      faulty: () => [],
    } as unknown as PublishDeps['drafts'],
    golden: () => [{ id: 1, text: '身份证丢了', language: 'zh-CN', entryId: 'id-card-lost' }],
    trial: { ask: () => asked.promise },
    attached: () => [],
    takeBack: () => calls.push('taken back'),
    live: () => live,
    publish: async ({ basedOn }) => (basedOn === live ? { ok: true } : { ok: false, code: 'draft-outdated' }),
    caughtUp: async () => true,
    audit: (role, act) => acts.push([role, act]),
  });
  return {
    publish,
    acts,
    calls,
    answer: () => asked.resolve(null),
    goLive: (version: string) => {
      live = version;
    },
  };
}

const order = { revision: 1, overrides: true, isChecked: false };

test('a draft is published under the role that asked for it, whoever is signed in by then', async () => {
  const { publish, acts, calls, answer } = setup();
  const published = publish(order, 'publisher');
  answer();
  expect(await published).toEqual({ ok: true, value: { entries: 1, isGiven: true } });
  expect(acts).toEqual([['publisher', { type: 'draft.published', entries: 1, goldenOverridden: 1 }]]);
  expect(calls).toEqual(['taken back']);
});

test('a version that comes into force while golden questions are asked is not overwritten unseen', async () => {
  const { publish, acts, calls, answer, goLive } = setup();
  const published = publish(order, 'publisher');
  goLive('undone');
  answer();
  expect(await published).toEqual({ ok: false, code: 'changed-meanwhile' });
  expect({ acts, calls }).toEqual({ acts: [], calls: [] });
});
