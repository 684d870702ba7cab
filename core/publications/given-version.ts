import type { GivenVersion } from '#contract/page/publications.ts';
import { createLive, type Live } from '../system/live.ts';
import type { KnownVersion, Versions } from './versions.ts';

/** The content that visitors are given. */
export interface GivenContent {
  /** Names the content that who comes next is given. */
  readonly sha256: string;
  /** Whether other content is being made ready to be given. */
  readonly isComing: boolean;
}

export interface GivenVersionDeps {
  readonly venueId: string;
  readonly versions: Pick<Versions, 'live' | 'withContent'>;
  readonly given: () => GivenContent;
}

/** Which version visitors have, as the desk is told it: the record alone knows what is to be, and not yet what is. */
export interface WatchedVersion {
  readonly now: Live<GivenVersion>;
  /** Looks again; call it whenever either may have changed. */
  readonly look: () => void;
}

export function createGivenVersion({ venueId, versions, given }: GivenVersionDeps): WatchedVersion {
  const find = (): GivenVersion => {
    const { sha256, isComing } = given();
    const live = versions.live(venueId);
    if (live === null || live.contentSha256 === sha256) return { given: live && numbered(live), next: null };
    const had = versions.withContent(venueId, sha256);
    return { given: had && numbered(had), next: { ...numbered(live), state: isComing ? 'coming' : 'withheld' } };
  };
  const now = createLive(find());
  return {
    now,
    look: () => {
      const found = find();
      if (JSON.stringify(found) !== JSON.stringify(now.get())) now.set(found);
    },
  };
}

function numbered({ id, version }: KnownVersion) {
  return { id, version };
}
