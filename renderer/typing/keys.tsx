import { useMemo } from 'react';
import type { Composition } from '../keyboard/keyboard.ts';
import { TypingKeys } from '../keyboard/typing-keys.tsx';
import { useStage } from '../stage.tsx';
import { typingLabels } from './labels.ts';
import { useVenueWords } from './use-venue-words.ts';

export interface KeysProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onCompose: (composition: Composition) => void;
  readonly onSubmit: () => void;
}

/** The keys of the visitor's language with the words of this venue. */
export function Keys({ value, onChange, onCompose, onSubmit }: KeysProps) {
  const { say, core, language, abilities, visit } = useStage();
  const packWords = useVenueWords();
  const labels = useMemo(() => typingLabels(say), [say]);
  return (
    <TypingKeys
      language={language}
      value={value}
      onChange={onChange}
      onCompose={onCompose}
      onSubmit={onSubmit}
      onBack={() => core.intend({ kind: 'back' })}
      packWords={packWords}
      labels={labels}
      // Large keys leave no room for the familiar rows on an upright panel; whoever learned the order finds it on a lying one.
      inOrder={visit.modes.size === 'elder'}
      canSpeak={abilities.listens}
      onSpeak={() => core.intend({ kind: 'open', screen: 'listen' })}
      isListening={visit.presence.kind === 'here'}
    />
  );
}
