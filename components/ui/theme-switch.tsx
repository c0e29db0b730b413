'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button';
import { parseTheme, saveTheme, type Theme } from './theme';
import { useHydrated } from './use-hydrated';

const OPTIONS = [
  { theme: 'system', name: 'System theme', Icon: Monitor },
  { theme: 'light', name: 'Light theme', Icon: Sun },
  { theme: 'dark', name: 'Dark theme', Icon: Moon },
] as const;

/** Buttons and not a select: the page has two comboboxes that matter. */
export function ThemeSwitch() {
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState<Theme>();
  const current = chosen ?? (hydrated ? parseTheme(document.documentElement.dataset.theme) : 'system');

  const choose = (theme: Theme) => {
    document.documentElement.dataset.theme = theme;
    void saveTheme(theme);
    setChosen(theme);
  };

  return (
    <fieldset aria-label="Theme" className="flex gap-0.5">
      {OPTIONS.map(({ theme, name, Icon }) => (
        <Button
          key={theme}
          size="small"
          aria-label={name}
          title={name}
          aria-pressed={theme === current}
          className="aria-pressed:border-accent aria-pressed:text-accent"
          onClick={() => choose(theme)}
        >
          <Icon aria-hidden className="size-3.5" />
        </Button>
      ))}
    </fieldset>
  );
}
