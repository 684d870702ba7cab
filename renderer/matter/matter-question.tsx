import type { AskedQuestion } from '#contract/page/matter.ts';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { ListScene } from '../components/list-scene.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow } from '../components/scene.tsx';
import { staffPresence } from '../i18n/opening-words.ts';
import { useStage } from '../stage.tsx';

/** One question, and its answers as numbered rows that can be said aloud; none is favoured, so there is no seal key. */
export function MatterQuestion({ question }: { question: AskedQuestion }) {
  const { say, core, language, visit, panel, openings } = useStage();
  const { matter, questionId, ask, note, choices, chosen, before, after } = question;
  const isElder = visit.modes.size === 'elder';
  const lang = matter.language === language ? {} : { lang: matter.language };
  const progress = say('matter.progress', { number: before + 1, after });
  return (
    <ListScene
      isCalm
      read={
        <Headline
          asked={isElder ? progress : `${matter.title}　${progress}`}
          title={ask}
          lead={isElder && panel === 'compact' ? undefined : note}
          size={isElder ? 'h1' : 'display'}
          {...lang}
        />
      }
      rows={choices.map(({ answerId, label, note: remark }, index) => ({
        key: answerId,
        node: (
          <Row
            size="choice"
            number={index + 1}
            name={label}
            note={remark}
            isCurrent={answerId === chosen}
            {...lang}
            onPress={() => core.intend({ kind: 'answer-matter', questionId, answerId })}
          />
        ),
      }))}
      last={
        <KeyRow>
          <BackKey />
          {before > 0 && (
            <Key icon="list" onPress={() => core.intend({ kind: 'open-matter-answers' })}>
              {say('matter.answers')}
            </Key>
          )}
          {staffPresence(openings.staff) !== 'away' && (
            <Key icon="staff" onPress={() => core.intend({ kind: 'call-staff' })}>
              {say('matter.staff')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
