/**
 * The markers that LinkedIn's pages are read by, newest first, each with the page state it serves and the month it was last seen.
 * Class names of the server-driven pages are hashes that change with every build: nothing there is read by class.
 */

/** Server-driven pages, signed in: `/jobs/view/` and `/jobs/search-results/` (first seen 2025, last 2026-09). */
export const serverDriven = {
  /** The detail's screen; stands outside of `main` on a view. */
  screen: '[data-sdui-screen]',
  detailScreen: '[data-sdui-screen$="JobDetails"]',
  /** A column that fills while it is scrolled. A split page has several: the list's, the outer one, the detail's. */
  column: '[data-testid="lazy-column"]',
  /** The list of a split page. */
  list: '[componentkey="SearchResultsMainContent"]',
  /** Everything that belongs to one posting carries its id in this key, on some builds in `id` too. */
  idPart: '[componentkey^="JobDetails_"]',
  /** The detail's parts, slots for other components among them. */
  detailPart: '[componentkey^="JobDetails"]',
  textSlot: '[componentkey^="JobDetails_AboutTheJob_"], [id^="JobDetails_AboutTheJob_"]',
  /** Stands in the text's slot only once the text is rendered. */
  text: '[data-sdui-component$=".aboutTheJob"]',
  /** "… more" */
  moreButton: '[data-testid="expandable-text-button"]',
  component: '[data-sdui-component]',
  /** A card of the list that names its posting (2026-07; in 2026-03 cards carried no id). */
  card: '[componentkey^="job-card-component-ref-"]',
} as const;

const topCard = (prefix: string, part: string): string => `.${prefix}-unified-top-card__${part}`;
/** The top card's class names: the newer prefix since 2024, the older one up to 2023. */
const prefixes = ['job-details-jobs', 'jobs'] as const;
const both = (...parts: readonly string[]): string[] => parts.flatMap((part) => prefixes.map((prefix) => topCard(prefix, part)));

/** Classic pages, signed in: `/jobs/search/`, `/jobs/collections/` (last seen 2026-09) and `/jobs/view/` (up to 2025). */
export const classic = {
  roots: [
    /** Split view, 2023 to 2026-09. */
    '.jobs-search__job-details--container',
    /** View, 2023. */
    '.job-view-layout',
    '.jobs-details',
  ],
  /** The pane of a split view, there before any posting is in it. */
  pane: '.jobs-search__job-details, .scaffold-layout__detail',
  titles: both('job-title'),
  /** The sticky header repeats the title (2024 to 2026). */
  stickyTitles: both('title-container'),
  companies: [
    /** 2024 to 2026. */
    ...both('company-name'),
    /** 2023 and early 2024: the company opens the description line. */
    ...both('primary-description-without-tagline', 'primary-description'),
    /** 2022. */
    ...both('subtitle-primary-grouping'),
  ],
  /** 2024 to 2026: place, date and applicants below the title. */
  metaLines: both('tertiary-description-container'),
  /** 2023 and early 2024: company, place, date and applicants in one line. */
  companyLines: both('primary-description-without-tagline', 'primary-description', 'primary-description-container'),
  /** 2022: every fact in an element of its own. */
  facts: { place: both('bullet'), workplace: both('workplace-type'), posted: both('posted-date'), applicants: both('applicant-count') },
  /** 2025 to 2026: a button a fact. */
  pills: '.job-details-fit-level-preferences button, .job-details-fit-level-preferences a, .job-details-preferences-and-skills__pill',
  /** 2022 to 2024: a list item with one or several facts. */
  insights: both('job-insight').join(', '),
  apply: '.jobs-apply-button',
  texts: ['#job-details', '.jobs-description__content .jobs-box__html-content', '.jobs-description-content__text'],
  /** Cards below the top card; they are about the applicant, the employer, other jobs. */
  modules: '.job-details-module, #SALARY, #how-you-match-card-container, .jobs-description, .jobs-company, .jobs-similar-jobs',
} as const;

/** Guests' pages: view, `/jobs-guest/jobs/api/jobPosting/<id>` and split view, the same names from 2021 to 2026-10. */
export const guest = {
  topCard: '.top-card-layout',
  /** The pane of a split view once a posting is in it, and before. */
  shownPane: '.details-pane__content--show',
  pane: '.two-pane-serp-page__detail-view',
  title: '.top-card-layout__title, .topcard__title',
  titleLink: 'a.topcard__link',
  /** Names its posting in a comment that holds a JSON string. */
  idCode: '#decoratedJobPostingId',
  applyUrlCode: '#applyUrl',
  jsonLd: 'script[type="application/ld+json"]',
  idLinks: 'link[rel="canonical"], meta[property="lnkd:url"], meta[property="og:url"]',
  companyLink: 'a.topcard__org-name-link',
  flavor: '.topcard__flavor',
  bullet: '.topcard__flavor--bullet',
  metadata: '.topcard__flavor--metadata',
  posted: '.posted-time-ago__text',
  applicants: '.num-applicants__caption',
  applicantsFigure: '.num-applicants__figure, .num-applicants__caption',
  salary: '.compensation__salary',
  salarySection: '.compensation',
  criteria: '.description__job-criteria-item',
  criterionLabel: '.description__job-criteria-subheader',
  criterionValue: '.description__job-criteria-text',
  texts: ['.show-more-less-html__markup', '.description__text'],
  closed: '.closed-job, .closed-job__flavor--closed',
  applyControl: '[data-tracking-control-name*="apply-link"], [data-is-offsite-apply], .top-card-layout__cta--primary, .apply-button',
  cards: '[data-entity-urn^="urn:li:jobPosting:"]',
} as const;

/** Pages that ask to sign in at an address that is not theirs. */
export const signIn =
  'meta[name="pageKey"][content*="auth" i], meta[name="pageKey"][content*="login" i], meta[name="pageKey"][content*="checkpoint" i], main input[name="session_password"], form.login__form, .authwall-join-form';

/** Who posted the posting, which is read only where the user wants it. */
export const hirer = {
  /** Server-driven, 2026-03 to 2026-07: people of all kinds stand here; words alone tell the hiring team from the others. */
  slot: '[componentkey^="JobDetailsPeopleWhoCanHelpSlot_"]',
  /** Classic, last seen 2026-07. Its neighbours in the same module are cards of other names. */
  classicCard: '.hirer-card__hirer-information',
  classicName: '.jobs-poster__name',
  classicTitle: '.linked-area .text-body-small',
  classicPoster: '.hirer-card__job-poster',
  /** Guests: "Direct message the job poster from …". */
  guestCard: '.message-the-recruiter',
  guestName: '.base-main-card__title',
  guestTitle: '.base-main-card__subtitle',
} as const;
