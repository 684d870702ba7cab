import type { Language } from '#contract/base/language.ts';
import type { Screen } from '#contract/page/visit.ts';
import { answerScreenAt } from './answer/screens.ts';
import { askingScreenAt } from './asking/screens.ts';
import type { VisitContent } from './content.ts';
import { guideScreenAt } from './guide/screens.ts';
import type { Location } from './location.ts';

/** The screen at a location, in the words of a language. What is no longer there leads home. */
export function screenAt(location: Location, language: Language, content: VisitContent): Screen {
  return screenOf(location, language, content) ?? { name: 'home' };
}

function screenOf(location: Location, language: Language, content: VisitContent): Screen | null {
  switch (location.kind) {
    case 'plain':
      return { name: location.screen };
    case 'category':
    case 'answer':
      return answerScreenAt(location, language, content);
    case 'clarify':
    case 'unsure':
      return askingScreenAt(location, language, content);
    case 'hand-over':
      return { name: 'hand-over', asked: location.asked, calledAt: location.calledAt };
    case 'place':
      return guideScreenAt(location, content);
  }
}
