import { EntryList } from '../../components/entry-list.tsx';
import { useStage } from '../../stage.tsx';

/** What people ask most in this venue, in this language. */
export function Popular({ onBack }: { onBack: () => void }) {
  const { venue, say, language } = useStage();
  return (
    <EntryList
      title={say('popular.title')}
      lead={say('popular.lead')}
      entries={venue.popular[language]}
      onBack={onBack}
    />
  );
}
