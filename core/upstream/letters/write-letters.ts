import { type Letter, letterLimits, letterPaths, lettersHeadSchema, writeLines } from '#contract/upstream/letters.ts';
import { type Run, runHeader, writeRun } from '#contract/upstream/sync.ts';
import type { Clock } from '../../system/clock.ts';
import { type SentFact, writeBatch } from '../events.ts';
import { nowhere, type Question, writeRequest } from '../hub-call.ts';
import type { Identity, TerminalKey } from '../identity.ts';
import type { KeyChanges } from '../keys/key-change.ts';
import { orderQuestion } from '../orders/orders.ts';
import { pairingQuestion } from '../pairing.ts';
import { releaseQuestion } from '../releases/releases.ts';
import { batchQuestion, beginning, type Place } from '../sender.ts';
import { runsOf } from '../settle.ts';
import type { LetterKind, LetterStore, OpenLetter } from './letter-store.ts';

/** A file of letters. */
export interface WrittenLetters {
  readonly bytes: Buffer;
  /** Facts in it; more may wait than fit. */
  readonly facts: number;
}

/** Where facts wait, to be written down. */
export interface WaitingToBeWritten {
  readonly after: (place: Place, most: number) => SentFact[];
  readonly parked: (most: number) => SentFact[];
  readonly count: () => number;
}

export interface LetterWriterDeps {
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly identity: Identity;
  readonly waiting: WaitingToBeWritten;
  readonly store: Pick<LetterStore, 'put'>;
  readonly keys: Pick<KeyChanges, 'questions'>;
  readonly run: { readonly boot: number; readonly bootId: string };
  /** Who this is, for whoever looks at the hub's list. */
  readonly name: () => string;
  readonly venue: () => string;
}

const mostFacts = 500;

/** What is written down before it is kept, letter by letter. */
interface Draft {
  readonly add: (
    path: string,
    said: Pick<Question<unknown>, 'contentType' | 'json'>,
    about: Pick<OpenLetter, 'kind' | 'facts'>,
    waiting: number,
    key?: TerminalKey,
  ) => Promise<void>;
}

/** Writes down what the terminal would say to its hub; each letter is kept as open until it is answered. */
export function createLetterWriter(deps: LetterWriterDeps): () => Promise<WrittenLetters> {
  const { clock, identity, store, run } = deps;
  let count = 0;
  return async () => {
    const letters: Letter[] = [];
    const open: OpenLetter[] = [];
    const writtenAtMs = clock.nowMs();
    const draft: Draft = {
      add: async (path, { contentType, json }, about, waiting, key = identity.key) => {
        count += 1;
        const place = { run: { ...run, request: count } satisfies Run, waiting };
        const signer = { terminal: identity.terminal, key };
        const { headers, body } = await writeRequest(nowhere, { path, contentType, json }, place, signer);
        letters.push({ path, headers: { ...headers }, body: Buffer.from(body).toString('base64') });
        open.push({ ...about, run: headers[runHeader] ?? writeRun(place.run), writtenAtMs });
      },
    };
    const hub = identity.hub();
    if (!hub?.isPaired) {
      await draft.add(letterPaths.pairing, pairingQuestion(identity, deps.name()), noFacts('pairing'), 0);
    }
    // Once the hub has answered, the code may have been typed there before the stick comes.
    const facts = hub ? await writeAll(deps, draft) : 0;
    const head = lettersHeadSchema.parse({ form: 'yingbin.letters.1', terminal: identity.terminal });
    store.put(open);
    return { bytes: Buffer.from(writeLines([head, ...letters])), facts };
  };
}

/** Gives how many facts were written. */
async function writeAll({ identity, venue, waiting, keys }: LetterWriterDeps, { add }: Draft): Promise<number> {
  const hubKey = () => identity.hub()?.publicKey ?? null;
  const addBatch = (json: string, about: Pick<OpenLetter, 'kind' | 'facts'>, left: number) =>
    add(letterPaths.batches, batchQuestion(json, hubKey), about, left);
  const parked = writeBatch(identity.terminal, waiting.parked(mostFacts));
  if (parked.facts.length > 0) {
    const facts = parked.facts.flatMap((fact) => runsOf([fact])).map((run) => ({ ...run, isHead: false }));
    await addBatch(parked.json, { kind: 'parked', facts }, waiting.count());
  }
  const count = waiting.count();
  const heads = new Set<string>();
  let [place, written] = [beginning, 0];
  for (let letter = 0; letter < letterLimits.letters; letter += 1) {
    const { facts, json } = writeBatch(identity.terminal, waiting.after(place, mostFacts));
    const last = facts.at(-1);
    if (!last) break;
    const runs = runsOf(facts).map((run) => ({ ...run, isHead: !heads.has(run.bootId) }));
    for (const { bootId } of runs) heads.add(bootId);
    await addBatch(json, { kind: 'facts', facts: runs }, Math.max(0, count - written));
    written += facts.length;
    place = last;
  }
  const left = Math.max(0, count - written);
  await add(letterPaths.orders, orderQuestion(hubKey), noFacts('orders'), left);
  await add(letterPaths.release, releaseQuestion(venue(), hubKey), noFacts('release'), left);
  // The last: behind it the hub knows the terminal by another key.
  for (const { question, key } of (await keys.questions()) ?? []) {
    await add(letterPaths.keys, question, noFacts('keys'), left, key);
  }
  return written;
}

function noFacts(kind: LetterKind): Pick<OpenLetter, 'kind' | 'facts'> {
  return { kind, facts: [] };
}
