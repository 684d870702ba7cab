import { refuse } from '#contract/base/outcome.ts';
import type { PublicationSource } from '#contract/page/publications.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import { signDocument } from '../packs/signing.ts';
import { Fault } from '../system/fault.ts';
import type { Log } from '../system/log.ts';
import { momentOf } from './key-documents.ts';
import type { PackShelf } from './pack-shelf.ts';
import type { PackedFrom, SignPack, VersionFacts, WritePack } from './ports.ts';
import type { Publisher, PublishOutcome } from './publisher.ts';
import { type Candidate, publishRefusalOf } from './putting-in-force.ts';
import type { VenueKeysKeeper } from './venue-keys.ts';
import type { Versions } from './versions.ts';

export interface MakingDeps {
  readonly venueId: string;
  readonly shelf: PackShelf;
  readonly versions: Pick<Versions, 'live' | 'seen'>;
  readonly openOwn: VenueKeysKeeper['openOwn'];
  readonly writePack: WritePack;
  readonly putInForce: (candidate: Candidate) => Promise<PublishOutcome>;
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly log: Log;
}

/** Makes versions on this terminal, of a draft or of an earlier version, and puts them in force. */
export function createMaking({ venueId, shelf, versions, openOwn, writePack, putInForce, ...deps }: MakingDeps) {
  const { nowMs, newId, log } = deps;
  /** With a key of its own the terminal signs; without one the version is its own alone. */
  const sign: SignPack = async (manifest) => {
    const own = await openOwn();
    return own ? [signDocument(manifest, own)] : [];
  };
  return {
    /** What is said of the version that follows the live one. */
    nextFacts: (): VersionFacts => {
      const live = versions.live(venueId);
      return {
        id: newId(),
        version: versions.seen(venueId).highestVersion + 1,
        parent: live && { id: live.packId, version: live.version },
        created: momentOf(nowMs()),
        expires: null,
      };
    },
    make: async (
      from: PackedFrom & { readonly facts: VersionFacts },
      source: PublicationSource,
      role: Publisher,
      act: StaffAct,
    ): Promise<PublishOutcome> => {
      const draft = shelf.draft(from.facts.id);
      try {
        return await putInForce({ ...(await writePack(draft, from, sign)), draft, source, role, act });
      } catch (error) {
        shelf.remove(draft);
        if (!(error instanceof Fault)) throw error;
        log.error('version not written', { code: error.code }, error);
        return refuse(publishRefusalOf(error.code));
      }
    },
  };
}
