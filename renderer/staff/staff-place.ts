import { type ArrivalsPlace, stepBackInArrivals } from './arrivals/arrivals-place.ts';
import { type ClosuresPlace, stepBackInClosures } from './closures/closures-place.ts';
import { type ConsolePlace, stepBackInConsole } from './console/console-place.ts';
import { type FacesPlace, stepBackInFaces } from './faces/faces-place.ts';
import { type NoticesPlace, stepBackInNotices } from './notices/notices-place.ts';
import { type QuestionsPlace, stepBackInQuestions } from './questions/questions-place.ts';
import { type ReadingPlace, stepBackInReadings } from './readings/reading-place.ts';
import { type StandPlace, stepBackInStand } from './stand/stand-place.ts';
import { stepBackInVersions, type VersionsPlace } from './versions/versions-place.ts';

/** Where at the desk somebody is: a place of one of its rooms. */
export type StaffPlace =
  | QuestionsPlace
  | ReadingPlace
  | ConsolePlace
  | VersionsPlace
  | ArrivalsPlace
  | FacesPlace
  | ClosuresPlace
  | StandPlace
  | NoticesPlace
  /** Where the desk begins, how the terminal is, changing a PIN, and what staff did. */
  | { readonly at: 'desk' | 'check' | 'pins' | 'trail' };

/** One step back, out of a room to where the desk begins. */
export function stepBack(place: StaffPlace): StaffPlace {
  switch (place.at) {
    case 'desk':
    case 'check':
    case 'pins':
    case 'trail':
      return { at: 'desk' };
    case 'arrivals':
    case 'import':
    case 'import-file':
      return stepBackInArrivals(place) ?? { at: 'desk' };
    case 'faces':
    case 'face':
    case 'face-code':
    case 'face-receipt':
    case 'face-offer':
      return stepBackInFaces(place) ?? { at: 'arrivals' };
    case 'closures':
    case 'find-closable':
    case 'closure':
      return stepBackInClosures(place) ?? { at: 'desk' };
    case 'stand':
    case 'stands':
      return stepBackInStand(place) ?? { at: 'check' };
    case 'notices':
    case 'notice':
    case 'notice-write':
    case 'notice-words':
    case 'notice-moment':
    case 'recalls':
    case 'recall-find':
    case 'recall':
    case 'restore':
      return stepBackInNotices(place) ?? { at: 'desk' };
    case 'console':
      return stepBackInConsole(place) ?? { at: 'desk' };
    case 'readings':
    case 'find-reading':
    case 'reading':
    case 'choose-reading':
    case 'write-reading':
      return stepBackInReadings(place) ?? { at: 'questions' };
    case 'versions':
    case 'version':
    case 'delivered':
    case 'sticks':
    case 'keys':
    case 'pack-offer':
    case 'keys-offer':
      return stepBackInVersions(place) ?? { at: 'desk' };
    default:
      return stepBackInQuestions(place) ?? { at: 'desk' };
  }
}

/** How many steps back it is to where the desk begins. */
export function stepsToDesk(place: StaffPlace): number {
  let steps = 0;
  for (let at = place; at.at !== 'desk'; at = stepBack(at)) steps++;
  return steps;
}

/** What a place is called among those that keep where their lists were left; null in the console, whose lists stay beside what is opened. */
export function keptNameOf(place: StaffPlace): string | null {
  if (place.at === 'console') return null;
  return 'containing' in place ? `${place.at} ${place.containing}` : place.at;
}
