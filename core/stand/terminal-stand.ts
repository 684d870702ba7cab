import type { StaffRole } from '#contract/base/authority.ts';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { StandConfidence } from '#contract/page/stand.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import type { Guide, Stand } from '#contract/venue/guide.ts';
import type { Database } from '../storage/database.ts';

/** Where this terminal stands. */
export interface TerminalStand {
  /** The stand at which ways begin: the one that staff have confirmed, else the one that the settings name; null: none is named. */
  readonly standId: (guide: Guide | undefined) => string | null;
  /** How far that can be relied on; null where the venue has no guide. */
  readonly confidence: (guide: Guide | undefined) => StandConfidence | null;
  readonly confirm: (guide: Guide, standId: string, role: StaffRole) => Outcome<null, 'unknown-stand'>;
}

export interface TerminalStandDeps {
  readonly db: Database;
  readonly venueId: string;
  /** What the settings name. */
  readonly setId: string | null;
  /** The stand that is meant in a guide where this one is named; the only one there is where none is. */
  readonly standOf: (guide: Guide | undefined, standId: string | null) => Stand | null;
  readonly audit: (role: StaffRole, act: StaffAct) => void;
  readonly append: (fact: Fact) => void;
}

interface ConfirmedRow {
  readonly standId: string;
  readonly setId: string | null;
  readonly spot: string;
}

/**
 * Keeps what staff have said of where the terminal stands. It holds as long as the settings name the stand that they named then, and
 * the plan has it where it was: a terminal that is moved, or a plan that is drawn anew, is looked at again.
 */
export function createTerminalStand({ db, venueId, setId, standOf, audit, append }: TerminalStandDeps): TerminalStand {
  const select = db.prepare<[string], ConfirmedRow>(
    'SELECT stand_id AS standId, set_id AS setId, spot FROM confirmed_stand WHERE venue_id = ?',
  );
  const write = db.prepare(
    'INSERT OR REPLACE INTO confirmed_stand (venue_id, stand_id, set_id, spot) VALUES (?, ?, ?, ?)',
  );
  const put = db.transaction((stand: string, spot: string, role: StaffRole) => {
    write.run(venueId, stand, setId, spot);
    audit(role, { type: 'stand.confirmed', stand });
    append({ type: 'stand.confirmed', stand });
  });
  let row = select.get(venueId) ?? null;
  const chosen = (guide: Guide | undefined): Stand | null =>
    row && row.setId === setId ? (guide?.stands.find(({ id }) => id === row?.standId) ?? null) : null;
  return {
    standId: (guide) => chosen(guide)?.id ?? setId,
    confidence: (guide) => {
      if (!guide) return null;
      const confirmed = chosen(guide);
      if (confirmed && spotOf(confirmed, guide) === row?.spot) return 'confirmed';
      if (!confirmed && !standOf(guide, setId)) return 'none';
      return row === null && setId === null ? 'only-one' : 'unconfirmed';
    },
    confirm: (guide, standId, role) => {
      const stand = guide.stands.find(({ id }) => id === standId);
      if (!stand) return refuse('unknown-stand');
      put(stand.id, spotOf(stand, guide), role);
      row = select.get(venueId) ?? null;
      return ok(null);
    },
  };
}

/** Where a stand is on its plan, and whither its reader looks. */
function spotOf({ nodeId, bearingDegrees }: Stand, { nodes }: Guide): string {
  const node = nodes.find(({ id }) => id === nodeId);
  return [node?.floorId, node?.x, node?.y, bearingDegrees].join(' ');
}
