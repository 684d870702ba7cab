import { useMemo } from 'react';
import { createSayOf, type MessageValues } from '../../messages.ts';
import { useStage } from '../../stage.tsx';
import { consoleMessages } from './messages/messages.ts';

export type ConsoleKey = keyof (typeof consoleMessages)['zh-CN'];
export type ConsoleSay = (key: ConsoleKey, values?: MessageValues) => string;

/** The texts of the console. They come with it, and not with the page that visitors load. */
export function useConsoleSay(): ConsoleSay {
  const { language } = useStage();
  return useMemo(() => createSayOf(consoleMessages[language], language), [language]);
}
