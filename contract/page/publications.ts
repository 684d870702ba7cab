import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { staffRoles } from '../base/authority.ts';
import { localizedSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { storedVersions } from '../base/stored.ts';
import { slugSchema } from '../venue/entry.ts';
import { keyFileRefusals, keyRoleSchema, packRefusals, venueKeySchema } from '../venue/pack.ts';

const count = z.int().min(0);

/**
 * What a version changed: entries and parts of the venue (places, exhibits, events) by their number, and whether what there is once in
 * a venue is another: its hours, its plans.
 */
export const contentChangesSchema = z.strictObject({
  added: count,
  changed: count,
  removed: count,
  isVenueChanged: z.boolean(),
});
export type ContentChanges = z.infer<typeof contentChangesSchema>;

/** An entry or a part of the venue that another version has otherwise, by what it is called. */
export const differingEntrySchema = z.strictObject({
  title: localizedSchema,
  state: z.enum(['added', 'changed', 'removed']),
});
export type DifferingEntry = z.infer<typeof differingEntrySchema>;

/** So many of them are named; all are counted. */
export const mostDiffering = 12;

/** How a version came: staff published or undid here, or took it from a pack of another terminal. */
export const publicationSourceSchema = z.enum(['published', 'undone', 'taken']);
export type PublicationSource = z.infer<typeof publicationSourceSchema>;

/** One version of the venue that was live here once, or is. */
export const publicationSchema = z.strictObject({
  /** Counts what was put in force on this terminal; two packs may bear one version, where terminals diverged. */
  id: z.int().min(1),
  version: z.int().min(1),
  source: publicationSourceSchema,
  /** `command`: at the machine's own command line; `hub`: a release of the fleet. */
  by: z.enum(['publisher', 'command', 'hub']),
  at: z.iso.datetime(),
  entries: count,
  changes: contentChangesSchema,
  isLive: z.boolean(),
  /** Whether its pack is still here, so that it can be undone to and exported; the oldest are not. */
  isKept: z.boolean(),
});
export type Publication = z.infer<typeof publicationSchema>;

const numbered = publicationSchema.pick({ id: true, version: true });

/** Which version visitors have, and whether another one is live by the record that they do not have yet. */
export const givenVersionSchema = z.strictObject({
  /** What who comes next is given; null: what the terminal came with. */
  given: numbered.nullable(),
  /** The live version where it is another. `coming`: its answers are being made; `withheld`: they could not be loaded. */
  next: numbered.extend({ state: z.enum(['coming', 'withheld']) }).nullable(),
});
export type GivenVersion = z.infer<typeof givenVersionSchema>;

/** A pack that was offered and could be taken: what it is and what it would change. */
export const packOfferSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1),
  created: z.iso.datetime(),
  /** `diverged`: it was not made from what is live here; a publisher decides after seeing what it changes. */
  relation: z.enum(['follows', 'same', 'diverged']),
  entries: count,
  changes: contentChangesSchema,
  /** The first entries in which it differs from what is live. */
  differing: z.array(differingEntrySchema).max(mostDiffering),
  /** What is live here; null where nothing was published yet. */
  live: z.strictObject({ version: z.int().min(1), at: z.iso.datetime() }).nullable(),
});
export type PackOffer = z.infer<typeof packOfferSchema>;

/** 24 digits that two people compare on two screens. */
const digitsSchema = z.string().regex(/^\d{24}$/);

const keySchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  name: venueKeySchema.shape.name,
  roles: z.array(keyRoleSchema),
});

/** A key file that is trusted, or would be: its version, the digits to compare, and whose keys stand in it. */
export const keyFileFaceSchema = z.strictObject({
  venueId: slugSchema,
  version: z.int().min(1),
  digits: digitsSchema,
  keys: z.array(keySchema),
});
export type KeyFileFace = z.infer<typeof keyFileFaceSchema>;

/** `isNext`: those that are trusted now have signed it, so that nothing need be compared. */
export const keyFileOfferSchema = keyFileFaceSchema.extend({ isNext: z.boolean() });
export type KeyFileOffer = z.infer<typeof keyFileOfferSchema>;

export const venueKeysStateSchema = z.strictObject({
  trusted: keyFileFaceSchema.nullable(),
  /** The key that this terminal signs with; null while it has none. */
  own: keySchema.pick({ id: true, name: true }).nullable(),
});
export type VenueKeysState = z.infer<typeof venueKeysStateSchema>;

/** Why a version does not come into force; what was live before stays. */
export const publishRefusals = [
  ...packRefusals,
  'draft-outdated',
  'content-refused',
  'wrong-venue',
  'disk-full',
  'unknown-publication',
  'pack-damaged',
  'no-such-offer',
  'publishing-failed',
] as const;
export type PublishRefusal = (typeof publishRefusals)[number];

