/** Texts of the switch between the themes. */
export const look = {
  label: 'Darstellung: {{theme}}',
  auto: 'Wie das System',
  light: 'Hell',
  dark: 'Dunkel',
};
