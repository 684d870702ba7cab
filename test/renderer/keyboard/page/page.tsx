import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Language, languageSchema } from '#contract/base/language.ts';
import type { Composition } from '#renderer/keyboard/keyboard.ts';
import type { PackWord } from '#renderer/keyboard/pack-words.ts';
import { TypingField } from '#renderer/keyboard/typing-field.tsx';
import { TypingKeys } from '#renderer/keyboard/typing-keys.tsx';
import type { TypingLabels } from '#renderer/keyboard/typing-labels.ts';
import './page.css';

const labels: TypingLabels = {
  keyboard: '键盘',
  candidates: '候选',
  previousPage: '前一页',
  nextPage: '后一页',
  back: '返回',
  switch: '中/英',
  shift: '大写',
  delete: '删除',
  digits: '123',
  letters: '字母',
  spaceChooses: '空格选第一个',
  space: '空格',
  clear: '清空',
  separator: '分词',
  kana: '五十音',
  romaji: 'ローマ字',
  voicing: '゛゜小',
  speak: '改说话',
};

const packWords: Record<Language, readonly PackWord[]> = {
  'zh-CN': [{ text: '老人卡' }, { text: '身份证' }, { text: '丢了' }],
  en: [{ text: 'passport' }],
  ja: [{ text: 'パスポート' }],
  ko: [{ text: '여권' }],
};

/** The keys and their field alone, as a screen would hold them; what the test reads is written into the page. */
function Page({ language }: { language: Language }) {
  const [value, setValue] = useState('');
  const [composition, setComposition] = useState<Composition>({ value: '', open: '', likeliest: '', plain: '' });
  const [events, setEvents] = useState<readonly string[]>([]);
  const tell = (event: string) => setEvents((told) => [...told, event]);
  return (
    <>
      <output aria-label="value">{value}</output>
      <output aria-label="likeliest">{composition.likeliest}</output>
      <output aria-label="events">{events.join(' ')}</output>
      <TypingField composition={{ ...composition, value }} label="field" onReplace={setValue} />
      <TypingKeys
        language={language}
        value={value}
        onChange={setValue}
        onCompose={setComposition}
        onSubmit={() => tell('submit')}
        onBack={() => tell('back')}
        packWords={packWords[language]}
        labels={labels}
      />
    </>
  );
}

const asked = new URLSearchParams(location.search);
const language = languageSchema.catch('zh-CN').parse(asked.get('language'));
Object.assign(document.documentElement.dataset, {
  panel: asked.get('panel') ?? 'portrait',
  size: asked.get('size') ?? '',
});
document.documentElement.lang = language;
const root = document.getElementById('page');
if (root) createRoot(root).render(<Page language={language} />);
