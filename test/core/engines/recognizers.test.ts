import { expect, test } from 'vitest';
import { speakSynthetic } from '#bench/speech/synthetic-voices.ts';
import { debianEnglishModel } from '#core/engines/debian-english.ts';
import { createPocketsphinxRecognizer } from '#core/engines/pocketsphinx.ts';
import { createSherpaRecognizer } from '#core/engines/sherpa-onnx.ts';
import { createVoskRecognizer } from '#core/engines/vosk.ts';
import { voskLibraryFile } from '#core/engines/vosk-library.ts';
import { missingFrom } from '#test/support/debian.ts';
import { createFakeRecognizer } from '#test/support/fakes/recognizer.ts';
import { speechFixture, spokenTones } from '#test/support/fixtures/spoken.ts';
import { recognizerSuite } from '#test/support/suites/recognizer-suite.ts';

const fakes = [
  { text: '一', pcm: new Int16Array(20_001).fill(9) },
  { text: '二', pcm: new Int16Array(30_001).fill(9) },
];
recognizerSuite({
  name: 'fake',
  create: () => createFakeRecognizer(new Map(fakes.map(({ text, pcm }) => [pcm.length, text]))),
  spoken: fakes,
  supports: { partials: true, endpoint: true },
});

const tokens = speechFixture('zipformer2-ctc/tokens.txt');
const model = speechFixture('zipformer2-ctc/model.onnx');
const sherpaSpec = {
  engine: 'sherpa-onnx',
  kind: 'zipformer2-ctc',
  files: { model, tokens },
  threads: 1,
  spoken: null,
} as const;
recognizerSuite({
  name: 'sherpa-onnx',
  create: () => createSherpaRecognizer(sherpaSpec, 'zh-CN'),
  spoken: spokenTones('zipformer2-ctc'),
  supports: { partials: true, endpoint: true },
});

const voskSpec = { engine: 'vosk', folder: speechFixture('vosk'), library: null } as const;
recognizerSuite({
  name: 'vosk',
  create: voskLibraryFile() === null ? null : () => createVoskRecognizer(voskSpec),
  missing: 'libvosk for this machine',
  spoken: spokenTones('vosk'),
  supports: { partials: true, endpoint: true },
});

const missing = missingFrom({
  'pocketsphinx-en-us': debianEnglishModel,
  libpocketsphinx3: '/usr/lib/x86_64-linux-gnu/libpocketsphinx.so.3',
  flite: 'flite',
  sox: 'sox',
});
const phrases = ['Where is the ticket office?', 'How do I renew my passport?', 'What are the opening hours?'];
const flite = { name: 'flite', program: 'flite', voice: 'slt' } as const;
const spokenByFlite = (text: string) => speakSynthetic(flite, text);
recognizerSuite({
  name: 'pocketsphinx',
  create: missing === '' ? () => createPocketsphinxRecognizer({ folder: debianEnglishModel }) : null,
  missing,
  spoken: missing === '' ? phrases.map((text) => ({ text, pcm: spokenByFlite(text) })) : [],
  phrases,
  supports: { partials: true, endpoint: false },
});

test.skipIf(missing !== '')(
  `what is none of the phrases is not accepted${missing && ` (skipped: no ${missing})`}`,
  () => {
    const recognizer = createPocketsphinxRecognizer({ folder: debianEnglishModel });
    recognizer.setPhrases(phrases);
    recognizer.begin();
    recognizer.accept(spokenByFlite('bananas grow slowly in the northern garden'));
    expect(recognizer.finish().accepted).toBe(false);
    recognizer.close();
  },
);

test('a model whose files are not there is refused by a fault, not by a crash', () => {
  const lost = { model: '/nowhere/model.onnx', tokens };
  expect(() => createSherpaRecognizer({ ...sherpaSpec, files: lost }, 'zh-CN')).toThrow(/no file for model/);
  expect(() => createVoskRecognizer({ ...voskSpec, folder: '/nowhere' })).toThrow(/No Vosk model/);
  expect(() => createPocketsphinxRecognizer({ folder: '/nowhere' })).toThrow(/No pocketsphinx model/);
});
