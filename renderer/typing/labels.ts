import type { TypingLabels } from '../keyboard/typing-labels.ts';
import type { Say } from '../messages.ts';

/** The words on and about the keys. */
export function typingLabels(say: Say): TypingLabels {
  return {
    keyboard: say('keys.name'),
    candidates: say('keys.candidates'),
    previousPage: say('keys.previous'),
    nextPage: say('keys.next'),
    back: say('back'),
    switch: say('keys.switch'),
    shift: say('keys.shift'),
    delete: say('type.delete'),
    digits: say('keys.digits'),
    letters: say('keys.letters'),
    spaceChooses: say('keys.space-chooses'),
    space: say('type.space'),
    clear: say('type.clear'),
    separator: say('keys.separator'),
    kana: say('keys.kana'),
    romaji: say('keys.romaji'),
    voicing: say('keys.voicing'),
    speak: say('keys.speak'),
  };
}
