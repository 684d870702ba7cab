import type {
  ExportRefusal,
  GivenVersion,
  KeyRefusal,
  OfferRefusal,
  PublishRefusal,
} from '#contract/page/publications.ts';
import type { AnswersRefusal, StickWriteRefusal, TakenAnswers } from '#contract/page/sticks.ts';
import { Notice } from '../../components/notice.tsx';
import { useStage } from '../../stage.tsx';
import { NextVersion } from '../next-version.tsx';

/** Why something was not done, as core says it. */
export type VersionsRefusal =
  | AnswersRefusal
  | ExportRefusal
  | KeyRefusal
  | OfferRefusal
  | PublishRefusal
  | StickWriteRefusal
  | 'out-of-service';

/** What has just become of a deed. */
export type VersionsNews =
  | { readonly kind: 'live'; readonly version: number }
  | { readonly kind: 'written'; readonly name: string }
  | { readonly kind: 'told'; readonly name: string; readonly facts: number }
  | ({ readonly kind: 'answered'; readonly state: 'paired' | 'unpaired' } & Omit<TakenAnswers, 'isPaired'>)
  | { readonly kind: 'trusted' | 'made' }
  | { readonly kind: 'refused'; readonly code: VersionsRefusal };

/** One sentence about what has just been done, or why it was not. */
export function NewsOfVersions({ news }: { news: VersionsNews }) {
  const { say } = useStage();
  if (news.kind === 'refused')
    return (
      <Notice tone="caution" icon="warn">
        {say(`versions.refused-${whyOf(news.code)}`)}
      </Notice>
    );
  const { kind, ...values } = news;
  return (
    <Notice tone="jade" icon="check">
      {say(`versions.done-${kind}`, values)}
    </Notice>
  );
}

/** What has just been done; while visitors do not have what was put in force, that instead, unless it was refused. */
export function NewsOrNext({ news, given }: { readonly news: VersionsNews | null; readonly given: GivenVersion }) {
  if (given.next !== null && news?.kind !== 'refused') return <NextVersion given={given} />;
  return news && <NewsOfVersions news={news} />;
}

/** Refusals that ask the same of whoever reads them have one sentence. */
const whys = {
  'pack-not-a-pack': 'damaged',
  'pack-too-large': 'damaged',
  'pack-damaged': 'damaged',
  'keys-not-a-key-file': 'damaged',
  'key-damaged': 'key-damaged',
  'pack-too-new': 'too-new',
  'pack-altered': 'altered',
  'pack-unsigned': 'unsigned',
  'keys-unsigned': 'unsigned',
  'keys-too-few': 'unsigned',
  'pack-wrong-venue': 'wrong-venue',
  'keys-wrong-venue': 'wrong-venue',
  'wrong-venue': 'wrong-venue',
  'pack-expired': 'expired',
  'pack-older': 'older',
  'keys-older': 'older',
  'no-trusted-keys': 'no-keys',
  'no-venue-key': 'no-key',
  'keys-known': 'known',
  'no-hub': 'no-hub',
  'answers-damaged': 'damaged',
  'answers-of-another': 'of-another',
  'answers-known': 'answers-known',
  'answers-not-the-hub': 'not-the-hub',
  'hub-refuses': 'hub-refuses',
  'content-refused': 'content',
  'file-unreadable': 'gone',
  'stick-gone': 'gone',
  'stick-full': 'stick-full',
  'stick-read-only': 'read-only',
  'disk-full': 'disk-full',
} as const satisfies Partial<Record<VersionsRefusal, string>>;

function whyOf(code: VersionsRefusal): (typeof whys)[keyof typeof whys] | 'failed' {
  return code in whys ? whys[code as keyof typeof whys] : 'failed';
}
