import type { StandConfidence } from '#contract/page/stand.ts';
import type { Guide } from '#contract/venue/guide.ts';
import { standProcedures } from '../stand/procedures.ts';
import { createTerminalStand } from '../stand/terminal-stand.ts';
import { standOf } from '../wayfinding/wayfinder.ts';
import type { Editions } from './editions.ts';
import type { Ground } from './ground.ts';

/** Where this terminal stands, by its settings and by what staff have confirmed. */
export interface OpenStand {
  /** The stand at which ways begin in a guide; null: the only one that there is, or none. */
  readonly standIn: (guide: Guide | undefined) => string | null;
  /** How far that can be relied on in the venue that is shown; null where it has no guide. */
  readonly standConfidence: () => StandConfidence | null;
  readonly procedures: ReturnType<typeof standProcedures>;
}

/** Opens what is known of where the terminal stands. */
export function openStand({ record, settings }: Ground, { shown }: Pick<Editions, 'shown'>): OpenStand {
  const venue = () => shown().version().content.venue;
  const terminal = createTerminalStand({
    db: record.db,
    venueId: venue().id,
    setId: settings.guide.stand,
    standOf,
    audit: record.audit.append,
    append: record.outbox.append,
  });
  return {
    standIn: terminal.standId,
    standConfidence: () => terminal.confidence(venue().guide),
    procedures: standProcedures({
      terminal,
      venue,
      standId: () => standOf(venue().guide, terminal.standId(venue().guide))?.id ?? null,
    }),
  };
}
