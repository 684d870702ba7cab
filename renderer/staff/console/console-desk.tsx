import { mayCall } from '#contract/base/authority.ts';
import type { DraftList } from '#contract/page/drafts.ts';
import { useStage } from '../../stage.tsx';
import { Opening } from '../opening.tsx';
import { Band, bandOfEntry } from './band.tsx';
import { Bar } from './bar.tsx';
import { ConsoleFrame } from './console-frame.tsx';
import { ConsoleMain, WordsOfChoice, WordsOver } from './console-main.tsx';
import { EntryList } from './entry-list.tsx';
import { editedEntry, FieldEditor } from './field-editor.tsx';
import { FilesDesk } from './files/files-desk.tsx';
import { Preview } from './preview.tsx';
import { type ConsoleDeskProps, type ConsoleState, useConsole } from './use-console.ts';
import { VenueDesk } from './venue/venue-desk.tsx';

/** The console: what the venue says is written here, tried and published. */
export default function ConsoleDesk(props: ConsoleDeskProps) {
  const { calls, place, role, go, onFault } = props;
  const desk = useConsole(props);
  const { list, publishing } = desk;
  const mayPublish = mayCall([role], 'publisher');
  if (!list) return <Opening />;
  if (place.page === 'files')
    return <FilesDesk {...{ calls, onFault }} draft={list} onBack={desk.back} onPage={desk.goTo} />;
  if (place.page !== 'venue') return <EntriesDesk {...{ calls, place, desk, list, mayPublish, onFault }} />;
  const venue = { calls, place, publishing, mayPublish, go, onFault };
  return <VenueDesk {...venue} draft={list} onBack={desk.back} onPage={desk.goTo} />;
}

interface EntriesDeskProps extends Pick<ConsoleDeskProps, 'calls' | 'place' | 'onFault'> {
  readonly desk: ConsoleState;
  readonly list: DraftList;
  readonly mayPublish: boolean;
}

/** The entries, one of them, and what is done with the draft as a whole. */
function EntriesDesk({ calls, place, desk, list, mayPublish, onFault }: EntriesDeskProps) {
  const { panel } = useStage();
  const { view, over, language, setOver } = desk;
  const band = <BandOfDesk place={place} desk={desk} list={list} />;
  const preview = panel === 'landscape' && view?.entry && (
    <Preview entry={view.entry} places={view.places} language={language} />
  );
  if (over?.kind === 'field' && view) {
    const onDone = () => setOver(null);
    const edited = editedEntry(calls, view, desk.setView);
    const editor = <FieldEditor {...{ edited, target: over.target, onDone, onFault }} />;
    return <ConsoleFrame band={band} main={editor} preview={preview} />;
  }
  if (over?.kind === 'find' || over?.kind === 'ask' || (over?.kind === 'new' && over.title === null))
    return <ConsoleFrame band={band} main={<WordsOver kind={over.kind} desk={desk} />} />;
  if (over?.kind === 'find-choice')
    return <ConsoleFrame band={band} main={<WordsOfChoice over={over} desk={desk} />} />;
  const isAtList = place.page === 'entries' && place.entryId === null && over === null;
  return (
    <ConsoleFrame
      band={band}
      list={(panel !== 'portrait' || isAtList) && <ListOfDesk place={place} desk={desk} list={list} />}
      main={<ConsoleMain calls={calls} place={place} desk={desk} onFault={onFault} />}
      preview={place.page === 'entries' && preview}
      bar={
        <Bar
          place={place}
          list={list}
          open={view && { isChanged: view.revision > 0, mayGo: view.entry !== null }}
          mayPublish={mayPublish}
          publishing={desk.publishing}
          onBack={desk.back}
          onPage={desk.goTo}
          onPreview={panel === 'landscape' || !view?.entry ? null : () => setOver({ kind: 'preview' })}
          onRemove={desk.remove}
          onRestore={() => view && desk.restore(view.entryId)}
        />
      }
    />
  );
}

type OfDeskProps = Pick<EntriesDeskProps, 'place' | 'desk' | 'list'>;

function BandOfDesk({ place, desk: { view, publishing }, list }: OfDeskProps) {
  const { language } = useStage();
  const open = place.page === 'entries' ? bandOfEntry(view, language) : { title: null };
  const others = view?.others ?? [];
  const conflicts = view?.conflicts.length ?? 0;
  return <Band {...open} {...{ others, conflicts, publishing, list }} />;
}

function ListOfDesk({ place, desk, list }: OfDeskProps) {
  const { sought, seek, setOver } = desk;
  return (
    <EntryList
      list={list}
      sought={sought}
      openId={place.entryId}
      onFlag={(flag) => seek({ ...sought, flag })}
      onFind={() => setOver({ kind: 'find' })}
      onOpen={desk.open}
      onNew={() => setOver({ kind: 'new', title: null })}
      onSection={(section) => section !== 'entries' && desk.goTo(section, null)}
    />
  );
}
