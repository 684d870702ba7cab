import type { ReactNode } from 'react';
import { StageProvider, useStage } from '../../stage.tsx';
import { type NoticeDraft, textOf } from './notice-draft.ts';

/** Shows words where visitors will read them: beside the venue's name, above what is written. */
export function OnLintel({ words, children }: { words: NoticeDraft['words']; children: ReactNode }) {
  const stage = useStage();
  const text = textOf(words);
  const notices = text['zh-CN'] === '' ? [] : [{ id: 1, text }];
  return <StageProvider stage={{ ...stage, notices }}>{children}</StageProvider>;
}
