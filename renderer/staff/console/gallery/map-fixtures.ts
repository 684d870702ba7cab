import type { DraftMap, MapFloor, MapPlace, TriedWay } from '#contract/page/draft-maps.ts';
import { all } from '../../../gallery/fixtures/localized.ts';

/** Doors along the corridor, from left to right. */
const doors = [110, 290, 470, 650];
const corridor = 300;
const nodeIds = ['end', ...doors.map((_, at) => `door-${at}`), 'lift'];

const names = [
  all('书店（示例）', 'Bookshop (sample)', '書店（見本）', '서점(예시)'),
  all('茶室（示例）', 'Tea room (sample)', '茶室（見本）', '다실(예시)'),
  all('花店（示例）', 'Florist (sample)', '花屋（見本）', '꽃집(예시)'),
  all('琴行（示例）', 'Music shop (sample)', '楽器店（見本）', '악기점(예시)'),
];

const floor: MapFloor = {
  partId: 'floor/f3',
  floorId: 'f3',
  name: all('三楼', '3F', '3階', '3층'),
  order: 3,
  metresPerUnit: 0.1,
  plan: {
    width: 760,
    height: 460,
    shapes: [
      { look: 'floor', isClosed: true, points: '10,60 750,60 750,440 10,440' },
      { look: 'garden', isClosed: true, points: '30,340 300,340 300,420 30,420' },
      ...doors.map((x, at) => ({
        look: 'room' as const,
        isClosed: true,
        points: `${x - 80},80 ${x + 80},80 ${x + 80},240 ${x - 80},240`,
        placeId: `place-${at}`,
      })),
    ],
    labels: [],
  },
  ways: {
    nodes: nodeIds.map((id, at) => ({ id, x: [30, ...doors, 720][at] ?? 0, y: corridor })),
    edges: nodeIds.slice(1).map((to, at) => ({ from: nodeIds[at] ?? '', to, kind: 'walk', isOneWay: false })),
    stands: [{ id: 'terminal', nodeId: 'end', bearingDegrees: 90 }],
  },
};

const places: readonly MapPlace[] = names.map((name, at) => ({
  partId: `place/place-${at}`,
  placeId: `place-${at}`,
  name,
  sign: `30${at + 1}`,
  spot: at === 3 ? null : { floorId: 'f3', x: doors[at] ?? 0, y: 160, doorId: `door-${at}` },
}));

/** A floor that is being drawn, with a lift that passes it by. */
export const drawnMap: DraftMap = {
  floors: [{ ...floor, partId: 'floor/f2', floorId: 'f2', name: all('二楼', '2F', '2階', '2층'), order: 2 }, floor],
  between: { partId: 'ways/sample', between: [], passages: [] },
  places: [...places],
  notes: [
    {
      code: 'lift-skips-floor',
      at: { floorId: 'f3', x: 720, y: corridor },
      name: all('东侧电梯', 'East lift', '東側エレベーター', '동쪽 엘리베이터'),
    },
    { code: 'island', at: { floorId: 'f2', x: 110, y: corridor }, name: null },
  ],
  standId: 'terminal',
};
export const drawnFloor = floor;

/** The way to the third room from where the terminal stands. */
export const triedWay: TriedWay = {
  legs: [
    {
      floorId: 'f3',
      points: [
        { x: 30, y: corridor },
        { x: 470, y: corridor },
      ],
    },
  ],
  metres: 44,
  seconds: 40,
  isStepFree: true,
};
