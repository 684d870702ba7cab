import { useEffect, useState } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { DraftView, SayingsOfMatter } from '#contract/page/drafts.ts';
import type { StaffCalls } from '../staff-calls.ts';

interface Offered {
  readonly of: string;
  readonly matters: readonly SayingsOfMatter[];
}

/** What people also say about the entry that is open, without what it has by now; nothing until it has come. */
export function useSayings(calls: StaffCalls, view: DraftView | null, language: Language, onFault: () => void) {
  const [offered, setOffered] = useState<Offered | null>(null);
  const entryId = view?.entryId;
  const of = `${entryId} ${language}`;
  useEffect(() => {
    if (entryId === undefined) return;
    let isLeft = false;
    calls.drafts.sayings({ entryId, language }).then((found) => {
      if (found.ok && !isLeft) setOffered({ of: `${entryId} ${language}`, matters: found.value });
    }, onFault);
    return () => {
      isLeft = true;
    };
  }, [calls, entryId, language, onFault]);
  return offered?.of === of ? withoutTaken(offered.matters, view?.entry?.texts[language]?.phrasings ?? []) : [];
}

function withoutTaken(matters: readonly SayingsOfMatter[], phrasings: readonly string[]): readonly SayingsOfMatter[] {
  return matters.flatMap(({ matter, sayings }) => {
    const left = sayings.filter(({ text }) => !phrasings.includes(text));
    return left.length === 0 ? [] : [{ matter, sayings: left }];
  });
}
