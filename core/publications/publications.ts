import type { Outcome } from '#contract/base/outcome.ts';
import type {
  ExportRefusal,
  OfferRefusal,
  PackOffer,
  Publication,
  PublishRefusal,
} from '#contract/page/publications.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { VenueKeysKeeper } from './venue-keys.ts';

/** Who answers for it: a publisher, or somebody at the machine's own command line. */
export type Publisher = 'publisher' | 'command';

/** What is to be published: a venue whole, and what it was made from. */
export interface Draft {
  readonly content: VenueContent;
  readonly role: Publisher;
  /** The `sha256` of the content version that the draft was made from; null: whatever is live. */
  readonly basedOn: string | null;
}

/** The version that is live now; or why it is not, while the one before stays. */
export type PublishOutcome = Outcome<{ readonly version: number }, PublishRefusal>;

/** A pack as it leaves: a file that may be copied until the next export, and the name that it should bear. */
export interface ExportedPack {
  readonly file: string;
  readonly name: string;
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
