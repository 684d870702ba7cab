import type { Fact } from '#contract/upstream/fact.ts';
import type { Reporting } from '../hub/reporting.ts';

const factsOfTransaction = 10_000;

/** What a busy hall writes, over and over. */
const facts: readonly Fact[] = [
  {
    type: 'answer.given',
    entryId: 'household-registration',
    language: 'zh-CN',
    via: 'typed',
    confidence: 93,
    tookMs: 4,
  },
  { type: 'visit.ended', reason: 'finished', durationMs: 61_000, language: 'zh-CN', questions: 2, elder: false },
  {
    type: 'question.clarified',
    entryIds: ['id-card-lost', 'id-card-renew'],
    language: 'en',
    via: 'spoken',
    confidence: 41,
    tookMs: 6,
  },
];

/** Lets a terminal write as many facts as wait after a month without a network. */
export function fillOutbox({ db, outbox }: Pick<Reporting, 'db' | 'outbox'>, count: number): void {
  const write = db.transaction((from: number, to: number) => {
    for (let number = from; number < to; number += 1) {
      const fact = facts[number % facts.length];
      if (fact) outbox.append(fact);
    }
  });
  for (let from = 0; from < count; from += factsOfTransaction) write(from, Math.min(count, from + factsOfTransaction));
}
