import { Opening } from '../opening.tsx';
import { FirstPage, type FirstPageProps } from './first-page.tsx';
import { type DayAtDeskOptions, useDayAtDesk } from './use-day-at-desk.ts';

export type FirstPageRoomProps = DayAtDeskOptions & Omit<FirstPageProps, 'role' | 'day'>;

/** Asks how things are today, and shows where the desk begins. */
export default function FirstPageRoom({ calls, role, voice, onFault, ...doors }: FirstPageRoomProps) {
  const day = useDayAtDesk({ calls, role, voice, onFault });
  return day ? <FirstPage role={role} day={day} {...doors} /> : <Opening />;
}
