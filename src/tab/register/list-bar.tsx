import { MessageBar, MessageBarBody } from '@fluentui/react-components';

/** Says so where the SharePoint list has never been read: every narrative would seem to be missing. */
export function ListBar({ listReadAt }: { listReadAt: string | null }) {
  if (listReadAt !== null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        Narratives and review dates are not here yet: the SharePoint list has not been read. They appear by themselves
        when it has; if this stays, ask your IT team to run the app’s “doctor”.
      </MessageBarBody>
    </MessageBar>
  );
}
