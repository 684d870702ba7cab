import type { CheckInRoute, TypedRoute } from '#contract/page/checkin.ts';
import type { Screen } from '#contract/page/visit.ts';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import type { IconKey } from '../components/icon-drawings.ts';
import { ListScene } from '../components/list-scene.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow } from '../components/scene.tsx';
import { useStage } from '../stage.tsx';

const icons: Readonly<Record<CheckInRoute, IconKey>> = { code: 'ticket', phone: 'phone', face: 'face' };

/** The ways to check in, rows of one size and none before the others; one that is used up says so. */
export function CheckInRoutes({ screen: { over } }: { screen: Extract<Screen, { name: 'check-in' }> }) {
  const { say, core, panel, visit, abilities } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const note = (text: string) => (isTight ? undefined : text);
  const row = (route: CheckInRoute, usedUp: string, onPress: () => void) => ({
    key: route,
    node: (
      <Row
        icon={icons[route]}
        name={say(`checkin.by-${route}`)}
        note={note(over.includes(route) ? usedUp : say(`checkin.by-${route}-note`))}
        onPress={onPress}
      />
    ),
  });
  const typedRow = (route: TypedRoute) =>
    row(route, say('checkin.used-up'), () => core.intend({ kind: 'open-check-in', at: route }));
  const isFaceOpen = visit.faces.isOffered && abilities.sees && !over.includes('face');
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
        typedRow('code'),
        typedRow('phone'),
        ...(isFaceOpen ? [row('face', '', () => core.intend({ kind: 'open-face' }))] : []),
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
