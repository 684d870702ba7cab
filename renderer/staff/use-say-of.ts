import { useMemo } from 'react';
import type { RoomMessages } from '../i18n/room-messages.ts';
import { createSayOf, type MessageValues } from '../messages.ts';
import { useStage } from '../stage.tsx';

/** Says the texts of one room, in the language of whoever looks. They come with it, and not with the page that visitors load. */
export function useSayOf<Key extends string>(texts: RoomMessages<Key>): (key: Key, values?: MessageValues) => string {
  const { language } = useStage();
  return useMemo(() => createSayOf(texts[language], language), [texts, language]);
}
