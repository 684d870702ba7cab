import { type Language, pickText } from '#contract/base/language.ts';
import type { Suggestion } from '#contract/page/answering.ts';
import type { PlaceSuggestion } from '#contract/page/guide.ts';
import type { VenueFace } from '#contract/page/terminal.ts';
import type { Presence, Screen } from '#contract/page/visit.ts';
import { hall } from './fixtures/hall.ts';
import { longAnswer, popularHall, seniorCard, shortAnswer } from './fixtures/hall-entries.ts';
import { all } from './fixtures/localized.ts';
import type { GalleryMoment } from './fixtures/openings.ts';
import { type StaffScreenId, staffScreenIds } from './staff-screens.ts';

/** One screen of the gallery: what state it stands for. */
export interface GalleryScreen {
  readonly id: string;
  readonly isWaiting?: boolean;
  readonly hears?: 'nothing' | 'words';
  /** A page that stands for itself: a state of the terminal, or a screen whose ability comes later. */
  readonly page?: 'connecting' | 'fault' | 'out-of-service' | 'check-in-done';
  /** A page of the staff's, where no visitor is. */
  readonly staff?: StaffScreenId;
  readonly presence?: Presence;
  readonly staffCalled?: boolean;
  /** How the venue stands; open where nothing is said. */
  readonly moment?: GalleryMoment;
  readonly screen: (language: Language, venue: VenueFace) => Screen;
}

const asked = all('老人卡丢了怎么补', 'lost my senior card', '敬老カードをなくした', '경로카드를 잃어버렸어요');
const vague = all('卡丢了怎么办', 'I lost my card', 'カードをなくした', '카드를 잃어버렸어요');
const odd = all(
  '敬老卡丢了，人在外地能不能补',
  'Can I replace my senior card from another city?',
  '他の町から再発行できますか',
  '다른 도시에서도 재발급되나요',
);

const differences = [
  all(
    '65 岁以上，看病、乘车、领津贴用',
    'From 65, for doctor, bus and benefits',
    '65歳以上、受診・乗車・給付',
    '65세 이상, 진료·교통·수당',
  ),
  all('医保、养老金、公积金用', 'For insurance, pension and housing', '医療保険・年金・住宅', '의료보험·연금·주택'),
  all(
    '交通卡、银行卡，去失物招领',
    'Bus or bank card: lost property',
    '交通・銀行カードは落とし物へ',
    '교통·은행 카드는 분실물 센터',
  ),
];

const plain =
  (
    name: 'home' | 'language' | 'sound' | 'type' | 'listen' | 'notice' | 'finder' | 'find' | 'emergency' | 'staff-chat',
  ) =>
  () =>
    ({ name }) as const;

