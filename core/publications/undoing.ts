import { ok, refuse } from '#contract/base/outcome.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { Fault } from '../system/fault.ts';
import type { Log } from '../system/log.ts';
import type { createMaking } from './making.ts';
import type { PackShelf } from './pack-shelf.ts';
import type { Publisher, PublishOutcome } from './publisher.ts';
import { publishRefusalOf } from './putting-in-force.ts';
import type { Versions } from './versions.ts';

export interface UndoingDeps extends ReturnType<typeof createMaking> {
  readonly venueId: string;
  readonly shelf: PackShelf;
  readonly versions: Pick<Versions, 'find'>;
  /** Reads what the terminal came with; null where it was started without a venue of its own. */
  readonly readDelivered: (() => VenueContent) | null;
  readonly log: Log;
}

/** Puts what was there before in force again, always as a new version under a higher number. */
export function createUndoing({ venueId, shelf, versions, readDelivered, nextFacts, make, log }: UndoingDeps) {
  const read = () => {
    try {
      return ok(readDelivered?.() ?? null);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      log.error('delivered venue not read', { code: error.code }, error);
      return refuse(publishRefusalOf(error.code));
    }
  };
  return {
    /** An earlier version. */
    to: async (id: number, role: Publisher): Promise<PublishOutcome> => {
      const found = versions.find(id);
      if (found?.venueId !== venueId || found.file === null) return refuse('unknown-publication');
      const facts = nextFacts();
      const act = { type: 'content.undone', venueId, version: facts.version, to: found.version } as const;
      return make({ kind: 'files', of: shelf.path(found.file), facts }, 'undone', role, act);
    },
    /** What the terminal came with. */
    all: async (role: Publisher): Promise<PublishOutcome> => {
      const content = read();
      if (!content.ok) return content;
      if (content.value?.venue.id !== venueId) return refuse('unknown-publication');
      const facts = nextFacts();
      const act = { type: 'content.undone-all', venueId, version: facts.version } as const;
      return make({ kind: 'content', content: content.value, mediaFrom: null, facts }, 'undone', role, act);
    },
  };
}
