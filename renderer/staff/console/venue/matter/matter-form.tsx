import type { Block } from '../../../../components/flow.tsx';
import { digitsTarget, type EditTarget, fieldOf, textTarget } from '../../edit-target.ts';
import { FieldBox } from '../../field-box.tsx';
import styles from '../../form.module.css';
import type { ConsoleKey, ConsoleSay } from '../../use-console-say.ts';
import { conditionBlocks } from './condition-blocks.tsx';
import { matterOf } from './matter-lists.ts';
import { block, type MatterFormProps, type MatterParts } from './matter-parts.tsx';
import { matterWords } from './matter-words.ts';
import { endBlocks, questionBlocks, questionsBlocks } from './question-blocks.tsx';

/** The form of a matter: what it is called, its questions, where they lead, and what comes of the answers. */
export function matterBlocks(props: MatterFormProps, say: ConsoleSay): Block[] {
  const { view, language, at } = props;
  const parts: MatterParts = { ...props, say, words: matterWords(matterOf(view.part), language, say) };
  switch (at.tab) {
    case 'about':
      return aboutBlocks(parts);
    case 'questions':
      return at.question === null ? questionsBlocks(parts) : questionBlocks(parts, at.question);
    case 'ends':
      return endBlocks(parts);
    case 'list':
      return conditionBlocks(parts);
  }
}

function aboutBlocks({ view, language, onEdit, onChoose, category, say }: MatterParts): Block[] {
  const box = (target: EditTarget, isTitle = false) => (
    <FieldBox
      key={target.path.join('/')}
      label={say(target.label)}
      view={view}
      path={target.path}
      isTitle={isTitle}
      language={target.language}
      onPress={() => onEdit(target)}
    >
      {target.read(fieldOf(view.part, target.path))}
    </FieldBox>
  );
  const inLanguage = (field: string, label: ConsoleKey) => textTarget(label, [field, language], language);
  return [
    block('title', view, box(inLanguage('title', 'field.title'), true)),
    block(
      `category ${category}`,
      view,
      <FieldBox
        label={say('field.category')}
        view={view}
        path={['categoryId']}
        onPress={() => onChoose({ kind: 'category' })}
      >
        {category}
      </FieldBox>,
    ),
    block('department', view, box(inLanguage('department', 'field.department'))),
    block(
      'days',
      view,
      <div className={styles.fields}>
        {box(digitsTarget('field.checked-on', ['checkedOn']))}
        {box(digitsTarget('field.valid-until', ['validUntil']))}
      </div>,
    ),
  ];
}
