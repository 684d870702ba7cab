import { useEffect, useState } from 'react';

/** What the letters typed so far may be asking for, as `find` knows; an answer that comes too late is dropped. */
export function useSuggestions<Found>(typed: string, find: (typed: string) => Promise<readonly Found[]>) {
  const [found, setFound] = useState<readonly Found[]>([]);
  useEffect(() => {
    let isCurrent = true;
    if (typed.trim() === '') {
      setFound([]);
      return;
    }
    find(typed).then(
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
  }, [typed, find]);
  return found;
}
