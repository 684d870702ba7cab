import { type Language, pickText } from '#contract/base/language.ts';
import type { PlaceOnPlan, Point, Route } from '#contract/page/guide-calls.ts';
import type { IconName } from '#contract/venue/venue.ts';
import type { Say } from '../../messages.ts';
import { type PlanMark, roomFor } from './plan-labels.ts';
import { isCode } from './route-words.ts';
import type { Size } from './use-size.ts';

/** What is written on the plan: a word as it is meant, or an icon. */
export interface DrawnMark extends PlanMark {
  readonly kind: 'target' | 'here' | 'floor' | 'sign' | 'icon';
  readonly text: string;
  readonly icon: IconName | null;
}

export interface MarksFor {
  readonly route: Route;
  readonly floorId: string;
  readonly placeId: string;
  readonly sharedSigns: readonly string[];
  readonly language: Language;
  readonly say: Say;
  readonly size: Size;
  /** From the plan to the panel. */
  readonly toPanel: (point: Point) => Point;
  /** Smallest print of this size of letters, in pixels. */
  readonly textPx: number;
}

/** What is written on the plan of a floor, the target first; what has no room is left out. */
export function marksOn(all: MarksFor): readonly DrawnMark[] {
  return roomFor([...targetMark(all), ...hereMark(all), ...floorMark(all), ...placeMarks(all)], all.size);
}

function placesOn({ route, floorId }: MarksFor): readonly PlaceOnPlan[] {
  return route.places.filter(({ spot }) => spot.floorId === floorId);
}

function targetMark(all: MarksFor): DrawnMark[] {
  const target = placesOn(all).find(({ id }) => id === all.placeId);
  if (!target) return [];
  const text = isCode(target.sign, all.sharedSigns) ? target.sign : pickText(target.name, all.language).text;
  return [worded('target', text, all.toPanel(target.spot), 1.25, all)];
}

function hereMark(all: MarksFor): DrawnMark[] {
  const { route, floorId, say, toPanel, textPx } = all;
  if (route.stand.floorId !== floorId) return [];
  const { x, y } = toPanel(route.stand);
  const mark = worded('here', say('route.here'), { x, y: y + textPx * 1.4 }, 1, all);
  return [mark];
}

/** Where the way goes on to another floor: which one. */
function floorMark(all: MarksFor): DrawnMark[] {
  const { route, floorId, language, toPanel, textPx } = all;
  return route.steps.flatMap((step) => {
    const leg = route.legs[step.leg];
    const end = leg?.points[step.to];
    if (step.kind !== 'passage' || !step.floor || leg?.floorId !== floorId || !end) return [];
    const { x, y } = toPanel(end);
    const { text } = pickText(step.floor.name, language);
    return [worded('floor', `${step.floor.isUp ? '↑' : '↓'} ${text}`, { x, y: y - textPx * 1.5 }, 1, all)];
  });
}

/** Named on the way first, then codes, then what only has an icon. */
function placeMarks(all: MarksFor): DrawnMark[] {
  const { route, sharedSigns, toPanel, textPx } = all;
  const named = new Set(
    route.steps.flatMap((step) => (step.kind === 'walk' ? [step.at?.placeId, step.past?.placeId] : [])),
  );
  const others = placesOn(all).filter(({ id }) => id !== all.placeId);
  const rank = (place: PlaceOnPlan) => (named.has(place.id) ? 0 : isCode(place.sign, sharedSigns) ? 1 : 2);
  const iconPx = textPx * 1.3;
  return others
    .toSorted((one, other) => rank(one) - rank(other))
    .map((place) => {
      const at = toPanel(place.spot);
      if (isCode(place.sign, sharedSigns)) return { ...worded('sign', place.sign, at, 1, all), key: place.id };
      return { kind: 'icon', key: place.id, text: '', icon: place.icon, ...at, width: iconPx, height: iconPx };
    });
}

function worded(kind: DrawnMark['kind'], text: string, { x, y }: Point, size: number, all: MarksFor): DrawnMark {
  const isBoxed = kind === 'target' || kind === 'floor';
  const height = all.textPx * size * (isBoxed ? 1.5 : 1.2);
  const width = widthOf(text) * all.textPx * size + (isBoxed ? all.textPx * 0.7 : 0);
  // What must be seen is moved in from the edge.
  const within = (value: number, length: number, room: number) =>
    kind === 'sign' ? value : Math.min(Math.max(value, length / 2), room - length / 2);
  const spot = { x: within(x, width, all.size.width), y: within(y, height, all.size.height) };
  return { kind, key: `${kind} ${text}`, text, icon: null, width, height, ...spot };
}

/** About how wide a word is, in its own size. */
function widthOf(text: string): number {
  let ems = 0;
  for (const letter of text) ems += /[\u1100-\uffff]/u.test(letter) ? 1 : letter === ' ' ? 0.28 : 0.6;
  return ems;
}
