import { Button } from 'react-aria-components';
import { languageSchema } from '#contract/base/language.ts';
import type { DraftView, FieldChange, FieldValue } from '#contract/page/drafts.ts';
import { Flow } from '../../components/flow.tsx';
import { Key } from '../../components/key.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { usePager } from '../../components/use-pager.ts';
import { nameOf } from '../../i18n/language-names.ts';
import { useStage } from '../../stage.tsx';
import styles from './form.module.css';
import { type ConsoleKey, type ConsoleSay, useConsoleSay } from './use-console-say.ts';

export interface ChangesProps {
  readonly views: readonly DraftView[];
  readonly onOpen: (entryId: string) => void;
  readonly onRestore: (entryId: string) => void;
  readonly onDiscard: () => void;
}

/** Everything in which the draft differs from what is published, field by field. */
export function Changes({ views, onOpen, onRestore, onDiscard }: ChangesProps) {
  const say = useConsoleSay();
  const pager = usePager();
  const blocks = views.flatMap((view) => [
    {
      key: `${view.entryId} ${view.changes.length}`,
      node: <ChangedEntry view={view} onOpen={onOpen} onRestore={onRestore} />,
    },
    ...view.changes.map((change) => ({
      key: `${view.entryId} ${change.path.join('/')} ${JSON.stringify(change.after)}`,
      node: <ChangedField change={change} />,
    })),
  ]);
  return (
    <div className={styles.form}>
      <h2 className={styles.head}>{say('changes.title', { count: views.length })}</h2>
      <Flow blocks={blocks} page={pager.page} onPages={pager.onPages} />
      {views.length === 0 && <p className={styles.empty}>{say('changes.none')}</p>}
      <PageKeys pager={pager} />
      {views.length > 0 && (
        <div className={styles.deeds}>
          <Key icon="cross" onPress={onDiscard}>
            {say('changes.discard')}
          </Key>
        </div>
      )}
    </div>
  );
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
  const what: ConsoleKey = entry === null ? 'list.removed' : live === null ? 'list.is-new' : 'changes.changed';
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
      {view.conflicts.length > 0 && (
        <p className={styles.note}>{say('changes.conflicts', { count: view.conflicts.length })}</p>
      )}
      {view.faults.length > 0 && <p className={styles.note}>{say('list.faulty', { count: view.faults.length })}</p>}
    </div>
  );
}

function ChangedField({ change: { path, before, after } }: { change: FieldChange }) {
  const say = useConsoleSay();
  return (
    <dl className={styles.change}>
      <dt>{fieldName(path, say)}</dt>
      <dd>
        <del>{inWords(before, say)}</del>
        <ins>{inWords(after, say)}</ins>
      </dd>
    </dl>
  );
}

const names: Readonly<Record<string, ConsoleKey>> = {
  title: 'field.title',
  phrasings: 'field.phrasings',
  lead: 'field.lead',
  'place/sign': 'field.sign',
  'place/where': 'field.where',
  'duration/figure': 'field.duration',
  'duration/note': 'field.duration-note',
  'fee/figure': 'field.fee',
  'fee/note': 'field.fee-note',
  steps: 'field.steps',
  materials: 'field.materials',
  contact: 'field.contact',
  hours: 'field.hours',
  unstaffed: 'field.unstaffed',
  more: 'field.more',
  reading: 'field.reading',
  categoryId: 'field.category',
  checkedOn: 'field.checked-on',
  validUntil: 'field.valid-until',
  department: 'field.department',
  action: 'field.action',
  hoursOf: 'field.hours-of',
};

/** The name of a field, and the language that it is in. */
function fieldName(path: readonly string[], say: ConsoleSay): string {
  const [first = '', second = '', ...rest] = path;
  const language = languageSchema.safeParse(second).data;
  const name = names[first === 'texts' ? rest.join('/') : first];
  const said = name ? say(name) : path.join(' ');
  return language ? `${said}　${nameOf(language)}` : said;
}

/** What stands in a field, in words. */
function inWords(value: FieldValue, say: ConsoleSay): string {
  if (value === null || value === '') return say('field.nothing');
  if (Array.isArray(value)) return value.map((item) => inWords(item, say)).join(' / ');
  if (typeof value === 'object')
    return Object.values(value)
      .map((item) => inWords(item ?? null, say))
      .join('｜');
  return String(value);
}
