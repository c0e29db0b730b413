/** The layout reads it and sets `data-theme` on `<html>`, so that no page flashes in the wrong colours. */
export const THEME_COOKIE = 'secret-desk.theme';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const YEAR_MS = 365 * 86_400_000;

/** `text` is a cookie's value: anything. */
export function parseTheme(text: string | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? 'system';
}

/** In a cookie, because the server must know it. Plain http has no cookie store: the choice then lasts as long as the page. */
export async function saveTheme(theme: Theme): Promise<void> {
  if (!('cookieStore' in window)) return;
  const expires = Date.now() + YEAR_MS;
  await window.cookieStore.set({ name: THEME_COOKIE, value: theme, path: '/', sameSite: 'strict', expires });
}
