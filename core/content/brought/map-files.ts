import type { LeftOut } from '#contract/page/intake.ts';
import type { Floor, Guide, Plan } from '#contract/venue/guide.ts';
import type { Place, Venue, VenueContent } from '#contract/venue/venue.ts';
import { type ImdfRefusal, ImdfRefused } from '../../imdf/left-out.ts';
import { readImdf } from '../../imdf/read-imdf.ts';
import { type PlanRefusal, PlanRefused } from '../../plans/plan-refused.ts';
import { readPlan } from '../../plans/read-plan.ts';
import type { SheetProblem } from '../../sheets/sheet.ts';
import { type ArchiveLimits, ArchiveRefused, openArchive } from '../../system/archive.ts';

/** What a drawing or a map makes of a venue, or the one thing that keeps it from being read. */
export type BroughtMap =
  | { readonly isGood: true; readonly content: VenueContent; readonly leftOut: readonly LeftOut[] }
  | { readonly isGood: false; readonly problems: readonly SheetProblem[] };

const drawingProblems = {
  'plan-too-large': 'drawing-too-much',
  'plan-not-svg': 'drawing-broken',
  'plan-broken': 'drawing-broken',
  'plan-without-size': 'drawing-broken',
  'plan-too-many-shapes': 'drawing-too-much',
  'plan-shape-too-fine': 'drawing-too-much',
  'plan-empty': 'drawing-empty',
} as const satisfies Record<PlanRefusal, string>;

/** Reads a drawing as the plan of the floor that is called as its file, or of a new one; `stem` is the file's name without ending. */
export function readDrawing(stem: string, bytes: Buffer, base: VenueContent): BroughtMap {
  try {
    const { plan, dropped } = readPlan(bytes.toString('utf8'));
    const known = new Set(base.venue.places.map(({ id }) => id));
    const strangers = plan.shapes.flatMap(({ placeId }) =>
      placeId === undefined || known.has(placeId)
        ? []
        : [{ file: null, number: 0, code: 'no-such-place', detail: placeId } as const],
    );
    const lost = dropped.map(
      ({ what, line }) => ({ file: null, number: line, code: 'no-data', detail: what.slice(0, 64) }) as const,
    );
    const content = { ...base, venue: withPlan(base.venue, stem, withPlaces(plan, known)) };
    return { isGood: true, content, leftOut: [...lost, ...strangers] };
  } catch (error) {
    if (!(error instanceof PlanRefused)) throw error;
    const problem = {
      sheet: `${stem}.svg`,
      row: error.line,
      column: null,
      code: drawingProblems[error.code],
      detail: '',
    };
    return { isGood: false, problems: [problem] };
  }
}

function withPlaces(plan: Plan, known: ReadonlySet<string>): Plan {
  const shapes = plan.shapes.map(({ placeId, ...shape }) =>
    placeId === undefined || !known.has(placeId) ? shape : { ...shape, placeId },
  );
  return { ...plan, shapes };
}

const noGuide: Guide = { floors: [], nodes: [], edges: [], passages: [], stands: [] };

/** Metres in a unit of a drawing, until somebody sets its scale by two spots. */
const usualScale = 0.1;

function withPlan(venue: Venue, stem: string, plan: Plan): Venue {
  const guide = venue.guide ?? noGuide;
  const isCalled = ({ id, name }: Floor) => id === stem || Object.values(name).includes(stem);
  const floors = guide.floors.some(isCalled)
    ? guide.floors.map((floor) => (isCalled(floor) ? { ...floor, plan } : floor))
    : [...guide.floors, newFloor(guide, stem, plan)];
  return { ...venue, guide: { ...guide, floors } };
}

function newFloor({ floors }: Guide, stem: string, plan: Plan): Floor {
  const highest = floors.toSorted((one, other) => one.order - other.order).at(-1);
  const taken = new Set(floors.map(({ id }) => id));
  const numbers = Array.from({ length: floors.length + 1 }, (_, at) => `drawn-${at + 1}`);
  return {
    id: numbers.find((id) => !taken.has(id)) ?? 'drawn',
    order: (highest?.order ?? 0) + 1,
    name: { 'zh-CN': stem },
    metresPerUnit: highest?.metresPerUnit ?? usualScale,
    plan,
  };
}

const mapProblems = {
  'imdf-too-large': 'map-too-much',
  'imdf-not-an-archive': 'map-broken',
  'imdf-wrong-version': 'map-version',
  'imdf-broken': 'map-broken',
  'imdf-no-levels': 'map-empty',
  'imdf-too-wide': 'map-too-much',
} as const satisfies Record<ImdfRefusal, string>;

/** Whether an archive says of itself that it is a map; one that cannot be opened is none. */
export async function isMapArchive(bytes: Buffer, limits: ArchiveLimits): Promise<boolean> {
  try {
    return (await openArchive(bytes, limits)).sizes.has('manifest.json');
  } catch (error) {
    if (error instanceof ArchiveRefused) return false;
    throw error;
  }
}

/** Reads an archive as all floors and ways of a venue. A place that is called as one of the venue's is that one, and only its spot is taken. */
export async function readMapArchive(bytes: Buffer, base: VenueContent): Promise<BroughtMap> {
  try {
    const { guide, places, leftOut } = await readImdf(bytes);
    return {
      isGood: true,
      content: { ...base, venue: withMap(base.venue, guide, places) },
      leftOut: leftOut.map(({ file, feature, id, code }) => ({ file, number: feature, code, detail: id })),
    };
  } catch (error) {
    if (!(error instanceof ImdfRefused)) throw error;
    const problem = { sheet: error.file, row: 1, column: null, code: mapProblems[error.code], detail: '' };
    return { isGood: false, problems: [problem] };
  }
}

function withMap(venue: Venue, guide: Guide, found: readonly Place[]): Venue {
  const own = ownIds(venue.places, found);
  const idOf = (id: string) => own.get(id) ?? id;
  const spots = new Map(found.map(({ id, spot }) => [idOf(id), spot]));
  const known = new Set(venue.places.map(({ id }) => id));
  const kept = venue.places.map(({ spot: _, ...place }) => {
    const spot = spots.get(place.id);
    return spot ? { ...place, spot } : place;
  });
  return {
    ...venue,
    places: [...kept, ...found.filter(({ id }) => !known.has(idOf(id)))],
    guide: {
      ...guide,
      floors: guide.floors.map((floor) => ({ ...floor, ...(floor.plan ? { plan: renamed(floor.plan, idOf) } : {}) })),
      passages: guide.passages.map((passage) => ({ ...passage, placeIds: passage.placeIds.map(idOf) })),
    },
  };
}

function renamed(plan: Plan, idOf: (id: string) => string): Plan {
  const shapes = plan.shapes.map((shape) =>
    shape.placeId === undefined ? shape : { ...shape, placeId: idOf(shape.placeId) },
  );
  return { ...plan, shapes };
}

/** The venue's own ids of what a map calls as the venue does, where neither has the name twice. */
function ownIds(own: readonly Place[], found: readonly Place[]): ReadonlyMap<string, string> {
  const ofName = (places: readonly Place[]) => Map.groupBy(places, ({ name }) => name['zh-CN']);
  const theirs = ofName(found);
  return new Map(
    [...ofName(own)].flatMap(([name, [place, ...others]]) => {
      const [match, ...more] = theirs.get(name) ?? [];
      return place && match && others.length === 0 && more.length === 0 ? [[match.id, place.id] as const] : [];
    }),
  );
}
