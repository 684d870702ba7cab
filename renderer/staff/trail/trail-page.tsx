import type { AuditRow } from '#contract/page/staff.ts';
import { Key } from '../../components/key.tsx';
import { writeMoment } from '../../i18n/dates.ts';
import type { MessageValues } from '../../messages.ts';
import { useStage } from '../../stage.tsx';
import { FactsPage } from '../facts-page.tsx';
import { useTrailSay } from './use-trail-say.ts';

export interface TrailPageProps {
  /** The newest first. */
  readonly rows: readonly AuditRow[];
  /** Null where there are none before these. */
  readonly onOlder: (() => void) | null;
  readonly onBack: () => void;
}

/** What staff did, each with when and in which role. */
export function TrailPage({ rows, onOlder, onBack }: TrailPageProps) {
  const { language, venue, panel, visit } = useStage();
  const say = useTrailSay();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  return (
    <FactsPage
      title={say(rows.length === 0 ? 'trail.none' : 'trail.title')}
      {...(isTight ? {} : { lead: say('trail.lead') })}
      facts={rows.map(({ id, at, who, act }) => ({
        key: `${id}`,
        label: writeMoment(Date.parse(at), language, venue.timeZone),
        lines: [
          say('trail.row', {
            who: say('trail.who', { who: actorOf(act, who) }),
            act: say(`act.${act.type}`, roleOf(act)),
          }),
        ],
      }))}
      onBack={onBack}
      keys={
        onOlder && (
          <Key icon="list" onPress={onOlder}>
            {say('trail.older')}
          </Key>
        )
      }
    />
  );
}

/** Whoever set the first PINs had no role yet. */
function actorOf(act: AuditRow['act'], who: AuditRow['who']): AuditRow['who'] | 'first' {
  return act.type === 'pins.first-set' ? 'first' : who;
}

/** Whose PIN it was. */
function roleOf(act: AuditRow['act']): MessageValues {
  return act.type === 'pin.set' ? { role: act.role } : {};
}
