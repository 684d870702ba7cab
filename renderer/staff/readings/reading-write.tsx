import { useMemo } from 'react';
import type { Language } from '#contract/base/language.ts';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import type { PackWord } from '../../keyboard/pack-words.ts';
import { TypingField } from '../../keyboard/typing-field.tsx';
import { TypingKeys } from '../../keyboard/typing-keys.tsx';
import { useStage } from '../../stage.tsx';
import { typingLabels } from '../../typing/labels.ts';
import typing from '../../typing/type.module.css';
import { useTyping } from '../../typing/use-typing.ts';
import styles from './reading.module.css';
import { asTyped } from './reading-parts.ts';
import { tones, withToneMark } from './tone-marks.ts';

export interface ReadingWriteProps {
  /** The part that is written anew; empty where the whole sentence has no reading. */
  readonly part: string;
  readonly onWrite: (sounds: string) => void;
  readonly onBack: () => void;
}

/** Words of the venue would come with characters; a reading has none. */
const noWords: readonly PackWord[] = [];

/** Pinyin is written in letters and figures, not turned into characters. */
const keysFor: Readonly<Record<Language, Language>> = { 'zh-CN': 'en', en: 'en', ja: 'ja', ko: 'ko' };

/** The last syllable without a tone, and what stands before it. */
const toneless = /^(.*?)([a-zü]+)[0-5]?$/su;

function ToneKeys({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [, before = '', letters = ''] = toneless.exec(asTyped(value, 'zh-CN')) ?? [];
  if (letters === '') return null;
  return (
    <div className={styles.tones}>
      <KeyRow>
        {tones.map((tone) => (
          <Key key={tone} isOn={value.endsWith(String(tone))} onPress={() => onChange(`${before}${letters}${tone}`)}>
            {withToneMark(letters, tone)}
          </Key>
        ))}
      </KeyRow>
    </div>
  );
}

/** A field for how a syllable, a word or a whole sentence is said, with keys for sounds: pinyin and tones, kana. */
export function ReadingWrite({ part, onWrite, onBack }: ReadingWriteProps) {
  const { say, language, panel, visit } = useStage();
  const { composition, setValue, compose } = useTyping(part);
  const labels = useMemo(() => typingLabels(say), [say]);
  const title = part === '' ? say('reading.write-whole') : say('reading.write-part', { part });
  // Large keys leave no room for more; tones are figures too.
  const hasToneKeys = language === 'zh-CN' && visit.modes.size !== 'elder';
  const submit = () => {
    const sounds = asTyped(composition.likeliest, language);
    if (sounds !== '') onWrite(sounds);
  };
  return (
    <Scene
      halves="one"
      read={
        panel === 'portrait' ? (
          <Headline title={title} lead={say('reading.write-lead')} size="h2" />
        ) : (
          <h1 className="unseen">{title}</h1>
        )
      }
      quiet={
        <div className={typing.ask}>
          <div className={typing.field}>
            <TypingField composition={composition} label={title} onReplace={setValue} />
            <SealKey shape="field" onPress={submit}>
              {say('reading.keep')}
            </SealKey>
          </div>
          {hasToneKeys && <ToneKeys value={composition.value} onChange={setValue} />}
        </div>
      }
      keys={
        <TypingKeys
          language={keysFor[language]}
          value={composition.value}
          onChange={setValue}
          onCompose={compose}
          onSubmit={submit}
          onBack={onBack}
          packWords={noWords}
          labels={labels}
        />
      }
    />
  );
}
