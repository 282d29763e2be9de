import { notifications } from '@mantine/notifications';

/** Goes to the presentation, full screen where the browser allows it: it only does so while a click is being answered. */
export function startPresenting(go: () => void): void {
  // Messages of edits name what was edited.
  notifications.clean();
  if (document.fullscreenEnabled) void document.documentElement.requestFullscreen().catch(() => undefined);
  go();
}
