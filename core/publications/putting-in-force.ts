import { ok, refuse } from '#contract/base/outcome.ts';
import type { PublicationSource, PublishRefusal } from '#contract/page/publications.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { PackManifest } from '#contract/venue/pack.ts';
import { asFault, type Database } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';
import { type PackShelf, packName } from './pack-shelf.ts';
import type { ContentInForce } from './ports.ts';
import type { Publisher, PublishOutcome } from './publisher.ts';
import type { Versions } from './versions.ts';

export interface PuttingDeps {
  readonly db: Database;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly shelf: PackShelf;
  readonly versions: Versions;
  readonly content: ContentInForce;
  readonly audit: (role: Publisher, act: StaffAct) => void;
  /** Told when another version is live by the record. */
  readonly onPut?: () => void;
}

/** A pack that lies among the drafts and is to be the live version. */
export interface Candidate {
  readonly draft: string;
  readonly sha256: string;
  readonly manifest: PackManifest;
  readonly source: PublicationSource;
  readonly role: Publisher;
  readonly act: StaffAct;
}

/** As many versions can be undone to. */
const mostKept = 40;

/**
 * Puts a pack in force, in this order: its content is read, checked and written to content.db; the file gets its name; record.db
 * says that it is live. Until then the version before is: a start finds by record.db what content.db has to hold.
 */
export function createPutInForce({ db, clock, shelf, versions, content, audit, onPut }: PuttingDeps) {
  const commit = db.transaction(
    ({ manifest, sha256, source, role, act }: Candidate, file: string, sound: Parameters<Confirmed>[0]) => {
      versions.add({
        source,
        role,
        file,
        venueId: manifest.venue,
        version: manifest.version,
        packId: manifest.id,
        createdMs: Date.parse(manifest.created),
        atMs: clock.nowMs(),
        fileSha256: sha256,
        contentSha256: sound.sha256,
        entries: sound.entries,
        changes: sound.changes,
      });
      audit(role, act);
      return versions.outgrown(manifest.venue, mostKept);
    },
  );
  const committed = (candidate: Candidate, name: string, sound: Parameters<Confirmed>[0]) => {
    try {
      return commit(candidate, name, sound);
    } catch (error) {
      shelf.remove(shelf.path(name));
      throw asFault(db.name, error);
    }
  };
  const keep = (candidate: Candidate, sound: Parameters<Confirmed>[0]) => {
    const name = packName(candidate.manifest);
    shelf.keep(candidate.draft, name);
    for (const old of committed(candidate, name, sound)) shelf.remove(shelf.path(old));
  };
  return async (candidate: Candidate): Promise<PublishOutcome> => {
    const { draft, sha256, manifest } = candidate;
    const replaced = await content.replace({ kind: 'pack', file: draft, sha256 }, (sound) => keep(candidate, sound));
    shelf.remove(draft);
    if (!replaced.ok) return refuse(publishRefusalOf(replaced.code));
    onPut?.();
    return ok({ version: manifest.version });
  };
}

type Confirmed = Parameters<ContentInForce['replace']>[1];

/** What is said at the desk of a fault; its code and detail are in the log. */
export function publishRefusalOf(
  code: string,
): Extract<PublishRefusal, 'content-refused' | 'disk-full' | 'pack-damaged' | 'publishing-failed'> {
  if (code === 'venue-file-refused') return 'content-refused';
  return code === 'disk-full' || code === 'pack-damaged' ? code : 'publishing-failed';
}
