import type { Language } from '#contract/base/language.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import { popularHall } from '../../../gallery/fixtures/hall-entries.ts';

/** The venue itself, with nothing wrong. */
function venueView(part: PartView['part']): PartView {
  const ofNobody = { changes: [], conflicts: [], faults: [], others: [], places: [], exhibits: [], signs: [] };
  return { partId: 'venue/hall', kind: 'venue', revision: 2, part, live: part, ...ofNobody };
}

/** The titles of what is asked most, by entry. */
export function popularTitles(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(popularHall[language].map(({ entryId, title }) => [entryId, title]));
}

/** What is asked most, in its order. */
export function popularQuestions(language: Language): PartView {
  return venueView({ popularIds: popularHall[language].map(({ entryId }) => entryId) });
}

/** Words that mean the same, and words that nothing is answered to. */
export function wordLists(): PartView {
  const synonyms = [
    ['社保卡', '医保卡', '社会保障卡'],
    ['户口本', '户口簿'],
    ['counter', 'window', 'desk'],
  ];
  return venueView({ synonyms, vetoWords: ['偷东西', '假的', 'fake'] });
}
