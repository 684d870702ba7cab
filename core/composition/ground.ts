import type { KioskDeps } from './kiosk-deps.ts';
import type { OpenRecord } from './record.ts';

/** What every ability may be opened on: what the terminal was given, and its record. */
export interface Ground extends KioskDeps {
  readonly record: OpenRecord;
}
