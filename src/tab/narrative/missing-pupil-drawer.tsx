import { DrawerFrame } from './drawer-frame.tsx';

/** Where a link leads to a pupil whom the person may not see, or who has left. */
export function MissingPupilDrawer({ close }: { close: () => void }) {
  return (
    <DrawerFrame title="Pupil not found" askToClose={close}>
      <span>
        This pupil is not in the part of the register that you may see, or has left the school. If you came here by a
        link, ask the person who sent it.
      </span>
    </DrawerFrame>
  );
}
