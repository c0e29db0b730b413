'use client';

import { useState } from 'react';
import { parseTheme, saveTheme, THEMES, type Theme } from './theme';
import { useHydrated } from './use-hydrated';

const NAMES: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' };

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
    <label className="flex items-center gap-1.5 text-muted text-xs">
      Theme
      <select
        className="min-h-7 rounded border border-line bg-surface px-1 text-ink"
        value={current}
        onChange={(event) => choose(parseTheme(event.target.value))}
      >
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {NAMES[theme]}
          </option>
        ))}
      </select>
    </label>
  );
}
