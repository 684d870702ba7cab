import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Language } from '#contract/base/language.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import type { Block } from '../../../../components/flow.tsx';
import { type EditTarget, fieldOf, insideTarget } from '../../edit-target.ts';
import { FieldBox, Notes, notesAt } from '../../field-box.tsx';
import styles from '../../form.module.css';
import { type ConsoleKey, type ConsoleSay, useConsoleSay } from '../../use-console-say.ts';
import type { ConditionedList } from './matter-lists.ts';
import type { MatterPlace } from './matter-place.ts';
import type { MatterWords } from './matter-words.ts';

/** What of a matter is chosen and not written. */
export type MatterChoice =
  | { readonly kind: 'category' }
  | { readonly kind: 'leads-to'; readonly question: number; readonly answer: number }
  | { readonly kind: 'when'; readonly list: ConditionedList; readonly index: number }
  | { readonly kind: 'window'; readonly index: number };

export interface MatterFormProps {
  readonly view: PartView;
  readonly language: Language;
  readonly at: MatterPlace;
  readonly onAt: (at: MatterPlace) => void;
  readonly onEdit: (target: EditTarget) => void;
  /** One of its lists as it is to be; nothing: there is none. */
  readonly onPut: (list: 'questions' | 'ends' | ConditionedList, to: readonly object[] | null) => void;
  readonly onChoose: (choice: MatterChoice) => void;
  /** The name of its category. */
  readonly category: string;
}

/** What its parts are made with. */
export interface MatterParts extends MatterFormProps {
  readonly words: MatterWords;
  readonly say: ConsoleSay;
}

/** A block that is measured anew whenever the part or what is said of it changes. */
export function block(key: string, { part, faults, changes }: PartView, node: ReactNode): Block {
  return { key: `${key} ${JSON.stringify([part, faults])} ${changes.length}`, node };
}

interface InsideProps extends Pick<MatterParts, 'view' | 'language' | 'onEdit'> {
  readonly label: ConsoleKey;
  readonly list: string;
  readonly inside: readonly string[];
  readonly isTitle?: boolean;
}

/** A text within one of the lists. */
export function Inside({ view, language, onEdit, label, list, inside, isTitle = false }: InsideProps) {
  const say = useConsoleSay();
  const target = insideTarget(label, [list], [...inside, language], language);
  return (
    <FieldBox
      label={say(label)}
      view={view}
      path={[list, ...inside]}
      isTitle={isTitle}
      language={language}
      onPress={() => onEdit(target)}
    >
      {target.read(fieldOf(view.part, [list]))}
    </FieldBox>
  );
}

/** A key that adds something to a list, and what is wrong with the list as a whole. */
export function Add({ view, list, children, onPress }: Pick<MatterParts, 'view'> & AddProps) {
  return (
    <div className={styles.box}>
      <Button className={styles.chip ?? ''} data-add="" onPress={onPress}>
        {children}
      </Button>
      <Notes notes={view.faults.filter(({ path }) => path.join('/') === list)} />
    </div>
  );
}

interface AddProps {
  readonly list: string;
  readonly children: string;
  readonly onPress: () => void;
}

/** What is wrong with one thing of a list itself, and not with a text in it. */
export function Wrong({ view, path }: Pick<MatterParts, 'view'> & { readonly path: readonly string[] }) {
  return <Notes notes={notesAt(view, [...path]).filter((note) => note.path.length === path.length)} />;
}
