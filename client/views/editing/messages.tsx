import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

/** What the page tells in passing, above every view and dialog. */
export default function Messages() {
  return <Notifications position="bottom-center" limit={3} />;
}
