import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { AuditRow } from '#contract/page/staff.ts';
import { TrailPage } from '../trail-page.tsx';
import type { trailScreens } from './screens.ts';

const nothing = () => undefined;

const rows: readonly AuditRow[] = [
  { id: 412, at: '2026-11-23T02:04:00.000Z', who: 'publisher', act: { type: 'session.started' } },
  {
    id: 411,
    at: '2026-11-23T01:52:00.000Z',
    who: 'attendant',
    act: { type: 'closure.put', of: 'passage', id: 'lift', reason: 'repair', until: null },
  },
  {
    id: 410,
    at: '2026-11-22T08:31:00.000Z',
    who: 'editor',
    act: { type: 'worklist.attached', itemId: 3, entryId: 'a' },
  },
  { id: 409, at: '2026-11-22T08:30:00.000Z', who: 'hub', act: { type: 'terminal.restarted' } },
  { id: 408, at: '2026-11-21T23:10:00.000Z', who: 'command', act: { type: 'pin.set', role: 'attendant' } },
];

/** The audit trail, as the gallery shows it. */
export const trailPages: Readonly<Record<(typeof trailScreens)[number], (language: Language) => ReactNode>> = {
  'staff-trail': () => <TrailPage rows={rows} onOlder={nothing} onBack={nothing} />,
};
