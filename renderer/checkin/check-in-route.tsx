import { useState } from 'react';
import type { TypedRoute } from '#contract/page/checkin.ts';
import type { Screen } from '#contract/page/visit.ts';
import { BackKey } from '../components/back-key.tsx';
import { DigitLine, DigitPad } from '../components/digit-pad.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import { staffValues } from '../i18n/opening-words.ts';
import { type Stage, useMoment, useStage } from '../stage.tsx';
import { StaffKey } from './staff-key.tsx';
import { Surname } from './surname.tsx';

type RouteState = Extract<Screen, { name: 'check-in-route' }>;

const shortestCode = 6;
const longestCode = 18;
const tailDigits = 4;

/** Why the last try led no further. */
function wrongOf({ route, hitch, triesLeft }: RouteState, say: Stage['say']): string | null {
  return hitch === 'not-found' ? say(`checkin.not-found-${route}`, { count: triesLeft ?? 0 }) : null;
}

/** A route that is used up, or a terminal that takes no tries for a while: the other ways, kindly. */
function StandingStill({ hitch }: { hitch: 'route-over' | 'wait' }) {
  const { say, core, openings } = useStage();
  const staff = staffValues(openings.staff, useMoment());
  return (
    <Scene
      read={<Headline title={say(`checkin.${hitch}-title`)} lead={say(`checkin.${hitch}-lead`, staff)} />}
      main={<StaffKey kind="solid" />}
      last={
        <KeyRow>
          <BackKey />
          <Key icon="list" onPress={() => core.intend({ kind: 'open-check-in', at: 'routes' })}>
            {say('checkin.other-ways')}
          </Key>
        </KeyRow>
      }
    />
  );
}

/** The code of the appointment, by its digits. */
function ByCode({ screen }: { screen: RouteState }) {
  const { say, core } = useStage();
  return (
    <DigitPad
      title={say('checkin.code-title')}
      lead={say('checkin.code-lead')}
      wrong={wrongOf(screen, say)}
      enterLabel={say('checkin.enter')}
      mostDigits={longestCode}
      isWhole={(typed) => typed.length >= shortestCode}
      shown={(typed) => <DigitLine typed={typed} label={say('checkin.code-typed')} />}
      onEnter={(code) => core.intend({ kind: 'check-in-by-code', code })}
      beside={<StaffKey />}
    />
  );
}

/** The last four digits of the phone, then the surname. What was typed goes with the screen. */
function ByPhone({ screen }: { screen: RouteState }) {
  const { say, core } = useStage();
  const [tail, setTail] = useState<string | null>(null);
  if (tail === null)
    return (
      <DigitPad
        title={say('checkin.tail-title')}
        lead={say('checkin.tail-lead')}
        wrong={wrongOf(screen, say)}
        enterLabel={say('checkin.next')}
        mostDigits={tailDigits}
        isWhole={(typed) => typed.length === tailDigits}
        shown={(typed) => <DigitLine typed={typed} label={say('checkin.tail-typed')} />}
        onEnter={setTail}
        beside={<StaffKey />}
      />
    );
  const send = (surname: string) => {
    core.intend({ kind: 'check-in-by-phone', tail, surname });
    // Should it not be found, the first step is the place where it may have gone wrong.
    setTail(null);
  };
  return <Surname onSurname={send} />;
}

const ways: Readonly<Record<TypedRoute, typeof ByCode>> = { code: ByCode, phone: ByPhone };

/** One way to check in. */
export function CheckInRouteScreen({ screen }: { screen: RouteState }) {
  const { hitch } = screen;
  if (hitch === 'route-over' || hitch === 'wait') return <StandingStill hitch={hitch} />;
  const Way = ways[screen.route];
  return <Way screen={screen} />;
}
