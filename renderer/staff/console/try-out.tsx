import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Explanation } from '#contract/page/answering-staff.ts';
import type { GoldenQuestion } from '#contract/page/drafts.ts';
import { Flow } from '../../components/flow.tsx';
import { Key } from '../../components/key.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { usePager } from '../../components/use-pager.ts';
import { useStage } from '../../stage.tsx';
import { percentOf } from '../limit-lines.ts';
import type { StaffCalls } from '../staff-calls.ts';
import styles from './form.module.css';
import { type ConsoleSay, useConsoleSay } from './use-console-say.ts';

/** A question that was asked of the draft, and what it said. */
export interface Tried {
  readonly text: string;
  /** Null while it is being asked. */
  readonly explanation: Explanation | null;
  /** There was nothing yet that could be asked. */
  readonly isNotReady: boolean;
  readonly titles: Readonly<Record<string, string>>;
  readonly places: readonly string[];
}

export interface TryOutProps {
  readonly calls: StaffCalls;
  readonly tried: readonly Tried[];
  readonly onAsk: () => void;
  readonly onFault: () => void;
}

/** The draft is asked before anybody else asks it; questions that must be answered from now on are kept. */
export function TryOut({ calls, tried, onAsk, onFault }: TryOutProps) {
  const { language } = useStage();
  const [golden, setGolden] = useState<readonly GoldenQuestion[]>([]);
  const reload = () => calls.drafts.golden().then(setGolden, onFault);
  useEffect(() => void calls.drafts.golden().then(setGolden, onFault), [calls, onFault]);
  return (
    <TriedAndKept
      tried={tried}
      golden={golden}
      onAsk={onAsk}
      onKeep={(text, entryId) => void calls.drafts.keepGolden({ text, language, entryId }).then(reload, onFault)}
      onDrop={(id) => void calls.drafts.dropGolden({ id }).then(reload, onFault)}
    />
  );
}

export interface TriedAndKeptProps {
  readonly tried: readonly Tried[];
  readonly golden: readonly GoldenQuestion[];
  readonly onAsk: () => void;
  readonly onKeep: (text: string, entryId: string) => void;
  readonly onDrop: (id: number) => void;
}

/** What was tried, and the questions that are kept. */
export function TriedAndKept({ tried, golden, onAsk, onKeep, onDrop }: TriedAndKeptProps) {
  const say = useConsoleSay();
  const pager = usePager();
  const isKept = (text: string) => golden.some((one) => one.text === text);
  const blocks = [
    ...tried.map((one, index) => ({
      key: `${tried.length - index} ${one.text} ${one.explanation === null} ${one.isNotReady} ${isKept(one.text)}`,
      node: <TriedRow tried={one} isKept={isKept(one.text)} onKeep={onKeep} />,
    })),
    { key: 'golden', node: <h3 className={styles.head}>{say('try.golden', { count: golden.length })}</h3> },
    ...golden.map(({ id, text }) => ({
      key: `golden ${id}`,
      node: (
        <div className={styles.tried}>
          <p>{say('try.quote', { text })}</p>
          <Button className={styles.chip ?? ''} onPress={() => onDrop(id)}>
            {say('try.drop')}
          </Button>
        </div>
      ),
    })),
  ];
  return (
    <div className={styles.form}>
      <h2 className={styles.head}>{say('try.title')}</h2>
      <Flow blocks={blocks} page={pager.page} onPages={pager.onPages} />
      <PageKeys pager={pager} />
      <div className={styles.deeds}>
        <Key icon="search" onPress={onAsk}>
          {say('try.ask')}
        </Key>
      </div>
    </div>
  );
}

interface TriedRowProps {
  readonly tried: Tried;
  readonly isKept: boolean;
  readonly onKeep: (text: string, entryId: string) => void;
}

function TriedRow({ tried, isKept, onKeep }: TriedRowProps) {
  const say = useConsoleSay();
  const { text, explanation } = tried;
  const decision = explanation?.decision;
  const entryId = decision?.kind === 'answer' ? decision.entryId : null;
  return (
    <div className={styles.tried}>
      <p>{say('try.quote', { text })}</p>
      {explanation || tried.isNotReady ? (
        <p data-done={decision?.kind === 'answer' || undefined}>{verdictOf(tried, say)}</p>
      ) : (
        <BeingAsked />
      )}
      {entryId !== null && !isKept && (
        <Button className={styles.chip ?? ''} onPress={() => onKeep(text, entryId)}>
          {say('try.keep')}
        </Button>
      )}
    </div>
  );
}

/** The first question waits until the draft can be asked: the seconds that pass show that something is done. */
function BeingAsked() {
  const say = useConsoleSay();
  const seconds = useSeconds();
  return <p data-asking="">{say('try.asking', { seconds })}</p>;
}

/** How many whole seconds have passed since this was first drawn. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}

function verdictOf({ explanation, titles, places }: Tried, say: ConsoleSay): string {
  if (!explanation) return say('try.not-ready');
  const { decision } = explanation;
  const titleOf = (id: string) => titles[id] ?? id;
  if (decision.kind === 'answer')
    return say('try.answers', { title: titleOf(decision.entryId), percent: percentOf(decision.p) });
  if (decision.kind === 'clarify')
    return say('try.clarifies', { titles: decision.choices.map((choice) => titleOf(choice.entryId)).join(' / ') });
  if (decision.kind === 'place') return say('try.leads', { places: places.join(' / ') });
  if (decision.kind === 'events' || decision.kind === 'exhibit' || decision.kind === 'emergency')
    return say(`try.${decision.kind}`);
  return say(decision.kind === 'first-words' ? 'try.polite' : 'try.hands-over');
}
