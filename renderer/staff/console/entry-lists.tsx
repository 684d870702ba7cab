import { Button } from 'react-aria-components';
import type { Language } from '#contract/base/language.ts';
import type { FieldPath } from '#contract/page/draft-entry.ts';
import type { DraftView } from '#contract/page/drafts.ts';
import { type EditTarget, itemTarget, partTarget } from './edit-target.ts';
import { Notes, notesAt } from './field-box.tsx';
import styles from './form.module.css';
import { type ConsoleKey, useConsoleSay } from './use-console-say.ts';

export interface PhrasingsProps {
  readonly view: DraftView;
  readonly language: Language;
  readonly onEdit: (target: EditTarget) => void;
  /** Takes back a phrasing that was attached. */
  readonly onDetach: (text: string) => void;
}

/** The ways to ask: those of the draft, and those that staff have attached and that work already. */
export function Phrasings({ view, language, onEdit, onDetach }: PhrasingsProps) {
  const say = useConsoleSay();
  const path: FieldPath = ['texts', language, 'phrasings'];
  const phrasings = view.entry?.texts[language]?.phrasings ?? [];
  const isAttached = (words: string) => view.attached.some((one) => one.language === language && one.text === words);
  const open = (index: number) => onEdit(itemTarget('field.phrasing', path, language, index));
  return (
    <div className={styles.box}>
      <p className={styles.name}>
        {say('field.phrasings')}
        <small>{say('field.phrasings-count', { count: phrasings.length })}</small>
      </p>
      <div className={styles.chips}>
        {phrasings.map((words, index) =>
          isAttached(words) ? (
            <Button key={words} className={styles.chip ?? ''} data-new="" onPress={() => onDetach(words)}>
              <span lang={language}>{words}</span> <small>{say('entry.attached')}</small>
            </Button>
          ) : (
            <Button key={words} className={styles.chip ?? ''} lang={language} onPress={() => open(index)}>
              {words}
            </Button>
          ),
        )}
        <Button className={styles.chip ?? ''} data-add="" onPress={() => open(phrasings.length)}>
          {say('entry.add-phrasing')}
        </Button>
      </div>
      <Notes notes={notesAt(view, path)} />
    </div>
  );
}

/** Which list of an answer it is, and by which names its parts go. */
export interface ThingKind {
  readonly label: ConsoleKey;
  readonly path: FieldPath;
  readonly keys: readonly [string, string];
  readonly names: readonly [ConsoleKey, ConsoleKey];
  readonly add: ConsoleKey;
}

export interface ThingsProps {
  readonly view: DraftView;
  readonly language: Language;
  readonly onEdit: (target: EditTarget) => void;
  readonly things: readonly Readonly<Record<string, string | undefined>>[];
  readonly kind: ThingKind;
}

/** Things of an answer, each with a remark of its own: steps, or papers to bring. */
export function Things({ view, language, onEdit, things, kind }: ThingsProps) {
  const say = useConsoleSay();
  const {
    label,
    path,
    keys: [first, second],
    names,
    add,
  } = kind;
  const open = (index: number, which: 0 | 1) =>
    onEdit(
      partTarget(names[which], path, language, { index, key: which === 0 ? first : second, isFirst: which === 0 }),
    );
  const numbered = things.map((thing, index) => ({ thing, index }));
  return (
    <div className={styles.box}>
      <p className={styles.name}>{say(label)}</p>
      <ol className={styles.things}>
        {numbered.map(({ thing, index }) => (
          <li key={`${index} ${thing[first]}`}>
            <Button className={styles.chip ?? ''} lang={language} onPress={() => open(index, 0)}>
              {thing[first]}
            </Button>
            <Button
              className={styles.chip ?? ''}
              {...(thing[second] ? {} : { 'data-add': '' })}
              onPress={() => open(index, 1)}
            >
              {thing[second] ? <span lang={language}>{thing[second]}</span> : say('entry.add-note')}
            </Button>
          </li>
        ))}
        <li>
          <Button className={styles.chip ?? ''} data-add="" onPress={() => open(things.length, 0)}>
            {say(add)}
          </Button>
        </li>
      </ol>
      <Notes notes={notesAt(view, path)} />
    </div>
  );
}
