import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { OfferRefusal, PackOffer } from '#contract/page/publications.ts';
import { packLimits } from '../packs/limits.ts';
import type { PackTrust } from '../packs/read-pack.ts';
import { copyBroughtFile } from '../system/brought-file.ts';
import { type OfferedOutcome, readOfferedPack } from './offered-pack.ts';
import type { PackShelf } from './pack-shelf.ts';
import type { ContentInForce } from './ports.ts';
import { publishRefusalOf } from './putting-in-force.ts';

export interface OffersDeps {
  readonly shelf: PackShelf;
  readonly newId: () => string;
  readonly content: Pick<ContentInForce, 'check'>;
  /** What a pack is held to now; null while no keys are trusted. */
  readonly trust: () => PackTrust | null;
  /** The version that is live, for whoever compares the two. */
  readonly live: () => PackOffer['live'];
}

/** Packs that somebody brought and that wait for a publisher's word: the newest alone. */
export interface Offers {
  readonly add: (file: string) => Promise<Outcome<PackOffer, OfferRefusal>>;
  /** The one that waits, held once more to what is known now; null where it is another one, or none. */
  readonly again: (id: string) => Promise<{ readonly draft: string; readonly read: OfferedOutcome } | null>;
  readonly drop: () => void;
}

export function createOffers({ shelf, newId, content, trust, live }: OffersDeps): Offers {
  let waiting: { readonly id: string; readonly draft: string } | null = null;
  const drop = () => {
    if (waiting) shelf.remove(waiting.draft);
    waiting = null;
  };
  const look = async (draft: string): Promise<Outcome<Omit<PackOffer, 'id'>, OfferRefusal>> => {
    const held = trust();
    if (!held) return refuse('no-trusted-keys');
    const read = await readOfferedPack({ file: draft, trust: held });
    if (!read.ok) return read;
    const { manifest, relation, sha256 } = read.value;
    const sound = await content.check({ kind: 'pack', file: draft, sha256 });
    if (!sound.ok) return refuse(offerRefusalOf(sound.code));
    const { entries, changes, differing } = sound.value;
    const { version, created } = manifest;
    return ok({ version, created, relation, entries, changes, differing: [...differing], live: live() });
  };
  return {
    drop,
    add: async (file) => {
      drop();
      const id = newId();
      const draft = shelf.draft(id);
      const copied = await copyBroughtFile(file, draft, packLimits.archiveBytes);
      const looked = copied.ok
        ? await look(draft)
        : refuse(copied.code === 'file-too-large' ? 'pack-too-large' : copied.code);
      if (looked.ok) waiting = { id, draft };
      else shelf.remove(draft);
      return looked.ok ? ok({ id, ...looked.value }) : looked;
    },
    again: async (id) => {
      const held = trust();
      if (waiting?.id !== id || !held) return null;
      const { draft } = waiting;
      return { draft, read: await readOfferedPack({ file: draft, trust: held }) };
    },
  };
}

function offerRefusalOf(code: string): OfferRefusal {
  const refusal = publishRefusalOf(code);
  return refusal === 'content-refused' ? refusal : 'publishing-failed';
}
