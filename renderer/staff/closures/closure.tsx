import { useState } from 'react';
import { type ClosureLength, type ClosureReason, closureLengthSchema } from '#contract/page/closures.ts';
import { Headline } from '../../components/headline.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { closedSentence } from '../../i18n/closed-words.ts';
import { useMoment, usePick, useStage } from '../../stage.tsx';
import type { ClosableThing } from '../closable-things.ts';
import { ClosureKeys } from './closure-keys.tsx';
import { ClosureReasons } from './closure-reasons.tsx';

export interface ClosurePageProps {
  readonly thing: ClosableThing;
  readonly onClose: (reason: ClosureReason, lasts: ClosureLength) => void;
  readonly onOpenAgain: () => void;
  readonly onBack: () => void;
}

/** One thing: touching until when closes it. Why is repair, until somebody says otherwise. */
export function ClosurePage({ thing, onClose, onOpenAgain, onBack }: ClosurePageProps) {
  const { say, openings, panel, visit } = useStage();
  const pick = usePick();
  const moment = useMoment();
  const { closed, floor, name } = thing;
  const [reason, setReason] = useState<ClosureReason>(closed?.reason ?? 'repair');
  const [isReason, setIsReason] = useState(false);
  if (isReason) {
    const choose = (one: ClosureReason) => {
      setReason(one);
      setIsReason(false);
    };
    return <ClosureReasons name={pick(name)} reason={reason} onChoose={choose} onBack={() => setIsReason(false)} />;
  }
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  // By a clock that cannot be right nothing may end by itself.
  const lengths = closureLengthSchema.options.filter((one) => openings.isClockRight || one === 'until-opened');
  const lead = closed ? closedSentence(closed, moment) : floor && pick(floor);
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <Headline
          asked={isTight ? null : say(closed ? 'closures.anew' : 'closures.until')}
          title={pick(name)}
          lead={isTight || !lead ? undefined : lead}
          size={isTight ? 'h2' : 'h1'}
        />
      }
      rows={lengths.map((lasts) => ({
        key: lasts,
        node: <Row icon="clock" name={say(`closures.lasts-${lasts}`)} onPress={() => onClose(reason, lasts)} />,
      }))}
      isCalm
      last={
        <ClosureKeys
          reason={reason}
          onReason={() => setIsReason(true)}
          onOpenAgain={closed && onOpenAgain}
          onBack={onBack}
        />
      }
    />
  );
}
