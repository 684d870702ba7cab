import type { Language } from '#contract/base/language.ts';
import type { Screen } from '#contract/page/visit.ts';
import { answerScreenAt } from './answer/screens.ts';
import { askingScreenAt } from './asking/screens.ts';
import type { CheckInMemory } from './checkin/model.ts';
import { checkInScreenAt } from './checkin/screens.ts';
import type { VisitContent } from './content.ts';
import { eventScreenAt } from './event/screens.ts';
import type { ExhibitMemory } from './exhibit/model.ts';
import { exhibitScreenAt } from './exhibit/screens.ts';
import { guideScreenAt } from './guide/screens.ts';
import type { HandoverMemory } from './handover/model.ts';
import type { Location } from './location.ts';
import { matterScreenAt } from './matter/screens.ts';

/** What of a visit a screen depends on beside its location. */
interface Shown extends HandoverMemory, CheckInMemory, ExhibitMemory {
  readonly language: Language;
}

/** The screen at a location, in the words of a language. What is no longer there leads home. */
export function screenAt(location: Location, shown: Shown, content: VisitContent): Screen {
  return screenOf(location, shown, content) ?? { name: 'home' };
}

function screenOf(location: Location, shown: Shown, content: VisitContent): Screen | null {
  const { language, calledAt, written } = shown;
  switch (location.kind) {
    case 'plain':
      return location.screen === 'staff-chat' ? { name: location.screen, written } : { name: location.screen };
    case 'category':
    case 'answer':
      return answerScreenAt(location, language, content);
    case 'clarify':
    case 'unsure':
    case 'first-words':
      return askingScreenAt(location, language, content);
    case 'hand-over':
      return { name: 'hand-over', asked: location.asked, written, calledAt, isTakenBack: location.isTakenBack };
    case 'place':
      return guideScreenAt(location, content);
    case 'matter-question':
    case 'matter-answers':
    case 'matter-list':
      return matterScreenAt(location, language, content.matters);
    case 'event':
      return eventScreenAt(location, language, content);
    case 'exhibits':
    case 'exhibit':
    case 'exhibit-depths':
    case 'trail':
      return exhibitScreenAt(location, shown, content);
    case 'check-in':
    case 'check-in-none':
    case 'check-in-scan-ask':
    case 'check-in-scan':
    case 'check-in-scan-over':
    case 'check-in-route':
    case 'check-in-done':
    case 'face-consent':
    case 'face-tail':
    case 'enrol-consent':
    case 'face-camera':
    case 'face-ask':
    case 'face-over':
    case 'enrol-done':
    case 'face-withdraw':
    case 'face-withdrawn':
      return checkInScreenAt(location, shown);
  }
}
