import { IntlMessageFormat } from 'intl-messageformat';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createEspeakVoice } from '#core/engines/espeak-ng.ts';
import { findKanaReader } from '#core/engines/kana.ts';
import { createSpeaking } from '#core/speaking/speaking.ts';
import { noContent } from '#core/speaking/spoken-content.ts';
import type { Voice } from '#core/speaking/voice.ts';
import { forkNode } from '#core/system/child.ts';
import { catalogues, createSay, type MessageKey, type MessageValues } from '#renderer/messages.ts';
import { missingFrom } from '#test/support/debian.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';

const kana = findKanaReader(forkNode);
const missing = missingFrom({ 'espeak-ng': 'espeak-ng' });
const say = createSay('ja');

interface Part {
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

const isName = /name|title|text|asked|sign|area|day|first|last/;

/** What may stand for a value of a message: each of its choices, a number, or a name with Chinese characters. */
function valuesOf({ value, options = {} }: Part): readonly (string | number)[] {
  const choices = Object.keys(options).filter((choice) => !choice.startsWith('='));
  const isPlural = choices.length < Object.keys(options).length;
  if (choices.length > 0 && !isPlural) return choices;
  return isName.test(value) ? ['印鑑登録'] : [3];
}

function partsIn(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => [part, ...Object.values(part.options ?? {}).flatMap(({ value }) => partsIn(value))]);
}

/** Every way in which a message can be filled. */
function fillings(key: MessageKey): MessageValues[] {
  const ast = new IntlMessageFormat(catalogues.ja[key], 'ja').getAst() as unknown as readonly Part[];
  const all = new Map(partsIn(ast).map((part) => [part.value, valuesOf(part)]));
  const most = Math.max(1, ...[...all.values()].map((choices) => choices.length));
  return Array.from({ length: most }, (_, turn) =>
    Object.fromEntries([...all].map(([name, choices]) => [name, choices[turn % choices.length] ?? ''])),
  );
}

/** Says lines of the screen in Japanese and gives what the voice was handed for them. */
async function handedFor(lines: readonly string[], voice: Pick<Voice, 'synthesise'>): Promise<string[]> {
  const handed: string[] = [];
  const clock = createTestClock();
  const speaking = createSpeaking({
    voiceFor: () => ({
      name: 'recording',
      canSpeak: () => true,
      readsChinese: 'syllables',
      synthesise: (sentence, ...how) => {
        handed.push(sentence);
        return voice.synthesise(sentence, ...how);
      },
    }),
    clock,
    log: createCollectingLog(),
    volume: 1,
    languageOf: () => 'ja',
    isListening: () => false,
    kana,
    content: () => noContent,
  });
  const ends: string[] = [];
  const watching = new AbortController();
  onTestFinished(() => {
    watching.abort();
    speaking.endVisit();
  });
  const follow = async () => {
    for await (const event of speaking.watch(watching.signal)) if (event.kind === 'end') ends.push(event.reason);
  };
  void follow();
  const subject = { kind: 'text', text: lines.join('\n') } as const;
  speaking.say({ visitId: 'visit', subject, speed: 'normal' }, { send: () => {} });
  const said = () => {
    clock.advance(60_000);
    expect(ends).toEqual(['sent']);
  };
  await vi.waitFor(said, { timeout: 30_000, interval: 5 });
  return handed;
}

test.skipIf(!kana)(
  `every Japanese text of the interface reaches the voice, and none with Chinese characters${kana ? '' : ' (skipped: no @patdx/kuromoji)'}`,
  async () => {
    const keys = Object.keys(catalogues.ja) as MessageKey[];
    const lines = keys.flatMap((key) => fillings(key).map((values) => say(key, values)));
    const readable = lines.filter((line) => /[\p{L}\p{N}]/u.test(line));
    const handed = await handedFor(readable, { synthesise: async () => ({ pcm: new Int16Array(8), rateHz: 8000 }) });
    expect(handed.filter((sentence) => /\p{sc=Han}/u.test(sentence))).toEqual([]);
    expect(handed.length).toBeGreaterThanOrEqual(readable.length);
    expect(handed.join()).toContain('インカン トーロク');
  },
  60_000,
);

test.skipIf(!kana || missing !== '')(
  `a screen is read in Japanese by espeak-ng${missing && ` (skipped: no ${missing})`}`,
  async () => {
    const voice = createEspeakVoice({ wordsPerMinute: 160 });
    let soundS = 0;
    const synthesise: Voice['synthesise'] = async (...call) => {
      const speech = await voice.synthesise(...call);
      soundS += speech.pcm.length / speech.rateHz;
      return speech;
    };
    await handedFor([say('eyes.on'), say('eyes.key', { name: say('home.speak') })], { synthesise });
    expect(soundS).toBeGreaterThan(5);
  },
  60_000,
);
