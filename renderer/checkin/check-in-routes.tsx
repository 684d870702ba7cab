import type { CheckInRoute } from '#contract/page/checkin.ts';
import type { Screen } from '#contract/page/visit.ts';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import type { IconKey } from '../components/icon-drawings.ts';
import { ListScene } from '../components/list-scene.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow } from '../components/scene.tsx';
import { useStage } from '../stage.tsx';

const icons: Readonly<Record<CheckInRoute, IconKey>> = { code: 'ticket', phone: 'phone' };

/** The ways to check in, rows of one size and none before the others; one that is used up says so. */
export function CheckInRoutes({ screen: { over } }: { screen: Extract<Screen, { name: 'check-in' }> }) {
  const { say, core, panel, visit } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const note = (text: string) => (isTight ? undefined : text);
  const routeRow = (route: CheckInRoute) => ({
    key: route,
    node: (
      <Row
        icon={icons[route]}
        name={say(`checkin.by-${route}`)}
        note={note(say(over.includes(route) ? 'checkin.used-up' : `checkin.by-${route}-note`))}
        onPress={() => core.intend({ kind: 'open-check-in', at: route })}
      />
    ),
  });
  return (
    <ListScene
      isCalm
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <Headline
          title={say('checkin.title')}
          lead={isTight ? undefined : say('checkin.lead')}
          size={isTight ? 'h2' : 'h1'}
        />
      }
      rows={[
        routeRow('code'),
        routeRow('phone'),
        {
          key: 'none',
          node: (
            <Row
              icon="calendar"
              name={say('checkin.none')}
              note={note(say('checkin.none-note'))}
              onPress={() => core.intend({ kind: 'open-check-in', at: 'none' })}
            />
          ),
        },
        {
          key: 'staff',
          node: (
            <Row
              icon="staff"
              name={say('checkin.staff')}
              note={note(say('checkin.staff-note'))}
              onPress={() => core.intend({ kind: 'call-staff' })}
            />
          ),
        },
      ]}
      last={
        <KeyRow>
          <BackKey />
        </KeyRow>
      }
    />
  );
}
