import { type Language, type Localized, pickText } from '#contract/base/language.ts';
import type { DraftEntry, FieldValue } from '#contract/page/draft-entry.ts';
import type { PartRow } from '#contract/page/draft-parts.ts';
import type { VenueFace } from '#contract/page/terminal.ts';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';
import { fieldOf } from './edit-target.ts';
import type { ChosenField } from './entry-form.tsx';
import { idOfPart, useFindPart, usePartChoices } from './part-choices.tsx';
import { Picker } from './picker.tsx';
import { type ConsoleSay, useConsoleSay } from './use-console-say.ts';

interface Offer {
  readonly key: string;
  readonly name: string;
  readonly value: FieldValue;
}

interface Offering {
  readonly venue: VenueFace;
  /** Places of the draft: for the hours of an answer those that have hours. */
  readonly places: readonly PartRow[];
  readonly language: Language;
  readonly say: ConsoleSay;
}

/** What may be chosen for a field, in the words of the venue. */
function offersOf(field: ChoicesProps['field'], { venue, places, language, say }: Offering): Offer[] {
  const nameOf = (name: Localized) => pickText(name, language).text;
  switch (field) {
    case 'categoryId':
      return venue.categories.map(({ id, name }) => ({ key: id, name: nameOf(name), value: id }));
    case 'action':
      return [
        { key: 'none', name: say('choose.action-none'), value: null },
        { key: 'call-staff', name: say('choose.action-call-staff'), value: { kind: 'call-staff' } },
        ...places.map((row) => ({
          key: row.partId,
          name: [row.sign ?? '', row.name].join(' ').trim(),
          value: { kind: 'show-place', placeId: idOfPart(row) },
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
        ...places.map((row) => ({ key: row.partId, name: row.name, value: { of: 'place', id: idOfPart(row) } })),
      ];
  }
}

const titles = { categoryId: 'field.category', action: 'field.action', hoursOf: 'field.hours-of' } as const;

export interface ChoicesProps {
  readonly calls: StaffCalls;
  /** Words of the places that are looked for; empty for all. */
  readonly containing: string;
  readonly onFind: () => void;
  readonly onFault: () => void;
  readonly entry: DraftEntry;
  readonly field: Exclude<ChosenField, 'relatedIds'>;
  readonly onChoose: (value: FieldValue) => void;
  readonly onBack: () => void;
}

/** A field whose value is one of those that the venue has. */
export function Choices({ calls, entry, field, containing, onChoose, onFind, onBack, onFault }: ChoicesProps) {
  const say = useConsoleSay();
  const { venue, language } = useStage();
  const now = JSON.stringify(fieldOf(entry, [field]));
  const places = usePartChoices({ calls, kind: 'place', containing, withHours: field === 'hoursOf', onFault });
  const find = useFindPart('place', containing, onFind);
  const offers = offersOf(field, { venue, places, language, say });
  return (
    <Picker
      title={say(titles[field])}
      picks={[
        ...(field === 'action' ? [find] : []),
        ...offers.map(({ key, name, value }) => ({
          key,
          name,
          isChosen: JSON.stringify(value) === now,
          onPress: () => onChoose(value),
        })),
      ]}
      onBack={onBack}
    />
  );
}
