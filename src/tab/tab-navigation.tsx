import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Me } from '../http/contract.ts';
import { linksFor } from './page-table.tsx';
import { formatPlace, type Place } from './route/place.ts';

/** The pages that the person may open. Where they do not fit beside each other they wrap. */
export function TabNavigation({ page, me }: { page: Place['page']; me: Me }) {
  const styles = useStyles();
  const current = page === 'pupil' ? 'register' : page;
  return (
    <header className={styles.header}>
      <nav aria-label="Every Session" className={styles.links}>
        {linksFor(me).map(({ place, label }) => (
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
      <span className={styles.school}>{me.school.name}</span>
    </header>
  );
}

/** On a phone the links take several lines: each is as low as a finger still hits. */
const NARROW = '@media (max-width: 559.98px)';

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
    [NARROW]: { padding: `${tokens.spacingVerticalXS} 0` },
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
