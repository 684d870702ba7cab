import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react';

/** What one screen keeps, by name. */
export interface KeptOfScreen {
  readonly get: <Value>(name: string) => Value | undefined;
  readonly set: (name: string, value: unknown) => void;
  /** Whoever comes to it next begins anew. */
  readonly forget: (name: string) => void;
}

/** What is kept of the screens that lead to where the visitor is. */
export interface KeptOnTheWay {
  readonly of: (stepsBack: number, screen: string) => KeptOfScreen;
  /** What lay further on is forgotten: who goes there again begins anew. */
  readonly backTo: (stepsBack: number) => void;
}

/** Keeps, for the way that a visitor has come, what each of its screens would forget while they are further on. */
export function keepOnTheWay(): KeptOnTheWay {
  const steps = new Map<number, Map<string, unknown>>();
  const at = (stepsBack: number) => {
    const found = steps.get(stepsBack) ?? new Map<string, unknown>();
    steps.set(stepsBack, found);
    return found;
  };
  return {
    of: (stepsBack, screen) => ({
      get: <Value,>(name: string) => at(stepsBack).get(`${screen} ${name}`) as Value | undefined,
      set: (name, value) => void at(stepsBack).set(`${screen} ${name}`, value),
      forget: (name) => void at(stepsBack).delete(`${screen} ${name}`),
    }),
    backTo: (stepsBack) => {
      for (const step of steps.keys()) if (step > stepsBack) steps.delete(step);
    },
  };
}

const nothingKept: KeptOfScreen = { get: () => undefined, set: () => undefined, forget: () => undefined };

const KeptContext = createContext<KeptOfScreen>(nothingKept);

export interface KeptProviderProps {
  readonly stepsBack: number;
  /** What the present screen is called on this way; null for one that keeps nothing. */
  readonly screen: string | null;
  readonly children: ReactNode;
}

/** Keeps what the screens of one visit, or of the desk, would forget; it goes with them. */
export function KeptProvider({ stepsBack, screen, children }: KeptProviderProps) {
  const [kept] = useState(keepOnTheWay);
  useLayoutEffect(() => kept.backTo(stepsBack), [kept, stepsBack]);
  const ofScreen = useMemo(
    () => (screen === null ? nothingKept : kept.of(stepsBack, screen)),
    [kept, stepsBack, screen],
  );
  return <KeptContext value={ofScreen}>{children}</KeptContext>;
}

/** What the present screen keeps; nothing where nobody has come a way. */
export function useKeptOfScreen(): KeptOfScreen {
  return useContext(KeptContext);
}

/** State that is as it was left when the visitor comes back to the screen: which list, which page, what was ticked. */
export function useKept<Value>(name: string, initial: Value): readonly [Value, (value: Value) => void] {
  const kept = useKeptOfScreen();
  const [value, setValue] = useState<Value>(() => kept.get<Value>(name) ?? initial);
  const keep = useCallback(
    (next: Value) => {
      kept.set(name, next);
      setValue(next);
    },
    [kept, name],
  );
  return [value, keep];
}
