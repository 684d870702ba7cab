import type { RouteOutcome } from '#contract/page/guide-calls.ts';
import type { Trail } from '#contract/venue/exhibit.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { staffValues } from '../../i18n/opening-words.ts';
import { joinSentences } from '../../i18n/sentences.ts';
import { useKept } from '../../kept.tsx';
import { useMoment, usePick, useStage } from '../../stage.tsx';
import { RouteScreen } from '../route/route-screen.tsx';
import { useClosedSentences } from '../route/use-closed-sentences.ts';
import { useRoute } from '../route/use-route.ts';
import { useStepFree } from '../use-step-free.ts';
import { minutesOfTrail, roomsOf } from './trail-rooms.ts';

/** A way past several exhibits: what they are, how long it takes, and the way itself, without steps where that is asked for. */
export function TrailScreen({ trail }: { trail: Trail }) {
  const { say, venue, visit } = useStage();
  const pick = usePick();
  const [isStepFree, setIsStepFree] = useStepFree();
  const [isWay, setIsWay] = useKept('way', false);
  const rooms = roomsOf(trail, venue, visit.places);
  const outcome = useRoute(
    rooms.map(({ id }) => id),
    isStepFree,
  );
  const goal = rooms.at(-1);
  if (isWay && outcome?.ok && goal)
    return (
      <RouteScreen
        place={goal}
        onOthers={null}
        route={outcome.value}
        isStepFree={isStepFree}
        onStepFree={setIsStepFree}
        trail={{ title: pick(trail.title), onBack: () => setIsWay(false) }}
      />
    );
  return (
    <ListScene
      read={<TrailHead trail={trail} outcome={outcome} />}
      rows={trail.exhibitIds.map((id) => ({ key: id, node: <TrailStop key={id} exhibitId={id} /> }))}
      last={
        <KeyRow>
          <BackKey />
          <Key icon="access" isOn={isStepFree} onPress={() => setIsStepFree(!isStepFree)}>
            {say('route.step-free')}
          </Key>
          {outcome?.ok && (
            <Key icon="signpost" onPress={() => setIsWay(true)}>
              {say('trail.go')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}

/** An exhibit on the way, and the room that it is in. */
function TrailStop({ exhibitId }: { exhibitId: string }) {
  const { core, venue, visit } = useStage();
  const pick = usePick();
  const exhibit = venue.exhibits.find(({ id }) => id === exhibitId);
  const room = visit.places.find(({ id }) => id === exhibit?.placeId);
  if (!exhibit || !room) return null;
  return (
    <Row
      name={pick(exhibit.title)}
      note={pick(room.name)}
      sign={String(exhibit.number)}
      onPress={() => core.intend({ kind: 'open-exhibit', exhibitId })}
    />
  );
}

function TrailHead({ trail, outcome }: { trail: Trail; outcome: RouteOutcome | null }) {
  const { say, visit, panel, language, openings } = useStage();
  const pick = usePick();
  const count = trail.exhibitIds.length;
  const time = outcome?.ok
    ? say('trail.stops', { count, minutes: minutesOfTrail(trail, outcome.value.seconds) })
    : say('trail.stops-only', { count });
  const isTight = visit.modes.size === 'elder' && panel === 'compact';
  const staff = staffValues(openings.staff, useMoment());
  const refused = outcome?.ok === false && 'around' in outcome ? outcome : null;
  const closed = useClosedSentences(refused?.around ?? []);
  return (
    <>
      <Headline asked={time} title={pick(trail.title)} lead={isTight ? undefined : pick(trail.lead)} />
      {outcome?.ok && outcome.value.isStepFree && !isTight && (
        <Notice tone="jade" icon="access">
          {say('trail.step-free')}
        </Notice>
      )}
      {refused && (
        <Notice tone="caution" icon="access">
          {joinSentences(
            [...closed, say(refused.code === 'no-way' ? 'route.no-way' : 'route.only-with-steps', staff)],
            language,
          )}
        </Notice>
      )}
    </>
  );
}
