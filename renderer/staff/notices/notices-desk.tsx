import { useState } from 'react';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';
import { Write } from '../write.tsx';
import { OneNotice } from './notice.tsx';
import { emptyDraft, type NoticeDraft, noticeOf, withWords } from './notice-draft.ts';
import { NoticeMoment } from './notice-moment.tsx';
import { NoticeWords } from './notice-words.tsx';
import { Notices } from './notices.tsx';
import type { NoticesNews } from './notices-news.tsx';
import type { NoticesPlace } from './notices-place.ts';
import { ConfirmRecall, Recalls, useRecalledTitle } from './recalls.tsx';
import { useWordOfStaff, type WordOfStaff } from './use-notices.ts';
import { useNoticesSay } from './use-notices-say.ts';
import { WriteNotice } from './write-notice.tsx';

export interface NoticesDeskProps {
  readonly calls: StaffCalls;
  readonly place: NoticesPlace;
  readonly go: (place: NoticesPlace) => void;
  /** Whether answers may be taken off, too. */
  readonly isEditor: boolean;
  readonly onBack: () => void;
  /** A call was refused or could not be carried. */
  readonly onFault: () => void;
}

type Refused = Exclude<NoticesNews, 'put' | 'put-for-later' | 'removed' | 'recalled' | 'restored'>;
type Answer = { readonly ok: true } | { readonly ok: false; readonly code: Refused };

/** Does what is asked, and tells at the list what became of it. */
function useDeeds({ go, onFault }: NoticesDeskProps, reload: () => void) {
  const [news, setNews] = useState<NoticesNews | null>(null);
  const visit = (place: NoticesPlace) => {
    setNews(null);
    go(place);
  };
  const perform = (called: Promise<Answer>, done: NoticesNews, place: NoticesPlace) => {
    called.then((answer) => {
      setNews(answer.ok ? done : answer.code);
      reload();
      go(place);
    }, onFault);
  };
  return { news, visit, perform };
}

interface RoomProps extends NoticesDeskProps {
  readonly word: WordOfStaff;
  readonly deeds: ReturnType<typeof useDeeds>;
}

/** What the venue says to everybody at once: notices on every screen, and answers taken off them. */
export default function NoticesDesk(props: NoticesDeskProps) {
  const { word, reload } = useWordOfStaff(props.calls, props.isEditor, props.onFault);
  const deeds = useDeeds(props, reload);
  const { nowMs } = useStage();
  const [draft, setDraft] = useState<NoticeDraft>(() => emptyDraft(nowMs));
  if (!word) return null;
  const room = { ...props, word, deeds };
  switch (props.place.at) {
    case 'recalls':
    case 'recall-find':
    case 'recall':
    case 'restore':
      return <RecallsRoom {...room} />;
    case 'notice-write':
    case 'notice-words':
    case 'notice-moment':
      return <WritingRoom {...room} draft={draft} onDraft={setDraft} />;
    default:
      return <NoticesRoom {...room} onNew={() => setDraft(emptyDraft(nowMs))} />;
  }
}

function NoticesRoom({
  calls,
  place,
  isEditor,
  word,
  deeds,
  onBack,
  onNew,
}: RoomProps & { readonly onNew: () => void }) {
  const { news, visit, perform } = deeds;
  if (place.at === 'notice') {
    const { notice } = place;
    const remove = () => perform(calls.notices.remove({ id: notice.id }), 'removed', { at: 'notices' });
    return <OneNotice notice={notice} onRemove={remove} onBack={onBack} />;
  }
  const write = () => {
    onNew();
    visit({ at: 'notice-write' });
  };
  const recalls = { count: word.recalls.length, onOpen: () => visit({ at: 'recalls' }) };
  return (
    <Notices
      notices={word.notices}
      news={news}
      onOpen={(notice) => visit({ at: 'notice', notice })}
      onWrite={write}
      {...(isEditor ? { recalls } : {})}
      onBack={onBack}
    />
  );
}

interface WritingProps extends RoomProps {
  readonly draft: NoticeDraft;
  readonly onDraft: (draft: NoticeDraft) => void;
}

/** One notice that is written, with its words and moments. */
function WritingRoom({ calls, place, go, deeds, draft, onDraft, onBack }: WritingProps) {
  const { nowMs } = useStage();
  const done = (next: NoticeDraft) => {
    onDraft(next);
    go({ at: 'notice-write' });
  };
  if (place.at === 'notice-words') {
    const { language } = place;
    const onWords = (words: string) => done(withWords(draft, language, words));
    return <NoticeWords language={language} words={draft.words[language] ?? ''} onWords={onWords} />;
  }
  if (place.at === 'notice-moment') {
    const { end } = place;
    const at = (ms: number | null) =>
      end === 'from' ? { ...draft, fromMs: ms } : { ...draft, untilMs: ms ?? draft.untilMs };
    const chosenMs = end === 'from' ? draft.fromMs : draft.untilMs;
    const moved = { onChoose: (ms: number | null) => done(at(ms)), onMove: (ms: number) => onDraft(at(ms)) };
    return <NoticeMoment end={end} chosenMs={chosenMs} {...moved} onBack={onBack} />;
  }
  const put = () => {
    const called = calls.notices.put(noticeOf(draft, nowMs));
    deeds.perform(called, draft.fromMs !== null && draft.fromMs > nowMs ? 'put-for-later' : 'put', { at: 'notices' });
  };
  return (
    <WriteNotice
      draft={draft}
      onWords={(language) => go({ at: 'notice-words', language })}
      onMoment={(end) => go({ at: 'notice-moment', end })}
      onPut={put}
      onBack={onBack}
    />
  );
}

/** Answers that are taken off at once, and put back. */
function RecallsRoom({ calls, place, word, deeds, onBack }: RoomProps) {
  const say = useNoticesSay();
  const recalledTitle = useRecalledTitle();
  const { news, visit, perform } = deeds;
  switch (place.at) {
    case 'recall-find':
      return (
        <Write
          title={say('recalls.find-title')}
          label={say('recalls.find-field')}
          onEntry={(entry) => visit({ at: 'recall', entry })}
        />
      );
    case 'recall': {
      const { entryId, title } = place.entry;
      const recall = () => perform(calls.publications.recall({ entryId }), 'recalled', { at: 'recalls' });
      return <ConfirmRecall title={title} deed="recall" onYes={recall} onBack={onBack} />;
    }
    case 'restore': {
      const { entryId } = place.recall;
      const restore = () => perform(calls.publications.restore({ entryId }), 'restored', { at: 'recalls' });
      return <ConfirmRecall title={recalledTitle(place.recall)} deed="restore" onYes={restore} onBack={onBack} />;
    }
    default:
      return (
        <Recalls
          recalls={word.recalls}
          news={news}
          onOpen={(recall) => visit({ at: 'restore', recall })}
          onFind={() => visit({ at: 'recall-find' })}
          onBack={onBack}
        />
      );
  }
}
