/** LinkedIn's cards of people, invented, in the markup that it has them in (2026). */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A fixture of this folder with people set into it. */
export interface PeopledPage {
  readonly file: string;
  /** The text that is replaced, or that the people stand in front of. */
  readonly at: RegExp;
  readonly before?: true;
}

export const peopled = {
  guest: { file: '2026-08-guest-pay/page.html', at: /<section class="core-section-container description">/, before: true },
  classic: {
    file: '2026-07-classic-split/page.html',
    at: /<div class="job-details-module"><div class="job-details-people.*<\/div><\/div>/,
  },
  serverDriven: {
    file: '2026-07-server-driven-view/page.xhtml',
    at: /<h2>People you can reach out to<\/h2><a href="[^"]*"><p>Robin Sample<\/p><\/a>/,
  },
} as const satisfies Record<string, PeopledPage>;

/** The page's markup with `people` in it. */
export function withPeople({ file, at, before }: PeopledPage, people: string): string {
  const markup = readFileSync(resolve(import.meta.dirname, file), 'utf8');
  if (!at.test(markup)) throw new Error(`${file} has no place for people`);
  return markup.replace(at, (found) => people + (before ? found : ''));
}

const profile = 'https://www.linkedin.com/in/wren-example/';

export const guestRecruiter = (name: string, title?: string): string =>
  `<div class="message-the-recruiter"><p>Direct message the job poster from <span>Tunturi</span></p><div class="base-card base-main-card"><a class="base-card__full-link" href="${profile}"><span class="sr-only">${name}</span></a><div class="base-main-card__info"><h3 class="base-main-card__title">${name}</h3>${title === undefined ? '' : `<h4 class="base-main-card__subtitle">${title}</h4>`}</div></div><a class="message-the-recruiter__cta" href="https://www.linkedin.com/login">Message</a></div>`;

export const classicTeam = (...cards: readonly string[]): string =>
  `<div class="job-details-module"><div class="job-details-people-who-can-help__section--two-pane"><h2>Meet the hiring team</h2>${cards.join('')}</div></div>`;
export const classicHirer = (name: string, title: string, isPoster = true): string =>
  `<div><a href="${profile}"><img alt="${name}"/></a><div class="hirer-card__hirer-information"><a href="${profile}" aria-label="View ${name}’s verified profile"><span class="jobs-poster__name" dir="ltr"><strong>${name}</strong><span> </span></span></a><div class="hirer-card__connection-degree-container"><span class="hirer-card__connection-degree">3rd</span></div><div class="linked-area flex-1"><div class="text-body-small t-black" dir="ltr">${title}</div>${isPoster ? '<div class="t-12 hirer-card__job-poster" dir="ltr">Job poster</div>' : ''}</div></div><button><span>Message</span></button></div>`;

/** The card of a server-driven page, with a link within a link; `last` is what stands under the headline. */
export const card = (name: string, headline: string, last: string): string =>
  `<div><a tabindex="0" href="${profile}"><div><figure aria-hidden="true"><img alt=""/></figure><div><div><div><p><a href="${profile}">${name}</a><span> </span><span aria-hidden="true"><svg id="verified-small"/></span></p></div><p>• 3rd</p></div><div><p>${headline}</p></div><p>${last}</p></div></div></a><div><a href="/messaging/compose/" aria-label="Message"><span><span>Message</span></span></a></div></div>`;
export const team = (heading: string, ...cards: readonly string[]): string => `<div><p>${heading}</p>${cards.join('')}</div>`;
