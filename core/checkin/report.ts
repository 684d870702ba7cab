import type { AppointmentReport } from '#contract/page/appointments.ts';
import type { ReadTable } from './table.ts';

const mostProblems = 100;

/** What a table holds, as staff are told before it is taken. */
export function reportOf({ appointments, past, alikeRows, problems }: ReadTable): AppointmentReport {
  if (problems.length > 0)
    return { isGood: false, problemCount: problems.length, problems: problems.slice(0, mostProblems) };
  const days = appointments.map(({ day }) => day).sort();
  const [first] = days;
  const last = days.at(-1);
  return {
    isGood: true,
    appointments: appointments.length,
    days: first !== undefined && last !== undefined ? [first, last] : null,
    past,
    alikeRows: alikeRows.slice(0, mostProblems),
  };
}
