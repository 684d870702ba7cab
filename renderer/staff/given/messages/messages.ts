import { roomMessages } from '../../../i18n/room-messages.ts';
import en from './en.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import zh from './zh-CN.json' with { type: 'json' };

export const givenMessages = roomMessages({ 'zh-CN': zh, en, ja, ko });
