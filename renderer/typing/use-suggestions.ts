import { useEffect, useState } from 'react';

/** What was found for the letters typed last, and whether that is the answer to those that stand there now. */
export interface Suggested<Found> {
  readonly found: readonly Found[];
  readonly isAnswered: boolean;
}

/** What the letters typed so far may be asking for, as `find` knows; an answer that comes too late is dropped. */
export function useSuggestions<Found>(
  typed: string,
  find: (typed: string) => Promise<readonly Found[]>,
): Suggested<Found> {
  const [answer, setAnswer] = useState<{ readonly typed: string; readonly found: readonly Found[] }>(nothing);
  useEffect(() => {
    let isCurrent = true;
    const answered = (found: readonly Found[]) => {
      if (isCurrent) setAnswer({ typed, found });
    };
    if (typed.trim() === '') answered([]);
    else find(typed).then(answered, () => answered([]));
    return () => {
      isCurrent = false;
    };
  }, [typed, find]);
  return { found: answer.found, isAnswered: answer.typed === typed };
}

const nothing = { typed: '', found: [] };
