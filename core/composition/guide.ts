import { pictureProcedures } from '../content/picture-procedures.ts';
import type { Ability } from '../door/ability.ts';
import { createFinder, type Finder } from '../finder/finder.ts';
import { finderProcedures } from '../finder/procedures.ts';
import { createPictureShelf, picturesFolderOf } from '../pictures/picture-shelf.ts';
import { wayfindingProcedures } from '../wayfinding/procedures.ts';
import { type Closed, createWayfinder, standOf, type Wayfinder } from '../wayfinding/wayfinder.ts';
import type { Edition } from './edition.ts';
import type { Editions } from './editions.ts';
import type { Ground } from './ground.ts';
import type { NearestFirst } from './placed-answers.ts';
import { type OpenStand, openStand } from './stand.ts';
import type { VisitAbility } from './visit.ts';

export interface GuideParts {
  readonly editions: Editions;
  readonly reception: VisitAbility['reception'];
  /** Whether a place is certainly shut at this hour. */
  readonly isShut: (placeId: string) => boolean;
  /** What staff have closed. */
  readonly closed: () => Closed;
}

/** The list of places, the ways, and which of some places is gone to first. */
export interface GuideAbility extends Ability, Pick<OpenStand, 'standIn' | 'standConfidence'> {
  readonly nearestFirst: NearestFirst;
}

/** Ways through the venue from where this terminal stands. */
export function openGuide(ground: Ground, { editions, reception, isShut, closed }: GuideParts): GuideAbility {
  const { settings, log, dataFolder } = ground;
  const { standIn, standConfidence, procedures } = openStand(ground, editions);
  let known: { readonly edition: Edition; readonly stand: string | null; readonly wayfinder: Wayfinder } | null = null;
  /** Made when the way is first asked for in an edition, and kept while it is shown and the terminal stands where it did. */
  const wayfinder = (): Wayfinder => {
    const edition = editions.shown();
    const { venue } = edition.version().content;
    const stand = standIn(venue.guide);
    if (known?.edition !== edition || known.stand !== stand) {
      if (stand !== null && !standOf(venue.guide, stand)) log.warn('stand not in the guide', { stand });
      known = { edition, stand, wayfinder: createWayfinder(venue, stand, closed) };
    }
    return known.wayfinder;
  };
  let listed: { readonly edition: Edition; readonly finder: Finder } | null = null;
  const finder = (): Finder => {
    const edition = editions.shown();
    if (listed?.edition !== edition) listed = { edition, finder: createFinder(edition.version().content.venue) };
    return listed.finder;
  };
  // Of many places it takes a while: nobody is to wait for the first list.
  const prepareList = () => void finder().list([], settings.languages[0]);
  void editions.newest().ready.then(prepareList);
  const stopPreparing = editions.onChange((change) => change === 'edition' && prepareList());
  const isOn = (visitId: string) => reception.languageOf(visitId) !== null;
  const { guide } = wayfindingProcedures({ wayfinder, isOn });
  return {
    standIn,
    standConfidence,
    procedures: {
      ...procedures,
      guide: {
        ...guide,
        ...finderProcedures({ finder, languageOf: reception.languageOf }),
        ...pictureProcedures(createPictureShelf(picturesFolderOf(dataFolder))),
      },
    },
    nearestFirst: (placeIds, isStepFree) => wayfinder().nearestFirst(placeIds, { isStepFree, isShut }),
    close: () => stopPreparing(),
  };
}
