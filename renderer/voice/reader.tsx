import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '#contract/base/language.ts';
import { useStage } from '../stage.tsx';
import type { Speaking } from './speaking.ts';
import { watchTouch } from './touch.ts';

/** What is being read aloud now, for the caption. */
export interface Reading {
  readonly text: string;
  readonly spoken: readonly [number, number] | null;
}

export interface Reader {
  readonly reading: Reading | null;
  readonly read: (text: string, language?: Language) => void;
  readonly stop: () => void;
}

const ReaderContext = createContext<Reader | null>(null);

/** Lends the terminal's voice to the screens below and keeps the visit's idle time still while it speaks. */
export function ReaderProvider({ speaking, children }: { speaking: Speaking; children: ReactNode }) {
  const { language, visit, core } = useStage();
  const [reading, setReading] = useState<Reading | null>(null);
  const turn = useRef(0);
  const isSlow = visit.modes.size === 'elder';
  const isReading = reading !== null;

  useEffect(() => {
    if (!isReading) return;
    core.intend({ kind: 'set-busy', busy: true });
    return () => core.intend({ kind: 'set-busy', busy: false });
  }, [isReading, core]);
  useEffect(() => () => speaking.stop(), [speaking]);

  const stop = useCallback(() => {
    turn.current++;
    speaking.stop();
    setReading(null);
  }, [speaking]);
  const reader = useMemo<Reader>(() => {
    const read = (text: string, other: Language = language) => {
      const mine = ++turn.current;
      const isMine = () => mine === turn.current;
      setReading({ text, spoken: null });
      const over = () => {
        if (isMine()) setReading(null);
      };
      speaking
        .speak({ text, language: other, pace: isSlow ? 'slow' : 'normal' }, (spoken) => {
          if (isMine()) setReading({ text, spoken });
        })
        .then(over, over);
    };
    return { reading, read, stop };
  }, [reading, speaking, language, isSlow, stop]);
  // Without looking, touching is how one reads on.
  const hushesAtTouch = isReading && !visit.modes.eyesFree;
  useEffect(() => {
    if (!hushesAtTouch) return;
    const onKey = () => {
      const before = turn.current;
      return () => {
        if (turn.current === before) stop();
      };
    };
    return watchTouch(window, stop, onKey);
  }, [hushesAtTouch, stop]);
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** Reads texts aloud and tells what is being read. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('a screen stands outside its reader');
  return reader;
}
