import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { useStage } from './stage.tsx';

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

const KeptContext = createContext<KeptOnTheWay | null>(null);

/** Keeps what the screens of one visit would forget; it goes with the visit. */
export function KeptProvider({ children }: { children: ReactNode }) {
  const { stepsBack } = useStage().visit;
  const [kept] = useState(keepOnTheWay);
  useLayoutEffect(() => kept.backTo(stepsBack), [kept, stepsBack]);
  return <KeptContext value={kept}>{children}</KeptContext>;
}

/** What the present screen keeps; nothing where no visitor is. */
export function useKeptOfScreen(): KeptOfScreen {
  const kept = useContext(KeptContext);
  const { stepsBack, screen } = useStage().visit;
  return useMemo(() => kept?.of(stepsBack, screen.name) ?? nothingKept, [kept, stepsBack, screen.name]);
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
