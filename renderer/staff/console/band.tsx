import type { StaffRole } from '#contract/base/authority.ts';
import { type Language, languages } from '#contract/base/language.ts';
import type { DraftList, DraftView, PublishDraftOutcome } from '#contract/page/drafts.ts';
import { Notice } from '../../components/notice.tsx';
import { nameOf } from '../../i18n/language-names.ts';
import { useStage } from '../../stage.tsx';
import { NextVersion } from '../next-version.tsx';
import { type ConsoleSay, useConsoleSay } from './use-console-say.ts';
import type { Publishing } from './use-publishing.ts';

export interface BandProps {
  /** What is open; null: how much the draft changes is said. */
  readonly title: string | null;
  readonly lead?: string | undefined;
  /** Who else works on it. */
  readonly others?: readonly StaffRole[];
  /** How many of its fields another version has changed too. */
  readonly conflicts?: number;
  readonly publishing: Publishing;
  /** How much of the venue the draft changes. */
  readonly list: Pick<DraftList, 'changed' | 'publishable' | 'unchecked' | 'formerHours' | 'translations'>;
}

/** What is open, who else works on it, and what has become of publishing: to be read. */
export function Band({ title, lead, others = [], conflicts = 0, publishing, list }: BandProps) {
  const say = useConsoleSay();
  const { panel } = useStage();
  const { outcome, isAsked, given } = publishing;
  return (
    <>
      <p>{title ?? say('band.title', { count: list.changed })}</p>
      {title !== null && lead && panel === 'portrait' && <p>{lead}</p>}
      {others.length > 0 && (
        <Notice tone="ink" icon="people">
          {say('band.others', { role: others[0] ?? '' })}
        </Notice>
      )}
      {given && title === null && <NextVersion given={given} />}
      {conflicts > 0 && (
        <Notice tone="caution" icon="warn">
          {say('changes.conflicts', { count: conflicts })}
        </Notice>
      )}
      {isAsked && (
        <Notice tone="ink" icon="info">
          {say('band.ask', { count: list.publishable, unchecked: list.unchecked })}
        </Notice>
      )}
      {isAsked && list.formerHours.length > 0 && (
        <Notice tone="caution" icon="warn">
          {say('band.former-hours', { titles: list.formerHours.join(' / ') })}
        </Notice>
      )}
      {isAsked && <TranslationsToSee translations={list.translations} />}
      {outcome && (
        <Notice tone={outcome.ok ? 'jade' : 'caution'} icon={outcome.ok ? 'check' : 'warn'}>
          {outcomeOf(outcome, say)}
        </Notice>
      )}
    </>
  );
}

/** What visitors of other languages would read that is older than the Chinese, and what they would not find in their own: a line each. */
function TranslationsToSee({ translations: { old, missing } }: Pick<DraftList, 'translations'>) {
  const say = useConsoleSay();
  const lines = [
    ...(isEmpty(old) ? [] : [say('band.old', { where: inLanguages(old, 'band.places', say) })]),
    ...(isEmpty(missing) ? [] : [say('band.missing', { where: inLanguages(missing, 'band.items', say) })]),
  ];
  return lines.map((line) => (
    <Notice key={line} tone="caution" icon="warn">
      {line}
    </Notice>
  ));
}

type ByLanguage = DraftList['translations']['old'];

function isEmpty(counts: ByLanguage): boolean {
  return Object.keys(counts).length === 0;
}

/** How many there are in each language, by the language's own name. */
function inLanguages(counts: ByLanguage, key: 'band.places' | 'band.items', say: ConsoleSay): string {
  const named = languages.flatMap((language) => {
    const count = counts[language];
    return count === undefined ? [] : [say(key, { language: nameOf(language), count })];
  });
  return named.join('　');
}

/** An entry that is open, for the band. */
export function bandOfEntry(view: DraftView | null, language: Language): Pick<BandProps, 'title' | 'lead'> {
  const texts = view?.entry?.texts ?? view?.live?.texts;
  const { title = null, lead } = texts?.[language] ?? texts?.['zh-CN'] ?? {};
  return { title, lead };
}

function outcomeOf(outcome: PublishDraftOutcome, say: ConsoleSay): string {
  if (outcome.ok)
    return say('published.done', { count: outcome.value.entries, given: outcome.value.isGiven ? 'yes' : 'no' });
  switch (outcome.code) {
    case 'faulty':
      return say('published.faulty', { count: outcome.documentIds.length });
    case 'golden-failed':
      return say('published.golden-failed', { words: outcome.failed.map(({ text }) => text).join(' / ') });
    case 'refused':
      return say('published.refused', { code: outcome.by });
    default:
      return say(`published.${outcome.code}`);
  }
}
