/**
 * States, provinces and the like whose names or codes tell the country, and cities where a code would tell a wrong one.
 * Curated by the project; names in English and in the country's own language. Data only.
 */

/** Codes as they stand after a city ("Austin, TX"), a country each. */
const regionCodes: Readonly<Record<string, string>> = {
  US: 'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR',
  CA: 'AB BC MB NB NL NS ON PE QC SK YT NU',
  AU: 'NSW VIC QLD TAS ACT',
};

/** The country of each code. */
export const codeCountries: ReadonlyMap<string, string> = new Map(
  Object.entries(regionCodes).flatMap(([country, codes]) => codes.split(' ').map((code) => [code, country] as const)),
);

/** Names, in lower case. One that is also a country, another region or a large city elsewhere is left out ("georgia", "victoria", "washington"). */
export const regionNames: Readonly<Record<string, string>> = {
  US: 'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|district of columbia|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york state|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington state|west virginia|wisconsin|wyoming|puerto rico|washington dc|washington d.c.|california state',
  CA: 'alberta|british columbia|colombie-britannique|manitoba|new brunswick|nouveau-brunswick|newfoundland and labrador|nova scotia|nouvelle-écosse|ontario|prince edward island|quebec|québec|saskatchewan|yukon|nunavut',
  AU: 'new south wales|queensland|south australia|western australia|tasmania|australian capital territory',
  GB: 'england|scotland|wales|northern ireland|greater london|greater manchester|west midlands|west yorkshire|south yorkshire|merseyside|cambridgeshire|oxfordshire|hertfordshire|lancashire|tyne and wear',
  IE: 'county dublin|county cork|county galway|leinster|munster',
  DE: 'baden-württemberg|bayern|bavaria|brandenburg|hessen|hesse|mecklenburg-vorpommern|niedersachsen|lower saxony|nordrhein-westfalen|north rhine-westphalia|nrw|rheinland-pfalz|rhineland-palatinate|saarland|sachsen|saxony|sachsen-anhalt|saxony-anhalt|schleswig-holstein|thüringen|thuringia',
  AT: 'niederösterreich|oberösterreich|steiermark|tirol|vorarlberg|kärnten|burgenland|lower austria|upper austria|styria|tyrol',
  FR: "île-de-france|ile-de-france|auvergne-rhône-alpes|provence-alpes-côte d'azur|occitanie|nouvelle-aquitaine|hauts-de-france|grand est|bretagne|brittany|normandie|normandy|pays de la loire|bourgogne-franche-comté|centre-val de loire|corse",
  ES: 'cataluña|catalunya|catalonia|andalucía|andalusia|comunidad de madrid|community of madrid|comunidad valenciana|comunitat valenciana|país vasco|basque country|euskadi|galicia|castilla y león|aragón|asturias|islas canarias|canary islands|islas baleares|balearic islands|extremadura|castilla-la mancha',
  IT: 'lombardia|lombardy|lazio|piemonte|piedmont|veneto|emilia-romagna|toscana|tuscany|campania|puglia|apulia|sicilia|sicily|liguria|sardegna|sardinia|calabria|friuli-venezia giulia|trentino-alto adige|umbria|marche|abruzzo',
  NL: 'noord-holland|north holland|zuid-holland|south holland|noord-brabant|north brabant|gelderland|overijssel|flevoland|friesland|drenthe|zeeland',
  BE: 'flanders|vlaanderen|wallonia|wallonie|brussels region|flemish region|walloon region|région de bruxelles-capitale',
  CH: 'canton of zurich|kanton zürich|aargau|canton de vaud|vaud|ticino|thurgau',
  PL: 'mazowieckie|masovian|małopolskie|lesser poland|dolnośląskie|wielkopolskie|greater poland|pomorskie|śląskie|łódzkie|lubelskie|podkarpackie',
  BR: 'são paulo e região|minas gerais|paraná|santa catarina|rio grande do sul|bahia|pernambuco|ceará|distrito federal|goiás|espírito santo',
  MX: 'jalisco|nuevo león|ciudad de méxico|cdmx|estado de méxico|quintana roo|guanajuato|querétaro',
  IN: 'karnataka|maharashtra|tamil nadu|telangana|haryana|uttar pradesh|west bengal|kerala|gujarat|rajasthan|andhra pradesh|madhya pradesh|punjab, india|odisha|goa',
  CN: 'guangdong|guangdong province|zhejiang|zhejiang province|jiangsu|jiangsu province|sichuan|sichuan province|hubei|hubei province|shaanxi|fujian|fujian province|shandong|shandong province|hunan',
  JP: 'tokyo-to|kanagawa|kanagawa prefecture|osaka prefecture|tokyo prefecture|aichi|aichi prefecture|hokkaido',
  KR: 'gyeonggi-do|gyeonggi|gangnam-gu',
};

