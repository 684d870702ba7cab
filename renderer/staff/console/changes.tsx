import { Button } from 'react-aria-components';
import type { Language } from '#contract/base/language.ts';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import { nameFieldOf, type PartView } from '#contract/page/draft-parts.ts';
import type { DraftView, FieldChange } from '#contract/page/drafts.ts';
import { type Block, Flow } from '../../components/flow.tsx';
import { Key } from '../../components/key.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { usePager } from '../../components/use-pager.ts';
import { usePick, useStage } from '../../stage.tsx';
import { fieldOf } from './edit-target.ts';
import { fieldName } from './field-names.ts';
import styles from './form.module.css';
import { type ConsoleKey, type ConsoleSay, useConsoleSay } from './use-console-say.ts';
import { sampleWords } from './venue/sample-mark.tsx';
import { todayWords } from './venue/today-lines.tsx';

export interface ChangesProps {
  readonly views: readonly DraftView[];
  readonly parts: readonly PartView[];
  readonly onOpen: (entryId: string) => void;
  readonly onOpenPart: (part: PartView) => void;
  readonly onRestore: (entryId: string) => void;
  readonly onRestorePart: (partId: string) => void;
  readonly onDiscard: () => void;
}

/** Everything in which the draft differs from what is published, field by field. */
export function Changes(props: ChangesProps) {
  const { views, parts, onOpen, onOpenPart, onRestore, onRestorePart, onDiscard } = props;
  const say = useConsoleSay();
  const pick = usePick();
  const pager = usePager();
  const count = views.length + parts.length;
  const blocks = [
    ...views.flatMap((view) => [
      {
        key: `${view.entryId} ${view.changes.length}`,
        node: <ChangedEntry view={view} onOpen={onOpen} onRestore={onRestore} />,
      },
      ...fieldBlocks(view.entryId, view.changes),
    ]),
    ...parts.flatMap((view) => [
      {
        key: `${view.partId} ${view.changes.length}`,
        node: <ChangedPart view={view} onOpen={onOpenPart} onRestore={onRestorePart} />,
      },
      ...fieldBlocks(view.partId, view.changes, namesIn(view, pick)),
    ]),
  ];
  return (
    <div className={styles.form}>
      <h2 className={styles.head}>{say('changes.title', { count })}</h2>
      <Flow blocks={blocks} page={pager.page} onPages={pager.onPages} />
      {count === 0 && <p className={styles.empty}>{say('changes.none')}</p>}
      <PageKeys pager={pager} />
      {count > 0 && (
        <div className={styles.deeds}>
          <Key icon="cross" onPress={onDiscard}>
            {say('changes.discard')}
          </Key>
        </div>
      )}
    </div>
  );
}

/** What the ids in a part stand for, in words. */
type Names = ReadonlyMap<string, string>;

function namesIn({ exhibits, places }: PartView, pick: ReturnType<typeof usePick>): Names {
  return new Map([
    ...places.map(({ id, sign, name }) => [id, `${sign} ${pick(name)}`] as const),
    ...exhibits.map(({ id, number, title }) => [id, `${number} ${pick(title)}`] as const),
  ]);
}

function fieldBlocks(documentId: string, changes: readonly FieldChange[], names: Names = new Map()): Block[] {
  const told = changes.filter(({ path }) => !(path[0] === 'picture' && measured.has(path[1] ?? '')));
  return told.map((change) => ({
    key: `${documentId} ${change.path.join('/')} ${JSON.stringify(change.after)}`,
    node: <ChangedField change={change} names={names} />,
  }));
}

interface ChangedEntryProps {
  readonly view: DraftView;
  readonly onOpen: (entryId: string) => void;
  readonly onRestore: (entryId: string) => void;
}

function ChangedEntry({ view, onOpen, onRestore }: ChangedEntryProps) {
  const say = useConsoleSay();
  const { language } = useStage();
  const { entryId, entry, live, attached } = view;
  const texts = (entry ?? live)?.texts;
  const title = texts?.[language]?.title ?? texts?.['zh-CN']?.title ?? say('list.untitled');
  const what = whatOf(entry, live);
  return (
    <div className={styles.changed}>
      <Button className={styles.pick ?? ''} onPress={() => onOpen(entryId)}>
        <b>{title}</b> <small>{say(what)}</small>
      </Button>
      {view.revision > 0 && <Key onPress={() => onRestore(entryId)}>{say('changes.restore')}</Key>}
      {attached.length > 0 && (
        <p className={styles.note}>
          {say('changes.attached', { words: attached.map(({ text }) => text).join(' / ') })}
        </p>
      )}
      <Troubles view={view} />
    </div>
  );
}

