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
    <PlainPanel isPage heading={me.isLookedAs ? 'This page is not open to you both' : 'This page is not for your role'}>
      <p>{wordsFor(me)}</p>
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

function wordsFor({ isLookedAs, name, roles, school }: Me): string {
  if (isLookedAs) {
    return `You look as ${name} and see what both of you may see. Whether they see this page by themselves follows from their roles on the staff list.`;
  }
  const whyNot =
    roles.length === 0
      ? `The staff list of ${school.name} gives you no role in Every Session.`
      : `Your role at ${school.name} does not include this page.`;
  return `${whyNot} If you need it, ask the school’s administrator to add a role to your name.`;
}

/** A link of a newer version of the app, or to a page that is not built in. */
export function NotInThisVersion() {
  return (
    <PlainPanel isPage heading="This page is not here yet">
      <p>This version of Every Session does not have it. Choose another page at the top.</p>
    </PlainPanel>
  );
}
