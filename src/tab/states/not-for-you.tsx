import { Link } from '@fluentui/react-components';
import type { Me } from '../../http/contract.ts';
import { formatPlace, type Place } from '../route/place.ts';
import { PlainPanel } from './plain-panel.tsx';

interface Props {
  readonly me: Me;
  readonly links: readonly { readonly place: Place; readonly label: string }[];
}

/** In place of a page that the person's roles do not open: whom to ask, and where they can go instead. */
export function NotForYou({ me, links }: Props) {
  return (
    <PlainPanel heading="This page is not for your role">
      <p>
        {me.roles.length === 0
          ? `The staff list of ${me.school.name} gives you no role in Every Session.`
          : `Your role at ${me.school.name} does not include this page.`}{' '}
        If you need it, ask the school’s administrator to add a role to your name.
      </p>
      {links.length > 0 && (
        <p>
          {'You can open: '}
          {links.map(({ place, label }, index) => (
            <span key={label}>
              {index > 0 && ', '}
              <Link inline href={`#/${formatPlace(place)}`}>
                {label}
              </Link>
            </span>
          ))}
        </p>
      )}
    </PlainPanel>
  );
}

/** A link of a newer version of the app, or to a page that is not built in. */
export function NotInThisVersion() {
  return (
    <PlainPanel heading="This page is not here yet">
      <p>This version of Every Session does not have it. Choose another page at the top.</p>
    </PlainPanel>
  );
}
