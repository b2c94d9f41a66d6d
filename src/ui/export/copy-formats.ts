/** As what one posting can be copied. `rich` is formatted text, with plain text for programs that take no other. */
export const copyFormats = ['markdown', 'text', 'rich', 'json'] as const;
export type CopyFormat = (typeof copyFormats)[number];
