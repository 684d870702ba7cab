import { type OrderAnswer, orderPath, orderQuestionSchema } from '#contract/upstream/orders.ts';
import { answerQuestions } from '../door/questions.ts';
import type { TerminalDoor } from '../door/terminal-door.ts';
import type { HubDatabase } from '../storage/database.ts';
import type { Orders } from './orders.ts';

/** Tells terminals what they are to do. */
export function addOrderRoute(
  door: TerminalDoor,
  { db, orders }: { readonly db: HubDatabase; readonly orders: Orders },
): void {
  answerQuestions(door, {
    db,
    path: orderPath,
    schema: orderQuestionSchema,
    answer: async (terminal) => {
      const document: OrderAnswer = { form: 'yingbin.order-answer.1', orders: await orders.offeredTo(terminal) };
      return { document };
    },
  });
}
