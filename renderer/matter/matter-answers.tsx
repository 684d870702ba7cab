import type { GivenAnswers } from '#contract/page/matter.ts';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { ListScene } from '../components/list-scene.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow } from '../components/scene.tsx';
import { useStage } from '../stage.tsx';

/** What the visitor has answered, a row each; touched, a question is put again. */
export function MatterAnswers({ answers: { matter, given } }: { answers: GivenAnswers }) {
  const { say, core, language } = useStage();
  const lang = matter.language === language ? {} : { lang: matter.language };
  return (
    <ListScene
      read={<Headline asked={matter.title} title={say('matter.answers')} lead={say('matter.answers-lead')} />}
      rows={given.map(({ questionId, ask, label }) => ({
        key: questionId,
        node: (
          <Row
            name={label}
            note={ask}
            {...lang}
            onPress={() => core.intend({ kind: 'change-matter-answer', questionId })}
          />
        ),
      }))}
      last={
        <KeyRow>
          <BackKey />
          <Key icon="list" onPress={() => core.intend({ kind: 'open-matter', matterId: matter.matterId })}>
            {say('matter.anew')}
          </Key>
        </KeyRow>
      }
    />
  );
}
