import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBaseSalaries, readBaseSalary } from '../../src/fields/base-salary';
import type { TextContext } from '../../src/fields/field-reading';
import type { BaseSalary } from '../../src/posting/posting';
import { timed } from '../processor-time';

/** "120000-150000 USD YEAR"; "-42000 …" is "up to", "3000- …" is "from", "95 …" a single figure; the currency or the period may be missing. */
function written(value: BaseSalary | undefined): string {
  if (value === undefined) return 'none';
  const { min, max, currency, period } = value;
  const figures = min === max ? `${min}` : `${min ?? ''}-${max ?? ''}`;
  return [figures, currency, period].filter((part) => part !== undefined).join(' ');
}

type Row = readonly [text: string, expected: string, context?: TextContext];

const pills: readonly Row[] = [
  ['$62,500/yr - $81,000/yr', '62500-81000 USD YEAR', { country: 'US' }],
  ['$136.8K - $259.2K/yr', '136800-259200 USD YEAR', { country: 'US' }],
  ['$65,000.00/yr - $75,000.00/yr', '65000-75000 USD YEAR', { country: 'US' }],
  ['£55K/yr - £70K/yr', '55000-70000 GBP YEAR'],
  ['40K GBP/yr - 80K GBP/yr', '40000-80000 GBP YEAR'],
  ['€45K/yr - €52.5K/yr', '45000-52500 EUR YEAR'],
  ['CA$110K/yr - CA$140K/yr', '110000-140000 CAD YEAR'],
  ['A$130K/yr', '130000 AUD YEAR'],
  ['₹12L/yr - ₹18L/yr', '1200000-1800000 INR YEAR'],
  ['$22.75/hr', '22.75 USD HOUR', { country: 'US' }],
  ['$31/hr - $44.50/hr', '31-44.5 USD HOUR', { country: 'GB' }],
  ['PLN 18K/month - PLN 25K/month', '18000-25000 PLN MONTH'],
  ['Up to $95/hr', '-95 USD HOUR', { country: 'US' }],
  ['What we offer\n£84,000 - £97,000 depending on experience\n28 days off\nA dog in the yard', '84000-97000 GBP'],
  ['Wir bieten\n52.000 € - 61.000 € je nach Erfahrung\n30 Tage Urlaub\nEin Boot für alle', '52000-61000 EUR'],
  ['加分项\n会游泳。\n薪资福利\n22-36K·14薪\n五险一金，餐补每月500元', '22000-36000 CNY MONTH'],
  ['$46,000/year minimum', '46000- USD YEAR', { country: 'US' }],
  ['$30/hr (max)', '-30 USD HOUR', { country: 'US' }],
  ['£23,900 FTE (£14,340 pro rata)', '23900 GBP'],
  ['Bruttogehalt: mind. 3.150 € pro Monat', '3150- EUR MONTH'],
  ['Palk 2100-2700 eurot kuus', '2100-2700 EUR MONTH'],
  ['Nabízíme mzdu 215 Kč za hodinu a příplatky za noční směny.', '215 CZK HOUR'],
  ['From £28,000 a year', '28000- GBP YEAR'],
  ['$18 - $21 an hour', '18-21 USD HOUR', { country: 'US' }],
  ['£450 - £525 per day', '450-525 GBP DAY'],
  ['£600 p/d', '600 GBP DAY'],
  ['£27k pa', '27000 GBP YEAR'],
  ['£2,400 pcm', '2400 GBP MONTH'],
  ['$75k+', '75000- USD', { country: 'US' }],
  ['SGD 6,000 - 8,500 per month', '6000-8500 SGD MONTH'],
  ['S$4,500 – S$6,000/mth', '4500-6000 SGD MONTH'],
  ['HK$28,000 - HK$35,000 monthly', '28000-35000 HKD MONTH'],
  ['AED 9,000 to 11,000 per month', '9000-11000 AED MONTH'],
  ['CHF 95’000 – 110’000 p.a.', '95000-110000 CHF YEAR'],
  ['R45 000 - R60 000 per month', '45000-60000 ZAR MONTH'],
  ['RM 4,000 – RM 6,500', '4000-6500 MYR'],
  ['Rp8.000.000 – Rp12.000.000 per bulan', '8000000-12000000 IDR MONTH'],
  ['₱35,000 - ₱45,000 a month', '35000-45000 PHP MONTH'],
  ['₦400,000 monthly', '400000 NGN MONTH'],
  ['NT$45,000 - 60,000 / month', '45000-60000 TWD MONTH'],
  ['US$3,000 - US$4,000 per month', '3000-4000 USD MONTH'],
  ['$85,000 - $100,000 CAD a year', '85000-100000 CAD YEAR'],
  ['$140K AUD + super', '140000 AUD'],
  ['120k - 140k', '120000-140000'],
  ['$120k - $150k', '120000-150000 CAD', { country: 'CA' }],
  ['$120,000', '120000 AUD', { country: 'AU' }],
];