/** Why nothing is exported. `no-venue-key`: this terminal cannot sign what others would have to believe. */
export const exportRefusals = ['unknown-publication', 'pack-damaged', 'no-venue-key', 'disk-full'] as const;
export type ExportRefusal = (typeof exportRefusals)[number];

/** Why a pack is not offered to a publisher. `file-unreadable`: its stick was pulled, or it is no plain file. */
export const offerRefusals = [
  ...packRefusals,
  'no-trusted-keys',
  'content-refused',
  'publishing-failed',
  'file-unreadable',
  'disk-full',
] as const;
export type OfferRefusal = (typeof offerRefusals)[number];

/** `no-keys-offered`: none with these digits was offered since the start. */
export const keyRefusals = [
  ...keyFileRefusals,
  'keys-known',
  'no-keys-offered',
  'key-exists',
  'no-venue-key',
  'no-trusted-keys',
  'passphrase-too-short',
  'wrong-passphrase',
  'key-damaged',
] as const;
export type KeyRefusal = (typeof keyRefusals)[number];

/** An entry that staff have taken back at once: it is neither shown nor found, whatever version is live. */
export const recallSchema = z.strictObject({
  entryId: slugSchema,
  /** What the entry is called where it has a title; null: the version that is live has no such entry. */
  title: localizedSchema.nullable(),
  by: z.enum([...staffRoles, 'hub']),
  at: z.iso.datetime(),
});
export type Recall = z.infer<typeof recallSchema>;

const version = z.int().min(1);
const venueId = slugSchema;

/** What publishing, packs and keys leave in the audit trail. */
export const publicationActs = [
  z.strictObject({ type: z.literal('content.published'), venueId, version }).register(storedVersions, { version: 1 }),
  z
    .strictObject({ type: z.literal('content.undone'), venueId, version, to: version })
    .register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('content.undone-all'), venueId, version }).register(storedVersions, { version: 1 }),
  z
    .strictObject({ type: z.literal('content.taken'), venueId, version, isDiverged: z.boolean() })
    .register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('pack.exported'), venueId, version }).register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('keys.made'), venueId, version }).register(storedVersions, { version: 1 }),
  z
    .strictObject({ type: z.literal('keys.trusted'), venueId, version, isNext: z.boolean() })
    .register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('keys.forgotten'), venueId }).register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('key.exported'), venueId }).register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('key.imported'), venueId }).register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('entry.recalled'), entryId: slugSchema }).register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('entry.restored'), entryId: slugSchema }).register(storedVersions, { version: 1 }),
] as const;

const editor = procedureFor('editor');
const publisher = procedureFor('publisher');

/** `isGiven`: who comes next is given it; it is not where its answers could not be loaded. */
const publishOutcomeSchema = outcomeSchema(z.strictObject({ version, isGiven: z.boolean() }), [
  'out-of-service',
  ...publishRefusals,
]);
const recallOutcomeSchema = outcomeSchema(z.null(), ['out-of-service', 'unknown-entry']);
const keysOutcomeSchema = outcomeSchema(venueKeysStateSchema, ['out-of-service', ...keyRefusals]);

/** Versions of the venue's content, and the keys that vouch for them. */
export const publicationsContract = {
  publications: {
    /** Newest first. */
    list: editor.output(outcomeSchema(z.array(publicationSchema), ['out-of-service'])),
    /** Puts the contents of an earlier version in force again, under a new, higher number. */
    undo: publisher.input(z.strictObject({ id: z.int().min(1) })).output(publishOutcomeSchema),
    /** Whether the terminal came with a venue to which it can go back. */
    hasDelivered: editor.output(outcomeSchema(z.boolean(), ['out-of-service'])),
    /** Puts in force what the terminal came with, under a new, higher number. */
    undoAll: publisher.output(publishOutcomeSchema),
    /** Puts a pack in force that was offered. */
    take: publisher.input(z.strictObject({ offerId: z.uuid() })).output(publishOutcomeSchema),
    recalls: editor.output(outcomeSchema(z.array(recallSchema), ['out-of-service'])),
    /** Takes an entry off every screen, also from the visit under way, until it is restored. */
    recall: editor.input(z.strictObject({ entryId: slugSchema })).output(recallOutcomeSchema),
    restore: editor.input(z.strictObject({ entryId: slugSchema })).output(recallOutcomeSchema),
    keys: publisher.output(keysOutcomeSchema),
    /** Makes the venue's first key, which this terminal keeps and trusts. */
    makeKey: publisher.input(z.strictObject({ name: venueKeySchema.shape.name })).output(keysOutcomeSchema),
    /** Takes another key in the place of the terminal's own, which is revoked by it. */
    renewKey: publisher.output(keysOutcomeSchema),
    /** Trusts the key file that was offered, after these digits were compared on both screens. */
    trustKeys: publisher.input(z.strictObject({ digits: digitsSchema })).output(keysOutcomeSchema),
  },
  given: {
    /** Which version visitors have, now and whenever that changes. */
    watch: editor.output(eventIterator(givenVersionSchema)),
  },
};
