import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  // 24 px high, so that it can be hit (WCAG 2.5.8), without pushing the line apart.
  link: { ...type.dense, fontWeight: 500, minHeight: '24px', display: 'inline-flex', alignItems: 'center' },
});

/** A link that acts: words only, at the right of a panel's head or at the end of a row. */
export function TextLink({ onClick, children, className, label }: { readonly onClick: () => void; readonly children: ReactNode; readonly className?: string; readonly label?: string }) {
  return (
    <Link as="button" type="button" className={mergeClasses(useStyles().link, className)} onClick={onClick} {...(label === undefined ? {} : { 'aria-label': label })}>
      {children}
    </Link>
  );
}
