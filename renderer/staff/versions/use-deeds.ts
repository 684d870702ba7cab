import { useState } from 'react';
import type { VersionsNews, VersionsRefusal } from './versions-news.tsx';
import type { VersionsPlace } from './versions-place.ts';

/** What a deed came to: where it leads, and what is said there. */
export interface Done {
  readonly place: VersionsPlace;
  readonly news: VersionsNews | null;
}

type Answer<Value> = { ok: true; value: Value } | { ok: false; code: VersionsRefusal };

/** Asks for a deed; `done` says where it leads, and where it was refused one goes to `refusedAt`. */
export type Perform = <Value>(
  called: Promise<Answer<Value>>,
  done: (value: Value) => Done,
  refusedAt: VersionsPlace,
) => void;

/** Does one deed at a time, and tells what became of it. */
export function useDeeds(go: (place: VersionsPlace) => void, reload: () => void, onFault: () => void) {
  const [news, setNews] = useState<VersionsNews | null>(null);
  const [isBusy, setBusy] = useState(false);
  const settle = (next: Done) => {
    setNews(next.news);
    reload();
    go(next.place);
  };
  const perform: Perform = (called, done, refusedAt) => {
    setBusy(true);
    called
      .finally(() => setBusy(false))
      .then((answer) =>
        settle(answer.ok ? done(answer.value) : { place: refusedAt, news: { kind: 'refused', code: answer.code } }),
      )
      .catch(onFault);
  };
  /** Goes elsewhere; what was said of the last deed is over. */
  const visit = (place: VersionsPlace) => {
    setNews(null);
    go(place);
  };
  return { news, isBusy, perform, visit };
}
