import { commandAnswerSchema, keptOrdersSchema, type NewOrder, operatorPaths } from '#contract/upstream/operator.ts';
import type { Order } from '#contract/upstream/orders.ts';
import { callHub } from './call-hub.ts';
import { type Command, listed, type Said } from './said.ts';

const minutesOfDay = 1440;
/** An entry is to be gone, however long a terminal was offline; nobody wants a restart that was meant for last week. */
const [entryMinutes, restartMinutes] = [30 * minutesOfDay, 60];

/** What terminals are told to do. */
export const orderCommands: Readonly<Record<string, Command>> = {
  orders: { fewest: 0, most: 0, run: orders },
  notice: {
    fewest: 3,
    most: 4,
    run: (folder, [target = '', minutes, zh = '', en]) => {
      const text = en === undefined ? { 'zh-CN': zh } : { 'zh-CN': zh, en };
      return make(
        folder,
        target,
        { kind: 'notice', text: text as Extract<Order, { kind: 'notice' }>['text'], minutes: Number(minutes) },
        Number(minutes),
      );
    },
  },
  recall: {
    fewest: 2,
    most: 2,
    run: (folder, [target = '', entryId = '']) => make(folder, target, { kind: 'recall', entryId }, entryMinutes),
  },
  restore: {
    fewest: 2,
    most: 2,
    run: (folder, [target = '', entryId = '']) => make(folder, target, { kind: 'restore', entryId }, entryMinutes),
  },
  'rotate-keys': {
    fewest: 1,
    most: 1,
    run: (folder, [target = '']) => make(folder, target, { kind: 'rotate-keys' }, entryMinutes),
  },
  restart: {
    fewest: 1,
    most: 1,
    run: (folder, [target = '']) => make(folder, target, { kind: 'restart' }, restartMinutes),
  },
};

async function orders(folder: string): Promise<Said> {
  const kept = keptOrdersSchema.parse(await callHub(folder, operatorPaths.orders));
  return listed(
    kept.map(({ id, document, target, expiresAt, done, refused, reason }) => {
      const went = `done ${done}  refused ${refused}  ${reason ?? ''}`.trimEnd();
      return `${id}  ${document.kind}  for ${target || 'all'}  until ${expiresAt}  ${went}`;
    }),
  );
}

async function make(folder: string, target: string, order: Order, minutes: number): Promise<Said> {
  const document: NewOrder = { target: target === 'all' ? '' : target, order, minutes };
  const { done, name } = commandAnswerSchema.parse(await callHub(folder, operatorPaths.orders, document));
  return { lines: [done ? `Order ${name} is given.` : 'There is no such terminal.'], isDone: done };
}
