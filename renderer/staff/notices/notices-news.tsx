import { Notice } from '../../components/notice.tsx';
import { useNoticesSay } from './use-notices-say.ts';

/** What has just become of a notice or of an answer. */
export type NoticesNews =
  | 'put'
  | 'put-for-later'
  | 'removed'
  | 'recalled'
  | 'restored'
  | 'too-many'
  | 'unknown-notice'
  | 'unknown-entry'
  | 'out-of-service';

const done: readonly NoticesNews[] = ['put', 'put-for-later', 'removed', 'recalled', 'restored'];

/** One sentence about what has just been done, or why it was not. */
export function NewsOfNotices({ news }: { news: NoticesNews }) {
  const say = useNoticesSay();
  const isDone = done.includes(news);
  return (
    <Notice tone={isDone ? 'jade' : 'caution'} icon={isDone ? 'check' : 'warn'}>
      {say(`notices.news-${news}`)}
    </Notice>
  );
}
