import type { Language } from '#contract/base/language.ts';
import type { Suggestion } from '#contract/page/answering.ts';
import { type GalleryScreen, plain } from '../../gallery/fixtures/gallery-screen.ts';
import { popularHall } from '../../gallery/fixtures/hall-entries.ts';
import { all } from '../../gallery/fixtures/localized.ts';
import { odd } from '../../gallery/fixtures/questions.ts';

const vague = all('卡丢了怎么办', 'I lost my card', 'カードをなくした', '카드를 잃어버렸어요');
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

/** The screens of this room in the gallery. */
export const askingScreens: readonly GalleryScreen[] = [
  { id: 'type', screen: plain('type') },
  { id: 'type-empty', screen: plain('type') },
  { id: 'listen', screen: plain('listen') },
  { id: 'listen-heard', hears: 'words', screen: plain('listen') },
  { id: 'listen-failed', hears: 'nothing', screen: plain('listen') },
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
    screen: (language) => ({ name: 'unsure', asked: odd[language], reason: 'unsure', nearest: [] }),
  },
  { id: 'unsure-nothing', screen: () => ({ name: 'unsure', asked: null, reason: 'nothing-asked', nearest: [] }) },
  {
    id: 'unsure-vetoed',
    screen: (language) => ({ name: 'unsure', asked: odd[language], reason: 'vetoed', nearest: [] }),
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
  {
    id: 'unsure-down',
    isUnanswering: true,
    screen: (language) => ({ name: 'unsure', asked: odd[language], reason: 'unsure', nearest: [] }),
  },
  { id: 'first-words', screen: () => ({ name: 'first-words', about: 'hello' }) },
];

/** What typing finds in the gallery. */
export function gallerySuggestions(language: Language): readonly Suggestion[] {
  return popularHall[language].slice(0, 3).map((entry) => ({
    ...entry,
    matched: language === 'zh-CN' && entry.entryId === 'senior-card-lost' ? [[1, 5]] : [[0, 2]],
  }));
}
