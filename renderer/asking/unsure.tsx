import type { ReactNode } from 'react';
import type { Screen } from '#contract/page/visit.ts';
import { BackKey } from '../components/back-key.tsx';
import { CommonRows, commonEntries } from '../components/common-rows.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { MisheardKey } from '../components/misheard-key.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { mayBeHoliday, staffPresence, staffValues } from '../i18n/opening-words.ts';
import { type Stage, useMoment, useStage } from '../stage.tsx';
import { OtherWays, otherWays } from './other-ways.tsx';

type UnsureState = Extract<Screen, { name: 'unsure' }>;

/** What the visitor is told: where no answers are loaded nothing was looked at, and it is not the question that is odd. */
function reasonOf({ reason }: UnsureState, { visit }: Stage): 'unsure' | 'nothing' | 'vetoed' | 'down' {
  return visit.offersAnswers || reason !== 'unsure' ? reasonWord[reason] : 'down';
}

const reasonWord = { unsure: 'unsure', 'nothing-asked': 'nothing', vetoed: 'vetoed' } as const;

/** Asks a person, or asks differently; the more useful of the two is the seal key. */
function useSteps(screen: UnsureState): { readonly seal: ReactNode; readonly other: ReactNode } {
  const stage = useStage();
  const { say, core, abilities, openings, venue } = stage;
  const icon = abilities.listens ? 'mic' : 'keyboard';
  const again = () => core.intend({ kind: 'open', screen: abilities.listens ? 'listen' : 'type' });
  const callStaff = () => core.intend({ kind: 'call-staff' });
  const isAway = staffPresence(openings.staff) === 'away';
  const staff = { icon: 'staff', onPress: callStaff, children: say('unsure.staff') } as const;
  if (reasonOf(screen, stage) === 'down') {
    const openFinder = () => core.intend({ kind: 'open', screen: 'finder' });
    const find = { icon: 'signpost', onPress: openFinder, children: say('home.find', { kind: venue.kind }) } as const;
    return isAway
      ? { seal: <SealKey {...find} />, other: null }
      : { seal: <SealKey {...staff} />, other: <Key {...find} /> };
  }
  if (isAway || screen.reason === 'nothing-asked')
    return {
      seal: (
        <SealKey icon={icon} onPress={again}>
          {say('unsure.again')}
        </SealKey>
      ),
      other: !isAway && <Key {...staff} />,
    };
  return {
    seal: <SealKey {...staff} />,
    other: (
      <Key icon={icon} onPress={again}>
        {say('unsure.again')}
      </Key>
    ),
  };
}

/** That nobody is there, or perhaps nobody, or that nothing is answered takes a sentence more; a lying panel in large print has no line to spare. */
function isLongOn({ visit, panel, openings: { staff } }: Stage, reason: string): boolean {
  const hasSentenceMore = staffPresence(staff) === 'away' || mayBeHoliday(staff) || reason === 'down';
  return visit.modes.size === 'elder' && panel !== 'portrait' && hasSentenceMore;
}

/** What stands to be touched beside the sentence: what may be near, what is asked most, or other ways; null where nothing has to do with it. */
function offersOf(screen: UnsureState, stage: Stage, isTight: boolean): ReactNode | null {
  const { say } = stage;
  const reason = reasonOf(screen, stage);
  if (screen.nearest.length > 0)
    return <CommonRows head={say('unsure.nearest')} entries={screen.nearest.slice(0, isTight ? 2 : 3)} />;
  // What is asked most is near to nothing that was asked: it is offered only where nothing was, or was looked for.
  if (reason === 'nothing' || reason === 'down') {
    const common = commonEntries(stage);
    return common.length > 0 ? <CommonRows head={say('talk.common')} entries={common} /> : null;
  }
  const ways = otherWays(stage, reason === 'unsure');
  return ways.length > 0 ? <OtherWays ways={ways} /> : null;
}

/** No guess: why not, what may be near, and the person who knows as the next step while one is there. */
export function Unsure({ screen }: { screen: UnsureState }) {
  const stage = useStage();
  const { say, visit, panel, openings } = stage;
  const moment = useMoment();
  const { seal, other } = useSteps(screen);
  const reason = reasonOf(screen, stage);
  const isTight = visit.modes.size === 'elder' || (panel === 'compact' && visit.modes.reach === 'low');
  const offers = offersOf(screen, stage, isTight);
  return (
    <Scene
      halves="act-wide"
      read={
        <Headline
          asked={screen.asked && say('answer.asked', { asked: screen.asked })}
          title={say('unsure.title', { reason })}
          lead={say('unsure.lead', { reason, ...staffValues(openings.staff, moment) })}
          size={isLongOn(stage, reason) ? 'h2' : offers || isTight ? 'h1' : 'display'}
        />
      }
      quiet={offers}
      main={seal}
      last={
        <KeyRow>
          <BackKey />
          <MisheardKey />
          {other}
        </KeyRow>
      }
    />
  );
}
