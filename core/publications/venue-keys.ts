import type { Outcome } from '#contract/base/outcome.ts';
import type { KeyFileOffer, KeyRefusal, VenueKeysState } from '#contract/page/publications.ts';
import type { KeyFile } from '#contract/venue/pack.ts';
import type { SigningKey } from '../packs/signing.ts';
import type { Publisher } from './publications.ts';

export type KeysOutcome = Outcome<VenueKeysState, KeyRefusal>;

/** The keys that vouch for the venue's versions: which are trusted, and the one that this terminal signs with. */
export interface VenueKeysKeeper {
  readonly state: () => VenueKeysState;
  /** The key file that packs are held to; null while none is trusted. */
  readonly trusted: () => KeyFile | null;
  /** Opens the terminal's own key for one signature; null while it has none, or its seal cannot be opened. */
  readonly openOwn: () => Promise<SigningKey | null>;
  /** Makes the venue's first key and a key file of it alone. */
  readonly make: (name: string, role: Publisher) => Promise<KeysOutcome>;
  /** Takes another own key in the place of the one before, which the next key file no longer names. */
  readonly renew: (role: Publisher) => Promise<KeysOutcome>;
  /** Looks at a key file; it is trusted only by {@link VenueKeysKeeper.trust}. */
  readonly offer: (bytes: Uint8Array) => Outcome<KeyFileOffer, KeyRefusal>;
  /** Trusts the key file that was offered, after its digits were compared. */
  readonly trust: (digits: string, role: Publisher) => KeysOutcome;
  /** Trusts nobody any more, so that a venue that lost all its keys can begin anew. */
  readonly forget: (role: Publisher) => KeysOutcome;
  /** The trusted key file, to be carried to another terminal. */
  readonly exportFile: () => Outcome<Buffer, KeyRefusal>;
  /** The terminal's own key under a passphrase. */
  readonly exportKey: (passphrase: string, role: Publisher) => Promise<Outcome<Buffer, KeyRefusal>>;
  /** Takes a key that another terminal gave out; it has to stand in the trusted key file. */
  readonly importKey: (bytes: Uint8Array, passphrase: string, role: Publisher) => Promise<KeysOutcome>;
}
