import { useState } from 'react';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { PartList } from '#contract/page/draft-parts.ts';
import { usePick, useStage } from '../../../stage.tsx';
import { Band } from '../band.tsx';
import { Bar, type BarProps } from '../bar.tsx';
import styles from '../console.module.css';
import { ConsoleFrame } from '../console-frame.tsx';
import { type ConsolePlace, firstParts, type PartPlace } from '../console-place.ts';
import { fieldOf } from '../edit-target.ts';
import { FieldEditor } from '../field-editor.tsx';
import type { Backdrops } from '../map/backdrop.ts';
import { MapEditor, type MapEditorProps } from '../map/map-editor.tsx';
import type { ConsoleDeskProps } from '../use-console.ts';
import { type ConsoleSay, useConsoleSay } from '../use-console-say.ts';
import type { Publishing } from '../use-publishing.ts';
import type { EventChoice } from './event-form.tsx';
import { choiceOver } from './part-choice.tsx';
import { PartForm, type PartFormProps } from './part-form.tsx';
import { editedPart } from './use-parts.ts';
import { type PartOver, useVenueDesk, type VenueDeskState } from './use-venue-desk.ts';
import { VenueList } from './venue-list.tsx';
import { isWords, WordsOfPart } from './words-of-part.tsx';

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
  if (over?.kind === 'sign') {
    const edited = editedPart(calls, over.venue, (venue) => setOver({ ...over, venue }));
    const onDone = () => {
      setOver(null);
      // Its place is open again, and no longer the venue.
      desk.reopen();
    };
    const editor = <FieldEditor {...{ edited, target: over.target, onDone, onFault }} />;
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
  const matter = useMatter(props.desk);
  const { calls, part, desk, backdrops, onBackdrops, onOpen, onFault } = props;
  const say = useConsoleSay();
  const { panel, venue } = useStage();
  const { view, over, language, titles, put, setOver } = desk;
  const chosen = over && view && choiceOver({ calls, desk, over, part: view.part, onFault });
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
      key={[view.partId, part.sheet, matter.at.tab, matter.at.question].join(' ')}
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
      onSign={(target) => desk.openSign(target, venue.id)}
      onChosen={(field) => setOver({ kind: 'chosen', field })}
      trail={trailDeeds(desk)}
      matter={matter}
    />
  );
}

/** Where in a matter somebody is, and what can be done with it. */
function useMatter({ view, matterAt, setMatterAt, put, setOver }: VenueDeskState): PartFormProps['matter'] {
  const { venue } = useStage();
  const pick = usePick();
  const categoryId = fieldOf(view?.part ?? null, ['categoryId']);
  const category = venue.categories.find(({ id }) => id === categoryId);
  return {
    at: matterAt,
    onAt: setMatterAt,
    onPut: (list, to) => put([list], to as FieldValue),
    onChoose: (choice) => setOver({ kind: 'of-matter', choice, containing: '' }),
    category: category ? pick(category.name) : typeof categoryId === 'string' ? categoryId : '',
  };
}

/** What can be done with the exhibits that a trail leads past. */
function trailDeeds({ put, setOver }: VenueDeskState): PartFormProps['trail'] {
  return {
    onStops: (ids) => put(['exhibitIds'], ids.length === 0 ? null : [...ids]),
    onAddStop: () => setOver({ kind: 'exhibit-of-trail', containing: '' }),
  };
}

const placeOfPart: PartOver = { kind: 'place-of-part', containing: '' };

const choices: Readonly<Record<EventChoice, PartOver>> = {
  kind: { kind: 'event-kind' },
  placeId: placeOfPart,
  entryId: { kind: 'find-event-entry' },
};
