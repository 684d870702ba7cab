import { type ReactNode, useState } from 'react';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { PartKind, PartList } from '#contract/page/draft-parts.ts';
import type { KeptPicture } from '#contract/page/intake.ts';
import { useStage } from '../../../stage.tsx';
import { Band } from '../band.tsx';
import { Bar, type BarProps } from '../bar.tsx';
import styles from '../console.module.css';
import { ConsoleFrame } from '../console-frame.tsx';
import { type ConsolePlace, firstParts, type PartPlace } from '../console-place.ts';
import { digitsTarget, fieldOf } from '../edit-target.ts';
import { FieldEditor } from '../field-editor.tsx';
import type { Backdrops } from '../map/backdrop.ts';
import { MapEditor, type MapEditorProps } from '../map/map-editor.tsx';
import { Picker } from '../picker.tsx';
import type { ConsoleDeskProps } from '../use-console.ts';
import { type ConsoleSay, useConsoleSay } from '../use-console-say.ts';
import type { Publishing } from '../use-publishing.ts';
import { Words } from '../writing.tsx';
import { EventChoices, isOfEvent } from './event-choices.tsx';
import type { EventChoice } from './event-form.tsx';
import { ExhibitOfTrail } from './exhibit-of-trail.tsx';
import { PartForm, type PartFormProps } from './part-form.tsx';
import { PictureChoices } from './picture-choices.tsx';
import { PlaceOfPart } from './place-of-part.tsx';
import { SampleChoice } from './sample-mark.tsx';
import { editedPart } from './use-parts.ts';
import { type PartOver, useVenueDesk, type VenueDeskState } from './use-venue-desk.ts';
import { VenueList } from './venue-list.tsx';
import { popularIdsOf } from './word-blocks.tsx';

export interface VenueDeskProps
  extends Pick<ConsoleDeskProps, 'calls' | 'go' | 'onFault'>,
    Pick<BarProps, 'mayPublish' | 'onPage'> {
  readonly place: ConsolePlace;
  readonly draft: BarProps['list'];
  readonly publishing: Publishing;
  /** One step back, when nothing lies over the page. */
  readonly onBack: () => void;
}

/** What the venue holds beside its entries: hours, places, services, categories, word lists. */
export function VenueDesk(props: VenueDeskProps) {
  const { calls, place, draft, publishing, go, onBack, onFault } = props;
  const { panel } = useStage();
  const say = useConsoleSay();
  const { part = firstParts } = place;
  const show = (next: PartPlace) => go({ at: 'console', entryId: place.entryId, page: 'venue', part: next });
  const onOpen = (partId: string) => show({ kind: part.kind, partId, sheet: null });
  const desk = useVenueDesk({ calls, part, onOpen, onFault });
  const [backdrops, onBackdrops] = useState<Backdrops>(() => new Map());
  const { list, view, over, setOver } = desk;
  if (!list) return null;
  const band = (
    <Band
      title={titleOf(part, list, say)}
      others={view?.others ?? []}
      conflicts={view?.conflicts.length ?? 0}
      publishing={publishing}
      list={draft}
    />
  );
  if (over?.kind === 'field' && view) {
    const edited = editedPart(calls, view, desk.setView);
    const editor = <FieldEditor {...{ edited, target: over.target, onDone: () => setOver(null), onFault }} />;
    return <ConsoleFrame band={band} main={editor} />;
  }
  if (over && isWords(over))
    return <ConsoleFrame band={band} main={<WordsOfPart over={over} kind={part.kind} desk={desk} />} />;
  const isAtList = part.partId === null && over === null;
  // A plan wants all the room there is.
  const hasList = isAtList || (panel !== 'portrait' && part.kind !== 'floor');
  return (
    <ConsoleFrame
      band={band}
      list={hasList && <ListOfVenue {...{ part, desk, list, show, go }} />}
      main={<PartMain {...{ calls, part, desk, backdrops, onBackdrops, onOpen, onFault }} />}
      bar={
        <Bar
          place={place}
          list={draft}
          open={
            view && {
              isChanged: view.revision > 0,
              mayGo: view.kind !== 'venue' && view.kind !== 'ways' && view.part !== null,
            }
          }
          mayPublish={props.mayPublish}
          publishing={publishing}
          onBack={() => (over ? setOver(null) : onBack())}
          onPage={props.onPage}
          onPreview={null}
          onRemove={desk.remove}
          onRestore={desk.restore}
        />
      }
    />
  );
}

/** What is open, in words; null: nothing is. */
function titleOf({ partId, sheet }: PartPlace, { rows }: PartList, say: ConsoleSay): string | null {
  if (partId === null) return null;
  return sheet ? say(`sheet.${sheet}`) : (rows.find((row) => row.partId === partId)?.name ?? null);
}

