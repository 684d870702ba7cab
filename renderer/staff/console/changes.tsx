import { Button } from 'react-aria-components';
import type { Language } from '#contract/base/language.ts';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import { nameFieldOf, type PartView } from '#contract/page/draft-parts.ts';
import type { DraftView, FieldChange } from '#contract/page/drafts.ts';
import { type Block, Flow } from '../../components/flow.tsx';
import { Key } from '../../components/key.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { usePager } from '../../components/use-pager.ts';
import { useStage } from '../../stage.tsx';
import { fieldOf } from './edit-target.ts';
import { fieldName } from './field-names.ts';
import styles from './form.module.css';
import { inWords, type Names } from './in-words.ts';
import { type ConsoleKey, type ConsoleSay, useConsoleSay } from './use-console-say.ts';
import { useNamesInViews, useVenueNames } from './use-names.ts';
import { chosenFields, chosenWords } from './venue/chosen-words.ts';
import { conditionedLists } from './venue/matter/matter-lists.ts';
import { signWords } from './venue/sign-blocks.tsx';
import { todayWords } from './venue/today-lines.tsx';

export interface ChangesProps {
  readonly views: readonly DraftView[];
  readonly parts: readonly PartView[];
  /** What ids in the changes stand for. */
  readonly names: Names;
  readonly onOpen: (entryId: string) => void;
  readonly onOpenPart: (part: PartView) => void;
  readonly onRestore: (entryId: string) => void;
  readonly onRestorePart: (partId: string) => void;
  /** Null while it is asked whether to publish: whoever publishes discards nothing. */
  readonly onDiscard: (() => void) | null;
}

/** Everything in which the draft differs from what is published, field by field. */
export function Changes(props: ChangesProps) {
  const { views, parts, names, onOpen, onOpenPart, onRestore, onRestorePart, onDiscard } = props;
  const say = useConsoleSay();
  const pager = usePager();
  const count = views.length + parts.length;
  const inViews = useNamesInViews(views, parts);
  const named = new Map([...names, ...inViews]);
  const blocks = [
    ...views.flatMap((view) => [
      {
        key: `${view.entryId} ${view.changes.length}`,
        node: <ChangedEntry view={view} onOpen={onOpen} onRestore={onRestore} />,
      },
      ...fieldBlocks(view.entryId, view.changes, named),
    ]),
    ...parts.flatMap((view) => [
      {
        key: `${view.partId} ${view.changes.length}`,
        node: <ChangedPart view={view} onOpen={onOpenPart} onRestore={onRestorePart} />,
      },
      ...fieldBlocks(view.partId, view.changes, named),
    ]),
  ];
  return (
    <div className={styles.form}>
      <h2 className={styles.head}>{say('changes.title', { count })}</h2>
      <Flow blocks={blocks} page={pager.page} onPages={pager.onPages} />
      {count === 0 && <p className={styles.empty}>{say('changes.none')}</p>}
      <PageKeys pager={pager} />
      {count > 0 && onDiscard && (
        <div className={styles.deeds}>
          <Key icon="cross" onPress={onDiscard}>
            {say('changes.discard')}
          </Key>
        </div>
      )}
    </div>
  );
}

function fieldBlocks(documentId: string, changes: readonly FieldChange[], names: Names): Block[] {
  const told = changes.filter(({ path }) => !(path[0] === 'picture' && measured.has(path[1] ?? '')));
  return told.map((change) => ({
    // A name that comes late may need another line.
    key: `${documentId} ${change.path.join('/')} ${JSON.stringify(change.after)} ${names.size}`,
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

/** What cannot be said in words: it is looked at where it is drawn. */
const drawn: ReadonlySet<string> = new Set(['plan', 'ways', 'between', 'passages', 'spot', 'sha256', 'icon']);

/** Lists within lists: they are looked at where they are written. */
const listsOfMatter: ReadonlySet<string> = new Set(['questions', 'ends', ...conditionedLists]);

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
  /** Beside those that the page knows itself. */
  readonly names?: Names;
}

const noNames: Names = new Map();

/** One field as it is and as it will be; of what is nowhere before or after, the other alone. */
export function ChangedField({ change: { path, before, after }, names = noNames }: ChangedFieldProps) {
  const say = useConsoleSay();
  const ofVenue = useVenueNames();
  const { language } = useStage();
  const told = toldOf(path);
  const all = new Map([...ofVenue, ...names]);
  const wordsOf = (value: FieldValue) => ownWordsOf(path, value, language, say) ?? inWords(path, value, all, say);
  const [was, is] = [wordsOf(before), wordsOf(after)];
  return (
    <dl className={styles.change}>
      <dt>{fieldName(path, say)}</dt>
      {told ? (
        <dd>{say(told)}</dd>
      ) : (
        <dd>
          {was !== null && <del>{was}</del>}
          {is !== null && <ins>{is}</ins>}
          {was === null && is === null && <span>{say('field.nothing')}</span>}
        </dd>
      )}
    </dl>
  );
}

/** What has words of its own: what is chosen from a few, the lines of today, words on walls. */
function ownWordsOf([field = '']: FieldPath, value: FieldValue, language: Language, say: ConsoleSay): string | null {
  const chosen = chosenFields.find((one) => one === field);
  if (chosen) return chosenWords(chosen, value, language, say);
  if (field === 'signs') return signWords(value, language);
  return field === 'today' && value !== null ? todayWords(value, language, say) : null;
}
