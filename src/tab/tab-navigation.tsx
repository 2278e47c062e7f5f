import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { formatPlace, type Place } from './route/place.ts';

const LINKS: readonly { readonly place: Place; readonly label: string }[] = [
  { place: { page: 'register' }, label: 'Risk register' },
  { place: { page: 'today', yearGroup: null }, label: 'Today' },
  { place: { page: 'actions' }, label: 'Actions' },
  { place: { page: 'briefings' }, label: 'Briefings' },
  { place: { page: 'repairs' }, label: 'To put right' },
];

interface Props {
  readonly page: Place['page'];
  readonly schoolName: string;
  readonly mayRepair: boolean;
}

export function TabNavigation({ page, schoolName, mayRepair }: Props) {
  const styles = useStyles();
  const current = page === 'pupil' ? 'register' : page;
  return (
    <header className={styles.header}>
      <nav aria-label="Every Session" className={styles.links}>
        {LINKS.filter(({ place }) => mayRepair || place.page !== 'repairs').map(({ place, label }) => (
          <a
            key={label}
            href={`#/${formatPlace(place)}`}
            className={mergeClasses(styles.link, place.page === current && styles.current)}
            {...(place.page === current && { 'aria-current': 'page' as const })}
          >
            {label}
          </a>
        ))}
      </nav>
      <span className={styles.school}>{schoolName}</span>
    </header>
  );
}

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  link: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: '3px solid transparent',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  school: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
