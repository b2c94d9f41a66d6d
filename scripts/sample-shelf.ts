/** An invented shelf for pictures and tests: postings as JSON-LD, and what a user said of them. */
import type { Page } from 'playwright-core';
import type { UserChange } from '../src/posting/user-data';

interface Sample {
  readonly title: string;
  readonly company: string;
  readonly city: string;
  readonly country: string;
  readonly remote?: true;
  /** Least, most, currency, period. */
  readonly pay?: readonly [number, number, string, 'YEAR' | 'MONTH' | 'HOUR'];
  readonly posted: string;
  readonly through?: string;
  readonly employment?: 'FULL_TIME' | 'PART_TIME' | 'CONTRACTOR' | 'INTERN';
  readonly does: readonly string[];
  readonly needs: readonly string[];
  readonly said?: readonly UserChange[];
}

const status = (id: string, value: 'applied' | 'interviewing' | 'offer' | 'rejected' | 'withdrawn', at: string): UserChange => ({
  set: 'status',
  id,
  value: { status: value, at: `${at}T09:00:00.000Z` },
});
const tag = (value: string): UserChange => ({ set: 'tag', id: value, value });

export const sampleShelf: readonly [Sample, ...Sample[]] = [
  {
    title: 'Staff Engineer, Search Relevance',
    company: 'Harbour Index',
    city: 'Oakland',
    country: 'US',
    pay: [210_000, 268_000, 'USD', 'YEAR'],
    posted: '2026-11-18',
    does: [
      'Lead the ranking team of six, and the roadmap of what people find first.',
      'Measure relevance with judgements that can be repeated, and publish what went wrong.',
      'Move the index to incremental builds so that a new listing is found within a minute.',
    ],
    needs: [
      '8 years of experience building search or recommendation systems',
      'Fluent in Java and Python, and at home in Elasticsearch',
      'Experience with machine learning for ranking',
    ],
    said: [
      status('s1', 'applied', '2026-11-20'),
      status('s2', 'interviewing', '2026-11-26'),
      tag('search'),
      tag('dream job'),
      { set: 'rating', value: 5 },
      { set: 'interview', id: 'i1', value: { startDate: '2026-12-01T10:00', name: 'System design', location: 'Video call' } },
      { set: 'contact', id: 'c1', value: { name: 'Ines Okafor', jobTitle: 'Recruiter', email: 'ines@harbour-index.example' } },
      {
        set: 'notes',
        value:
          '**Ask about** the on-call rota.\n\n- team of six\n- ranking owned end to end\n- [their engineering blog](https://harbour-index.example/blog)',
      },
    ],
  },
  {
    title: 'Data Engineer, Ticketing',
    company: 'Lantern Rail',
    city: 'Hamburg',
    country: 'DE',
    pay: [62_000, 78_000, 'EUR', 'YEAR'],
    posted: '2026-11-12',
    through: '2026-12-02',
    does: ['Keep the pipelines of ticket sales running and honest.', 'Model journeys so that delays are paid back without a form.'],
    needs: ['3 years of experience with SQL and Python', 'Airflow or a like scheduler', 'German at B2 or better'],
    said: [tag('data'), { set: 'followUp', value: { date: '2026-11-27', note: 'Send the portfolio' } }],
  },
  {
    title: 'Product Designer, Maps',
    company: 'Fieldnote',
    city: 'Lisbon',
    country: 'PT',
    remote: true,
    pay: [58_000, 70_000, 'EUR', 'YEAR'],
    posted: '2026-11-21',
    does: ['Design how people draw and share walks.', 'Test with walkers every second week.'],
    needs: ['5 years of experience in product design', 'Figma', 'Accessibility from the first sketch'],
    said: [{ set: 'rating', value: 4 }, tag('design')],
  },
  {
    title: 'Backend Engineer, Payments',
    company: 'Copperline',
    city: 'New York',
    country: 'US',
    pay: [165_000, 210_000, 'USD', 'YEAR'],
    posted: '2026-11-05',
    does: ['Own settlement from the card to the ledger.', 'Write down every failure, and what it cost.'],
    needs: ['5 years of experience in Go or Java', 'PostgreSQL under load', 'Kubernetes'],
    said: [status('s1', 'applied', '2026-11-10'), status('s2', 'rejected', '2026-11-24')],
  },
  {
    title: 'Machine Learning Engineer, Speech',
    company: 'Quiet Room Audio',
    city: 'Seattle',
    country: 'US',
    remote: true,
    pay: [185_000, 240_000, 'USD', 'YEAR'],
    posted: '2026-11-23',
    does: ['Train models that take noise out of calls.', 'Bring them to phones of three years ago.'],
    needs: ['PyTorch and Python', 'Signal processing', '4 years of experience with machine learning in production'],
    said: [status('s1', 'applied', '2026-11-25'), tag('ml'), { set: 'rating', value: 4 }],
  },
  {
    title: 'Frontend Engineer, Editor',
    company: 'Paperclip Works',
    city: 'Amsterdam',
    country: 'NL',
    pay: [68_000, 88_000, 'EUR', 'YEAR'],
    posted: '2026-11-15',
    does: ['Build an editor that people write novels in.', 'Make typing quick on documents of a thousand pages.'],
    needs: ['TypeScript and React', 'Accessibility', '4 years of experience with web applications'],
    said: [
      status('s1', 'applied', '2026-11-17'),
      status('s2', 'interviewing', '2026-11-22'),
      status('s3', 'offer', '2026-11-27'),
      { set: 'rating', value: 5 },
    ],
  },
  {
    title: 'Site Reliability Engineer',
    company: 'Northwind Weather',
    city: 'Denver',
    country: 'US',
    pay: [150_000, 190_000, 'USD', 'YEAR'],
    posted: '2026-10-30',
    does: ['Keep forecasts on time when the storm comes.', 'Halve the pages that wake people.'],
    needs: ['Kubernetes and Terraform', 'Python or Go', '5 years of experience in operations'],
  },
  {
    title: 'Data Scientist, Fleet',
    company: 'Tidewater Cars',
    city: 'London',
    country: 'GB',
    pay: [72_000, 90_000, 'GBP', 'YEAR'],
    posted: '2026-11-19',
    does: ['Say where cars will be wanted tomorrow.', 'Explain the forecast to people who park them.'],
    needs: ['Python and SQL', 'Statistics', '3 years of experience in forecasting'],
  },
  {
    title: 'Technical Writer, Developer Docs',
    company: 'Harbour Index',
    city: 'Oakland',
    country: 'US',
    remote: true,
    pay: [118_000, 142_000, 'USD', 'YEAR'],
    posted: '2026-11-22',
    does: ['Write the page that a developer reads first.', 'Test every example on the day it ships.'],
    needs: ['3 years of experience writing for developers', 'Reads TypeScript and Python', 'Git'],
  },
  {
    title: 'Embedded Software Engineer',
    company: 'Alder Instruments',
    city: 'Munich',
    country: 'DE',
    pay: [70_000, 92_000, 'EUR', 'YEAR'],
    posted: '2026-11-08',
    through: '2026-11-20',
    does: ['Write firmware for scales that must not be wrong.', 'Prove timing on the bench.'],
    needs: ['C and C++', 'Real-time systems', '4 years of experience'],
    said: [status('s1', 'applied', '2026-11-12'), status('s2', 'withdrawn', '2026-11-19')],
  },
  {
    title: 'Software Engineer Intern, Data Tools',
    company: 'Copperline',
    city: 'New York',
    country: 'US',
    pay: [45, 58, 'USD', 'HOUR'],
    posted: '2026-11-24',
    employment: 'INTERN',
    does: ['Build tools that the data team opens every morning.'],
    needs: ['Python and SQL', 'Enrolled in a computer science degree'],
  },
  {
    title: 'iOS Engineer, Reading',
    company: 'Paperclip Works',
    city: 'Amsterdam',
    country: 'NL',
    remote: true,
    pay: [70_000, 90_000, 'EUR', 'YEAR'],
    posted: '2026-11-11',
    does: ['Make pages turn without a stutter.'],
    needs: ['Swift', 'Accessibility', '3 years of experience with iOS'],
  },
  {
    title: 'Engineering Manager, Infrastructure',
    company: 'Fieldnote',
    city: 'Lisbon',
    country: 'PT',
    posted: '2026-11-02',
    does: ['Lead eight engineers in four time zones.', 'Keep meetings to the ones that decide something.'],
    needs: ['3 years of experience leading engineers', 'Kubernetes', 'Written English'],
    said: [{ set: 'rating', value: 3 }],
  },
  {
    title: 'Analytics Engineer',
    company: 'Lantern Rail',
    city: 'Hamburg',
    country: 'DE',
    remote: true,
    pay: [60_000, 74_000, 'EUR', 'YEAR'],
    posted: '2026-11-17',
    does: ['Turn events into tables that people trust.'],
    needs: ['SQL and dbt', 'Python', '2 years of experience in analytics'],
    said: [status('s1', 'applied', '2026-11-21'), tag('data')],
  },
  {
    title: 'Compiler Engineer',
    company: 'Quiet Room Audio',
    city: 'Seattle',
    country: 'US',
    pay: [200_000, 255_000, 'USD', 'YEAR'],
    posted: '2026-11-14',
    does: ['Make signal graphs run on small chips.'],
    needs: ['C++ and LLVM', '6 years of experience with compilers'],
  },
  {
    title: 'Support Engineer, Evenings',
    company: 'Northwind Weather',
    city: 'Denver',
    country: 'US',
    pay: [38, 46, 'USD', 'HOUR'],
    posted: '2026-11-20',
    employment: 'PART_TIME',
    does: ['Answer pilots between six and midnight.'],
    needs: ['Linux and Bash', '2 years of experience in support'],
  },
];

