import { type ComponentType, createContext } from 'react';
import type { Language } from '#contract/language.ts';

export interface TypingKeysProps {
  /** What stands in the field. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The question is ready to be asked. */
  readonly onSubmit: () => void;
  readonly language: Language;
}

/** The keys under the typing field; whoever builds a keyboard provides it here. */
export const TypingKeys = createContext<ComponentType<TypingKeysProps> | null>(null);
