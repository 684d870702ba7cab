import type { CheckInOutcome } from '#contract/page/checkin.ts';
import { type GalleryScreen, plain } from '../../gallery/fixtures/gallery-screen.ts';

const done = (outcome: CheckInOutcome, place = 'C6'): GalleryScreen => ({
  id: `check-in-${outcome}`,
  offersCheckIn: true,
  screen: () => ({
    name: 'check-in-done',
    result: { outcome, name: '张*华', day: '2026-11-24', time: '10:30', service: '身份证补领', place },
  }),
});

/** The screens of this room in the gallery. */
export const checkinScreens: readonly GalleryScreen[] = [
  { id: 'home-check-in', offersCheckIn: true, screen: plain('home') },
  { id: 'check-in', offersCheckIn: true, screen: () => ({ name: 'check-in', over: ['code'] }) },
  {
    id: 'check-in-code',
    offersCheckIn: true,
    screen: () => ({ name: 'check-in-route', route: 'code', hitch: 'not-found', triesLeft: 4 }),
  },
  {
    id: 'check-in-phone',
    offersCheckIn: true,
    screen: () => ({ name: 'check-in-route', route: 'phone', hitch: null, triesLeft: null }),
  },
  {
    id: 'check-in-over',
    offersCheckIn: true,
    screen: () => ({ name: 'check-in-route', route: 'code', hitch: 'route-over', triesLeft: 0 }),
  },
  { id: 'check-in-none', offersCheckIn: true, screen: () => ({ name: 'check-in-none' }) },
  done('arrived'),
  done('early'),
  done('late', '二楼东侧综合服务区 C6 窗口'),
  done('already'),
  done('wrong-day'),
  done('cancelled'),
];
