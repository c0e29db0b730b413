/** The layout reads it and sets `data-theme` on `<html>`, so that no page flashes in the wrong colours. */
export const THEME_COOKIE = 'secret-desk.theme';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** `text` is a cookie's value: anything. */
export function parseTheme(text: string | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? 'system';
}

/** For `document.cookie`: a year, this site only, nothing but the word. */
export function themeCookie(theme: Theme): string {
  return `${THEME_COOKIE}=${theme}; path=/; max-age=31536000; samesite=strict`;
}
