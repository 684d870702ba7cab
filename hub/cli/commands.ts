import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { askingTerminalsSchema, commandAnswerSchema, fleetSchema, operatorPaths } from '#contract/upstream/operator.ts';
import { HubFault } from '../fault.ts';
import { operatorSocketOf } from '../operator/data-folder.ts';

type Say = (line: string) => void;

/** Speaks to the hub that runs on a data folder. Gives an exit code; 2: there is no such command. */
export async function runCommand(folder: string, command: string, given: readonly string[], say: Say): Promise<number> {
  const [word = ''] = given;
  if (command === 'asking' && given.length === 0) {
    const asking = askingTerminalsSchema.parse(await call(folder, operatorPaths.asking));
    for (const { terminal, name, askedAt } of asking) say(`${terminal}  ${name}  since ${askedAt}`);
    if (asking.length === 0) say('None.');
    return 0;
  }
  if (command === 'terminals' && given.length === 0) {
    for (const one of fleetSchema.parse(await call(folder, operatorPaths.terminals))) {
      const { id, name, state, lastContactAt, waiting, gaps, dropped } = one;
      say(
        `${id}  ${name}  ${state}  last ${lastContactAt ?? 'never'}  waiting ${waiting}  gaps ${gaps}  dropped ${dropped}`,
      );
    }
    return 0;
  }
  if (given.length !== 1) return 2;
  if (command === 'pair') {
    const { done, name } = commandAnswerSchema.parse(await call(folder, operatorPaths.pair, { code: word }));
    say(done ? `${name} belongs to the fleet.` : 'No terminal shows this code.');
    return done ? 0 : 1;
  }
  const path = command === 'revoke' ? operatorPaths.revoke : command === 'forgive' ? operatorPaths.forgive : null;
  if (path === null) return 2;
  const { done } = commandAnswerSchema.parse(await call(folder, path, { terminal: word }));
  say(done ? 'Done.' : 'There is no such terminal, or nothing to do.');
  return done ? 0 : 1;
}

async function call(folder: string, path: string, document?: object): Promise<unknown> {
  const body = document === undefined ? null : JSON.stringify(document);
  const sent = request({
    socketPath: operatorSocketOf(folder),
    path,
    method: body === null ? 'GET' : 'POST',
    headers: body === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  });
  sent.end(body ?? undefined);
  const answer = await once(sent, 'response').catch((cause: unknown) => {
    throw new HubFault('hub-not-running', `No hub runs on ${folder}`, cause);
  });
  const response: IncomingMessage = answer[0];
  const said = await text(response);
  if (response.statusCode !== 200) throw new HubFault('hub-refuses-command', `The hub does not understand: ${said}`);
  return JSON.parse(said);
}
