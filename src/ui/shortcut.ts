/** The keys of the command that saves, as Chrome has them now; empty where it has none. `commands` is what `commands.getAll()` gave. */
export function shortcutOf(commands: readonly { readonly name?: string; readonly shortcut?: string }[]): string {
  return commands.find(({ name }) => name === 'save-posting')?.shortcut ?? '';
}
