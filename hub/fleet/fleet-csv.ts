import { stringify } from 'csv-stringify/sync';
import type { ListedTerminal } from './fleet.ts';

/** The fleet as a table for spreadsheets; what they would take for a formula is marked as text. */
export function fleetAsCsv(terminals: readonly ListedTerminal[]): string {
  const rows = terminals.map((one) => ({
    terminal: one.id,
    name: one.name,
    group: one.group,
    health: one.health,
    lastContact: one.lastContactAt?.toISOString() ?? '',
    release: one.release ?? '',
    venue: one.venue ?? '',
    entries: one.entries ?? '',
    triedVersion: one.tried?.version ?? '',
    triedOutcome: one.tried?.outcome ?? '',
    triedReason: one.tried?.reason ?? '',
    waiting: one.waiting,
    gaps: one.gaps,
    dropped: one.dropped,
    fault: one.fault ?? '',
    faultAt: one.faultAt?.toISOString() ?? '',
  }));
  return stringify(rows, {
    header: true,
    bom: true,
    escape_formulas: true,
    columns: Object.keys(rows[0] ?? noTerminal),
  });
}

/** So that a table of no terminals has its heads too. */
const noTerminal = { terminal: '', name: '', group: '', health: '', lastContact: '' };
