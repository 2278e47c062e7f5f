import { app, FrameContexts, meeting } from '@microsoft/teams-js';

/** Where in a Teams meeting the tab is: beside it, on the stage for everybody, or in a page of its own. */
export type MeetingFrame = 'side-panel' | 'stage' | 'page';

export function meetingFrame(): MeetingFrame {
  const context = app.getFrameContext();
  if (context === FrameContexts.sidePanel) return 'side-panel';
  return context === FrameContexts.meetingStage ? 'stage' : 'page';
}

/**
 * Puts a page of this app on the meeting's stage, where each person opens it as themselves. Null when Teams did; else
 * what to tell the person. Works in the side panel and on the stage alone (microsoft.md 8).
 */
export function shareToStage(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    const refused = 'Teams did not put it on the stage. Only organisers and presenters may; ask one of them.';
    try {
      meeting.shareAppContentToStage(
        (error, isShared) => resolve(error === null && isShared === true ? null : refused),
        address,
      );
    } catch {
      resolve(refused);
    }
  });
}
