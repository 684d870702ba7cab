import { useState } from 'react';
import type { MarkedAnswer, WorklistItem } from '#contract/page/worklist.ts';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';
import { Write } from '../write.tsx';
import { Confirm } from './confirm.tsx';
import { Marked } from './marked.tsx';
import { Question } from './question.tsx';
import { Questions, type QuestionsNews } from './questions.tsx';
import type { QuestionPlace, QuestionsPlace } from './questions-place.ts';
import { titlesOf, useWorklist, type Worklist } from './use-worklist.ts';
import { Why } from './why.tsx';

export interface QuestionsDeskProps {
  readonly calls: StaffCalls;
  readonly place: QuestionsPlace;
  readonly go: (place: QuestionsPlace) => void;
  /** To the console, to begin an entry for a question. */
  readonly onNew: (question: WorklistItem) => void;
  /** To the console, at an entry. */
  readonly onEntry: (entryId: string) => void;
  readonly onReadings: () => void;
  /** Out of the room. */
  readonly onBack: () => void;
  /** A call was refused or could not be carried. */
  readonly onFault: () => void;
}

/** Does what is asked of a question, and tells what became of it. */
function useDeeds({ calls, go, onFault }: QuestionsDeskProps, reload: () => void) {
  const [news, setNews] = useState<QuestionsNews | null>(null);
  const [isBusy, setBusy] = useState(false);
  const perform = async (deed: () => Promise<QuestionsNews>) => {
    setBusy(true);
    setNews(await deed().finally(() => setBusy(false)));
    reload();
    go({ at: 'questions' });
  };
  const attach = async (item: WorklistItem, entryId: string, title: string): Promise<QuestionsNews> => {
    const done = await calls.worklist.attach({ id: item.id, entryId });
    if (done.ok) return { kind: 'attached', title };
    return { kind: done.code === 'unknown-item' ? 'gone' : 'no-text' };
  };
  const dismiss = async (item: WorklistItem): Promise<QuestionsNews> => {
    const done = await calls.worklist.dismiss({ id: item.id });
    return { kind: done.ok ? 'dismissed' : 'gone' };
  };
  const settle = async ({ entryId }: MarkedAnswer): Promise<QuestionsNews> => {
    const done = await calls.worklist.settle({ entryId });
    return { kind: done.ok ? 'settled' : 'gone' };
  };
  return {
    news,
    isBusy,
    forget: () => setNews(null),
    attach: (...what: Parameters<typeof attach>) => void perform(() => attach(...what)).catch(onFault),
    dismiss: (item: WorklistItem) => void perform(() => dismiss(item)).catch(onFault),
    settle: (answer: MarkedAnswer) => void perform(() => settle(answer)).catch(onFault),
  };
}

function nearestOf({ titles }: Worklist, { nearestId }: WorklistItem): string | null {
  return nearestId === null ? null : (titles.get(nearestId) ?? null);
}

interface OfQuestionProps {
  readonly place: QuestionPlace;
  readonly worklist: Worklist;
  readonly deeds: ReturnType<typeof useDeeds>;
  readonly go: QuestionsDeskProps['go'];
  readonly onNew: (item: WorklistItem) => void;
  readonly onBack: () => void;
}

/** One question: what can be done, to which answer, and whether it is to be done. */
function OfQuestion({ place, worklist, deeds, go, onNew, onBack }: OfQuestionProps) {
  const { say } = useStage();
  const { item } = place;
  const { nearestId } = item;
  const nearest = nearestOf(worklist, item);
  switch (place.at) {
    case 'question':
      return (
        <Question
          item={item}
          nearest={nearest}
          onAttach={() => {
            if (nearestId !== null && nearest !== null) go({ at: 'attach', item, entryId: nearestId, title: nearest });
          }}
          onOther={() => go({ at: 'pick', item })}
          onNew={() => onNew(item)}
          onDismiss={() => go({ at: 'dismiss', item })}
          onBack={onBack}
        />
      );
    case 'pick':
      return (
        <Write
          title={say('pick.title')}
          label={say('pick.field')}
          onEntry={({ entryId, title }) => go({ at: 'attach', item, entryId, title })}
        />
      );
    case 'attach':
    case 'dismiss': {
      const entryTitle = place.at === 'attach' ? place.title : null;
      const yes = () => (place.at === 'attach' ? deeds.attach(item, place.entryId, place.title) : deeds.dismiss(item));
      return <Confirm text={item.text} entryTitle={entryTitle} isBusy={deeds.isBusy} onYes={yes} onBack={onBack} />;
    }
  }
}

/** What visitors asked in vain, and what becomes of it: one place of it at a time. */
export function QuestionsDesk(props: QuestionsDeskProps) {
  const { calls, place, go, onNew, onEntry, onReadings, onBack, onFault } = props;
  const { say, language } = useStage();
  const { worklist, reload } = useWorklist(calls, language, onFault);
  const deeds = useDeeds(props, reload);
  const explain = async (text: string) => {
    const found = await calls.answering.explain({ text, language, via: 'typed' });
    if (!found.ok) return go({ at: 'questions' });
    const explanation = found.value;
    const entryIds = explanation.entries.map(({ entryId }) => entryId);
    go({ at: 'why', asked: text, explanation, titles: await titlesOf(calls, entryIds, language) });
  };
  const open = (item: WorklistItem) => {
    deeds.forget();
    go({ at: 'question', item });
  };
  const openMarked = (answer: MarkedAnswer) => {
    deeds.forget();
    go({ at: 'marked', answer, title: worklist?.titles.get(answer.entryId) ?? answer.entryId });
  };
  if (!worklist) return null;
  switch (place.at) {
    case 'questions': {
      const elsewhere = { onWhy: () => go({ at: 'try' }), onReadings, onBack };
      return <Questions {...worklist} news={deeds.news} onOpen={open} onMarked={openMarked} {...elsewhere} />;
    }
    case 'try':
      return (
        <Write
          title={say('why.title')}
          label={say('why.field')}
          onWords={(text) => void explain(text).catch(onFault)}
        />
      );
    case 'marked': {
      const { answer, title } = place;
      const onEdit = () => onEntry(answer.entryId);
      return <Marked {...{ answer, title, onEdit }} onSettled={() => deeds.settle(answer)} onBack={onBack} />;
    }
    case 'why':
      return <Why {...place} onAgain={() => go({ at: 'try' })} onBack={onBack} />;
    default:
      return <OfQuestion place={place} worklist={worklist} deeds={deeds} go={go} {...{ onNew, onBack }} />;
  }
}
