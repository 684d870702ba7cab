import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { ExportRefusal } from '#contract/page/publications.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import { countSigned } from '../packs/key-file.ts';
import { signDocument } from '../packs/signing.ts';
import { Fault } from '../system/fault.ts';
import { type PackShelf, packName } from './pack-shelf.ts';
import type { SignPack, WritePack } from './ports.ts';
import type { Publisher } from './publisher.ts';
import type { VenueKeysKeeper } from './venue-keys.ts';
import type { Versions } from './versions.ts';

/** A pack as it leaves: a file that may be copied until the next export, and the name that it should bear. */
export interface ExportedPack {
  readonly file: string;
  readonly name: string;
}

export interface ExportDeps {
  readonly shelf: PackShelf;
  readonly versions: Pick<Versions, 'find'>;
  readonly keys: Pick<VenueKeysKeeper, 'trusted' | 'openOwn'>;
  readonly writePack: WritePack;
  readonly audit: (role: Publisher, act: StaffAct) => void;
  readonly newId: () => string;
}

/** What another terminal would not believe. */
class NotSigned extends Error {}

/**
 * Writes a kept version down with the signature of the terminal's own key, which may have been made after it was published.
 * One that the trusted keys do not vouch for does not leave.
 */
export function createExport({ shelf, versions, keys, writePack, audit, newId }: ExportDeps) {
  let last: string | null = null;
  const sign: SignPack = async (manifest, present) => {
    const [trusted, own] = [keys.trusted(), await keys.openOwn()];
    const added = own ? [signDocument(manifest, own)] : [];
    const others = present.filter(({ key }) => key !== added[0]?.key);
    const signatures = [...others, ...added];
    if (!trusted) throw new NotSigned();
    const { valid } = countSigned(manifest, signatures, trusted.keys, 'publish');
    if (valid < trusted.keys.thresholds.publish) throw new NotSigned();
    return signatures;
  };
  return async (id: number, role: Publisher): Promise<Outcome<ExportedPack, ExportRefusal>> => {
    const known = versions.find(id);
    if (!known || known.file === null) return refuse('unknown-publication');
    if (last) shelf.remove(last);
    last = shelf.draft(newId());
    try {
      const { manifest } = await writePack(last, { kind: 'pack', of: shelf.path(known.file) }, sign);
      audit(role, { type: 'pack.exported', venueId: manifest.venue, version: manifest.version });
      return ok({ file: last, name: packName(manifest) });
    } catch (error) {
      return refuse(exportRefusalOf(error));
    }
  };
}

function exportRefusalOf(error: unknown): ExportRefusal {
  if (error instanceof NotSigned) return 'no-venue-key';
  if (!(error instanceof Fault)) throw error;
  return error.code === 'disk-full' ? 'disk-full' : 'pack-damaged';
}
