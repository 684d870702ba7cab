import { implement } from '@orpc/server';
import { isStaffRole, type StaffRole } from '#contract/base/authority.ts';
import { ok, refuse } from '#contract/base/outcome.ts';
import { draftMapsContract } from '#contract/page/draft-maps.ts';
import { draftPartsContract } from '#contract/page/draft-parts.ts';
import { draftsContract } from '#contract/page/drafts.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { CallContext, Connection } from '../door/connection.ts';
import type { DraftStore } from './draft-store.ts';
import type { Drafts } from './drafts.ts';
import type { FittingSayings } from './fitting-sayings.ts';
import type { Editor } from './presence.ts';
import type { Publishing } from './publish-draft.ts';
import type { Trial } from './trial.ts';

const os = implement(draftsContract.drafts).$context<CallContext>();

export interface DraftProcedureParts {
  readonly drafts: Drafts;
  readonly store: DraftStore;
  readonly trial: Trial;
  readonly sayings: FittingSayings;
  readonly publish: Publishing;
  /** Writes down what whoever is signed in on a connection did. */
  readonly record: (connection: Connection, act: StaffAct) => void;
}

function roleOf(connection: Connection): StaffRole {
  const role = connection.roles().find(isStaffRole);
  if (!role) throw new Error('the check of authority let through a connection without a staff role');
  return role;
}

function editorOf({ connection }: CallContext): Editor {
  return { connectionId: connection.id, role: roleOf(connection) };
}

const ofParts = implement(draftPartsContract.parts).$context<CallContext>();

const ofMaps = implement(draftMapsContract.maps).$context<CallContext>();

/** What editors may ask of the plans of the draft. */
export function mapProcedures({ maps }: Drafts) {
  return {
    maps: {
      open: ofMaps.open.handler(() => ok(maps.open())),
      edit: ofMaps.edit.handler(({ input }) => maps.edit(input.edits)),
      addPlaces: ofMaps.addPlaces.handler(({ input }) => ok(maps.addPlaces(input.places))),
      way: ofMaps.way.handler(({ input }) => maps.way(input)),
    },
  };
}

/** What editors may ask of what the venue holds beside its entries. */
export function partProcedures({ parts }: Drafts) {
  return {
    parts: {
      list: ofParts.list.handler(({ input }) => ok(parts.list(input))),
      open: ofParts.open.handler(({ context, input }) => parts.open(editorOf(context), input.partId)),
      edit: ofParts.edit.handler(({ context, input }) => parts.edit(editorOf(context), input)),
      add: ofParts.add.handler(({ context, input }) => parts.add(editorOf(context), input)),
      remove: ofParts.remove.handler(({ context, input }) => parts.remove(editorOf(context), input.partId)),
      restore: ofParts.restore.handler(({ input }) => {
        parts.restore(input.partId);
        return ok(null);
      }),
      changes: ofParts.changes.handler(({ context }) => ok(parts.changes(editorOf(context)))),
    },
  };
}

/** What editors and publishers may ask of the draft. */
export function draftProcedures({ drafts, store, trial, sayings, publish, record }: DraftProcedureParts) {
  return {
    drafts: {
      list: os.list.handler(({ input }) => ok(drafts.list(input))),
      open: os.open.handler(({ context, input }) => drafts.open(editorOf(context), input.entryId)),
      leave: os.leave.handler(({ context }) => {
        drafts.leave(context.connection.id);
        return ok(null);
      }),
      edit: os.edit.handler(({ context, input }) => drafts.edit(editorOf(context), input)),
      add: os.add.handler(({ context, input }) => drafts.add(editorOf(context), input)),
      remove: os.remove.handler(({ context, input }) => drafts.remove(editorOf(context), input.entryId)),
      restore: os.restore.handler(({ input }) => {
        drafts.restore(input.entryId);
        return ok(null);
      }),
      detach: os.detach.handler(({ context, input }) => drafts.detach(editorOf(context), input)),
      changes: os.changes.handler(({ context }) => ok(drafts.changes(editorOf(context)))),
      discard: os.discard.handler(({ context }) => {
        record(context.connection, { type: 'draft.discarded', entries: drafts.discard() });
        return ok(null);
      }),
      ask: os.ask.handler(async ({ input }) => {
        const explanation = await trial.ask(input);
        if (!explanation) return refuse('not-ready');
        const ids = explanation.entries.map(({ entryId }) => entryId);
        const { decision } = explanation;
        const places = drafts.placeNames(decision.kind === 'place' ? decision.placeIds : [], input.language);
        return ok({ explanation, titles: drafts.titles(ids, input.language), places });
      }),
      sayings: os.sayings.handler(({ input }) => sayings(input.entryId, input.language)),
      titles: os.titles.handler(({ input }) => ok(drafts.titles(input.entryIds, input.language))),
      golden: os.golden.handler(() => [...store.golden()]),
      keepGolden: os.keepGolden.handler(({ input }) => {
        store.keepGolden(input);
        return ok(null);
      }),
      dropGolden: os.dropGolden.handler(({ input }) => {
        store.dropGolden(input.id);
        return ok(null);
      }),
      publish: os.publish.handler(({ context, input }) => publish(input, roleOf(context.connection))),
      watch: os.watch.handler(({ signal = new AbortController().signal }) =>
        drafts.watch(signal, { revision: drafts.content.revision(), documentId: null }),
      ),
    },
  };
}
