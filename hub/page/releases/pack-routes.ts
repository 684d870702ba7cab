import { mostPackBytes } from '#contract/upstream/releases.ts';
import { appendAct } from '../../people/audit.ts';
import type { PageParts } from '../page-parts.ts';
import type { PageRoute } from '../page-route.ts';
import { goSaying } from '../parts/notice.ts';

/** So much of a pack's SHA-256 tells it from others. */
export const shownDigits = 12;

/** Takes packs in, from the page of releases. */
export function packRoutes({ db, packs }: PageParts): PageRoute[] {
  return [
    {
      method: 'POST',
      path: '/releases/packs',
      role: 'operator',
      link: null,
      mostFileBytes: mostPackBytes,
      show: async ({ session: { name }, files: [file] }) => {
        const added = file ? await packs.add(file.bytes, name) : null;
        if (added === null) return goSaying('/releases', 'no-pack');
        const about = `${added.sha256.slice(0, shownDigits)}: ${added.venue} ${added.version}`;
        await db.transaction((connection) => appendAct(connection, { who: name, act: 'add pack', about }));
        return goSaying('/releases', 'pack-in');
      },
    },
  ];
}
