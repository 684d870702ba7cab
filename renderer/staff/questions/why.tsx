import type { ExplainedEntry, Explanation } from '#contract/page/answering-staff.ts';
import { Key } from '../../components/key.tsx';
import type { Say } from '../../messages.ts';
import { useStage } from '../../stage.tsx';
import { FactsPage, type StaffFact } from '../facts-page.tsx';
import { limitLines, percentOf } from '../limit-lines.ts';

export interface WhyProps {
  readonly asked: string;
  readonly explanation: Explanation;
  /** Titles of entries by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

function decisionWord({ decision }: Explanation): string {
  if (decision.kind === 'first-words') return 'polite';
  if (decision.kind !== 'hand-over') return decision.kind;
  if (decision.reason === 'vetoed') return 'vetoed';
  return decision.reason === 'nothing-asked' ? 'nothing' : 'unsure';
}

function matchedLines({ matched }: ExplainedEntry, say: Say): string[] {
  const lines = Object.entries(matched).map(([view, words]) => say('why.view', { view, words: words.join(' ') }));
  return lines.length > 0 ? lines : [say('why.nothing')];
}

/** Why a question gets what it gets, in words for those who keep the content. */
export function Why({ asked, explanation, titles, onAgain, onBack }: WhyProps) {
  const { say } = useStage();
  const [first, second] = explanation.entries;
  const entryLine = ({ entryId, p }: ExplainedEntry) =>
    say('why.entry', { title: titles.get(entryId) ?? entryId, percent: percentOf(p) });
  const facts: StaffFact[] = [];
  if (first)
    facts.push(
      { key: 'first', label: say('why.first'), lines: [entryLine(first)] },
      { key: 'matched', label: say('why.matched'), lines: matchedLines(first, say) },
    );
  const { decidedBy } = explanation;
  if (decidedBy) {
    const by = decidedBy === 'own-words' ? 'own' : decidedBy;
    facts.push({ key: 'decided', label: say('why.decided'), lines: [say('why.decider', { by })] });
  }
  if (first && first.missed.length > 0)
    facts.push({ key: 'missed', label: say('why.missed'), lines: [first.missed.join(' ')] });
  if (second) facts.push({ key: 'second', label: say('why.second'), lines: [entryLine(second)] });
  const plain = explanation.model === 'plain' ? [say('why.plain')] : [];
  facts.push({ key: 'rule', label: say('why.rule'), lines: [...limitLines(explanation.thresholds, say), ...plain] });
  return (
    <FactsPage
      asked={say('answer.asked', { asked })}
      title={say('why.decision', { kind: decisionWord(explanation) })}
      facts={facts}
      onBack={onBack}
      keys={
        <Key icon="again" onPress={onAgain}>
          {say('why.again')}
        </Key>
      }
    />
  );
}
