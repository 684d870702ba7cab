import { Button } from 'react-aria-components';
import { type Language, type Localized, pickText } from '#contract/base/language.ts';
import type { DraftEntry, FieldValue } from '#contract/page/draft-entry.ts';
import type { VenueFace } from '#contract/page/terminal.ts';
import { Flow } from '../../components/flow.tsx';
import { Key } from '../../components/key.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { usePager } from '../../components/use-pager.ts';
import { useStage } from '../../stage.tsx';
import { fieldOf } from './edit-target.ts';
import type { ChosenField } from './entry-form.tsx';
import styles from './form.module.css';
import { type ConsoleSay, useConsoleSay } from './use-console-say.ts';

interface Offer {
  readonly key: string;
  readonly name: string;
  readonly value: FieldValue;
}

/** What may be chosen for a field, in the words of the venue. */
function offersOf(field: ChosenField, venue: VenueFace, language: Language, say: ConsoleSay): Offer[] {
  const nameOf = (name: Localized) => pickText(name, language).text;
  switch (field) {
    case 'categoryId':
      return venue.categories.map(({ id, name }) => ({ key: id, name: nameOf(name), value: id }));
    case 'action':
      return [
        { key: 'none', name: say('choose.action-none'), value: null },
        { key: 'call-staff', name: say('choose.action-call-staff'), value: { kind: 'call-staff' } },
        ...venue.places.map(({ id, name, sign }) => ({
          key: id,
          name: `${sign} ${nameOf(name)}`,
          value: { kind: 'show-place', placeId: id },
        })),
        ...venue.matters[language].map(({ matterId, title }) => ({
          key: `matter ${matterId}`,
          name: title,
          value: { kind: 'open-matter', matterId },
        })),
      ];
    case 'hoursOf':
      return [
        { key: 'none', name: say('choose.hours-none'), value: null },
        { key: 'venue', name: say('choose.hours-venue'), value: { of: 'venue' } },
        ...venue.services.map(({ id, name }) => ({ key: id, name: nameOf(name), value: { of: 'service', id } })),
        ...venue.places
          .filter(({ hours }) => hours)
          .map(({ id, name }) => ({ key: `place ${id}`, name: nameOf(name), value: { of: 'place', id } })),
      ];
  }
}

const titles = { categoryId: 'field.category', action: 'field.action', hoursOf: 'field.hours-of' } as const;

export interface ChoicesProps {
  readonly entry: DraftEntry;
  readonly field: ChosenField;
  readonly onChoose: (value: FieldValue) => void;
  readonly onBack: () => void;
}

/** A field whose value is one of those that the venue has. */
export function Choices({ entry, field, onChoose, onBack }: ChoicesProps) {
  const say = useConsoleSay();
  const { venue, language } = useStage();
  const now = JSON.stringify(fieldOf(entry, [field]));
  const offers = offersOf(field, venue, language, say);
  return (
    <Picker
      title={say(titles[field])}
      picks={offers.map(({ key, name, value }) => ({
        key,
        name,
        isChosen: JSON.stringify(value) === now,
        onPress: () => onChoose(value),
      }))}
      onBack={onBack}
    />
  );
}

interface Picked {
  readonly key: string;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

export interface PickerProps {
  readonly title: string;
  readonly picks: readonly Picked[];
  readonly onBack: () => void;
}

/** A list of which one is touched. */
export function Picker({ title, picks, onBack }: PickerProps) {
  const say = useConsoleSay();
  const pager = usePager();
  const blocks = picks.map(({ key, name, isChosen, onPress }) => ({
    key: `${key} ${isChosen}`,
    node: (
      <Button className={styles.pick ?? ''} aria-pressed={isChosen} onPress={onPress}>
        {name}
      </Button>
    ),
  }));
  return (
    <div className={styles.form}>
      <h2 className={styles.head}>{title}</h2>
      <Flow blocks={blocks} page={pager.page} onPages={pager.onPages} />
      <PageKeys pager={pager} />
      <div className={styles.deeds}>
        <Key icon="back" onPress={onBack}>
          {say('bar.back')}
        </Key>
      </div>
    </div>
  );
}
