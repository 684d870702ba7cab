import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '#contract/base/language.ts';
import { answerMessages } from './answer/messages/messages.ts';
import { askingMessages } from './asking/messages/messages.ts';
import { checkinMessages } from './checkin/messages/messages.ts';
import { componentsMessages } from './components/messages/messages.ts';
import { eventMessages } from './event/messages/messages.ts';
import { exhibitMessages } from './exhibit/messages/messages.ts';
import { guideMessages } from './guide/messages/messages.ts';
import { handoverMessages } from './handover/messages/messages.ts';
import { matterMessages } from './matter/messages/messages.ts';
import { staffArrivalsMessages } from './staff/arrivals/messages/messages.ts';
import { staffCheckMessages } from './staff/check/messages/messages.ts';
import { staffClosuresMessages } from './staff/closures/messages/messages.ts';
import { staffDoorMessages } from './staff/door/messages/messages.ts';
import { staffFacesMessages } from './staff/faces/messages/messages.ts';
import { staffQuestionsMessages } from './staff/questions/messages/messages.ts';
import { staffReadingsMessages } from './staff/readings/messages/messages.ts';
import { staffStandMessages } from './staff/stand/messages/messages.ts';
import { staffVersionsMessages } from './staff/versions/messages/messages.ts';
import { typingMessages } from './typing/messages/messages.ts';
import { visitMessages } from './visit/messages/messages.ts';
import { voiceMessages } from './voice/messages/messages.ts';

/** The texts of every room of the page; nothing else lists them. */
export const messagesByRoom = {
  components: componentsMessages,
  typing: typingMessages,
  voice: voiceMessages,
  visit: visitMessages,
  asking: askingMessages,
  answer: answerMessages,
  guide: guideMessages,
  event: eventMessages,
  exhibit: exhibitMessages,
  matter: matterMessages,
  handover: handoverMessages,
  checkin: checkinMessages,
  'staff/door': staffDoorMessages,
  'staff/questions': staffQuestionsMessages,
  'staff/readings': staffReadingsMessages,
  'staff/check': staffCheckMessages,
  'staff/arrivals': staffArrivalsMessages,
  'staff/closures': staffClosuresMessages,
  'staff/stand': staffStandMessages,
  'staff/faces': staffFacesMessages,
  'staff/versions': staffVersionsMessages,
};
type Room = (typeof messagesByRoom)[keyof typeof messagesByRoom];
type KeysOf<Texts> = Texts extends unknown ? keyof Texts : never;

/** Every text of the interface by its key. */
export type MessageKey = KeysOf<Room[Language]>;
export type MessageValues = Readonly<Record<string, string | number>>;
/** A text of the interface in the visitor's language, in ICU MessageFormat. */
export type Say = (key: MessageKey, values?: MessageValues) => string;

type Catalogue = Readonly<Record<MessageKey, string>>;

/** All rooms' texts as one. */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
  'zh-CN': catalogueOf('zh-CN'),
  en: catalogueOf('en'),
  ja: catalogueOf('ja'),
  ko: catalogueOf('ko'),
};

function catalogueOf(language: Language): Catalogue {
  // Every key is of one of the rooms: MessageKey says no more.
  const texts = Object.values(messagesByRoom).flatMap((room) => Object.entries(room[language]));
  return Object.fromEntries(texts) as Catalogue;
}

/** Says messages of one language; `reshape` may alter each pattern before it is read, as the pseudo-locale does. */
export function createSay(language: Language, reshape?: (text: string) => string): Say {
  return createSayOf(catalogues[language], language, reshape);
}

/** The same of texts that are not in the catalogues, because they come later than the page. */
export function createSayOf<Key extends string>(
  texts: Readonly<Record<Key, string>>,
  language: Language,
  reshape?: (text: string) => string,
): (key: Key, values?: MessageValues) => string {
  const formats = new Map<Key, IntlMessageFormat>();
  return (key, values) => {
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(texts[key], language);
      formats.set(key, format);
    }
    const said = format.format(values);
    const text = Array.isArray(said) ? said.join('') : String(said);
    return reshape ? reshape(text) : text;
  };
}
