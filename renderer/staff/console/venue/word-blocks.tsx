import { Button } from 'react-aria-components';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import type { Block } from '../../../components/flow.tsx';
import { type EditTarget, fieldOf, groupTarget, itemTarget } from '../edit-target.ts';
import { Notes, notesAt } from '../field-box.tsx';
import styles from '../form.module.css';
import { type ConsoleKey, useConsoleSay } from '../use-console-say.ts';
import { OrderedRow } from './ordered-row.tsx';

interface WordsProps {
  readonly view: PartView;
  readonly path: FieldPath;
  readonly label: ConsoleKey;
  readonly lead: ConsoleKey;
  readonly add: ConsoleKey;
  readonly targetAt: (index: number) => EditTarget;
}

/** A list of words, or of groups of words, each opened by touching it. */
function WordList({ view, path, label, lead, add, targetAt, onEdit }: WordsProps & OnEdit) {
  const say = useConsoleSay();
  const listed = fieldOf(view.part, path);
  const items: readonly FieldValue[] = Array.isArray(listed) ? listed : [];
  const chips = items.map((_, index) => ({ index, target: targetAt(index), text: targetAt(index).read(listed) }));
  return (
    <div className={styles.box}>
      <p className={styles.name}>{say(label)}</p>
      <p className={styles.lead}>{say(lead)}</p>
      <div className={styles.chips}>
        {chips.map(({ index, target, text }) => (
          <Button key={`${index} ${text}`} className={styles.chip ?? ''} onPress={() => onEdit(target)}>
            {text}
          </Button>
        ))}
        <Button className={styles.chip ?? ''} data-add="" onPress={() => onEdit(targetAt(items.length))}>
          {say(add)}
        </Button>
      </div>
      <Notes notes={notesAt(view, path)} />
    </div>
  );
}

interface OnEdit {
  readonly onEdit: (target: EditTarget) => void;
}

const names = (label: 'part.names' | 'words.veto', path: FieldPath) => (index: number) =>
  itemTarget(label, path, null, index);

function block(props: WordsProps & OnEdit): Block {
  const { view, path } = props;
  const key = JSON.stringify([path, fieldOf(view.part, path), notesAt(view, path)]);
  return { key, node: <WordList {...props} /> };
}

/** Other words that people use for a place. */
export function namesBlock(view: PartView, onEdit: OnEdit['onEdit']): Block {
  const path = ['names'];
  const words = { label: 'part.names', lead: 'part.names-lead', add: 'words.add' } as const;
  return block({ view, path, ...words, targetAt: names('part.names', path), onEdit });
}

/** The word lists of a venue: words that mean the same, and words that nothing is answered to. */
export function wordListBlocks(view: PartView, onEdit: OnEdit['onEdit']): Block[] {
  const same = ['synonyms'];
  const veto = ['vetoWords'];
  return [
    block({
      view,
      path: same,
      label: 'words.same',
      lead: 'words.same-lead',
      add: 'words.add-same',
      targetAt: (index) => groupTarget('words.same', same, index),
      onEdit,
    }),
    block({
      view,
      path: veto,
      label: 'words.veto',
      lead: 'words.veto-lead',
      add: 'words.add',
      targetAt: names('words.veto', veto),
      onEdit,
    }),
  ];
}

export interface PopularProps {
  readonly view: PartView;
  readonly titles: Readonly<Record<string, string>>;
  readonly onChange: (ids: readonly string[]) => void;
  readonly onAdd: () => void;
}

/** The ids of the entries that are asked most, the most asked first. */
export function popularIdsOf(part: FieldValue): readonly string[] {
  const listed = fieldOf(part, ['popularIds']);
  return Array.isArray(listed) ? listed.filter((id) => typeof id === 'string') : [];
}

/** The entries that are asked most, in their order. */
export function popularBlocks(props: PopularProps): Block[] {
  const { view, titles } = props;
  const ids = popularIdsOf(view.part);
  return [
    ...ids.map((id, index) => ({
      key: `${id} ${index} ${titles[id]} ${ids.length}`,
      node: <OrderedRow name={titles[id] ?? id} index={index} ids={ids} onChange={props.onChange} />,
    })),
    { key: `add ${ids.length}`, node: <AddPopular onAdd={props.onAdd} view={view} /> },
  ];
}

function AddPopular({ onAdd, view }: Pick<PopularProps, 'onAdd' | 'view'>) {
  const say = useConsoleSay();
  return (
    <div className={styles.box}>
      <Button className={styles.chip ?? ''} data-add="" onPress={onAdd}>
        {say('popular.add')}
      </Button>
      <Notes notes={notesAt(view, ['popularIds'])} />
    </div>
  );
}
