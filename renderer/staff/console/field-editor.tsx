import { useEffect, useRef, useState } from 'react';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import type { DraftView, FieldChange } from '#contract/page/drafts.ts';
import { Key } from '../../components/key.tsx';
import { useLatest } from '../../keyboard/use-latest.ts';
import type { StaffCalls } from '../staff-calls.ts';
import { type EditTarget, fieldOf, takesOut } from './edit-target.ts';
import { type ConsoleSay, useConsoleSay } from './use-console-say.ts';
import { type TextWithCaret, useTextWithCaret } from './use-text-with-caret.ts';
import styles from './writing.module.css';
import { CaretField, FieldKeys } from './writing.tsx';

/** An entry or a part of the venue, one of whose fields is written. */
export interface EditedDocument {
  readonly value: FieldValue;
  readonly conflicts: readonly FieldChange[];
  /** Puts something else into a field; null where it was refused. */
  readonly edit: (path: FieldPath, from: FieldValue, to: FieldValue) => Promise<Edited | null>;
}

export interface Edited {
  /** As it is now: somebody else's where that is a conflict. */
  readonly value: FieldValue;
  readonly isConflict: boolean;
}

/** An entry as a document that is edited. */
export function editedEntry(calls: StaffCalls, view: DraftView, onView: (view: DraftView) => void): EditedDocument {
  const { entryId, entry, conflicts } = view;
  return {
    value: entry as FieldValue,
    conflicts,
    edit: async (path, from, to) => {
      const done = await calls.drafts.edit({ entryId, path: [...path], from, to });
      if (!done.ok && done.code !== 'conflict') return null;
      const now = done.ok ? done.value : done.theirs;
      onView(now);
      return { value: now.entry as FieldValue, isConflict: !done.ok };
    },
  };
}

export interface FieldEditorProps {
  readonly edited: EditedDocument;
  readonly target: EditTarget;
  readonly onDone: () => void;
  readonly onFault: () => void;
}

/** Nothing is typed for so long: what stands there is kept. */
const saveAfterMs = 500;

/** How the text that is written is kept: what the draft holds of it, and whether somebody else has changed it. */
function useSaving({ edited, target, onFault }: FieldEditorProps) {
  const [known, setKnown] = useState<FieldValue>(() => fieldOf(edited.value, target.path));
  const [theirs, setTheirs] = useState<string | null>(null);
  const [hasSaved, setSaved] = useState(false);
  const held = useRef(known);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const keep = (value: FieldValue) => {
    held.current = value;
    setKnown(value);
  };
  const send = async (text: string) => {
    const from = held.current;
    const done = await edited.edit(target.path, from, target.write(from, text));
    if (!done) return onFault();
    keep(fieldOf(done.value, target.path));
    setSaved(!done.isConflict);
    setTheirs(done.isConflict ? target.read(held.current) : null);
  };
  /** One after the other, so that each knows what the one before has left. */
  const save = (text: string) => {
    last.current = last.current.then(() => send(text)).catch(onFault);
    return last.current;
  };
  return {
    saved: target.read(known),
    hasSaved,
    theirs,
    save,
    isGoing: (text: string) => takesOut(target, known, text),
  };
}

