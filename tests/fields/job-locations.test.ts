import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJobLocation, readJobLocations } from '../../src/fields/job-locations';
import { timed } from '../processor-time';

type Parts = [locality?: string | undefined, region?: string | undefined, country?: string | undefined, postalCode?: string | undefined];

function expected(text: string, [locality, region, country, postalCode]: Parts) {
  return Object.fromEntries(Object.entries({ text, locality, region, country, postalCode }).filter(([, value]) => value !== undefined));
}

describe('one place', () => {
  const places: [string, Parts][] = [
    ['Mountain View', ['Mountain View']],
    ['Haugesund', ['Haugesund']],
    ['الدمام، المنطقة الشرقية، السعودية', ['الدمام', 'المنطقة الشرقية', 'SA']],
    ['San Francisco, CA', ['San Francisco', 'CA', 'US']],
    ['South San Francisco, CA', ['South San Francisco', 'CA', 'US']],
    ['New York, NY', ['New York', 'NY', 'US']],
    ['Washington, DC', ['Washington', 'DC', 'US']],
    ['Seattle WA', ['Seattle', 'WA', 'US']],
    ['Los Angeles, CA 90001', ['Los Angeles', 'CA', 'US', '90001']],
    ['12 Mill Road, Cupertino, CA 95014', ['Cupertino', 'CA', 'US', '95014']],
    ['Hoboken, New Jersey', ['Hoboken', 'New Jersey', 'US']],
    ['Denver, CO, USA', ['Denver', 'CO', 'US']],
    ['US-OR-Portland', ['Portland', 'OR', 'US']],
    ['London, England, United Kingdom', ['London', 'England', 'GB']],
    ['Leeds, England', ['Leeds', 'England', 'GB']],
    ['Manchester, UK', ['Manchester', undefined, 'GB']],
    ['Leeds LS12 2TU', ['Leeds', undefined, 'GB', 'LS12 2TU']],
    ['Toronto, ON', ['Toronto', 'ON', 'CA']],
    ['Toronto, ON, CA', ['Toronto', 'ON', 'CA']],
    ['Toronto, Ontario, Canada', ['Toronto', 'Ontario', 'CA']],
    ['Vancouver, BC V6B 1A1', ['Vancouver', 'BC', 'CA', 'V6B 1A1']],
    ['Sydney, NSW', ['Sydney', 'NSW', 'AU']],
    ['Melbourne, Victoria, Australia', ['Melbourne', 'Victoria', 'AU']],
    ['Wien, Österreich', ['Wien', undefined, 'AT']],
    ['Brno, Česká republika', ['Brno', undefined, 'CZ']],
    ['München, Bayern, Deutschland', ['München', 'Bayern', 'DE']],
    ['Ulm, Baden-Württemberg', ['Ulm', 'Baden-Württemberg', 'DE']],
    ['10115 Berlin', ['Berlin', undefined, undefined, '10115']],
    ['Hauptstraße 5, 89073 Ulm, Deutschland', ['Ulm', undefined, 'DE', '89073']],
    ['75001 Paris, France', ['Paris', undefined, 'FR', '75001']],
    ['Lyon, Auvergne-Rhône-Alpes, France', ['Lyon', 'Auvergne-Rhône-Alpes', 'FR']],
    ['Sevilla, Andalucía, España', ['Sevilla', 'Andalucía', 'ES']],
    ['São Paulo, Brasil', ['São Paulo', undefined, 'BR']],
    ['Bengaluru, Karnataka, India', ['Bengaluru', 'Karnataka', 'IN']],
    ['Bengaluru~Karnataka~India', ['Bengaluru', 'Karnataka', 'IN']],
    ['Pune, Maharashtra, IN', ['Pune', 'Maharashtra', 'IN']],
    ['Germany - Berlin', ['Berlin', undefined, 'DE']],
    ['Japan, Osaka', ['Osaka', undefined, 'JP']],
    ['Tallinn, EE', ['Tallinn', undefined, 'EE']],
    ['United Kingdom', [undefined, undefined, 'GB']],
    ['Schweiz', [undefined, undefined, 'CH']],
    ['California', [undefined, 'California', 'US']],
    ['California, United States', [undefined, 'California', 'US']],
    ['Singapore', ['Singapore', undefined, 'SG']],
    ['Singapore, Singapore', ['Singapore', undefined, 'SG']],
    ['上海', ['上海', undefined, 'CN']],
    ['北京市朝阳区', ['北京市', undefined, 'CN']],
    ['广东省深圳市南山区', ['深圳市', '广东省', 'CN']],
    ['中国上海', ['上海', undefined, 'CN']],
    ['香港', ['香港', undefined, 'HK']],
    ['台北市', ['台北市', undefined, 'TW']],
    ['東京都', [undefined, '東京都', 'JP']],
    ['東京都渋谷区', ['渋谷区', '東京都', 'JP']],
    ['〒150-0002 東京都渋谷区', ['渋谷区', '東京都', 'JP', '150-0002']],
    ['大阪府大阪市北区', ['大阪市北区', '大阪府', 'JP']],
    ['서울특별시 강남구', ['서울특별시', undefined, 'KR']],
    ['경기도 성남시', ['성남시', '경기도', 'KR']],
    ['日本', [undefined, undefined, 'JP']],
  ];
  it.each(places)('%s', (text, parts) => {
    expect(readJobLocation(text)).toEqual(expected(text, parts));
  });
});

