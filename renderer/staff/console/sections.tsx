import { Tabs } from './tabs.tsx';
import { useConsoleSay } from './use-console-say.ts';

/** What a list of the console is of: entries, what the venue holds beside them, or files that bring either. */
export type Section = 'entries' | 'venue' | 'files';
const sections = ['entries', 'venue', 'files'] as const satisfies readonly Section[];

export function Sections({ chosen, onChoose }: { chosen: Section; onChoose: (section: Section) => void }) {
  const say = useConsoleSay();
  return (
    <Tabs label={say('section.which')} names={sections} chosen={chosen} onChoose={onChoose}>
      {(section) => say(`section.${section}`)}
    </Tabs>
  );
}
