import type { Screen } from '#contract/page/visit.ts';
import { depthSchema } from '#contract/venue/exhibit.ts';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { ListScene } from '../components/list-scene.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow } from '../components/scene.tsx';
import { useStage } from '../stage.tsx';

const icons = { child: 'child', adult: 'people', expert: 'exhibit' } as const;

/** For whom the exhibit is told, and all that follow. */
export function ExhibitDepths({ screen: { title, depth } }: { screen: Extract<Screen, { name: 'exhibit-depths' }> }) {
  const { say, core } = useStage();
  return (
    <ListScene
      read={<Headline asked={title} title={say('depth.title')} lead={say('depth.lead')} />}
      rows={depthSchema.options.map((one) => ({
        key: one,
        node: (
          <Row
            icon={icons[one]}
            name={say(`depth.${one}`)}
            note={say(`depth.${one}-note`)}
            isCurrent={one === depth}
            onPress={() => core.intend({ kind: 'set-depth', depth: one })}
          />
        ),
      }))}
      last={
        <KeyRow>
          <BackKey />
        </KeyRow>
      }
    />
  );
}
