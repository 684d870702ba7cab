import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import { eventKindSchema } from '#contract/venue/event.ts';
import { weekdaySchema } from '#contract/venue/hours.ts';
import { fieldOf, spansTarget } from './edit-target.ts';
import type { ConsoleSay } from './use-console-say.ts';

/** What ids stand for, in words: by kind and id, `place/hall-2`. */
export type Names = ReadonlyMap<string, string>;

/** The fields that hold ids, and of what. */
const idsIn: Readonly<Record<string, string>> = {
  categoryId: 'category',
  placeId: 'place',
  entryId: 'entry',
  relatedIds: 'entry',
  popularIds: 'entry',
  exhibitIds: 'exhibit',
  'order/services': 'service',
  'order/categories': 'category',
  'order/places': 'place',
};

/** What stands in a field, as whoever reads the form would say it, by an id only where no name is known; null where nothing does. */
export function inWords(path: FieldPath, value: FieldValue, names: Names, say: ConsoleSay): string | null {
  if (isNothing(value)) return null;
  const field = path.join('/');
  const kind = idsIn[field];
  if (kind) return listOf(value).map(nameIn(names, kind)).join(' / ');
  switch (field) {
    case 'kind':
      return kindOfEvent(value, say);
    case 'weekdays':
      return listOf(value)
        .map((day) => weekdayOf(day, say))
        .join(' / ');
    case 'times':
      return spansTarget('event.times', ['times']).read(value);
    case 'action':
      return actionOf(value, names, say);
    case 'hoursOf':
      return ownerOf(value, names, say);
    default:
      return plainly(value, say);
  }
}

function isNothing(value: FieldValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function listOf(value: FieldValue): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(String);
}

function nameIn(names: Names, kind: string): (id: string) => string {
  return (id) => names.get(`${kind}/${id}`) ?? id;
}

function kindOfEvent(value: FieldValue, say: ConsoleSay): string {
  const kind = eventKindSchema.safeParse(value).data;
  return kind ? say(`event.kind-${kind}`) : String(value);
}

function weekdayOf(value: string, say: ConsoleSay): string {
  const day = weekdaySchema.safeParse(value).data;
  return day ? say(`hours.${day}`) : value;
}

/** What the key below an answer does. */
function actionOf(action: FieldValue, names: Names, say: ConsoleSay): string {
  const at = (key: string) => String(fieldOf(action, [key]));
  switch (at('kind')) {
    case 'show-place':
      return nameIn(names, 'place')(at('placeId'));
    case 'open-matter':
      return nameIn(names, 'matter')(at('matterId'));
    case 'check-in':
      return say('choose.action-check-in');
    default:
      return say('choose.action-call-staff');
  }
}

/** Whose hours an answer speaks of. */
function ownerOf(owner: FieldValue, names: Names, say: ConsoleSay): string {
  const of = String(fieldOf(owner, ['of']));
  return of === 'venue' ? say('choose.hours-venue') : nameIn(names, of)(String(fieldOf(owner, ['id'])));
}

function plainly(value: FieldValue, say: ConsoleSay): string {
  if (value === 'closed') return say('hours.closed');
  if (value === 'as-monday') return say('hours.like-monday');
  if (Array.isArray(value)) return value.map((item) => plainly(item, say)).join(' / ');
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .map((item) => plainly(item ?? null, say))
      .join('｜');
  return String(value ?? '');
}
