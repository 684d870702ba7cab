import type { FastifyReply, FastifyRequest } from 'fastify';
import type { People } from '../../people/people.ts';
import type { Sessions } from '../../people/sessions.ts';
import type { Words } from '../messages/words.ts';
import type { ShownPage } from '../page-route.ts';

/** What signing in is made of. */
export interface EntranceParts {
  readonly people: People;
  /** Lets whoever knows it make the first account, while there is none. */
  readonly firstToken: string;
  readonly sessions: Sessions;
  readonly wordsFor: (request: FastifyRequest) => Words;
  /** Answers with a page for somebody who is not signed in. */
  readonly page: (request: FastifyRequest, reply: FastifyReply, shown: ShownPage) => FastifyReply;
}
