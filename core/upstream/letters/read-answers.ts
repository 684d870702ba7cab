import { dirname, join } from 'node:path';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { AnswersRefusal, TakenAnswers } from '#contract/page/sticks.ts';
import type { KeyChanged } from '#contract/upstream/keys.ts';
import {
  answersHeadSchema,
  carriedOrdersSchema,
  carriedPackName,
  type LetterAnswer,
  letterAnswerSchema,
  letterLimits,
  readLines,
} from '#contract/upstream/letters.ts';
import type { OfferedRelease, ReleaseAnswer } from '#contract/upstream/releases.ts';
import { type HubRefusal, type Receipt, runHeader } from '#contract/upstream/sync.ts';
import { readBroughtFile } from '../../system/brought-file.ts';
import type { Clock } from '../../system/clock.ts';
import type { SentFact } from '../events.ts';
import { documentOf, nowhere, type Question, type Reply, replyOf } from '../hub-call.ts';
import type { Identity } from '../identity.ts';
import { type KeyChanges, keyQuestion } from '../keys/key-change.ts';
import type { Orders } from '../orders/orders.ts';
import { pairingQuestion, takePairing } from '../pairing.ts';
import { type Releases, releaseQuestion } from '../releases/releases.ts';
import { batchQuestion, ofTheBatch, type Waiting } from '../sender.ts';
import { settleCarried } from '../settle.ts';
import type { LetterStore, OpenLetter } from './letter-store.ts';
import { stillHolding } from './still-holding.ts';

export interface AnswerReaderDeps {
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly identity: Identity;
  readonly waiting: Waiting;
  readonly store: Pick<LetterStore, 'find' | 'close'>;
  readonly orders: Pick<Orders, 'take'>;
  readonly releases: Pick<Releases, 'takeBrought'>;
  readonly keys: Pick<KeyChanges, 'take'>;
}

/** Takes in a file of the hub's answers; a pack that the hub wants taken lies beside it. */
export type AnswerReader = (file: string) => Promise<Outcome<TakenAnswers, AnswersRefusal>>;

/** What has come of the answers so far. */
interface Tally {
  facts: number;
  orders: number;
  release: TakenAnswers['release'];
  refusal: HubRefusal | null;
  /** The hub knows the terminal by its next key. */
  hasKey: boolean;
}

export function createAnswerReader(deps: AnswerReaderDeps): AnswerReader {
  const { identity } = deps;
  return async (file) => {
    const bytes = await readBroughtFile(file, letterLimits.bytes);
    if (!bytes.ok) return refuse('file-unreadable');
    const read = readLines(bytes.value.toString('utf8'), answersHeadSchema, letterAnswerSchema);
    if (!read) return refuse('answers-damaged');
    if (read.head.terminal !== identity.terminal) return refuse('answers-of-another');
    const tally: Tally = { facts: 0, orders: 0, release: 'none', refusal: null, hasKey: false };
    const [known, believed] = await takeAll({ ...deps, folder: dirname(file) }, read.lines, tally);
    if (known === 0) return refuse('answers-known');
    if (believed === 0) return refuse('answers-not-the-hub');
    const isPaired = identity.hub()?.isPaired ?? false;
    if (isRefused(tally, isPaired)) return refuse('hub-refuses');
    const { facts, orders, release } = tally;
    return ok({ facts, orders, release, isPaired });
  };
}

function isRefused({ refusal, hasKey }: Tally, isPaired: boolean): boolean {
  // Who does not belong to the hub yet is nobody there.
  if (refusal === null || (refusal === 'terminal-unknown' && !isPaired)) return false;
  // Letters that were signed with the key of before are written anew.
  return !(refusal === 'signature-wrong' && hasKey);
}

/** Gives how many answers were to letters that are open, and how many of these the hub has signed. */
async function takeAll(parts: AnswerParts, answers: readonly LetterAnswer[], tally: Tally): Promise<[number, number]> {
  let [known, believed] = [0, 0];
  for (const answer of answers) {
    const letter = parts.store.find(answer.run);
    if (!letter) continue;
    known += 1;
    if (await takeAnswer(parts, letter, answer, tally)) believed += 1;
  }
  return [known, believed];
}

type AnswerParts = AnswerReaderDeps & { readonly folder: string };

