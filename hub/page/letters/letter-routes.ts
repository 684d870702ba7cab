import { createElement as h, type ReactNode } from 'react';
import { carriedPackName, letterEndings, letterLimits } from '#contract/upstream/letters.ts';
import { packFileCommandSchema } from '#contract/upstream/operator.ts';
import { namesOf } from '../../fleet/fleet.ts';
import type { AnsweredLetters } from '../../letters/letters.ts';
import { appendAct } from '../../people/audit.ts';
import type { Words } from '../messages/words.ts';
import type { PageParts } from '../page-parts.ts';
import type { Asked, PageRoute, Shown } from '../page-route.ts';
import { field, form, keyLink, keys } from '../parts/forms.ts';
import { notice } from '../parts/notice.ts';
import { facts } from '../parts/table.ts';

/** Takes in what terminals have written on sticks, and gives what goes back. */
export function letterRoutes(parts: PageParts): PageRoute[] {
  return [
    { method: 'GET', path: '/stick', role: 'operator', link: 'stick.title', show: showForm },
    {
      method: 'POST',
      path: '/stick',
      role: 'operator',
      link: null,
      mostFileBytes: letterLimits.bytes,
      show: (asked) => takeIn(parts, asked),
    },
    {
      method: 'GET',
      path: '/stick/pack',
      role: 'operator',
      link: null,
      show: async ({ fields }) => {
        const asked = packFileCommandSchema.safeParse({ sha256: fields.get('sha256') });
        const bytes = asked.success ? await parts.packs.whole(asked.data.sha256) : null;
        if (!asked.success || bytes === null) return { kind: 'none' };
        return { kind: 'file', name: carriedPackName(asked.data.sha256), bytes };
      },
    },
  ];
}

async function showForm({ session, words: { say } }: Asked): Promise<Shown> {
  const files = { type: 'file', multiple: true, accept: letterEndings.letters };
  const body = h(
    'div',
    null,
    h('ol', { className: 'steps' }, ...([1, 2, 3] as const).map((step) => h('li', null, say(`stick.step-${step}`)))),
    form(
      session,
      { action: '/stick', key: say('stick.bring'), tone: 'seal', bringsFiles: true },
      field(say('stick.files'), 'files', files, say('stick.files-hint', { ending: letterEndings.letters })),
    ),
  );
  return { kind: 'page', title: say('stick.title'), lead: say('stick.lead'), body };
}

async function takeIn({ db, letters }: PageParts, { session, files, words }: Asked): Promise<Shown> {
  const { say } = words;
  const served: ReactNode[] = [];
  let isAnyAnswered = false;
  for (const { name, bytes } of files) {
    const answered = await letters.answer(bytes);
    if (!answered) {
      served.push(notice('wrong', say('stick.no-letters', { name })));
      continue;
    }
    isAnyAnswered = true;
    const { terminal, batches, refused } = answered;
    const about = `${terminal}: batches ${batches}, refused ${refused}`;
    await db.transaction((connection) => appendAct(connection, { who: session.name, act: 'stick', about }));
    const called = (await namesOf(db, [terminal])).get(terminal) ?? null;
    served.push(answeredFile(name, called, answered, words));
  }
  const none = files.length === 0 && notice('wrong', say('stick.no-file'));
  const body = h('div', null, none, ...served, keys(keyLink('/stick', say('stick.another'))));
  if (!isAnyAnswered) return { kind: 'page', title: say('stick.title'), lead: say('stick.lead'), body };
  return { kind: 'page', title: say('stick.answered'), lead: say('stick.answered-lead'), body };
}

/**
 * What one file brought, and what goes back to its terminal. The answers are in the page itself and nowhere else: whoever loses
 * them brings the file again.
 */
function answeredFile(name: string, called: string | null, answered: AnsweredLetters, words: Words): ReactNode {
  const { say, number } = words;
  const { terminal, answers, batches, refused, pack } = answered;
  const answersName = `${name.replace(/\.[^.]*$/, '')}${letterEndings.answers}`;
  const href = `data:application/octet-stream;base64,${Buffer.from(answers).toString('base64')}`;
  return h(
    'section',
    { className: 'acts' },
    h('h2', null, called ?? say('stick.stranger')),
    facts([
      [say('terminal.number'), h('code', null, terminal)],
      [say('stick.file'), name],
      [say('stick.batches'), number(batches)],
      ...(refused > 0 ? [[say('stick.refused'), number(refused)] as const] : []),
    ]),
    called === null && h('p', null, say('stick.pair-first')),
    keys(
      h('a', { href, download: answersName, className: 'key seal' }, say('stick.take-answers', { name: answersName })),
      pack !== null && keyLink(`/stick/pack?sha256=${pack}`, say('stick.take-pack', { name: carriedPackName(pack) })),
    ),
  );
}
