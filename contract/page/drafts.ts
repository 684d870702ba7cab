import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { staffRoleSchema } from '../base/authority.ts';
import { languageSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { storedVersions } from '../base/stored.ts';
import { slugSchema } from '../venue/entry.ts';
import { explanationSchema } from './answering-staff.ts';
import { draftEntrySchema, fieldPathSchema, fieldValueSchema } from './draft-entry.ts';
import { faultAtSchema, warningAtSchema } from './draft-faults.ts';
import { namedPlaceSchema } from './guide.ts';

/** A field that differs: what is published, and what the draft says; null where it says nothing. */
export const fieldChangeSchema = z.strictObject({
  path: fieldPathSchema,
  before: fieldValueSchema,
  after: fieldValueSchema,
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

/** One entry as it stands in the draft. */
export const draftViewSchema = z.strictObject({
  entryId: slugSchema,
  /** Counts the changes that were made to it in this draft; 0: as published. */
  revision: z.int().min(0),
  /** Null: it is to go. */
  entry: draftEntrySchema.nullable(),
  /** As published; null: it is new. */
  live: draftEntrySchema.nullable(),
  changes: z.array(fieldChangeSchema),
  /** Changed here and, by another version that was published meanwhile, there too: `before` is what is published now. */
  conflicts: z.array(fieldChangeSchema),
  faults: z.array(faultAtSchema),
  warnings: z.array(warningAtSchema),
  /** Phrasings that staff attached since the last version: they work already. */
  attached: z.array(z.strictObject({ language: languageSchema, text: z.string() })),
  /** Who else has it open. */
  others: z.array(staffRoleSchema),
  /** The places that it names, as the draft has them. */
  places: z.array(namedPlaceSchema),
});
export type DraftView = z.infer<typeof draftViewSchema>;

export const draftStateSchema = z.enum(['published', 'changed', 'new', 'removed']);
export const draftRowSchema = z.strictObject({
  entryId: slugSchema,
  title: z.string(),
  language: languageSchema,
  sign: z.string().optional(),
  state: draftStateSchema,
  changes: z.int().min(0),
  faults: z.int().min(0),
  /** Of the day alone: expired, or soon to. */
  expiry: z.enum(['expired', 'soon']).nullable(),
  missing: z.array(languageSchema),
});
export type DraftRow = z.infer<typeof draftRowSchema>;

/** `expiring`: expired already, or soon to. */
export const draftFlagSchema = z.enum(['all', 'changed', 'expiring']);
export type DraftFlag = z.infer<typeof draftFlagSchema>;

const count = z.int().min(0);
/** Of what the draft changes, in languages other than Chinese; languages in which nothing is wanting are not named. */
const translationsToSeeSchema = z.strictObject({
  /** How many texts are as they were, while their Chinese says something else. */
  old: z.partialRecord(languageSchema, count),
  /** How many entries and parts of the venue lack something. */
  missing: z.partialRecord(languageSchema, count),
});
export type TranslationsToSee = z.infer<typeof translationsToSeeSchema>;

export const draftListSchema = z.strictObject({
  rows: z.array(draftRowSchema),
  /** How many there are under each flag, whatever is looked for. */
  counts: z.record(draftFlagSchema, count),
  /** How many are found. */
  found: count,
  /** How much of the venue the draft changes: entries, and parts of the venue beside them. */
  changed: count,
  /** The same, with entries that only have phrasings that staff attached: publishing takes those in as well. */
  publishable: count,
  /** Entries whose answers say something else by now, while the day on which they were checked is still that of the old words. */
  unchecked: count,
  /** The first few answers that name in words the hours before those that the draft changes, by their titles. */
  formerHours: z.array(z.string()).max(3),
  translations: translationsToSeeSchema,
  /** Of the whole draft; rises with every change. */
  revision: count,
});
export type DraftList = z.infer<typeof draftListSchema>;

/** A question that an entry must answer in every version that is published. */
export const goldenQuestionSchema = z.strictObject({
  id: z.int(),
  text: z.string(),
  language: languageSchema,
  entryId: slugSchema,
});
export type GoldenQuestion = z.infer<typeof goldenQuestionSchema>;

/** What people say about a matter that an entry seems to answer, by the phrase book. */
const fittingSayingSchema = z.strictObject({
  text: z.string(),
  /** The title of another entry that visitors are answered with when they say it; null where there is none. */
  owner: z.string().nullable(),
});
export type FittingSaying = z.infer<typeof fittingSayingSchema>;
export const sayingsOfMatterSchema = z.strictObject({ matter: z.string(), sayings: z.array(fittingSayingSchema) });
export type SayingsOfMatter = z.infer<typeof sayingsOfMatterSchema>;

const outOfService = z.strictObject({ ok: z.literal(false), code: z.literal('out-of-service') });
const done = z.strictObject({ ok: z.literal(true), value: draftViewSchema });

export const editOutcomeSchema = z.discriminatedUnion('ok', [
  done,
  z.discriminatedUnion('code', [
    outOfService,
    z.strictObject({ ok: z.literal(false), code: z.enum(['unknown-entry', 'not-a-field']) }),
    /** Somebody else has changed this very field: what it holds now is in `theirs`. */
    z.strictObject({ ok: z.literal(false), code: z.literal('conflict'), theirs: draftViewSchema }),
  ]),
]);
export type EditOutcome = z.infer<typeof editOutcomeSchema>;

export const publishDraftOutcomeSchema = z.discriminatedUnion('ok', [
  /** `isGiven`: who comes next is given it; it is not where its answers could not be loaded. */
  z.strictObject({ ok: z.literal(true), value: z.strictObject({ entries: count, isGiven: z.boolean() }) }),
  z.discriminatedUnion('code', [
    outOfService,
    /** `changed-meanwhile`: somebody has changed the draft since it was looked at. */
    z.strictObject({ ok: z.literal(false), code: z.enum(['nothing-changed', 'changed-meanwhile', 'busy']) }),
    /** Entries and parts of the venue that may not be published as they stand. */
    z.strictObject({ ok: z.literal(false), code: z.literal('faulty'), documentIds: z.array(z.string()) }),
    /** Golden questions that the draft does not answer; a publisher may publish all the same. */
    z.strictObject({ ok: z.literal(false), code: z.literal('golden-failed'), failed: z.array(goldenQuestionSchema) }),
    /** The version was refused when it was to be put in force; by which code is for staff to tell. */
    z.strictObject({ ok: z.literal(false), code: z.literal('refused'), by: z.string().max(80) }),
  ]),
]);
export type PublishDraftOutcome = z.infer<typeof publishDraftOutcomeSchema>;

/** What work on the draft leaves in the audit trail. */
export const draftActs = [
  z
    .strictObject({ type: z.literal('draft.published'), entries: count, goldenOverridden: count })
    .register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('draft.discarded'), entries: count }).register(storedVersions, { version: 1 }),
] as const;

const editor = procedureFor('editor');
const publisher = procedureFor('publisher');
const ofEntry = z.strictObject({ entryId: slugSchema });
const viewOutcome = outcomeSchema(draftViewSchema, ['out-of-service', 'unknown-entry']);
const nothing = outcomeSchema(z.null(), ['out-of-service']);
const question = z.strictObject({ text: z.string().trim().min(1).max(200), language: languageSchema });

/** The draft of the venue: what staff write at the console before it is published. */
export const draftsContract = {
  drafts: {
    list: editor
      .input(
        z.strictObject({
          language: languageSchema,
          containing: z.string().trim().max(200),
          flag: draftFlagSchema,
          from: count,
          limit: z.int().min(1).max(200),
        }),
      )
      .output(outcomeSchema(draftListSchema, ['out-of-service'])),
    /** Opens an entry: from now on the others who have it open are told, until `leave` or the end of the connection. */
    open: editor.input(ofEntry).output(viewOutcome),
    leave: editor.output(nothing),
    /**
     * Changes one field. `from` is what the caller saw in it: where it holds something else by now, that is a conflict and
     * nothing is changed. Lists of words (phrasings) are merged.
     */
    edit: editor
      .input(
        z.strictObject({ entryId: slugSchema, path: fieldPathSchema, from: fieldValueSchema, to: fieldValueSchema }),
      )
      .output(editOutcomeSchema),
    /** A new entry of a category, asked with these words. */
    add: editor
      .input(
        z.strictObject({ title: z.string().trim().min(1).max(200), language: languageSchema, categoryId: slugSchema }),
      )
      .output(viewOutcome),
    /** The entry is to go when the draft is published. */
    remove: editor.input(ofEntry).output(viewOutcome),
    /** Forgets what the draft changes of an entry; one that was new is gone. */
    restore: editor.input(ofEntry).output(nothing),
    /** Takes back a phrasing that was attached; it no longer finds the entry. */
    detach: editor
      .input(z.strictObject({ entryId: slugSchema, language: languageSchema, text: z.string().max(8000) }))
      .output(viewOutcome),
    /** Every entry that differs from what is published. */
    changes: editor.output(outcomeSchema(z.array(draftViewSchema), ['out-of-service'])),
    discard: editor.output(nothing),
    /** Asks the draft as it stands; the first question waits until its engine is made. */
    ask: editor.input(question).output(
      outcomeSchema(
        z.strictObject({
          explanation: explanationSchema,
          titles: z.record(z.string(), z.string()),
          /** The names of the places that it leads to, the nearest first. */
          places: z.array(z.string()),
        }),
        ['out-of-service', 'not-ready'],
      ),
    ),
    /**
     * What people also say about what an entry answers, in a language: sayings of the phrase book that do not find it yet.
     * The first look takes a second or two. Nothing is taken; whoever takes one edits the phrasings.
     */
    sayings: editor
      .input(ofEntry.extend({ language: languageSchema }))
      .output(outcomeSchema(z.array(sayingsOfMatterSchema), ['out-of-service', 'unknown-entry', 'no-book'])),
    /** The titles of entries by their ids, of new ones and of those that are to go as well; what has none is left out. */
    titles: editor
      .input(z.strictObject({ entryIds: z.array(slugSchema).max(200), language: languageSchema }))
      .output(outcomeSchema(z.record(z.string(), z.string()), ['out-of-service'])),
    golden: editor.output(z.array(goldenQuestionSchema)),
    keepGolden: editor.input(question.extend({ entryId: slugSchema })).output(nothing),
    dropGolden: editor.input(z.strictObject({ id: z.int() })).output(nothing),
    /**
     * Publishes the draft that has this revision. Golden questions that it does not answer are an obstacle, unless
     * `overrides` says that they are not: that is written down. `isChecked` makes today the day on which all changed answers were checked.
     */
    publish: publisher
      .input(z.strictObject({ revision: count, overrides: z.boolean(), isChecked: z.boolean() }))
      .output(publishDraftOutcomeSchema),
    /** Tells which entry or part of the venue was changed, opened or left; null: many. */
    watch: editor.output(eventIterator(z.strictObject({ revision: count, documentId: z.string().nullable() }))),
  },
};
