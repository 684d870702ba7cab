import type { EntryView, Figure } from '#contract/venue/entry.ts';
import { type Stage, useStage } from '../stage.tsx';
import { BrassRule } from './brass-rule.tsx';
import styles from './facts.module.css';
import { Phrases } from './phrases.tsx';
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

/** How wide a figure may be before it is set a size smaller still: letters are narrower than they are counted. */
function mostEmsOf(figure: string): number {
  return /[\u2e80-\uffef]/u.test(figure) ? 4.7 : 6;
}

function FigureAndNote({ figure }: { figure: Figure }) {
  const split = splitFigure(figure.figure);
  const width = widthInHan(figure.figure);
  const size = split || width <= 4 ? 'figure' : width <= mostEmsOf(figure.figure) ? 'h2' : 'h3';
  return (
    <>
      <b className={styles.figure} data-size={size}>
        {split ? (
          <>
            {split.number}
            <small> {split.unit}</small>
          </>
        ) : (
          figure.figure
        )}
      </b>
      {figure.note && (
        <span className={styles.note}>
          <Phrases text={figure.note} />
        </span>
      )}
    </>
  );
}

export interface FactCell {
  readonly id: 'where' | 'duration' | 'fee';
  readonly label: string;
  readonly value: Figure | { readonly sign: string; readonly where: string };
}

/** Where, how long, how much, in this order; what nobody knows is left out, and whoever asks is not sent to ask again. */
export function factCells(entry: EntryView, say: Stage['say']): readonly FactCell[] {
  const { place, duration, fee } = entry.text;
  const cells: FactCell[] = [];
  if (place) cells.push({ id: 'where', label: say('facts.where'), value: place });
  if (duration) cells.push({ id: 'duration', label: say('facts.duration'), value: duration });
  if (fee) cells.push({ id: 'fee', label: say('facts.fee'), value: fee });
  return cells;
}

/** What one fact says. */
function FactValue({ value }: { value: FactCell['value'] }) {
  if ('sign' in value)
    return (
      <>
        <Sign size="fact">{value.sign}</Sign>
        <span className={styles.note}>
          <Phrases text={value.where} />
        </span>
      </>
    );
  return <FigureAndNote figure={value} />;
}

/** The facts of an answer side by side under the brass rule. */
export function Facts({ entry }: { entry: EntryView }) {
  const { say } = useStage();
  const cells = factCells(entry, say);
  if (cells.length === 0) return <BrassRule />;
  return (
    <>
      <BrassRule />
      <dl className={styles.facts} data-count={cells.length} lang={entry.language}>
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

/** The facts as lines of a text, one below the other. */
export function FactLines({ cells }: { cells: readonly FactCell[] }) {
  return (
    <div className={styles.lines}>
      {cells.map((cell) => (
        <dl key={cell.id} className={styles.line}>
          <dt>{cell.label}</dt>
          <dd>
            <FactValue value={cell.value} />
          </dd>
        </dl>
      ))}
    </div>
  );
}