/** US states that share their name with something else: certain only before the country or a zip code, or after a city of theirs. */
export const sharedRegions: ReadonlySet<string> = new Set(['georgia', 'washington', 'new york', 'victoria', 'punjab']);

/**
 * Large cities that stand before their country's code, though that may be a US state's, too: "Berlin, DE", "Toronto, CA". Before another
 * state's code they are that state's town: "Berlin, CT", "Verona, WI".
 */
export const citiesAbroad: Readonly<Record<string, string>> = {
  DE: 'berlin|munich|münchen|hamburg|cologne|köln|frankfurt|frankfurt am main|stuttgart|düsseldorf|dusseldorf|leipzig|dresden|hannover|hanover|nuremberg|nürnberg|bremen|essen|dortmund|bonn|karlsruhe|mannheim|heidelberg|potsdam|darmstadt|freiburg|ulm|walldorf|wolfsburg|ingolstadt|augsburg|mainz|aachen|bielefeld|jena|regensburg|erlangen',
  CA: 'toronto|vancouver|montreal|montréal|ottawa|calgary|edmonton|quebec city|québec|winnipeg|waterloo|mississauga|halifax|markham|kitchener|saskatoon|regina|gatineau|laval|burnaby',
  IN: 'bangalore|bengaluru|mumbai|hyderabad|chennai|pune|delhi|new delhi|gurgaon|gurugram|noida|kolkata|ahmedabad|kochi|trivandrum|thiruvananthapuram|jaipur|coimbatore|indore|chandigarh|mysore|nagpur',
  IL: 'tel aviv|tel-aviv|tel aviv-yafo|jerusalem|haifa|herzliya|ramat gan|petah tikva|raanana|ra’anana|netanya|yokneam',
  CO: 'bogota|bogotá|medellin|medellín|cali|barranquilla|cartagena',
  AR: 'buenos aires|córdoba|cordoba|rosario|mendoza|la plata',
  MA: 'casablanca|rabat|marrakech|tangier|tanger|fes|fès',
  ID: 'jakarta|bandung|surabaya|bali|yogyakarta|denpasar',
  PA: 'panama city|panamá|ciudad de panamá',
  AL: 'tirana|tiranë',
  MT: 'valletta|sliema|st. julians|gzira|birkirkara',
  ME: 'podgorica',
  MD: 'chisinau|chișinău',
  GA: 'libreville',
  MN: 'ulaanbaatar',
  NE: 'niamey',
  SD: 'khartoum',
  TN: 'tunis|sousse|sfax',
  VA: 'vatican city',
  LA: 'vientiane',
  KY: 'george town',
  SC: 'victoria',
  PE: 'lima|arequipa|cusco',
  SK: 'bratislava|košice|kosice|žilina|zilina',
  NL: 'amsterdam|rotterdam|utrecht|eindhoven|the hague|den haag|delft|groningen|leiden|veldhoven|tilburg|breda|nijmegen|haarlem|hoofddorp|schiphol|amersfoort|arnhem|enschede',
  IT: 'milan|milano|rome|roma|turin|torino|bologna|verona|padova|palermo|varese|modena|salerno|catania|caserta|latina|alessandria|arezzo|cosenza|cagliari|mantova|messina|macerata|matera|como|napoli|firenze|genova|bari|trieste|parma|brescia|bergamo|pavia|vicenza|treviso|udine|ancona|pescara|perugia|lecce|taranto',
  BR: 'são paulo|sao paulo|rio de janeiro|campinas|curitiba|londrina|maringá|florianópolis|florianopolis|joinville|blumenau|belém|belem|campo grande|cuiabá|cuiaba|maceió|maceio|manaus|são luís|sao luis|porto alegre|caxias do sul|belo horizonte|recife|salvador|fortaleza|goiânia|goiania|brasília|brasilia|vitória',
  AU: 'perth|fremantle|bunbury|mandurah|adelaide|darwin|alice springs',
  ES: 'madrid|barcelona|valencia|sevilla|málaga|malaga|bilbao|zaragoza',
};

