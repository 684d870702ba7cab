import type { GoldenQuestion } from '#contract/page/drafts.ts';
import type { ContentVersion } from '../content/content.ts';
import { findEventFaults } from '../content/event-check.ts';
import { findExhibitFaults } from '../content/exhibit-check.ts';
import { namesFormerHours } from '../content/hours-check.ts';
import { findMatterFaults } from '../content/matter-check.ts';
import { findFaultsOfEntry, findFaultsOfGuide, findFaultsOfVenue } from '../content/unseen-faults.ts';
import type { Ability } from '../door/ability.ts';
import { createDraftStore } from '../drafts/draft-store.ts';
import { createDrafts, type Drafts } from '../drafts/drafts.ts';
import type { PhraseBook } from '../drafts/phrase-book.ts';
import { gatherOwners } from '../drafts/phrasing-owners.ts';
import { draftProcedures, mapProcedures, partProcedures } from '../drafts/procedures.ts';
import { createPublishing } from '../drafts/publish-draft.ts';
import { createTrial } from '../drafts/trial.ts';
import type { AnswersAbility } from './answers.ts';
import type { ContentAbility } from './content.ts';
import type { Editions } from './editions.ts';
import type { Ground } from './ground.ts';
import { createMapReader } from './map-reader.ts';
import { openDraftTrial } from './open-trial.ts';
import type { NearestFirst } from './placed-answers.ts';
import type { PublicationsAbility } from './publications.ts';
import { openSayings } from './sayings.ts';
import type { OpenStand } from './stand.ts';
import type { WrittenByStaff } from './written-by-staff.ts';

export interface DraftsParts {
  readonly written: Pick<WrittenByStaff, 'db'>;
  readonly content: ContentAbility;
  readonly answers: Pick<AnswersAbility, 'load' | 'tried'>;
  readonly publications: Pick<PublicationsAbility, 'publish'>;
  readonly editions: Pick<Editions, 'newest' | 'caughtUp'>;
  readonly nearestFirst: NearestFirst;
  /** Where this terminal stands in a guide. */
  readonly guide: Pick<OpenStand, 'standIn'>;
  /** Null where it is missing or damaged. */
  readonly book: PhraseBook | null;
}

export interface DraftsAbility extends Ability {
  readonly drafts: Drafts;
  /** Questions that every version of the venue has to answer. */
  readonly golden: () => readonly GoldenQuestion[];
}

/** The draft of the venue, over the content that is in force. */
export function openDrafts(ground: Ground, parts: DraftsParts): DraftsAbility {
  const { content, answers, publications } = parts;
  const { clock, newId, record, settings } = ground;
  const venueId = content.current().content.venue.id;
  const store = createDraftStore(parts.written.db, venueId);
  const closing = new AbortController();
  const attached = () => content.addedPhrasings();
  const takeBack = content.takeBackPhrasings;
  const drafts = createDrafts({
    store,
    newId,
    attached,
    takeBack,
    first: content.current().content,
    today: content.today,
    offered: settings.languages,
    check: findFaultsOfEntry,
    checkVenue: findFaultsOfVenue,
    checkGuide: findFaultsOfGuide,
    checkEvents: findEventFaults,
    namesFormerHours,
    checkExhibits: findExhibitFaults,
    checkMatters: findMatterFaults,
    mapReader: createMapReader(parts.guide.standIn),
  });
  const stopFollowing = followContent(drafts, content, closing.signal);
  const trial = createTrial({
    clock,
    draft: () => ({ content: drafts.content.whole(), state: drafts.content.revision() }),
    open: (draft, state) =>
      openDraftTrial(answers.tried, { content: draft, version: `draft ${state}` }, parts.nearestFirst),
  });
  const sayings = openSayings(parts.book, clock, parts, {
    entry: drafts.content.entry,
    titleOf: (entryId, language) => drafts.titles([entryId], language)[entryId] ?? entryId,
  });
  const publish = createPublishing({
    drafts,
    trial,
    attached,
    takeBack,
    golden: store.golden,
    live: () => content.current().sha256,
    ...{ publish: publications.publish, caughtUp: parts.editions.caughtUp },
    audit: record.audit.append,
  });
  return {
    drafts,
    golden: store.golden,
    procedures: {
      ...draftProcedures({
        drafts,
        store,
        trial,
        sayings: sayings.fitting,
        publish,
        record: record.staff.record,
      }),
      ...partProcedures(drafts),
      ...mapProcedures(drafts),
    },
    onGone: ({ id }) => drafts.leave(id),
    close: async () => {
      closing.abort();
      stopFollowing();
      await trial.close();
      await sayings.close();
    },
  };
}

/** Keeps the draft beside what is in force, and knows whose words are whose there, until `signal` aborts; gives how to stop. */
function followContent(
  drafts: Drafts,
  content: Pick<ContentAbility, 'current' | 'onChange'>,
  signal: AbortSignal,
): () => void {
  const venueId = content.current().content.venue.id;
  const gather = async ({ content: { entries } }: ContentVersion) => {
    const owners = await gatherOwners(entries, signal);
    if (!signal.aborted) drafts.setOwners(owners);
  };
  void gather(content.current());
  return content.onChange((version) => {
    // The draft of another venue waits until that one is served again.
    if (version.content.venue.id !== venueId) return;
    drafts.follow(version.content);
    void gather(version);
  });
}