interface ListOfVenueProps extends Pick<VenueDeskProps, 'go'> {
  readonly part: PartPlace;
  readonly desk: VenueDeskState;
  readonly list: PartList;
  readonly show: (part: PartPlace) => void;
}

function ListOfVenue({ part, desk, list, show, go }: ListOfVenueProps) {
  const { setOver } = desk;
  return (
    <VenueList
      list={list}
      part={part}
      containing={desk.containing}
      onSection={(section) => section !== 'venue' && go({ at: 'console', entryId: null, page: section })}
      onKind={(kind) => show({ kind, partId: null, sheet: null })}
      onOpen={(partId, sheet) => show({ kind: part.kind, partId, sheet })}
      onFind={() => setOver({ kind: 'find' })}
      onNew={() => setOver({ kind: 'new' })}
    />
  );
}

interface PartMainProps
  extends Pick<VenueDeskProps, 'calls' | 'onFault'>,
    Pick<MapEditorProps, 'backdrops' | 'onBackdrops'> {
  readonly part: PartPlace;
  readonly desk: VenueDeskState;
  readonly onOpen: (partId: string) => void;
}

function PartMain(props: PartMainProps) {
  const { calls, part, desk, backdrops, onBackdrops, onOpen, onFault } = props;
  const say = useConsoleSay();
  const { panel } = useStage();
  const { view, over, language, titles, put, setOver } = desk;
  const chosen = over && view && choiceOver(props, over, view.part);
  if (chosen) return chosen;
  if (!view) return panel === 'portrait' ? null : <p className={styles.empty}>{say('part.none')}</p>;
  if (view.kind === 'floor' && view.part !== null)
    return (
      <MapEditor
        key={view.partId}
        {...{ calls, backdrops, onBackdrops, onFault }}
        partId={view.partId}
        onFloor={onOpen}
      />
    );
  return (
    <PartForm
      key={`${view.partId} ${part.sheet}`}
      view={view}
      sheet={part.sheet}
      language={language}
      onLanguage={desk.setLanguage}
      onEdit={(target) => setOver({ kind: 'field', target })}
      onChoose={(field, choice) => setOver({ kind: 'choose', field, choice })}
      onAsMonday={desk.asMonday}
      onClear={(field) => put([field], null)}
      arrangement={{ names: desk.names, onChange: (path, ids) => put(path, [...ids]) }}
      popular={{
        titles,
        onChange: (ids) => put(['popularIds'], ids.length === 0 ? null : [...ids]),
        onAdd: () => setOver({ kind: 'find-popular' }),
      }}
      picture={{ onPicture: () => setOver({ kind: 'picture' }), onPut: put }}
      event={{
        onChooseOf: (choice) => setOver(choices[choice]),
        onWeekdays: (days) => put(['weekdays'], days),
      }}
      onPlace={() => setOver(placeOfPart)}
      onToday={put}
      onSample={() => setOver({ kind: 'sample' })}
      trail={trailDeeds(desk)}
    />
  );
}

/** What lies over a part while something of it is chosen; null where nothing is. */
function choiceOver({ calls, desk, onFault }: PartMainProps, over: PartOver, part: FieldValue): ReactNode {
  const { put, setOver } = desk;
  const onBack = () => setOver(null);
  switch (over.kind) {
    case 'choose':
      return <Choice over={over} desk={desk} />;
    case 'popular':
      return <PopularChoice over={over} desk={desk} part={part} />;
    case 'picture': {
      const onChoose = (kept: KeptPicture) => put(['picture'], { ...pictureOf(part), ...kept });
      return <PictureChoices {...{ calls, onChoose, onBack, onFault }} />;
    }
    case 'sample':
      return <SampleChoice part={part} onPut={put} onBack={onBack} />;
    case 'place-of-part':
      return <PlaceOfPart {...{ calls, desk, onFault, part }} containing={over.containing} />;
    case 'exhibit-of-trail':
      return <ExhibitOfTrail {...{ calls, desk, onFault, part }} containing={over.containing} />;
    default:
      return isOfEvent(over) ? <EventChoices {...{ over, desk, part }} /> : null;
  }
}

interface PopularChoiceProps {
  readonly over: PartOver & { kind: 'popular' };
  readonly desk: VenueDeskState;
  readonly part: FieldValue;
}

/** The entries that were found, of which one is to be among those that are asked most. */
function PopularChoice({ over, desk, part }: PopularChoiceProps) {
  const say = useConsoleSay();
  const { put, setOver } = desk;
  const ids = popularIdsOf(part);
  const picks = over.rows.map(({ entryId, title }) => ({
    key: entryId,
    name: title,
    isChosen: ids.includes(entryId),
    onPress: () => (ids.includes(entryId) ? setOver(null) : put(['popularIds'], [...ids, entryId])),
  }));
  return <Picker title={say('popular.which')} picks={picks} onBack={() => setOver(null)} />;
}

