import { useEffect, useRef, useState } from 'react';
import type { DraftView, FieldChange, FieldValue } from '#contract/page/drafts.ts';
import { Key } from '../../components/key.tsx';
import { useLatest } from '../../keyboard/use-latest.ts';
import type { StaffCalls } from '../staff-calls.ts';
import { type EditTarget, fieldOf } from './edit-target.ts';
import { type ConsoleSay, useConsoleSay } from './use-console-say.ts';
import { type TextWithCaret, useTextWithCaret } from './use-text-with-caret.ts';
import styles from './writing.module.css';
import { CaretField, FieldKeys } from './writing.tsx';

export interface FieldEditorProps {
  readonly calls: StaffCalls;
  readonly view: DraftView;
  readonly target: EditTarget;
  readonly onView: (view: DraftView) => void;
  readonly onDone: () => void;
  readonly onFault: () => void;
}

/** Nothing is typed for so long: what stands there is kept. */
const saveAfterMs = 500;

/** How the text that is written is kept: what the draft holds of it, and whether somebody else has changed it. */
function useSaving({ calls, view, target, onView, onFault }: FieldEditorProps) {
  const { entryId, entry } = view;
  const [known, setKnown] = useState<FieldValue>(() => (entry ? fieldOf(entry, target.path) : null));
  const [theirs, setTheirs] = useState<string | null>(null);
  const held = useRef(known);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const keep = (value: FieldValue) => {
    held.current = value;
    setKnown(value);
  };
  const send = async (text: string) => {
    const from = held.current;
    const done = await calls.drafts.edit({ entryId, path: [...target.path], from, to: target.write(from, text) });
    if (done.ok) {
      keep(done.value.entry ? fieldOf(done.value.entry, target.path) : null);
      onView(done.value);
      setTheirs(null);
    } else if (done.code === 'conflict') {
      keep(done.theirs.entry ? fieldOf(done.theirs.entry, target.path) : null);
      onView(done.theirs);
      setTheirs(target.read(held.current));
    } else onFault();
  };
  /** One after the other, so that each knows what the one before has left. */
  const save = (text: string) => {
    last.current = last.current.then(() => send(text)).catch(onFault);
    return last.current;
  };
  return { saved: target.read(known), theirs, save };
}

/** A text of an entry, with the keys of its language. What is typed is kept as it stands, and seen in the preview at once. */
export function FieldEditor(props: FieldEditorProps) {
  const { view, target, onDone } = props;
  const say = useConsoleSay();
  const start = view.entry ? target.read(fieldOf(view.entry, target.path)) : '';
  const text = useTextWithCaret(start);
  const { saved, theirs, save } = useSaving(props);
  const wanted = text.settled.trim();
  const isKept = wanted === saved.trim();
  const keep = useLatest((words: string) => void save(words));
  useEffect(() => {
    if (isKept || theirs !== null) return;
    const timer = setTimeout(() => keep(wanted), saveAfterMs);
    return () => clearTimeout(timer);
  }, [isKept, theirs, wanted, keep]);
  const done = () => {
    const last = text.likeliest.trim();
    if (last === saved.trim() || theirs !== null) onDone();
    else void save(last).then(onDone);
  };
  const conflict = view.conflicts.find(({ path }) => path.join('/') === target.path.join('/'));
  return (
    <section className={styles.editor} aria-label={say(target.label)}>
      <div className={styles.writing}>
        <div className={styles.label}>
          <span>{say(target.label)}</span>
          <span role="status">{statusOf(say, isKept, theirs)}</span>
          {target.roomFor !== null && (
            <span data-over={Array.from(text.shown).length > target.roomFor || undefined}>
              {say('field.room', { count: Array.from(text.shown).length, room: target.roomFor })}
            </span>
          )}
        </div>
        <CaretField text={text} label={say(target.label)} language={target.language} />
        {theirs !== null && (
          <Choice
            words={say('field.conflict', { theirs: theirs || say('field.nothing') })}
            mine={say('field.keep-mine')}
            other={say('field.take-theirs')}
            onMine={() => void save(wanted)}
            onOther={() => text.replace(theirs, theirs.length)}
          />
        )}
        {theirs === null && conflict && (
          <PublishedConflict conflict={conflict} target={target} text={text} save={save} />
        )}
        <div className={styles.deeds}>
          <Key icon="check" kind="solid" onPress={done}>
            {say('field.done')}
          </Key>
          <Key icon="cross" onPress={() => text.replace('', 0)}>
            {say('field.empty')}
          </Key>
        </div>
      </div>
      <FieldKeys text={text} language={target.language} onDone={done} onBack={done} />
    </section>
  );
}

function statusOf(say: ConsoleSay, isKept: boolean, theirs: string | null): string {
  if (theirs !== null) return say('field.not-saved');
  return isKept ? say('field.saved') : say('field.saving');
}

interface ChoiceProps {
  readonly words: string;
  readonly mine: string;
  readonly other: string;
  readonly onMine: () => void;
  readonly onOther: () => void;
}

/** Two texts of which one is to stay. */
function Choice({ words, mine, other, onMine, onOther }: ChoiceProps) {
  return (
    <div className={styles.choice} role="alert">
      <p>{words}</p>
      <Key onPress={onMine}>{mine}</Key>
      <Key onPress={onOther}>{other}</Key>
    </div>
  );
}

interface PublishedConflictProps {
  readonly conflict: FieldChange;
  readonly target: EditTarget;
  readonly text: TextWithCaret;
  readonly save: (text: string) => Promise<unknown>;
}

/** Another version was published meanwhile, and says something else here. */
function PublishedConflict({ conflict, target, text, save }: PublishedConflictProps) {
  const say = useConsoleSay();
  const published = target.read(conflict.before);
  return (
    <Choice
      words={say('field.published-conflict', { theirs: published || say('field.nothing') })}
      mine={say('field.keep-mine')}
      other={say('field.take-theirs')}
      onMine={() => void save(text.settled.trim())}
      onOther={() => {
        text.replace(published, published.length);
        void save(published);
      }}
    />
  );
}
