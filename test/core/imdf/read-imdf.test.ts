import { expect, test } from 'vitest';
import { findGuideFaults } from '#core/content/guide-check.ts';
import { ImdfRefused } from '#core/imdf/left-out.ts';
import { type ReadImdf, readImdf } from '#core/imdf/read-imdf.ts';
import { writeArchive } from '#core/system/archive.ts';
import { createWayfinder } from '#core/wayfinding/wayfinder.ts';
import { imdfArchive, imdfArea, imdfFeature, imdfHouse } from '#test/support/fixtures/imdf-house.ts';

async function readHouse(change: (house: ReturnType<typeof imdfHouse>) => void = () => {}): Promise<ReadImdf> {
  const house = imdfHouse();
  change(house);
  return readImdf(await imdfArchive(house));
}

const placeIn = ({ places }: ReadImdf, name: string) => places.find((place) => place.name['zh-CN'] === name);

function wayBetween({ guide, places }: ReadImdf, from: string, to: string, isStepFree: boolean) {
  const place = (name: string) => places.find((one) => one.name['zh-CN'] === name);
  const stands = [{ id: 'here', nodeId: place(from)?.spot?.doorId ?? '', bearingDegrees: 0 }];
  const finder = createWayfinder({ guide: { ...guide, stands }, places: [...places] }, null);
  const route = finder.route({ placeIds: [place(to)?.id ?? ''], isStepFree });
  return route.ok ? route.value : route.code;
}

async function refusalOf(bytes: Promise<Buffer> | Buffer): Promise<string> {
  try {
    await readImdf(await bytes);
    return 'taken';
  } catch (error) {
    if (error instanceof ImdfRefused) return `${error.code} ${error.file}`;
    throw error;
  }
}

test('levels become floors, and occupants, amenities, toilets and entrances become places', async () => {
  const read = await readHouse();
  expect(read.guide.floors.map(({ id, order, name }) => [id, order, name.en])).toEqual([
    ['f1', 0, 'Ground floor'],
    ['f2', 1, 'First floor'],
  ]);
  expect(read.places.map(({ name, sign, icon }) => `${name['zh-CN']} ${sign} ${icon}`)).toEqual([
    '示例书店 1F shop',
    '示例面馆 2F food',
    '自动取款机 1F coins',
    '卫生间 1F toilet',
    '入口 1F signpost',
  ]);
  expect(findGuideFaults({ guide: read.guide, places: [...read.places] })).toEqual([]);
});

test('units become shapes by what they are for, and the unit of a place bears it', async () => {
  const read = await readHouse();
  const shapes = read.guide.floors[0]?.plan?.shapes ?? [];
  const looks = Object.entries(Object.groupBy(shapes, ({ look }) => look)).map(([look, own]) => [look, own?.length]);
  expect(Object.fromEntries(looks)).toEqual({ floor: 1, room: 2, closed: 3, wall: 1 });
  expect(shapes.find(({ placeId }) => placeId === placeIn(read, '示例书店')?.id)?.look).toBe('room');
});

test('lengths are metres: a house of 30 by 14 is so large on its plan', async () => {
  const { guide } = await readHouse();
  const { plan, metresPerUnit = 0 } = guide.floors[0] ?? {};
  expect((plan?.width ?? 0) * metresPerUnit).toBeCloseTo(30 + 4, 0);
  expect((plan?.height ?? 0) * metresPerUnit).toBeCloseTo(14 + 4, 0);
});

test('stairs and lift lead from level to level, and a door of 70 cm stops a wheelchair', async () => {
  const read = await readHouse();
  expect(read.guide.passages.map(({ name }) => name['zh-CN'])).toEqual(['西侧电梯', '楼梯']);
  expect(wayBetween(read, '入口', '示例书店', true)).toMatchObject({ isStepFree: true });
  expect(wayBetween(read, '入口', '示例面馆', false)).toMatchObject({ isStepFree: false });
  expect(wayBetween(read, '入口', '示例面馆', true)).toBe('only-with-steps');
});

