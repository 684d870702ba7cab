import { type Language, type Localized, pickText } from '#contract/base/language.ts';
import type { EntryView, Figure } from '#contract/venue/entry.ts';
import type { Matter, MatterEnd, MatterFigure } from '#contract/venue/matter.ts';
import type { Place } from '#contract/venue/venue.ts';
import { type Given, holds } from './walk.ts';

/** What somebody with these answers brings, does, pays and where: in the form of an answer, so that it is shown as one. */
export function personalList(
  matter: Matter,
  { end, given }: { readonly end: MatterEnd; readonly given: readonly Given[] },
  places: ReadonlyMap<string, Place>,
  language: Language,
): EntryView {
  const { text: title, language: writtenIn } = pickText(matter.title, language);
  const said = (text: Localized) => pickText(text, writtenIn).text;
  const place = end.isHere ? windowOf(matter, given, places) : null;
  const where = place ? { place: { sign: place.sign, where: said(place.floor) } } : {};
  return {
    id: matter.id,
    categoryId: matter.categoryId,
    language: writtenIn,
    department: said(matter.department),
    checkedOn: matter.checkedOn,
    validUntil: matter.validUntil,
    text: { title, lead: said(end.lead), ...where, ...(end.isHere ? partsOf(matter, given, said) : {}) },
    related: [],
    ...(place ? { action: { kind: 'show-place', placeId: place.id } } : {}),
  };
}

type Said = (text: Localized) => string;

function partsOf(matter: Matter, given: readonly Given[], said: Said): Partial<EntryView['text']> {
  const holding = <Part extends { readonly when: Matter['steps'][number]['when'] }>(parts: readonly Part[]) =>
    parts.filter(({ when }) => holds(when, given));
  const [duration] = holding(matter.durations);
  const [fee] = holding(matter.fees);
  return {
    materials: holding(matter.materials).map(({ name, condition }) => ({
      name: said(name),
      ...(condition ? { condition: said(condition) } : {}),
    })),
    steps: holding(matter.steps).map(({ title, note }) => ({
      title: said(title),
      ...(note ? { note: said(note) } : {}),
    })),
    ...(duration ? { duration: figureOf(duration, said) } : {}),
    ...(fee ? { fee: figureOf(fee, said) } : {}),
  };
}

function figureOf({ figure, note }: MatterFigure, said: Said): Figure {
  return { figure: said(figure), ...(note ? { note: said(note) } : {}) };
}

/** Where to go, by the first window that holds. */
function windowOf({ windows }: Matter, given: readonly Given[], places: ReadonlyMap<string, Place>): Place | null {
  const found = windows.find(({ when }) => holds(when, given));
  return (found && places.get(found.placeId)) ?? null;
}
