import type { Language } from '#contract/base/language.ts';
import { Headline } from '../../components/headline.tsx';
import { Notice } from '../../components/notice.tsx';
import { nameOf } from '../../i18n/language-names.ts';
import { StageProvider, useStage } from '../../stage.tsx';
import { TypingScene } from '../../typing/typing-scene.tsx';
import { useTyping } from '../../typing/use-typing.ts';
import { roomLeft } from './notice-draft.ts';
import { OnLintel } from './on-lintel.tsx';
import { type NoticesSay, useNoticesSay } from './use-notices-say.ts';

export interface NoticeWordsProps {
  readonly language: Language;
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** The words of a notice in one language, with the keys of that language. */
export function NoticeWords(props: NoticeWordsProps) {
  const stage = useStage();
  const say = useNoticesSay();
  return (
    <StageProvider stage={{ ...stage, language: props.language }}>
      <Words {...props} say={say} />
    </StageProvider>
  );
}

/** `say`: in the language of whoever writes. */
function Words({ language, words, onWords, say }: NoticeWordsProps & { readonly say: NoticesSay }) {
  const { panel, visit } = useStage();
  const hasRoomBeside = panel === 'landscape' || (panel === 'compact' && visit.modes.size === 'standard');
  const typing = useTyping(words);
  const { likeliest } = typing.composition;
  const left = roomLeft(likeliest.trim());
  // A Chinese character is as wide as two letters.
  const letters = language === 'en' ? left : Math.floor(left / 2);
  const title = say('notices.room', {
    language: nameOf(language),
    state: left < 0 ? 'over' : 'left',
    count: Math.abs(letters),
  });
  return (
    <OnLintel words={{ [language]: likeliest.trim() }}>
      <TypingScene
        title={title}
        head={<Headline title={title} size="h2" />}
        label={say('notices.words', { language: nameOf(language) })}
        typing={typing}
        enter={say('notices.done')}
        onSubmit={() => left >= 0 && onWords(likeliest.trim())}
      >
        {hasRoomBeside && (
          <Notice tone={left < 0 ? 'caution' : 'ink'} icon={left < 0 ? 'warn' : 'info'}>
            {title}
          </Notice>
        )}
      </TypingScene>
    </OnLintel>
  );
}
