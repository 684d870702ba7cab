import { type Localized, localizedSchema } from '#contract/base/language.ts';
import type { Entry } from '#contract/venue/entry.ts';
import { writePackFile } from '../content/packing.ts';
import type { Ability } from '../door/ability.ts';
import { keeperOf, picturesFolderOf } from '../pictures/picture-shelf.ts';
import { createNotices, type Notices } from '../publications/notices.ts';
import { packsFolder } from '../publications/pack-shelf.ts';
import { publicationProcedures } from '../publications/procedures.ts';
import { createPublications, type Publications } from '../publications/publications.ts';
import { createRecalls, type Recalls } from '../publications/recalls.ts';
import type { ContentAbility } from './content.ts';
import type { Ground } from './ground.ts';

/** Versions of the venue, as staff publish, undo, take and give them. */
export interface PublicationsAbility extends Ability, Publications {
  readonly venueId: string;
  readonly recalls: Recalls;
  readonly notices: Notices;
  readonly close: Publications['close'];
}

/** Who gives visitors what is in force. */
export interface Visitors {
  /** Resolves to true when what is in force is given to who comes next, to false where its engine could not be loaded. */
  readonly caughtUp: () => Promise<boolean>;
  /** Looks which version visitors have: another one is live by the record. */
  readonly look: () => void;
}

/** Opens the publications of the venue that is served; visitors are there once a version can be put in force. */
export function openPublications(
  ground: Ground,
  content: ContentAbility,
  visitors: () => Visitors,
): PublicationsAbility {
  const { dataFolder, deviceKey, record, clock, newId, log, readVenue } = ground;
  const picturesFolder = picturesFolderOf(dataFolder);
  const { db } = record;
  const venueId = content.current().content.venue.id;
  const audit = record.audit.append;
  const publications = createPublications({
    db,
    content,
    clock,
    newId,
    log,
    folder: packsFolder(dataFolder),
    venueId,
    writePack: (to, from, sign) => writePackFile(to, from, sign, picturesFolder),
    readDelivered: readVenue && (() => readVenue(keeperOf(picturesFolder)).content),
    deviceKey,
    audit,
    onPut: () => visitors().look(),
  });
  const word = { db, venueId, clock, audit };
  const titleOf = (id: string) => {
    const entry = content.current().content.entries.find((one) => one.id === id);
    return entry ? titlesOf(entry) : null;
  };
  const recalls = createRecalls({ ...word, titleOf });
  const notices = createNotices(word);
  return {
    ...publications,
    venueId,
    recalls,
    notices,
    procedures: publicationProcedures({ publications, recalls, notices, caughtUp: () => visitors().caughtUp() }),
    close: async () => {
      notices.close();
      await publications.close();
    },
  };
}

function titlesOf({ texts }: Entry): Localized {
  const titles = Object.entries(texts).flatMap(([language, text]) => (text ? [[language, text.title] as const] : []));
  return localizedSchema.parse(Object.fromEntries(titles));
}
