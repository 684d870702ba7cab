import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { storedVersions } from '../base/stored.ts';
import { pictureSchema } from '../venue/picture.ts';
import { draftFaultSchema } from './draft-faults.ts';
import { draftStateSchema, fieldChangeSchema } from './drafts.ts';
import { contentFileKindSchema, stickSchema, stickWriteRefusals } from './sticks.ts';

const count = z.int().min(0);

/** Somewhere that files of content come from: a stick, or the folder `import` of the data folder. */
export const intakeSourceSchema = z.strictObject({
  ...stickSchema.pick({ id: true, isBusy: true }).shape,
  /** As the stick is called; null: the folder. */
  name: z.string().nullable(),
  files: z.array(z.strictObject({ name: z.string().min(1).max(255), kind: contentFileKindSchema, bytes: count })),
  /** Names of the files from which a picture can be made. */
  pictures: z.array(z.string().min(1).max(255)),
});
export type IntakeSource = z.infer<typeof intakeSourceSchema>;

/** What may be wrong with what stands in a file, in words of a fixed set. */
export const intakeProblemCodeSchema = z.enum([
  'cell-formula',
  'cell-error',
  'cell-too-long',
  'cell-merged',
  'heading-unknown',
  'heading-twice',
  'heading-missing',
  'sheet-missing',
  'id-missing',
  'id-twice',
  'entry-unknown',
  'owner-unknown',
  'language-unknown',
  'answer-twice',
  'answer-missing',
  'phrasing-missing',
  'path-unknown',
  'front-matter-missing',
  'front-matter-wrong',
  'front-matter-not-plain',
  'field-twice',
  'field-elsewhere',
  'chinese-missing',
  'file-no-text',
  'file-not-json',
  'kind-unknown',
  'value-missing',
  'value-too-short',
  'value-too-long',
  'value-not-offered',
  'value-wrong',
  'value-refused',
  // Of a drawing of a floor, in the line where it ends; of a map, in the file of its archive.
  'drawing-broken',
  'drawing-empty',
  'drawing-too-much',
  'map-broken',
  'map-empty',
  'map-too-much',
  'map-version',
]);
export type IntakeProblemCode = z.infer<typeof intakeProblemCodeSchema>;

/** Where something cannot be taken, and why; `column` as the program letters it, null for the whole row. Of Markdown, the file and its line. */
export const intakeProblemSchema = z.strictObject({
  sheet: z.string(),
  row: z.int().min(1),
  column: z.string().nullable(),
  code: intakeProblemCodeSchema,
  /** What stands there; where that is nothing, what the thing is called that has the fault. */
  detail: z.string(),
  fault: draftFaultSchema.optional(),
});
export type IntakeProblem = z.infer<typeof intakeProblemSchema>;

/** Why something of a workbook, a drawing or a map is not taken, or taken otherwise than it stands there. */
export const leftOutCodeSchema = z.enum([
  'no-data',
  'no-such-place',
  'kind-not-taken',
  'not-of-its-form',
  'crosses-itself',
  'too-fine',
  'no-such-level',
  'no-such-unit',
  'no-such-anchor',
  'at-no-unit',
  'leads-nowhere',
  'no-opening',
  'one-level-only',
  'direction-not-said',
  'no-name',
  'hours-not-taken',
  'too-many',
  'sheet-unknown',
]);
export type LeftOutCode = z.infer<typeof leftOutCodeSchema>;

/** One such thing: in which file of an archive, null where it came alone; the line of a drawing, or the how-manieth feature; 0: it as a whole. */
export const leftOutSchema = z.strictObject({
  file: z.string().max(255).nullable(),
  number: z.int().min(0),
  code: leftOutCodeSchema,
  /** What it is, as the file has it. */
  detail: z.string().max(64),
});
export type LeftOut = z.infer<typeof leftOutSchema>;

/** An entry or a part of the venue that the draft would hold otherwise; `id` as the draft has it. */
export const intakeChangeSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  state: draftStateSchema.exclude(['published']),
  /** Field by field, the first few. */
  fields: z.array(fieldChangeSchema),
  fieldCount: count,
});
export type IntakeChange = z.infer<typeof intakeChangeSchema>;

/** What a file holds: what the draft would be changed by, or all that keeps it from being taken. */
export const intakeReportSchema = z.discriminatedUnion('isGood', [
  z.strictObject({
    isGood: z.literal(true),
    /** Names this look; another one drops it. */
    id: z.string().min(1).max(64),
    /** Of all that changes. */
    counts: z.strictObject({ new: count, changed: count, removed: count }),
    /** The first hundred. */
    changes: z.array(intakeChangeSchema).max(100),
    /** What of a drawing or a map is not taken: the first hundred, of so many. */
    leftOut: z.array(leftOutSchema).max(100),
    leftOutCount: count,
  }),
  z.strictObject({
    isGood: z.literal(false),
    id: z.string().min(1).max(64),
    problemCount: count,
    problems: z.array(intakeProblemSchema).max(100),
  }),
]);
export type IntakeReport = z.infer<typeof intakeReportSchema>;

