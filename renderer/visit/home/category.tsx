import type { Screen } from '#contract/page/visit.ts';
import { promisedIcons } from '#contract/venue/venue.ts';
import { EntryList } from '../../components/entry-list.tsx';
import { Row } from '../../components/row.tsx';
import { usePick, useStage } from '../../stage.tsx';

/** The questions of one subject; before those about what the house is visited for, the list of that: shops, galleries. */
export function CategoryScreen({ screen }: { screen: Extract<Screen, { name: 'category' }> }) {
  const { venue, say, core } = useStage();
  const pick = usePick();
  const category = venue.categories.find((known) => known.id === screen.categoryId);
  const isPromised = category !== undefined && category.icon === promisedIcons[venue.kind];
  const find = (
    <Row
      icon="signpost"
      name={say('home.find', { kind: venue.kind })}
      onPress={() => core.intend({ kind: 'open', screen: 'finder' })}
    />
  );
  return (
    <EntryList
      title={category ? pick(category.name) : say('home.categories')}
      lead={say('category.lead')}
      first={isPromised ? { key: 'find', node: find } : undefined}
      entries={screen.entries}
    />
  );
}
