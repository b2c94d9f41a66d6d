import { type Claim, claim } from '../posting/draft';
import type { EvidenceSource } from '../posting/evidence';
import { foldSpace } from './lines';
import type { MainText } from './main-text';
import { wordsOfName } from './page-chrome';
import { closedPhrase } from './page-phrases';

const LONGEST_NOTICE = 240;
const noticeWords = new Set(
  'alert banner notice message notification closed expired inactive warning status info flash callout disclaimer'.split(' '),
);

/** The page's word that the posting takes no more applications: an alert, a notice by its class, or one of the first lines under the title. */
export function readClosedNotice(document: Document, main: MainText | undefined): Claim[] {
  const marked = [...document.querySelectorAll('[role="alert"],[role="status"],[class],[id]')].slice(0, 20_000).filter(isNotice);
  const notices = marked.filter((element) => !isHidden(element)).map((element) => element.textContent ?? '');
  const texts = [...notices, ...(main?.lines ?? []).slice(0, 5).map((line) => line.text)]
    .filter((text) => text.length <= LONGEST_NOTICE * 2)
    .map(foldSpace);
  const found = texts.find((text) => text.length <= LONGEST_NOTICE && closedPhrase.test(text));
  const source: EvidenceSource = 'dom';
  return found === undefined ? [] : [claim('closed', true, source, found)];
}

function isNotice(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role === 'alert' || role === 'status') return true;
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return (
    name.length < 300 &&
    element.children.length < 6 &&
    element.tagName.toUpperCase() !== 'BODY' &&
    wordsOfName(name).some((word) => noticeWords.has(word))
  );
}

/** Pages carry their notices ready and hidden. */
function isHidden(element: Element): boolean {
  for (let up: Element | null = element; up !== null; up = up.parentElement) {
    if (up.hasAttribute('hidden') || up.getAttribute('aria-hidden') === 'true' || up.tagName.toUpperCase() === 'TEMPLATE') return true;
    if (/display:\s*none|visibility:\s*hidden/.test(up.getAttribute('style') ?? '')) return true;
    if (/(?:^|\s)(?:hidden|hide|d-none|is-hidden|visually-hidden|sr-only|ng-hide|invisible)(?:\s|$)/.test(up.getAttribute('class') ?? ''))
      return true;
  }
  return false;
}
