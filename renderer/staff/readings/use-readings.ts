import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { ReadEntry } from '#contract/page/readings.ts';
import type { StaffCalls } from '../staff-calls.ts';
import type { ListedSentence } from './readings.tsx';

const entriesAtOnce = 100;

async function allEntries(calls: StaffCalls, language: Language, containing: string): Promise<readonly ReadEntry[]> {
  const found: ReadEntry[] = [];
  for (let after: string | null = null; ; after = found.at(-1)?.entryId ?? null) {
    const page = await calls.readings.list({ language, containing, onlyMissing: false, after, limit: entriesAtOnce });
    if (!page.ok) return found;
    found.push(...page.value);
    if (page.value.length < entriesAtOnce) return found;
  }
}

/** Each sentence once, those that cannot be read first. */
function sentencesOf(entries: readonly ReadEntry[]): readonly ListedSentence[] {
  const all = entries.flatMap(({ entryId, title, sentences }) =>
    sentences.map((sentence) => ({ entryId, title, sentence })),
  );
  const unique = [...new Map(all.toReversed().map((one) => [one.sentence.text, one])).values()].toReversed();
  return unique.toSorted((a, b) => Number(b.sentence.isMissing) - Number(a.sentence.isMissing));
}

/** The sentences of a language that contain some words; null until they have come. */
export function useReadings(
  calls: StaffCalls,
  { language, containing }: { readonly language: Language; readonly containing: string },
  onFault: () => void,
): { listed: readonly ListedSentence[] | null; reload: () => void } {
  const [listed, setListed] = useState<readonly ListedSentence[] | null>(null);
  /** Names the newest request: what an older one brings comes too late. */
  const newest = useRef<symbol | null>(null);
  const load = useCallback(async () => {
    const request = Symbol('readings');
    newest.current = request;
    const found = await allEntries(calls, language, containing);
    if (newest.current === request) setListed(sentencesOf(found));
  }, [calls, language, containing]);
  const reload = useCallback(() => void load().catch(onFault), [load, onFault]);
  useEffect(() => {
    reload();
    return () => {
      newest.current = null;
    };
  }, [reload]);
  return { listed, reload };
}