const sentences: readonly Row[] = [
  ['The annual base salary range for this role is $142,000 to $188,500.', '142000-188500 USD YEAR', { country: 'US' }],
  ['The hourly rate range for this position in the chosen city is $38.50- $52.', '38.5-52 USD HOUR', { country: 'US' }],
  ['The hourly rate for this position is $41.', '41 USD HOUR', { country: 'US' }],
  ['The hourly rate range for this position is $33.20- $47.80.', '33.2-47.8 USD HOUR', { country: 'US' }],
  [
    'The base salary range for this position in the selected city is $119000 - $241500 annually.',
    '119000-241500 USD YEAR',
    { country: 'US' },
  ],
  ['Compensation Description (hourly)\nThe pay range is $28 - $34.', '28-34 USD HOUR', { country: 'US' }],
  ['Compensation Description (Annually)\nThe range for this position is $98000 - $151000.', '98000-151000 USD YEAR', { country: 'US' }],
  ['We pay between £42,000 and £48,000 per annum, depending on experience.', '42000-48000 GBP YEAR'],
  ['Salary: £31,000 rising to £34,500 after probation', '31000-34500 GBP YEAR'],
  ['Pay is £13.05 per hour, paid weekly.', '13.05 GBP HOUR'],
  ['You will earn up to €4.200 brutto im Monat.', '-4200 EUR MONTH'],
  ['Starting pay is at least $19.25/hour plus tips.', '19.25- USD HOUR', { country: 'US' }],
  ['Compensation: $95/hour on a W2 contract', '95 USD HOUR', { country: 'US' }],
  ['Interns receive a monthly stipend of ₹25,000.', '25000 INR MONTH'],
  ['CTC: 14 - 20 LPA', '1400000-2000000 INR YEAR'],
  ['CTC: ₹8,50,000 - ₹12,00,000 per annum', '850000-1200000 INR YEAR'],
  ['Salary Rs. 25,000/- per month', '25000 INR MONTH', { country: 'IN' }],
  ['Salary: PKR 150,000 to 200,000 monthly', '150000-200000 PKR MONTH'],
  ['Base pay $150,000 - $175,000 per year, plus a $10,000 sign-on bonus and equity.', '150000-175000 USD YEAR', { country: 'US' }],
  ['A $5,000 signing bonus is offered. Salary: $64,000 per year.', '64000 USD YEAR', { country: 'US' }],
  ['£35,000 base, OTE £60,000 per year', '35000 GBP'],
  ['Base salary of $90,000 a year with an OTE of $160,000.', '90000 USD YEAR', { country: 'US' }],
  ['OTE: £70,000 per annum', '70000 GBP YEAR'],
  ['Salary: DKK 45,000–52,000 per month', '45000-52000 DKK MONTH'],
  ['The salary for this position is 1.234,56 € per month', '1235 EUR MONTH'],
  ['The wage for this role is 68 000 kr per year', '68000 SEK YEAR', { country: 'SE' }],
  ['Salary: €3 500 / month', '3500 EUR MONTH'],
  ['Day rate: £500 - £550 (Inside IR35)', '500-550 GBP DAY'],
  ['Salary: £24,000 - £26,000', '24000-26000 GBP YEAR'],
  ['Hourly rate: $24.00 - $29.50 DOE', '24-29.5 USD HOUR', { country: 'US' }],
  ['Rate of pay: $1,150 per week', '1150 USD WEEK', { country: 'US' }],
  ['Salary is $2,900 biweekly', '2900 USD', { country: 'US' }],
  ['Salary: 52,000 to 61,000 euros gross per year', '52000-61000 EUR YEAR'],
  ['The compensation for this role is USD 5k–7k monthly.', '5000-7000 USD MONTH'],
  ['The pay range for this role is $80-$100,000 per year', '80000-100000 USD YEAR', { country: 'US' }],
  ['Salary range: $100-130k per year', '100000-130000 USD YEAR', { country: 'US' }],
  ['Salary (USD): 70,000 - 90,000 per year', '70000-90000 USD YEAR'],
  ['Pay: $55,000.00 to $60,000.00 per year', '55000-60000 USD YEAR', { country: 'US' }],
  ['Minimum salary: $50,000 Maximum salary: $68,000', '50000-68000 USD YEAR', { country: 'US' }],
  ['Expected salary: $0 - $90,000 a year', '-90000 USD YEAR', { country: 'US' }],
  ['Our salary bands: $110k–$125k per year in Toronto', '110000-125000 CAD YEAR'],
  ['For candidates based in Sydney the salary is $130,000 per annum plus super.', '130000 AUD YEAR'],
  ['Pay range in Auckland: $78,000 - $92,000 per annum', '78000-92000 NZD YEAR'],
  ['Salary: MXN 28,000 - 35,000 gross monthly', '28000-35000 MXN MONTH'],
  ['At least 15 applicants a day apply. The salary is £29,500 per annum.', '29500 GBP YEAR'],
  ['Full-time, 40 hours per week, salary £26,500 a year.', '26500 GBP YEAR'],
  ['Salary: £180000 per hour', '180000 GBP'],
  ['For applicants in Denver, the range is $104,000 - $133,500.', '104000-133500 USD', { country: 'US' }],
  ['Compensation: $34/hr + $750 bonus', '34 USD HOUR', { country: 'US' }],
  ['Grade 6 (£34,100 - £38,900)', '34100-38900 GBP'],
  ['£27,500 pro rata', '27500 GBP'],
  ['USD 55-65/hour', '55-65 USD HOUR'],
  ['Remuneration: EUR 68,000 gross per year (14 payments)', '68000 EUR YEAR'],
];

