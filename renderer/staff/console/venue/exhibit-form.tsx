import type { Language } from '#contract/base/language.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import { type Depth, depthSchema } from '#contract/venue/exhibit.ts';
import type { Block } from '../../../components/flow.tsx';
import { usePick } from '../../../stage.tsx';
import { type EditTarget, fieldOf, numberTarget, textTarget } from '../edit-target.ts';
import { FieldBox, Fields, flagKey, type Piece } from '../field-box.tsx';
import styles from '../form.module.css';
import { useConsoleSay } from '../use-console-say.ts';

export interface ExhibitFormProps {
  readonly view: PartView;
  readonly language: Language;
  readonly onEdit: (target: EditTarget) => void;
  /** Chooses the room that it is in. */
  readonly onPlace: () => void;
}

/** The form of an exhibit: its number and room, and what is told of it in three depths. */
export function exhibitBlocks(props: ExhibitFormProps): Block[] {
  const { view, language } = props;
  const title: Piece = { target: textTarget('field.title', ['title', language], language), isTitle: true };
  return [
    fieldsBlock(props, 'title', [title]),
    {
      key: `where ${JSON.stringify([view.places, fieldOf(view.part, ['number']), view.faults])} ${view.changes.length}`,
      node: <NumberAndRoom {...props} />,
    },
    ...depthSchema.options.map((depth) => storyBlock(props, depth)),
  ];
}

function storyBlock(props: ExhibitFormProps, depth: Depth): Block {
  const { language } = props;
  const at = (field: 'lead' | 'more') => ['stories', depth, field, language];
  return fieldsBlock(props, depth, [
    { target: textTarget(`exhibit.${depth}-lead`, at('lead'), language, mostInLead) },
    { target: textTarget(`exhibit.${depth}-more`, at('more'), language) },
  ]);
}

/** What is read aloud is not longer. */
const mostInLead = 240;

function fieldsBlock({ view, onEdit }: ExhibitFormProps, name: string, pieces: readonly Piece[]): Block {
  const texts = pieces.map(({ target }) => `${target.path.join('/')} ${target.read(fieldOf(view.part, target.path))}`);
  return {
    key: `${name} ${texts.join(' ')} ${flagKey(view, pieces)} ${view.changes.length}`,
    node: <Fields view={view} entry={view.part} pieces={pieces} onEdit={onEdit} />,
  };
}

function NumberAndRoom({ view, onEdit, onPlace }: ExhibitFormProps) {
  const say = useConsoleSay();
  const pick = usePick();
  const number = numberTarget('exhibit.number', ['number']);
  const [room] = view.places;
  const placeId = fieldOf(view.part, ['placeId']);
  return (
    <div className={styles.fields}>
      <FieldBox label={say(number.label)} view={view} path={number.path} onPress={() => onEdit(number)}>
        {number.read(fieldOf(view.part, number.path))}
      </FieldBox>
      <FieldBox label={say('exhibit.room')} view={view} path={['placeId']} onPress={onPlace}>
        {room ? `${room.sign} ${pick(room.name)}` : typeof placeId === 'string' && placeId}
      </FieldBox>
    </div>
  );
}
