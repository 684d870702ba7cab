import type { Clock } from '../system/clock.ts';
import type { Fault } from '../system/fault.ts';
import type { Log } from '../system/log.ts';

/** What keeps the terminal from reporting, and since when it does not. */
export interface Trouble {
  /** Something is in the way; said once, until something has gone well again. */
  readonly meet: (code: string, error?: Fault) => void;
  /** The hub has answered. */
  readonly reached: () => void;
  readonly code: () => string | null;
  readonly lastContactMs: () => number | null;
  /** How long the hub has heard nothing. */
  readonly silentMs: () => number;
}

export interface TroubleDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly onFault: (code: string) => void;
}

/** Of these staff need not hear once they are over. */
const ofTheNetwork: ReadonlySet<string> = new Set(['hub-unreachable', 'hub-busy']);

export function createTrouble({ clock, log, onFault }: TroubleDeps): Trouble {
  let code: string | null = null;
  let lastContactMs: number | null = null;
  let heardMs = Number.NEGATIVE_INFINITY;
  return {
    meet: (met, error) => {
      if (met === code) return;
      code = met;
      log.warn('hub not served', { code }, error);
      if (!ofTheNetwork.has(met)) onFault(met);
    },
    reached: () => {
      if (code !== null) log.info('hub served again', { after: code });
      code = null;
      lastContactMs = clock.nowMs();
      heardMs = clock.monotonicMs();
    },
    code: () => code,
    lastContactMs: () => lastContactMs,
    silentMs: () => clock.monotonicMs() - heardMs,
  };
}
