import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import type { DraftView } from '#contract/page/drafts.ts';
import { useStage } from '../../../stage.tsx';
import { Band, type BandProps, bandOfEntry } from '../band.tsx';
import { Bar } from '../bar.tsx';
import { Changes } from '../changes.tsx';
import { ConsoleFrame } from '../console-frame.tsx';
import type { ConsolePage } from '../console-place.ts';
import { textTarget } from '../edit-target.ts';
import { EntryForm } from '../entry-form.tsx';
import { EntryList } from '../entry-list.tsx';
import { FieldWriting } from '../field-editor.tsx';
import { Preview } from '../preview.tsx';
import { TriedAndKept } from '../try-out.tsx';
import { useConsoleSay } from '../use-console-say.ts';
import type { Publishing } from '../use-publishing.ts';
import { useTextWithCaret } from '../use-text-with-caret.ts';
import type { MatterPlace } from '../venue/matter/matter-place.ts';
import { PartForm } from '../venue/part-form.tsx';
import { VenueList } from '../venue/venue-list.tsx';
import { FilesPage } from './file-pages.tsx';
import { changedEntry, entryList, offeredSayings, triedQuestions } from './fixtures.ts';
import { MapPage } from './map-page.tsx';
import { changedMatter } from './matter-fixtures.ts';
import {
  changedExhibit,
  changedHours,
  changedOrder,
  changedToday,
  changedTrail,
  namesOfParts,
  newEvent,
  newPlace,
  placeList,
} from './part-fixtures.ts';
import { publishing } from './publishing.ts';
import type { consoleScreens } from './screens.ts';
import { popularQuestions, popularTitles, wordLists } from './word-fixtures.ts';

type Id = (typeof consoleScreens)[number];

const nothing = () => undefined;
const asking: Publishing = { ...publishing, isAsked: true };

const pages = { 'console-changes': 'changes', 'console-publish': 'changes', 'console-try': 'try' } as const;

const deedsOfEntry = {
  onLanguage: nothing,
  onEdit: nothing,
  onChoose: nothing,
  onDetach: nothing,
  onTake: nothing,
  onConfirm: nothing,
};

/** The frame of the console as it stands on this panel, with a page in it. */
function Page({ id, language }: { id: Id; language: Language }) {
  const { panel } = useStage();
  const view = changedEntry(language);
  const list = entryList(language);
  const page = pages[id as keyof typeof pages] ?? 'entries';
  const now = id === 'console-publish' ? asking : publishing;
  const isList = id === 'console';
  const isEntry = id === 'console' || id === 'console-entry';
  const open = isList && panel === 'portrait' ? null : view;
  const preview = panel === 'landscape' && isEntry && view.entry && (
    <Preview entry={view.entry} places={view.places} language={language} />
  );
  const entries = (
    <EntryList
      list={list}
      sought={{ containing: '', flag: 'all' }}
      openId={view.entryId}
      onFlag={nothing}
      onFind={nothing}
      onOpen={nothing}
      onNew={nothing}
      onSection={nothing}
    />
  );
  const form = open && (
    <EntryForm {...deedsOfEntry} view={open} language={language} sayings={[offeredSayings(language)]} titles={{}} />
  );
  return (
    <ConsoleFrame
      band={
        <Band
          {...bandOfEntry(isEntry ? open : null, language)}
          {...othersOf(isEntry ? open : null, language)}
          publishing={now}
        />
      }
      list={(panel !== 'portrait' || isList) && entries}
      main={isEntry ? form : <Main page={page} language={language} isAsked={now.isAsked} />}
      preview={preview}
      bar={
        <Bar
          place={{ at: 'console', entryId: null, page }}
          list={list}
          open={isEntry && open ? { isChanged: true, mayGo: true } : null}
          mayPublish
          publishing={now}
          onBack={nothing}
          onPage={nothing}
          onPreview={panel === 'landscape' ? null : nothing}
          onRemove={nothing}
          onRestore={nothing}
        />
      }
    />
  );
}

function Main({ page, language, isAsked }: { page: ConsolePage; language: Language; isAsked: boolean }) {
  if (page === 'changes')
    return (
      <Changes
        views={[changedEntry(language)]}
        parts={[changedHours(), newEvent()]}
        names={new Map()}
        onOpen={nothing}
        onOpenPart={nothing}
        onRestore={nothing}
        onRestorePart={nothing}
        onDiscard={isAsked ? null : nothing}
      />
    );
  const golden = [{ id: 1, text: triedQuestions(language)[1]?.text ?? '', language, entryId: 'senior-card-lost' }];
  return (
    <TriedAndKept tried={triedQuestions(language)} golden={golden} onAsk={nothing} onKeep={nothing} onDrop={nothing} />
  );
}

function othersOf(view: DraftView | null, language: Language): Omit<BandProps, 'title' | 'lead'> {
  return { others: view?.others ?? [], publishing, list: entryList(language) };
}

const sheets = {
  hours: changedHours,
  today: changedToday,
  order: changedOrder,
  popular: popularQuestions,
  words: wordLists,
} as const;
const parts = {
  place: newPlace,
  exhibit: changedExhibit,
  trail: changedTrail,
  event: newEvent,
  matter: changedMatter,
  'matter-list': changedMatter,
} as const;
type Shown = keyof typeof sheets | keyof typeof parts;