/** Every screen that can be met at the terminal, by id: each is reached by a journey through the real core. */
export const galleryScreens: readonly GalleryScreen[] = [
  { id: 'attract', isWaiting: true, screen: plain('home') },
  { id: 'attract-shut', isWaiting: true, moment: 'shut', screen: plain('home') },
  { id: 'home', screen: plain('home') },
  { id: 'home-shut', moment: 'shut', screen: plain('home') },
  { id: 'language', screen: plain('language') },
  { id: 'sound', screen: plain('sound') },
  { id: 'type', screen: plain('type') },
  { id: 'listen', screen: plain('listen') },
  { id: 'listen-heard', hears: 'words', screen: plain('listen') },
  { id: 'listen-failed', hears: 'nothing', screen: plain('listen') },
  { id: 'notice', screen: plain('notice') },
  { id: 'finder', screen: plain('finder') },
  { id: 'find', screen: plain('find') },
  { id: 'emergency', screen: plain('emergency') },
  { id: 'staff-chat', screen: plain('staff-chat') },
  { id: 'category', screen: (language) => ({ name: 'category', categoryId: 'elder', entries: popularHall[language] }) },
  {
    id: 'answer',
    screen: (language) => ({ name: 'answer', asked: asked[language], entry: seniorCard(language), mark: null }),
  },
  {
    id: 'answer-marked',
    screen: (language) => ({ name: 'answer', asked: null, entry: seniorCard(language), mark: 'wrong' }),
  },
  {
    id: 'answer-short',
    screen: (language) => ({ name: 'answer', asked: null, entry: shortAnswer(language), mark: null }),
  },
  {
    id: 'answer-long',
    screen: (language) => ({ name: 'answer', asked: null, entry: longAnswer(language), mark: null }),
  },
  {
    id: 'answer-foreign',
    screen: (language) => ({
      name: 'answer',
      asked: null,
      entry: shortAnswer(language === 'en' ? 'zh-CN' : 'en'),
      mark: null,
    }),
  },
  {
    id: 'clarify',
    screen: (language) => ({
      name: 'clarify',
      asked: vague[language],
      choices: popularHall[language]
        .slice(0, 3)
        .map((entry, index) => ({ ...entry, difference: differences[index]?.[language] })),
    }),
  },
  {
    id: 'clarify-one',
    screen: (language) => ({ name: 'clarify', asked: vague[language], choices: popularHall[language].slice(0, 1) }),
  },
  {
    id: 'unsure',
    screen: (language) => ({
      name: 'unsure',
      asked: odd[language],
      reason: 'unsure',
      nearest: popularHall[language].slice(0, 3),
    }),
  },
  { id: 'unsure-nothing', screen: () => ({ name: 'unsure', asked: null, reason: 'nothing-asked', nearest: [] }) },
  {
    id: 'unsure-vetoed',
    screen: (language) => ({ name: 'unsure', asked: odd[language], reason: 'vetoed', nearest: [] }),
  },
  {
    id: 'hand-over',
    staffCalled: true,
    screen: (language) => ({ name: 'hand-over', asked: odd[language], calledAt: '2026-11-23T02:24:00Z' }),
  },
  {
    id: 'hand-over-away',
    moment: 'shut',
    screen: (language) => ({ name: 'hand-over', asked: odd[language], calledAt: null }),
  },
  {
    id: 'hand-over-rung',
    moment: 'shut',
    staffCalled: true,
    screen: () => ({ name: 'hand-over', asked: null, calledAt: '2026-11-23T02:24:00Z' }),
  },
  {
    id: 'unsure-away',
    moment: 'shut',
    screen: (language) => ({
      name: 'unsure',
      asked: odd[language],
      reason: 'unsure',
      nearest: popularHall[language].slice(0, 3),
    }),
  },
  { id: 'first-words', screen: () => ({ name: 'first-words', about: 'hello' }) },
  {
    id: 'answer-shut',
    moment: 'holiday',
    screen: (language) => ({ name: 'answer', asked: asked[language], entry: seniorCard(language), mark: null }),
  },
  {
    id: 'still-there',
    presence: { kind: 'asking', secondsLeft: 20 },
    screen: (language) => ({ name: 'answer', asked: null, entry: seniorCard(language), mark: null }),
  },
  { id: 'connecting', page: 'connecting', screen: plain('home') },
  { id: 'fault', page: 'fault', screen: plain('home') },
  { id: 'out-of-service', page: 'out-of-service', screen: plain('home') },
  {
    id: 'place',
    moment: 'break',
    screen: (_language, venue) => {
      const place = venue.places[0];
      if (!place) throw new Error('the fixture has no place');
      return { name: 'place', place };
    },
  },
  ...staffScreenIds.map((id) => ({ id, staff: id, screen: plain('home') })),
];

/** Drawn and held to the same rules, but nowhere to be met yet: their ability does not exist. */
export const drawingsForLater: readonly GalleryScreen[] = [
  { id: 'check-in-done', page: 'check-in-done', screen: plain('home') },
];

/** What typing finds in the gallery. */
export function gallerySuggestions(language: Language): readonly Suggestion[] {
  return popularHall[language].slice(0, 3).map((entry) => ({
    ...entry,
    matched: language === 'zh-CN' && entry.entryId === 'senior-card-lost' ? [[1, 5]] : [[0, 2]],
  }));
}

/** What the gallery's typing finds of places, so that places with signs are looked at too. */
export function galleryPlaces(language: Language): readonly PlaceSuggestion[] {
  return hall.places.slice(0, 3).map(({ id, sign, name }) => {
    const { text, language: writtenIn } = pickText(name, language);
    return { placeId: id, sign, title: text, language: writtenIn, matched: [[0, 1]] };
  });
}
