import type { GalleryScreen } from '../../gallery/fixtures/gallery-screen.ts';
import { longAnswer, popularHall, seniorCard, shortAnswer } from '../../gallery/fixtures/hall-entries.ts';
import { asked } from '../../gallery/fixtures/questions.ts';

/** The screens of this room in the gallery. */
export const answerScreens: readonly GalleryScreen[] = [
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
      entry: language === 'en' ? shortAnswer('zh-CN') : { ...shortAnswer('en'), isBehindChinese: true },
      mark: null,
    }),
  },
  {
    id: 'answer-shut',
    moment: 'holiday',
    screen: (language) => ({ name: 'answer', asked: asked[language], entry: seniorCard(language), mark: null }),
  },
];
