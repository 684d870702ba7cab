import type { Key, SpecialKey } from './key.ts';
import { KeyCap } from './key-cap.tsx';
import { KeyDrawing } from './key-drawing.tsx';
import type { KeyboardState } from './keyboard.ts';
import styles from './typing-keys.module.css';
import type { TypingLabels } from './typing-labels.ts';

export interface KeyRowsProps {
  readonly rows: readonly (readonly Key[])[];
  readonly state: KeyboardState;
  readonly labels: TypingLabels;
  readonly onText: (text: string) => void;
  readonly onSpecial: (name: SpecialKey) => void;
}

/** The keys of a layout. */
export function KeyRows({ rows, ...rest }: KeyRowsProps) {
  return rows.map((row, index) => (
    <div key={nameOf(row)} className={styles.row} data-last={index === rows.length - 1 || undefined}>
      {row.map((key, place) => (
        <OneKey key={key.kind === 'text' ? key.text : `${key.kind}${place}`} spec={key} {...rest} />
      ))}
    </div>
  ));
}

/** No two rows of a layout hold the same keys. */
function nameOf(row: readonly Key[]): string {
  return row.map((key) => (key.kind === 'text' ? key.text : key.kind === 'special' ? key.name : ' ')).join('');
}

function OneKey({ spec, state, labels, onText, onSpecial }: Omit<KeyRowsProps, 'rows'> & { spec: Key }) {
  if (spec.kind === 'gap') return <span className={styles.gap} />;
  if (spec.kind === 'text') {
    const text = state.shift === 'off' ? spec.text : (spec.shifted ?? spec.text);
    return <KeyCap onPress={() => onText(text)}>{text}</KeyCap>;
  }
  const press = () => onSpecial(spec.name);
  switch (spec.name) {
    case 'delete':
      return (
        <KeyCap kind="wide" label={labels.delete} repeats onPress={press}>
          <KeyDrawing name="delete" />
        </KeyCap>
      );
    case 'shift':
      return (
        <KeyCap kind="wide" label={labels.shift} isOn={state.shift !== 'off'} onPress={press}>
          <KeyDrawing name="shift" />
        </KeyCap>
      );
    default:
      return (
        <KeyCap kind={spec.name === 'space' ? 'space' : 'wide'} onPress={press}>
          {wordOn(spec.name, state, labels)}
        </KeyCap>
      );
  }
}

function wordOn(name: Exclude<SpecialKey, 'delete' | 'shift'>, state: KeyboardState, labels: TypingLabels): string {
  if (name === 'layer') return state.isDigits ? labels.letters : labels.digits;
  if (name === 'kana') return state.letters === 'kana' ? labels.romaji : labels.kana;
  if (name === 'space') return choosesBySpace(state) ? labels.spaceChooses : labels.space;
  return labels[name];
}

function choosesBySpace({ letters, typing, isDigits }: KeyboardState): boolean {
  if (typing.letters === '') return letters === 'pinyin' && !isDigits;
  return letters === 'pinyin' || letters === 'romaji' || letters === 'kana';
}