/** A sample as the JSON-LD that a careers page would hold. */
export function jsonLdOf({
  title,
  company,
  city,
  country,
  remote,
  pay,
  posted,
  through,
  employment = 'FULL_TIME',
  does,
  needs,
}: Sample): string {
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const [minValue, maxValue, currency, unitText] = pay ?? [];
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    hiringOrganization: { '@type': 'Organization', name: company },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: city, addressCountry: country } },
    ...(pay && {
      baseSalary: { '@type': 'MonetaryAmount', currency, value: { '@type': 'QuantitativeValue', minValue, maxValue, unitText } },
    }),
    datePosted: posted,
    ...(through && { validThrough: through }),
    employmentType: employment,
    description:
      `<p>${company} looks for somebody who likes quiet work and plain words.</p>${remote ? '<p>This position is fully remote.</p>' : ''}<h3>What you will do</h3>${list(does)}` +
      `<h3>What you bring</h3>${list(needs)}<h3>About us</h3><p>${company} was founded by people who wanted to leave work at five. ` +
      'We are an equal opportunity employer and read every application ourselves, whoever sends it and wherever they come from.</p>',
  });
}

/** Asks the worker from one of the extension's pages. Throws what it refuses. */
async function ask(page: Page, route: string, request: unknown): Promise<Record<string, unknown>> {
  const reply: { ok: boolean; answer: Record<string, unknown> } = await page.evaluate((message) => chrome.runtime.sendMessage(message), {
    route,
    request,
  });
  if (!reply.ok) throw new Error(`${route}: ${JSON.stringify(reply)}`);
  return reply.answer;
}

/** Saves the samples through the extension's own routes, from one of its pages. Answers the keys, in the order of the samples. */
export async function fillShelf(page: Page, samples: readonly Sample[] = sampleShelf): Promise<string[]> {
  const keys: string[] = [];
  for (const sample of samples) {
    const url = `https://careers.example/${sample.title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
    const { captureId } = await ask(page, 'text/read', { kind: 'json', text: jsonLdOf(sample), url });
    const { key } = await ask(page, 'capture/save', { captureId });
    if (sample.said) await ask(page, 'user/change', { key, changes: sample.said });
    keys.push(String(key));
  }
  return keys;
}
