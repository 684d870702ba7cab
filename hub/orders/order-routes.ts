import { type CarriedOrders, letterPaths } from '#contract/upstream/letters.ts';
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
    carriedPath: letterPaths.orders,
    schema: orderQuestionSchema,
    answer: async (terminal, _question, isCarried) => {
      const offered = await orders.offeredTo(terminal);
      if (isCarried) return { document: { form: 'yingbin.carried-orders.1', orders: offered } satisfies CarriedOrders };
      const told = offered.map(({ id, order }) => ({ id, order }));
      return { document: { form: 'yingbin.order-answer.1', orders: told } satisfies OrderAnswer };
    },
  });
}
