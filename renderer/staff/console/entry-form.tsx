import { type Language, type Localized, languages, pickText } from '#contract/base/language.ts';
import type { DraftEntry, FieldPath } from '#contract/page/draft-entry.ts';
import type { DraftView, SayingsOfMatter } from '#contract/page/drafts.ts';
import { Flow } from '../../components/flow.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { usePager } from '../../components/use-pager.ts';
import { nameOf } from '../../i18n/language-names.ts';
import { useStage } from '../../stage.tsx';
import { type EditTarget, fieldOf, textTarget } from './edit-target.ts';
import { Phrasings, type ThingKind, Things, type ThingsProps } from './entry-lists.tsx';
import { FaultsOfAll } from './faults-of-all.tsx';
import { FieldBox, Fields, flagKey, notesAt, type Piece } from './field-box.tsx';
import styles from './form.module.css';
import { Sayings } from './sayings.tsx';
import { type Confirm, ConfirmContext } from './still-right.tsx';
import { Tabs } from './tabs.tsx';
import { type ConsoleKey, type ConsoleSay, useConsoleSay } from './use-console-say.ts';

/** What is chosen from a list and not written. */
export type ChosenField = 'categoryId' | 'action' | 'hoursOf' | 'relatedIds';

export interface EntryFormProps {
  readonly view: DraftView;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onEdit: (target: EditTarget) => void;
  readonly onChoose: (field: ChosenField) => void;
  /** Of the answers that stand under this one, by their ids. */
  readonly titles: Readonly<Record<string, string>>;
  readonly onDetach: (text: string) => void;
  /** How people also ask about it. */
  readonly sayings: readonly SayingsOfMatter[];
  readonly onTake: (text: string) => void;
  /** Says that a translation is still right. */
  readonly onConfirm: Confirm;
}

/** Titles have room for so many letters, and the first sentence is read at one look. */
const room: Readonly<Record<Language, { title: number; lead: number }>> = {
  'zh-CN': { title: 16, lead: 40 },
  ja: { title: 24, lead: 60 },
  ko: { title: 24, lead: 60 },
  en: { title: 40, lead: 140 },
};

/** One entry in the order of its screen: what it says in one language, and what holds in all. */
export function EntryForm(props: EntryFormProps) {
  const { view, language, onLanguage } = props;
  const say = useConsoleSay();
  const pager = usePager();
  const { entry } = view;
  if (!entry) return <p className={styles.empty}>{say('entry.removed')}</p>;
  const blocks = [...textBlocks(props, entry), ...commonBlocks(props, entry, say)];
  return (
    <ConfirmContext value={props.onConfirm}>
      <div className={styles.form}>
        <Tabs label={say('entry.languages')} names={languages} chosen={language} onChoose={onLanguage}>
          {(one) => (
            <>
              <span lang={one}>{nameOf(one)}</span>
              <LanguageFlag view={view} language={one} />
            </>
          )}
        </Tabs>
        <FaultsOfAll faults={view.faults} />
        <Flow key={language} blocks={blocks} page={pager.page} onPages={pager.onPages} />
        <PageKeys pager={pager} />
      </div>
    </ConfirmContext>
  );
}

/** What is wanting in a language: faults go before its not being there, and that before texts that are older than the Chinese. */
function LanguageFlag({ view, language }: { view: DraftView; language: Language }) {
  const say = useConsoleSay();
  const faults = view.faults.filter(({ path }) => path.includes(language)).length;
  if (faults > 0) return <em>{say('entry.faults', { count: faults })}</em>;
  if (!view.entry?.texts[language]) return <em>{say('entry.untranslated')}</em>;
  const old = view.warnings.filter(({ code, path }) => code === 'chinese-changed' && path[1] === language).length;
  return old === 0 ? null : <em>{say('entry.old', { count: old })}</em>;
}

const steps = (path: FieldPath): ThingKind => ({
  label: 'field.steps',
  path,
  keys: ['title', 'note'],
  names: ['field.step', 'field.step-note'],
  add: 'entry.add-step',
});
const materials = (path: FieldPath): ThingKind => ({
  label: 'field.materials',
  path,
  keys: ['name', 'condition'],
  names: ['field.material', 'field.condition'],
  add: 'entry.add-material',
});

