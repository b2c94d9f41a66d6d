/** The facts that pages put beside a posting, as "label: value". */
export type Fact =
  | 'location'
  | 'employment'
  | 'workplace'
  | 'salary'
  | 'deadline'
  | 'posted'
  | 'code'
  | 'function'
  | 'seniority'
  | 'industry'
  | 'employer';

/** What the labels say, each as a whole, in the languages of `page-phrases.ts`. Data only. */
const labels: readonly (readonly [Fact, string])[] = [
  [
    'location',
    "(?:job |work(?:ing)? |primary |office |main )?locations?|place of work|where|where you(?:'ll| will) work|workplace location|city|duty station|standorte?|arbeitsorte?|einsatzorte?|dienstorte?|dienstsitz|ort|lieux?(?: de travail| du poste)?|localisation|ville|ubicaci[oó]n|lugar(?: de trabajo)?|localidad|ciudad|localiza[çc][aã]o|local(?: de trabalho)?|cidade|sede(?: di lavoro)?|luogo(?: di lavoro)?|località|città|locaties?|standplaats|werklocatie|plaats|勤務地|勤務先|勤務場所|就業場所|工作地[点點]|工作地址|上班地[点點]|地点|근무 ?(?:지|지역|위치|장소)",
  ],
  [
    'employment',
    'employment(?: type| status)?|job type|(?:contract|position|engagement|job|appointment) type|type of (?:employment|contract|position|job)|contract|hours|work schedule|terms of employment|time type|schedule|beschäftigung(?:sart|sgrad)?|anstellung(?:sart|sverhältnis)?|vertragsart|arbeitszeit(?:modell)?|art der beschäftigung|umfang|stellenumfang|pensum|(?:type de )?contrat|type de poste|temps de travail|tipo de (?:contrato|empleo|vaga|jornada)|jornada(?: laboral)?|contrato|regime(?: de contratação| de trabalho)?|tipo di contratto|contratto|orario(?: di lavoro)?|dienstverband|contracttype|uren(?: per week)?|雇用形態|契約形態|就業形態|工作性[质質]|工作[类類]型|[雇聘][佣用][类類]型|고용 ?형태|근무 ?형태|채용 ?형태',
  ],
  [
    'workplace',
    'workplace(?: type)?|work (?:model|mode|arrangement|style|setup|setting|location type)|working (?:model|pattern|arrangement)|remote(?: type| status| work)?|on-?site/remote|arbeitsmodell|homeoffice|home office|mobiles arbeiten|mode de travail|télétravail|modalidad(?: de trabajo)?|modalidade(?: de trabalho)?|modelo de trabalho|modalità(?: di lavoro)?|werkvorm|thuiswerken|リモートワーク|勤務スタイル|办公方式|工作方式|근무 ?방식',
  ],
  [
    'salary',
    '(?:base |annual |starting |hourly )?(?:salary|pay|wage|compensation|remuneration)(?: (?:range|rate|band|scale))?|rate(?: of pay)?|gehalt|jahresgehalt|vergütung|lohn|entgelt|verdienst|salaire|rémunération|salario|sueldo|retribución|remuneración|salário|remuneração|retribuzione|stipendio|ral|salaris|給与|給料|年収|想定年収|月給|時給|薪[资資]|薪酬|月薪|年薪|급여|연봉|시급|월급',
  ],
  [
    'deadline',
    '(?:application )?(?:closing date|deadline|close date)(?: for applications)?|apply (?:by|before)|application deadline|closes(?: on)?|applications? closes?(?: on)?|expires?(?: on)?|expiry date|valid (?:until|through)|advertised until|open until|bewerbungsfrist|bewerbungsschluss|bewerben bis|bewerbung bis|frist|date limite(?: de (?:candidature|dépôt))?|clôture(?: des candidatures)?|fecha (?:límite|de cierre)(?: de .{1,20})?|plazo(?: de (?:solicitud|inscripción))?|data limite|prazo(?: de (?:candidatura|inscrição))?|inscrições até|scadenza|candidature entro|sluitingsdatum|reageren (?:voor|tot)|solliciteren (?:voor|tot)|(?:応募)?締め?切り?(?:日)?|応募期限|掲載終了日|截止(?:日期|时间|時間)|마감 ?일|접수 ?마감일?',
  ],
  [
    'posted',
    '(?:date )?posted(?: on)?|post(?:ing)? date|date posted|publication date|published(?: on)?|date published|listed on|veröffentlicht(?: am)?|veröffentlichungsdatum|online seit|publiée?(?: le)?|date de publication|mise en ligne|publicad[oa](?: el| em)?|fecha de publicación|data (?:de|da) publicação|pubblicat[oa](?: il)?|data di pubblicazione|geplaatst(?: op)?|plaatsingsdatum|掲載(?:開始)?日|公開日|更新日|发布(?:日期|时间)|發佈日期|등록일|게시일',
  ],
  [
    'code',
    '(?:job|req|requisition|position|posting|vacancy|reference|opening)[. ]{0,2}(?:requisition )?(?:id|number|no|nr|num|code|#|ref|reference)\\.?(?: #| number)?|req\\.?|ref(?:erence)?\\.?(?: number| no\\.?| code)?|kennziffer|kenn-?nummer|stellen-?(?:id|nr\\.?|nummer|kennung)|referenz(?:nummer|code|-nr\\.?)?|job-?id|job-?nr\\.?|ausschreibungsnummer|réf(?:érence)?\\.?(?: .{1,12})?|referencia|código(?: .{1,14})?|referência|riferimento|codice(?: .{1,14})?|referentie(?:nummer)?|vacaturenummer|求人(?:番号|ID|id)|职位编号|職[位缺]編號|공고 ?번호|채용 ?번호',
  ],
  [
    'function',
    'department|team|job (?:function|family|category|field)|function|category|discipline|abteilung|fachbereich|bereich|berufsfeld|tätigkeitsbereich|service|département|métier|fonction|departamento|área(?: funcional)?|categor[ií]a|funzione|reparto|dipartimento|afdeling|vakgebied|functiegroep|部署|所属部署|部门|部門|职能|職能|职位类别|부서|직무|직군',
  ],
  [
    'seniority',
    "seniority(?: level)?|(?:experience|career|job) level|karriere(?:level|stufe)|berufserfahrungslevel|niveau d['’]expérience|nivel(?: de experiencia| profesional)?|senioridade|nível|livello|carrièreniveau|职级|職級|직급",
  ],
  ['industry', "industr(?:y|ies)|sectors?|branchen?|secteur(?: d['’]activité)?|setor|settore|業種|業界|行业|行業|업종"],
  [
    'employer',
    'company(?: name)?|employer|organi[sz]ation|hiring (?:company|organi[sz]ation)|firma|unternehmen|arbeitgeber|entreprise|société|employeur|empresa|empleador|empregador|azienda|bedrijf|werkgever|organisatie|会社名|企業名|社名|法人名|公司(?:名称|名稱)?|企业名称|회사 ?명?|기업 ?명',
  ],
];

