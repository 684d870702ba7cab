import { expect, test } from 'vitest';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { BroughtFile } from '#core/content/brought/files-in.ts';
import { type BroughtContent, readBrought } from '#core/content/brought/read-brought.ts';
import { writeContent } from '#core/content/brought/write-content.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { findUnseenFaults } from '#core/content/unseen-faults.ts';
import { writeArchive } from '#core/system/archive.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const { content: hall } = readSampleVenue('assets/venues', 'hall');
const at = new Date('2026-11-29T08:00:00Z');

const drawing = (name: string, svg: string): BroughtFile => ({ name, kind: 'drawing', bytes: Buffer.from(svg) });
const archive = (bytes: Buffer): BroughtFile => ({ name: 'map.zip', kind: 'archive', bytes });

async function read(file: BroughtFile, base = hall): Promise<BroughtContent> {
  const outcome = await readBrought(file, base);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

async function goodOf(file: BroughtFile, base = hall) {
  const brought = await read(file, base);
  if (!brought.isGood) throw new Error(JSON.stringify(brought.problems));
  return brought;
}

const floorsOf = ({ venue }: VenueContent) => venue.guide?.floors ?? [];

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">
<script>alert(1)</script>
<g class="room"><rect x="10" y="10" width="80" height="50" data-place="window-c6"/>
<rect x="100" y="10" width="80" height="50" data-place="nowhere" onclick="alert(2)"/></g>
</svg>`;

test('a drawing that is called as a floor becomes its plan, and the ways there stay', async () => {
  const { content, leftOut } = await goodOf(drawing('二楼.svg', svg));
  const [first, second] = floorsOf(content);
  expect(first).toEqual(floorsOf(hall)[0]);
  expect(second?.plan).toEqual({
    width: 400,
    height: 200,
    labels: [],
    shapes: [
      { look: 'room', isClosed: true, points: '10,10 90,10 90,60 10,60', placeId: 'window-c6' },
      { look: 'room', isClosed: true, points: '100,10 180,10 180,60 100,60' },
    ],
  });
  expect(content.venue.guide?.nodes).toEqual(hall.venue.guide?.nodes);
  // Of what is markup nothing comes in, and what did not is named with its line.
  expect(JSON.stringify(content.venue.guide)).not.toMatch(/alert|<|script/);
  expect(leftOut).toEqual([
    { file: null, number: 2, code: 'no-data', detail: 'script' },
    { file: null, number: 4, code: 'no-data', detail: 'onclick' },
    { file: null, number: 0, code: 'no-such-place', detail: 'nowhere' },
  ]);
});

test('a drawing of another name is a floor over all others, and the first of a venue without plans', async () => {
  const [, , added] = floorsOf((await goodOf(drawing('三楼.svg', svg))).content);
  expect(added).toMatchObject({ id: 'drawn-1', order: 3, name: { 'zh-CN': '三楼' }, metresPerUnit: 0.1 });
  const bare = (await goodOf(drawing('平面图.svg', svg), testVenue())).content;
  expect(floorsOf(bare)).toMatchObject([{ id: 'drawn-1', order: 1 }]);
  expect(findUnseenFaults(bare)).toEqual([]);
});

test.each([
  ['cut off', '<svg viewBox="0 0 9 9">\n<rect', 'drawing-broken', 2],
  ['no drawing', '<html></html>', 'drawing-broken', 1],
  ['empty', '<svg viewBox="0 0 9 9">\n</svg>', 'drawing-empty', 1],
  ['of 50 MB', `<svg viewBox="0 0 9 9">${' '.repeat(50_000_000)}</svg>`, 'drawing-too-much', 1],
  [
    'of 100,000 shapes',
    `<svg viewBox="0 0 9 9">${'<rect width="1" height="1"/>'.repeat(100_000)}</svg>`,
    'drawing-too-much',
    1,
  ],
])('a drawing that is %s is refused with the line and the reason', async (_, text, code, row) => {
  const problem = { sheet: '三楼.svg', row, column: null, code, detail: '' };
  expect(await read(drawing('三楼.svg', text))).toEqual({ isGood: false, problems: [problem] });
});

test('a map that was written comes back as the same floors, and its places are the ones of the venue', async () => {
  const { bytes, notHeld } = await writeContent(hall, { form: 'map', longitude: 116.39, latitude: 39.9 }, 'zh', at);
  expect(notHeld).toBeGreaterThan(0);
  const { content } = await goodOf(archive(bytes));
  expect(floorsOf(content).map(({ id, name }) => [id, name['zh-CN']])).toEqual([
    ['f1', '一楼'],
    ['f2', '二楼'],
  ]);
  const before = hall.venue.places.filter(({ spot }) => spot);
  const placed = new Map(content.venue.places.map((place) => [place.id, place]));
  for (const { spot, ...place } of before) {
    const { spot: found, ...same } = placed.get(place.id) ?? {};
    expect(same).toEqual(place);
    expect(found, place.id).toMatchObject({ floorId: spot?.floorId });
  }
  expect(content.venue.guide?.stands).toEqual([]);
  expect(content.entries).toEqual(hall.entries);
});

test('a map of another version, or with a file that is damaged, is refused with that file; other archives are tables', async () => {
  const manifest = (version: string) => ({ version, created: at.toISOString(), language: 'zh-Hans', extensions: null });
  const zip = (files: Readonly<Record<string, string>>) =>
    writeArchive(new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])), at);
  const newer = await zip({ 'manifest.json': JSON.stringify(manifest('2.0.0')) });
  expect(await read(archive(newer))).toMatchObject({ problems: [{ sheet: 'manifest.json', code: 'map-version' }] });
  const damaged = await zip({ 'manifest.json': JSON.stringify(manifest('1.0.0')), 'level.geojson': '{' });
  expect(await read(archive(damaged))).toMatchObject({ problems: [{ sheet: 'level.geojson', code: 'map-broken' }] });
  expect(await readBrought(archive(await zip({ 'x.txt': '' })), hall)).toMatchObject({
    ok: false,
    code: 'not-content',
  });
});
