import { type Language, languages } from '#contract/base/language.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { nameOf } from '../../i18n/language-names.ts';
import { useStage } from '../../stage.tsx';
import { type NoticeDraft, type NoticeEnd, wantingIn } from './notice-draft.ts';
import { OnLintel } from './on-lintel.tsx';
import { useMomentWords, useNoticesSay } from './use-notices-say.ts';

export interface WriteNoticeProps {
  readonly draft: NoticeDraft;
  readonly onWords: (language: Language) => void;
  readonly onMoment: (end: NoticeEnd) => void;
  readonly onPut: () => void;
  readonly onBack: () => void;
}

/** A notice that is written: its words, from when to when, and how it looks above every screen. */
export function WriteNotice({ draft, onWords, onMoment, onPut, onBack }: WriteNoticeProps) {
  const { visit, panel, nowMs } = useStage();
  const say = useNoticesSay();
  const written = useMomentWords();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const wanting = wantingIn(draft, nowMs);
  const { words, fromMs, untilMs } = draft;
  const rows = [
    ...languages.map((language) => ({
      key: `${language} ${words[language]}`,
      node: (
        <Row
          name={words[language] ?? say('notices.unwritten')}
          note={nameOf(language)}
          lang={language}
          onPress={() => onWords(language)}
        />
      ),
    })),
    {
      key: `from ${fromMs}`,
      node: (
        <Row
          icon="clock"
          name={fromMs === null ? say('notices.now') : written(fromMs)}
          note={say('notices.from')}
          onPress={() => onMoment('from')}
        />
      ),
    },
    {
      key: `until ${untilMs}`,
      node: <Row icon="clock" name={written(untilMs)} note={say('notices.until')} onPress={() => onMoment('until')} />,
    },
  ];
  return (
    <OnLintel words={words}>
      <ListScene
        halves={isTight ? 'even' : 'act-wide'}
        read={
          <Headline
            title={say('notices.write-title')}
            lead={say(`notices.wanting-${wanting ?? 'nothing'}`)}
            size={isTight ? 'h2' : 'h1'}
          />
        }
        rows={rows}
        last={
          <KeyRow>
            <BackKey onPress={onBack} />
            {wanting === null && (
              <Key kind="solid" icon="check" onPress={onPut}>
                {say('notices.put')}
              </Key>
            )}
          </KeyRow>
        }
      />
    </OnLintel>
  );
}
