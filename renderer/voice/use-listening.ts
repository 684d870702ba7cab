import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { VisitState } from '#contract/page/visit.ts';
import type { VisitorCalls } from '../core-calls.ts';
import type { Abilities } from '../stage.tsx';
import type { HearingState } from './hearing-state.ts';
import type { Listening } from './listening.ts';
import type { PageEars } from './page-ears.ts';

export interface SpokenCalls {
  /** The core whose talking keys also open the ears. */
  readonly core: VisitorCalls;
  readonly listening: Listening;
  readonly abilities: Abilities;
}

/** Joins the ears to the visit that is shown: its talking keys press them, and its listening screen shows what they hear. */
export function useListening(ears: PageEars, silentCore: VisitorCalls, visit: VisitState | null): SpokenCalls {
  const hearing = useSyncExternalStore(ears.subscribe, ears.state);
  const [draft, setDraft] = useState('');
  const visitId = visit?.id ?? null;
  const screen = visit?.screen.name ?? null;

  const core = useMemo(() => talkingCore(silentCore, ears, visitId), [silentCore, ears, visitId]);
  useEffect(() => {
    if (screen === 'listen') return ears.leave;
    if (screen === 'type') return () => setDraft('');
    return undefined;
  }, [screen, ears]);

  const { phase, partial, levels, secondsLeft, heard, unheard } = hearing;
  const listening: Listening = {
    phase,
    heard: heard?.text ?? '',
    partial,
    levels,
    secondsLeft,
    words: heard,
    unheard,
    draft,
    finish: ears.finish,
    restart: () => visitId !== null && ears.again(visitId),
    review: () => silentCore.intend({ kind: 'open', screen: 'listen' }),
    edit: () => {
      setDraft(heard?.text ?? '');
      silentCore.intend({ kind: 'open', screen: 'type' });
    },
  };
  return { core, listening, abilities: abilitiesIn(visit?.language ?? 'zh-CN', hearing) };
}

function talkingCore(core: VisitorCalls, ears: PageEars, visitId: string | null): VisitorCalls {
  return {
    ...core,
    intend: (intent) => {
      core.intend(intent);
      if (visitId !== null && intent.kind === 'open' && intent.screen === 'listen') ears.press(visitId);
    },
  };
}

/** What can be spoken and read aloud in a language; nothing while core has not said so. */
function abilitiesIn(language: Language, { languages }: HearingState): Abilities {
  const found = languages.find((one) => one.language === language);
  if (!found) return { listens: false, speaks: false };
  return { listens: found.hearing !== 'off', speaks: found.speaking, hearingReason: found.reason };
}
