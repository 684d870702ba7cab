import { z } from 'zod';
import type { Connection, HubDatabase } from '../storage/database.ts';
import { appendAct } from './audit.ts';
import { hashPassword } from './passwords.ts';
import type { Person } from './person.ts';
import { secondDevice, stepOfCode } from './second-device.ts';

/** An account that is to be, and what its authenticator reads. */
export interface Proposal {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** What came of a first code: `wrong` leaves the proposal as it is; `gone`: it is too old, or another has taken its place. */
export type Proven =
  | { readonly kind: 'done'; readonly person: Person }
  | { readonly kind: 'wrong'; readonly proposal: Proposal }
  | { readonly kind: 'gone' };

/** Accounts, and new passwords of old ones, count once somebody has typed a code of the second device: a secret that nobody scanned shuts nobody out. */
export interface Proposals {
  /** In the place of what was proposed for this name before. */
  readonly propose: (person: Person & { readonly password: string }, by: string) => Promise<Proposal>;
  /** Makes it so. Who was there already keeps their role, and is signed out everywhere. */
  readonly prove: (id: string, code: string) => Promise<Proven>;
}

interface Row extends Person {
  readonly password: string;
  readonly secret: string;
  readonly by: string;
}

export function createProposals(db: HubDatabase, nowMs: () => number): Proposals {
  return {
    propose: async ({ name, role, password }, by) => {
      const id = crypto.randomUUID();
      const device = secondDevice(name);
      await db.query(
        `INSERT INTO proposal (id, name, role, password, totp_secret, proposed_by) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (name) DO UPDATE SET id = excluded.id, role = excluded.role, password = excluded.password,
           totp_secret = excluded.totp_secret, proposed_by = excluded.proposed_by, proposed_at = now()`,
        [id, name, role, await hashPassword(password), device.secret.base32, by],
      );
      return { id, name, address: device.toString() };
    },
    prove: async (id, code) => {
      if (!z.uuid().safeParse(id).success) return { kind: 'gone' };
      return db.transaction(async (connection) => {
        await connection.query("DELETE FROM proposal WHERE proposed_at < now() - interval '1 hour'");
        const [row] = await connection.query<Row>(
          `SELECT name, role, password, totp_secret AS secret, proposed_by AS by FROM proposal WHERE id = $1 FOR UPDATE`,
          [id],
        );
        if (!row) return { kind: 'gone' };
        const step = stepOfCode(row.secret, code, nowMs());
        if (step !== null) return { kind: 'done', person: await makeSo(connection, row, step) };
        const address = secondDevice(row.name, row.secret).toString();
        return { kind: 'wrong', proposal: { id, name: row.name, address } };
      });
    },
  };
}

/** Nothing of the first code can be used again: its step has gone by. */
async function makeSo(connection: Connection, row: Row, step: number): Promise<Person> {
  const { name, password, secret, by } = row;
  const [person = row] = await connection.query<Person>(
    `INSERT INTO person (name, role, password, totp_secret, totp_step) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (name) DO UPDATE SET password = excluded.password, totp_secret = excluded.totp_secret,
       totp_step = excluded.totp_step, wrong_times = 0, locked_until = NULL
     RETURNING name, role`,
    [name, row.role, password, secret, step],
  );
  await connection.query('DELETE FROM session WHERE person = $1', [name]);
  await connection.query('DELETE FROM proposal WHERE name = $1', [name]);
  await appendAct(connection, { who: by, act: `set ${person.role}`, about: name });
  return { name: person.name, role: person.role };
}
