import type { Language } from '#contract/base/language.ts';
import type { Screen, TitledEntry } from '#contract/page/visit.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import type { Place } from '#contract/venue/venue.ts';
import type { Location } from './location.ts';

/** What a visit shows: the venue's content, as an ability of its own provides it. */
export interface VisitContent {
  readonly entry: (id: string, language: Language) => EntryView | null;
  readonly titled: (ids: readonly string[], language: Language) => readonly TitledEntry[];
  readonly category: (id: string, language: Language) => readonly TitledEntry[] | null;
  readonly place: (id: string) => Place | null;
  /** The words in which these entries differ, one for each, in the same order; '' where there is nothing to say. */
  readonly differences: (ids: readonly string[], language: Language) => readonly string[];
}

/** What of a visit a screen depends on beside its location. */
interface Shown {
  readonly language: Language;
  /** Since when staff are called; null while they are not. */
  readonly calledAt: string | null;
}

/** The screen at a location, in the words of a language. What is no longer there leads home. */
export function screenAt(location: Location, { language, calledAt }: Shown, content: VisitContent): Screen {
  switch (location.kind) {
    case 'plain':
      return { name: location.screen };
    case 'category':
      return categoryScreen(location, language, content);
    case 'answer':
      return answerScreen(location, language, content);
    case 'clarify':
      return clarifyScreen(location, language, content);
    case 'unsure': {
      const nearest = [...content.titled(location.nearestIds, language)];
      return { name: 'unsure', asked: location.asked, reason: location.reason, nearest };
    }
    case 'hand-over':
      return { name: 'hand-over', asked: location.asked, calledAt };
    case 'first-words':
      return { name: 'first-words', about: location.about };
    case 'place': {
      const place = content.place(location.placeId);
      return place ? { name: 'place', place } : homeScreen;
    }
  }
}

const homeScreen: Screen = { name: 'home' };

function categoryScreen(location: Location & { kind: 'category' }, language: Language, content: VisitContent): Screen {
  const entries = content.category(location.categoryId, language);
  return entries ? { name: 'category', categoryId: location.categoryId, entries: [...entries] } : homeScreen;
}

function answerScreen(location: Location & { kind: 'answer' }, language: Language, content: VisitContent): Screen {
  const entry = content.entry(location.entryId, language);
  return entry ? { name: 'answer', asked: location.asked, entry, mark: location.mark } : homeScreen;
}

function clarifyScreen(location: Location & { kind: 'clarify' }, language: Language, content: VisitContent): Screen {
  const titled = content.titled(location.entryIds, language);
  const differences = content.differences(
    titled.map((choice) => choice.entryId),
    language,
  );
  const choices = titled.map((choice, at) => {
    const difference = differences[at] ?? '';
    return difference === '' ? choice : { ...choice, difference };
  });
  return choices.length === 0 ? homeScreen : { name: 'clarify', asked: location.asked, choices };
}