const german: readonly Row[] = [
  ['Gehalt: 58.000 € – 66.000 € brutto im Jahr', '58000-66000 EUR YEAR'],
  ['Wir zahlen 3.150,00 Euro brutto monatlich.', '3150 EUR MONTH'],
  ['Jahresgehalt: 55.000 - 65.000 EUR', '55000-65000 EUR YEAR'],
  ['Bruttojahresgehalt ab 48.500 €', '48500- EUR YEAR'],
  ['Stundenlohn: 14,50 €', '14.5 EUR HOUR'],
  ['Dein Verdienst: 16,80 €/Std. plus Trinkgeld', '16.8 EUR HOUR'],
  ['Monatsgehalt von 2.900 bis 3.400 Euro', '2900-3400 EUR MONTH'],
  ['Vergütung zwischen 45 und 55 T€ p.a.', '45000-55000 EUR YEAR'],
  ['Gehalt bis zu 80.000 € p. a.', '-80000 EUR YEAR'],
  ["Lohn CHF 6'200 - 7'100 pro Monat", '6200-7100 CHF MONTH'],
  ['Mindestgehalt von EUR 2.750,- brutto/Monat, Überzahlung möglich', '2750- EUR MONTH'],
  ['Ein monatlicher Essenszuschuss von 60 €', 'none'],
  ['Weihnachtsgeld von 1.200 € brutto', 'none'],
  ['Wir haben 2023 einen Umsatz von 40.000.000 € gemacht.', 'none'],
];

