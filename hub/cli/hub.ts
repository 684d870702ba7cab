/** `npm run hub`: runs the upstream server of a fleet, and speaks to the one that runs. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { HubFault } from '../fault.ts';
import { runHub } from '../run-hub.ts';
import { runStore } from '../run-store.ts';
import { runCommand } from './commands.ts';

const usage = `npm run hub -- [start] [--data FOLDER] [--host ADDRESS] [--port N] [--cert FILE --key FILE] [--keep-months N]
               [--role ingest|store]   with HUB_STREAM: takes facts into the stream alone, or stores alone what lies there
npm run hub -- asking                  terminals that ask to belong to the fleet
npm run hub -- pair CODE               takes in the terminal that shows the code at its staff desk
npm run hub -- terminals               the fleet
npm run hub -- revoke TERMINAL         nothing more is taken from it
npm run hub -- forgive TERMINAL        it was taken for two, and is one
npm run hub -- group TERMINAL [GROUP]  puts it into a group, or out of it
npm run hub -- packs                   packs that lie here
npm run hub -- add-pack FILE           takes one in
npm run hub -- releases                which pack is for whom, and how it went there
npm run hub -- release PACK [PERCENT [GROUP|all [FROM-TO]]]  offers a pack (how its name begins) to terminals of its venue,
                                       to be put in force between two times of day (1:00-5:00) alone
npm run hub -- widen RELEASE PERCENT   to so many of a hundred
npm run hub -- hold RELEASE, resume RELEASE    offers it to nobody from now on, or again
npm run hub -- orders                  what terminals were told to do; TARGET below is a terminal, a group, or all
npm run hub -- notice TARGET MINUTES CHINESE [ENGLISH]  says something on every screen
npm run hub -- recall TARGET ENTRY, restore TARGET ENTRY  takes an entry off every screen, or gives it back
npm run hub -- restart TARGET          starts core again once no visitor is there
npm run hub -- rotate-keys TARGET      has terminals make themselves new keys
npm run hub -- rotate-hub-key          makes the hub a new key, of which terminals are told
npm run hub -- stick FOLDER            takes in what terminals wrote on a stick, and leaves the answers on it

The database lies in the data folder (hub-data), or where DATABASE_URL says (postgres://…, 15 or newer).
With HUB_STREAM (nats://A,nats://B,nats://C) facts go through NATS JetStream first, where at most HUB_STREAM_MB (1024) wait.
Commands speak to the hub that runs on the same data folder.`;

const bytesOfMb = 1_048_576;
const serversOfCopies = 3;

const say = (line: string) => void process.stdout.write(`${line}\n`);

function readWords() {
  return parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: 'hub-data' },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8470' },
      cert: { type: 'string' },
      key: { type: 'string' },
      role: { type: 'string' },
      'keep-months': { type: 'string', default: '25' },
      help: { type: 'boolean', default: false },
    },
  });
}

type Values = ReturnType<typeof readWords>['values'];

/** @throws {HubFault} hub-stream-address-wrong */
function streamOf({ HUB_STREAM: addresses, HUB_STREAM_MB: mostMb = '1024' }: NodeJS.ProcessEnv) {
  if (addresses === undefined || addresses === '') return null;
  if (!/^[1-9]\d{0,6}$/.test(mostMb)) {
    throw new HubFault('hub-stream-address-wrong', `HUB_STREAM_MB is to be a number of megabytes, not ${mostMb}`);
  }
  return { addresses: addresses.split(','), mostBytes: Number(mostMb) * bytesOfMb };
}

/** @throws {HubFault} hub-role-unfit */
function readRole(role: string | undefined): 'ingest' | 'store' | 'both' {
  if (role === undefined) return 'both';
  if (role !== 'ingest' && role !== 'store') throw new HubFault('hub-role-unfit', `There is no role ${role}`);
  if (!process.env.HUB_STREAM || !process.env.DATABASE_URL) {
    throw new HubFault(
      'hub-role-unfit',
      'A role alone needs a stream (HUB_STREAM) and a database of all (DATABASE_URL)',
    );
  }
  return role;
}

/** What goes wrong while it runs, a line of JSON each, so that a machine can read it. */
function openLog() {
  return pino({ level: 'info', timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}

async function start(values: Values): Promise<void> {
  const role = readRole(values.role);
  const shared = { host: values.host, port: Number(values.port), log: openLog() };
  const stream = streamOf(process.env);
  const databaseAddress = process.env.DATABASE_URL ?? null;
  if (role === 'store' && stream && databaseAddress !== null) {
    const running = await runStore({ ...shared, stream, databaseAddress });
    say(`It stores what lies in the stream, and says how it is at ${running.address}/readyz`);
    return stopWith(running.close);
  }
  const { cert, key } = values;
  const running = await runHub({
    ...shared,
    dataFolder: resolve(values.data),
    databaseAddress,
    tls: cert !== undefined && key !== undefined ? { certFile: cert, keyFile: key } : null,
    keepMonths: Number(values['keep-months']),
    stream: stream && { ...stream, isStoredHere: role === 'both' },
  });
  say(`The hub listens at ${running.address}`);
  say(`Its page tells times of ${new Intl.DateTimeFormat().resolvedOptions().timeZone}; TZ sets another zone.`);
  if (running.firstAddress) say(`Nobody may sign in yet. The first account is made at ${running.firstAddress}`);
  if (running.engine === 'pglite') {
    say('Its database lies in the data folder. It outlives a crash of the hub, but a power cut may damage it:');
    say('its files are never synced to the disk. For a fleet that matters set DATABASE_URL to a PostgreSQL.');
  }
  if (cert === undefined)
    say('Without --cert and --key it is for terminals of this machine, or for a proxy that has TLS.');
  if (stream) {
    say('Facts go through the stream before they are stored. It syncs its files in its own time: see docs/hub.md.');
    if (stream.addresses.length < serversOfCopies) say('With less than three servers it keeps one copy of each.');
  }
  stopWith(running.close);
}

function stopWith(close: () => Promise<void>): void {
  const stop = () =>
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
}

async function main(): Promise<void> {
  process.umask(0o077);
  const { values, positionals } = readWords();
  if (values.help) return say(usage);
  if (positionals.length === 0 || positionals.join() === 'start') return start(values);
  const said = await runCommand(resolve(values.data), positionals);
  for (const line of said?.lines ?? [usage]) say(line);
  process.exitCode = said?.isDone ? 0 : 1;
}

main().catch((error: unknown) => {
  const isSaid = error instanceof HubFault || (error instanceof TypeError && 'code' in error);
  if (!isSaid) throw error;
  // What was opened before the fault, as the way to a stream, would keep the process.
  process.stderr.write(`${error.message}\n`, () => process.exit(1));
});
