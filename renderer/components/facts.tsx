import type { EntryView, Fact } from '#contract/venue/entry.ts';
import { type Stage, useStage } from '../stage.tsx';
import { BrassRule } from './brass-rule.tsx';
import styles from './facts.module.css';
import { Sign } from './sign.tsx';

/** A figure taken apart, so that its number is the hero: 10 | 分钟. */
export function splitFigure(figure: string): { number: string; unit: string } | null {
  const found = /^([\d.,:–~-]+)\s*(\D*)$/u.exec(figure);
  return found?.[1] && found[2] ? { number: found[1], unit: found[2].trim() } : null;
}

/** How wide a text is in Han characters, so that a figure can be set smaller before it would break. */
export function widthInHan(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2e80' ? 1 : 0.56;
  return width;
}

function Figure({ fact }: { fact: Fact }) {
  const split = splitFigure(fact.figure);
  const width = widthInHan(fact.figure);
  const size = split || width <= 4 ? 'figure' : width <= 6 ? 'h2' : 'h3';
  return (
    <>
      <b className={styles.figure} data-size={size}>
        {split ? (
          <>
            {split.number}
            <small> {split.unit}</small>
          </>
        ) : (
          fact.figure
        )}
      </b>
      {fact.note && <span className={styles.note}>{fact.note}</span>}
    </>
  );
}

export interface FactCell {
  readonly id: 'where' | 'duration' | 'fee';
  readonly label: string;
  readonly value: Fact | { readonly sign: string; readonly where: string } | null;
}

/** Where, how long, how much: always these, in this order. None at all where the entry is not about going anywhere. */
export function factCells(entry: EntryView, say: Stage['say']): readonly FactCell[] {
  const { place, duration, fee } = entry.text;
  if (!place && !duration && !fee) return [];
  return [
    { id: 'where', label: say('facts.where'), value: place ?? null },
    { id: 'duration', label: say('facts.duration'), value: duration ?? null },
    { id: 'fee', label: say('facts.fee'), value: fee ?? null },
  ];
}

/** What one fact says. */
function FactValue({ value }: { value: FactCell['value'] }) {
  const { say } = useStage();
  if (!value)
    return (
      <b className={styles.figure} data-size="h3">
        {say('facts.ask')}
      </b>
    );
  if ('sign' in value)
    return (
      <>
        <Sign size="fact">{value.sign}</Sign>
        <span className={styles.note}>{value.where}</span>
      </>
    );
  return <Figure fact={value} />;
}

/** The facts of an answer side by side under the brass rule. */
export function Facts({ entry }: { entry: EntryView }) {
  const { say } = useStage();
  const cells = factCells(entry, say);
  if (cells.length === 0) return <BrassRule />;
  return (
    <>
      <BrassRule />
      <dl className={styles.facts} lang={entry.language}>
        {cells.map((cell) => (
          <div key={cell.id}>
            <dt>{cell.label}</dt>
            <dd>
              <FactValue value={cell.value} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** One fact as a line of its own, for large print. */
export function FactLine({ cell }: { cell: FactCell }) {
  return (
    <dl className={styles.line}>
      <dt>{cell.label}</dt>
      <dd>
        <FactValue value={cell.value} />
      </dd>
    </dl>
  );
}
