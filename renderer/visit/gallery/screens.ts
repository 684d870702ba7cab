import { type GalleryScreen, plain } from '../../gallery/fixtures/gallery-screen.ts';
import { seniorCard } from '../../gallery/fixtures/hall-entries.ts';

/** The screens of this room in the gallery. */
export const visitScreens: readonly GalleryScreen[] = [
  { id: 'attract', isWaiting: true, screen: plain('home') },
  { id: 'attract-shut', isWaiting: true, moment: 'shut', screen: plain('home') },
  { id: 'home', screen: plain('home') },
  { id: 'home-shut', moment: 'shut', screen: plain('home') },
  { id: 'home-no-answers', isUnanswering: true, screen: plain('home') },
  {
    id: 'home-notice',
    notices: [
      {
        id: 1,
        text: {
          'zh-CN': '电梯检修，去二楼请走东侧楼梯',
          en: 'Lift under repair: take the stairs in the east',
          ja: 'エレベーター点検中：東側の階段へ',
          ko: '승강기 점검 중: 동쪽 계단으로',
        },
      },
    ],
    screen: plain('home'),
  },
  { id: 'language', screen: plain('language') },
  { id: 'sound', screen: plain('sound') },
  { id: 'notice', screen: plain('notice') },
  { id: 'emergency', screen: plain('emergency') },
  { id: 'emergency-away', moment: 'shut', screen: plain('emergency') },
  {
    id: 'still-there',
    presence: { kind: 'asking', secondsLeft: 20 },
    screen: (language) => ({ name: 'answer', asked: null, entry: seniorCard(language), mark: null }),
  },
  { id: 'connecting', page: 'connecting', screen: plain('home') },
  { id: 'fault', page: 'fault', screen: plain('home') },
  { id: 'out-of-service', page: 'out-of-service', screen: plain('home') },
];
