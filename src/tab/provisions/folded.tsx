import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';

interface Props {
  readonly summary: ReactNode;
  readonly isOpenFirst: boolean;
  /** Somebody came for this one: it has the focus. */
  readonly isCalledFor: boolean;
  /** Made when it is opened: a term has thousands of lines, and nobody opens them all. */
  readonly children: () => ReactNode;
}

/** A part that is folded until somebody opens it, with the browser's own way to do so. */
export function Folded({ summary, isOpenFirst, isCalledFor, children }: Props) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(isOpenFirst);
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCalledFor) top.current?.focus();
  }, [isCalledFor]);
  return (
    <details open={isOpen} className={styles.part} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary ref={top} className={styles.summary}>
        {summary}
      </summary>
      {isOpen && children()}
    </details>
  );
}

const useStyles = makeStyles({
  part: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, breakInside: 'avoid' },
  summary: {
    padding: `${tokens.spacingVerticalS} 0`,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