const patterns = labels.map(([fact, words]) => [fact, new RegExp(`^(?:${words})$`, 'iu')] as const);
const LONGEST = 40;

/** What a label announces, with or without its colon. */
export function factOf(label: string): Fact | undefined {
  const bare = label
    .replace(/\s*[:：]\s*$/u, '')
    .replace(/^[【[(]|[】\])]$/gu, '')
    .trim();
  return bare === '' || bare.length > LONGEST ? undefined : patterns.find(([, pattern]) => pattern.test(bare))?.[0];
}

/** "Location: Uppsala" and, in a caption's shape, "Standort Ulm": what is announced, and the value. */
export function splitFact(line: string): { readonly fact: Fact; readonly value: string } | undefined {
  const colon = /^([^:：]{2,40})[:：]\s*(\S.*)$/u.exec(line);
  const fact = factOf(colon?.[1] ?? '');
  if (fact !== undefined && colon?.[2] !== undefined) return { fact, value: colon[2] };
  const caption = captioned.exec(line);
  const announced = factOf(caption?.[1] ?? '');
  const value = caption?.[2];
  // A value begins with a capital or a figure; "location matters" is a sentence.
  return announced === undefined || value === undefined || !/^[\p{Lu}\p{Lo}\d]/u.test(value) ? undefined : { fact: announced, value };
}

/** Labels that stand before a short value without a colon. Words with other uses ("Where", "Contract") are not among them. */
const captioned =
  /^(locations?|standort|arbeitsort|einsatzort|dienstort|lieu de travail|ubicación|localização|luogo di lavoro|standplaats|勤務地|工作地[点點]|근무지|apply by|closing date|application deadline|advertised until|bewerbungsfrist|bewerben bis|date limite|fecha límite|data limite|scadenza|sluitingsdatum|応募締切|截止日期|마감일|(?:date )?posted(?: on)?|veröffentlicht(?: am)?|publiée? le|publicad[oa](?: el| em)?|pubblicat[oa] il|geplaatst op|掲載日|发布日期|등록일|req(?:uisition)? (?:id|number|#)|job (?:id|number)|stellen-?id|雇用形態) +(\S.{1,59})$/iu;
