import type { TitledMatter } from '#contract/page/matter.ts';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { Apart, ListScene } from '../components/list-scene.tsx';
import { inOtherLanguages, inOwnLanguage } from '../components/one-language.ts';
import { Row } from '../components/row.tsx';
import { KeyRow } from '../components/scene.tsx';
import { useStage } from '../stage.tsx';

/** What can be asked through before queuing, a row each; what has no text in the visitor's language stands apart. */
export function Matters() {
  const { say, core, venue, language } = useStage();
  const matters = venue.matters[language];
  const rowOf = ({ matterId, title, language: writtenIn }: TitledMatter) => (
    <Row
      name={title}
      {...(writtenIn === language ? {} : { lang: writtenIn })}
      onPress={() => core.intend({ kind: 'open-matter', matterId })}
    />
  );
  const own = inOwnLanguage(matters, language).map((matter) => ({ key: matter.matterId, node: rowOf(matter) }));
  const foreign = inOtherLanguages(matters, language).flatMap(({ language: other, items: [first, ...rest] }) => [
    { key: first.matterId, node: <Apart head={say('list.only-in', { language: other })}>{rowOf(first)}</Apart> },
    ...rest.map((matter) => ({ key: matter.matterId, node: rowOf(matter) })),
  ]);
  return (
    <ListScene
      read={<Headline title={say('matters.title')} lead={say('matters.lead')} />}
      rows={[...own, ...foreign]}
      last={
        <KeyRow>
          <BackKey />
          <Key icon="keyboard" onPress={() => core.intend({ kind: 'open', screen: 'type' })}>
            {say('category.type')}
          </Key>
        </KeyRow>
      }
    />
  );
}
