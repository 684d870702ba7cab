import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { ExportRefusal, OfferRefusal, PackOffer, Publication } from '#contract/page/publications.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { PackTrust } from '../packs/read-pack.ts';
import type { Database } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';
import type { DeviceKey } from '../system/device-key.ts';
import type { Log } from '../system/log.ts';
import { createOneByOne } from '../system/one-by-one.ts';
import { createExport, type ExportedPack } from './export-pack.ts';
import { createMaking } from './making.ts';
import { createOffers } from './offers.ts';
import { openPackShelf } from './pack-shelf.ts';
import type { ContentInForce, WritePack } from './ports.ts';
import type { Publisher, PublishOutcome } from './publisher.ts';
import { createPutInForce } from './putting-in-force.ts';
import { createUndoing } from './undoing.ts';
import { createVenueKeys, type VenueKeysKeeper } from './venue-keys.ts';
import { createVersions } from './versions.ts';

/** What is to be published: a venue whole, and what it was made from. */
export interface Draft {
  readonly content: VenueContent;
  readonly role: Publisher;
  /** The `sha256` of the content version that the draft was made from; null: whatever is live. */
  readonly basedOn: string | null;
}

/**
 * The published versions of the venue. Each is a pack file in `packs/` that is never changed; record.db says which is live.
 * Whatever is put in force is read, checked and written as one, and what fails leaves what was live.
 */
export interface Publications {
  /** Newest first. */
  readonly list: () => readonly Publication[];
  /** Puts a draft in force; one publication goes after the other. */
  readonly publish: (draft: Draft) => Promise<PublishOutcome>;
  /** Puts the contents of an earlier publication in force again, under a new, higher number. */
  readonly undo: (id: number, role: Publisher) => Promise<PublishOutcome>;
  /** Whether there is something to go back to that was never published here. */
  readonly hasDelivered: boolean;
  /** Puts in force what the terminal came with, under a new, higher number. */
  readonly undoAll: (role: Publisher) => Promise<PublishOutcome>;
  /** Looks at a pack in a file: whether it is the venue's own word, and what it would change. It is copied, so that its stick may go. */
  readonly offerPack: (file: string) => Promise<Outcome<PackOffer, OfferRefusal>>;
  /** Puts the pack in force that was offered last, also one that has diverged: a publisher has seen what it changes. */
  readonly takeOffered: (offerId: string, role: Publisher) => Promise<PublishOutcome>;
  /** Writes a version down for another terminal, signed by the terminal's own key. */
  readonly exportPack: (id: number, role: Publisher) => Promise<Outcome<ExportedPack, ExportRefusal>>;
  readonly keys: VenueKeysKeeper;
  /** Waits for what is under way. */
  readonly close: () => Promise<void>;
}

export interface PublicationsDeps {
  /** packs/. */
  readonly folder: string;
  readonly db: Database;
  readonly venueId: string;
  readonly content: ContentInForce;
  /** Reads what the terminal came with; null where it was started without a venue of its own. */
  readonly readDelivered: (() => VenueContent) | null;
  readonly writePack: WritePack;
  /** The terminal's own key, which seals the venue's. */
  readonly deviceKey: () => DeviceKey;
  readonly audit: (role: Publisher, act: StaffAct) => void;
  /** Told when another version is live by the record. */
  readonly onPut?: () => void;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Log;
}

export function createPublications(deps: PublicationsDeps): Publications {
  const { db, venueId, content, readDelivered, writePack, audit, clock, newId } = deps;
  const shelf = openPackShelf(deps.folder);
  const versions = createVersions(db);
  shelf.sweep(versions.files());
  /** A clock that was set back counts as the newest moment that a pack has shown. */
  const nowMs = () => Math.max(clock.nowMs(), versions.seen(venueId).newestCreatedMs);
  const keys = createVenueKeys({ ...deps, nowMs });
  const trust = (): PackTrust | null => {
    const trusted = keys.trusted();
    const { highestVersion } = versions.seen(venueId);
    const liveId = versions.live(venueId)?.packId ?? null;
    return trusted && { venue: venueId, keys: trusted, highestVersion, liveId, nowMs: nowMs() };
  };
  const live = () => {
    const found = versions.list(venueId).find(({ isLive }) => isLive);
    return found ? { version: found.version, at: found.at } : null;
  };
  const offers = createOffers({ shelf, newId, content, trust, live });
  const putInForce = createPutInForce({ ...deps, shelf, versions });
  const exportPack = createExport({ shelf, versions, keys, writePack, audit: db.transaction(audit), newId });

  const { nextFacts, make } = createMaking({ ...deps, shelf, versions, nowMs, openOwn: keys.openOwn, putInForce });
  const undoing = createUndoing({ venueId, shelf, versions, readDelivered, nextFacts, make, log: deps.log });
  const oneByOne = createOneByOne();

  return {
    keys,
    list: () => versions.list(venueId),
    publish: ({ content: draft, role, basedOn }) =>
      oneByOne(async () => {
        if (draft.venue.id !== venueId) return refuse('wrong-venue');
        if (basedOn !== null && basedOn !== content.current().sha256) return refuse('draft-outdated');
        const facts = nextFacts();
        const file = versions.live(venueId)?.file ?? null;
        const from = { kind: 'content' as const, content: draft, mediaFrom: file && shelf.path(file), facts };
        return make(from, 'published', role, { type: 'content.published', venueId, version: facts.version });
      }),
    hasDelivered: readDelivered !== null,
    undo: (id, role) => oneByOne(() => undoing.to(id, role)),
    undoAll: (role) => oneByOne(() => undoing.all(role)),
    offerPack: (file) => oneByOne(() => offers.add(file)),
    takeOffered: (offerId, role) =>
      oneByOne(async () => {
        const offered = await offers.again(offerId);
        if (!offered) return refuse('no-such-offer');
        const { draft, read } = offered;
        if (!read.ok) return read;
        const { manifest, relation, sha256 } = read.value;
        if (relation === 'same') return ok({ version: manifest.version });
        const { version } = manifest;
        const act = { type: 'content.taken', venueId, version, isDiverged: relation === 'diverged' } as const;
        const taken = await putInForce({ draft, sha256, manifest, source: 'taken', role, act });
        offers.drop();
        return taken;
      }),
    exportPack: (id, role) => oneByOne(() => exportPack(id, role)),
    close: async () => {
      await oneByOne(async () => {});
      offers.drop();
    },
  };
}
