import { useEffect } from 'react';
import { useNotices } from '@renderer/query/notices';
import { showToast } from '@renderer/ui/toasts';

/** Shows every failure that nobody showed beside a field: a toast that stays until it is closed. */
export function NoticeToasts() {
  const notices = useNotices((state) => state.notices);
  const dismiss = useNotices((state) => state.dismiss);
  useEffect(() => {
    for (const notice of notices) {
      showToast({ title: notice.sentence, tone: 'failure' });
      dismiss(notice.id);
    }
  }, [notices, dismiss]);
  return null;
}
