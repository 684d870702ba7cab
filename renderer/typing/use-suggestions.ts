import { useEffect, useState } from 'react';
import type { Suggestion } from '#contract/page/answering.ts';
import { useStage } from '../stage.tsx';

/** What the letters typed so far may be asking for; an answer that comes too late is dropped. */
export function useSuggestions(typed: string): readonly Suggestion[] {
  const { kiosk } = useStage();
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    let isCurrent = true;
    if (typed.trim() === '') {
      setFound([]);
      return;
    }
    kiosk.suggest(typed).then(
      (suggestions) => {
        if (isCurrent) setFound(suggestions);
      },
      () => {
        if (isCurrent) setFound([]);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [typed, kiosk]);
  return found;
}
