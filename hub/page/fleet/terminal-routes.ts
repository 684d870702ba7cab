import { describeCommandSchema, terminalCommandSchema } from '#contract/upstream/operator.ts';
import { findTerminal, type ListedTerminal } from '../../fleet/fleet.ts';
import { readHistory } from '../../fleet/terminal-history.ts';
import { appendAct } from '../../people/audit.ts';
import type { HubDatabase } from '../../storage/database.ts';
import type { MessageKey } from '../messages/words.ts';
import type { PageParts } from '../page-parts.ts';
import type { PageRoute } from '../page-route.ts';
import { confirmPage } from '../parts/confirm.ts';
import { goSaying, type Said } from '../parts/notice.ts';
import { terminalPage } from './terminal-page.ts';

/** One terminal, and what is done about it. */
export function terminalRoutes({ db, pairings, releases }: PageParts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/terminal',
      role: 'viewer',
      link: null,
      show: async ({ session, fields, words }) => {
        const terminal = await find(db, fields, 'id');
        const history = terminal && (await readHistory(db, terminal.id));
        return history ? terminalPage(session, terminal, history, words) : { kind: 'none' };
      },
    },
    {
      method: 'POST',
      path: '/terminals/describe',
      role: 'operator',
      link: null,
      show: async ({ session, fields }) => {
        const given = {
          terminal: fields.get('terminal'),
          name: fields.get('name'),
          group: fields.get('group')?.trim(),
        };
        const asked = describeCommandSchema.safeParse(given);
        const back = await find(db, fields, 'terminal');
        if (!asked.success || !back) return goSaying(back ? `/terminal?id=${back.id}` : '/', 'nothing-done');
        const { terminal, name, group } = asked.data;
        await pairings.rename(terminal, name);
        await releases.group(terminal, group);
        const about = `${terminal}: ${name}, ${group || 'no group'}`;
        await db.transaction((connection) => appendAct(connection, { who: session.name, act: 'describe', about }));
        return goSaying(`/terminal?id=${terminal}`, 'renamed');
      },
    },
    ...askedBack(db, 'revoke', 'revoked', pairings.revoke),
    ...askedBack(db, 'forgive', 'forgiven', pairings.forgive),
  ];
}

async function find(db: HubDatabase, fields: URLSearchParams, name: string): Promise<ListedTerminal | null> {
  const asked = terminalCommandSchema.safeParse({ terminal: fields.get(name) });
  return asked.success ? findTerminal(db, asked.data.terminal) : null;
}

/** Two routes: one asks, the other does it. */
function askedBack(
  db: HubDatabase,
  act: 'revoke' | 'forgive',
  said: Said,
  run: (terminal: string) => Promise<boolean>,
): PageRoute[] {
  const path = `/terminals/${act}`;
  return [
    {
      method: 'GET',
      path,
      role: 'operator',
      link: null,
      show: async ({ session, fields, words }) => {
        const terminal = await find(db, fields, 'terminal');
        if (!terminal) return { kind: 'none' };
        const { id, name } = terminal;
        const sentence: MessageKey = `confirm.${act}-then`;
        return confirmPage(
          { session, words },
          words.say(`confirm.${act}`, { name }),
          [words.say(sentence)],
          `/terminal?id=${id}`,
          { action: path, key: words.say(`confirm.${act}-yes`), hidden: { terminal: id } },
        );
      },
    },
    {
      method: 'POST',
      path,
      role: 'operator',
      link: null,
      show: async ({ session, fields }) => {
        const terminal = await find(db, fields, 'terminal');
        if (!terminal || !(await run(terminal.id))) return goSaying('/', 'nothing-done');
        const { id } = terminal;
        await db.transaction((connection) => appendAct(connection, { who: session.name, act, about: id }));
        return goSaying(`/terminal?id=${id}`, said);
      },
    },
  ];
}
