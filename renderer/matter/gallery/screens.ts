import { type GalleryScreen, plain } from '../../gallery/fixtures/gallery-screen.ts';
import { askedQuestion, givenAnswers, nothingToBring, ownList } from '../../gallery/fixtures/matters.ts';

const first = { chosen: null, before: 0, after: 4 };
const changed = { chosen: 'yes', before: 2, after: 2 };

/** The screens of this room in the gallery. */
export const matterScreens: readonly GalleryScreen[] = [
  { id: 'matters', screen: plain('matters') },
  {
    id: 'matter-question',
    screen: (language) => ({ name: 'matter-question', question: askedQuestion('why', language, first) }),
  },
  {
    id: 'matter-question-changed',
    screen: (language) => ({ name: 'matter-question', question: askedQuestion('come', language, changed) }),
  },
  { id: 'matter-answers', screen: (language) => ({ name: 'matter-answers', answers: givenAnswers(language) }) },
  { id: 'matter-list', screen: (language) => ({ name: 'matter-list', list: ownList(language) }) },
  { id: 'matter-list-none', screen: (language) => ({ name: 'matter-list', list: nothingToBring(language) }) },
];
