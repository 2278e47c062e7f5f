import { FluentProvider, makeStyles, Tab, TabList, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { BriefingEdit, BriefingPreview } from '../../http/briefings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import type { ApiAnswer } from '../api/api-failure.ts';
import type { ThemeName } from '../teams/theme-name.ts';
import { THEMES } from '../teams/themes.ts';

const THEME_NAMES: Readonly<Record<ThemeName, string>> = { default: 'Light', dark: 'Dark', contrast: 'Contrast' };
const QUIET_MS = 400;

/** The card as its channel will show it, with the figures of now, in each of Teams' themes. It follows what is typed. */
export function CardPreview({ api, edit }: { api: ApiClient; edit: BriefingEdit }) {
  const styles = useStyles();
  // There may be two previews: beside what is written, and in the question before it goes out.
  const id = useId();
  const [themeName, setThemeName] = useState<ThemeName>('default');
  const [answer, setAnswer] = useState<ApiAnswer<BriefingPreview> | null>(null);
  const key = JSON.stringify(edit);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void api.briefings.preview(JSON.parse(key) as BriefingEdit).then((next) => {
        if (isCurrent) setAnswer(next);
      });
    }, QUIET_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [api, key]);
  return (
    <section aria-label="Preview" className={styles.preview}>
      <TabList
        size="small"
        selectedValue={themeName}
        onTabSelect={(_event, { value }) => setThemeName(value as ThemeName)}
        aria-label="Theme of the preview"
      >
        {Object.entries(THEME_NAMES).map(([name, label]) => (
          <Tab key={name} value={name} id={`${id}-${name}`} aria-controls={id}>
            {label}
          </Tab>
        ))}
      </TabList>
      <div id={id} role="tabpanel" aria-labelledby={`${id}-${themeName}`}>
        {answer === null && <p className={styles.note}>The preview is being drawn.</p>}
        {answer?.kind === 'failed' && (
          <p className={styles.note} role="alert">
            No preview. {answer.failure.message}
          </p>
        )}
        {answer?.kind === 'ok' && <Drawn preview={answer.value} themeName={themeName} />}
      </div>
    </section>
  );
}

function Drawn({ preview, themeName }: { preview: BriefingPreview; themeName: ThemeName }) {
  const styles = useStyles();
  const host = useRef<HTMLDivElement>(null);
  const [cannot, setCannot] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    // A part of the page that only those who write a briefing load.
    // eslint-disable-next-line no-restricted-syntax -- the layers test sees this one too, and the page starts without it
    void import('./draw-card.ts').then(
      ({ drawCard }) => {
        if (!isCurrent) return;
        const element = drawCard(preview.card, THEMES[themeName]);
        setCannot(element === null);
        if (element) host.current?.replaceChildren(element);
      },
      () => setCannot(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [preview, themeName]);
  const kilobytes = (bytes: number) => (bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0);
  return (
    <>
      <FluentProvider theme={THEMES[themeName]} className={styles.desk}>
        <div ref={host} className={styles.card} data-card />
      </FluentProvider>
      {cannot && <p className={styles.note}>The preview could not be drawn. Reload the page to try again.</p>}
      <p className={styles.note}>
        {kilobytes(preview.sizeBytes)} KB of the {kilobytes(preview.budgetBytes)} KB that a card in Teams may have.
      </p>
    </>
  );
}

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  desk: { padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground3 },
  card: {
    maxWidth: '520px',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    '& p, & ul, & ol': { margin: '0 0 4px' },
    '& ul, & ol': { paddingInlineStart: '24px' },
    '& ul': { listStyleType: 'disc' },
    '& button': {
      minHeight: '32px',
      padding: '5px 12px',
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      font: 'inherit',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});
