import { describe, expect, it } from 'vitest';
import { countryCode, countryOfPart } from '../../src/fields/countries';

describe('a country’s code from its name', () => {
  it.each([
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['Alemania', 'DE'],
    ['Alemanha', 'DE'],
    ['ドイツ', 'DE'],
    ['德国', 'DE'],
    ['독일', 'DE'],
    ['Nederland', 'NL'],
    ['Polska', 'PL'],
    ['United States', 'US'],
    ['United States of America', 'US'],
    ['USA', 'US'],
    ['U.S.', 'US'],
    ['us', 'US'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['GBR', 'GB'],
    ['fra', 'FR'],
    ['Korea, Republic of', 'KR'],
    ['Viet Nam', 'VN'],
    ['Georgia', 'GE'],
    [' österreich ', 'AT'],
    ['台灣', 'TW'],
    ['Schweiz', 'CH'],
    ['Suisse', 'CH'],
    ['Česká republika', 'CZ'],
    ['Suomi', 'FI'],
    ['Magyarország', 'HU'],
    ['Türkiye', 'TR'],
  ])('%s is %s', (name, code) => {
    expect(countryCode(name)).toBe(code);
  });

  it.each(['', 'XX', 'EU', 'ZZ', 'Berlin', 'Europe', 'SU', 'constructor', 'U'])('%s is none', (name) => {
    expect(countryCode(name)).toBeUndefined();
  });
});

describe('as a part of a place', () => {
  it.each(['Georgia', 'Granada', 'de', 'in', 'per', 'Man'])('%s tells no country', (part) => {
    expect(countryOfPart(part)).toBeUndefined();
  });

  it('Chile and DE do', () => {
    expect(countryOfPart('Chile')).toBe('CL');
    expect(countryOfPart('DE')).toBe('DE');
  });
});
