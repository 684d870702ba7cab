import { Button } from 'react-aria-components';
import { Icon } from './icon.tsx';
import type { IconKey } from './icon-drawings.ts';
import { Phrases } from './phrases.tsx';
import styles from './row.module.css';
import { Sign } from './sign.tsx';

export interface RowProps {
  readonly name: string;
  readonly onPress: () => void;
  readonly icon?: IconKey;
  /** One line under the name. */
  readonly note?: string | undefined;
  readonly sign?: string | undefined;
  /** A number to say aloud, drawn large. */
  readonly number?: number;
  /** Parts of the name that match what was typed, as [start, end). */
  readonly matched?: readonly (readonly [number, number])[];
  /** The language of the name, where it is not the visitor's. */
  readonly lang?: string;
  readonly size?: 'row' | 'choice' | 'tight' | 'close';
  /** It is what is chosen now: a tick stands where the arrow would. */
  readonly isCurrent?: boolean;
}

function Marked({ name, matched = [], lang }: Pick<RowProps, 'name' | 'matched' | 'lang'>) {
  const parts = [];
  let at = 0;
  for (const [start, end] of matched) {
    if (start > at) parts.push(name.slice(at, start));
    parts.push(<mark key={start}>{name.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(name.slice(at));
  return parts.length === 1 ? <Phrases text={name} lang={lang} /> : parts;
}

/** Terms that the space of a letter parts: each stands on one line where it has room. */
function Terms({ text }: { text: string }) {
  const terms = text.split('\u3000');
  if (terms.length === 1) return <Phrases text={text} />;
  return (
    <span className={styles.terms}>
      {terms.map((term) => (
        <span key={term}>
          <Phrases text={term} />
        </span>
      ))}
    </span>
  );
}

/** A line of a directory: the whole of it is the target. */
export function Row(props: RowProps) {
  const { name, onPress, icon, note, sign, number, matched = [], lang, size = 'row', isCurrent = false } = props;
  return (
    <Button
      className={styles.row ?? ''}
      data-size={size}
      onPress={onPress}
      {...(isCurrent ? { 'aria-current': true } : {})}
    >
      {icon && <Icon name={icon} size="row" />}
      {number !== undefined && <span className={styles.number}>{number}</span>}
      <span className={styles.words}>
        <b {...(lang ? { lang } : {})}>
          <Marked name={name} matched={matched} {...(lang ? { lang } : {})} />
        </b>
        {note && (
          <span className={styles.note}>
            <Terms text={note} />
          </span>
        )}
      </span>
      {sign && <Sign>{sign}</Sign>}
      <span className={styles.go}>
        <Icon name={isCurrent ? 'check' : 'next'} size="note" plain />
      </span>
    </Button>
  );
}