/** What can be done with the exhibits that a trail leads past. */
function trailDeeds({ put, setOver }: VenueDeskState): PartFormProps['trail'] {
  return {
    onStops: (ids) => put(['exhibitIds'], ids.length === 0 ? null : [...ids]),
    onAddStop: () => setOver({ kind: 'exhibit-of-trail', containing: '' }),
  };
}

/** What is said of the picture that stood there; nothing where there was none. */
function pictureOf(part: FieldValue): Record<string, FieldValue> {
  const picture = fieldOf(part, ['picture']);
  return typeof picture === 'object' && picture !== null && !Array.isArray(picture) ? picture : {};
}

const placeOfPart: PartOver = { kind: 'place-of-part', containing: '' };

const choices: Readonly<Record<EventChoice, PartOver>> = {
  kind: { kind: 'event-kind' },
  placeId: placeOfPart,
  entryId: { kind: 'find-event-entry' },
};

/** What holds on holidays, or on weekends that are workdays. */
function Choice({ over, desk }: { over: PartOver & { kind: 'choose' }; desk: VenueDeskState }) {
  const say = useConsoleSay();
  const { field, choice } = over;
  const { setOver } = desk;
  return (
    <Picker
      title={say(choice === 'holidays' ? 'hours.holidays' : 'hours.make-up-days')}
      picks={choice === 'holidays' ? holidayPicks(field, desk, say) : makeUpPicks(field, desk, say)}
      onBack={() => setOver(null)}
    />
  );
}

type Field = (PartOver & { kind: 'choose' })['field'];

function holidayPicks(field: Field, { put, setOver }: VenueDeskState, say: ConsoleSay) {
  const path = [field, 'holidays'];
  const own = () => setOver({ kind: 'field', target: digitsTarget('hours.holidays', path) });
  return [
    { key: 'usual', name: say('hours.as-usual'), isChosen: false, onPress: () => put(path, null) },
    { key: 'closed', name: say('hours.closed'), isChosen: false, onPress: () => put(path, 'closed') },
    { key: 'own', name: say('hours.own'), isChosen: false, onPress: own },
  ];
}

function makeUpPicks(field: Field, { put }: VenueDeskState, say: ConsoleSay) {
  const path = [field, 'makeUpDays'];
  return [
    { key: 'usual', name: say('hours.as-usual'), isChosen: false, onPress: () => put(path, null) },
    { key: 'monday', name: say('hours.like-monday'), isChosen: false, onPress: () => put(path, 'as-monday') },
  ];
}

type WordsOver = PartOver & {
  kind: 'find' | 'new' | 'find-popular' | 'find-place-of-part' | 'find-event-entry' | 'find-exhibit-of-trail';
};

/** Whether words are asked for. */
function isWords(over: PartOver): over is WordsOver {
  return over.kind === 'new' || over.kind.startsWith('find');
}

interface WordsOfPartProps {
  readonly over: WordsOver;
  readonly kind: PartKind;
  readonly desk: VenueDeskState;
}

/** Words to look for a place, an exhibit or an entry, or a name to begin a part with. */
function WordsOfPart({ over, kind, desk }: WordsOfPartProps) {
  const say = useConsoleSay();
  const { setOver, seek, containing } = desk;
  const close = () => setOver(null);
  const take = {
    find: (words: string) => {
      seek(words);
      close();
    },
    new: (words: string) => (kind === 'venue' || kind === 'ways' || words === '' ? close() : desk.add(kind, words)),
    'find-popular': (words: string) => desk.findEntries(words, 'popular'),
    'find-event-entry': (words: string) => desk.findEntries(words, 'event-entry'),
    'find-place-of-part': (words: string) => setOver({ kind: 'place-of-part', containing: words }),
    'find-exhibit-of-trail': (words: string) => setOver({ kind: 'exhibit-of-trail', containing: words }),
  }[over.kind];
  const label = {
    find: 'words.find-place',
    new: 'words.new-part',
    'find-popular': 'words.find',
    'find-event-entry': 'words.find',
    'find-place-of-part': 'words.find-place',
    'find-exhibit-of-trail': 'words.find-exhibit',
  } as const;
  return (
    <Words
      label={say(label[over.kind])}
      deed={say(over.kind === 'new' ? 'words.new-deed' : 'words.find-deed')}
      draft={over.kind === 'find' ? containing : ''}
      onWords={take}
      onBack={close}
    />
  );
}
