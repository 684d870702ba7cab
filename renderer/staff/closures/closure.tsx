import { useState } from 'react';
import {
  type ClosureLength,
  type ClosureReason,
  closureLengthSchema,
  closureReasonSchema,
} from '#contract/page/closures.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { closedSentence } from '../../i18n/closed-words.ts';
import { useMoment, usePick, useStage } from '../../stage.tsx';
import type { ClosableThing } from './closable-things.ts';

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
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  // By a clock that cannot be right nothing may end by itself.
  const lengths = closureLengthSchema.options.filter((one) => openings.isClockRight || one === 'until-opened');
  const reasonRows = closureReasonSchema.options.map((one) => ({
    key: one,
    node: (
      <Row
        name={say('closed.short', { reason: one })}
        isCurrent={one === reason}
        onPress={() => {
          setReason(one);
          setIsReason(false);
        }}
      />
    ),
  }));
  const lengthRows = lengths.map((lasts) => ({
    key: lasts,
    node: <Row icon="clock" name={say(`closures.lasts-${lasts}`)} onPress={() => onClose(reason, lasts)} />,
  }));
  const lead = closed ? closedSentence(closed, moment) : floor ? pick(floor) : undefined;
  return (
    <ListScene
      key={isReason ? 'reasons' : 'lengths'}
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <Headline
          asked={isTight ? null : say(isReason ? 'closures.why' : closed ? 'closures.anew' : 'closures.until')}
          title={pick(name)}
          lead={isTight ? undefined : lead}
          size={isTight ? 'h2' : 'h1'}
        />
      }
      rows={isReason ? reasonRows : lengthRows}
      isCalm
      last={
        <KeyRow>
          <BackKey onPress={isReason ? () => setIsReason(false) : onBack} />
          {!isReason && (
            <Key icon="info" onPress={() => setIsReason(true)}>
              {say('closures.reason', { reason })}
            </Key>
          )}
          {!isReason && closed && (
            <Key icon="check" kind="solid" onPress={onOpenAgain}>
              {say('closures.open-again')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
