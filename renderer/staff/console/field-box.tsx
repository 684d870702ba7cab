import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Language } from '#contract/base/language.ts';
import type { DraftEntry, FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import type { FaultAt, WarningAt } from '#contract/page/draft-faults.ts';
import type { FieldChange } from '#contract/page/drafts.ts';
import { Phrases } from '../../components/phrases.tsx';
import { type EditTarget, fieldOf } from './edit-target.ts';
import styles from './form.module.css';
import { StillRight } from './still-right.tsx';
import { useConsoleSay } from './use-console-say.ts';

/** What is known of a document of the draft: an entry, or a part of the venue. */
export interface Noted {
  readonly live: unknown;
  readonly changes: readonly FieldChange[];
  readonly faults: readonly FaultAt[];
  readonly warnings?: readonly WarningAt[];
}

/** A text of the form. */
export interface Piece {
  readonly target: EditTarget;
  readonly isTitle?: boolean;
}

interface FieldsProps {
  readonly view: Noted;
  readonly entry: DraftEntry | FieldValue;
  readonly pieces: readonly Piece[];
  readonly onEdit: (target: EditTarget) => void;
}

/** Texts side by side, each opened by touching it. */
export function Fields({ view, entry, pieces, onEdit }: FieldsProps) {
  const say = useConsoleSay();
  return (
    <div className={styles.fields} data-count={pieces.length}>
      {pieces.map(({ target, isTitle }) => {
        const text = target.read(fieldOf(entry, target.path));
        return (
          <FieldBox
            key={target.path.join('/')}
            label={say(target.label)}
            view={view}
            path={target.path}
            isTitle={isTitle ?? false}
            language={target.language}
            count={
              target.roomFor === null
                ? undefined
                : say('field.room', { count: Array.from(text).length, room: target.roomFor })
            }
            onPress={() => onEdit(target)}
          >
            {text}
          </FieldBox>
        );
      })}
    </div>
  );
}

interface FieldBoxProps {
  readonly label: string;
  readonly view: Noted;
  readonly path: FieldPath;
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly isTitle?: boolean;
  readonly language?: Language | null;
  readonly count?: string | undefined;
}

/** A field with its name, what stands in it, and what is to be said of that. */
export function FieldBox({
  label,
  view,
  path,
  onPress,
  children,
  isTitle = false,
  language = null,
  count,
}: FieldBoxProps) {
  const isChanged = view.live !== null && view.changes.some((change) => change.path.join('/') === path.join('/'));
  return (
    <div className={styles.box}>
      <Button
        className={styles.in ?? ''}
        data-title={isTitle || undefined}
        data-changed={isChanged || undefined}
        onPress={onPress}
      >
        <span className={styles.name}>
          {label}
          {count && <small>{count}</small>}
        </span>
        <span className={styles.value} {...(language ? { lang: language } : {})}>
          {typeof children === 'string' && children ? (
            <Phrases text={children} lang={language ?? undefined} />
          ) : (
            children || '　'
          )}
        </span>
      </Button>
      <Notes notes={notesAt(view, path)} />
    </div>
  );
}

export function Notes({ notes }: { notes: readonly (FaultAt | WarningAt)[] }) {
  const say = useConsoleSay();
  return notes.map((note) => {
    const { code, path, detail = '' } = note;
    const [own = '', other = ''] = ('both' in note && note.both) || [];
    return (
      <div key={`${code} ${path.join('.')} ${detail} ${own}`} className={styles.noted}>
        <p className={styles.note}>
          <Phrases text={say(`note.${code}`, { detail, own, other, known: detail === '' ? 'no' : 'yes' })} />
        </p>
        {code === 'chinese-changed' && <StillRight path={path} />}
      </div>
    );
  });
}

/** Faults and warnings of a field, or of what is in it. */
export function notesAt({ faults, warnings = [] }: Noted, path: FieldPath): (FaultAt | WarningAt)[] {
  const at = path.join('/');
  return [...faults, ...warnings].filter((note) => {
    const noted = note.path.join('/');
    return noted === at || noted.startsWith(`${at}/`);
  });
}

export function flagKey(view: Noted, pieces: readonly Piece[]): string {
  return pieces.map(({ target }) => flagKeyAt(view, target.path)).join(' ');
}

/** What is said at a field, as part of the key under which it is measured. */
export function flagKeyAt(view: Noted, path: FieldPath): string {
  return notesAt(view, path)
    .map(({ code, detail }) => `${code} ${detail}`)
    .join(',');
}
