import { Button } from 'react-aria-components';
import type { Language } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import type { Block } from '../../../components/flow.tsx';
import { usePick } from '../../../stage.tsx';
import { type EditTarget, fieldOf, numberTarget, textTarget } from '../edit-target.ts';
import { Fields, flagKey, Notes, notesAt, type Piece } from '../field-box.tsx';
import styles from '../form.module.css';
import { useConsoleSay } from '../use-console-say.ts';
import { OrderedRow } from './ordered-row.tsx';

export interface TrailFormProps {
  readonly view: PartView;
  readonly language: Language;
  readonly onEdit: (target: EditTarget) => void;
  /** The exhibits that it leads past, in another order or without one. */
  readonly onStops: (exhibitIds: readonly string[]) => void;
  readonly onAddStop: () => void;
}

/** The ids of the exhibits that a trail leads past, in its order. */
export function stopIdsOf(part: FieldValue): readonly string[] {
  const listed = fieldOf(part, ['exhibitIds']);
  return Array.isArray(listed) ? listed.filter((id) => typeof id === 'string') : [];
}

/** The form of a trail: what it is called, how long people stay at each exhibit, and past which it leads. */
export function trailBlocks(props: TrailFormProps): Block[] {
  const { view, language } = props;
  const ids = stopIdsOf(view.part);
  const title: Piece = { target: textTarget('field.title', ['title', language], language), isTitle: true };
  const lead: Piece = { target: textTarget('stops.lead', ['lead', language], language, mostInLead) };
  const known = JSON.stringify(view.exhibits);
  return [
    fieldsBlock(props, [title]),
    fieldsBlock(props, [lead]),
    fieldsBlock(props, [{ target: numberTarget('stops.minutes-each', ['minutesEach']) }]),
    ...ids.map((id, index) => ({
      key: `${id} ${index} ${ids.length} ${known} ${JSON.stringify(notesAt(view, stopPath(index)))}`,
      node: <Stop {...props} ids={ids} index={index} />,
    })),
    { key: `add ${ids.length} ${JSON.stringify(view.faults)}`, node: <AddStop {...props} count={ids.length} /> },
  ];
}

const mostInLead = 160;
const mostStops = 12;

function stopPath(index: number): string[] {
  return ['exhibitIds', String(index)];
}

function fieldsBlock({ view, onEdit }: TrailFormProps, pieces: readonly Piece[]): Block {
  const texts = pieces.map(({ target }) => `${target.path.join('/')} ${target.read(fieldOf(view.part, target.path))}`);
  return {
    key: `${texts.join(' ')} ${flagKey(view, pieces)} ${view.changes.length}`,
    node: <Fields view={view} entry={view.part} pieces={pieces} onEdit={onEdit} />,
  };
}

/** An exhibit that the trail leads past, by its number and title. */
function Stop({ view, ids, index, onStops }: TrailFormProps & { ids: readonly string[]; index: number }) {
  const pick = usePick();
  const id = ids[index] ?? '';
  const exhibit = view.exhibits.find((one) => one.id === id);
  return (
    <>
      <OrderedRow
        name={exhibit ? `${exhibit.number} ${pick(exhibit.title)}` : id}
        index={index}
        ids={ids}
        onChange={onStops}
      />
      <Notes notes={notesAt(view, stopPath(index))} />
    </>
  );
}

function AddStop({ view, count, onAddStop }: TrailFormProps & { count: number }) {
  const say = useConsoleSay();
  return (
    <div className={styles.box}>
      {count < mostStops && (
        <Button className={styles.chip ?? ''} data-add="" onPress={onAddStop}>
          {say('stops.add')}
        </Button>
      )}
      <Notes notes={view.faults.filter(({ path }) => path.join('/') === 'exhibitIds')} />
    </div>
  );
}
