import { type Language, languages } from '#contract/base/language.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import { type Block, Flow } from '../../../components/flow.tsx';
import { PageKeys } from '../../../components/page-keys.tsx';
import { usePager } from '../../../components/use-pager.ts';
import { nameOf } from '../../../i18n/language-names.ts';
import type { VenueSheet } from '../console-place.ts';
import { digitsTarget, type EditTarget, fieldOf, textTarget } from '../edit-target.ts';
import { FaultsOfAll } from '../faults-of-all.tsx';
import { Fields, flagKey, Notes, notesAt, type Piece } from '../field-box.tsx';
import styles from '../form.module.css';
import { Tabs } from '../tabs.tsx';
import { type ConsoleKey, type ConsoleSay, useConsoleSay } from '../use-console-say.ts';
import { type ArrangementProps, arrangementBlocks } from './arrangement-blocks.tsx';
import { chosenBlock } from './chosen-field.tsx';
import type { ChosenOfPart } from './chosen-words.ts';
import { type EventFormProps, eventBlocks } from './event-form.tsx';
import { exhibitBlocks } from './exhibit-form.tsx';
import { type HoursChoice, type HoursFormProps, hoursBlocks } from './hours-form.tsx';
import { matterBlocks } from './matter/matter-form.tsx';
import type { MatterFormProps } from './matter/matter-parts.tsx';
import { matterTabs } from './matter/matter-place.ts';
import { type PictureBlockProps, pictureBlock } from './picture-block.tsx';
import { type OfSignProps, ofSignBlocks, signBlocks } from './sign-blocks.tsx';
import { type TodayProps, todayBlocks } from './today-lines.tsx';
import { type TrailFormProps, trailBlocks } from './trail-form.tsx';
import { namesBlock, type PopularProps, popularBlocks, wordListBlocks } from './word-blocks.tsx';

export interface PartFormProps {
  readonly view: PartView;
  readonly sheet: VenueSheet | null;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onEdit: (target: EditTarget) => void;
  readonly onChoose: (field: HoursFormProps['field'], choice: HoursChoice) => void;
  readonly onAsMonday: (field: HoursFormProps['field']) => void;
  readonly onClear: (field: HoursFormProps['field']) => void;
  readonly popular: Omit<PopularProps, 'view'>;
  readonly picture: Pick<PictureBlockProps, 'onPicture' | 'onPut'>;
  readonly event: Pick<EventFormProps, 'onChooseOf' | 'onWeekdays'>;
  /** Chooses the room of an exhibit. */
  readonly onPlace: () => void;
  readonly trail: Pick<TrailFormProps, 'onStops' | 'onAddStop'>;
  readonly matter: Pick<MatterFormProps, 'at' | 'onAt' | 'onPut' | 'onChoose' | 'category'>;
  readonly arrangement: Omit<ArrangementProps, 'view'>;
  /** Other lines of today. */
  readonly onToday: TodayProps['onPut'];
  /** Says what the word on a sign means. */
  readonly onSign: OfSignProps['onSign'];
  /** Chooses what is one of a few. */
  readonly onChosen: (field: ChosenOfPart) => void;
}

/** The sheets whose words have a language; of hours only the reasons of days that differ have one. */
const inLanguages: ReadonlySet<VenueSheet> = new Set(['texts', 'today', 'signs']);

function hasLanguages({ view, sheet }: Pick<PartFormProps, 'view' | 'sheet'>): boolean {
  if (sheet === null || inLanguages.has(sheet)) return true;
  const exceptions = fieldOf(view.part, [sheet, 'exceptions']);
  return Array.isArray(exceptions) && exceptions.length > 0;
}

/** One part of the venue, or one sheet of what there is once in it. */
export function PartForm(props: PartFormProps) {
  const { view, language, onLanguage } = props;
  const say = useConsoleSay();
  const pager = usePager();
  if (view.part === null)
    return (
      <div className={styles.form}>
        <p className={styles.empty}>{say('part.removed')}</p>
        <Notes notes={notesAt(view, [])} />
      </div>
    );
  const isInLanguages = hasLanguages(props);
  return (
    <div className={styles.form}>
      {isInLanguages && (
        <Tabs label={say('entry.languages')} names={languages} chosen={language} onChoose={onLanguage}>
          {(one) => (
            <span lang={one}>
              {nameOf(one)}
              <FaultsIn view={view} language={one} />
            </span>
          )}
        </Tabs>
      )}
      {view.kind === 'matter' && (
        <Tabs
          label={say('kind.matter')}
          names={matterTabs}
          chosen={props.matter.at.tab}
          onChoose={(tab) => props.matter.onAt({ tab, question: null })}
        >
          {(tab) => say(`matter.tab-${tab}`)}
        </Tabs>
      )}
      <Notes notes={view.faults.filter(({ path }) => path.length === 0)} />
      {isInLanguages && <FaultsOfAll faults={view.faults} />}
      <Flow blocks={blocksOf(props, say)} page={pager.page} onPages={pager.onPages} />
      <PageKeys pager={pager} />
    </div>
  );
}

/** How much is to be mended in a language. */
function FaultsIn({ view, language }: Pick<PartFormProps, 'view' | 'language'>) {
  const say = useConsoleSay();
  const count = view.faults.filter(({ path }) => path.includes(language)).length;
  return count > 0 && <em>{say('entry.faults', { count })}</em>;
}

