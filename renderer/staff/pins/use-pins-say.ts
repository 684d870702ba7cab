import { useMemo } from 'react';
import { createSayOf, type MessageValues } from '../../messages.ts';
import { useStage } from '../../stage.tsx';
import { pinsMessages } from './messages/messages.ts';

export type PinsKey = keyof (typeof pinsMessages)['zh-CN'];
export type PinsSay = (key: PinsKey, values?: MessageValues) => string;

/** The texts of this room. They come with it, and not with the page that visitors load. */
export function usePinsSay(): PinsSay {
  const { language } = useStage();
  return useMemo(() => createSayOf(pinsMessages[language], language), [language]);
}
