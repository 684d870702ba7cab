import type { Language } from '#contract/base/language.ts';
import { useStage } from '../stage.tsx';
import { BackKey } from './back-key.tsx';
import type { Block } from './flow.tsx';
import { Headline } from './headline.tsx';
import { Key } from './key.tsx';
import { Apart, ListScene } from './list-scene.tsx';
import { inOtherLanguages, inOwnLanguage } from './one-language.ts';
import { Row } from './row.tsx';
import { KeyRow } from './scene.tsx';

interface Titled {
  readonly title: string;
  readonly language: Language;
  readonly sign?: string | undefined;
}

export interface TitledListProps<Item> {
  readonly title: string;
  readonly lead: string;
  /** Stands before the titles. */
  readonly first?: Block | undefined;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly onChoose: (item: Item) => void;
  readonly onBack?: (() => void) | undefined;
}

/** Titles to touch, a page at a time; what has no text in the visitor's language stands apart. */
export function TitledList<Item extends Titled>(props: TitledListProps<Item>) {
  const { title, lead, first, items, keyOf, onChoose, onBack } = props;
  const { say, core, language } = useStage();
  const rowOf = (item: Item) => (
    <Row
      name={item.title}
      sign={item.sign}
      {...(item.language === language ? {} : { lang: item.language })}
      onPress={() => onChoose(item)}
    />
  );
  const own = inOwnLanguage(items, language).map((item) => ({ key: keyOf(item), node: rowOf(item) }));
  // The heading stays with the first row under it when pages turn.
  const foreign = inOtherLanguages(items, language).flatMap(({ language: other, items: [head, ...rest] }) => [
    { key: keyOf(head), node: <Apart head={say('list.only-in', { language: other })}>{rowOf(head)}</Apart> },
    ...rest.map((item) => ({ key: keyOf(item), node: rowOf(item) })),
  ]);
  return (
    <ListScene
      read={<Headline title={title} lead={lead} />}
      rows={[...(first ? [first] : []), ...own, ...foreign]}
      last={
        <KeyRow>
          <BackKey {...(onBack ? { onPress: onBack } : {})} />
          <Key icon="keyboard" onPress={() => core.intend({ kind: 'open', screen: 'type' })}>
            {say('category.type')}
          </Key>
        </KeyRow>
      }
    />
  );
}
