import { useEffect, useRef, useState } from 'react';
import { CodePage } from '../components/code-page.tsx';
import { EntryList } from '../components/entry-list.tsx';
import { PicturePage } from '../components/picture-page.tsx';
import { saidSign } from '../components/place-names.ts';
import { staffPresence } from '../i18n/opening-words.ts';
import { useKept, useKeptOfScreen } from '../kept.tsx';
import { useStage } from '../stage.tsx';
import { useReader } from '../voice/reader.tsx';
import { AnswerMenu } from './answer-menu.tsx';
import type { AnswerState, OwnWay } from './answer-state.ts';
import { RunAnswer } from './run-answer.tsx';
import { staffedEntry } from './staffed-entry.ts';
import { StandardAnswer } from './standard-answer.tsx';
import { composeTakeAway } from './take-away.ts';
import { useIsFull } from './use-is-full.ts';

export interface AnswerProps {
  readonly screen: AnswerState;
  /** Where it is made to what the visitor chose: leads to that. Such an answer is not marked, and gives what to bring first. */
  readonly own?: OwnWay;
}

type Part = 'answer' | 'code' | 'related' | 'menu' | 'picture';

/**
 * What of an answer is shown. Whoever comes back from what is asked next is shown the list of that; from all else, the answer. A list
 * that is opened begins at its first page.
 */
function useShownPart(entryId: string): { readonly shows: Part; readonly show: (part: Part) => void } {
  const kept = useKeptOfScreen();
  const [isRelated, setIsRelated] = useKept(`related ${entryId}`, false);
  const [shows, setShows] = useState<Part>(isRelated ? 'related' : 'answer');
  const show = (part: Part) => {
    if (part !== 'answer') kept.forget('list');
    setIsRelated(part === 'related');
    setShows(part);
  };
  return { shows, show };
}

/** The venue's own answer: sentence, facts, how, what to bring, who says so and until when. */
export function Answer({ screen: given, own }: AnswerProps) {
  const { visit, say, openings, venue, language } = useStage();
  const screen = { ...given, entry: staffedEntry(given.entry, staffPresence(openings.staff)) };
  const { read } = useReader();
  const { entry } = screen;
  const { shows, show } = useShownPart(entry.id);
  const { isFull, onFull, onPages } = useIsFull();
  const { size, reach, sound, eyesFree } = visit.modes;
  const isReadAtOnce = sound === 'on' && !eyesFree;

  const lastRead = useRef<string | null>(null);
  useEffect(() => {
    if (!isReadAtOnce || lastRead.current === entry.id) return;
    lastRead.current = entry.id;
    read(entry.text.lead, entry.language);
  }, [isReadAtOnce, entry, read]);

  const takeAway = composeTakeAway(entry, say, (sign) => saidSign(sign, venue.signs, language), {
    bringFirst: own !== undefined,
  });
  const onBack = () => show('answer');
  if (shows === 'code')
    return (
      <CodePage
        title={say('answer.take-title')}
        lead={takeAway.isWhole ? say('answer.take-whole') : `${say('answer.take-part')} ${say('answer.take-more')}`}
        text={takeAway.text}
        label={say('answer.take')}
        onBack={onBack}
      />
    );
  const { picture } = entry;
  if (shows === 'picture' && picture)
    return <PicturePage title={entry.text.title} picture={picture} language={entry.language} onBack={onBack} />;
  if (shows === 'related')
    return (
      <EntryList
        title={say('answer.related')}
        lead={say('category.lead')}
        entries={entry.related.map(({ id, ...related }) => ({ entryId: id, ...related }))}
        onBack={onBack}
      />
    );
  const onCode = () => show('code');
  const onRelated = () => show('related');
  const onMenu = () => show('menu');
  const looking = picture ? { onPicture: () => show('picture') } : {};
  const changing = own ? { own } : {};
  if (shows === 'menu')
    return (
      <AnswerMenu
        entry={entry}
        marked={screen.mark}
        onCode={onCode}
        onRelated={onRelated}
        onBack={onBack}
        {...looking}
        {...changing}
      />
    );
  const ways = { onCode, onRelated, onMenu, ...looking, ...changing };
  if (size === 'elder' || reach === 'low' || isFull)
    return <RunAnswer screen={screen} onMenu={onMenu} onCode={own && onCode} />;
  return <StandardAnswer screen={screen} takeAway={takeAway} ways={ways} onFull={onFull} onPages={onPages} />;
}
