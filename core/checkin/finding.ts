import { bareDigits } from '#contract/page/appointment-code.ts';
import type { Appointment } from './appointment.ts';
import type { Appointments, Found } from './appointments.ts';
import type { Arrivals } from './arrivals.ts';
import type { Days, OpenDay } from './days.ts';
import { hasSurname } from './person-name.ts';

/** What somebody says of their appointment. */
export type Said =
  | { readonly route: 'code'; readonly code: Appointment['code'] }
  | { readonly route: 'phone'; readonly tail: string; readonly surname: string };

export interface FindingDeps {
  readonly days: Days;
  readonly appointments: Appointments;
  readonly arrivals: Arrivals;
}

/** Finds the appointment of whoever is there: today's before that of a later day. Null where none or not only theirs is found. */
export function createFinding({
  days,
  appointments,
  arrivals,
}: FindingDeps): (said: Said, today: string) => Found | null {
  const ofDay = (day: OpenDay, said: Said): Found | null => {
    if (said.route === 'code') return appointments.byCode(day, bareDigits(said.code));
    const tail = bareDigits(said.tail);
    const theirs = appointments.byTail(day, tail).filter(({ name }) => hasSurname(name, said.surname));
    // Two people of one surname and tail: neither is told of the other's.
    if (new Set(theirs.map(({ name }) => name)).size > 1) return null;
    const open = theirs.filter((found) => !found.isCancelled);
    return open.find((found) => !arrivals.has(found)) ?? open[0] ?? theirs[0] ?? null;
  };
  return (said, today) => {
    for (const held of days.held().filter((day) => day >= today)) {
      const day = days.open(held);
      const found = day && ofDay(day, said);
      if (found) return found;
    }
    return null;
  };
}
