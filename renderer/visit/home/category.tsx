import type { Screen } from '#contract/page/visit.ts';
import { EntryList } from '../../components/entry-list.tsx';
import { usePick, useStage } from '../../stage.tsx';

/** The questions of one subject. */
export function CategoryScreen({ screen }: { screen: Extract<Screen, { name: 'category' }> }) {
  const { venue, say } = useStage();
  const pick = usePick();
  const category = venue.categories.find((known) => known.id === screen.categoryId);
  return (
    <EntryList
      title={category ? pick(category.name) : say('home.categories')}
      lead={say('category.lead')}
      entries={screen.entries}
    />
  );
}
