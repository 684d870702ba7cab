import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { languageSchema, offeredLanguagesSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { openingsSchema } from '../venue/hours.ts';
import { venueSchema } from '../venue/venue.ts';
import { titledEntrySchema } from './answer.ts';
import { questionSchema, suggestionSchema } from './answering.ts';
import { listedExhibitSchema } from './exhibit.ts';
import { placeSuggestionSchema } from './guide.ts';
import { titledMatterSchema } from './matter.ts';
import { hangingSchema } from './panel.ts';
import { intentOutcomeSchema, intentSchema, visitStateSchema } from './visit.ts';

/** The venue as the page shows it: without what only core needs to answer questions, and without its places, which are asked for. */
export const venueFaceSchema = venueSchema
  .omit({
    synonyms: true,
    vetoWords: true,
    popularIds: true,
    guide: true,
    matters: true,
    exhibits: true,
    places: true,
  })
  .extend({
    /** The most asked entries, by language, in order. */
    popular: z.record(languageSchema, z.array(titledEntrySchema)),
    /** Matters that can be asked for, by language, in order. */
    matters: z.record(languageSchema, z.array(titledMatterSchema)),
    /** Signs that hang at more than one place (B1, WC): they say nothing of a place by themselves. */
    sharedSigns: z.array(z.string()),
    /** Whether ways can be shown on plans. */
    hasWays: z.boolean(),
    /** What is shown in the venue, by its number. */
    exhibits: z.array(listedExhibitSchema),
    /** What visitors may choose from, in the order in which it is offered; the first is spoken while nobody is there. */
    languages: offeredLanguagesSchema,
  });
export type VenueFace = z.infer<typeof venueFaceSchema>;

/**
 * Counts the editions of the venue's content since core's start. All that is shown at one time is of one edition: a visit
 * keeps its own while a newer one is published.
 */
const editionSchema = z.int().positive();
export const shownVenueSchema = z.strictObject({ edition: editionSchema, face: venueFaceSchema });
export type ShownVenue = z.infer<typeof shownVenueSchema>;

/** Why the terminal cannot serve anybody now; each has its sentence on the screen and its row in docs/operations.md. */
export const outOfServiceSchema = z.enum([
  'no-venue',
  'content-damaged',
  'record-damaged',
  'database-too-new',
  'disk-full',
  'data-folder-read-only',
]);
export type OutOfService = z.infer<typeof outOfServiceSchema>;

/** Everything the page needs to draw itself, sent whole at every change. */
export const terminalStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('waiting'), edition: editionSchema }),
  z.strictObject({ kind: z.literal('visit'), edition: editionSchema, visit: visitStateSchema }),
  /** Installed, and nobody has set a PIN: it receives nobody before. */
  z.strictObject({ kind: z.literal('set-up'), edition: editionSchema }),
  z.strictObject({ kind: z.literal('out-of-service'), code: outOfServiceSchema, detail: z.string().nullable() }),
]);
export type TerminalState = z.infer<typeof terminalStateSchema>;

/** A keyboard knows enough words from these; more would only make it slower. */
export const mostPhrasings = 2000;

const visitor = procedureFor('visitor');
const visitId = z.uuid();

const beginOutcome = outcomeSchema(z.strictObject({ visitId }), ['out-of-service', 'unknown-language']);
export type BeginOutcome = z.infer<typeof beginOutcome>;
const askOutcome = outcomeSchema(z.null(), ['out-of-service', 'visit-over']);
export type AskOutcome = z.infer<typeof askOutcome>;

/** The calls and events of the terminal's own page. */
export const terminalContract = {
  terminal: {
    /** The venue's face in the edition that is shown now, or null while no venue is loaded. */
    venue: visitor.output(shownVenueSchema.nullable()),
    /** What is open now, and again at every change, until the page goes; null while no venue is loaded. */
    openings: visitor.output(eventIterator(openingsSchema.nullable())),
    /** How the installer says that the panel hangs. */
    panel: visitor.output(hangingSchema),
    /** Titles and phrasings written in a language, the most asked entries first: the words its keyboard looks for first. */
    phrasings: visitor
      .input(z.strictObject({ language: languageSchema }))
      .output(z.array(z.string()).max(mostPhrasings)),
    /** The state now, and again at every change, until the page goes. */
    watch: visitor.output(eventIterator(terminalStateSchema)),
  },
  visit: {
    /** Starts a visit in a language; while another is under way, that one ends first. */
    begin: visitor.input(z.strictObject({ language: languageSchema })).output(beginOutcome),
    /** The page's browser has seen a headset being plugged in: the terminal is to be used without looking. */
    headset: visitor.output(z.null()),
    intend: visitor.input(z.strictObject({ visitId, intent: intentSchema })).output(intentOutcomeSchema),
    /** Asks; the answer is the next screen of the visit, unless something else is asked or opened meanwhile. */
    ask: visitor
      .input(z.strictObject({ visitId, question: questionSchema.omit({ language: true }) }))
      .output(askOutcome),
    /** Entries that what has been typed may be asking for, best first, at most `limit`. */
    suggest: visitor
      .input(z.strictObject({ visitId, typed: z.string().max(2000), limit: z.int().min(1).max(10) }))
      .output(outcomeSchema(z.array(suggestionSchema), ['out-of-service', 'visit-over'])),
    /** Places that what has been typed may name, best first, at most `limit`. */
    findPlaces: visitor
      .input(z.strictObject({ visitId, typed: z.string().max(2000), limit: z.int().min(1).max(10) }))
      .output(outcomeSchema(z.array(placeSuggestionSchema), ['out-of-service', 'visit-over'])),
  },
};
