import { createDesk } from '../desk/desk.ts';
import { deskProcedures, selfCheckProcedures } from '../desk/procedures.ts';
import { createSelfCheck, type SelfCheckDeps } from '../desk/self-check.ts';
import type { Ability } from '../door/ability.ts';
import { freeMbIn } from '../system/free-space.ts';
import type { TerminalAnswers } from './answers.ts';
import type { ContentAbility } from './content.ts';
import type { KioskDeps } from './kiosk-deps.ts';

const nothingKnown = { embedder: () => null, tally: () => null, calendar: () => null, calls: () => null };

/** How the terminal is; what it does not have is not known. */
export function openSelfCheck(
  { clock, version, dataFolder }: KioskDeps,
  known: Pick<SelfCheckDeps, 'embedder' | 'tally' | 'calendar' | 'calls'> = nothingKnown,
): Ability {
  const check = createSelfCheck({ clock, version, freeMb: () => freeMbIn(dataFolder), ...known });
  return { procedures: selfCheckProcedures(check), close: () => {} };
}

/** What the desk shows of a venue. */
export function openDesk(content: ContentAbility, { answers, now }: TerminalAnswers): Ability {
  const desk = createDesk({ content: content.catalogue, answers, loaded: now });
  return { procedures: deskProcedures(desk), close: () => {} };
}
