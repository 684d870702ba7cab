import { pickText } from '#contract/base/language.ts';
import type { PlaceOnPlan, Point } from '#contract/page/guide-calls.ts';
import type { IconName } from '#contract/venue/venue.ts';
import { linesOf, widthInEms } from '../../components/plan/mark-lines.ts';
import {
  isOver,
  leastFirst,
  piecesAlong,
  roomFor,
  type Taken,
  type WantedMark,
} from '../../components/plan/plan-labels.ts';
import { type DrawnMark, type MarksFor, worded } from './drawn-mark.ts';
import { hereSpots } from './here-spots.ts';
import { boxAround, liesIn, touches } from './plan-rooms.ts';
import { isCode } from './route-words.ts';

type Wanted = WantedMark<DrawnMark>;

/**
 * What is written on the plan of a floor: where the way leads, where one stands, where it goes on, what its sentences name, toilets
 * and lifts, and then all else. Numbers stand in their rooms or not at all, but for those that the way names; what else has no room
 * is left out.
 */
export function marksOn(all: MarksFor): readonly DrawnMark[] {
  const stand = standOn(all);
  const line = wayOn(all);
  const clearOfAll = [...stand, ...line];
  const hidden = signsHidden(all);
  const hiddenBy = (mark: DrawnMark) => hidden([mark]);
  const isOnWay = (mark: DrawnMark) => Number(line.some((piece) => touches(mark, piece)));
  const goals = roomFor(
    targetSpots(all).map((spots) => ({ spots: leastFirst(spots, hiddenBy), clearOf: stand, isNeeded: true })),
    all.size,
  );
  const marks: Wanted[] = [
    ...goals.map((goal) => ({ spots: [goal], clearOf: [], isNeeded: true })),
    ...stand.map((at) => ({ spots: hereSpots({ ...all, at, goals, line, hidden }), clearOf: clearOfAll })),
    ...floorSpots(all).map((spots) => ({ spots: leastFirst(spots, hiddenBy, isOnWay), clearOf: stand })),
    ...placeMarks(all, clearOfAll),
  ];
  return roomFor(marks, all.size);
}

/** How many numbers that have room in their rooms would have none any more under what is drawn over them. */
function signsHidden(all: MarksFor): (drawn: readonly Taken[]) => number {
  const signs = placesOn(all)
    .filter(({ id, sign }) => !isGoal(id, all) && isCode(sign, all.sharedSigns))
    .map((place) => signMarks(place, false, all))
    .filter((spots) => spots.length > 0);
  return (drawn) => signs.filter((spots) => spots.every((spot) => drawn.some((over) => isOver(spot, over)))).length;
}

function placesOn({ route, floorId }: MarksFor): readonly PlaceOnPlan[] {
  return route.places.filter(({ spot }) => spot.floorId === floorId);
}

/** Side of what is drawn where one stands, with air around it. */
const standPx = 48;

function standOn({ route, floorId, toPanel }: MarksFor): Taken[] {
  return route.stand.floorId === floorId ? [{ ...toPanel(route.stand), width: standPx, height: standPx }] : [];
}

/** The line of the way, in pieces. */
function wayOn({ route, floorId, toPanel }: MarksFor): Taken[] {
  return route.legs.filter((leg) => leg.floorId === floorId).flatMap(({ points }) => piecesAlong(points.map(toPanel)));
}

/** A name that would be wider than this share of the plan is broken, and one that still is gives way to its icon. */
const widestShare = 0.45;

/** Where the way leads: to one place, or past all that a trail stops at. */
function isGoal(id: string, { placeId, route }: MarksFor): boolean {
  return id === placeId || route.steps.some((step) => step.kind === 'arrive' && step.place.placeId === id);
}

function targetSpots(all: MarksFor): DrawnMark[][] {
  return placesOn(all)
    .filter(({ id }) => isGoal(id, all))
    .map((target) => spotsOf(target, all));
}

function spotsOf(target: PlaceOnPlan, all: MarksFor): DrawnMark[] {
  const hasCode = isCode(target.sign, all.sharedSigns);
  const text = hasCode ? target.sign : pickText(target.name, all.language).text;
  const mostPx = all.size.width * widestShare;
  const at = all.toPanel(target.spot);
  const marked = (spot: Point): DrawnMark => {
    const largePx = all.textPx * 1.25;
    if (widthInEms(text) * largePx <= mostPx) return worded('target', [text], spot, largePx, all);
    const broken = worded('target', linesOf(text, mostPx / all.textPx, all.language), spot, all.textPx, all);
    if (broken.width <= mostPx + all.textPx) return broken;
    const px = all.textPx * 1.6;
    return { ...worded('target', [], spot, px, all), icon: target.icon };
  };
  const { width, height } = marked(at);
  const away = [1, 2, 3].flatMap((times) => around(at, height / 2 + standPx * times, width));
  const spots = [at, ...away].map(marked).map((mark) => ({ ...mark, about: at }));
  if (hasCode) return spots;
  // A name over the rooms on the way would hide those that are counted: beside them, where there is room on open ground.
  const line = wayOn(all);
  const isOpen = (mark: DrawnMark) => !all.rooms.isOver(mark, target.id) && !line.some((piece) => touches(mark, piece));
  return [...spots.filter(isOpen), ...spots.filter((mark) => !isOpen(mark))];
}

