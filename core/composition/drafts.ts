import { join } from 'node:path';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { ContentVersion } from '../content/content.ts';
import { findFaultsOfEntry, findFaultsOfVenue } from '../content/unseen-faults.ts';
import type { Ability } from '../door/ability.ts';
import { createDraftStore } from '../drafts/draft-store.ts';
import { createDrafts } from '../drafts/drafts.ts';
import { openDraftsDatabase } from '../drafts/drafts-database.ts';
import { gatherOwners } from '../drafts/phrasing-owners.ts';
import { draftProcedures, partProcedures } from '../drafts/procedures.ts';
import { createPublishing } from '../drafts/publish-draft.ts';
import { createTrial, type TrialEngine } from '../drafts/trial.ts';
import { createAudit } from '../staff/audit.ts';
import type { AnswersAbility } from './answers.ts';
import type { ContentAbility } from './content.ts';
import type { Ground } from './ground.ts';
import type { PublicationsAbility } from './publications.ts';

export interface DraftsParts {
  readonly content: ContentAbility;
  readonly answers: Pick<AnswersAbility, 'load'>;
  readonly publications: Pick<PublicationsAbility, 'publish'>;
}

/** The draft of the venue, over the content that is in force. */
export function openDrafts(ground: Ground, { content, answers, publications }: DraftsParts): Ability {
  const { dataFolder, clock, log, newId, record, settings } = ground;
  const onFault = (code: string) => record.append({ type: 'fault.raised', code });
  const db = openDraftsDatabase({ file: join(dataFolder, 'drafts.db'), clock, log, onFault });
  const venueId = content.current().content.venue.id;
  const store = createDraftStore(db, venueId);
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
  });
  const gather = async ({ content: { entries } }: ContentVersion) => {
    const owners = await gatherOwners(entries, closing.signal);
    if (!closing.signal.aborted) drafts.setOwners(owners);
  };
  const stopFollowing = content.onChange((version) => {
    // The draft of another venue waits until that one is served again.
    if (version.content.venue.id !== venueId) return;
    drafts.follow(version.content);
    void gather(version);
  });
  void gather(content.current());
  const trial = createTrial({
    clock,
    draft: () => ({ content: drafts.content.whole(), state: drafts.content.revision() }),
    open: (draft, state) => openTrial(answers, draft, state),
  });
  const publish = createPublishing({
    drafts,
    trial,
    attached,
    takeBack,
    golden: store.golden,
    live: () => content.current().sha256,
    publish: publications.publish,
    audit: createAudit({ db: record.db, clock }).append,
  });
  return {
    procedures: {
      ...draftProcedures({ drafts, store, trial, publish, record: record.staff.record }),
      ...partProcedures(drafts),
    },
    onGone: ({ id }) => drafts.leave(id),
    close: async () => {
      closing.abort();
      stopFollowing();
      await trial.close();
      db.close();
    },
  };
}

/** An engine that is a version's own and nobody else's: its thresholds are fitted, and kept nowhere. */
function openTrial(answers: DraftsParts['answers'], content: VenueContent, state: number): TrialEngine {
  const loaded = answers.load({
    current: () => ({ content, version: `draft ${state}` }),
    thresholds: { of: () => ({}), keep: () => {} },
    whenWritable: async () => {},
  });
  return {
    explain: (question) => loaded.answers.explain({ ...question, via: 'typed' }),
    close: loaded.close,
  };
}
