import type { CheckInIntent, CheckInRoute, TypedRoute } from '#contract/page/checkin.ts';
import type { Screen } from '#contract/page/visit.ts';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import type { IconKey } from '../components/icon-drawings.ts';
import { ListScene } from '../components/list-scene.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow } from '../components/scene.tsx';
import { staffValues } from '../i18n/opening-words.ts';
import { useMoment, useStage } from '../stage.tsx';

type Opening = Extract<CheckInIntent, { kind: 'open-check-in' }>;

/** The ways to check in, rows of one size and none before the others; one that is used up says so. */
export function CheckInRoutes({ screen: { over } }: { screen: Extract<Screen, { name: 'check-in' }> }) {
  const { say, panel, visit } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const ways = useWays(over);
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
      rows={ways.map(({ key, note, ...way }) => ({
        key,
        node: <Row {...way} note={isTight ? undefined : note} />,
      }))}
      last={
        <KeyRow>
          <BackKey />
        </KeyRow>
      }
    />
  );
}

interface Way {
  readonly key: string;
  readonly icon: IconKey;
  readonly name: string;
  readonly note: string;
  readonly onPress: () => void;
}

function useWays(over: readonly CheckInRoute[]): readonly Way[] {
  const { say, core, visit, abilities, openings } = useStage();
  const moment = useMoment();
  const open = (at: Opening['at']) => () => core.intend({ kind: 'open-check-in', at });
  // What is shown and what is typed is one code, and is used up as one.
  const note = (route: TypedRoute, text: string) => (over.includes(route) ? say('checkin.used-up') : text);
  const typed = (route: TypedRoute, icon: IconKey): Way => ({
    ...{ key: route, icon, name: say(`checkin.by-${route}`), onPress: open(route) },
    note: note(route, say(`checkin.by-${route}-note`)),
  });
  const scan: Way = {
    ...{ key: 'scan', icon: 'qr', name: say('checkin.by-scan'), onPress: open('scan') },
    note: note('code', say('checkin.by-scan-note')),
  };
  const face: Way = {
    ...{ key: 'face', icon: 'face', name: say('checkin.by-face'), note: say('checkin.by-face-note') },
    onPress: () => core.intend({ kind: 'open-face' }),
  };
  const none: Way = {
    ...{ key: 'none', icon: 'calendar', name: say('checkin.none'), note: say('checkin.none-note') },
    onPress: open('none'),
  };
  const staff: Way = {
    ...{
      key: 'staff',
      icon: 'staff',
      name: say('checkin.staff'),
      note: say('checkin.staff-note', staffValues(openings.staff, moment)),
    },
    onPress: () => core.intend({ kind: 'call-staff' }),
  };
  const isScanOpen = visit.offersScan && abilities.sees;
  const isFaceOpen = visit.faces.isOffered && abilities.sees && !over.includes('face');
  return [
    typed('code', 'ticket'),
    ...(isScanOpen ? [scan] : []),
    typed('phone', 'phone'),
    ...(isFaceOpen ? [face] : []),
    none,
    staff,
  ];
}
