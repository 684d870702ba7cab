import { Row } from '../components/row.tsx';
import { closedSentence } from '../i18n/closed-words.ts';
import { useMoment, usePick, useStage } from '../stage.tsx';
import type { ClosableThing } from './closable-things.ts';

export interface ClosableRowProps {
  readonly thing: ClosableThing;
  readonly onPress: () => void;
}

/** Something that can be closed: why it is and until when, or where it is. */
export function ClosableRow({ thing, onPress }: ClosableRowProps) {
  const { panel, visit } = useStage();
  const pick = usePick();
  const moment = useMoment();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const { closed, floor, icon, name, sign } = thing;
  const where = floor && !isTight ? pick(floor) : undefined;
  return (
    <Row
      icon={closed ? 'warn' : icon}
      name={pick(name)}
      note={closed ? closedSentence(closed, moment) : where}
      {...(sign ? { sign } : {})}
      onPress={onPress}
    />
  );
}
