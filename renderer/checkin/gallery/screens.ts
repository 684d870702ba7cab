import type { CheckInOutcome } from '#contract/page/checkin.ts';
import { type GalleryScreen, plain } from '../../gallery/fixtures/gallery-screen.ts';

const done = (outcome: CheckInOutcome, place = 'C6', service = '身份证补领'): GalleryScreen => ({
  id: `check-in-${outcome}`,
  offersCheckIn: true,
  screen: () => ({
    name: 'check-in-done',
    result: { outcome, name: '张*华', day: '2026-11-24', time: '10:30', service, place },
  }),
});

const offer = { name: '张*华', until: '2026-12-23', withGuardian: true };
const faces = (id: string, screen: GalleryScreen['screen']): GalleryScreen => ({
  id,
  offersCheckIn: true,
  offersScan: true,
  offersFaces: true,
  screen,
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
  { id: 'check-in-surname', page: 'check-in-surname', offersCheckIn: true, screen: plain('home') },
  {
    id: 'check-in-over',
    offersCheckIn: true,
    screen: () => ({ name: 'check-in-route', route: 'code', hitch: 'route-over', triesLeft: 0 }),
  },
  { id: 'check-in-scan-routes', offersCheckIn: true, offersScan: true, screen: () => ({ name: 'check-in', over: [] }) },
  { id: 'check-in-scan-ask', offersCheckIn: true, screen: () => ({ name: 'check-in-scan-ask' }) },
  { id: 'check-in-scan', offersCheckIn: true, screen: () => ({ name: 'check-in-scan' }) },
  {
    id: 'check-in-scan-over',
    offersCheckIn: true,
    screen: () => ({ name: 'check-in-scan-over', hitch: 'nothing-read' }),
  },
  { id: 'check-in-none', offersCheckIn: true, screen: () => ({ name: 'check-in-none' }) },
  faces('check-in-faces', () => ({ name: 'check-in', over: [] })),
  faces('notice-faces', plain('notice')),
  // With the longest words that it may have.
  { ...faces('face-consent', () => ({ name: 'face-consent' })), advisesLiveness: true },
  faces('enrol-consent', () => ({ name: 'enrol-consent', offer })),
  faces('face-tail', () => ({ name: 'face-tail' })),
  faces('face-camera', () => ({ name: 'face-camera', purpose: 'check-in' })),
  faces('enrol-camera', () => ({ name: 'face-camera', purpose: 'enrol' })),
  faces('face-ask', () => ({ name: 'face-ask', who: '张*华' })),
  faces('face-over', () => ({ name: 'face-over', purpose: 'check-in', hitch: 'not-recognised' })),
  faces('enrol-done', () => ({ name: 'enrol-done', offer, receipt: '4071936285510274' })),
  faces('face-withdraw', () => ({ name: 'face-withdraw', hitch: 'wrong', refusals: 1, receipt: null })),
  faces('face-withdrawn', () => ({ name: 'face-withdrawn' })),
  done('arrived'),
  done('early'),
  done('late', '二楼东侧出入境综合服务区最里面的 C6 窗口', '机动车驾驶证到期换证、遗失补领'),
  done('already'),
  done('wrong-day'),
  done('cancelled'),
];
