/** Hosts that look like a known site's and are not, and addresses that hide where they lead. */
import { fixturePage } from '../../chromium/fixture-pages';
import { samples } from '../../samples';
import type { Attack } from '../attack';
import { postingPage, TITLE } from '../hostile-page';

const tiktok = fixturePage(samples.tiktok);
const linkedin = fixturePage(samples.linkedin);

/** Whose pages are those of a known site to the letter. Only the host tells them apart. */
const lookAlikes: readonly string[] = [
  'linkedin.com.evil.example',
  'www.linkedin.com.evil.example',
  'www-linkedin.com',
  'linkedin-com.example',
  'linkedin.example',
  'evillinkedin.com',
  'linkedin.co',
  'linkedln.com',
  'linkedin.com-jobs.example',
  'www.linkedin.com@evil.example',
  'linkedin.com%2eevil.example',
  // Cyrillic, Greek and full-width letters: browsers turn hosts into Punycode, or full-width letters into plain ones.
  'www.lіnkedin.com',
  'www.linkedιn.com',
  'www.línkedin.com',
  'xn--lnkedin-rfb.com',
];
const lookAlikeCareers: readonly string[] = [
  'lifeattiktok.com.evil.example',
  'careers.tiktok.com.evil.example',
  'lifeattiktok.example',
  'life-at-tiktok.com',
  'evil-lifeattiktok.com',
  'sub.lifeattiktok.com',
  'careers.tiktok.com@evil.example',
  'careers.tіktok.com',
  'careers.tiktok.co',
  'tiktok.com',
  '127.0.0.1',
  '[::1]',
  'localhost',
  '2130706433',
  '0x7f.1',
];

const credentials: readonly string[] = [
  'https://user:secret@jobs.example/credentials/1',
  'https://secret@jobs.example/credentials/2',
  'https://:secret@jobs.example/credentials/3',
  'https://www.linkedin.com:secret@jobs.example/jobs/view/7700000021/',
  'https://user%40secret:secret@jobs.example/credentials/5',
];

const hosts: readonly string[] = [
  'bücher.example',
  'münchen-jobs.example',
  '日本.example',
  'пример.example',
  'مثال.example',
  '☃.example',
  `${'a'.repeat(63)}.example`,
  'jobs.example.',
  'jobs.example:8443',
  'JOBS.EXAMPLE',
];

const paths: readonly string[] = [
  '/path/%00',
  '/path/%2e%2e/%2e%2e/x',
  `/path/${'x'.repeat(6_000)}`,
  `/path/?${'a=b&'.repeat(1_500)}`,
  '/path/?url=https://www.linkedin.com/jobs/view/7700000021/',
  '/path/#https://www.linkedin.com/jobs/view/7700000021/',
  '/path/https://www.linkedin.com/jobs/view/7700000021/',
  '/path/?__proto__=polluted&constructor=1',
  '/path/%F0%9F%A6%80',
  '/path/%',
];

export const addresses: readonly Attack[] = [
  ...lookAlikes.map(
    (host): Attack => ({
      family: 'look-alikes of LinkedIn',
      name: host,
      url: `https://${host}/jobs/view/7700000021/`,
      // Its pictures would be asked for from LinkedIn by the page itself.
      body: () => linkedin.body.replaceAll(/https:\/\/media[^"]*/g, ''),
      contentType: linkedin.contentType,
      expected: { site: 'web', title: '…', refusal: true },
    }),
  ),
  ...lookAlikeCareers.map(
    (host): Attack => ({
      family: 'look-alikes of careers sites',
      name: host,
      url: `https://${host}/search/7550000000000000001`,
      body: () => tiktok.body,
      contentType: tiktok.contentType,
      expected: { site: 'web', title: '…', refusal: true },
    }),
  ),
  ...credentials.map(
    (url): Attack => ({
      family: 'credentials in addresses',
      name: url,
      url,
      body: () => postingPage(),
      expected: { title: TITLE, lacks: 'secret' },
    }),
  ),
  ...hosts.map(
    (host): Attack => ({
      family: 'unusual hosts',
      name: host,
      url: `https://${host}/jobs/1`,
      body: () => postingPage(),
      expected: { title: TITLE },
    }),
  ),
  ...paths.map(
    (path): Attack => ({
      family: 'unusual paths',
      name: path.slice(0, 80),
      url: `https://jobs.example${path}`,
      body: () => postingPage(),
      expected: { title: TITLE },
    }),
  ),
];
