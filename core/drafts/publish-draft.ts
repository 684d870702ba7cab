import type { StaffRole } from '#contract/base/authority.ts';
import { ok, refuse } from '#contract/base/outcome.ts';
import type { GoldenQuestion, PublishDraftOutcome } from '#contract/page/drafts.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { AttachedPhrasing } from './draft-views.ts';
import type { Drafts } from './drafts.ts';
import type { Trial } from './trial.ts';

/** Puts content in force; or says by which code it is refused, and the version before stays. */
export type Publish = (version: {
  readonly content: VenueContent;
  readonly role: 'publisher';
  /** What was live when the draft was taken whole: where something else is by now, it is refused as `draft-outdated`. */
  readonly basedOn: string;
}) => Promise<{ readonly ok: true } | { readonly ok: false; readonly code: string }>;

export interface PublishDeps {
  readonly drafts: Drafts;
  readonly trial: Pick<Trial, 'ask'>;
  readonly golden: () => readonly GoldenQuestion[];
  readonly attached: () => readonly AttachedPhrasing[];
  readonly takeBack: (phrasings: readonly AttachedPhrasing[]) => void;
  /** Names what is live. */
  readonly live: () => string;
  readonly publish: Publish;
  /** Writes down what a role did: whoever it was may be signed out before the publication is done. */
  readonly audit: (role: StaffRole, act: StaffAct) => void;
}

export interface PublishOrder {
  /** The revision that whoever publishes has looked at. */
  readonly revision: number;
  /** Whether golden questions that are not answered are no obstacle. */
  readonly overrides: boolean;
}

/** Publishes the draft: whole and answering its golden questions, or not at all. One at a time. */
export function createPublishing(deps: PublishDeps) {
  const { drafts, attached, takeBack, live, publish, audit } = deps;
  let isBusy = false;
  const run = async ({ revision, overrides }: PublishOrder, role: StaffRole): Promise<PublishDraftOutcome> => {
    if (revision !== drafts.content.revision()) return refuse('changed-meanwhile');
    const changed = drafts.content.records().length;
    const words = attached();
    if (changed === 0 && words.length === 0) return refuse('nothing-changed');
    const documentIds = drafts.faulty();
    if (documentIds.length > 0) return { ...refuse('faulty'), documentIds };
    const content = drafts.content.whole();
    const basedOn = live();
    const failed = await failedOf(deps);
    if (failed.length > 0 && !overrides) return { ...refuse('golden-failed'), failed };
    const outcome = await publish({ content, role: 'publisher', basedOn });
    if (!outcome.ok) return outcome.code === 'draft-outdated' ? refuse('changed-meanwhile') : refusedBy(outcome.code);
    audit(role, { type: 'draft.published', entries: changed, goldenOverridden: failed.length });
    // They are part of the version now.
    takeBack(words);
    return ok({ entries: changed });
  };
  return async (order: PublishOrder, role: StaffRole): Promise<PublishDraftOutcome> => {
    if (isBusy) return refuse('busy');
    isBusy = true;
    try {
      return await run(order, role);
    } finally {
      isBusy = false;
    }
  };
}

function refusedBy(code: string): PublishDraftOutcome {
  return { ...refuse('refused'), by: code };
}

async function failedOf({ golden, trial }: PublishDeps): Promise<GoldenQuestion[]> {
  const failed: GoldenQuestion[] = [];
  for (const question of golden()) {
    const { decision } = (await trial.ask(question)) ?? {};
    const isAnswered = decision?.kind === 'answer' && decision.entryId === question.entryId;
    if (!isAnswered) failed.push(question);
  }
  return failed;
}
