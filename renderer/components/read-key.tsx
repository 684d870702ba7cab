import type { Language } from '#contract/base/language.ts';
import { useStage } from '../stage.tsx';
import { useReader } from '../voice/reader.tsx';
import { Key } from './key.tsx';

export interface ReadKeyProps {
  readonly text: string;
  /** The visit's own, if none is given. */
  readonly language?: Language;
}

/** Reads a text aloud, or stops; nothing where the terminal has no voice. */
export function ReadKey({ text, language }: ReadKeyProps) {
  const { say, abilities } = useStage();
  const { reading, read, stop } = useReader();
  if (!abilities.speaks) return null;
  return (
    <Key icon={reading ? 'pause' : 'sound'} onPress={() => (reading ? stop() : read(text, language))}>
      {say(reading ? 'answer.stop' : 'answer.read')}
    </Key>
  );
}
