import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Fault } from '#core/system/fault.ts';
import { openPublishingTerminal, titledVenue } from '#test/support/fixtures/publications.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const packsIn = (folder: string) => readdirSync(join(folder, 'packs')).sort();

test('a published version is live, is a pack on the disk, and goes before the sample at the next start', async () => {
  const terminal = openPublishingTerminal();
  expect(await terminal.publish(titledVenue('新的标题'))).toEqual({ ok: true, value: { version: 1 } });
  expect(terminal.title()).toBe('新的标题');
  expect(packsIn(terminal.folder)).toEqual([expect.stringMatching(/^test-hall-1-[0-9a-f]{8}\.pack$/)]);
  const again = await terminal.restart();
  expect(again.title()).toBe('新的标题');
  expect(again.publications.list()).toEqual([
    {
      id: 1,
      version: 1,
      source: 'published',
      by: 'publisher',
      at: expect.any(String),
      entries: testVenue().entries.length,
      changes: { added: 0, changed: 1, removed: 0, isVenueChanged: false },
      isLive: true,
      isKept: true,
    },
  ]);
  expect(again.acts()).toEqual([{ who: 'publisher', type: 'content.published', venueId: 'test-hall', version: 1 }]);
});

test('undoing puts earlier contents in force under a new and higher number', async () => {
  const { publish, publications, title } = openPublishingTerminal();
  await publish(titledVenue('第一版'));
  await publish(titledVenue('第二版'));
  expect(await publications.undo(1, 'publisher')).toEqual({ ok: true, value: { version: 3 } });
  expect(title()).toBe('第一版');
  expect(publications.list().map(({ version, source, isLive }) => [version, source, isLive])).toEqual([
    [3, 'undone', true],
    [2, 'published', false],
    [1, 'published', false],
  ]);
});

test('what the terminal came with can be gone back to, and what was published stays to be undone to', async () => {
  const terminal = openPublishingTerminal();
  const { publish, publications, title, acts } = terminal;
  const before = title();
  await publish(titledVenue('第一版'));
  expect(publications.hasDelivered).toBe(true);
  expect(await publications.undoAll('publisher')).toEqual({ ok: true, value: { version: 2 } });
  expect(title()).toBe(before);
  expect(acts().at(-1)).toEqual({ who: 'publisher', type: 'content.undone-all', venueId: 'test-hall', version: 2 });
  await publications.undo(1, 'publisher');
  expect(title()).toBe('第一版');
});

test('where what the terminal came with cannot be read any more, what is live stays, and the log says why', async () => {
  const { publish, publications, title, log } = openPublishingTerminal({
    readDelivered: () => {
      throw new Fault('venue-unknown', 'gone');
    },
  });
  await publish(titledVenue('第一版'));
  expect(await publications.undoAll('publisher')).toMatchObject({ ok: false, code: 'publishing-failed' });
  expect(title()).toBe('第一版');
  expect(log.lines.join('\n')).toContain('delivered venue not read');
});

test('where a terminal was started without a venue of its own, there is nothing more to go back to', async () => {
  const terminal = openPublishingTerminal();
  await terminal.publish(titledVenue('第一版'));
  await terminal.close();
  const { publications } = openPublishingTerminal({ folder: terminal.folder, sample: null });
  expect(publications.hasDelivered).toBe(false);
  expect(await publications.undoAll('publisher')).toMatchObject({ ok: false, code: 'unknown-publication' });
});

test('a content.db that is gone or holds another version is made from the live pack', async () => {
  const terminal = openPublishingTerminal();
  await terminal.publish(titledVenue('第一版'));
  await terminal.close();
  rmSync(join(terminal.folder, 'content.db'));
  const again = openPublishingTerminal({ folder: terminal.folder, sample: null });
  expect(again.title()).toBe('第一版');
});

test('where the live pack is damaged and content.db gone, the version before is served, live, and the fault raised', async () => {
  const terminal = openPublishingTerminal();
  await terminal.publish(titledVenue('第一版'));
  await terminal.publish(titledVenue('第二版'));
  await terminal.close();
  rmSync(join(terminal.folder, 'content.db'));
  const [, second = ''] = packsIn(terminal.folder);
  writeFileSync(join(terminal.folder, 'packs', second), 'junk');
  const again = openPublishingTerminal({ folder: terminal.folder });
  expect(again.title()).toBe('第一版');
  expect(again.faults).toEqual(['pack-damaged']);
  expect(again.publications.list().find(({ isLive }) => isLive)?.version).toBe(1);
});

test('a draft that was made from a version that is not live any more is refused, and nothing changes', async () => {
  const { publications, content, publish, title } = openPublishingTerminal();
  const basedOn = content.current().sha256;
  await publish(titledVenue('第一版'));
  const late = await publications.publish({ content: titledVenue('第二版'), role: 'publisher', basedOn });
  expect(late).toEqual({ ok: false, code: 'draft-outdated' });
  expect(title()).toBe('第一版');
  expect(publications.list()).toHaveLength(1);
});

test('content that may not be served is refused and leaves no pack, no row and no act', async () => {
  const { publish, folder, publications, title, acts } = openPublishingTerminal();
  const { venue, entries } = testVenue();
  expect(await publish({ venue: { ...venue, popularIds: ['nothing'] }, entries })).toEqual({
    ok: false,
    code: 'content-refused',
  });
  expect(await publish(testVenue({ id: 'other-hall' }))).toEqual({ ok: false, code: 'wrong-venue' });
  expect(title()).toBe(entries[0]?.texts['zh-CN'].title);
  expect([packsIn(folder), publications.list(), acts()]).toEqual([[], [], []]);
});

test('what a process that was killed has left in packs/ is gone at the next start', async () => {
  const terminal = openPublishingTerminal();
  await terminal.publish(titledVenue('第一版'));
  await terminal.close();
  for (const name of ['0f.part', 'test-hall-2-00000000.pack']) writeFileSync(join(terminal.folder, 'packs', name), 'x');
  openPublishingTerminal({ folder: terminal.folder });
  expect(packsIn(terminal.folder)).toHaveLength(1);
});
