import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconBrightnessHalf, IconCheck, IconMoon, IconSun } from '@tabler/icons-react';
import { useTexts } from '../../text/texts.ts';

const ICONS = { auto: IconBrightnessHalf, light: IconSun, dark: IconMoon } as const;
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
        {CHOICES.map((choice) => {
          const Own = ICONS[choice];
          return (
            <Menu.Item
              key={choice} role="menuitemradio" aria-checked={choice === colorScheme} leftSection={<Own size={18} aria-hidden />}
              rightSection={choice === colorScheme && <IconCheck size={16} aria-hidden />} onClick={() => setColorScheme(choice)}
            >
              {t(`look.${choice}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