/** Characters of the seal beside the venue's name, and of the stamp under an answer. */
const roomOf = { seal: 2, stamp: 4 } as const;

const textsOfVenue = [
  'name',
  'greeting',
  'invitation',
  'question',
  'example',
  'address',
  'emergency',
  'meetingPoint',
] as const;

function blocksOf(props: PartFormProps, say: ConsoleSay): Block[] {
  return props.sheet === null ? partBlocks(props, say) : sheetBlocks(props, props.sheet, say);
}

function pieceIn(language: Language, field: string, label: ConsoleKey): Piece {
  return { target: textTarget(label, [field, language], language) };
}

/** A sheet of what there is once in a venue. */
function sheetBlocks(props: PartFormProps, sheet: VenueSheet, say: ConsoleSay): Block[] {
  const { view, language } = props;
  const chosen = (field: ChosenOfPart) => chosenBlock({ view, field, onPress: () => props.onChosen(field) });
  switch (sheet) {
    case 'hours':
      return hoursOf(props, 'hours', say('hours.none'), say);
    case 'staffed':
      return hoursOf(props, 'staffed', say('hours.staffed-none'), say);
    case 'today':
      return todayBlocks({ view, language, onEdit: props.onEdit, onPut: props.onToday });
    case 'popular':
      return popularBlocks({ view, ...props.popular });
    case 'order':
      return arrangementBlocks({ view, ...props.arrangement });
    case 'words':
      return wordListBlocks(view, props.onEdit);
    case 'signs':
      return signBlocks({ view, language, onEdit: props.onEdit });
    case 'texts':
      return [
        chosen('sample'),
        ...textsOfVenue.map((field) => fieldsBlock(props, [pieceIn(language, field, `part.${field}`)])),
        fieldsBlock(
          props,
          (['seal', 'stamp'] as const).map((field) => ({
            target: textTarget(`part.${field}`, [field], null, roomOf[field]),
          })),
        ),
        chosen('timeZone'),
        chosen('country'),
      ];
  }
}

/** One of the parts that a venue has several of. */
function partBlocks(props: PartFormProps, say: ConsoleSay): Block[] {
  const { view, language } = props;
  const inLanguage = (field: string, label: ConsoleKey) => pieceIn(language, field, label);
  const sign: Piece = { target: textTarget('part.sign', ['sign'], null) };
  const icon = chosenBlock({ view, field: 'icon', onPress: () => props.onChosen('icon') });
  const hours = (field: 'hours' | 'staffed', without: ConsoleKey) => hoursOf(props, field, say(without), say);
  switch (view.kind) {
    case 'category':
      return [fieldsBlock(props, [inLanguage('name', 'part.name'), inLanguage('hint', 'part.hint')]), icon];
    case 'service':
      return [
        fieldsBlock(props, [sign, inLanguage('name', 'part.name')]),
        ...ofSignBlocks(props),
        fieldsBlock(props, [inLanguage('hoursInWords', 'part.hoursInWords')]),
        ...hours('hours', 'hours.in-words'),
      ];
    case 'place':
      return [
        fieldsBlock(props, [sign, inLanguage('name', 'part.name'), inLanguage('floor', 'part.floor')]),
        ...ofSignBlocks(props),
        fieldsBlock(props, [inLanguage('way', 'part.way')]),
        namesBlock(view, props.onEdit),
        icon,
        pictureBlock({ view, language, onEdit: props.onEdit, ...props.picture }),
        ...hours('hours', 'hours.as-venue'),
      ];
    case 'exhibit':
      return [
        ...exhibitBlocks({ view, language, onEdit: props.onEdit, onPlace: props.onPlace }),
        pictureBlock({ view, language, onEdit: props.onEdit, ...props.picture }),
        fieldsBlock(props, [
          inLanguage('department', 'field.department'),
          { target: digitsTarget('field.checked-on', ['checkedOn']) },
        ]),
      ];
    case 'matter':
      return matterBlocks({ view, language, onEdit: props.onEdit, ...props.matter }, say);
    case 'trail':
      return trailBlocks({ view, language, onEdit: props.onEdit, ...props.trail });
    case 'event':
      return [
        ...eventBlocks({ view, language, titles: props.popular.titles, onEdit: props.onEdit, ...props.event }),
        pictureBlock({ view, language, onEdit: props.onEdit, ...props.picture }),
      ];
    default:
      return [];
  }
}

function fieldsBlock({ view, onEdit }: PartFormProps, pieces: readonly Piece[]): Block {
  const texts = pieces.map(({ target }) => `${target.path.join('/')} ${target.read(fieldOf(view.part, target.path))}`);
  return {
    key: `${texts.join(' ')} ${flagKey(view, pieces)} ${view.changes.length}`,
    node: <Fields view={view} entry={view.part} pieces={pieces} onEdit={onEdit} />,
  };
}

function hoursOf(props: PartFormProps, field: 'hours' | 'staffed', without: string, say: ConsoleSay): Block[] {
  const { view, language, onEdit, onChoose, onAsMonday, onClear } = props;
  return hoursBlocks(
    {
      view,
      field,
      language,
      without,
      onEdit,
      onChoose: (choice) => onChoose(field, choice),
      onAsMonday: () => onAsMonday(field),
      onClear: () => onClear(field),
    },
    say,
  );
}
