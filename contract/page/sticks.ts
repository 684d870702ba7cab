import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { exportRefusals, keyFileOfferSchema, keyRefusals, offerRefusals, packOfferSchema } from './publications.ts';

/** What a file on a stick may be for the terminal, or a folder of Markdown; abilities to come register their own. */
export const stickFileKindSchema = z.enum([
  'pack',
  'keys',
  'answers',
  'workbook',
  'table',
  'archive',
  'drawing',
  'picture',
  'markdown',
  'folder',
]);
export type StickFileKind = z.infer<typeof stickFileKindSchema>;

/** What a publisher does something with, and what an editor takes into the draft. */
export const publisherFileKindSchema = stickFileKindSchema.extract(['pack', 'keys', 'answers']);
export type PublisherFileKind = z.infer<typeof publisherFileKindSchema>;
export const contentFileKindSchema = stickFileKindSchema.extract([
  'workbook',
  'table',
  'archive',
  'drawing',
  'markdown',
  'folder',
  'pack',
]);
export type ContentFileKind = z.infer<typeof contentFileKindSchema>;

export const stickFileSchema = z.strictObject({
  name: z.string().min(1).max(255),
  kind: publisherFileKindSchema,
  bytes: z.int().min(0),
});
export type StickFile = z.infer<typeof stickFileSchema>;

/** A stick that is plugged in, with what a publisher can do something with. */
export const stickSchema = z.strictObject({
  id: z.string().min(1).max(64),
  /** As whoever gave it a name called it; Chinese as well. */
  name: z.string().max(255),
  files: z.array(stickFileSchema),
  /** Something is read from it or written to it: it must not be pulled yet. */
  isBusy: z.boolean(),
});
export type Stick = z.infer<typeof stickSchema>;

/** Why a stick does not take a file. `stick-gone`: it was pulled. */
export const stickWriteRefusals = ['stick-gone', 'stick-full', 'stick-read-only'] as const;
export type StickWriteRefusal = (typeof stickWriteRefusals)[number];

/**
 * Why what the hub says is not taken in. `answers-known`: it has been, or is for letters of long ago; `hub-refuses`: it takes
 * nothing from this terminal.
 */
export const answersRefusals = [
  'no-hub',
  'answers-damaged',
  'answers-of-another',
  'answers-known',
  'answers-not-the-hub',
  'hub-refuses',
] as const;
export type AnswersRefusal = (typeof answersRefusals)[number] | 'file-unreadable';

/** What has come of the hub's answers: facts that no longer wait, orders that were settled, and the pack beside them. */
export const takenAnswersSchema = z.strictObject({
  facts: z.int().min(0),
  orders: z.int().min(0),
  release: z.enum(['none', 'taken', 'same', 'due', 'refused']),
  /** False while somebody has to type the code at the hub. */
  isPaired: z.boolean(),
});
export type TakenAnswers = z.infer<typeof takenAnswersSchema>;

const publisher = procedureFor('publisher');
const stickId = stickSchema.shape.id;
const onStick = z.strictObject({ stickId, name: stickFileSchema.shape.name });
const written = z.strictObject({ name: z.string() });

/** What a publisher takes from a stick and puts on it. */
export const sticksContract = {
  sticks: {
    /** The sticks that are plugged in, and again at every change. */
    watch: publisher.output(eventIterator(z.array(stickSchema))),
    /** Looks at a pack on a stick: what it is, and what it would change. It is copied, so that the stick may go. */
    offerPack: publisher.input(onStick).output(outcomeSchema(packOfferSchema, ['out-of-service', ...offerRefusals])),
    /** Looks at a key file on a stick. */
    offerKeys: publisher
      .input(onStick)
      .output(outcomeSchema(keyFileOfferSchema, ['out-of-service', 'file-unreadable', ...keyRefusals])),
    /** Writes a version down on a stick, under a name that is free. */
    exportPack: publisher
      .input(z.strictObject({ stickId, id: z.int().min(1) }))
      .output(outcomeSchema(written, ['out-of-service', ...exportRefusals, ...stickWriteRefusals])),
    /** Writes the trusted key file down on a stick. */
    exportKeys: publisher
      .input(z.strictObject({ stickId }))
      .output(outcomeSchema(written, ['out-of-service', 'no-trusted-keys', ...stickWriteRefusals])),
    /** Writes down on a stick what the terminal has to say to its hub. It goes on waiting until the hub has answered. */
    writeToHub: publisher
      .input(z.strictObject({ stickId }))
      .output(
        outcomeSchema(written.extend({ facts: z.int().min(0) }), ['out-of-service', 'no-hub', ...stickWriteRefusals]),
      ),
    /** Takes in what the hub answers. */
    takeAnswers: publisher
      .input(onStick)
      .output(outcomeSchema(takenAnswersSchema, ['out-of-service', 'file-unreadable', ...answersRefusals])),
  },
};
