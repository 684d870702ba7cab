import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import type { Block } from '../../../components/flow.tsx';
import { fieldOf } from '../edit-target.ts';
import { FieldBox, flagKeyAt } from '../field-box.tsx';
import { Picker } from '../picker.tsx';
import { type ConsoleKey, useConsoleSay } from '../use-console-say.ts';

const path = ['sample'];

/** What the mark says, in words. */
export function sampleWords(isSample: FieldValue): ConsoleKey {
  return isSample === true ? 'sample.marked' : 'sample.own';
}

interface SampleFieldProps {
  readonly view: PartView;
  readonly onPress: () => void;
}

/** Whether every screen says that what it shows is a sample. */
export function sampleBlock({ view, onPress }: SampleFieldProps): Block {
  return {
    key: `sample ${fieldOf(view.part, path)} ${flagKeyAt(view, path)} ${view.changes.length}`,
    node: <SampleField view={view} onPress={onPress} />,
  };
}

function SampleField({ view, onPress }: SampleFieldProps) {
  const say = useConsoleSay();
  return (
    <FieldBox label={say('part.sample')} view={view} path={path} onPress={onPress}>
      {say(sampleWords(fieldOf(view.part, path)))}
    </FieldBox>
  );
}

export interface SampleChoiceProps {
  readonly part: FieldValue;
  readonly onPut: (path: string[], isSample: boolean) => void;
  readonly onBack: () => void;
}

/** The two that it may be, each with what it means. */
export function SampleChoice({ part, onPut, onBack }: SampleChoiceProps) {
  const say = useConsoleSay();
  const isSample = fieldOf(part, path) === true;
  const picks = [true, false].map((one) => ({
    key: String(one),
    name: say(one ? 'sample.marked-means' : 'sample.own-means'),
    isChosen: one === isSample,
    onPress: () => onPut(path, one),
  }));
  return <Picker title={say('part.sample')} picks={picks} onBack={onBack} />;
}
