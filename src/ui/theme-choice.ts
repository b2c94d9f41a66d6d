/**
 * Light, dark, or as the system has it. Kept in `localStorage`, which all pages of the extension share and can read before they draw anything;
 * the worker needs none.
 */
export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const KEY = 'theme';

/** What the user chose; what another version wrote, or nobody, is the system's. */
export function readTheme(storage: Pick<Storage, 'getItem'>): ThemeChoice {
  const stored = storage.getItem(KEY);
  return themeChoices.find((choice) => choice === stored) ?? 'system';
}

export function writeTheme(storage: Pick<Storage, 'setItem'>, choice: ThemeChoice): void {
  storage.setItem(KEY, choice);
}

/** Draws a document in the theme that was chosen; `theme.css` has what follows from it. */
export function applyTheme(document: Document, choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}

/** Draws a window in the theme that was chosen, and follows when it is chosen anew in another. */
export function followTheme(window: Window): void {
  const apply = () => applyTheme(window.document, readTheme(window.localStorage));
  apply();
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) apply();
  });
}