/** Below what it is about, else above it, beside it, or aslant. */
function around({ x, y }: Point, awayPx: number, widthPx: number): Point[] {
  const besidePx = widthPx / 2 + awayPx;
  const sides = [0, besidePx, -besidePx];
  return [awayPx, -awayPx, 0]
    .flatMap((down) => sides.map((right) => ({ x: x + right, y: y + down })))
    .filter((spot) => spot.x !== x || spot.y !== y)
    .toSorted((one, other) => Number(one.x !== x && one.y !== y) - Number(other.x !== x && other.y !== y));
}

/** Where the way goes on to another floor: which one. */
function floorSpots(all: MarksFor): DrawnMark[][] {
  const { route, floorId, language, toPanel, textPx } = all;
  return route.steps.flatMap((step) => {
    const leg = route.legs[step.leg];
    const end = leg?.points[step.to];
    if (step.kind !== 'passage' || !step.floor || leg?.floorId !== floorId || !end) return [];
    const text = `${step.floor.isUp ? '↑' : '↓'} ${pickText(step.floor.name, language).text}`;
    const about = toPanel(end);
    const spots = [1.5, 2.5].flatMap((ems) => {
      const [below, above, ...others] = around(about, textPx * ems, widthInEms(text) * textPx);
      return [above, below, ...others].flatMap((spot) => spot ?? []);
    });
    return [spots.map((spot) => ({ ...worded('floor', [text], spot, textPx, all), about }))];
  });
}

/** What everybody may need on the way, by how it is drawn. */
const neededIcons: ReadonlySet<IconName> = new Set(['toilet', 'lift']);

/** Named on the way first, then toilets and lifts, then codes, then what only has an icon. */
function placeMarks(all: MarksFor, clearOf: readonly Taken[]): Wanted[] {
  const { route, sharedSigns } = all;
  const named = new Set(
    route.steps.flatMap((step) => (step.kind === 'walk' ? [step.at?.placeId, step.past?.placeId] : [])),
  );
  const others = placesOn(all).filter(({ id }) => !isGoal(id, all));
  const hasCode = ({ sign }: PlaceOnPlan) => isCode(sign, sharedSigns);
  const rank = (place: PlaceOnPlan) => {
    if (named.has(place.id)) return 0;
    return hasCode(place) ? 2 : neededIcons.has(place.icon) ? 1 : 3;
  };
  return others
    .toSorted((one, other) => rank(one) - rank(other))
    .map((place) => ({
      spots: hasCode(place) ? signMarks(place, named.has(place.id), all) : iconMarks(place, rank(place) < 2, all),
      clearOf,
    }));
}

/** A number in its room, written upwards where that is deep and narrow; in a box of its own over a room that is too small, where the way names it. */
function signMarks(place: PlaceOnPlan, isNamed: boolean, all: MarksFor): DrawnMark[] {
  const room = all.rooms.roomOf(place.id);
  const at = all.toPanel(place.spot);
  const spots = room ? [at, boxAround(room)] : [at];
  const inRoom = spots
    .map((spot) => ({ ...worded('sign', [place.sign], spot, all.textPx, all), key: place.id }))
    .flatMap((mark) => [mark, { ...mark, width: mark.height, height: mark.width, isTurned: true }])
    .toSorted((one, other) => Number(one.isTurned) - Number(other.isTurned))
    .filter((mark) => (room ? liesIn(mark, room) : !all.rooms.isOverAnother(mark)));
  return isNamed ? [...inRoom, { ...worded('passed', [place.sign], at, all.textPx, all), key: place.id }] : inRoom;
}

/** An icon is a little larger than the letters, and as small as they are where its room is. */
const iconSizes = [1.3, 1.15, 1] as const;

/** An icon in its room, or on open ground; what must be seen also over the walls of its room, small. */
function iconMarks(place: PlaceOnPlan, mustBeSeen: boolean, all: MarksFor): DrawnMark[] {
  const room = all.rooms.roomOf(place.id);
  const at = all.toPanel(place.spot);
  const marks = iconSizes.flatMap((size) => {
    const px = all.textPx * size;
    const mark = {
      kind: 'icon',
      key: place.id,
      lines: [],
      icon: place.icon,
      letterPx: px,
      isTurned: false,
      width: px,
      height: px,
    } as const;
    return (room ? [at, boxAround(room)] : [at]).map(({ x, y }) => ({ ...mark, x, y }));
  });
  const inRoom = marks.filter((mark) => room !== null && liesIn(mark, room));
  const inTheOpen = marks.filter((mark) => !all.rooms.isOverAnother(mark));
  return [...inRoom, ...inTheOpen, ...(mustBeSeen ? marks.slice(-1) : [])];
}
