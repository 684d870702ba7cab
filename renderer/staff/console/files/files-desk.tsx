import { useState } from 'react';
import type { DraftList } from '#contract/page/drafts.ts';
import type { IntakeExport } from '#contract/page/intake.ts';
import { Key } from '../../../components/key.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useStage } from '../../../stage.tsx';
import type { StaffCalls } from '../../staff-calls.ts';
import styles from '../console.module.css';
import { ConsoleFrame } from '../console-frame.tsx';
import type { ConsolePage } from '../console-place.ts';
import { Picker } from '../picker.tsx';
import { useConsoleSay } from '../use-console-say.ts';
import { Words } from '../writing.tsx';
import { FileList } from './file-list.tsx';
import { positionIn } from './position.ts';
import { BadReport, GoodReport } from './report.tsx';
import { type FilesNews, type IntakeState, useIntake } from './use-intake.ts';

export interface FilesDeskProps {
  readonly calls: StaffCalls;
  readonly draft: DraftList;
  /** One step back, when nothing lies over the page. */
  readonly onBack: () => void;
  readonly onPage: (page: ConsolePage) => void;
  readonly onFault: () => void;
}

/** Content that comes as files, is looked at and taken into the draft, and goes out of it. */
export function FilesDesk({ calls, draft, onBack, onPage, onFault }: FilesDeskProps) {
  const { panel } = useStage();
  const intake = useIntake(calls, onFault);
  const [isWriting, setWriting] = useState(false);
  const { looked, stick } = intake;
  const leave = () => {
    setWriting(false);
    intake.forget();
  };
  const isAtList = looked === null && !isWriting;
  return (
    <ConsoleFrame
      band={<FilesBand name={looked?.name ?? null} news={intake.news} count={draft.changed} />}
      list={
        (panel !== 'portrait' || isAtList) && (
          <FileList
            sources={intake.sources}
            openName={looked?.name ?? null}
            isBusy={intake.isBusy}
            onOpen={(sourceId, name) => {
              setWriting(false);
              intake.look(sourceId, name);
            }}
            onWrite={
              stick &&
              (() => {
                intake.forget();
                setWriting(true);
              })
            }
            onSection={(section) => section !== 'files' && onPage(section)}
          />
        )
      }
      main={
        isWriting && stick ? (
          <Exports
            onChoose={(as) => {
              setWriting(false);
              intake.write(stick.id, as);
            }}
            onBack={() => setWriting(false)}
          />
        ) : (
          <LookedAtFile intake={intake} />
        )
      }
      bar={<FilesBar changed={draft.changed} onBack={() => (isAtList ? onBack() : leave())} onPage={onPage} />}
    />
  );
}

export interface FilesBandProps {
  readonly name: string | null;
  readonly news: FilesNews | null;
  /** How much of the venue the draft changes. */
  readonly count: number;
}

/** Which file is looked at, and what has just become of one. */
export function FilesBand({ name, news, count }: FilesBandProps) {
  const say = useConsoleSay();
  return (
    <>
      <p>{name ?? say('band.title', { count })}</p>
      {news && (
        <Notice tone={news.kind === 'refused' ? 'caution' : 'jade'} icon={news.kind === 'refused' ? 'warn' : 'check'}>
          {news.kind === 'taken' && say('files.taken', { count: news.count })}
          {news.kind === 'written' && say('files.written', { name: news.name, notHeld: news.notHeld })}
          {news.kind === 'refused' && say(`files.${news.code}`)}
        </Notice>
      )}
    </>
  );
}

function LookedAtFile({ intake }: { intake: IntakeState }) {
  const say = useConsoleSay();
  const { panel } = useStage();
  const { looked, stick, isBusy, take, writeProblems } = intake;
  if (!looked) return panel === 'portrait' ? null : <p className={styles.empty}>{say('files.lead')}</p>;
  const { report } = looked;
  if (report.isGood)
    return <GoodReport key={report.id} report={report} isBusy={isBusy} onTake={() => take(report.id)} />;
  const onWriteProblems = stick && (() => writeProblems(report.id, stick.id));
  return <BadReport key={report.id} report={report} isBusy={isBusy} onWriteProblems={onWriteProblems} />;
}

export interface FilesBarProps {
  readonly changed: number;
  readonly onBack: () => void;
  readonly onPage: (page: ConsolePage) => void;
}

export function FilesBar({ changed, onBack, onPage }: FilesBarProps) {
  const say = useConsoleSay();
  return (
    <>
      <Key icon="back" kind="quiet" onPress={onBack}>
        {say('bar.back')}
      </Key>
      <Key icon="search" onPress={() => onPage('try')}>
        {say('bar.try')}
      </Key>
      <Key icon="list" onPress={() => onPage('changes')}>
        {say('bar.changes', { count: changed })}
      </Key>
    </>
  );
}

const exports: readonly Exclude<IntakeExport, { form: 'map' }>[] = [
  { form: 'workbook' },
  { form: 'template' },
  { form: 'tables' },
  { form: 'markdown' },
  { form: 'translation', to: 'en' },
  { form: 'translation', to: 'ja' },
  { form: 'translation', to: 'ko' },
];

/** As what the draft goes onto the stick. */
export function Exports({ onChoose, onBack }: { onChoose: (as: IntakeExport) => void; onBack: () => void }) {
  const say = useConsoleSay();
  const [isPlacing, setPlacing] = useState(false);
  if (isPlacing)
    return (
      <Words
        label={say('files.where-on-earth')}
        deed={say('files.write-map')}
        onWords={(words) => {
          const position = positionIn(words);
          if (position) onChoose({ form: 'map', ...position });
        }}
        onBack={() => setPlacing(false)}
      />
    );
  const map = { key: 'map', name: say('files.as-map'), isChosen: false, onPress: () => setPlacing(true) };
  const picks = exports.map((as) => {
    const key = as.form === 'translation' ? (`files.as-${as.to}` as const) : (`files.as-${as.form}` as const);
    return { key, name: say(key), isChosen: false, onPress: () => onChoose(as) };
  });
  return <Picker title={say('files.as')} picks={[...picks, map]} onBack={onBack} />;
}