const romance: readonly Row[] = [
  ['Salaire : 38 000 € à 45 000 € brut par an', '38000-45000 EUR YEAR'],
  ['Rémunération : 2 300 € brut mensuel', '2300 EUR MONTH'],
  ['Rémunération entre 40 et 48 K€ annuels', '40000-48000 EUR YEAR'],
  ['Taux horaire : 12,50 €', '12.5 EUR HOUR'],
  ['TJM : 450 - 550 €', '450-550 EUR DAY'],
  ['Salaire à partir de 32 k€ brut/an', '32000- EUR YEAR'],
  ["Salaire jusqu'à 52 000 € par an", '-52000 EUR YEAR'],
  ['Salaire de 24,75 $ de l’heure à Montréal', '24.75 CAD HOUR'],
  ['Ticket restaurant de 9 € par jour', 'none'],
  ['Prime de cooptation de 1 000 €', 'none'],
  ['Salario: 24.000 - 28.000 € brutos anuales', '24000-28000 EUR YEAR'],
  ['Sueldo de 18.000 pesos mensuales en Guadalajara', '18000 MXN MONTH'],
  ['Ofrecemos un salario de hasta 2.100 € al mes', '-2100 EUR MONTH'],
  ['Retribución: entre 30.000 y 36.000 euros brutos al año', '30000-36000 EUR YEAR'],
  ['Sueldo: $ 25.000 a $ 32.000 mensuales', '25000-32000 MONTH'],
  ['Salário: R$ 4.500,00 por mês', '4500 BRL MONTH'],
  ['Remuneração de R$ 7.000 a R$ 9.000 mensais', '7000-9000 BRL MONTH'],
  ['Bolsa-auxílio de R$ 1.800,00 mensal', '1800 BRL MONTH'],
  ['Vale-refeição de R$ 35,00 por dia', 'none'],
  ['Salário anual: 42.000 € ilíquidos', '42000 EUR YEAR'],
  ['RAL: 32.000 - 38.000 €', '32000-38000 EUR YEAR'],
  ['Retribuzione lorda annua di 29.500 euro', '29500 EUR YEAR'],
  ['Stipendio fino a 1.900 € lordi al mese', '-1900 EUR MONTH'],
  ['Buoni pasto da 8 € al giorno', 'none'],
];

const northAndEast: readonly Row[] = [
  ['Salaris: € 3.200 – € 4.100 bruto per maand', '3200-4100 EUR MONTH'],
  ['Uurloon tussen € 15,20 en € 17,85', '15.2-17.85 EUR HOUR'],
  ['Reiskostenvergoeding van € 0,23 per kilometer', 'none'],
  ['Månadslön 38 000 – 44 000 kr', '38000-44000 SEK MONTH'],
  ['Lön: 165 kr i timmen', '165 SEK HOUR'],
  ['Friskvårdsbidrag på 5 000 kr per år', 'none'],
  ['Lønn: 620 000 - 710 000 kr per år', '620000-710000 NOK YEAR'],
  ['Månedsløn: 36.500 kr. brutto', '36500 DKK MONTH'],
  ['Palkka 3 400 €/kk', '3400 EUR MONTH'],
  ['Tuntipalkka 13,80 €', '13.8 EUR HOUR'],
  ['Wynagrodzenie: 9 000 - 12 500 zł brutto miesięcznie', '9000-12500 PLN MONTH'],
  ['Stawka: 120-150 PLN/h netto + VAT', '120-150 PLN HOUR'],
  ['Mzda 45 000 – 60 000 Kč měsíčně', '45000-60000 CZK MONTH'],
  ['Plat od 1 800 EUR mesačne', '1800- EUR MONTH'],
  ['Fizetés: bruttó 650 000 Ft havonta', '650000 HUF MONTH'],
  ['Salariu: 7.000 - 9.000 lei brut pe lună', '7000-9000 RON MONTH'],
  ['Maaş: aylık 45.000 TL brüt', '45000 TRY MONTH'],
  ['Зарплата: от 150 000 руб. в месяц', '150000- RUB MONTH'],
  ['Оклад 90 000 ₽ до вычета налогов', '90000 RUB'],
  ['Зарплата 40 000 – 55 000 грн на місяць', '40000-55000 UAH MONTH'],
  ['Заплата: 3 000 – 4 500 лв. бруто', '3000-4500 BGN'],
  ['Alga no 1600 līdz 2100 EUR mēnesī bruto', '1600-2100 EUR MONTH'],
  ['Palk 2200-2600 EUR bruto kuus', '2200-2600 EUR MONTH'],
  ['Plaća 1.800 - 2.200 EUR bruto mjesečno', '1800-2200 EUR MONTH'],
  ['Μισθός: 1.400 € μηνιαίως', '1400 EUR MONTH'],
];

