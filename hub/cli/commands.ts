import { askingTerminalsSchema, commandAnswerSchema, fleetSchema, operatorPaths } from '#contract/upstream/operator.ts';
import { callHub } from './call-hub.ts';
import { letterCommands } from './letter-commands.ts';
import { orderCommands } from './order-commands.ts';
import { releaseCommands } from './release-commands.ts';
import { type Command, listed, type Said } from './said.ts';

const commands: Readonly<Record<string, Command>> = {
  asking: { fewest: 0, most: 0, run: asking },
  terminals: { fewest: 0, most: 0, run: fleet },
  pair: { fewest: 1, most: 1, run: pair },
  revoke: { fewest: 1, most: 1, run: (folder, [terminal]) => change(folder, operatorPaths.revoke, { terminal }) },
  forgive: { fewest: 1, most: 1, run: (folder, [terminal]) => change(folder, operatorPaths.forgive, { terminal }) },
  'rotate-hub-key': { fewest: 0, most: 0, run: rotateHubKey },
  ...releaseCommands,
  ...orderCommands,
  ...letterCommands,
};

/** Speaks to the hub that runs on a data folder; null where there is no such command. */
export async function runCommand(folder: string, [name = '', ...words]: readonly string[]): Promise<Said | null> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command || words.length < command.fewest || words.length > command.most) return null;
  return command.run(folder, words);
}

async function asking(folder: string): Promise<Said> {
  const terminals = askingTerminalsSchema.parse(await callHub(folder, operatorPaths.asking));
  return listed(terminals.map(({ terminal, name, askedAt }) => `${terminal}  ${name}  since ${askedAt}`));
}

async function fleet(folder: string): Promise<Said> {
  const terminals = fleetSchema.parse(await callHub(folder, operatorPaths.terminals));
  return listed(
    terminals.map(({ id, name, group, state, lastContactAt, waiting, gaps, dropped }) => {
      const seen = `last ${lastContactAt ?? 'never'}  waiting ${waiting}  gaps ${gaps}  dropped ${dropped}`;
      return `${id}  ${name}  ${group || '–'}  ${state}  ${seen}`;
    }),
  );
}

async function pair(folder: string, [code]: readonly string[]): Promise<Said> {
  const { done, name } = commandAnswerSchema.parse(await callHub(folder, operatorPaths.pair, { code }));
  return { lines: [done ? `${name} belongs to the fleet.` : 'No terminal shows this code.'], isDone: done };
}

async function rotateHubKey(folder: string): Promise<Said> {
  const { done } = commandAnswerSchema.parse(await callHub(folder, operatorPaths.rotateKey, {}));
  const said = done
    ? 'The hub has a new key. Back its database up now: an older copy knows nothing of it.'
    : 'Some terminal has not heard of the last keys. Wait for it, or revoke it.';
  return { lines: [said], isDone: done };
}

async function change(folder: string, path: string, document: object): Promise<Said> {
  const { done } = commandAnswerSchema.parse(await callHub(folder, path, document));
  return { lines: [done ? 'Done.' : 'There is no such terminal, or nothing to do.'], isDone: done };
}
