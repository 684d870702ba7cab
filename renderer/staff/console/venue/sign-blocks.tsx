import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { z } from 'zod';
import { type Language, type Localized, languages, localizedSchema } from '#contract/base/language.ts';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import { type SignDraft, signDraftSchema } from '#contract/page/sign-draft.ts';
import { isWordSign } from '#contract/venue/venue.ts';
import type { Block } from '../../../components/flow.tsx';
import { Sign } from '../../../components/sign.tsx';
import { createSay } from '../../../messages.ts';
import { StageProvider, useStage } from '../../../stage.tsx';
import { type EditTarget, fieldOf, paintedTarget, signTarget } from '../edit-target.ts';
import { FieldBox, Notes, notesAt } from '../field-box.tsx';
import styles from '../form.module.css';
import { useConsoleSay } from '../use-console-say.ts';

const path: FieldPath = ['signs'];

/** What is painted on a wall and what it means, as it is drawn for visitors of each language. */
function AsVisitorsSee({ painted, name }: { readonly painted: string; readonly name: Localized }) {
  const say = useConsoleSay();
  return (
    <div className={styles.box}>
      <p className={styles.lead}>{say('sign.seen')}</p>
      <div className={styles.chips}>
        {languages.map((language) => (
          <InLanguage key={language} language={language} painted={painted} name={name} />
        ))}
      </div>
    </div>
  );
}

interface InLanguageProps {
  readonly language: Language;
  readonly painted: string;
  readonly name: Localized;
}

function InLanguage({ language, painted, name }: InLanguageProps) {
  const stage = useStage();
  const shown = useMemo(
    () => ({
      ...stage,
      language,
      say: createSay(language),
      isStaff: false,
      venue: { ...stage.venue, signs: [{ painted, name }] },
    }),
    [stage, language, painted, name],
  );
  return (
    <StageProvider stage={shown}>
      <Sign size="fact">{painted}</Sign>
    </StageProvider>
  );
}

/** The names that the draft has, as visitors get them: what is painted, where not even Chinese is said. */
function nameOf({ painted, name = {} }: SignDraft): Localized {
  const said = Object.entries(name).filter(([, text]) => text);
  return localizedSchema.parse({ 'zh-CN': painted, ...Object.fromEntries(said) });
}

export interface OfSignProps {
  readonly view: PartView;
  readonly language: Language;
  /** The meaning is kept with the venue, for all that bear this sign. */
  readonly onSign: (target: EditTarget) => void;
}

/** What the word on the sign of a place or service means; nothing where its sign is a letter or a number. */
export function ofSignBlocks(props: OfSignProps): Block[] {
  const { view, language } = props;
  const painted = fieldOf(view.part, ['sign']);
  if (typeof painted !== 'string' || painted === '' || !isWordSign(painted)) return [];
  return [
    { key: JSON.stringify(['sign', painted, view.signs, language]), node: <OfSign {...props} painted={painted} /> },
  ];
}

function OfSign({ view, language, onSign, painted }: OfSignProps & { readonly painted: string }) {
  const say = useConsoleSay();
  const [sign = { painted }] = view.signs;
  return (
    <div className={styles.box}>
      <FieldBox
        label={say('sign.means-of', { sign: painted })}
        view={{ live: null, changes: [], faults: [] }}
        path={path}
        language={language}
        onPress={() => onSign(signTarget(painted, language))}
      >
        {sign.name?.[language] ?? ''}
      </FieldBox>
      <AsVisitorsSee painted={painted} name={nameOf(sign)} />
    </div>
  );
}

export interface SignsProps {
  readonly view: PartView;
  readonly language: Language;
  readonly onEdit: (target: EditTarget) => void;
}

function signsIn(part: FieldValue): SignDraft[] {
  return z.array(signDraftSchema).catch([]).parse(fieldOf(part, path));
}

/** The words on walls in a few words, as the list of changes has them. */
export function signWords(signs: FieldValue, language: Language): string | null {
  const words = signsIn({ signs }).map(({ painted, name }) => [painted, name?.[language]].filter(Boolean).join(' '));
  return words.length === 0 ? null : words.join(' / ');
}

/** Every word that is painted on a wall, and what it means. */
export function signBlocks(props: SignsProps): Block[] {
  const { view, language } = props;
  const signs = signsIn(view.part);
  const notes = notesAt(view, path);
  return [
    ...signs.map((sign, index) => ({
      key: JSON.stringify([index, sign, language, notes]),
      node: <OneSign {...props} sign={sign} index={index} />,
    })),
    { key: JSON.stringify(['add', signs.length, notes]), node: <AddSign {...props} /> },
  ];
}

function OneSign({ view, language, onEdit, sign, index }: SignsProps & { sign: SignDraft; index: number }) {
  const say = useConsoleSay();
  const at = [...path, String(index)];
  const meaning = signTarget(sign.painted, language);
  return (
    <div className={styles.box}>
      <div className={styles.fields}>
        <FieldBox
          label={say('sign.painted')}
          view={view}
          path={[...at, 'painted']}
          language="zh-CN"
          onPress={() => onEdit(paintedTarget(index))}
        >
          {sign.painted}
        </FieldBox>
        <FieldBox
          label={say('sign.means')}
          view={view}
          path={[...at, 'name']}
          language={language}
          onPress={() => onEdit(meaning)}
        >
          {sign.name?.[language] ?? ''}
        </FieldBox>
      </div>
      <AsVisitorsSee painted={sign.painted} name={nameOf(sign)} />
    </div>
  );
}

function AddSign({ view, onEdit }: SignsProps) {
  const say = useConsoleSay();
  return (
    <div className={styles.box}>
      <p className={styles.lead}>{say('sign.lead')}</p>
      <div className={styles.chips}>
        <Button
          className={styles.chip ?? ''}
          data-add=""
          onPress={() => onEdit(paintedTarget(signsIn(view.part).length))}
        >
          {say('sign.add')}
        </Button>
      </div>
      <Notes notes={notesAt(view, path).filter((note) => note.path.length === 1)} />
    </div>
  );
}
