import { TitledList } from '../components/titled-list.tsx';
import { useStage } from '../stage.tsx';

/** What can be asked through before queuing. */
export function Matters() {
  const { say, core, venue, language } = useStage();
  return (
    <TitledList
      title={say('matters.title')}
      lead={say('matters.lead')}
      items={venue.matters[language]}
      keyOf={({ matterId }) => matterId}
      onChoose={({ matterId }) => core.intend({ kind: 'open-matter', matterId })}
    />
  );
}