/**
 * Why a file is not looked at. `file-unreadable`: its stick was pulled, it is damaged, or it is not what its name says;
 * `not-content`: tables of something else; `wrong-venue`: of another venue.
 */
export const lookRefusals = ['file-unreadable', 'file-too-large', 'not-content', 'wrong-venue', 'disk-full'] as const;
export type LookRefusal = (typeof lookRefusals)[number];

/** Why what was looked at is not taken. `changed-meanwhile`: somebody has written into the same field since. */
export const takeRefusals = ['unknown-look', 'changed-meanwhile', 'disk-full'] as const;
export type TakeRefusal = (typeof takeRefusals)[number];

/** What the draft is written down as. */
export const intakeExportSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('workbook') }),
  /** Its sheets as CSV files, in a zip. */
  z.strictObject({ form: z.literal('tables') }),
  /** The sheets of entries alone, with three of them as examples: what is written below them is new. */
  z.strictObject({ form: z.literal('template') }),
  /** A file of Markdown for each entry and language, in a zip. */
  z.strictObject({ form: z.literal('markdown') }),
  /** For whoever translates it. */
  z.strictObject({ form: z.literal('translation'), to: languageSchema.exclude(['zh-CN']) }),
  /** Its plans, places and ways as IMDF, by where the middle of the plans lies on the earth, in degrees. */
  z.strictObject({
    form: z.literal('map'),
    longitude: z.number().min(-180).max(180),
    latitude: z.number().min(-85).max(85),
  }),
]);
export type IntakeExport = z.infer<typeof intakeExportSchema>;

/** What work with files leaves in the audit trail. */
export const intakeActs = [
  z
    .strictObject({ type: z.literal('draft.imported'), new: count, changed: count, removed: count })
    .register(storedVersions, { version: 1 }),
] as const;

/** Larger files are not made pictures of. */
export const mostPictureFileBytes = 24_000_000;

/** Why a file is no picture as the terminal keeps it: WebP of at most 1,600 px and 700 kB, and nothing else in it. */
export const pictureRefusals = ['picture-not-webp', 'picture-too-large', 'picture-with-metadata'] as const;

/** A picture that is kept, as whatever shows it names it. */
const keptPictureSchema = pictureSchema.pick({ sha256: true, widthPx: true, heightPx: true });
export type KeptPicture = z.infer<typeof keptPictureSchema>;

const editor = procedureFor('editor');
const sourceId = intakeSourceSchema.shape.id;
const written = z.strictObject({ name: z.string() });
const writeRefusals = ['out-of-service', ...stickWriteRefusals] as const;
/** In which language sheets and columns are headed, and problems said. */
const headings = z.enum(['zh', 'en']);

/** Content that comes and goes as files: into the draft, and out of it. */
export const intakeContract = {
  intake: {
    /** Where files come from and go to, and again at every change. */
    watch: editor.output(eventIterator(z.array(intakeSourceSchema))),
    /** Reads a file and says what it would change; nothing is taken. It is copied, so that the stick may go. */
    look: editor
      .input(z.strictObject({ sourceId, name: z.string().min(1).max(255), language: languageSchema }))
      .output(outcomeSchema(intakeReportSchema, ['out-of-service', ...lookRefusals])),
    /** Takes what was looked at into the draft, all of it or nothing. */
    take: editor
      .input(z.strictObject({ id: z.string().min(1).max(64) }))
      .output(outcomeSchema(z.strictObject({ changed: count }), ['out-of-service', ...takeRefusals])),
    /** Writes a copy of what was looked at onto a stick, with a first sheet that lists its problems. */
    writeProblems: editor
      .input(z.strictObject({ id: z.string().min(1).max(64), sourceId, headings }))
      .output(outcomeSchema(written, ['unknown-look', ...writeRefusals])),
    /** What lies in a file of a picture, in base64: the page draws it anew, smaller and without what else is in it. */
    openPicture: editor
      .input(z.strictObject({ sourceId, name: z.string().min(1).max(255) }))
      .output(outcomeSchema(z.base64(), ['out-of-service', 'file-unreadable', 'file-too-large'])),
    /** Keeps a picture as the page has drawn it. */
    keepPicture: editor
      .input(z.strictObject({ webp: z.base64().max(950_000) }))
      .output(outcomeSchema(keptPictureSchema, ['out-of-service', 'disk-full', ...pictureRefusals])),
    /** Writes the draft down on a stick; `notHeld` is how much of it the form has no place for. */
    write: editor
      .input(z.strictObject({ sourceId, headings, as: intakeExportSchema }))
      .output(outcomeSchema(written.extend({ notHeld: count }), [...writeRefusals, 'no-plans'])),
  },
};
