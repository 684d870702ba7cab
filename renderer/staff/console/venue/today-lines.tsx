import { Button } from 'react-aria-components';
import type { Language } from '#contract/base/language.ts';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import type { Block } from '../../../components/flow.tsx';
import { type EditTarget, fieldOf, thingOf, thingTarget } from '../edit-target.ts';
import { FieldBox, Notes, notesAt } from '../field-box.tsx';
import styles from '../form.module.css';
import { type ConsoleKey, type ConsoleSay, useConsoleSay } from '../use-console-say.ts';
import { EarlierChip } from './earlier-chip.tsx';

const path = ['today'];
/** More are refused. */
const mostLines = 6;

/** What a line of today shows: words of its own, or what hours, clock and calendar say. */
const lineKinds = ['words', 'opening', 'last-entry', 'event'] as const;
type LineKind = (typeof lineKinds)[number];

const begun: Readonly<Record<LineKind, FieldValue>> = {
  words: { label: {}, value: {} },
  opening: { shows: 'opening' },
  'last-entry': { shows: 'last-entry', label: {} },
  event: { shows: 'event' },
};

export interface TodayProps {
  readonly view: PartView;
  readonly language: Language;
  readonly onEdit: (target: EditTarget) => void;
  readonly onPut: (path: FieldPath, lines: FieldValue) => void;
}

function linesOf(part: FieldValue): FieldValue[] {
  const lines = fieldOf(part, path);
  return Array.isArray(lines) ? lines : [];
}

function kindOf(line: FieldValue): LineKind {
  const shows = fieldOf(line, ['shows']);
  return lineKinds.find((kind) => kind === shows) ?? 'words';
}

/** The lines of today in a few words, as the list of changes has them. */
export function todayWords(lines: FieldValue, language: Language, say: ConsoleSay): string {
  if (!Array.isArray(lines) || lines.length === 0) return say('field.nothing');
  const textOf = (line: FieldValue, field: string) =>
    fieldOf(line, [field, language]) ?? fieldOf(line, [field, 'zh-CN']) ?? '';
  return lines
    .map((line) => {
      const kind = kindOf(line);
      if (kind === 'words') return `${textOf(line, 'label')} ${textOf(line, 'value')}`;
      return kind === 'last-entry' ? `${textOf(line, 'label')} ${say('today.by-clock')}` : say(`today.${kind}`);
    })
    .join(' / ');
}

/** What stands on the start screen today, a line at a time, in its order. */
export function todayBlocks(props: TodayProps): Block[] {
  const { view, language } = props;
  const lines = linesOf(view.part);
  const key = JSON.stringify([lines, language, notesAt(view, path)]);
  return [
    ...lines.map((_, index) => ({ key: `${index} ${key}`, node: <TodayLine {...props} index={index} /> })),
    { key: `add ${key}`, node: <AddLine {...props} /> },
  ];
}

function TodayLine({ view, language, onEdit, onPut, index }: TodayProps & { readonly index: number }) {
  const say = useConsoleSay();
  const lines = linesOf(view.part);
  const line = lines[index] ?? null;
  const kind = kindOf(line);
  const name = todayWords([line], language, say);
  const field = (label: ConsoleKey, key: 'label' | 'value') => {
    const target = thingTarget(label, path, index, [key, language]);
    return (
      <FieldBox
        label={say(label)}
        view={view}
        path={[...path, String(index), key]}
        language={language}
        onPress={() => onEdit(target)}
      >
        {target.read(lines)}
      </FieldBox>
    );
  };
  return (
    <div className={styles.box}>
      <p className={styles.name}>
        {index + 1}　{say(`today.${kind}`)}
      </p>
      {(kind === 'words' || kind === 'last-entry') && (
        <div className={styles.fields}>
          {field('today.label', 'label')}
          {kind === 'words' && field('today.value', 'value')}
        </div>
      )}
      <div className={styles.chips}>
        {kind === 'words' && <EveryDay line={line} onLine={(next) => onPut(path, lines.with(index, next))} />}
        <EarlierChip name={name} list={lines} index={index} onChange={(list) => onPut(path, list)} />
        {lines.length > 1 && (
          <Button
            className={styles.chip ?? ''}
            aria-label={say('popular.take-out-of', { name })}
            onPress={() => onPut(path, lines.toSpliced(index, 1))}
          >
            {say('popular.take-out')}
          </Button>
        )}
      </div>
      <Notes notes={notesAt(view, [...path, String(index)]).filter((note) => note.path.length === 2)} />
    </div>
  );
}

/** Whether words of one's own hold on days too on which the house is closed. */
function EveryDay({ line, onLine }: { line: FieldValue; onLine: (line: FieldValue) => void }) {
  const say = useConsoleSay();
  const { holds, ...words } = thingOf(line);
  return (
    <Button
      className={styles.chip ?? ''}
      aria-pressed={holds === 'every-day'}
      onPress={() => onLine(holds === 'every-day' ? words : { ...words, holds: 'every-day' })}
    >
      {say('today.every-day')}
    </Button>
  );
}

function AddLine({ view, onPut }: TodayProps) {
  const say = useConsoleSay();
  const lines = linesOf(view.part);
  // What hours and calendar say is said once.
  const offered = lineKinds.filter((kind) => kind === 'words' || !lines.some((line) => kindOf(line) === kind));
  return (
    <div className={styles.box}>
      <p className={styles.lead}>{say('today.lead')}</p>
      <div className={styles.chips}>
        {lines.length < mostLines &&
          offered.map((kind) => (
            <Button
              key={kind}
              className={styles.chip ?? ''}
              data-add=""
              onPress={() => onPut(path, [...lines, begun[kind]])}
            >
              {say('today.add', { what: say(`today.${kind}`) })}
            </Button>
          ))}
      </div>
      <Notes notes={notesAt(view, path).filter((note) => note.path.length === 1)} />
    </div>
  );
}