describe("a town of the same name as a city abroad is its state's", () => {
  const places: [string, Parts][] = [
    ['Verona, WI', ['Verona', 'WI', 'US']],
    ['Verona WI', ['Verona', 'WI', 'US']],
    ['Vancouver, WA', ['Vancouver', 'WA', 'US']],
    ['Vancouver, BC', ['Vancouver', 'BC', 'CA']],
    ['Vancouver, CA', ['Vancouver', undefined, 'CA']],
    ['Hanover, MD', ['Hanover', 'MD', 'US']],
    ['Hannover, NI', ['Hannover', 'NI', 'DE']],
    ['Victoria, BC', ['Victoria', 'BC', 'CA']],
    ['Victoria, SC', ['Victoria', undefined, 'SC']],
    ['Valencia, CA', ['Valencia', 'CA', 'US']],
    ['Panama City, FL', ['Panama City', 'FL', 'US']],
    ['Panama City, PA', ['Panama City', undefined, 'PA']],
    ['Rome, GA', ['Rome', 'GA', 'US']],
    ['Roma, RM', ['Roma', 'RM', 'IT']],
    ['Lima, OH', ['Lima', 'OH', 'US']],
    ['Lima, PE', ['Lima', undefined, 'PE']],
    ['Waterloo, IA', ['Waterloo', 'IA', 'US']],
    ['Waterloo, ON', ['Waterloo', 'ON', 'CA']],
    ['Parma, OH', ['Parma', 'OH', 'US']],
    ['Parma, PR', ['Parma', 'PR', 'IT']],
    ['Ottawa, IL', ['Ottawa', 'IL', 'US']],
    ['Hanover, IN', ['Hanover']],
    ['Regina, SK', ['Regina', 'SK', 'CA']],
    ['Bratislava, SK', ['Bratislava', undefined, 'SK']],
    ['Milan, MI', ['Milan']],
    ['Torino, TO', ['Torino', 'TO', 'IT']],
    ['Chennai, TN', ['Chennai', 'TN', 'IN']],
    ['Curitiba, PR', ['Curitiba', 'PR', 'BR']],
    ['Utrecht, UT', ['Utrecht', 'UT', 'NL']],
    ['Berlin, BE', ['Berlin', 'BE', 'DE']],
    ['Berlin, CT', ['Berlin', 'CT', 'US']],
    ['Cologne, NRW', ['Cologne', 'NRW', 'DE']],
    ['London, UK', ['London', undefined, 'GB']],
    ['Berlin, UK', ['Berlin', undefined, 'GB']],
  ];
  it.each(places)('%s', (text, parts) => {
    expect(readJobLocation(text)).toEqual(expected(text, parts));
  });
});

describe('how one works, beside the place', () => {
  const places: [string, Parts][] = [
    ['Remote - US', [undefined, undefined, 'US']],
    ['US - Remote', [undefined, undefined, 'US']],
    ['Remote (Canada)', [undefined, undefined, 'CA']],
    ['Remote, Oregon', [undefined, 'Oregon', 'US']],
    ['Remote in Germany', [undefined, undefined, 'DE']],
    ['United States (Remote)', [undefined, undefined, 'US']],
    ['Boston, MA (Remote)', ['Boston', 'MA', 'US']],
    ['Berlin, Germany (Hybrid)', ['Berlin', undefined, 'DE']],
    ['Berlin | Hybrid', ['Berlin']],
    ['Lyon (télétravail partiel)', ['Lyon']],
    ['Leeds (2 days in the office)', ['Leeds']],
  ];
  it.each(places)('%s', (text, parts) => {
    expect(readJobLocation(text)).toEqual(expected(text, parts));
  });
});

