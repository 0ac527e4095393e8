import { type LucideIcon, Monitor, Moon, Sun } from 'lucide-react';
import { Menu } from '@/shared/components/Menu';
import { chooseTheme, type Theme, useTheme } from './theme';

const themes: readonly { id: Theme; label: string; icon: LucideIcon }[] = [
  { id: 'light', label: 'Light', icon: Sun },
  { id: 'dark', label: 'Dark', icon: Moon },
  { id: 'system', label: 'As the system', icon: Monitor },
];

export function ThemeMenu() {
  const theme = useTheme();
  const chosen = themes.find(({ id }) => id === theme);
  return (
    <Menu
      label="Theme"
      icon={chosen?.icon ?? Monitor}
      items={themes.map(({ id, label, icon }) => ({
        label,
        icon,
        checked: id === theme,
        onSelect: () => chooseTheme(id),
      }))}
    />
  );
}
