import type { ClosableThing } from '../closures/closable-things.ts';
import { FirstPage, type FirstPageProps } from './first-page.tsx';
import { type DayAtDeskOptions, useDayAtDesk } from './use-day-at-desk.ts';

export interface FirstPageRoomProps extends DayAtDeskOptions {
  readonly onRoom: FirstPageProps['onRoom'];
  readonly onThing: (thing: ClosableThing) => void;
}

/** Asks how things are today, and shows where the desk begins. */
export default function FirstPageRoom({ onRoom, onThing, ...options }: FirstPageRoomProps) {
  const day = useDayAtDesk(options);
  return day && <FirstPage role={options.role} day={day} onRoom={onRoom} onThing={onThing} />;
}
