import type { Language } from '#contract/base/language.ts';
import { useStage } from '../../../stage.tsx';
import { ConsoleFrame } from '../console-frame.tsx';
import { FileList } from '../files/file-list.tsx';
import { Exports, FilesBand, FilesBar } from '../files/files-desk.tsx';
import { BadReport, GoodReport } from '../files/report.tsx';
import { badReport, fileName, fileSources, goodReport } from './file-fixtures.ts';

const nothing = () => undefined;

interface FilesPageProps {
  readonly shows: 'list' | 'good' | 'bad' | 'export';
  readonly language: Language;
}

/** Files of content: those that can be brought, one that was looked at, or as what the draft can be written. */
export function FilesPage({ shows, language }: FilesPageProps) {
  const { panel } = useStage();
  const isLooked = shows === 'good' || shows === 'bad';
  const name = isLooked ? fileName(language) : null;
  const news = shows === 'list' ? ({ kind: 'written', name: 'hall 2026-11-29 imdf.zip', notHeld: 3 } as const) : null;
  return (
    <ConsoleFrame
      band={<FilesBand name={name} news={news} count={3} />}
      list={
        (panel !== 'portrait' || shows === 'list') && (
          <FileList
            sources={fileSources}
            openName={name}
            isBusy={false}
            onOpen={nothing}
            onWrite={nothing}
            onSection={nothing}
          />
        )
      }
      main={
        <>
          {shows === 'good' && <GoodReport report={goodReport} isBusy={false} onTake={nothing} />}
          {shows === 'bad' && <BadReport report={badReport} isBusy={false} onWriteProblems={nothing} />}
          {shows === 'export' && <Exports onChoose={nothing} onBack={nothing} />}
        </>
      }
      bar={<FilesBar changed={3} onBack={nothing} onPage={nothing} />}
    />
  );
}
