import type { Appointment } from './appointment.ts';

/**
 * Tells of each appointment whether one of its day that was told of before has the same name and phone tail, and nothing
 * says that both are one person's: two people would then be taken for one where they check in by their phone.
 */
export function createAlike(): (appointment: Appointment) => boolean {
  const people = new Map<string, (string | null)[]>();
  return ({ day, name, phoneTail, personNumber, isCancelled }) => {
    if (isCancelled) return false;
    const key = [day, phoneTail, name].join(' ');
    const before = people.get(key) ?? [];
    people.set(key, [...before, personNumber]);
    return before.some((other) => other === null || other !== personNumber);
  };
}
