import { useMemo } from 'react';
import { createSayOf, type MessageValues } from '../../messages.ts';
import { useStage } from '../../stage.tsx';
import { deskMessages } from './messages/messages.ts';

export type DeskKey = keyof (typeof deskMessages)['zh-CN'];
export type DeskSay = (key: DeskKey, values?: MessageValues) => string;

/** The texts of this room. They come with it, and not with the page that visitors load. */
export function useDeskSay(): DeskSay {
  const { language } = useStage();
  return useMemo(() => createSayOf(deskMessages[language], language), [language]);
}
