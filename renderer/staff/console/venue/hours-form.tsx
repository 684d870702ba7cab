import { Button } from 'react-aria-components';
import type { Language } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import { weekdaySchema } from '#contract/venue/hours.ts';
import type { Block } from '../../../components/flow.tsx';
import { digitsTarget, type EditTarget, exceptionTarget, fieldOf } from '../edit-target.ts';
import { FieldBox, Notes, notesAt } from '../field-box.tsx';
import styles from '../form.module.css';
import { type ConsoleSay, useConsoleSay } from '../use-console-say.ts';

export interface HoursFormProps {
  readonly view: PartView;
  /** In which field of the part they stand. */
  readonly field: 'hours' | 'staffed';
  readonly language: Language;
  /** What holds where no hours stand here. */
  readonly without: string;
  readonly onEdit: (target: EditTarget) => void;
  readonly onChoose: (choice: HoursChoice) => void;
  /** Tuesday to Friday are to be as Monday is. */
  readonly onAsMonday: () => void;
  readonly onClear: () => void;
}

/** What of hours is chosen and not written. */
export type HoursChoice = 'holidays' | 'makeUpDays';

const days = weekdaySchema.options;

/** `9:00-17:00` as it is printed, a stretch to a line. */
function printedTimes(text: string): string {
  return text.replaceAll('-', '–').replaceAll(' ', '\n');
}

function textAt(value: FieldValue, path: readonly string[]): string {
  const found = fieldOf(value, [...path]);
  return typeof found === 'string' ? found : '';
}

/** The form of hours: the days of the week, what holds on holidays, and days that differ. */
export function hoursBlocks(props: HoursFormProps, say: ConsoleSay): Block[] {
  const { view, field } = props;
  const key = JSON.stringify([fieldOf(view.part, [field]), view.faults, view.changes]);
  const exceptions = fieldOf(view.part, [field, 'exceptions']);
  const count = Array.isArray(exceptions) ? exceptions.length : 0;
  return [
    { key: `workdays ${key}`, node: <Workdays {...props} /> },
    { key: `weekend ${key}`, node: <Weekend {...props} /> },
    { key: `deeds ${key}`, node: <WeekDeeds {...props} /> },
    { key: `rules ${key}`, node: <Rules {...props} /> },
    { key: `exceptions ${key}`, node: <p className={styles.name}>{say('hours.exceptions')}</p> },
    ...Array.from({ length: count }, (_, at) => ({
      key: `exception ${at} ${key}`,
      node: <Exception {...props} index={at} />,
    })),
    { key: `more ${key}`, node: <Exception {...props} index={count} /> },
  ];
}

/** The days on which most work, under what holds where no hours stand. */
function Workdays(props: HoursFormProps) {
  const { view, field, without } = props;
  return (
    <div className={styles.box}>
      {fieldOf(view.part, [field]) === null && <p className={styles.name}>{without}</p>}
      <Days {...props} of={days.slice(0, 5)} />
    </div>
  );
}

function Weekend(props: HoursFormProps) {
  const { view, field } = props;
  return (
    <div className={styles.box}>
      <Days {...props} of={days.slice(5)} />
      <Notes notes={notesAt(view, [field]).filter(({ path }) => path.length === 1)} />
    </div>
  );
}

/** Days beside each other, each with its hours. */
function Days({ of, view, field, onEdit }: HoursFormProps & { readonly of: typeof days }) {
  const say = useConsoleSay();
  const isThere = fieldOf(view.part, [field]) !== null;
  return (
    <div className={styles.days}>
      {of.map((day) => {
        const path = [field, 'week', day];
        const text = textAt(view.part, path);
        return (
          <FieldBox
            key={day}
            label={say(`hours.${day}`)}
            view={view}
            path={path}
            onPress={() => onEdit(digitsTarget(`hours.${day}`, path))}
          >
            {isThere ? printedTimes(text) || say('hours.closed') : '　'}
          </FieldBox>
        );
      })}
    </div>
  );
}

/** What is done with all days at once. */
function WeekDeeds({ view, field, onAsMonday, onClear }: HoursFormProps) {
  const say = useConsoleSay();
  if (fieldOf(view.part, [field]) === null) return null;
  return (
    <div className={styles.chips}>
      <Button className={styles.chip ?? ''} onPress={onAsMonday}>
        {say('hours.as-monday')}
      </Button>
      <Button className={styles.chip ?? ''} data-add="" onPress={onClear}>
        {say('hours.clear')}
      </Button>
    </div>
  );
}

function Rules({ view, field, onEdit, onChoose }: HoursFormProps) {
  const say = useConsoleSay();
  if (fieldOf(view.part, [field]) === null) return null;
  const holidays = textAt(view.part, [field, 'holidays']);
  const makeUpDays = textAt(view.part, [field, 'makeUpDays']);
  const last = digitsTarget('hours.last-entry', [field, 'lastEntryMinutes']);
  return (
    <div className={styles.fields}>
      <FieldBox
        label={say('hours.holidays')}
        view={view}
        path={[field, 'holidays']}
        onPress={() => onChoose('holidays')}
      >
        {holidays === '' && say('hours.as-usual')}
        {holidays === 'closed' && say('hours.closed')}
        {holidays !== '' && holidays !== 'closed' && printedTimes(holidays)}
      </FieldBox>
      <FieldBox
        label={say('hours.make-up-days')}
        view={view}
        path={[field, 'makeUpDays']}
        onPress={() => onChoose('makeUpDays')}
      >
        {say(makeUpDays === '' ? 'hours.as-usual' : 'hours.like-monday')}
      </FieldBox>
      <FieldBox label={say('hours.last-entry')} view={view} path={last.path} onPress={() => onEdit(last)}>
        {textAt(view.part, last.path) || '0'}
      </FieldBox>
    </div>
  );
}

/** Days that differ; the one after the last is new. */
function Exception({ view, field, language, onEdit, index }: HoursFormProps & { readonly index: number }) {
  const say = useConsoleSay();
  const path = [field, 'exceptions'];
  const listed = fieldOf(view.part, path);
  const exception = (Array.isArray(listed) ? listed[index] : null) ?? null;
  const target = {
    days: exceptionTarget('hours.days', path, index, ['days']),
    open: exceptionTarget('hours.open', path, index, ['open']),
    reason: exceptionTarget('hours.reason', path, index, ['reason', language]),
  };
  if (exception === null)
    return (
      <Button className={styles.chip ?? ''} data-add="" onPress={() => onEdit(target.days)}>
        {say('hours.add-days')}
      </Button>
    );
  const open = target.open.read(listed);
  const reason = target.reason.read(listed);
  return (
    <div className={styles.box}>
      <div className={styles.chips}>
        <Button className={styles.chip ?? ''} onPress={() => onEdit(target.days)}>
          {target.days.read(listed).replace(' ', ' – ')}
        </Button>
        <Button className={styles.chip ?? ''} onPress={() => onEdit(target.open)}>
          {open === '' ? say('hours.closed') : printedTimes(open)}
        </Button>
        <Button
          className={styles.chip ?? ''}
          {...(reason === '' ? { 'data-add': '' } : { lang: language })}
          onPress={() => onEdit(target.reason)}
        >
          {reason || say('hours.add-reason')}
        </Button>
      </div>
      <Notes notes={notesAt(view, [...path, String(index)])} />
    </div>
  );
}
