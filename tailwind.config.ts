import type { Config } from 'tailwindcss';

/** Colours are names of roles; their values, light and dark, are CSS variables in app/globals.css. */
const ROLES = [
  'canvas',
  'surface',
  'ink',
  'muted',
  'line',
  'accent',
  'on-accent',
  'danger',
  'on-danger',
  'danger-soft',
  'warn',
  'warn-soft',
  'ok',
  'ok-soft',
  'focus',
];

export default {
  theme: {
    extend: {
      colors: Object.fromEntries(ROLES.map((role) => [role, `var(--${role})`])),
      fontFamily: {
        sans: ['system-ui', '-apple-system', 'Segoe UI', 'Roboto', 'Noto Sans', 'Ubuntu', 'sans-serif'],
        mono: ['ui-monospace', 'SFMono-Regular', 'Menlo', 'Consolas', 'Liberation Mono', 'monospace'],
      },
    },
  },
} satisfies Config;
