import { useEffect, useState } from 'react';
import type { AuditRow } from '#contract/page/staff.ts';
import type { StaffCalls } from '../staff-calls.ts';
import { TrailPage } from './trail-page.tsx';

export interface TrailProps {
  readonly calls: Pick<StaffCalls, 'staff'>;
  readonly onBack: () => void;
  /** A call was refused or could not be carried. */
  readonly onFault: () => void;
}

/** So many turn as pages; what is older is asked for. */
const rowsAtOnce = 60;

/** The audit trail, for whoever answers for the others. */
export default function Trail({ calls, onBack, onFault }: TrailProps) {
  const [before, setBefore] = useState<number | null>(null);
  const [rows, setRows] = useState<readonly AuditRow[] | null>(null);
  useEffect(() => {
    calls.staff.audit({ before, limit: rowsAtOnce }).then(setRows, onFault);
  }, [calls, before, onFault]);
  if (!rows) return null;
  const oldest = rows.at(-1)?.id;
  const onOlder = rows.length === rowsAtOnce && oldest !== undefined ? () => setBefore(oldest) : null;
  return (
    <TrailPage key={before} rows={rows} onOlder={onOlder} onBack={before === null ? onBack : () => setBefore(null)} />
  );
}