/** False where the hub has not signed it: the letter stays open. */
async function takeAnswer(
  parts: AnswerParts,
  letter: OpenLetter,
  answer: LetterAnswer,
  tally: Tally,
): Promise<boolean> {
  const replies = {
    facts: () => takeReceipt(parts, letter, answer, tally),
    parked: () => takeReceipt(parts, letter, answer, tally),
    pairing: () => takeBelonging(parts, answer),
    orders: () => takeOrders(parts, letter, answer, tally),
    release: () => takeRelease(parts, answer, tally),
    keys: () => takeKey(parts, answer, tally),
  } satisfies Record<OpenLetter['kind'], () => Promise<Reply<unknown>>>;
  const reply = await replies[letter.kind]();
  if (reply.kind === 'later') return false;
  if (reply.kind === 'no' && !ofTheBatch.has(reply.code)) tally.refusal = reply.code;
  parts.store.close(letter.run);
  return true;
}

async function takeReceipt(parts: AnswerParts, { kind, facts }: OpenLetter, answer: LetterAnswer, tally: Tally) {
  const { waiting } = parts;
  const reply = await meaningOf<Receipt>(parts, answer, batchQuestion('', keyOf(parts)));
  const before = waiting.count();
  if (reply.kind === 'yes' && kind === 'parked') {
    waiting.takeParked(facts.map(({ boot, last }) => ({ boot, sequence: last })));
    tally.facts += facts.length;
  } else if (reply.kind === 'yes') {
    settleCarried(waiting, facts, reply.value);
    tally.facts += Math.max(0, before - waiting.count());
  } else if (reply.kind === 'no' && kind === 'facts' && ofTheBatch.has(reply.code)) {
    waiting.park(factsIn(waiting, facts));
  }
  return reply;
}

/** The facts of a letter that still wait. */
function factsIn(waiting: Waiting, runs: OpenLetter['facts']): SentFact[] {
  return runs.flatMap(({ boot, first, last }) =>
    waiting
      .after({ boot, sequence: first - 1 }, last - first + 1)
      .filter((fact) => fact.boot === boot && fact.sequence <= last),
  );
}

async function takeBelonging(parts: AnswerParts, answer: LetterAnswer) {
  const { identity } = parts;
  const reply = await meaningOf(parts, answer, pairingQuestion(identity, ''));
  if (reply.kind === 'yes') takePairing(identity, reply.value);
  return reply;
}

async function takeKey(parts: AnswerParts, answer: LetterAnswer, tally: Tally) {
  const reply = await meaningOf<KeyChanged>(parts, answer, keyQuestion('', keyOf(parts)));
  if (reply.kind === 'yes') {
    await parts.keys.take(reply.value);
    tally.hasKey = true;
  }
  return reply;
}

async function takeOrders(parts: AnswerParts, { writtenAtMs }: OpenLetter, answer: LetterAnswer, tally: Tally) {
  const reply = await meaningOf(parts, answer, { read: documentOf(carriedOrdersSchema), hubKey: keyOf(parts) });
  if (reply.kind === 'yes') {
    tally.orders += parts.orders.take(stillHolding(reply.value, parts.clock.nowMs() - writtenAtMs));
  }
  return reply;
}

async function takeRelease(parts: AnswerParts, answer: LetterAnswer, tally: Tally) {
  const reply = await meaningOf<ReleaseAnswer>(parts, answer, releaseQuestion('', keyOf(parts)));
  if (reply.kind === 'yes' && reply.value.release) tally.release = await takePack(parts, reply.value.release);
  return reply;
}

async function takePack({ releases, folder }: AnswerParts, release: OfferedRelease): Promise<TakenAnswers['release']> {
  const taken = await releases.takeBrought(release, join(folder, carriedPackName(release.sha256)));
  return taken?.kind ?? 'none';
}

function keyOf({ identity }: AnswerParts): () => string | null {
  return () => identity.hub()?.publicKey ?? null;
}

function meaningOf<Value>(
  { identity }: AnswerParts,
  { run, status, headers, body }: LetterAnswer,
  question: Pick<Question<Value>, 'read' | 'hubKey'>,
): Promise<Reply<Value>> {
  const answered = { status, headers, body: Buffer.from(body, 'base64') };
  const request = { address: nowhere, headers: { [runHeader]: run }, body: Buffer.alloc(0) };
  return replyOf(answered, request, question, identity);
}
