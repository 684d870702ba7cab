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
  /** Resolves to true when what is in force is given to who comes next, to false where its engine could not be loaded. */
  readonly caughtUp: () => Promise<boolean>;
  /** Writes down what a role did: whoever it was may be signed out before the publication is done. */
  readonly audit: (role: StaffRole, act: StaffAct) => void;
}

export interface PublishOrder {
  /** The revision that whoever publishes has looked at. */
  readonly revision: number;
  /** Whether golden questions that are not answered are no obstacle. */
  readonly overrides: boolean;
  /** Whether whoever publishes has checked the answers that say something else by now: their day is this one. */
  readonly isChecked: boolean;
}

export type Publishing = (order: PublishOrder, role: StaffRole) => Promise<PublishDraftOutcome>;

type Refused = Extract<PublishDraftOutcome, { readonly ok: false }>;

/**
 * Publishes the draft: whole and answering its golden questions, or not at all. One at a time. Whoever is told that it is given
 * can show it to the next visitor.
 */
export function createPublishing(deps: PublishDeps): Publishing {
  const { drafts, attached, takeBack, live, publish, caughtUp, audit } = deps;
  let isBusy = false;
  /** Why the draft is not published as it stands; null where nothing speaks against it. */
  const hindrance = (revision: number): Refused | null => {
    if (revision !== drafts.content.revision()) return refuse('changed-meanwhile');
    if (drafts.content.records().length === 0 && attached().length === 0) return refuse('nothing-changed');
    const documentIds = drafts.faulty();
    return documentIds.length > 0 ? { ...refuse('faulty'), documentIds } : null;
  };
  const run = async (
    { revision, overrides, isChecked }: PublishOrder,
    role: StaffRole,
  ): Promise<Refused | { readonly ok: true; readonly value: { readonly entries: number } }> => {
    const hindered = hindrance(revision);
    if (hindered) return hindered;
    const changed = drafts.content.records().length;
    const words = attached();
    const looked = drafts.content.whole();
    const basedOn = live();
    const failed = await failedOf(deps);
    if (failed.length > 0 && !overrides) return { ...refuse('golden-failed'), failed };
    const content = isChecked ? checkedToday(drafts, revision, looked) : looked;
    const outcome = await publish({ content, role: 'publisher', basedOn });
    if (!outcome.ok) return outcome.code === 'draft-outdated' ? refuse('changed-meanwhile') : refusedBy(outcome.code);
    audit(role, { type: 'draft.published', entries: changed, goldenOverridden: failed.length });
    // They are part of the version now.
    takeBack(words);
    return ok({ entries: changed });
  };
  return async (order, role) => {
    if (isBusy) return refuse('busy');
    isBusy = true;
    const published = await run(order, role).finally(() => {
      isBusy = false;
    });
    return published.ok ? ok({ ...published.value, isGiven: await caughtUp() }) : published;
  };
}

/** Whatever somebody has written since the draft was looked at waits for the next version, and so do the days of all. */
function checkedToday(drafts: Drafts, revision: number, looked: VenueContent): VenueContent {
  if (drafts.content.revision() !== revision) return looked;
  drafts.checkToday();
  return drafts.content.whole();
}

function refusedBy(code: string): Refused {
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