describe('what is not certain is left out', () => {
  const places: [string, Parts][] = [
    ['CA', []],
    ['Georgia', []],
    ['Washington', []],
    ['Atlanta, Georgia', ['Atlanta']],
    ['Berlin, DE', ['Berlin', undefined, 'DE']],
    ['Dover, DE', ['Dover']],
    ['Salem, IN', ['Salem']],
    ['Toronto, CA', ['Toronto', undefined, 'CA']],
    ['Milano, MI', ['Milano', 'MI', 'IT']],
    ['Perth, WA', ['Perth', 'WA', 'AU']],
    ['Cupertino, Santa Clara County, CA', []],
    ['Greater Paris Metropolitan Region', []],
    ['New York City Metropolitan Area', []],
    ['San Francisco Bay Area', []],
    ['London Area, United Kingdom', [undefined, undefined, 'GB']],
    ['EMEA', []],
    ['North East', []],
    ['Lisbon, Porto, Faro', []],
    ['see the text for details', []],
  ];
  it.each(places)('%s', (text, parts) => {
    expect(readJobLocation(text)).toEqual(expected(text, parts));
  });

  it.each([
    'Remote',
    'Fully remote',
    'Hybrid',
    'Multiple locations',
    '3+ locations',
    'Various',
    'UNAVAILABLE',
    'N/A',
    'Nationwide',
    'Homeoffice',
    '远程',
    '全国',
    '-',
    '',
    '12345',
  ])('"%s" is no place', (text) => {
    expect(readJobLocation(text)).toBeUndefined();
  });
});

describe('several places', () => {
  const lists: [string, string[]][] = [
    ['Los Angeles / New York', ['Los Angeles', 'New York']],
    ['Berlin; Munich', ['Berlin', 'Munich']],
    ['Leeds|York', ['Leeds', 'York']],
    ['Austin, TX or Denver, CO', ['Austin, TX', 'Denver, CO']],
    ['Austin, TX, Denver, CO', ['Austin, TX', 'Denver, CO']],
    ['Paris, France; Lyon, France', ['Paris, France', 'Lyon, France']],
    ['Berlin, Hamburg, Munich', ['Berlin', 'Hamburg', 'Munich']],
    ['Berlin, Hamburg und Köln', ['Berlin', 'Hamburg', 'Köln']],
    ['Paris, France, Berlin, Germany', ['Paris, France', 'Berlin, Germany']],
    ['New Delhi, Delhi', ['New Delhi, Delhi']],
    ['Floor 3/4, Leeds', ['Floor 3/4, Leeds']],
    ['北京、上海', ['北京', '上海']],
    ['Remote / London', ['London']],
    ['London +2 more', ['London']],
    ['London; London', ['London']],
    ['London, England, United Kingdom', ['London, England, United Kingdom']],
    ['Frankfurt/Main', ['Frankfurt/Main']],
    ['Stoke-on-Trent', ['Stoke-on-Trent']],
    ['Port of Spain, Trinidad and Tobago', ['Port of Spain, Trinidad and Tobago']],
  ];
  it.each(lists)('%s', (text, places) => {
    expect(readJobLocations(text)?.value.map((place) => place.text)).toEqual(places);
  });

  it('none where the label names none', () => {
    expect(readJobLocations('Remote; multiple locations')).toBeUndefined();
    expect(readJobLocations('N/A')).toBeUndefined();
  });
});

describe('any text', () => {
  it('gives a place whose text is the text, or none, quickly', () => {
    const part = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(', ', ' - ', 'Remote', 'CA', 'Berlin', '(', ')', ' 90210', '東京都', '/', 'Germany'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const place = readJobLocation(text);
        if (place === undefined) return;
        expect(place.text).toBe(text.replace(/\s+/g, ' ').trim());
        expect(Object.values(place).every((value) => value !== '')).toBe(true);
        expect(place.country ?? 'XX').toMatch(/^[A-Z]{2}$/);
      }),
    );
    const { milliseconds } = timed(() => {
      for (const long of ['a, '.repeat(300_000), ' '.repeat(500_000), '('.repeat(500_000), 'A, CA, '.repeat(100_000)]) {
        readJobLocation(long);
        readJobLocations(long);
      }
    });
    expect(milliseconds).toBeLessThan(2_000);
  });
});
