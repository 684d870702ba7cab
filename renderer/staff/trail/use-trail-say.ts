import { useMemo } from 'react';
import { createSayOf, type MessageValues } from '../../messages.ts';
import { useStage } from '../../stage.tsx';
import { trailMessages } from './messages/messages.ts';

export type TrailKey = keyof (typeof trailMessages)['zh-CN'];
export type TrailSay = (key: TrailKey, values?: MessageValues) => string;

/** The texts of this room. They come with it, and not with the page that visitors load. */
export function useTrailSay(): TrailSay {
  const { language } = useStage();
  return useMemo(() => createSayOf(trailMessages[language], language), [language]);
}
