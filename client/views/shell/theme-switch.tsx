import { ActionIcon, Group, Menu, useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { IconBrightnessHalf, IconMoon, IconSun } from '@tabler/icons-react';
import { useTexts } from '../../text/texts.ts';

const ICONS = { auto: IconBrightnessHalf, light: IconSun, dark: IconMoon } as const satisfies Record<MantineColorScheme, unknown>;
const CHOICES = ['auto', 'light', 'dark'] as const;

/** Light, dark, or as the system has it; the browser remembers the choice. */
export function ThemeSwitch() {
  const { t } = useTexts();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = ICONS[colorScheme];
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray.8" size="lg" aria-label={t('look.label', { theme: t(`look.${colorScheme}`) })}><Icon size={20} aria-hidden /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme} onChange={(choice) => setColorScheme(choice as MantineColorScheme)}>
          {CHOICES.map((choice) => {
            const Own = ICONS[choice];
            return <Menu.RadioItem key={choice} value={choice} closeMenuOnClick><Group gap="xs" wrap="nowrap"><Own size={18} aria-hidden />{t(`look.${choice}`)}</Group></Menu.RadioItem>;
          })}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
