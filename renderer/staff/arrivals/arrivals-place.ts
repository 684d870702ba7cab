import type { AppointmentReport } from '#contract/page/appointments.ts';

/** Today's arrivals, the files that wait to be imported, or one of them. */
export type ArrivalsPlace =
  | { readonly at: 'arrivals' | 'import' }
  | { readonly at: 'import-file'; readonly file: string; readonly report: AppointmentReport };

/** One step back towards the list; null out of the room. */
export function stepBackInArrivals({ at }: ArrivalsPlace): ArrivalsPlace | null {
  if (at === 'arrivals') return null;
  return { at: at === 'import-file' ? 'import' : 'arrivals' };
}
