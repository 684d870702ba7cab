import { useCallback, useEffect, useState } from 'react';
import type { Arrivals as ArrivalsOfDay, ImportFile } from '#contract/page/appointments.ts';
import type { StaffCalls } from '../staff-calls.ts';
import { Arrivals } from './arrivals.tsx';
import type { ArrivalsPlace } from './arrivals-place.ts';
import { ImportFilePage } from './import-file.tsx';
import { ImportFiles, type ImportNews } from './import-files.tsx';

export interface ArrivalsDeskProps {
  readonly calls: StaffCalls;
  readonly place: ArrivalsPlace;
  readonly go: (place: ArrivalsPlace) => void;
  /** Whether appointments may be brought. */
  readonly isEditor: boolean;
  /** To the faces that are held, for those who may. */
  readonly onFaces: () => void;
  readonly onBack: () => void;
  /** A call was refused or could not be carried. */
  readonly onFault: () => void;
}

function useToday({ calls, onFault }: Pick<ArrivalsDeskProps, 'calls' | 'onFault'>) {
  const [today, setToday] = useState<ArrivalsOfDay | null>(null);
  const load = useCallback(async () => {
    const listed = await calls.appointments.arrivals();
    if (listed.ok) setToday(listed.value);
    else onFault();
  }, [calls, onFault]);
  const reload = useCallback(() => void load().catch(onFault), [load, onFault]);
  useEffect(reload, [reload]);
  return { today, reload };
}

function ArrivalsList({ calls, go, isEditor, onFaces, onBack, onFault }: ArrivalsDeskProps) {
  const { today, reload } = useToday({ calls, onFault });
  if (!today) return null;
  return (
    <Arrivals
      today={today}
      onSee={({ id, isSeen }) => {
        if (!isSeen) calls.appointments.see({ arrivalId: id }).then(reload, onFault);
      }}
      {...(isEditor ? { onImport: () => go({ at: 'import' }), onFaces } : {})}
      onBack={onBack}
    />
  );
}

/** The files that wait, and one of them; what became of the last stands over the list. */
function Import({ calls, place, go, onBack, onFault }: ArrivalsDeskProps) {
  const [files, setFiles] = useState<readonly ImportFile[] | null>(null);
  const [news, setNews] = useState<ImportNews | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isAtList = place.at === 'import';
  useEffect(() => {
    if (isAtList) calls.appointments.files().then((listed) => setFiles(listed.ok ? listed.value : []), onFault);
  }, [calls, isAtList, onFault]);

  const open = async (file: string) => {
    setNews(null);
    const looked = await calls.appointments.look({ file });
    if (looked.ok) go({ at: 'import-file', file, report: looked.value });
    else setNews({ kind: looked.code });
  };
  const take = async (file: string) => {
    setBusy(true);
    const taken = await calls.appointments.take({ file }).finally(() => setBusy(false));
    if (taken.ok && !taken.value.isGood) return go({ at: 'import-file', file, report: taken.value });
    setNews(
      taken.ok ? { kind: 'taken', count: taken.value.isGood ? taken.value.appointments : 0 } : { kind: taken.code },
    );
    go({ at: 'import' });
  };
  if (place.at === 'import-file') {
    const { file, report } = place;
    const onTake = () => void take(file).catch(onFault);
    return <ImportFilePage file={file} report={report} isBusy={isBusy} onTake={onTake} onBack={onBack} />;
  }
  if (!files) return null;
  return <ImportFiles files={files} news={news} onOpen={(file) => void open(file).catch(onFault)} onBack={onBack} />;
}

/** Who has come, and bringing the appointments of the days to come. */
export function ArrivalsDesk(props: ArrivalsDeskProps) {
  return props.place.at === 'arrivals' ? <ArrivalsList {...props} /> : <Import {...props} />;
}
