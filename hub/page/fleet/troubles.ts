import type { ListedTerminal } from '../../fleet/fleet.ts';
import type { Words } from '../messages/words.ts';

/** What is wrong with a terminal, in sentences, the most urgent first; none where it is sound. */
export function troublesOf(terminal: ListedTerminal, words: Words): string[] {
  const { say, number, ago } = words;
  const { state, lastContactAt, faultAt, tried } = terminal;
  if (state === 'revoked') return [say('trouble.revoked')];
  const isSilent = lastContactAt === null || words.nowMs - lastContactAt.getTime() > dayMs;
  return [
    state === 'cloned' ? say('trouble.cloned') : '',
    tried && fallenBack.has(tried.outcome) ? triedWords(tried, words) : '',
    terminal.hasFault && faultAt ? say('trouble.fault', { code: terminal.fault ?? '', ago: ago(faultAt) }) : '',
    terminal.gaps > 0 ? say('trouble.gaps', { count: terminal.gaps }) : '',
    terminal.isBehind ? say('trouble.behind', { count: number(terminal.waiting) }) : '',
    lastContactAt === null ? say('trouble.never') : isSilent ? say('trouble.silent', { ago: ago(lastContactAt) }) : '',
  ].filter((sentence) => sentence !== '');
}

const dayMs = 86_400_000;
const fallenBack: ReadonlySet<string> = new Set(['undone', 'stayed', 'refused']);

/** How a release went at a terminal, and why. */
export function triedWords(
  { version, outcome, reason }: { readonly version: number; readonly outcome: string; readonly reason: string | null },
  words: Words,
): string {
  const what = words.sayOr(`tried.${outcome}`, outcome);
  const how = words.say('tried.how', { version: String(version), what });
  return reason === null ? how : words.say('tried.because', { how, reason: reasonWords(reason, words) });
}

/** Why something was not done, as a sentence; the code itself where a later release says one that is not known here. */
export function reasonWords(code: string, { sayOr }: Words): string {
  return sayOr(`reason.${code}`, code);
}
