import type { IntakeChange, IntakeProblem, IntakeReport, LeftOut } from '#contract/page/intake.ts';
import { type Block, Flow } from '../../../components/flow.tsx';
import { Key } from '../../../components/key.tsx';
import { PageKeys } from '../../../components/page-keys.tsx';
import { SealKey } from '../../../components/seal-key.tsx';
import { usePager } from '../../../components/use-pager.ts';
import { ChangedField } from '../changes.tsx';
import styles from '../form.module.css';
import { type ConsoleSay, useConsoleSay } from '../use-console-say.ts';

type Good = Extract<IntakeReport, { isGood: true }>;
type Bad = Extract<IntakeReport, { isGood: false }>;

export interface ReportProps<Report extends IntakeReport> {
  readonly report: Report;
  readonly isBusy: boolean;
}

export interface GoodReportProps extends ReportProps<Good> {
  readonly onTake: () => void;
}

/** What the draft would be changed by, before it is. */
export function GoodReport({ report, isBusy, onTake }: GoodReportProps) {
  const say = useConsoleSay();
  const { counts, changes } = report;
  const all = counts.new + counts.changed + counts.removed;
  const left = all - changes.length;
  const blocks = [...changes.flatMap((change) => blocksOf(change)), ...leftOutBlocks(report, say)];
  return (
    <Listed
      title={all === 0 ? say('files.same') : say('files.good', counts)}
      blocks={blocks}
      lead={left > 0 ? say('files.more', { count: left }) : null}
    >
      {all > 0 && (
        <SealKey icon="check" isBusy={isBusy} onPress={() => isBusy || onTake()}>
          {say(isBusy ? 'files.taking' : 'files.take')}
        </SealKey>
      )}
    </Listed>
  );
}

/** What of a drawing or a map is not taken, after all that is. */
function leftOutBlocks({ leftOut, leftOutCount }: Good, say: ConsoleSay): Block[] {
  if (leftOutCount === 0) return [];
  const rows = leftOut.map((one, index) => ({ key: `left out ${index}`, node: <NotTaken one={one} /> }));
  const [first, ...others] = rows;
  const title = (
    <>
      <h3 className={styles.head}>{say('files.left-out', { count: leftOutCount })}</h3>
      {first?.node}
    </>
  );
  return [{ key: 'left out', node: title }, ...others];
}

function NotTaken({ one: { file, number, code, detail } }: { one: LeftOut }) {
  const say = useConsoleSay();
  const where = file === null ? say('files.row', { row: number }) : say('files.feature', { number });
  return (
    <dl className={styles.change}>
      <dt>
        {file} {number > 0 && where}
      </dt>
      <dd>
        <b>{say(`left-out.${code}`)}</b>
        {detail !== '' && <span>{detail}</span>}
      </dd>
    </dl>
  );
}

/** A name never stands at the end of a page without the first of its fields. */
function blocksOf(change: IntakeChange): Block[] {
  const [first, ...others] = change.fields;
  return [
    {
      key: change.id,
      node: (
        <>
          <ChangedDocument change={change} />
          {first && <ChangedField change={first} />}
        </>
      ),
    },
    ...others.map((field) => ({
      key: `${change.id} ${field.path.join('/')}`,
      node: <ChangedField change={field} />,
    })),
  ];
}

const states = { new: 'list.is-new', changed: 'changes.changed', removed: 'list.removed' } as const;

function ChangedDocument({ change: { id, name, state, fields, fieldCount } }: { change: IntakeChange }) {
  const say = useConsoleSay();
  const left = fieldCount - fields.length;
  return (
    <p className={styles.changed}>
      <b>{name || id}</b> <small>{say(states[state])}</small>
      {left > 0 && <small>{say('files.more-fields', { count: left })}</small>}
    </p>
  );
}

export interface BadReportProps extends ReportProps<Bad> {
  /** Null while no stick is plugged in. */
  readonly onWriteProblems: (() => void) | null;
}

/** All that keeps a file from being taken, cell by cell. */
export function BadReport({ report, isBusy, onWriteProblems }: BadReportProps) {
  const say = useConsoleSay();
  const { problemCount, problems } = report;
  const left = problemCount - problems.length;
  return (
    <Listed
      title={say('files.bad', { count: problemCount })}
      blocks={problems.map((problem, index) => ({
        key: `${index} ${problem.code}`,
        node: <Problem problem={problem} />,
      }))}
      lead={left > 0 ? say('files.more-problems', { count: left }) : null}
    >
      {onWriteProblems && problems.every(isInTable) && (
        <Key icon="document" onPress={() => isBusy || onWriteProblems()}>
          {say('files.write-problems')}
        </Key>
      )}
    </Listed>
  );
}

/** Whether it stands in a table, of which a copy can be written with its problems. */
function isInTable({ code }: IntakeProblem): boolean {
  return !code.startsWith('drawing-') && !code.startsWith('map-');
}

function Problem({ problem: { sheet, row, column, code, detail, fault } }: { problem: IntakeProblem }) {
  const say = useConsoleSay();
  // What is missing is named.
  const isQuoted = code !== 'value-missing' && code !== 'sheet-missing';
  const where = column === null ? say('files.row', { row }) : `${column}${row}`;
  return (
    <dl className={styles.change}>
      <dt>
        {sheet}　{!code.startsWith('map-') && where}
      </dt>
      <dd>
        <b>
          {fault ? say(fault === 'event' ? 'note.event-itself' : `note.${fault}`, { detail }) : say(`problem.${code}`)}
        </b>
        {detail !== '' && <span>{isQuoted ? say('files.stands', { detail }) : detail}</span>}
      </dd>
    </dl>
  );
}

interface ListedProps {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What is not listed. */
  readonly lead: string | null;
  readonly children: React.ReactNode;
}

function Listed({ title, blocks, lead, children }: ListedProps) {
  const pager = usePager();
  return (
    <div className={styles.form}>
      <h2 className={styles.head}>{title}</h2>
      <Flow blocks={blocks} page={pager.page} onPages={pager.onPages} />
      {lead && <p className={styles.lead}>{lead}</p>}
      <PageKeys pager={pager} />
      <div className={styles.deeds}>{children}</div>
    </div>
  );
}
