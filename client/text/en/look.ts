import type { SameKeys } from '../same-keys.ts';
import type { look as german } from '../de/look.ts';

export const look: SameKeys<typeof german> = {
  label: 'Appearance: {{theme}}',
  auto: 'As the system',
  light: 'Light',
  dark: 'Dark',
};
