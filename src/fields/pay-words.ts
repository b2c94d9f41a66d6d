/**
 * The words by which a figure is known to be pay, or to be anything else: in the languages that careers pages are written in most.
 * Curated by the project from public job postings' usual wording. Data; `*` as in `wordSource`.
 */
import { wordSource } from './word-pattern';

/** Nouns for pay itself. */
const payNouns = [
  'salar(?:y|ies)|base|base pay|pay|payrate|pay rate|wages?|compensation|remuneration|remunerat*|renumeration|hourly rate|day rate|daily rate|rate of pay|starting rate|pay range|base range|ctc|cost to company|take-home|pay band|pay scale|comp|comp range|rate|rates|earnings|stipend|income|package|the range|range is|range for|hiring range|target range|expected range|range:',
  '*gehalt*|*gehälter|*lohn|*löhne|*vergütung|*entgelt|*verdienst|*honorar|*tagessatz|*stundensatz|besoldung|bezahlung|gehaltsspanne|gehaltsrahmen|gehaltsband*|entlohnung|\\d\\. ?(?:lehr|ausbildungs)jahr|lohnband|*einkommen',
  'salaires?|rémunération|remuneration|rémunéré*|rému|tjm|fourchette|appointements|traitement|package|gratification',
  'salari[oa]s?|sueldos?|remunera*|retribuci(?:ó|o)n|paga|honorarios|banda salarial|rango salarial|nómina|beca|bolsa-auxílio|bolsa auxílio|bolsa|salári[oa]s?|vencimento|faixa salarial|ordenado',
  'stipend[io]+|retribuzione|ral|r\\.a\\.l\\.|compenso|salaris|salarisindicatie|*salaris|loon|*loon|bruto|beloning|vergoeding|uurtarief|dagtarief|fwg|schaal',
  'lön|*lön|grundlön|lönen|lönespann|lønn|*lønn|årslønn|løn|*løn|*løn(?:nen|nen)?|lønnen|aflønning|avlønning|palkka|*palkka|palkkaus|laun',
  'wynagrodzeni[ea]|widełki|pensja|stawk[aię]|płaca|zarobki|mzd[auy]|*mzda|plat|platu|odměna|plat*|hrubá mzda|bér|*bér|fizetés|bérezés|kereset|jövedelem|salari(?:u|ul|ului|ile|al)|remunerați[ea]|maaş|ücret|maaşı|ücreti|plata|plaća|plača|zarada|atlyginim\\p{L}*|darbo užmokest\\p{L}*|alga|atalgojum\\p{L}*|palk|töötasu|põhipalk',
  'зарплат*|заработн* плат*|оклад*|ставк*|доход*|вознаграждени*|оплат*|заробітн* плат*|зп|з\\/п|заплата|възнаграждение|плата|μισθ*|αποδοχ*|αμοιβ*',
  '薪资|薪資|薪酬|薪水|薪金|月薪|年薪|日薪|时薪|時薪|周薪|底薪|待遇|工资|工資|月收入|基本给|给与|給与|給料|賃金|月給|年収|年俸|時給|日給|月収|月額|俸給|報酬|想定年収|予定年収|基本給|固定給|급여|연봉|월급|시급|일급|주급|보수|임금|페이|연봉제',
  'वेतन|सैलरी|तनख्वाह|पगार|gaji|upah|penghasilan|lương|mức lương|thu nhập|เงินเดือน|ค่าจ้าง|รายได้|ค่าตอบแทน|راتب|الراتب|أجر|رواتب|مرتب|שכר|משכורת|שכר שעתי|برآورد حقوق|حقوق',
].join('|');

/** Verbs that say it of a person, and looser words: pay only where nothing else claims the figure. */
const payVerbs =
  'pays|paid|paying|earn|earns|earning|receive|receives|make|makes|ote|on-target|total target|verdien\\p{L}*|vergütet|bezahlt|zahlen|gagnez|rémunérée?|payé|ganar(?:ás|á)?|cobrar(?:ás)?|percibir(?:ás)?|ganhar|guadagn\\p{L}*|verdient|tjän\\p{L}*|zarob\\p{L}*|zarabia\\p{L}*|earned|offering|we offer|wir bieten|nous offrons|ofrecemos|oferecemos|offriamo|wij bieden|oferujemy|nabízíme|мы предлагаем|предлагаем';