const asian: readonly Row[] = [
  ['30-50K·15薪', '30000-50000 CNY MONTH'],
  ['15k-25k·13薪', '15000-25000 CNY MONTH'],
  ['月薪:1.5-2.5万', '15000-25000 CNY MONTH'],
  ['年薪30-50万元', '300000-500000 CNY YEAR'],
  ['薪资:8000-12000元/月', '8000-12000 CNY MONTH'],
  ['薪资范围:8千-1.2万/月', '8000-12000 CNY MONTH'],
  ['实习薪资 200元/天', '200 CNY DAY'],
  ['薪资面议', 'none'],
  ['每日餐补30元', 'none'],
  ['公司完成融资5000万元', 'none'],
  ['月薪 NT$45,000 以上', '45000- TWD MONTH'],
  ['月給25万円〜35万円', '250000-350000 JPY MONTH'],
  ['月給 25 万円以上', '250000- JPY MONTH'],
  ['月給28万5000円', '285000 JPY MONTH'],
  ['年収500〜800万円', '5000000-8000000 JPY YEAR'],
  ['年俸:6,000,000円 ~ 9,000,000円', '6000000-9000000 JPY YEAR'],
  ['時給1,250円〜', '1250- JPY HOUR'],
  ['時給１，３００円', '1300 JPY HOUR'],
  ['想定年収:¥6,000,000~¥9,500,000', '6000000-9500000 JPY YEAR', { country: 'JP' }],
  ['交通費月3万円まで支給', 'none'],
  ['資本金 3億円', 'none'],
  ['연봉 4,000만원 ~ 6,000만원', '40000000-60000000 KRW YEAR'],
  ['연봉: 5000~7000만원', '50000000-70000000 KRW YEAR'],
  ['월 310만원', '3100000 KRW MONTH'],
  ['時薪 196 元', '196 HOUR'],
  ['時薪 196 元', '196 TWD HOUR', { lang: 'zh-TW' }],
  ['시급 11,500원', '11500 KRW HOUR'],
  ['월급 280만원 이상', '2800000- KRW MONTH'],
  ['식대 월 20만원 지원', 'none'],
  ['연봉 1억 2천만원', '120000000 KRW YEAR'],
  ['वेतन: ₹30,000 - ₹40,000 प्रति माह', '30000-40000 INR MONTH'],
  ['Lương: 15 - 25 triệu VND/tháng', '15000000-25000000 VND MONTH'],
  ['Mức lương 20.000.000 - 30.000.000 đồng mỗi tháng', '20000000-30000000 VND MONTH'],
  ['Gaji Rp 6.000.000 per bulan', '6000000 IDR MONTH'],
  ['เงินเดือน 25,000 - 35,000 บาท', '25000-35000 THB MONTH'],
  ['الراتب 8000 - 10000 ريال سعودي شهرياً', '8000-10000 SAR MONTH'],
  ['שכר: ₪18,000 לחודש', '18000 ILS MONTH'],
];