/** What keeps it from being published. */
function Troubles({ view }: { view: Pick<DraftView, 'conflicts' | 'faults'> }) {
  const say = useConsoleSay();
  return (
    <>
      {view.conflicts.length > 0 && (
        <p className={styles.note}>{say('changes.conflicts', { count: view.conflicts.length })}</p>
      )}
      {view.faults.length > 0 && <p className={styles.note}>{say('list.faulty', { count: view.faults.length })}</p>}
    </>
  );
}

function whatOf(now: unknown, live: unknown): ConsoleKey {
  if (now === null) return 'list.removed';
  return live === null ? 'list.is-new' : 'changes.changed';
}

interface ChangedPartProps {
  readonly view: PartView;
  readonly onOpen: (part: PartView) => void;
  readonly onRestore: (partId: string) => void;
}

function ChangedPart({ view, onOpen, onRestore }: ChangedPartProps) {
  const say = useConsoleSay();
  const { language } = useStage();
  const { partId, kind, part, live } = view;
  const nameIn = (one: Language) => fieldOf(part ?? live, [nameFieldOf(kind), one]);
  const name = nameIn(language) ?? nameIn('zh-CN');
  const words = (
    <>
      <b>{typeof name === 'string' ? name : say('list.untitled')}</b>{' '}
      <small>
        {say(`kind.${kind}`)}　{say(whatOf(part, live))}
      </small>
    </>
  );
  return (
    <div className={styles.changed}>
      <Button className={styles.pick ?? ''} onPress={() => onOpen(view)}>
        {words}
      </Button>
      <Key onPress={() => onRestore(partId)}>{say('changes.restore')}</Key>
      <Troubles view={view} />
    </div>
  );
}

/** What cannot be said in words: it is looked at on the plan. */
const drawn: ReadonlySet<string> = new Set(['plan', 'ways', 'between', 'passages', 'spot', 'sha256']);

/** Lists within lists: they are looked at where they are written. */
const listsOfMatter: ReadonlySet<string> = new Set([
  'questions',
  'ends',
  'materials',
  'steps',
  'durations',
  'fees',
  'windows',
]);

/** What changes with a picture, and is not worth a line. */
const measured: ReadonlySet<string> = new Set(['widthPx', 'heightPx']);

/** A change that is told, and not shown. */
function toldOf(path: FieldPath): ConsoleKey | null {
  const [first = ''] = path[0] === 'picture' ? path.slice(1) : path;
  if (drawn.has(first)) return 'changes.drawn';
  if (path.length === 1 && listsOfMatter.has(first)) return 'changes.lists';
  return path[2] === 'chineseBefore' ? 'changes.still-right' : null;
}

interface ChangedFieldProps {
  readonly change: FieldChange;
  readonly names?: Names;
}

/** One field as it is and as it will be. */
export function ChangedField({ change: { path, before, after }, names }: ChangedFieldProps) {
  const say = useConsoleSay();
  const { language } = useStage();
  const told = toldOf(path);
  const named = (isOfIds(path) && names) || new Map();
  if (told)
    return (
      <dl className={styles.change}>
        <dt>{fieldName(path, say)}</dt>
        <dd>{say(told)}</dd>
      </dl>
    );
  return (
    <dl className={styles.change}>
      <dt>{fieldName(path, say)}</dt>
      <dd>
        <del>{said(path, before, language, say, named)}</del>
        <ins>{said(path, after, language, say, named)}</ins>
      </dd>
    </dl>
  );
}

function said([field]: FieldPath, value: FieldValue, language: Language, say: ConsoleSay, names: Names): string {
  if (field === 'sample') return say(sampleWords(value));
  return field === 'today' ? todayWords(value, language, say) : inWords(value, say, names);
}

/** Whether a field holds ids of other parts. */
function isOfIds([field = '']: FieldPath): boolean {
  return field === 'placeId' || field === 'exhibitIds';
}

/** What stands in a field, in words. */
function inWords(value: FieldValue, say: ConsoleSay, names: Names): string {
  if (value === null || value === '') return say('field.nothing');
  if (value === 'closed') return say('hours.closed');
  if (value === 'as-monday') return say('hours.like-monday');
  if (Array.isArray(value)) return value.map((item) => inWords(item, say, names)).join(' / ');
  if (typeof value === 'object')
    return Object.values(value)
      .map((item) => inWords(item ?? null, say, names))
      .join('｜');
  return names.get(String(value)) ?? String(value);
}
