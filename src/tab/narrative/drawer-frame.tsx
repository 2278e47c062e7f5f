import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
  typographyStyles,
  useRestoreFocusSource,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly subtitle?: string;
  readonly askToClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** The drawer that a pupil opens in: the whole screen on a phone, a side of it elsewhere. */
export function DrawerFrame({ title, subtitle, askToClose, children, footer }: Props) {
  const styles = useStyles();
  const restoreFocus = useRestoreFocusSource();
  useEffect(() => showPageAfterwards, []);
  return (
    <OverlayDrawer
      {...restoreFocus}
      open
      position="end"
      className={styles.drawer}
      onOpenChange={(_event, { open }) => {
        if (!open) askToClose();
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={askToClose} />}
        >
          {title}
        </DrawerHeaderTitle>
        {subtitle && <span className={styles.subtitle}>{subtitle}</span>}
      </DrawerHeader>
      <DrawerBody className={styles.body}>{children}</DrawerBody>
      {footer}
    </OverlayDrawer>
  );
}

/**
 * Fluent hides the page from screen readers while the drawer is open, and shows it again when the focus moves. Where a link in
 * the drawer leads to another page, the focus has nowhere to go.
 */
function showPageAfterwards(): void {
  window.setTimeout(() => document.getElementById('root')?.removeAttribute('aria-hidden'), 0);
}

const useStyles = makeStyles({
  drawer: { width: '600px', maxWidth: '100vw' },
  subtitle: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
    overflowWrap: 'anywhere',
    // A message would be squeezed under the fields below it where all of it is higher than the drawer.
    '& > *': { flexShrink: 0 },
  },
});