const noPay: readonly string[] = [
  'We offer a competitive salary.',
  'We raised $48M in our Series B from leading investors.',
  'Our platform moves over $3 billion a year for merchants.',
  'You will own an annual budget of $2.4M.',
  'A 401(k) with a 4% company match',
  'Earn a $1,500 referral bonus for each friend you bring.',
  'An annual learning stipend of $2,000',
  '$100 monthly phone allowance',
  'Up to $5,000 per year in tuition reimbursement',
  'Relocation assistance of up to $8,000',
  'Life insurance of $50,000 at no cost to you',
  'Violations are fined at up to $10,000 per day.',
  'The service handles 250,000 queries per second (QPS).',
  'Join a company with $12 million in ARR.',
  'Assets under management of €3.5 billion',
  'Salary depends on 5 years of experience and 40 hours per week.',
  'Call us on +1 415 555 0123 between 9 and 17.',
  'Founded in 1998, with 2,500 employees in 30 countries.',
  'The prize pool for the hackathon is $25,000.',
  'Close deals between $50,000 and $250,000.',
  'Carry an annual quota of $1.2M.',
  'Our product costs $49 per month.',
  'We were valued at $1.2B in 2024.',
  'Save our customers $400 per month on energy.',
  'A home office budget of €750',
  '401k',
  '403(b)',
  'We lend to families earning less than $45,000 a year.',
  'A bonus of 12% of your base salary, up to $28,000',
  'Get $750 when you refer somebody we hire.',
  '£120 per month towards a desk near you',
  'Earn up to 15% commission on $90,000 of sales.',
  'TRY 70.000 net',
  'The local minimum wage is $17.90 per hour.',
  'A salary sacrifice scheme of up to £900',
  'An overtime rate of $48/hr',
  'London weighting of £3,100 per annum',
  'Last year we paid out $3 million to couriers.',
  'Approve invoices up to €4,000.',
  'A $0 salary',
  '$0',
  'Salary: negotiable',
  'Hours: 37.5 per week, 25 days of holiday per year',
  'RSUs worth $120,000 vest over four years.',
  'A wellness benefit of £40 per month',
  'Responsible for a P&L of $30 million',
  'We gave grants of $20,000 and $35,000 to local schools.',
  'Users spend 90 minutes per day in the app.',
  'Parental leave of 16 weeks and a $2,000 baby gift',
  'Overtime after 40 hours per week is paid at 150%.',
  'The contract is worth $4,000,000 annually to the company.',
  'Must be able to lift 50 lb and travel 20% per year.',
  'On-call bonus of €300 per week',
  'Founded with $250,000 from two bakers',
  'Manage a portfolio of 20 clients with revenue from $1M to $10M per year.',
];

describe('readBaseSalary', () => {
  const tables: Readonly<Record<string, readonly Row[]>> = { pills, sentences, german, romance, northAndEast, asian };
  for (const [name, rows] of Object.entries(tables)) {
    it.each(rows.map(([text, expected, context]) => ({ text, expected, context })))(`${name}: $text`, ({ text, expected, context }) => {
      const reading = readBaseSalary(text, context);
      expect(written(reading?.value)).toBe(expected);
      if (reading) expect(text).toContain(reading.quote);
    });
  }

  it.each(noPay)('is no pay: %s', (text) => {
    expect(readBaseSalary(text, { country: 'US' })).toBeUndefined();
    expect(readBaseSalary(`About us\n${text}\nApply today.`, { country: 'US' })).toBeUndefined();
  });

  it.each([
    ['$85,000 - $99,000 a year', { country: 'CA' }, 'CAD'],
    ['$85,000 - $99,000 a year', { country: 'SG' }, 'SGD'],
    ['$85,000 - $99,000 a year', { country: 'DE' }, 'USD'],
    ['$85,000 - $99,000 a year', { country: 'CA', places: ['Remote, United States'] }, 'CAD'],
    ['$85,000 - $99,000 a year', { places: ['Toronto, ON'] }, 'CAD'],
    ['$85,000 - $99,000 a year', {}, 'USD'],
    ['Sueldo: $85,000 - $99,000 al año para el puesto de la empresa', {}, undefined],
    ['Pay for our teams in Canada and Australia: $85,000 a year', {}, undefined],
    ['¥400,000 a month', {}, undefined],
    ['¥400,000 a month', { country: 'JP' }, 'JPY'],
    ['¥40,000 a month', { lang: 'zh-CN' }, 'CNY'],
    ['kr 45 000 a month', {}, undefined],
    ['kr 45 000 a month', { country: 'NO' }, 'NOK'],
    ['Salary: Rs 90,000 per month in Karachi', {}, 'PKR'],
  ] as const)('settles a shared symbol only by evidence: %s in %o', (text, context, currency) => {
    const reading = readBaseSalary(text, context);
    expect(reading).toBeDefined();
    expect(reading?.value.currency).toBe(currency);
  });

  it.each([
    ['Acme pays well.\nBase salary: $145,000 - $250,000 annually, plus equity.\nApply.', '$145,000 - $250,000 annually'],
    ['Pay is £12.60 per hour with overtime.', '£12.60 per hour'],
    ['Salary: up to\u00a0€42\u202f000 per year', 'up to €42 000 per year'],
    ['時給1,250円〜 交通費支給', '時給1,250円〜'],
    ['$90,000 (per year)', '$90,000 (per year)'],
  ])('keeps the words of the pay alone: %s', (text, expected) => {
    const reading = readBaseSalary(text);
    expect(reading?.value.text).toBe(expected);
    expect(text).toContain(reading?.quote ?? 'missing');
  });

  it('finds the one sentence of a long description', () => {
    const filler = 'You will work with 40 engineers in 12 countries on systems that serve 3,000,000 people and $9B of trade.\n'.repeat(400);
    const reading = readBaseSalary(`${filler}The base salary range is $131,000 - $176,000 per year.\n${filler}`, { country: 'US' });
    expect(written(reading?.value)).toBe('131000-176000 USD YEAR');
  });

  it('never throws, and quotes the very words', () => {
    const piece = fc.constantFrom(
      '$',
      '€',
      '1',
      '000',
      ',',
      '.',
      ' ',
      '\n',
      'k',
      '-',
      ' to ',
      'salary ',
      'per hour',
      '万',
      '円',
      'ﷺ',
      'Â',
      '💶',
      'İ',
      'USD',
      '+',
      '(',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(text).toContain(readBaseSalary(text)?.quote ?? '');
      }),
      { numRuns: 500 },
    );
  });

  it('answers soon on a long text of nothing but figures', () => {
    const text = 'Salary $5 1,000 to 12.5K per hour and 万 '.repeat(20_000);
    const { milliseconds } = timed(() => {
      readBaseSalary(text);
      readBaseSalary('1'.repeat(500_000));
      readBaseSalary('1 '.repeat(300_000));
      readBaseSalary(`$1${',000'.repeat(200_000)}`);
    });
    expect(milliseconds).toBeLessThan(4000);
  });
});

