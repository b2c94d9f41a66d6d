import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../src/capture/capture-page';
import { snapshotOf, TOO_LARGE } from '../../../src/capture/prune';
import { readToKeep } from '../../../src/read';
import { card, classicHirer, classicTeam, guestRecruiter, peopled, team, withPeople } from './people';

const urls = {
  guest: 'https://fi.linkedin.com/jobs/view/lead-reindeer-herder-at-tunturi-7700000002',
  classic: 'https://www.linkedin.com/jobs/search/?currentJobId=7700000011',
  serverDriven: 'https://www.linkedin.com/jobs/view/7700000021/',
};
type Layout = keyof typeof urls;

function read(layout: Layout, people: string) {
  const page = peopled[layout];
  const contentType = page.file.endsWith('.xhtml') ? 'application/xhtml+xml' : 'text/html';
  const { window } = new JSDOM(withPeople(page, people), { url: urls[layout], contentType, virtualConsole: new VirtualConsole() });
  // jsdom's window is a browser's, with types of its own.
  const snapshot = snapshotOf(capturePage(window as unknown as Window & typeof globalThis, new Date('2026-07-06T12:00:00Z')));
  window.close();
  if (snapshot === TOO_LARGE) throw new Error('too large');
  const reading = readToKeep(snapshot);
  if (!reading.ok) throw new Error(reading.refusal.code);
  return reading;
}

const alumni = `<h2>People you can reach out to</h2><div>${card('Alun Nye', 'Team Lead at Linden Hives', 'School alum from Sample University')}</div>`;

const shown: [string, Layout, string, { name: string; jobTitle?: string }][] = [
  [
    'the recruiter to message',
    'guest',
    guestRecruiter('Wren Example', 'Herd Recruiter'),
    { name: 'Wren Example', jobTitle: 'Herd Recruiter' },
  ],
  ['a recruiter without a title', 'guest', guestRecruiter('Wren Example'), { name: 'Wren Example' }],
  [
    'the card of the hiring team',
    'classic',
    classicTeam(classicHirer('Wren Example', 'Archive Recruiter')),
    { name: 'Wren Example', jobTitle: 'Archive Recruiter' },
  ],
  [
    'of the team who posted it',
    'classic',
    classicTeam(classicHirer('Tam Other', 'Head of Paper', false), classicHirer('Wren Example', 'Archive Recruiter')),
    { name: 'Wren Example', jobTitle: 'Archive Recruiter' },
  ],
  [
    'the card of the hiring team',
    'serverDriven',
    team('Meet the hiring team', card('Wren Example', 'Hive Recruiter', 'Job poster')),
    { name: 'Wren Example', jobTitle: 'Hive Recruiter' },
  ],
  [
    'the hiring team under people from the same school',
    'serverDriven',
    `<div>${alumni}${team('Meet the hiring team', card('Wren Example', 'Hive Recruiter', 'Job poster'))}</div>`,
    { name: 'Wren Example', jobTitle: 'Hive Recruiter' },
  ],
  [
    'of the team who posted it',
    'serverDriven',
    team('Meet the hiring team', card('Tam Other', 'Head of Wax', 'Hiring manager'), card('Wren Example', 'Hive Recruiter', 'Job poster')),
    { name: 'Wren Example', jobTitle: 'Hive Recruiter' },
  ],
];

const others: [string, Layout, string][] = [
  ['nobody', 'guest', ''],
  [
    'people also viewed',
    'guest',
    '<section class="people-also-viewed"><div class="base-card base-main-card"><a href="https://www.linkedin.com/in/wren-example/"></a><h3 class="base-main-card__title">Wren Example</h3><h4 class="base-main-card__subtitle">Herder</h4></div></section>',
  ],
  [
    'who comments on a post',
    'guest',
    '<article class="main-feed-activity-card"><a data-tracking-control-name="public_post_comment_actor-name" href="https://www.linkedin.com/in/wren-example/">Wren Example</a><p>Congratulations!</p></article>',
  ],
  ['two to message', 'guest', guestRecruiter('Wren Example', 'Recruiter') + guestRecruiter('Tam Other', 'Recruiter')],
  [
    'people who may be known, and alumni',
    'classic',
    '<div class="job-details-module"><div class="job-details-people-who-can-help__section--two-pane"><h2>People you can reach out to</h2><div class="job-details-people-who-can-help__connections-card"><a href="https://www.linkedin.com/in/wren-example/"><strong>Wren Example</strong></a><p>School alum</p></div></div></div>',
  ],
  [
    'a team of several without a mark',
    'classic',
    classicTeam(classicHirer('Tam Other', 'Head of Paper', false), classicHirer('Wren Example', 'Archivist', false)),
  ],
  ['alumni under a heading of the team whose card is not there yet', 'serverDriven', `<div><p>Meet the hiring team</p>${alumni}</div>`],
  [
    'alumni in the same box as the heading, with words of a poster',
    'serverDriven',
    team(
      'Meet the hiring team',
      '<h2>People you can reach out to</h2>',
      card('Wren Example', 'Job poster', 'School alum from Sample University'),
    ),
  ],
  ['a team of one without a mark', 'serverDriven', team('Meet the hiring team', card('Wren Example', 'Beekeeper', 'Honey'))],
  ['alumni', 'serverDriven', `<div>${alumni}</div>`],
  ['people like these', 'serverDriven', team('People also viewed', card('Wren Example', 'Beekeeper', '12 mutual connections'))],
  ['people who may be known', 'serverDriven', team('People you may know', card('Wren Example', 'Beekeeper', 'Based on your profile'))],
  [
    'a team of several without a mark',
    'serverDriven',
    team('Meet the hiring team', card('Tam Other', 'Head of Wax', 'Wax'), card('Wren Example', 'Beekeeper', 'Honey')),
  ],
];

describe('the contact that a posting shows', () => {
  it.each(shown)('is %s (%s)', (_, layout, people, contact) => {
    expect(read(layout, people).contact()).toEqual(contact);
  });

  it.each(others)('is none of %s (%s)', (_, layout, people) => {
    expect(read(layout, people).contact()).toBeUndefined();
  });

  it('is not the one of another posting, which the page still holds', () => {
    const slot = team('Meet the hiring team', card('Wren Example', 'Hive Recruiter', 'Job poster'));
    const elsewhere = `</div></div><div componentkey="JobDetailsPeopleWhoCanHelpSlot_770000002"><div>${slot}`;
    expect(read('serverDriven', elsewhere).contact()).toBeUndefined();
  });

  it.each([...shown.map(([what, layout, people]): [string, Layout, string] => [what, layout, people]), ...others])(
    'stands in no draft and no snapshot: %s (%s)',
    (_, layout, people) => {
      const { posting, part } = read(layout, people);
      expect(JSON.stringify(posting)).not.toMatch(/Wren|Tam Other|Alun Nye/);
      expect(part()).toMatchObject({ isPart: true });
      expect(JSON.stringify(part().snapshot)).not.toMatch(/Wren|wren-example|Tam Other|Alun Nye/);
    },
  );
});
