import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { closedSentence } from '../../i18n/closed-words.ts';
import { useMoment, usePick, useStage } from '../../stage.tsx';
import type { ClosableThing } from './closable-things.ts';

export interface ClosuresListProps {
  readonly things: readonly ClosableThing[];
  readonly onOpen: (thing: ClosableThing) => void;
  readonly onBack: () => void;
}

/** What can be closed; what is closed stands first, with why and until when. */
export function ClosuresList({ things, onOpen, onBack }: ClosuresListProps) {
  const { say, panel, visit } = useStage();
  const pick = usePick();
  const moment = useMoment();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const noteOf = ({ closed, floor }: ClosableThing) => {
    if (closed) return closedSentence(closed, moment);
    return floor && !isTight ? pick(floor) : undefined;
  };
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <Headline
          title={say('closures.title', { count: things.filter(({ closed }) => closed).length })}
          lead={isTight ? undefined : say('closures.lead')}
          size={isTight ? 'h2' : 'h1'}
        />
      }
      rows={things.map((thing) => ({
        key: `${thing.of} ${thing.id} ${thing.closed?.reason} ${thing.closed?.until}`,
        node: (
          <Row
            icon={thing.closed ? 'warn' : thing.icon}
            name={pick(thing.name)}
            note={noteOf(thing)}
            {...(thing.sign ? { sign: thing.sign } : {})}
            onPress={() => onOpen(thing)}
          />
        ),
      }))}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
