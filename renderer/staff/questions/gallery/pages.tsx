import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import { createSay } from '../../../messages.ts';
import { Write } from '../../write.tsx';
import { Confirm } from '../confirm.tsx';
import { Marked } from '../marked.tsx';
import { Question } from '../question.tsx';
import { Questions } from '../questions.tsx';
import { Why } from '../why.tsx';
import { explanation, markedAnswers, nearestTitles, openQuestions } from './fixtures.ts';
import type { questionsScreens } from './screens.ts';

const nothing = () => undefined;

type ListId = 'questions' | 'questions-empty' | 'questions-news' | 'questions-marked';

function listPage(id: ListId, language: Language): ReactNode {
  const titles = nearestTitles(language);
  return (
    <Questions
      items={id === 'questions-empty' ? [] : openQuestions(language)}
      marked={id === 'questions-marked' ? markedAnswers(language) : []}
      titles={titles}
      news={id === 'questions-news' ? { kind: 'attached', title: [...titles.values()][0] ?? '' } : null}
      onOpen={nothing}
      onMarked={nothing}
      onWhy={nothing}
      onReadings={nothing}
      onBack={nothing}
    />
  );
}

function questionPage(id: 'staff-question' | 'staff-attach' | 'staff-dismiss', language: Language): ReactNode {
  const [item] = openQuestions(language);
  if (!item) throw new Error('the fixture has no question');
  const nearest = nearestTitles(language).get(item.nearestId ?? '') ?? null;
  if (id === 'staff-question')
    return (
      <Question
        item={item}
        nearest={nearest}
        onAttach={nothing}
        onOther={nothing}
        onNew={nothing}
        onDismiss={nothing}
        onBack={nothing}
      />
    );
  const entryTitle = id === 'staff-attach' ? nearest : null;
  return <Confirm text={item.text} entryTitle={entryTitle} onYes={nothing} onBack={nothing} />;
}

function markedPage(language: Language): ReactNode {
  const [answer] = markedAnswers(language);
  if (!answer) throw new Error('the fixture has no marked answer');
  const title = nearestTitles(language).get(answer.entryId) ?? '';
  return <Marked {...{ answer, title }} onEdit={nothing} onSettled={nothing} onBack={nothing} />;
}

function writePage(of: 'pick' | 'why', language: Language): ReactNode {
  const say = createSay(language);
  const page = { title: say(`${of}.title`), label: say(`${of}.field`) };
  return of === 'pick' ? <Write {...page} onEntry={nothing} /> : <Write {...page} onWords={nothing} />;
}

function whyPage(language: Language): ReactNode {
  const asked = openQuestions(language)[0]?.text ?? '';
  const titles = nearestTitles(language);
  return <Why asked={asked} explanation={explanation(language)} titles={titles} onAgain={nothing} onBack={nothing} />;
}

/** The questions that wait, as the gallery shows them. */
export const questionsPages: Readonly<Record<(typeof questionsScreens)[number], (language: Language) => ReactNode>> = {
  questions: (language) => listPage('questions', language),
  'questions-empty': (language) => listPage('questions-empty', language),
  'questions-news': (language) => listPage('questions-news', language),
  'questions-marked': (language) => listPage('questions-marked', language),
  'staff-question': (language) => questionPage('staff-question', language),
  'staff-marked': markedPage,
  'staff-pick': (language) => writePage('pick', language),
  'staff-attach': (language) => questionPage('staff-attach', language),
  'staff-dismiss': (language) => questionPage('staff-dismiss', language),
  'staff-try': (language) => writePage('why', language),
  'staff-why': whyPage,
};
