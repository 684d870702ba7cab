import { randomBytes } from 'node:crypto';
import type { Connection, HubDatabase } from '../storage/database.ts';
import { appendAct } from './audit.ts';
import { hashPassword, isPassword } from './passwords.ts';
import type { Person } from './person.ts';
import { createProposals, type Proposals } from './proposals.ts';
import { stepOfCode } from './second-device.ts';

/** Who may sign in, by a password and a code of a second device (TOTP, RFC 6238). */
export interface People extends Proposals {
  readonly list: () => Promise<Person[]>;
  /** Gives somebody another role. `last`: there would be no admin. */
  readonly setRole: (person: Person, by: string) => Promise<PersonChange>;
  /** Nobody of this name may sign in any more. `last`: there would be no admin. */
  readonly remove: (name: string, by: string) => Promise<PersonChange>;
  /** Null where name, password or code is wrong, or the account is locked: none says which. */
  readonly signIn: (attempt: { name: string; password: string; code: string }) => Promise<Person | null>;
}

/** What became of a change: `last` and `nobody` changed nothing. */
export type PersonChange = 'done' | 'nobody' | 'last';

interface Row extends Person {
  readonly password: string;
  readonly secret: string;
  readonly step: number;
  readonly isLocked: boolean;
}

const mostWrong = 5;

export function createPeople(db: HubDatabase, nowMs: () => number): People {
  return {
    ...createProposals(db, nowMs),
    list: () => db.query<Person>('SELECT name, role FROM person ORDER BY name'),
    setRole: ({ name, role }, by) =>
      changePerson(db, name, role === 'admin', async (connection) => {
        await connection.query('UPDATE person SET role = $2 WHERE name = $1', [name, role]);
        await appendAct(connection, { who: by, act: `set ${role}`, about: name });
      }),
    remove: (name, by) =>
      changePerson(db, name, false, async (connection) => {
        await connection.query('DELETE FROM person WHERE name = $1', [name]);
        await connection.query('DELETE FROM proposal WHERE name = $1', [name]);
        await appendAct(connection, { who: by, act: 'remove person', about: name });
      }),
    signIn: createSignIn(db, nowMs),
  };
}

/** Changes somebody, unless no admin were left; accounts are held still meanwhile. */
function changePerson(
  db: HubDatabase,
  name: string,
  staysAdmin: boolean,
  change: (connection: Connection) => Promise<void>,
): Promise<PersonChange> {
  return db.transaction(async (connection) => {
    const people = await connection.query<Person>('SELECT name, role FROM person ORDER BY name FOR UPDATE');
    if (!people.some((one) => one.name === name)) return 'nobody';
    const hasAdmin = staysAdmin || people.some((one) => one.role === 'admin' && one.name !== name);
    if (!hasAdmin) return 'last';
    await change(connection);
    return 'done';
  });
}

function createSignIn(db: HubDatabase, nowMs: () => number): People['signIn'] {
  // Whoever is not there takes as long to refuse as whoever is.
  let nobody: Promise<string> | null = null;
  const hashOfNobody = () => {
    nobody ??= hashPassword(randomBytes(16).toString('base64url'));
    return nobody;
  };
  const wrong = async (name: string) => {
    await db.query(
      `UPDATE person SET wrong_times = wrong_times + 1,
         locked_until = CASE WHEN wrong_times + 1 >= ${mostWrong} THEN now() + interval '15 minutes' END WHERE name = $1`,
      [name],
    );
    return null;
  };
  return async ({ name, password, code }) => {
    const [row] = await db.query<Row>(
      `SELECT name, role, password, totp_secret AS secret, totp_step AS step,
       coalesce(locked_until > now(), false) AS "isLocked" FROM person WHERE name = $1`,
      [name],
    );
    const isRight = await isPassword(password, row?.password ?? (await hashOfNobody()));
    if (!row || row.isLocked) return null;
    const step = stepOfCode(row.secret, code, nowMs());
    if (!isRight || step === null) return wrong(name);
    const used = await db.query(
      `UPDATE person SET totp_step = $2, wrong_times = 0, locked_until = NULL
       WHERE name = $1 AND totp_step < $2 RETURNING name`,
      [name, step],
    );
    return used.length > 0 ? { name: row.name, role: row.role } : wrong(name);
  };
}
