import { type Language, languages } from '#contract/base/language.ts';
import type { Notice } from '#contract/page/notices.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { usePick, useStage } from '../../stage.tsx';
import { useSpanWords } from './notices.tsx';
import { useNoticesSay } from './use-notices-say.ts';

export interface OneNoticeProps {
  readonly notice: Notice;
  readonly onRemove: () => void;
  readonly onBack: () => void;
}

function InOthers({ notice, languages: others }: { notice: Notice; languages: readonly Language[] }) {
  return others.map((other) => (
    <span key={other} lang={other} data-clause="">
      {notice.text[other]}
      {'\u3000'}
    </span>
  ));
}

/** One notice, with its words in the other languages, and the way to end it. */
export function OneNotice({ notice, onRemove, onBack }: OneNoticeProps) {
  const { language } = useStage();
  const say = useNoticesSay();
  const pick = usePick();
  const spanOf = useSpanWords();
  const others = languages.filter((other) => other !== language && notice.text[other]);
  return (
    <Scene
      read={
        <Headline
          asked={spanOf(notice)}
          title={pick(notice.text)}
          size="h2"
          lead={<InOthers notice={notice} languages={others} />}
        />
      }
      main={
        <Key kind="solid" icon="cross" onPress={onRemove}>
          {say('notices.remove')}
        </Key>
      }
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
