import { askingTerminalsSchema, commandAnswerSchema, fleetSchema, operatorPaths } from '#contract/upstream/operator.ts';
import { callHub } from './call-hub.ts';

/** What a command says, line by line, and whether it did what it was for. */
export interface Said {
  readonly lines: readonly string[];
  readonly isDone: boolean;
}

/** Speaks to the hub that runs on a data folder; null where there is no such command. */
export async function runCommand(folder: string, words: readonly string[]): Promise<Said | null> {
  const [command = '', word, ...more] = words;
  if (more.length > 0) return null;
  if (word === undefined) return command === 'asking' ? asking(folder) : command === 'terminals' ? fleet(folder) : null;
  if (command === 'pair') return pair(folder, word);
  if (command === 'revoke') return change(folder, operatorPaths.revoke, word);
  return command === 'forgive' ? change(folder, operatorPaths.forgive, word) : null;
}

async function asking(folder: string): Promise<Said> {
  const terminals = askingTerminalsSchema.parse(await callHub(folder, operatorPaths.asking));
  const lines = terminals.map(({ terminal, name, askedAt }) => `${terminal}  ${name}  since ${askedAt}`);
  return { lines: lines.length > 0 ? lines : ['None.'], isDone: true };
}

async function fleet(folder: string): Promise<Said> {
  const terminals = fleetSchema.parse(await callHub(folder, operatorPaths.terminals));
  const lines = terminals.map(({ id, name, state, lastContactAt, waiting, gaps, dropped }) => {
    return `${id}  ${name}  ${state}  last ${lastContactAt ?? 'never'}  waiting ${waiting}  gaps ${gaps}  dropped ${dropped}`;
  });
  return { lines: lines.length > 0 ? lines : ['None.'], isDone: true };
}

async function pair(folder: string, code: string): Promise<Said> {
  const { done, name } = commandAnswerSchema.parse(await callHub(folder, operatorPaths.pair, { code }));
  return { lines: [done ? `${name} belongs to the fleet.` : 'No terminal shows this code.'], isDone: done };
}

async function change(folder: string, path: string, terminal: string): Promise<Said> {
  const { done } = commandAnswerSchema.parse(await callHub(folder, path, { terminal }));
  return { lines: [done ? 'Done.' : 'There is no such terminal, or nothing to do.'], isDone: done };
}
