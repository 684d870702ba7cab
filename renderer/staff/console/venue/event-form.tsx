import { Button } from 'react-aria-components';
import type { Language } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import { weekdaySchema } from '#contract/venue/hours.ts';
import type { Block } from '../../../components/flow.tsx';
import { usePick, useStage } from '../../../stage.tsx';
import { digitsTarget, type EditTarget, fieldOf, spansTarget, textTarget } from '../edit-target.ts';
import { FieldBox, Fields, flagKey, Notes, notesAt, type Piece } from '../field-box.tsx';
import styles from '../form.module.css';
import { type ConsoleKey, useConsoleSay } from '../use-console-say.ts';

/** What of an event is chosen and not written. */
export type EventChoice = 'kind' | 'placeId' | 'entryId';

export interface EventFormProps {
  readonly view: PartView;
  readonly language: Language;
  /** Titles of entries, by their ids. */
  readonly titles: Readonly<Record<string, string>>;
  readonly onEdit: (target: EditTarget) => void;
  readonly onChooseOf: (choice: EventChoice) => void;
  /** The days of the week on which it takes place; null: on any. */
  readonly onWeekdays: (days: FieldValue) => void;
}

/** The form of an event or an offer: what it is, where, when, and who answers for it. */
export function eventBlocks(props: EventFormProps): Block[] {
  const { view, language, titles } = props;
  const inLanguage = (field: string, label: ConsoleKey): Piece => ({
    target: textTarget(label, [field, language], language),
  });
  const digits = (field: string, label: ConsoleKey): Piece => ({ target: digitsTarget(label, [field]) });
  const chosen = JSON.stringify([fieldOf(view.part, ['kind']), view.places, titles, view.faults]);
  return [
    fieldsBlock(props, [inLanguage('name', 'part.name'), inLanguage('audience', 'event.audience')]),
    fieldsBlock(props, [inLanguage('line', 'event.line')]),
    { key: `chosen ${chosen} ${view.changes.length}`, node: <Chosen {...props} /> },
    { key: `days ${JSON.stringify([fieldOf(view.part, ['weekdays']), view.faults])}`, node: <Weekdays {...props} /> },
    fieldsBlock(props, [
      { target: spansTarget('event.times', ['times']) },
      digits('firstDay', 'event.first-day'),
      digits('lastDay', 'event.last-day'),
    ]),
    fieldsBlock(props, [inLanguage('department', 'field.department'), digits('checkedOn', 'field.checked-on')]),
  ];
}

function fieldsBlock({ view, onEdit }: EventFormProps, pieces: readonly Piece[]): Block {
  const texts = pieces.map(({ target }) => `${target.path.join('/')} ${target.read(fieldOf(view.part, target.path))}`);
  return {
    key: `${texts.join(' ')} ${flagKey(view, pieces)} ${view.changes.length}`,
    node: <Fields view={view} entry={view.part} pieces={pieces} onEdit={onEdit} />,
  };
}

/** Whether it is an offer, which only malls make; where it takes place; and the answer that says more. */
function Chosen({ view, titles, onChooseOf }: EventFormProps) {
  const say = useConsoleSay();
  const { venue } = useStage();
  const pick = usePick();
  const [place] = view.places;
  const textOf = (field: string) => {
    const value = fieldOf(view.part, [field]);
    return typeof value === 'string' ? value : '';
  };
  const entryId = textOf('entryId');
  const shown: Readonly<Record<EventChoice, string>> = {
    kind: say(textOf('kind') === 'offer' ? 'event.kind-offer' : 'event.kind-event'),
    placeId: place ? `${place.sign} ${pick(place.name)}` : textOf('placeId'),
    entryId: entryId === '' ? say('event.no-entry') : (titles[entryId] ?? entryId),
  };
  const fields: readonly EventChoice[] =
    venue.kind === 'mall' ? ['kind', 'placeId', 'entryId'] : ['placeId', 'entryId'];
  return (
    <div className={styles.fields}>
      {fields.map((field) => (
        <FieldBox key={field} label={say(labels[field])} view={view} path={[field]} onPress={() => onChooseOf(field)}>
          {shown[field]}
        </FieldBox>
      ))}
    </div>
  );
}

const labels = { kind: 'event.kind', placeId: 'event.place', entryId: 'event.entry' } as const;

/** The days of the week, each on or off; none is on where it may be any. */
function Weekdays({ view, onWeekdays }: EventFormProps) {
  const say = useConsoleSay();
  const listed = fieldOf(view.part, ['weekdays']);
  const days: readonly FieldValue[] = Array.isArray(listed) ? listed : [];
  const toggled = (day: string) =>
    weekdaySchema.options.filter((one) => (one === day ? !days.includes(one) : days.includes(one)));
  return (
    <div className={styles.box}>
      <p className={styles.name}>{say('event.weekdays')}</p>
      <div className={styles.chips}>
        {weekdaySchema.options.map((day) => (
          <Button
            key={day}
            className={styles.chip ?? ''}
            aria-pressed={days.includes(day)}
            onPress={() => {
              const next = toggled(day);
              onWeekdays(next.length === 0 ? null : next);
            }}
          >
            {say(`hours.${day}`)}
          </Button>
        ))}
      </div>
      <Notes notes={notesAt(view, ['weekdays'])} />
    </div>
  );
}
