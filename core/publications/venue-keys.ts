import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { KeyFileOffer, KeyRefusal, VenueKeysState } from '#contract/page/publications.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { KeyFile } from '#contract/venue/pack.ts';
import { readKeyFile, signKeys } from '../packs/key-file.ts';
import { openSealedKey, sealKey } from '../packs/sealed-key.ts';
import { keyIdOf, newSigningKey, type SigningKey } from '../packs/signing.ts';
import type { Database } from '../storage/database.ts';
import type { DeviceKey } from '../system/device-key.ts';
import { faceOf, firstKeyFile, isTheSame, replacedIn, sealedKeyIn, written } from './key-documents.ts';
import type { Publisher } from './publisher.ts';
import { createTrustStore, type TrustStore } from './trust-store.ts';

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

export interface VenueKeysDeps {
  readonly db: Database;
  readonly venueId: string;
  /** Seals the own key; read when it is first needed. */
  readonly deviceKey: () => DeviceKey;
  readonly nowMs: () => number;
  readonly audit: (role: Publisher, act: StaffAct) => void;
}

const fewestCharacters = 12;

export function createVenueKeys(deps: VenueKeysDeps): VenueKeysKeeper {
  const { db, venueId } = deps;
  const store = createTrustStore(db, venueId);
  const state = (): VenueKeysState => {
    const [trusted, own] = [store.trusted(), store.own()];
    return { trusted: trusted && faceOf(trusted), own: own && { id: keyIdOf(own.publicKey), name: own.name } };
  };
  const put = db.transaction((change: Parameters<TrustStore['put']>[0], role: Publisher, act: StaffAct) => {
    store.put(change);
    deps.audit(role, act);
  });
  const done: Done = (...given) => {
    put(...given);
    return ok(state());
  };
  const parts = { store, venueId, done, nowMs: deps.nowMs, seal: () => ({ key: deps.deviceKey().bytes }) };
  return { state, trusted: store.trusted, ...createTrusting(parts), ...createOwnKey(parts) };
}

/** Puts a change and writes down who made it, in one transaction; gives how the keys are then. */
type Done = (change: Parameters<TrustStore['put']>[0], role: Publisher, act: StaffAct) => KeysOutcome;

interface Parts {
  readonly store: TrustStore;
  readonly venueId: string;
  readonly done: Done;
  readonly nowMs: () => number;
  readonly seal: () => { readonly key: Uint8Array };
}

/** Whom the terminal trusts. */
function createTrusting({
  store,
  venueId,
  done,
}: Parts): Pick<VenueKeysKeeper, 'offer' | 'trust' | 'forget' | 'exportFile'> {
  const offered = new Map<string, KeyFile>();
  const offer: VenueKeysKeeper['offer'] = (bytes) => {
    const trusted = store.trusted();
    const read = readKeyFile(bytes, trusted);
    if (!read.ok) return read.code === 'keys-older' && isTheSame(bytes, trusted) ? refuse('keys-known') : read;
    if (read.value.keys.venue !== venueId) return refuse('keys-wrong-venue');
    const face = faceOf(read.value);
    offered.set(face.digits, read.value);
    return ok({ ...face, isNext: trusted !== null });
  };
  return {
    offer,
    trust: (digits, role) => {
      const file = offered.get(digits);
      if (!file) return refuse('no-keys-offered');
      // What is trusted may have changed since it was offered.
      const again = offer(written(file));
      if (!again.ok) return again;
      offered.clear();
      const { isNext, version } = again.value;
      return done({ trusted: file }, role, { type: 'keys.trusted', venueId, version, isNext });
    },
    forget: (role) => done({ trusted: null }, role, { type: 'keys.forgotten', venueId }),
    exportFile: () => {
      const trusted = store.trusted();
      return trusted ? ok(written(trusted)) : refuse('no-trusted-keys');
    },
  };
}

/** The key that the terminal signs with. */
function createOwnKey({
  store,
  venueId,
  done,
  nowMs,
  seal,
}: Parts): Pick<VenueKeysKeeper, 'openOwn' | 'make' | 'renew' | 'exportKey' | 'importKey'> {
  const openOwn = async () => {
    const own = store.own();
    return own && (await openSealedKey(own, seal()));
  };
  return {
    openOwn,
    make: async (name, role) => {
      if (store.trusted()) return refuse(store.own() ? 'key-exists' : 'keys-known');
      const key = newSigningKey();
      const file = signKeys(firstKeyFile(venueId, key, name, nowMs()), key);
      const own = await sealKey(key, name, seal());
      return done({ trusted: file, own }, role, { type: 'keys.made', venueId, version: 1 });
    },
    renew: async (role) => {
      const trusted = store.trusted();
      const [own, key] = [store.own(), await openOwn()];
      if (!trusted || !own) return refuse('no-venue-key');
      if (!key) return refuse('key-damaged');
      const next = newSigningKey();
      const file = signKeys(signKeys(replacedIn(trusted, key, next, nowMs()), key), next);
      const read = readKeyFile(written(file), trusted);
      if (!read.ok) return read;
      const sealed = await sealKey(next, own.name, seal());
      return done({ trusted: file, own: sealed }, role, { type: 'keys.made', venueId, version: file.keys.version });
    },
    exportKey: async (passphrase, role) => {
      if (passphrase.length < fewestCharacters) return refuse('passphrase-too-short');
      const own = store.own();
      if (!own) return refuse('no-venue-key');
      const key = await openOwn();
      if (!key) return refuse('key-damaged');
      const sealed = await sealKey(key, own.name, { passphrase });
      done({}, role, { type: 'key.exported', venueId });
      return ok(written(sealed));
    },
    importKey: async (bytes, passphrase, role) => {
      const sealed = sealedKeyIn(bytes);
      if (!sealed) return refuse('key-damaged');
      const trusted = store.trusted()?.keys.keys ?? [];
      if (!trusted.some(({ publicKey }) => publicKey === sealed.publicKey)) return refuse('no-trusted-keys');
      const key = await openSealedKey(sealed, { passphrase });
      if (!key) return refuse('wrong-passphrase');
      const own = await sealKey(key, sealed.name, seal());
      return done({ own }, role, { type: 'key.imported', venueId });
    },
  };
}
