import { join } from 'node:path';
import { createDesk } from '../desk/desk.ts';
import { deskProcedures, selfCheckProcedures } from '../desk/procedures.ts';
import { createSelfCheck, type SelfCheckDeps } from '../desk/self-check.ts';
import type { Ability } from '../door/ability.ts';
import { draftsFile, hasDraftSetAside } from '../drafts/drafts-database.ts';
import { freeMbIn } from '../system/free-space.ts';
import type { Editions } from './editions.ts';
import type { KioskDeps } from './kiosk-deps.ts';

const nothingKnown = {
  embedder: () => null,
  wordsAlone: () => [],
  hasPhraseBook: () => true,
  tally: () => null,
  calendar: () => null,
  calls: () => null,
  hub: () => null,
  faces: () => null,
  stand: () => null,
};

/** How the terminal is; what it does not have is not known. */
export function openSelfCheck(
  { clock, version, dataFolder }: KioskDeps,
  known: Omit<SelfCheckDeps, 'clock' | 'version' | 'freeMb' | 'isDraftSetAside'> = nothingKnown,
): Ability {
  const isDraftSetAside = () => hasDraftSetAside(join(dataFolder, draftsFile));
  const freeMb = () => freeMbIn(dataFolder);
  const check = createSelfCheck({ clock, version, freeMb, isDraftSetAside, ...known });
  return { procedures: selfCheckProcedures(check), close: () => {} };
}

/** What the desk shows of a venue: staff look after the newest edition. */
export function openDesk({ newest }: Pick<Editions, 'newest'>): Ability {
  const desk = createDesk({
    content: { titled: (ids, language) => newest().catalogue().titled(ids, language) },
    answers: { suggest: (typed) => newest().answers.suggest(typed) },
    loaded: () => newest().loaded(),
  });
  return { procedures: deskProcedures(desk), close: () => {} };
}
