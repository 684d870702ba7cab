import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { HubFault } from '../fault.ts';
import { operatorSocketOf } from '../operator/data-folder.ts';

/**
 * Asks the hub that runs on a data folder.
 * @throws {HubFault} hub-not-running or hub-refuses-command
 */
export async function callHub(folder: string, path: string, given?: object): Promise<unknown> {
  return JSON.parse((await fetchFromHub(folder, path, given)).toString('utf8'));
}

/**
 * Asks the hub for bytes.
 * @throws {HubFault} as {@link callHub}
 */
export async function fetchFromHub(folder: string, path: string, given?: object): Promise<Buffer> {
  const isFile = Buffer.isBuffer(given);
  const body = given === undefined || isFile ? (given ?? null) : JSON.stringify(given);
  const type = isFile ? 'application/octet-stream' : 'application/json';
  const sent = request({
    socketPath: operatorSocketOf(folder),
    path,
    method: body === null ? 'GET' : 'POST',
    headers: body === null ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) },
  });
  sent.end(body ?? undefined);
  const answer = await once(sent, 'response').catch((cause: unknown) => {
    throw new HubFault('hub-not-running', `No hub runs on ${folder}`, cause);
  });
  const response: IncomingMessage = answer[0];
  const said = await buffer(response);
  if (response.statusCode !== 200) throw new HubFault('hub-refuses-command', 'The hub does not understand the command');
  return said;
}
