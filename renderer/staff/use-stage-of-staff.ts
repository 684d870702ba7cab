import { useMemo, useState } from 'react';
import { baseLanguage, type Language } from '#contract/base/language.ts';
import type { VenueFace } from '#contract/page/terminal.ts';
import { type Intent, type Modes, standardModes } from '#contract/page/visit.ts';
import type { Openings } from '#contract/venue/hours.ts';
import type { VisitorCalls } from '../core-calls.ts';
import { pictureOf } from '../core-calls.ts';
import { createSay } from '../messages.ts';
import type { Panel, Stage } from '../stage.tsx';
import type { StaffCalls } from './staff-calls.ts';

export interface StaffStageOptions {
  readonly calls: StaffCalls;
  readonly venue: VenueFace;
  readonly panel: Panel;
  readonly nowMs: number;
  readonly openings: Openings;
  readonly onBack: () => void;
  readonly onLeave: () => void;
}

const suggestionLimit = 6;
const nobodysId = '00000000-0000-4000-8000-000000000000';

/** A stage without a visit: language and modes are held by the page, and go with its document. */
export function useStageOfStaff(options: StaffStageOptions): { stage: Stage; isChoosingLanguage: boolean } {
  const { calls, venue, panel, nowMs, openings, onBack, onLeave } = options;
  const [language, setLanguage] = useState<Language>(baseLanguage);
  const [modes, setModes] = useState<Modes>(standardModes);
  const [isChoosingLanguage, chooseLanguage] = useState(false);
  const say = useMemo(() => createSay(language), [language]);
  const intend = (intent: Intent) => {
    if (intent.kind === 'set-modes') setModes((now) => Object.assign({ ...now }, intent.modes));
    if (intent.kind === 'end') onLeave();
    if (intent.kind === 'choose-language') setLanguage(intent.language);
    if (intent.kind === 'open') chooseLanguage(intent.screen === 'language');
    else if (intent.kind === 'choose-language') chooseLanguage(false);
    else if (intent.kind === 'back') {
      if (!isChoosingLanguage) onBack();
      chooseLanguage(false);
    }
  };
  const core = useMemo<Omit<VisitorCalls, 'intend'>>(
    () => ({
      begin: () => undefined,
      ask: () => undefined,
      suggest: (typed) => calls.desk.find({ typed, language, limit: suggestionLimit }),
      findPlaces: async () => [],
      picture: (sha256) => pictureOf(calls, sha256),
      listPlaces: async () => ({ ok: false, code: 'visit-over' }),
      route: async () => ({ ok: false, code: 'visit-over' }),
      whereabouts: async () => ({ ok: false, code: 'visit-over' }),
      phrasings: (other) => calls.terminal.phrasings({ language: other }),
    }),
    [calls, language],
  );
  const stage: Stage = {
    venue,
    panel,
    nowMs,
    openings,
    language,
    say,
    core: { ...core, intend },
    abilities: { listens: false, speaks: false },
    isStaff: true,
    visit: {
      id: nobodysId,
      language,
      modes,
      screen: { name: 'home' },
      places: [],
      stepsBack: 1,
      presence: { kind: 'here' },
      staffCalled: false,
      offersAnswers: true,
      offersCheckIn: false,
      offersScan: false,
      faces: { isOffered: false, areHeld: false, adviseLiveness: false },
    },
  };
  return { stage, isChoosingLanguage };
}
