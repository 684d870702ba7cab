import { type ClosedPassage, type RouteOutcome, routeSchema } from '#contract/page/guide-calls.ts';
import type { VenueFace } from '#contract/page/terminal.ts';
import { type Place, type VenueKind, venueSchema } from '#contract/venue/venue.ts';
import hall from '../../../assets/venues/hall/venue.json' with { type: 'json' };
import mall from '../../../assets/venues/mall/venue.json' with { type: 'json' };
import museum from '../../../assets/venues/museum/venue.json' with { type: 'json' };
import told from './routes.json' with { type: 'json' };

/** The sample venues: the gallery's own have no plans. */
const samples = { hall, mall, museum } as const;

/** Where the gallery goes in each kind of venue: a counter, a shop two floors up, a hall behind steps. */
export const galleryGoals: Readonly<Record<VenueKind, string>> = {
  hall: 'window-c6',
  mall: 'bookshop',
  museum: 'hall-2',
};

/** The places of the sample of a kind, which stand on its plans. */
export function placesOnPlans({ kind }: Pick<VenueFace, 'kind'>): readonly Place[] {
  return venueSchema.shape.places.parse(samples[kind].places);
}

/** A lift that staff have closed. */
const closedLift: ClosedPassage = {
  passageId: 'lift',
  name: { 'zh-CN': '东侧电梯', en: 'the east lift', ja: '東側エレベーター', ko: '동쪽 엘리베이터' },
  reason: 'repair',
  until: '2026-11-23T07:30:00.000Z',
};

/** A way as core told it (`routes.json`, which a test holds to what core tells now), with the plans of the samples. */
export function galleryRoute(placeIds: readonly string[], isStepFree: boolean, isAround = false): RouteOutcome {
  const kind = (['hall', 'mall', 'museum'] as const).find((one) => placeIds.includes(galleryGoals[one]));
  const around = isAround ? [closedLift] : [];
  if (!kind) return { ok: false, code: isStepFree ? 'only-with-steps' : 'no-way', around: [closedLift] };
  const route = told[`${kind}${isStepFree ? ' step-free' : ''}`];
  const floorIds: ReadonlySet<string> = new Set(route.legs.map(({ floorId }) => floorId));
  const floors = samples[kind].guide.floors.filter(({ id }) => floorIds.has(id));
  const places = floors.flatMap(({ id }) =>
    placesOnPlans({ kind }).flatMap(({ id: placeId, sign, name, icon, spot }) =>
      spot?.floorId === id ? [{ id: placeId, sign, name, icon, spot }] : [],
    ),
  );
  return { ok: true, value: routeSchema.parse({ ...route, floors, places, around }) };
}
