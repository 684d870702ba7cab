import type { Language } from '#contract/base/language.ts';
import type { Screen } from '#contract/page/visit.ts';
import type { MatterLocation, MatterSource } from './model.ts';

/** The screen of a question, of what was answered, or of the list; null where the matter is gone. */
export function matterScreenAt(location: MatterLocation, language: Language, matters: MatterSource): Screen | null {
  const { matterId, given } = location;
  switch (location.kind) {
    case 'matter-question': {
      const question = matters.question(matterId, location, language);
      return question && { name: 'matter-question', question };
    }
    case 'matter-answers': {
      const answers = matters.answers(matterId, given, language);
      return answers && { name: 'matter-answers', answers };
    }
    case 'matter-list': {
      const list = matters.list(matterId, given, language);
      return list && { name: 'matter-list', list };
    }
  }
}
