import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { FaultAt } from '#contract/page/draft-faults.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { CheckEntry } from '../draft-views.ts';
import { fieldAt, isSame } from '../fields.ts';
import type { PartRef } from './venue-parts.ts';

/** Whether an entry refers to a part. */
function refersTo({ kind, id }: PartRef, { categoryId, action, hoursOf }: Entry): boolean {
  switch (kind) {
    case 'category':
      return categoryId === id;
    case 'service':
      return hoursOf?.of === 'service' && hoursOf.id === id;
    case 'place':
      return (action?.kind === 'show-place' && action.placeId === id) || (hoursOf?.of === 'place' && hoursOf.id === id);
    case 'venue':
      return hoursOf?.of === 'venue';
    case 'matter':
      return action?.kind === 'open-matter' && action.matterId === id;
    case 'exhibit':
    case 'trail':
    case 'event':
    case 'floor':
    case 'ways':
      return false;
  }
}

/** What refers to a part, by its title: an entry, a matter, an exhibit, a trail or an event. */
function userOf(part: PartRef, { venue, entries }: VenueContent): string | undefined {
  const entry = entries.find((one) => refersTo(part, one));
  if (entry) return entry.texts['zh-CN'].title;
  const isPart = (kind: PartRef['kind'], id: string) => part.kind === kind && part.id === id;
  const matter = venue.matters.find(
    ({ categoryId, windows }) =>
      isPart('category', categoryId) || windows.some(({ placeId }) => isPart('place', placeId)),
  );
  const exhibit = venue.exhibits.find(({ placeId }) => isPart('place', placeId));
  const trail = venue.trails.find(({ exhibitIds }) => exhibitIds.some((id) => isPart('exhibit', id)));
  const event = venue.events.find(({ placeId }) => isPart('place', placeId));
  return ((matter ?? exhibit ?? trail)?.title ?? event?.name)?.['zh-CN'];
}

/** What speaks against letting a part go: whatever refers to it, the plan on which it lies, or that it is the last one. */
export function faultsOfLeaving(part: PartRef, content: VenueContent): FaultAt[] {
  const { venue } = content;
  const user = userOf(part, content);
  if (user !== undefined) return [{ code: 'in-use', path: [], detail: user }];
  const isLast =
    (part.kind === 'service' && venue.services.length === 0) ||
    (part.kind === 'category' && venue.categories.length === 0);
  if (isLast) return [{ code: 'last-one', path: [] }];
  const { floors = [] } = venue.guide ?? {};
  const isOnPlan =
    part.kind === 'place' && floors.some(({ plan }) => plan?.shapes.some(({ placeId }) => placeId === part.id));
  return isOnPlan ? [{ code: 'guide', path: [] }] : [];
}

/** What is Chinese, a sign itself, or read by nobody. */
const unquoting: ReadonlySet<string> = new Set(['zh-CN', 'sign', 'phrasings', 'reading', 'chineseBefore']);

/** What still stands on a wall, or is quoted in another language, though what it means is to go: the first that is found. */
function faultsOfGoneSigns(before: FieldValue, after: FieldValue, { venue, entries }: VenueContent): FaultAt[] {
  const left = new Set(paintedIn(after));
  const gone = paintedIn(before).filter((painted) => !left.has(painted));
  if (gone.length === 0) return [];
  const isGone = (sign: string | undefined) => sign !== undefined && gone.includes(sign);
  const isQuoted = (part: unknown) => {
    const words = JSON.stringify(part, (key, inner) => (unquoting.has(key) ? undefined : inner));
    return gone.some((painted) => words.includes(painted));
  };
  const signed = [...venue.places, ...venue.services].find(({ sign }) => isGone(sign))?.name['zh-CN'];
  const entry = entries.find(({ texts }) => isGone(texts['zh-CN'].place?.sign) || isQuoted(texts));
  const { categories, events, exhibits, matters, places, services, trails } = venue;
  const named = [...services, ...places, ...categories, ...events, ...(venue.guide?.floors ?? [])].find(isQuoted)?.name;
  const titled = [...matters, ...exhibits, ...trails].find(isQuoted)?.title;
  const user = signed ?? entry?.texts['zh-CN'].title ?? (named ?? titled)?.['zh-CN'];
  return user === undefined ? [] : [{ code: 'in-use', path: ['signs'], detail: user }];
}

function paintedIn(venue: FieldValue): string[] {
  const signs = fieldAt(venue, ['signs']);
  return Array.isArray(signs) ? signs.map((sign) => String(fieldAt(sign, ['painted']))) : [];
}

/** An entry that names other hours than those that a part is to have; the first that is found. */
function faultsOfNewHours(
  part: PartRef,
  before: FieldValue,
  after: FieldValue,
  { venue, entries }: VenueContent,
  check: CheckEntry,
): FaultAt[] {
  if (isSame(fieldAt(before, ['hours']), fieldAt(after, ['hours']))) return [];
  const differing = entries.find(
    (entry) =>
      refersTo(part, entry) &&
      check(venue, { ...entry, relatedIds: [] }, []).some(({ kind }) => kind === 'hours-differ'),
  );
  return differing ? [{ code: 'hours-differ', path: ['hours'], detail: differing.texts['zh-CN'].title }] : [];
}

/** What a change of a part would make untrue of what refers to it. */
export function faultsForUsers(
  part: PartRef,
  before: FieldValue,
  after: FieldValue,
  content: VenueContent,
  check: CheckEntry,
): FaultAt[] {
  const unsaid = part.kind === 'venue' ? faultsOfGoneSigns(before, after, content) : [];
  return unsaid.length > 0 ? unsaid : faultsOfNewHours(part, before, after, content, check);
}
