import { createHash, randomBytes } from 'node:crypto';
import type { Connection } from '../storage/database.ts';
import type { Person } from './person.ts';

/** Somebody who is signed in; `formToken` is in every form of their pages, and in no other site's. */
export interface Session extends Person {
  readonly formToken: string;
}

/** Sessions lie in the database, so that every instance knows them. */
export interface Sessions {
  /** Gives what the browser is to hold. */
  readonly begin: (name: string) => Promise<string>;
  readonly of: (token: string) => Promise<Session | null>;
  readonly end: (token: string) => Promise<void>;
}

export function createSessions(connection: Connection): Sessions {
  return {
    begin: async (name) => {
      const token = randomBytes(32).toString('base64url');
      await connection.query("DELETE FROM session WHERE began_at < now() - interval '8 hours'");
      await connection.query('INSERT INTO session (token_hash, person, form_token) VALUES ($1, $2, $3)', [
        hashOf(token),
        name,
        randomBytes(16).toString('base64url'),
      ]);
      return token;
    },
    of: async (token) => {
      const [session] = await connection.query<Session>(
        `UPDATE session SET used_at = now() FROM person WHERE person.name = session.person AND token_hash = $1
         AND used_at > now() - interval '30 minutes' AND began_at > now() - interval '8 hours'
         RETURNING person.name, person.role, form_token AS "formToken"`,
        [hashOf(token)],
      );
      return session ?? null;
    },
    end: async (token) => void (await connection.query('DELETE FROM session WHERE token_hash = $1', [hashOf(token)])),
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
