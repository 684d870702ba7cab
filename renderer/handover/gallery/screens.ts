import type { GalleryScreen } from '../../gallery/fixtures/gallery-screen.ts';
import { odd } from '../../gallery/fixtures/questions.ts';

/** What somebody writes who does not hear. */
const deaf = {
  'zh-CN': '我听不见，请写给我看。',
  en: 'I cannot hear. Please write to me.',
  ja: '耳が聞こえません。書いてください。',
  ko: '들리지 않습니다. 글로 써 주세요.',
} as const;

/** The screens of this room in the gallery. */
export const handoverScreens: readonly GalleryScreen[] = [
  {
    id: 'hand-over',
    staffCalled: true,
    screen: (language) => ({
      name: 'hand-over',
      asked: odd[language],
      written: null,
      calledAt: '2026-11-23T02:24:00Z',
      isTakenBack: false,
    }),
  },
  {
    id: 'hand-over-written',
    staffCalled: true,
    screen: (language) => ({
      name: 'hand-over',
      asked: odd[language],
      written: deaf[language],
      calledAt: '2026-11-23T02:24:00Z',
      isTakenBack: false,
    }),
  },
  {
    id: 'hand-over-away',
    moment: 'shut',
    screen: (language) => ({
      name: 'hand-over',
      asked: odd[language],
      written: null,
      calledAt: null,
      isTakenBack: false,
    }),
  },
  {
    id: 'hand-over-rung',
    moment: 'shut',
    staffCalled: true,
    screen: () => ({
      name: 'hand-over',
      asked: null,
      written: null,
      calledAt: '2026-11-23T02:24:00Z',
      isTakenBack: false,
    }),
  },
  {
    id: 'hand-over-taken-back',
    screen: (language) => ({
      name: 'hand-over',
      asked: odd[language],
      written: null,
      calledAt: null,
      isTakenBack: true,
    }),
  },
  { id: 'staff-chat', screen: () => ({ name: 'staff-chat', written: null }) },
  { id: 'staff-chat-written', screen: (language) => ({ name: 'staff-chat', written: deaf[language] }) },
];