/** A text of the draft, with the keys of its language. What is typed is kept as it stands, and seen in the preview at once. */
export function FieldEditor(props: FieldEditorProps) {
  const { edited, target, onDone } = props;
  const start = target.read(fieldOf(edited.value, target.path));
  const text = useTextWithCaret(start);
  const { saved, hasSaved, theirs, save, isGoing } = useSaving(props);
  const wanted = text.settled.trim();
  const isKept = wanted === saved.trim();
  // An item that is emptied goes when its writer does, who may be about to write it anew.
  const waits = isKept || isGoing(wanted);
  const keep = useLatest((words: string) => void save(words));
  useEffect(() => {
    if (waits || theirs !== null) return;
    const timer = setTimeout(() => keep(wanted), saveAfterMs);
    return () => clearTimeout(timer);
  }, [waits, theirs, wanted, keep]);
  const done = () => {
    const last = text.likeliest.trim();
    if (last === saved.trim() || theirs !== null) onDone();
    else void save(last).then(onDone);
  };
  const published = edited.conflicts.find(({ path }) => path.join('/') === target.path.join('/'));
  const conflict = conflictOf(theirs, published ? target.read(published.before) : null);
  return (
    <FieldWriting
      target={target}
      text={text}
      keeping={waits ? (hasSaved && isKept ? 'saved' : 'untouched') : 'saving'}
      conflict={conflict}
      onMine={() => void save(wanted)}
      onTheirs={(words) => {
        text.replace(words, words.length);
        void save(words);
      }}
      onDone={done}
    />
  );
}

/** Another text for the same field: somebody has just written it, or it was published meanwhile. */
interface Conflict {
  readonly with: 'editor' | 'published';
  readonly text: string;
}

function conflictOf(theirs: string | null, published: string | null): Conflict | null {
  if (theirs !== null) return { with: 'editor', text: theirs };
  return published === null ? null : { with: 'published', text: published };
}

/** How the draft holds what is shown: `untouched` while nothing has been written into it. */
type Keeping = 'untouched' | 'saving' | 'saved';

export interface FieldWritingProps {
  readonly target: EditTarget;
  readonly text: TextWithCaret;
  readonly keeping: Keeping;
  readonly conflict: Conflict | null;
  readonly onMine: () => void;
  readonly onTheirs: (text: string) => void;
  readonly onDone: () => void;
}

/** The text over its keys, how it is kept, and what stands against it. */
export function FieldWriting({ target, text, keeping, conflict, onMine, onTheirs, onDone }: FieldWritingProps) {
  const say = useConsoleSay();
  const count = Array.from(text.shown).length;
  return (
    <section className={styles.editor} aria-label={say(target.label)}>
      <div className={styles.writing}>
        <div className={styles.label}>
          <span>{say(target.label)}</span>
          <span role="status">{statusOf(say, keeping, conflict)}</span>
          {target.roomFor !== null && (
            <span data-over={count > target.roomFor || undefined}>
              {say('field.room', { count, room: target.roomFor })}
            </span>
          )}
        </div>
        <CaretField text={text} label={say(target.label)} language={target.language} />
        {conflict && <Choice conflict={conflict} onMine={onMine} onTheirs={onTheirs} />}
      </div>
      <FieldKeys
        text={text}
        language={target.language}
        isInDigits={target.isInDigits ?? false}
        onDone={onDone}
        onBack={onDone}
      >
        <Key icon="check" kind="solid" onPress={onDone}>
          {say('field.done')}
        </Key>
        <Key icon="cross" onPress={() => text.replace('', 0)}>
          {say('field.empty')}
        </Key>
      </FieldKeys>
    </section>
  );
}

function statusOf(say: ConsoleSay, keeping: Keeping, conflict: Conflict | null): string {
  if (conflict?.with === 'editor') return say('field.not-saved');
  return keeping === 'untouched' ? '' : say(`field.${keeping}`);
}

interface ChoiceProps {
  readonly conflict: Conflict;
  readonly onMine: () => void;
  readonly onTheirs: (text: string) => void;
}

/** Two texts of which one is to stay. */
function Choice({ conflict, onMine, onTheirs }: ChoiceProps) {
  const say = useConsoleSay();
  const theirs = conflict.text || say('field.nothing');
  return (
    <div className={styles.choice} role="alert">
      <p>{say(conflict.with === 'editor' ? 'field.conflict' : 'field.published-conflict', { theirs })}</p>
      <Key onPress={onMine}>{say('field.keep-mine')}</Key>
      <Key onPress={() => onTheirs(conflict.text)}>{say('field.take-theirs')}</Key>
    </div>
  );
}
