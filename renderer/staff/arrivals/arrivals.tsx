import type { Arrival, Arrivals as ArrivalsOfDay } from '#contract/page/appointments.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';

export interface ArrivalsProps {
  readonly today: ArrivalsOfDay;
  readonly onSee: (arrival: Arrival) => void;
  /** For those who may bring appointments. */
  readonly onImport?: () => void;
  /** For those who may look after faces. */
  readonly onFaces?: () => void;
  readonly onBack: () => void;
}

/** Who has come today, those first whom nobody has seen yet: time, half a name, what for, and by which way. */
export function Arrivals({ today, onSee, onImport, onFaces, onBack }: ArrivalsProps) {
  const { say, panel, visit } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const noteOf = ({ service, place, route, punctuality, isSeen, wantsLook }: Arrival) =>
    [
      say(isSeen ? 'arrivals.seen' : 'arrivals.new'),
      ...(punctuality === 'on-time' ? [] : [say(`arrivals.${punctuality}`)]),
      service,
      place,
      say(`arrivals.by-${route}`),
      ...(wantsLook ? [say('arrivals.look')] : []),
    ].join('　');
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <Headline
          title={say('arrivals.title', { count: today.arrivals.length })}
          lead={isTight ? undefined : say('arrivals.lead', { expected: today.expected })}
          size={isTight ? 'h2' : 'h1'}
        />
      }
      rows={today.arrivals.map((arrival) => ({
        key: `${arrival.id}`,
        node: (
          <Row
            icon={arrival.isSeen ? 'check' : 'people'}
            name={`${arrival.time}　${arrival.name}`}
            note={isTight ? undefined : noteOf(arrival)}
            onPress={() => onSee(arrival)}
          />
        ),
      }))}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
          {onImport && (
            <Key icon="document" onPress={onImport}>
              {say('arrivals.import')}
            </Key>
          )}
          {onFaces && (
            <Key icon="face" onPress={onFaces}>
              {say('faces.open')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