/** Nouns and verbs whose figures are never pay. */
const otherMoney = [
  'bonus(?:es)?|allowances?|budgets?|funding|funded|raised|raise|raising|revenues?|turnover|sign(?:ing|-on| on)|retention|referral|refer|referring|refers?|rewards?|rewarded|equity|stock|shares|rsus?|options|valuation|valued|worth|insurance|insured|coverage|cover|covered|premiums?|match(?:ing|ed)?|401|401k|pension|tuition|reimburse\\p{L}*|reimbursement|vouchers?|gift|gifts|prizes?|wins?|awards?|awarded|grants?|granted|pric(?:e|es|ed|ing)|fees?|fine[sd]?|costs?|costing|spend|spending|spent|aum|assets|portfolios?|deals?|contracts? (?:value|worth)|acv|arr|mrr|gmv|tcv|gdp|market|customers?|clients?|users|investments?|investors?|invested|backed|founded|bootstrapped|series [a-h]|seed|capital|venture|projects?|quotas?|pipelines?|sales|transactions?|savings?|save|saves|saving|donat\\p{L}*|charit\\p{L}*|discounts?|gym|wellness|wellbeing|fitness|home office|home-office|equipment|laptop|relocation|moving|commut\\p{L}*|travel|meals?|lunch|food|snacks?|learning|l&d|education\\p{L}*|training|development (?:budget|fund)|professional development|childcare|parental|adoption|fertility|phone|internet|mileage|tips|commissions?|incentives?|profit|profits|loss|losses|p&l|ebitda|debt|loans?|mortgages?|liabilit\\p{L}*|penalt\\p{L}*|damages|claims?|scholarships?|subsid\\p{L}*|perks?|credits?|cash back|points|deposit|purchases?|payments?|volume|processed|processing|process|payroll of|paid out|payouts?|minimum wages?|performers|accounts|invoices?|salary sacrifice|weighting|verification|towards?|households?|families|acquisition|acquired|ipo|round|rounds|fund|funds|holding|endowment|tax|taxes|lifetime|deductibles?|hsa|fsa|retirement|employer contribution|contributions?|prior role|previous role|previous salary|former|threshold|net worth|millionaires?|companies with|companies between|businesses|saas|backpay|cap|reward of|expenses|sponsorship of|programs? budget|buildings?|properties|real estate|construction|ad spend|media spend|bursary|stipend(?:s)? (?:for|towards?)|overtime|shift premium|differential|uniform|boot|tool allowance|on-call|standby',
  '*zuschuss|*zuschüsse|*zulage|*zulagen|*prämie|*prämien|*gutschein|*gutscheine|*budget|umsatz|*umsatz|*bonus|sachbezug|*karte|fahrtkosten|weihnachtsgeld|urlaubsgeld|*geld|altersvorsorge|vermögenswirksame|rabatt|spende|*pauschale|*beteiligung|investition\\p{L}*|finanzierung|*erstattung|kosten|bilanzsumme|versicherung\\p{L}*|jobrad|deutschlandticket|kinderbetreuung',
  "primes?|tickets? restaurants?|titres?-restaurants?|chiffre d'affaires|participation|intéressement|levée|levé|budget|mutuelle|remboursement|forfait|indemnités?|panier|carte|cooptation|parrainage|financement|prévoyance|subvention|ca de|avantages?",
  'bonos?|bonificaci\\p{L}*|facturaci\\p{L}*|presupuesto|vales?|vale-\\p{L}*|seguros?|plus|dietas|ayuda|ayudas|financiaci\\p{L}*|inversi\\p{L}*|ventas|premios?|auxílio|faturamento|orçamento|benefícios?|ticket|reembolso|comisi\\p{L}*|comiss\\p{L}*|buoni pasto|fatturato|rimborso|welfare|premio|cesta|vr|va|vt|plr',
  'vakantiegeld|reiskosten\\p{L}*|onkostenvergoeding|omzet|eindejaarsuitkering|thuiswerkvergoeding|friskvård\\p{L}*|omsättning|omsetning|omsætning|bonusar|premi[aeę]|dofinansowani\\p{L}*|dodatek|bony|karta|premie|obrat|příspěv\\p{L}*|stravenk\\p{L}*|příplat\\p{L}*|cafeteria|árbevétel|jutal\\p{L}*|bonuri|tichete|diurnă|prim(?:ă|e)|ikramiye|ciro|yemek|prim',
  'преми\\p{L}*|бонус\\p{L}*|компенсаци\\p{L}*|выручк\\p{L}*|оборот\\p{L}*|инвестици\\p{L}*|подар\\p{L}*|материальн\\p{L}*|страхов\\p{L}*|дмс|бюджет\\p{L}*',
  '奖金|獎金|补贴|補貼|津贴|津貼|餐补|房补|租房补贴|内推|融资|融資|营收|營收|估值|市值|预算|預算|注册资本|注册资金|资产|用户|交易额|销售额|投资|投資|保险|福利金|红包|礼金|手当|賞与|ボーナス|売上|売上高|資本金|支給額|支給上限|補助|補助金|交通費|調達|予算|年商|入社祝い金|祝い金|お祝い金|残業代|保険|インセンティブ|数当|成과급|상여|보너스|수당|지원금|식대|복지포인트|복지카드|포인트|매출|투자|자본금|상금|축하금|경조사|교육비|지원',
  'thưởng|phụ cấp|doanh thu|trợ cấp|tunjangan|bonus|omzet|insentif|โบนัส|ค่าเดินทาง|เบี้ย|مكافأة|بدل|ميزانية|בונוס|מענק|बोनस|भत्ता',
].join('|');

/** Gross pay is what counts: a figure that is said to be after tax is another one. "netto + VAT" is an invoice before tax. */
const afterTax =
  'net|netto|nett|netă|nette?s?|neto|netos|netta|netto/mies|líquido|nettó|čistá|чист\\p{L}*|на руки|手取り|到手|税后|稅後|실수령';

const onTargetWords =
  'ote|on[- ]target|on target earnings|total target|target earnings|uncapped|total cash|total compensation|total comp|tc|realistic earnings|first year earnings|potential earnings|zielgehalt|variable|total rewards?|earning potential|commission';

/** These three for text in lower case. */
export const payNoun = new RegExp(`(?:${wordSource(payNouns)})`, 'gu');
export const payVerb = new RegExp(`(?:${wordSource(payVerbs)})`, 'gu');
export const otherMoneyWord = new RegExp(`(?:${wordSource(otherMoney)})`, 'gu');
export const afterTaxWord = new RegExp(`(?:${wordSource(afterTax)})`, 'iu');
export const onTarget = new RegExp(`(?:${wordSource(onTargetWords)})`, 'iu');
