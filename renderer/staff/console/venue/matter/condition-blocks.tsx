import { Button } from 'react-aria-components';
import type { Block } from '../../../../components/flow.tsx';
import { usePick } from '../../../../stage.tsx';
import { FieldBox } from '../../field-box.tsx';
import styles from '../../form.module.css';
import type { ConsoleKey } from '../../use-console-say.ts';
import { type ConditionedList, conditionedLists, matterOf, without } from './matter-lists.ts';
import { Add, block, Inside, type MatterParts } from './matter-parts.tsx';

/** The texts of a thing in each list: first what it is, then what is said beside it. */
const texts = {
  materials: [
    ['name', 'matter.material'],
    ['condition', 'matter.note'],
  ],
  steps: [
    ['title', 'matter.step'],
    ['note', 'matter.note'],
  ],
  durations: [
    ['figure', 'field.duration'],
    ['note', 'field.duration-note'],
  ],
  fees: [
    ['figure', 'field.fee'],
    ['note', 'field.fee-note'],
  ],
  windows: [],
} as const satisfies Readonly<Record<ConditionedList, readonly (readonly [string, ConsoleKey])[]>>;

/** What comes of the answers: what to bring, what to do, how long it takes, what it costs and where it is done. */
export function conditionBlocks(parts: MatterParts): Block[] {
  const { view, onPut, say } = parts;
  const matter = matterOf(view.part);
  return conditionedLists.flatMap((list) => {
    const things: readonly object[] = matter[list] ?? [];
    return [
      block(`head ${list}`, view, <h2 className={styles.group}>{say(`matter.${list}`)}</h2>),
      ...things.map((_, index) => block(`${list} ${index}`, view, <Thing {...parts} list={list} index={index} />)),
      block(
        `add ${list}`,
        view,
        <Add view={view} list={list} onPress={() => onPut(list, [...things, {}])}>
          {say(`matter.add-${list}`)}
        </Add>,
      ),
    ];
  });
}

function Thing(props: MatterParts & { list: ConditionedList; index: number }) {
  const { view, language, onEdit, onPut, onChoose, words, say, list, index } = props;
  const things: readonly object[] = matterOf(view.part)[list] ?? [];
  const { when = [] } = matterOf(view.part)[list]?.[index] ?? {};
  const at = String(index);
  return (
    <div className={styles.fields}>
      {list === 'windows' && <Window {...props} />}
      {texts[list].map(([field, label]) => (
        <Inside key={field} {...{ view, language, onEdit, list, label }} inside={[at, field]} />
      ))}
      <FieldBox
        label={say('matter.when')}
        view={view}
        path={[list, at, 'when']}
        onPress={() => onChoose({ kind: 'when', list, index })}
      >
        {words.when(when) || say('matter.always')}
      </FieldBox>
      <div className={styles.chips}>
        <Button
          className={styles.chip ?? ''}
          aria-label={say('popular.take-out-of', { name: `${say(`matter.${list}`)} ${index + 1}` })}
          onPress={() => onPut(list, without(things, index))}
        >
          {say('popular.take-out')}
        </Button>
      </div>
    </div>
  );
}

function Window({ view, onChoose, say, index }: MatterParts & { index: number }) {
  const pick = usePick();
  const placeId = matterOf(view.part).windows?.[index]?.placeId;
  const place = view.places.find(({ id }) => id === placeId);
  return (
    <FieldBox
      label={say('event.place')}
      view={view}
      path={['windows', String(index), 'placeId']}
      onPress={() => onChoose({ kind: 'window', index })}
    >
      {place ? `${place.sign} ${pick(place.name)}` : placeId}
    </FieldBox>
  );
}
