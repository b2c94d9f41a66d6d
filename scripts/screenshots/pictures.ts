/** What pictures are taken of, in which words, and where they lie. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import type { Say } from '../catalogue';
import { violationsIn } from '../chromium/axe-in-page';
import type { Browser } from '../chromium/launch';

export const languages = ['en', 'de'] as const;
export const themes = ['light', 'dark'] as const;

/** One language and theme. */
export interface Look {
  readonly language: (typeof languages)[number];
  readonly theme: (typeof themes)[number];
}

/** Something that stands on the screen: a page, a part of one, or the toolbar's popup. */
export interface Shown {
  screenshot(): Promise<Buffer>;
  evaluate(expression: string): Promise<unknown>;
  /** A selector of what is ours, where the rest is somebody else's page. */
  readonly ours?: string;
}

/** A browser with the extension in one look. */
export interface Scene {
  readonly browser: Browser;
  readonly say: Say;
  /** Keeps what is shown under a name. */
  keep(name: string, shown: Shown): Promise<void>;
}

const folder = resolve(import.meta.dirname, '../../docs/screenshots');

/**
 * Keeps pictures where the docs look for them: `shelf.png`, `shelf-dark.png`, and those of other languages in a folder each.
 * What axe finds wrong with what is shown goes to `onFault`.
 */
export async function keeper({ language, theme }: Look, onFault: (fault: string) => void): Promise<Scene['keep']> {
  const place = language === 'en' ? folder : join(folder, language);
  await mkdir(place, { recursive: true });
  return async (name, shown) => {
    const file = `${name}${theme === 'dark' ? '-dark' : ''}.png`;
    await writeFile(join(place, file), await small(await shown.screenshot()));
    for (const fault of await violationsIn(shown, shown.ours)) onFault(`${language} ${file}: ${fault}`);
  };
}

/** The same picture in 256 colours: a third of the bytes, and no eye tells them apart. */
function small(picture: Buffer): Promise<Buffer> {
  return sharp(picture).png({ palette: true, quality: 95, effort: 10, dither: 0 }).toBuffer();
}
