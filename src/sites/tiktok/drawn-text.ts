import { foldSpace } from '../../readers/lines';

/** A page with more characters than this of its own has been drawn; a loading page shows a word or two. */
export const FEWEST_DRAWN = 40;

/** The words of a page's own part: without its header, menus, footer and dialogs, which stand before anything is loaded. */
export function drawnText(part: Element): string {
  const chrome = 'header, nav, footer, [role="dialog"], [class*="header" i], [class*="footer" i], script, style, noscript';
  const words = [...part.querySelectorAll('*')]
    .filter((element) => element.closest(chrome) === null && element.children.length === 0)
    .map((element) => element.textContent ?? '');
  return foldSpace(words.join(' '));
}
