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
import type { ReactNode } from 'react';

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

const useStyles = makeStyles({
  drawer: { width: '600px', maxWidth: '100vw' },
  subtitle: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
    overflowWrap: 'anywhere',
  },
});
