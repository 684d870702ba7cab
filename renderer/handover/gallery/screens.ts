import { type GalleryScreen, plain } from '../../gallery/fixtures/gallery-screen.ts';
import { odd } from '../../gallery/fixtures/questions.ts';

/** The screens of this room in the gallery. */
export const handoverScreens: readonly GalleryScreen[] = [
  {
    id: 'hand-over',
    staffCalled: true,
    screen: (language) => ({
      name: 'hand-over',
      asked: odd[language],
      calledAt: '2026-11-23T02:24:00Z',
      isTakenBack: false,
    }),
  },
  {
    id: 'hand-over-away',
    moment: 'shut',
    screen: (language) => ({ name: 'hand-over', asked: odd[language], calledAt: null, isTakenBack: false }),
  },
  {
    id: 'hand-over-rung',
    moment: 'shut',
    staffCalled: true,
    screen: () => ({ name: 'hand-over', asked: null, calledAt: '2026-11-23T02:24:00Z', isTakenBack: false }),
  },
  {
    id: 'hand-over-taken-back',
    screen: (language) => ({ name: 'hand-over', asked: odd[language], calledAt: null, isTakenBack: true }),
  },
  { id: 'staff-chat', screen: plain('staff-chat') },
];
