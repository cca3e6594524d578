export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** `system` follows prefers-color-scheme and prefers-contrast; `contrast` is light or dark as the desktop is. */
export function applyTheme(theme: string): void {
  if (theme !== 'system' && THEMES.some((known) => known === theme)) {
    document.documentElement.dataset.theme = theme;
  } else delete document.documentElement.dataset.theme;
}
