import type { FieldPath } from '#contract/page/draft-entry.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import type { Block } from '../../../components/flow.tsx';
import { fieldOf } from '../edit-target.ts';
import styles from '../form.module.css';
import { useConsoleSay } from '../use-console-say.ts';
import { OrderedRow } from './ordered-row.tsx';

/** The lists whose order visitors see, each with the kind of its parts. */
export const arrangedLists = [
  { list: 'services', kind: 'service' },
  { list: 'categories', kind: 'category' },
  { list: 'places', kind: 'place' },
] as const;
export type ArrangedList = (typeof arrangedLists)[number];

/** The names of parts, by their ids, of those that the draft keeps. */
export type NamesOfParts = { readonly [List in ArrangedList['list']]?: ReadonlyMap<string, string> };

export interface ArrangementProps {
  readonly view: PartView;
  readonly names: NamesOfParts;
  readonly onChange: (path: FieldPath, ids: readonly string[]) => void;
}

/** In which order services, categories and places stand; each goes one step up, or first. */
export function arrangementBlocks(props: ArrangementProps): Block[] {
  return arrangedLists.flatMap((arranged) => {
    const ids = idsOf(arranged, props);
    if (ids.length < 2) return [];
    return [
      { key: arranged.list, node: <ListHead kind={arranged.kind} /> },
      ...ids.map((id, index) => ({
        key: `${arranged.list} ${id} ${index} ${ids.length}`,
        node: <ArrangedRow {...props} {...arranged} ids={ids} index={index} />,
      })),
    ];
  });
}

/** As the draft has them; what has come since stands last, what is to go is not there. A list too long for hands has none. */
function idsOf({ list }: ArrangedList, { view, names }: ArrangementProps): readonly string[] {
  const known = names[list] ?? new Map<string, string>();
  const found = fieldOf(view.part, ['order', list]);
  if (!Array.isArray(found)) return [];
  const order = found.filter((id) => typeof id === 'string');
  return [...order.filter((id) => known.has(id)), ...[...known.keys()].filter((id) => !order.includes(id))];
}

function ListHead({ kind }: Pick<ArrangedList, 'kind'>) {
  const say = useConsoleSay();
  return <h2 className={styles.group}>{say(`kind.${kind}`)}</h2>;
}

interface ArrangedRowProps extends ArrangementProps {
  readonly list: ArrangedList['list'];
  readonly ids: readonly string[];
  readonly index: number;
}

function ArrangedRow({ list, names, ids, index, onChange }: ArrangedRowProps) {
  const say = useConsoleSay();
  const name = names[list]?.get(ids[index] ?? '') || say('list.untitled');
  return <OrderedRow {...{ name, index, ids }} onChange={(next) => onChange(['order', list], next)} isWhole />;
}
