import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedin } from '../../../src/sites/linkedin';
import { companyUrl, isOwnForm, outsideUrl, postingIdOf, route } from '../../../src/sites/linkedin/route';

const www = new URL('https://www.linkedin.com/jobs/search/');

describe('route', () => {
  it.each([
    ['https://www.linkedin.com/jobs/view/7700000001/', '7700000001'],
    ['https://www.linkedin.com/jobs/view/7700000001', '7700000001'],
    ['https://de.linkedin.com/jobs/view/glasbl%C3%A4ser-m-w-d-at-quarz-7700000001?refId=a&trackingId=b', '7700000001'],
    ['https://au.linkedin.com/jobs/view/level-3-welder-at-5-stars-42', '42'],
    ['https://www.linkedin.com/jobs/view/7700000001/apply/?openSDUIApplyFlow=true', '7700000001'],
    ['https://www.linkedin.com/comm/jobs/view/7700000001/?trk=eml', '7700000001'],
    ['https://www.linkedin.com/jobs/view/1/?currentJobId=2', '1'],
    ['https://www.linkedin.com/jobs-guest/jobs/api/jobPosting/7700000001', '7700000001'],
    ['https://www.linkedin.com/jobs/search/?currentJobId=7700000001&keywords=a', '7700000001'],
    ['https://www.linkedin.com/jobs/search-results/?keywords=a&currentJobId=7700000001', '7700000001'],
    ['https://www.linkedin.com/jobs/collections/recommended/?currentJobId=7700000001', '7700000001'],
    ['https://www.linkedin.com/jobs/welder-jobs-ulm?currentJobId=7700000001&position=1', '7700000001'],
  ])('%s names posting %s', (address, id) => {
    expect(route(new URL(address))).toEqual({ kind: 'posting', postingId: id, url: `https://www.linkedin.com/jobs/view/${id}/` });
  });

  it.each([
    ['https://www.linkedin.com/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fjobs%2Fview%2F1', 'sign-in'],
    ['https://www.linkedin.com/login', 'sign-in'],
    ['https://www.linkedin.com/uas/login?session_redirect=%2Fjobs%2Fview%2F1', 'sign-in'],
    ['https://www.linkedin.com/checkpoint/lg/login-submit', 'sign-in'],
    ['https://www.linkedin.com/signup/cold-join', 'sign-in'],
    ['https://www.linkedin.com/jobs-guest/jobs/api/seeMoreJobPostings/search?keywords=a&start=25', 'list'],
    ['https://www.linkedin.com/feed/', 'no-posting'],
    ['https://www.linkedin.com/company/linden-hives/jobs/', 'no-posting'],
    ['https://www.linkedin.com/jobs/welder-jobs-ulm?trk=expired_jd_redirect', 'gone'],
  ])('%s is elsewhere: %s', (address, reason) => {
    expect(route(new URL(address))).toEqual({ kind: 'elsewhere', reason });
  });

  it.each([
    'https://www.linkedin.com/jobs/',
    'https://www.linkedin.com/jobs/search/?keywords=welder',
    'https://www.linkedin.com/jobs/search/?currentJobId=x1',
    'https://www.linkedin.com/jobs/collections/recommended/',
  ])('%s leaves it to the document', (address) => {
    expect(route(new URL(address))).toEqual({ kind: 'unknown' });
  });

  it('names the same posting whatever host, slug and tracking', () => {
    const slug = fc.stringMatching(/^[a-z0-9-]{0,30}$/);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999_999 }),
        slug,
        fc.constantFrom('www', 'de', 'au', 'uk'),
        fc.string(),
        (id, words, host, tracking) => {
          const url = new URL(`https://${host}.linkedin.com/jobs/view/${words === '' ? '' : `${words}-`}${id}`);
          url.searchParams.set('trackingId', tracking);
          expect(route(url)).toMatchObject({ kind: 'posting', postingId: String(id), url: `https://www.linkedin.com/jobs/view/${id}/` });
        },
      ),
    );
  });

  it('asks for no button and covers country hosts', () => {
    expect(linkedin).toMatchObject({ id: 'linkedin', hosts: ['*.linkedin.com'], saveButton: false });
  });
});

describe('links', () => {
  it.each([
    ['/jobs/view/12/', '12'],
    ['https://es.linkedin.com/jobs/view/a-b-12?trk=x', '12'],
    ['/jobs/search-results/?currentJobId=12', '12'],
    ['https://www.linkedin.com/', undefined],
    ['https://linkedin.com.example.org/jobs/view/12/', undefined],
    ['javascript:alert(1)', undefined],
    ['http://[', undefined],
    [null, undefined],
  ])('postingIdOf(%s) is %s', (href, id) => {
    expect(postingIdOf(href, www)).toBe(id);
  });

  it.each([
    ['https://www.linkedin.com/safety/go/?url=https%3A%2F%2Fjobs.acme.example%2F1%3Fa%3Db&urlhash=x', 'https://jobs.acme.example/1?a=b'],
    ['https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fjobs%2Eacme%2Eexample%2F1&urlhash=x', 'https://jobs.acme.example/1'],
    ['https://www.linkedin.com/jobs/view/externalApply/12?url=http%3A%2F%2Fjobs.acme.example%2F1&urlHash=x', 'http://jobs.acme.example/1'],
    ['https://jobs.acme.example/1', 'https://jobs.acme.example/1'],
    ['https://www.linkedin.com/safety/go/?url=javascript%3Aalert(1)', undefined],
    ['https://www.linkedin.com/safety/go/?url=https%3A%2F%2Fwww.linkedin.com%2Fpremium', undefined],
    ['https://www.linkedin.com/safety/go/', undefined],
    ['https://www.linkedin.com/premium/redeem/?url=https%3A%2F%2Fx.example', undefined],
    ['javascript:alert(1)', undefined],
    [undefined, undefined],
  ])('outsideUrl(%s) is %s', (href, url) => {
    expect(outsideUrl(href, www)).toBe(url);
  });

  it.each([
    ['https://www.linkedin.com/company/linden-hives/life/', 'https://www.linkedin.com/company/linden-hives'],
    ['/company/linden-hives/?trk=public_jobs', 'https://www.linkedin.com/company/linden-hives'],
    ['https://de.linkedin.com/school/hochschule-ulm?trk=x', 'https://www.linkedin.com/school/hochschule-ulm'],
    ['https://www.linkedin.com/showcase/hives-lab/', 'https://www.linkedin.com/showcase/hives-lab'],
    ['https://www.linkedin.com/in/robin-sample/', undefined],
    ['https://evil.example/company/linden-hives', undefined],
  ])('companyUrl(%s) is %s', (href, url) => {
    expect(companyUrl(href, www)).toBe(url);
  });

  it.each([
    ['https://www.linkedin.com/jobs/view/12/apply/?openSDUIApplyFlow=true', true],
    ['/jobs/view/12/apply', true],
    ['/jobs/view/12/', false],
    ['https://acme.example/jobs/view/12/apply/', false],
  ])('isOwnForm(%s) is %s', (href, is) => {
    expect(isOwnForm(href, www)).toBe(is);
  });
});