const isPart = (shows: Shown): shows is keyof typeof parts => shows in parts;

/** The form of a part, of which nothing is touched. */
const untouched = {
  onLanguage: nothing,
  onEdit: nothing,
  onChoose: nothing,
  onAsMonday: nothing,
  onClear: nothing,
  onPlace: nothing,
  onChosen: nothing,
  onToday: nothing,
  onSign: nothing,
  picture: { onPicture: nothing, onPut: nothing },
  trail: { onStops: nothing, onAddStop: nothing },
  event: { onChooseOf: nothing, onWeekdays: nothing },
  matter: { onAt: nothing, onPut: nothing, onChoose: nothing, category: '' },
};

/** Where in a matter somebody is: at its first question, or at what comes of the answers. */
const matterPlaces: Readonly<Partial<Record<Shown, MatterPlace>>> & { readonly matter: MatterPlace } = {
  matter: { tab: 'questions', question: 0 },
  'matter-list': { tab: 'list', question: null },
};

/** What the venue holds beside its entries: one of its sheets, a place, an exhibit, a trail, an event, or a matter. */
function VenuePage({ shows, language }: { shows: Shown; language: Language }) {
  const { panel } = useStage();
  const say = useConsoleSay();
  const view: PartView = isPart(shows) ? parts[shows](language) : sheets[shows](language);
  const sheet = isPart(shows) ? null : shows;
  const place = { kind: view.kind, partId: view.partId, sheet };
  const list = (
    <VenueList
      list={placeList(language)}
      part={place}
      containing=""
      onSection={nothing}
      onKind={nothing}
      onOpen={nothing}
      onFind={nothing}
      onNew={nothing}
    />
  );
  const titles = {
    place: placeList(language).rows[0]?.name ?? null,
    exhibit: say('kind.exhibit'),
    trail: say('kind.trail'),
    event: say('kind.event'),
    matter: say('kind.matter'),
    'matter-list': say('kind.matter'),
  };
  const title = isPart(shows) ? titles[shows] : say(`sheet.${shows}`);
  return (
    <ConsoleFrame
      band={<Band title={title} publishing={publishing} list={entryList(language)} />}
      list={panel !== 'portrait' && list}
      main={
        <PartForm
          view={view}
          sheet={sheet}
          language={language}
          {...untouched}
          popular={{ titles: popularTitles(language), onChange: nothing, onAdd: nothing }}
          matter={{ ...untouched.matter, at: matterPlaces[shows] ?? matterPlaces.matter }}
          arrangement={{ names: namesOfParts(language), onChange: nothing }}
        />
      }
      bar={
        <Bar
          place={{ at: 'console', entryId: null, page: 'venue', part: place }}
          list={entryList(language)}
          open={{ isChanged: true, mayGo: sheet === null }}
          mayPublish
          publishing={publishing}
          onBack={nothing}
          onPage={nothing}
          onPreview={null}
          onRemove={nothing}
          onRestore={nothing}
        />
      }
    />
  );
}

/** A text that is being written. */
function FieldPage({ language }: { language: Language }) {
  const view = changedEntry(language);
  const shown = language === 'ko' ? 'en' : language;
  const text = useTextWithCaret(view.entry?.texts[shown]?.lead ?? '');
  return (
    <ConsoleFrame
      band={<Band {...bandOfEntry(view, language)} {...othersOf(view, language)} />}
      main={
        <FieldWriting
          target={textTarget('field.lead', ['texts', shown, 'lead'], shown, 40)}
          text={text}
          keeping="saving"
          conflict={null}
          onMine={nothing}
          onTheirs={nothing}
          onDone={nothing}
        />
      }
    />
  );
}

const pageOf = (id: Id) => (language: Language) => <Page id={id} language={language} />;

/** The console, as the gallery shows it. */
export const consolePages: Readonly<Record<Id, (language: Language) => ReactNode>> = {
  console: pageOf('console'),
  'console-entry': pageOf('console-entry'),
  'console-field': (language) => <FieldPage language={language} />,
  'console-changes': pageOf('console-changes'),
  'console-publish': pageOf('console-publish'),
  'console-try': pageOf('console-try'),
  'console-hours': (language) => <VenuePage shows="hours" language={language} />,
  'console-order': (language) => <VenuePage shows="order" language={language} />,
  'console-place': (language) => <VenuePage shows="place" language={language} />,
  'console-exhibit': (language) => <VenuePage shows="exhibit" language={language} />,
  'console-trail': (language) => <VenuePage shows="trail" language={language} />,
  'console-event': (language) => <VenuePage shows="event" language={language} />,
  'console-matter': (language) => <VenuePage shows="matter" language={language} />,
  'console-matter-list': (language) => <VenuePage shows="matter-list" language={language} />,
  'console-today': (language) => <VenuePage shows="today" language={language} />,
  'console-popular': (language) => <VenuePage shows="popular" language={language} />,
  'console-words': (language) => <VenuePage shows="words" language={language} />,
  'console-map': () => <MapPage shows="way" />,
  'console-map-rooms': () => <MapPage shows="rooms" />,
  'console-files': (language) => <FilesPage shows="list" language={language} />,
  'console-file': (language) => <FilesPage shows="good" language={language} />,
  'console-file-problems': (language) => <FilesPage shows="bad" language={language} />,
  'console-export': (language) => <FilesPage shows="export" language={language} />,
};