test('an escalator goes as its relationship says, and both ways where nobody says it', async () => {
  const escalators = (house: ReturnType<typeof imdfHouse>) => {
    for (const unit of house.unit ?? []) {
      const { properties } = unit as { properties: { category: string } };
      if (properties.category === 'stairs') properties.category = 'escalator';
    }
  };
  const unsaid = await readHouse(escalators);
  expect(unsaid.leftOut.map(({ code }) => code)).toContain('direction-not-said');
  const said = await readHouse((house) => {
    escalators(house);
    const [origin, destination] = ['b1stai00', 'b0stai00'].map((id) => ({
      id: `${id}-1111-4111-8111-111111111111`,
      feature_type: 'unit',
    }));
    const properties = { category: 'escalator', direction: 'directed', origin, destination, intermediary: null };
    house.relationship = [imdfFeature('relationship', 'ccc', null, properties)];
  });
  expect(said.leftOut.map(({ code }) => code)).not.toContain('direction-not-said');
  expect(said.guide.edges.filter(({ kind }) => kind === 'escalator').map(({ isOneWay }) => isOneWay)).toEqual([true]);
});

test('what cannot be taken is named with its file, its place there and why; the rest is read', async () => {
  const read = await readHouse((house) => {
    const bow = imdfArea([3, 1], [6, 3], [6, 1], [3, 3]);
    const inLevel = { level_id: house.level?.[0]?.id, category: 'room' };
    house.unit?.push(imdfFeature('unit', 'bow', bow, inLevel));
    house.unit?.push(imdfFeature('unit', 'nan', { type: 'Polygon', coordinates: [[[1e9, 0]]] }, inLevel));
    house.unit?.push(imdfFeature('unit', 'lost', imdfArea([1, 1], [2, 1], [2, 2]), { ...inLevel, level_id: 'none' }));
    house.geofence = [];
  });
  const named = read.leftOut.map(({ file, feature, code }) => `${file} ${feature} ${code}`);
  expect(named).toEqual([
    'unit.geojson 12 not-of-its-form',
    'geofence.geojson 0 kind-not-taken',
    'unit.geojson 11 crosses-itself',
    'unit.geojson 13 no-such-level',
    'occupant.geojson 1 hours-not-taken',
  ]);
  expect(placeIn(read, '示例书店')).toBeDefined();
});

test('what is no such archive, or more than it may be, is refused with the file', async () => {
  const house = imdfHouse();
  const now = new Date(0);
  const broken = new Map([
    ['manifest.json', Buffer.from('{"version":"1.0.0","language":"en"}')],
    ['level.geojson', Buffer.from('{"type":"FeatureCollection","features":[NaN]}')],
  ]);
  expect(await refusalOf(Buffer.from('no zip'))).toBe('imdf-not-an-archive archive');
  expect(await refusalOf(imdfArchive(house, { version: '2.0.0', language: 'en' }))).toBe(
    'imdf-wrong-version manifest.json',
  );
  expect(await refusalOf(imdfArchive({ ...house, level: [] }))).toBe('imdf-no-levels level.geojson');
  expect(await refusalOf(writeArchive(broken, now))).toBe('imdf-broken level.geojson');
  const far = imdfFeature(
    'level',
    'far',
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [0, 0],
        ],
      ],
    },
    {
      ordinal: 3,
      name: { en: 'Far' },
    },
  );
  expect(await refusalOf(imdfArchive({ ...house, level: [...(house.level ?? []), far] }))).toBe(
    'imdf-too-wide level.geojson',
  );
  const bomb = new Map([...broken, ['unit.geojson', Buffer.alloc(97 * 2 ** 20)]]);
  expect(await refusalOf(writeArchive(bomb, now))).toBe('imdf-too-large archive');
});
