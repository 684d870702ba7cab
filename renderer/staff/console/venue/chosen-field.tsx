import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import { iconNameSchema } from '#contract/venue/venue.ts';
import type { Block } from '../../../components/flow.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useStage } from '../../../stage.tsx';
import { fieldOf } from '../edit-target.ts';
import { FieldBox, flagKeyAt } from '../field-box.tsx';
import { Picker } from '../picker.tsx';
import { useConsoleSay } from '../use-console-say.ts';
import { type ChosenOfPart, chosenWords, offeredFor } from './chosen-words.ts';

interface ChosenFieldProps {
  readonly view: PartView;
  readonly field: ChosenOfPart;
  readonly onPress: () => void;
}

/** A field that is one of a few; touching it shows all that it may be. */
export function chosenBlock(props: ChosenFieldProps): Block {
  const { view, field } = props;
  return {
    key: `${field} ${fieldOf(view.part, [field])} ${flagKeyAt(view, [field])} ${view.changes.length}`,
    node: <ChosenField {...props} />,
  };
}

function ChosenField({ view, field, onPress }: ChosenFieldProps) {
  const say = useConsoleSay();
  const { language } = useStage();
  const value = fieldOf(view.part, [field]);
  return (
    <FieldBox label={say(`part.${field}`)} view={view} path={[field]} onPress={onPress}>
      <IconOf field={field} value={value} />
      {chosenWords(field, value, language, say)}
    </FieldBox>
  );
}

function IconOf({ field, value }: { field: ChosenOfPart; value: FieldValue }) {
  const icon = iconNameSchema.safeParse(value);
  return field === 'icon' && icon.success ? <Icon name={icon.data} size="row" /> : null;
}

export interface ChosenChoiceProps {
  readonly field: ChosenOfPart;
  readonly part: FieldValue;
  readonly onPut: (path: FieldPath, value: FieldValue) => void;
  readonly onBack: () => void;
}

/** All that it may be, each in words. */
export function ChosenChoice({ field, part, onPut, onBack }: ChosenChoiceProps) {
  const say = useConsoleSay();
  const { language } = useStage();
  const now = fieldOf(part, [field]);
  const picks = offeredFor(field, now, language, say).map(({ value, name }) => ({
    key: String(value),
    name,
    ...(field === 'icon' ? { picture: <IconOf field={field} value={value} /> } : {}),
    isChosen: value === (field === 'sample' ? now === true : now),
    onPress: () => onPut([field], value),
  }));
  return <Picker title={say(`part.${field}`)} picks={picks} onBack={onBack} />;
}
