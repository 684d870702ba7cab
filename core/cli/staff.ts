/** `npm run staff -- set ROLE`: sets the PIN of a staff role in a data folder on which no terminal is running. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type StaffRole, staffRoleSchema, staffRoles } from '#contract/base/authority.ts';
import type { PinRefusal } from '#contract/page/staff.ts';
import { recordMigrations } from '../composition/record-migrations.ts';
import { argon2Hashing } from '../engines/argon2.ts';
import { createAudit } from '../staff/audit.ts';
import { createPins } from '../staff/pins.ts';
import { makeDataFolder } from '../storage/data-folder.ts';
import { lockDataFolder } from '../storage/data-folder-lock.ts';
import { openKeptRecord } from '../storage/kept-record.ts';
import { systemClock } from '../system/clock.ts';
import { Fault } from '../system/fault.ts';
import { requireNode } from '../system/node-version.ts';
import { askHidden, firstLine } from './ask-hidden.ts';

const usage = `npm run staff -- set ${staffRoles.join('|')} [--data FOLDER]

Sets the PIN of a role: 6 digits or more, or a password of 8 characters or more. It is asked for without being shown,
or read from standard input when something is piped in. The terminal must not be running on the data folder.`;

const sentences: Readonly<Record<PinRefusal, string>> = {
  'pin-too-short': 'Too short: 6 digits or more, or 8 characters or more.',
  'pin-too-long': 'Too long: 128 characters at most.',
  'pin-too-weak': 'Too easy to guess: no runs, repetitions, dates or common words.',
};

interface Order {
  readonly role: StaffRole;
  readonly dataFolder: string;
}

/** What the command line asks for, or null when it asks for nothing that this command does. */
function readOrder(): Order | null {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { data: { type: 'string', default: 'data' } },
    });
    const [verb, name, ...more] = positionals;
    const role = staffRoleSchema.safeParse(name);
    if (verb !== 'set' || !role.success || more.length > 0) return null;
    return { role: role.data, dataFolder: resolve(values.data) };
  } catch {
    return null;
  }
}

async function askPin(role: StaffRole): Promise<string | null> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return firstLine(stdin);
  const console = { input: stdin, output: stderr };
  const pin = await askHidden(`New PIN of ${role}: `, console);
  const again = pin === null ? null : await askHidden('The same again: ', console);
  if (pin === null || again === null) return null;
  if (pin === again) return pin;
  stderr.write('The two are not the same; nothing was changed.\n');
  return null;
}

async function setPin({ role, dataFolder }: Order): Promise<boolean> {
  makeDataFolder(dataFolder);
  const lock = lockDataFolder(dataFolder);
  try {
    const pin = await askPin(role);
    if (pin === null) return false;
    const { db, isMadeAnew, close } = openKeptRecord(dataFolder, recordMigrations, () => {});
    if (isMadeAnew)
      process.stderr.write('record.db was taken away: a new one is begun, and every PIN is to be set again.\n');
    const clock = systemClock;
    const pins = createPins({ db, clock, hashing: argon2Hashing, audit: createAudit({ db, clock }) });
    const set = await pins.set({ role, pin, by: 'command' });
    close();
    process.stderr.write(set.ok ? `The PIN of ${role} is set.\n` : `${sentences[set.code]}\n`);
    return set.ok;
  } finally {
    lock.release();
  }
}

async function main(): Promise<boolean> {
  requireNode();
  process.umask(0o077);
  const order = readOrder();
  if (order) return setPin(order);
  process.stderr.write(`${usage}\n`);
  return false;
}

main().then(
  (done) => {
    process.exitCode = done ? 0 : 1;
  },
  (error: unknown) => {
    if (!(error instanceof Fault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