describe('readBaseSalaries', () => {
  const zones = [
    'Base pay by location:',
    'California and New York: $160,000 - $190,000 per year',
    'Colorado and Texas: $140,000 - $165,000 per year',
    'All other US locations: $120,000 - $150,000 per year',
  ].join('\n');

  it.each([
    [999, '48000 EUR YEAR'],
    [1_000, 'none'],
  ])('looks at so many amounts and no more: behind %i others it reads %s', (others, expected) => {
    const text = `${'Revenue of €60k. '.repeat(others)}\nSalary: €48,000 a year`;
    expect(written(readBaseSalaries(text)?.chosen.value)).toBe(expected);
  });

  it('reads the lowest and the highest market as one range', () => {
    const text =
      'The base pay for this position ranges from $104,300/year in our lowest geographic market up to $201,900/year in our highest geographic market.';
    expect(written(readBaseSalaries(text, { country: 'US' })?.chosen.value)).toBe('104300-201900 USD YEAR');
  });

  it('takes the zone of the posting', () => {
    const readings = readBaseSalaries(zones, { country: 'US', places: ['Denver, Colorado, United States'] });
    expect(written(readings?.chosen.value)).toBe('140000-165000 USD YEAR');
    expect(readings?.others).toHaveLength(2);
  });

  it('takes all zones together where no place decides', () => {
    const readings = readBaseSalaries(zones, { country: 'US' });
    expect(written(readings?.chosen.value)).toBe('120000-190000 USD YEAR');
    expect(readings?.others).toHaveLength(3);
    expect(zones).toContain(readings?.chosen.quote ?? 'missing');
  });

  it('takes the country of the posting among currencies', () => {
    const text = 'US: $150,000 - $180,000 per year\nUK: £90,000 - £110,000 per year';
    const reading = readBaseSalaries(`Salary ranges\n${text}`, { country: 'GB', places: ['London, UK'] });
    expect(written(reading?.chosen.value)).toBe('90000-110000 GBP YEAR');
  });

  it('takes the pay in the money of the country', () => {
    const readings = readBaseSalaries('Salary: $125,000 - $155,000 USD / CA$115,000 - CA$145,000', { country: 'CA' });
    expect(written(readings?.chosen.value)).toBe('115000-145000 CAD YEAR');
  });

  it('knows no others where one pay is said twice', () => {
    const readings = readBaseSalaries('Salary: £40,000 - £45,000 per year\nWe pay £40,000 - £45,000 per year.');
    expect(readings?.others).toEqual([]);
  });
});
