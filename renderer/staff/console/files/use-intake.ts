import { useEffect, useState } from 'react';
import type { IntakeExport, IntakeReport, IntakeSource, LookRefusal, TakeRefusal } from '#contract/page/intake.ts';
import type { StickWriteRefusal } from '#contract/page/sticks.ts';
import { useStage } from '../../../stage.tsx';
import type { StaffCalls } from '../../staff-calls.ts';

/** A file as it was looked at. */
export interface LookedAt {
  readonly name: string;
  readonly report: IntakeReport;
}

/** What has just become of a file. */
export type FilesNews =
  | { readonly kind: 'taken'; readonly count: number }
  | { readonly kind: 'written'; readonly name: string; readonly notHeld: number }
  | {
      readonly kind: 'refused';
      readonly code: LookRefusal | TakeRefusal | StickWriteRefusal | 'no-plans' | 'out-of-service';
    };

type Answer<Value> = { ok: true; value: Value } | { ok: false; code: (FilesNews & { kind: 'refused' })['code'] };

/** The files that somebody can bring, the one that is looked at, and what is done with it, one deed at a time. */
export function useIntake(calls: StaffCalls, onFault: () => void) {
  const { language } = useStage();
  const sources = useSources(calls, onFault);
  const [looked, setLooked] = useState<LookedAt | null>(null);
  const [news, setNews] = useState<FilesNews | null>(null);
  const [isBusy, setBusy] = useState(false);
  const headings = language === 'zh-CN' ? 'zh' : 'en';
  const stick = sources.find(({ name }) => name !== null) ?? null;
  const perform = <Value>(called: Promise<Answer<Value>>, done: (value: Value) => void) => {
    setBusy(true);
    setNews(null);
    called
      .finally(() => setBusy(false))
      .then((answer) => (answer.ok ? done(answer.value) : setNews({ kind: 'refused', code: answer.code })))
      .catch(onFault);
  };
  const written = ({ name, notHeld = 0 }: { readonly name: string; readonly notHeld?: number }) =>
    setNews({ kind: 'written', name, notHeld });
  return {
    ...{ sources, stick, looked, news, isBusy },
    look: (sourceId: string, name: string) =>
      perform(calls.intake.look({ sourceId, name, language }), (report) => setLooked({ name, report })),
    take: (id: string) =>
      perform(calls.intake.take({ id }), ({ changed }) => {
        setLooked(null);
        setNews({ kind: 'taken', count: changed });
      }),
    writeProblems: (id: string, sourceId: string) =>
      perform(calls.intake.writeProblems({ id, sourceId, headings }), written),
    write: (sourceId: string, as: IntakeExport) => perform(calls.intake.write({ sourceId, headings, as }), written),
    forget: () => {
      setLooked(null);
      setNews(null);
    },
  };
}

export type IntakeState = ReturnType<typeof useIntake>;

/** The sticks that are plugged in, and the folder for imports, for as long as somebody looks. */
export function useSources(calls: StaffCalls, onFault: () => void): readonly IntakeSource[] {
  const [sources, setSources] = useState<readonly IntakeSource[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const listen = async () => {
      for await (const now of await calls.intake.watch(undefined, { signal: leaving.signal })) setSources(now);
    };
    listen().catch(() => leaving.signal.aborted || onFault());
    return () => leaving.abort();
  }, [calls, onFault]);
  return sources;
}
