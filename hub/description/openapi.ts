import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { keyChangedSchema, keyChangeSchema, keyPath } from '#contract/upstream/keys.ts';
import { orderAnswerSchema, orderPath, orderQuestionSchema } from '#contract/upstream/orders.ts';
import {
  pieceQuestionSchema,
  releaseAnswerSchema,
  releasePaths,
  releaseQuestionSchema,
} from '#contract/upstream/releases.ts';
import {
  batchMediaType,
  batchSchema,
  pairingAnswerSchema,
  pairingRequestSchema,
  receiptSchema,
  refusalAnswerSchema,
  runHeader,
  syncPaths,
  waitingHeader,
} from '#contract/upstream/sync.ts';

const json = 'application/json';

/** What terminals may post: what it is for, what they say, and what they are answered. */
const posts = [
  {
    path: syncPaths.batches,
    summary: 'Stores facts, each once, and says up to which number nothing of a run is missing.',
    says: { type: batchMediaType, schema: batchSchema },
    answer: { type: json, schema: receiptSchema },
  },
  {
    path: syncPaths.pairing,
    summary: 'Asks to belong to the fleet, until somebody has typed the code.',
    says: { type: json, schema: pairingRequestSchema },
    answer: { type: json, schema: pairingAnswerSchema },
  },
  {
    path: releasePaths.release,
    summary: 'Asks which pack to take.',
    says: { type: json, schema: releaseQuestionSchema },
    answer: { type: json, schema: releaseAnswerSchema },
  },
  {
    path: releasePaths.pieces,
    summary: 'Asks for a piece of a pack; no bytes where the hub has not got it any more.',
    says: { type: json, schema: pieceQuestionSchema },
    answer: { type: 'application/octet-stream', schema: null },
  },
  {
    path: orderPath,
    summary: 'Asks what is to be done.',
    says: { type: json, schema: orderQuestionSchema },
    answer: { type: json, schema: orderAnswerSchema },
  },
  {
    path: keyPath,
    summary: 'Wants to be known by another key from now on.',
    says: { type: json, schema: keyChangeSchema },
    answer: { type: json, schema: keyChangedSchema },
  },
] as const;

/** Headers that every request carries, beside those of RFC 9421 and RFC 9530. */
const headers = {
  [runHeader]: 'Which run of the terminal asks, and for the how many-th time: boot=7, id="…", request=12.',
  [waitingHeader]: 'How many facts wait at the terminal.',
  'content-digest': 'SHA-256 of the content (RFC 9530).',
  'signature-input': 'What is signed (RFC 9421, Ed25519); keyid is the terminal.',
  signature: 'The signature.',
};

/** With 429 and 503. */
const again = { 'retry-after': { description: 'After how many seconds.', schema: { type: 'integer' } } };

/** What the hub offers to programs, as OpenAPI 3.1, made of the very schemas that requests are held to. */
function describeHub(): object {
  const parameters = Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  }));
  const paths = Object.fromEntries(
    posts.map(({ path, summary, says, answer }) => [
      path,
      {
        post: {
          summary,
          parameters,
          requestBody: {
            required: true,
            description: 'Compressed by gzip.',
            content: { [says.type]: { schema: jsonSchemaOf(says.schema) } },
          },
          responses: {
            200: {
              description: 'Signed by the hub, bound to the request.',
              content: { [answer.type]: answer.schema ? { schema: jsonSchemaOf(answer.schema) } : {} },
            },
            '4XX': {
              description: 'Why it was not done. 429 says when to come again, and is not always signed.',
              headers: again,
              content: { [json]: { schema: jsonSchemaOf(refusalAnswerSchema) } },
            },
            503: { description: 'The database cannot be reached, or has no room: come again.', headers: again },
          },
        },
      },
    ]),
  );
  return { openapi: '3.1.1', info: { title: 'Yingbin hub', version: '1' }, paths };
}

/** Without the name of its dialect, which is the one that OpenAPI 3.1 takes for granted. */
function jsonSchemaOf(schema: z.ZodType): object {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io: 'input' });
  return described;
}

/** Gives the description to whoever asks. */
export function addDescription(app: FastifyInstance): void {
  const description = describeHub();
  app.get('/openapi.json', async () => description);
}
