/** Texts of the switch between the themes. */
export const lookDe = {
  label: 'Darstellung: {{theme}}',
  auto: 'Wie das System',
  light: 'Hell',
  dark: 'Dunkel',
};

export const lookEn: typeof lookDe = {
  label: 'Appearance: {{theme}}',
  auto: 'As the system',
  light: 'Light',
  dark: 'Dark',
};
