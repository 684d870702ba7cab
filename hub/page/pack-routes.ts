import { mostPackBytes } from '#contract/upstream/releases.ts';
import { appendAct } from '../people/audit.ts';
import type { PageParts } from './page-parts.ts';
import type { PageRoute } from './page-route.ts';

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
      show: async ({ name }, _fields, file) => {
        const added = file === null ? null : await packs.add(file, name);
        if (added === null) return { kind: 'go', to: '/releases?said=no-pack' };
        const about = `${added.sha256.slice(0, shownDigits)}: ${added.venue} ${added.version}`;
        await db.transaction((connection) => appendAct(connection, { who: name, act: 'add pack', about }));
        return { kind: 'go', to: '/releases' };
      },
    },
  ];
}
