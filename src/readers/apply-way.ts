import { type Claim, claim } from '../posting/draft';
import type { Page } from '../posting/page';
import { isPublicUrl } from '../posting/url';
import { foldSpace } from './lines';
import { applyCaption } from './page-phrases';

const papers =
  /(?:first|last|given|family|full)[_ -]?name|vorname|nachname|pr[ée]nom|apellidos?|nombre|cognome|resume|\bcv\b|lebenslauf|curr[ií]cul|cover[_ -]?letter|anschreiben|lettre/i;

/**
 * How one applies, as far as the page shows it: a form for name and papers stands on it, or its control leads to another site.
 * A link to another page of the same site tells nothing: it may be a form or a way out.
 */
export function readApplyWay({ document, url }: Page): Claim[] {
  for (const form of [...document.querySelectorAll('form')].slice(0, 50)) {
    const fields = [...form.querySelectorAll('input,textarea')].slice(0, 200);
    if (fields.some((field) => field.getAttribute('type') === 'password')) continue;
    const asked = fields.filter((field) => isAsked(field) || field.getAttribute('type') === 'file');
    if (asked.length >= 2) return [claim('apply', { kind: 'on-site' }, 'dom', asked.map(nameOf).filter(Boolean).slice(0, 3).join(', '))];
  }
  for (const link of [...document.querySelectorAll('a[href]')].slice(0, 4_000)) {
    const caption = link.textContent ?? '';
    if (caption.length > 80 || !applyCaption.test(foldSpace(caption))) continue;
    const href = link.getAttribute('href') ?? '';
    const target = URL.canParse(href, url.href) ? new URL(href, url.href) : undefined;
    if (target === undefined || !isPublicUrl(target.href) || siteName(target) === siteName(url)) continue;
    return [claim('apply', { kind: 'external', url: target.href }, 'dom', foldSpace(caption))];
  }
  return [];
}

function isAsked(field: Element): boolean {
  return papers.test(nameOf(field));
}

function nameOf(field: Element): string {
  return (
    ['name', 'id', 'autocomplete', 'placeholder', 'aria-label']
      .flatMap((name) => field.getAttribute(name) ?? [])
      .find((value) => value !== '') ?? ''
  );
}

/** The last two labels of a host: enough to tell another company's site from another host of the same one. */
function siteName({ hostname }: URL): string {
  return hostname.split('.').slice(-2).join('.');
}