/** What it says in the language that is open, in the order of the visitor's screen. */
function textBlocks(props: EntryFormProps, entry: DraftEntry) {
  const { view, language, onEdit } = props;
  const at = (...keys: string[]): FieldPath => ['texts', language, ...keys];
  const piece = (label: ConsoleKey, keys: string[], roomFor: number | null = null, isTitle = false): Piece => ({
    target: textTarget(label, at(...keys), language, roomFor),
    isTitle,
  });
  const block = (key: string, pieces: readonly Piece[]) => ({
    key: [key, ...pieces.map(({ target }) => target.read(fieldOf(entry, target.path))), flagKey(view, pieces)].join(
      ' ',
    ),
    node: <Fields view={view} entry={entry} pieces={pieces} onEdit={onEdit} />,
  });
  const text = entry.texts[language];
  const thingsBlock = (things: ThingsProps['things'], kind: ThingKind) => ({
    key: `${kind.label} ${JSON.stringify(things)} ${notesAt(view, kind.path).length}`,
    node: <Things view={view} language={language} onEdit={onEdit} things={things} kind={kind} />,
  });
  return [
    block('title', [piece('field.title', ['title'], room[language].title, true)]),
    {
      key: `phrasings ${(text?.phrasings ?? []).join(' ')} ${view.attached.length} ${notesAt(view, at('phrasings')).length}`,
      node: <Phrasings {...props} />,
    },
    ...props.sayings.map((offered) => ({
      key: `sayings ${offered.matter} ${offered.sayings.map((saying) => saying.text).join(' ')}`,
      node: <Sayings offered={offered} language={language} onTake={props.onTake} />,
    })),
    block('lead', [piece('field.lead', ['lead'], room[language].lead)]),
    block('facts', [
      piece('field.sign', ['place', 'sign']),
      piece('field.where', ['place', 'where']),
      piece('field.duration', ['duration', 'figure']),
      piece('field.duration-note', ['duration', 'note']),
    ]),
    block('fee', [
      piece('field.fee', ['fee', 'figure']),
      piece('field.fee-note', ['fee', 'note']),
      piece('field.contact', ['contact']),
      piece('field.hours', ['hours']),
    ]),
    thingsBlock(text?.steps ?? [], steps(at('steps'))),
    thingsBlock(text?.materials ?? [], materials(at('materials'))),
    block('more', [piece('field.unstaffed', ['unstaffed']), piece('field.more', ['more'])]),
    block('reading', [piece('field.reading', ['reading'])]),
  ];
}

function commonBlocks(props: EntryFormProps, entry: DraftEntry, say: ConsoleSay) {
  const { view, language, onEdit, onChoose } = props;
  const pieces: Piece[] = [
    { target: textTarget('field.department', ['department', language], language) },
    { target: textTarget('field.checked-on', ['checkedOn'], null) },
    { target: textTarget('field.valid-until', ['validUntil'], null) },
  ];
  const chosen = [
    { field: 'categoryId', label: 'field.category' },
    { field: 'action', label: 'field.action' },
    { field: 'hoursOf', label: 'field.hours-of' },
    { field: 'relatedIds', label: 'field.related' },
  ] as const;
  return [
    {
      key: `common ${pieces.map(({ target }) => target.read(fieldOf(entry, target.path))).join(' ')} ${flagKey(view, pieces)}`,
      node: <Fields view={view} entry={entry} pieces={pieces} onEdit={onEdit} />,
    },
    {
      key: `chosen ${JSON.stringify([entry.categoryId, entry.action, entry.hoursOf, entry.relatedIds, props.titles])} ${view.faults.length}`,
      node: (
        <div className={styles.fields}>
          {chosen.map(({ field, label }) => (
            <FieldBox key={field} label={say(label)} view={view} path={[field]} onPress={() => onChoose(field)}>
              <Chosen entry={entry} places={view.places} titles={props.titles} field={field} />
            </FieldBox>
          ))}
        </div>
      ),
    },
  ];
}

interface ChosenProps {
  readonly entry: DraftEntry;
  readonly places: DraftView['places'];
  readonly titles: EntryFormProps['titles'];
  readonly field: ChosenField;
}

/** What is chosen, by the name that it has in the venue. */
function Chosen({ entry, places, titles, field }: ChosenProps) {
  const say = useConsoleSay();
  const { venue, language } = useStage();
  const nameIn = (things: readonly { readonly id: string; readonly name: Localized }[], id = '') => {
    const found = things.find((thing) => thing.id === id);
    return found ? pickText(found.name, language).text : id;
  };
  if (field === 'categoryId') return nameIn(venue.categories, entry.categoryId);
  if (field === 'hoursOf') {
    const { hoursOf } = entry;
    if (!hoursOf) return say('choose.hours-none');
    if (hoursOf.of === 'venue') return say('choose.hours-venue');
    return nameIn(hoursOf.of === 'place' ? places : venue.services, hoursOf.id);
  }
  if (field === 'relatedIds') {
    const named = entry.relatedIds.map((id) => titles[id] ?? id);
    return named.length > 0 ? named.join(' / ') : say('field.nothing');
  }
  const { action } = entry;
  if (!action) return say('choose.action-none');
  if (action.kind === 'open-matter')
    return venue.matters[language].find(({ matterId }) => matterId === action.matterId)?.title ?? action.matterId;
  return action.kind === 'show-place' ? nameIn(places, action.placeId) : say(`choose.action-${action.kind}`);
}
