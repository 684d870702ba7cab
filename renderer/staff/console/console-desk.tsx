import { mayCall } from '#contract/base/authority.ts';
import { useStage } from '../../stage.tsx';
import { Band, bandOfEntry } from './band.tsx';
import { Bar } from './bar.tsx';
import { ConsoleFrame } from './console-frame.tsx';
import { ConsoleMain, WordsOver } from './console-main.tsx';
import { EntryList } from './entry-list.tsx';
import { editedEntry, FieldEditor } from './field-editor.tsx';
import { Preview } from './preview.tsx';
import { type ConsoleDeskProps, useConsole } from './use-console.ts';
import { VenueDesk } from './venue/venue-desk.tsx';

/** The console: what the venue says is written here, tried and published. */
export default function ConsoleDesk(props: ConsoleDeskProps) {
  const { calls, place, role, onFault } = props;
  const { panel, language: own } = useStage();
  const desk = useConsole(props);
  const { list, view, over, sought, language, publishing, setOver } = desk;
  if (!list) return null;
  const mayPublish = mayCall([role], 'publisher');
  if (place.page === 'venue')
    return (
      <VenueDesk
        {...{ calls, place, publishing, mayPublish, onFault }}
        go={props.go}
        draft={list}
        onBack={desk.back}
        onPage={desk.goTo}
      />
    );
  const entry = place.page === 'entries' ? bandOfEntry(view, own) : { title: null };
  const band = (
    <Band
      {...entry}
      others={view?.others ?? []}
      conflicts={view?.conflicts.length ?? 0}
      publishing={publishing}
      count={list.changed}
    />
  );
  const preview = panel === 'landscape' && view?.entry && <Preview entry={view.entry} language={language} />;
  if (over?.kind === 'field' && view) {
    const onDone = () => setOver(null);
    const edited = editedEntry(calls, view, desk.setView);
    const editor = <FieldEditor {...{ edited, target: over.target, onDone, onFault }} />;
    return <ConsoleFrame band={band} main={editor} preview={preview} />;
  }
  if (over?.kind === 'find' || over?.kind === 'ask' || (over?.kind === 'new' && over.title === null))
    return <ConsoleFrame band={band} main={<WordsOver kind={over.kind} desk={desk} />} />;
  const isAtList = place.page === 'entries' && place.entryId === null && over === null;
  return (
    <ConsoleFrame
      band={band}
      list={
        (panel !== 'portrait' || isAtList) && (
          <EntryList
            list={list}
            sought={sought}
            openId={place.entryId}
            onFlag={(flag) => desk.seek({ ...sought, flag })}
            onFind={() => setOver({ kind: 'find' })}
            onOpen={desk.open}
            onNew={() => setOver({ kind: 'new', title: null })}
            onSection={(section) => section === 'venue' && desk.goTo('venue', null)}
          />
        )
      }
      main={<ConsoleMain calls={calls} place={place} desk={desk} onFault={onFault} />}
      preview={place.page === 'entries' && preview}
      bar={
        <Bar
          place={place}
          list={list}
          open={view && { isChanged: view.revision > 0, mayGo: view.entry !== null }}
          mayPublish={mayPublish}
          publishing={publishing}
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
