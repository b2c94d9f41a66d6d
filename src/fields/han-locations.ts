/** Places written in Chinese, Japanese and Korean: the largest part first, without signs between the parts. */
import type { JobLocation } from '../posting/posting';
import { countryCode } from './countries';
import {
  chineseCities,
  chineseProvinces,
  cityStates,
  japaneseCities,
  japanesePrefectures,
  koreanRegions,
  taiwaneseCities,
} from './regions';

type Place = Omit<JobLocation, 'text'>;

const code = /^〒?\s?(\d{3}-\d{4})\s*/u;
const japan = new RegExp(`^(?:日本\\s*)?((?:${japanesePrefectures})(?:都|道|府|県)|北海道)\\s*(.*)$`, 'u');
const japanShort = new RegExp(`^(?:日本\\s*)?(?:(${japanesePrefectures})|(${japaneseCities})市?)$`, 'u');
const china = new RegExp(
  `^(?:中国(?:大陆|内地)?\\s*[·・-]?\\s*)?(?:((?:${chineseProvinces})(?:省|(?:壮族|回族|维吾尔)?自治区)?)\\s*[·・-]?\\s*)?((?:${chineseCities})市?)?\\s*[·・-]?\\s*([\\p{Script=Han}]{0,20})$`,
  'u',
);
const taiwan = new RegExp(`^(?:台灣|台湾|臺灣)?\\s*[·・-]?\\s*((?:${taiwaneseCities})(?:市|縣)?)`, 'u');
const korea = new RegExp(`^(?:대한민국|한국)?\\s*((?:${koreanRegions})(?:특별시|광역시|특별자치시|특별자치도|도|시)?)(?:\\s+(.*))?$`, 'u');

/** A Japanese city or ward: up to its 市, 区, 町, 村. */
const japaneseMunicipality = /^(.{1,8}?[市区町村](?:.{1,4}区)?)/u;

/** Reads a place in Han, Kana or Hangul; undefined for any other text, and where the words do not tell. */
export function readHanLocation(text: string): Place | undefined {
  if (!/^[〒\d\s-]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)) return undefined;
  const postal = code.exec(text);
  const rest = postal === null ? text : text.slice(postal[0].length);
  const place = whole(rest) ?? readJapan(rest) ?? readTaiwan(rest) ?? readChina(rest) ?? readKorea(rest);
  if (place === undefined) return { locality: rest };
  return postal?.[1] === undefined ? place : { ...place, postalCode: postal[1] };
}

function whole(text: string): Place | undefined {
  const country = countryCode(text);
  if (country === undefined) return undefined;
  return cityStates[country] === undefined ? { country } : { locality: text, country };
}

function readJapan(text: string): Place | undefined {
  const full = japan.exec(text);
  if (full?.[1] !== undefined) {
    const locality = japaneseMunicipality.exec(full[2] ?? '')?.[1];
    return { ...(locality === undefined ? {} : { locality }), region: full[1], country: 'JP' };
  }
  const short = japanShort.exec(text);
  if (short === null) return undefined;
  return short[1] === undefined ? { locality: text, country: 'JP' } : { region: short[1], country: 'JP' };
}

function readTaiwan(text: string): Place | undefined {
  const city = taiwan.exec(text)?.[1];
  return city === undefined ? undefined : { locality: city, country: 'TW' };
}

function readChina(text: string): Place | undefined {
  const match = china.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return undefined;
  const prefecture = match[2] === undefined && match[3] !== undefined ? /^(.{2,8}?市)/u.exec(match[3])?.[1] : undefined;
  const locality = match[2] ?? prefecture;
  return { ...(locality === undefined ? {} : { locality }), ...(match[1] === undefined ? {} : { region: match[1] }), country: 'CN' };
}

function readKorea(text: string): Place | undefined {
  const match = korea.exec(text);
  if (match?.[1] === undefined) return undefined;
  const isCity = /^(?:서울|부산|대구|인천|광주|대전|울산|세종)/u.test(match[1]);
  const inner = match[2]?.split(' ')[0];
  const locality = isCity ? match[1] : inner;
  return { ...(locality === undefined ? {} : { locality }), ...(isCity ? {} : { region: match[1] }), country: 'KR' };
}
