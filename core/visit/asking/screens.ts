import type { Language } from '#contract/base/language.ts';
import type { Screen } from '#contract/page/visit.ts';
import type { VisitContent } from '../content.ts';
import type { AskingLocation } from './model.ts';

/** The screen that asks back or says that the terminal is not sure; null where nothing is left to choose from. */
export function askingScreenAt(location: AskingLocation, language: Language, content: VisitContent): Screen | null {
  if (location.kind === 'first-words') return { name: 'first-words', about: location.about };
  if (location.kind === 'clarify') return clarifyScreen(location, language, content);
  const nearest = [...content.titled(location.nearestIds, language)];
  return { name: 'unsure', asked: location.asked, reason: location.reason, nearest };
}

function clarifyScreen(
  { asked, entryIds }: AskingLocation & { kind: 'clarify' },
  language: Language,
  content: VisitContent,
): Screen | null {
  const titled = content.titled(entryIds, language);
  const own = titled.filter((choice) => choice.language === language);
  const differences = content.differences(
    own.map((choice) => choice.entryId),
    language,
  );
  const ownChoices = own.map((choice, at) => {
    const difference = differences[at] ?? '';
    return difference === '' ? choice : { ...choice, difference };
  });
  // What there is in the visitor's language stands before what there is not, and differs from its like alone.
  const choices = [...ownChoices, ...titled.filter((choice) => choice.language !== language)];
  return choices.length === 0 ? null : { name: 'clarify', asked, choices };
}