/**
 * The codes of provinces (car plates, ISO 3166-2) that follow these cities, where the code is also a state's of the US, a province's of Canada
 * or a country's: "Milano, MI", "Perth, WA", "Utrecht, UT", "Torino, TO".
 */
const provinceCodes: Readonly<Record<string, string>> = {
  AU: 'WA perth|fremantle|bunbury|mandurah; SA adelaide; NT darwin|alice springs',
  BR: 'SP são paulo|sao paulo|campinas; PR curitiba|londrina|maringá; SC florianópolis|florianopolis|joinville|blumenau; PA belém|belem; MS campo grande; MT cuiabá|cuiaba; AL maceió|maceio; AM manaus; MA são luís|sao luis; MG belo horizonte; PE recife; BA salvador; ES vitória',
  DE: 'BE berlin; BY munich|münchen|nuremberg|nürnberg|augsburg|regensburg|ingolstadt|erlangen; BW stuttgart|karlsruhe|mannheim|heidelberg|ulm|freiburg; NI hannover|hanover|wolfsburg; SN dresden|leipzig',
  ES: 'MD madrid; CT barcelona',
  IN: 'TN chennai|coimbatore; MH mumbai|pune|nagpur; HR gurgaon|gurugram; CH chandigarh; MP indore; TG hyderabad',
  IT: 'MI milano; TO turin|torino; BO bologna; PA palermo; VA varese; MO modena; SA salerno; CT catania; AL alessandria; AR arezzo; CA cagliari; MN mantova; ME messina; MC macerata; MT matera; LT latina; CO como; NA napoli; GE genova; BA bari; PR parma; BS brescia; BG bergamo; VI vicenza; TV treviso; PE pescara; PG perugia',
  NL: 'UT utrecht|amersfoort; NB eindhoven|tilburg|breda|veldhoven; GR groningen; GE arnhem|nijmegen',
};

/** The country of "city, province's code", the city in lower case. */
export const countryOfProvince: ReadonlyMap<string, string> = new Map(
  Object.entries(provinceCodes).flatMap(([country, codes]) =>
    codes.split('; ').flatMap((entry) =>
      entry
        .slice(3)
        .split('|')
        .map((city) => [`${city}, ${entry.slice(0, 2)}`, country] as const),
    ),
  ),
);

/** Regions that alone may be a city of the same country. */
export const alsoCities: ReadonlySet<string> = new Set(['quebec', 'québec', 'brandenburg', 'guanajuato', 'querétaro']);

/** Countries that are one city: both are certain. */
export const cityStates: Readonly<Record<string, string>> = {
  SG: 'Singapore',
  HK: 'Hong Kong',
  MO: 'Macau',
  MC: 'Monaco',
  GI: 'Gibraltar',
};

/** Chinese cities and provinces without their suffix, as careers pages write them. */
export const chineseCities =
  '北京|上海|天津|重庆|深圳|广州|杭州|南京|苏州|成都|武汉|西安|长沙|郑州|青岛|厦门|合肥|宁波|无锡|佛山|东莞|大连|沈阳|济南|福州|珠海|昆明|哈尔滨|长春|石家庄|太原|南宁|贵阳|南昌|兰州|海口|三亚|嘉兴|常州|温州|烟台|惠州|中山|泉州|廊坊|乌鲁木齐|呼和浩特|银川|西宁|拉萨|绍兴|金华|南通|徐州';
export const chineseProvinces =
  '广东|浙江|江苏|四川|湖北|湖南|河北|河南|山东|山西|陕西|福建|安徽|江西|辽宁|吉林|黑龙江|云南|贵州|海南|甘肃|青海|广西|内蒙古|宁夏|新疆|西藏';
export const taiwaneseCities = '台北|臺北|新北|桃園|台中|臺中|台南|臺南|高雄|新竹|基隆|嘉義';
export const japanesePrefectures =
  '北海道|青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄';
export const japaneseCities = '横浜|川崎|名古屋|神戸|札幌|仙台|さいたま|北九州|浜松|堺';
export const koreanRegions =
  '서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|충청북|충청남|전라북|전라남|경상북|경상남';
