/**
 * What employers and boards call the kinds of employment, by schema.org's value; one row a group of languages, phrases parted by `|`, lower
 * case, accents of Latin letters as you like. A space stands for white space or a hyphen, a closing `~` for any ending: "vollzeit~" is
 * "Vollzeitstelle" as well. Words that name no kind by themselves (a contract's paper, a shift) are left out, and so are phrases made of a
 * kind and fillers ("na plný úvazek").
 *
 * A contract for a fixed term is `CONTRACTOR`, as on LinkedIn ("Contract"); work through an agency or for a season is `TEMPORARY`.
 */
import type { EmploymentType } from '../posting/posting';

interface KindWords {
  /** They say so by themselves: they count in a longer label as well, in a line of its own and behind "this is a". */
  readonly plain: readonly string[];
  /** They count in a label whose every word is known. */
  readonly label: readonly string[];
}

/** Where a phrase stands under two kinds, the first one here has it. */
export const employmentWords: Readonly<Record<EmploymentType | 'PERMANENT', KindWords>> = {
  FULL_TIME: {
    plain: [
      'full time|fulltime|vollzeit~|temps plein|plein temps|temps complet|tiempo completo|jornada completa|tempo integral|período integral|tempo inteiro|tempo pieno|voltijd~',
      'heltid~|fuldtid~|fulltid~|kokoaika~|pełny etat|plný úvazek|hlavní pracovní poměr|plný úväzok|полная занятость|полный рабочий день|повна зайнятість|tam zamanlı|normă întreagă|teljes munkaidő~|πλήρης απασχόληση',
      'دوام كامل|משרה מלאה|penuh waktu|toàn thời gian|เต็มเวลา|งานประจำ|पूर्णकालिक|全职|全職|正社員|フルタイム|정규직|풀타임',
    ],
    label: [
      'ft|f/t|fte|full|полный день|voll|plein|complet|completo|completa|pieno|integral|hel|fuld|pełny wymiar|plný',
      '正式|正职|正職|社招|常勤|正職員|正規雇用|전일제|상근',
    ],
  },
  PART_TIME: {
    plain: [
      'part time|parttime|teilzeit~|minijob~|mini job|temps partiel|mi temps|tiempo parcial|media jornada|medio tiempo|meio período|tempo parcial|tempo parziale|deeltijd~',
      'deltid~|osa aikai~|osa aika~|niepełny etat|część etatu|częściowy etat|částečný úvazek|zkrácený úvazek|čiastočný úväzok|brigáda|частичная занятость|неполный рабочий день|часткова зайнятість|yarı zamanlı|jumătate de normă|részmunkaidő~|μερική απασχόληση',
      'دوام جزئي|משרה חלקית|paruh waktu|bán thời gian|พาร์ทไทม์|ไม่เต็มเวลา|अंशकालिक|兼职|兼職|パートタイム|アルバイト|파트타임|아르바이트',
    ],
    label: [
      'casual part time|pt|p/t|half time|job share|part|teil|halbtags|geringfügig~|partiel|parcial|parziale|por horas|bijbaan|halftijds',
      'pół etatu|dpp|неполная занятость|подработка',
      '工讀|工读|パート|バイト|非常勤|시간제|알바|파트',
    ],
  },
  INTERN: {
    plain: [
      'internship|intern|apprenticeship|apprentice|working student|co op|praktikum|praktikant~|pflichtpraktikum|werkstudent~|ausbildung|auszubildende~|stagiaire|alternance|apprentissage|prácticas|pasantía|becario|estágio|estagiário|tirocinio|apprendistato|stageplaats|afstudeerstage',
      'lärling|lærling|harjoittelu|harjoittelija|staż|stáž|стажировка|стажування|staj|stajyer|gyakornok~|pripravnik|πρακτική άσκηση',
      'تدريب داخلي|magang|thực tập|ฝึกงาน|इंटर्नशिप|实习|實習|インターン|インターンシップ|인턴|인턴십',
    ],
    label: [
      'internship contract|apprenticeship contract|interns|trainee~|praktik|praktika|praktikplats|praktyki|praktyka|coop|work placement|industrial placement|placement year|azubi|lehrstelle|lehre|duales studium|studentische hilfskraft|abschlussarbeit',
      'stage|alternant~|apprenti|apprentie|professionnalisation|v.i.e|practicante|aprendiz|aprendizaje|contrato de formación|jovem aprendiz|estagiária|tirocinante|apprendista|stagiair',
      'elev|oppisopimus|stażysta|trainee|стажер|stagiu',
      'متدرب|تدريب|מתמחה|短期实习|见习|見習|管培生|수습',
    ],
  },
  VOLUNTEER: {
    plain: ['volunteer position|volunteer role|ehrenamtlich~|bénévolat|voluntariado|vrijwilligerswerk|ボランティア|志愿者'],
    label: [
      'volunteer|volunteering|voluntary|pro bono|ehrenamt|freiwillig~|bénévole|voluntario|voluntaria|vrijwilliger|frivillig~|vapaaehtoi~',
      'wolontariat|волонтер|gönüllü|متطوع|sukarelawan|tình nguyện|อาสาสมัคร|志愿|志工|자원봉사~',
    ],
  },
  PER_DIEM: {
    plain: [],
    label: ['per diem|perdiem|prn|on call|as needed|auf abruf|a chiamata|日雇い'],
  },
  TEMPORARY: {
    plain: ['temporary|seasonal|intérim|uitzend~|vikariat|saison~'],
    label: [
      'temporary contract|단기계약|mission intérim|temporario|temporaria|contrato temporal|temp|temp to perm|locum|casual|interim|short term|maternity cover|zero hours|temporär|vorübergehend|vertretung',
      'intérimaire|temporaire|saisonnier|saisonnière|temporal|sazonal|temporaneo|stagionale|interinale|somministrazione|tijdelijk',
      'tillfällig|vikar|midlertidig~|kesätyö|tymczasow~|sezonow~|dočasn~|sezónn~|временн~|сезонн~|geçici',
      'مؤقت|sementara|tạm thời|ชั่วคราว|临时|臨時|短期|임시직|단기',
    ],
  },
  CONTRACTOR: {
    plain: [
      'fixed term|freelance|freelancer|contractor|cdd|freiberuflich|befristet~|zzp|umowa zlecenie|umowa b2b|契約社員|業務委託|フリーランス|계약직|프리랜서',
    ],
    label: [
      'contract|contract temp|contract temporary|contract to perm|contrato temporal por obra|freie mitarbeit|freier mitarbeiter|indépendante|contractual|self employed|contract to hire|temp to hire|corp to corp|c2c|1099|ftc|consultant|gig|b2b',
      'freiberufler|selbständig|selbstständig|werkvertrag|zeitarbeit|arbeitnehmerüberlassung|durée déterminée|indépendant|prestataire|profession libérale|libéral|contractuel|mission',
      'por obra|autónomo|autónoma|plazo fijo|contrato a prazo|prazo determinado|prestador de serviços|pj|recibos verdes',
      'tempo determinato|contratto a termine|partita iva|zelfstandig~|bepaalde tijd|bepaalde duur|tijdelijk contract|konsult|frilans~|visstid~|tidsbegränsad|määräaikainen',
      'zlecenie|kontrakt|czas określony|doba určitá|dobu určitou|контракт|sözleşmeli|freelancer|határozott idejű',
      'متعاقد|عقد|kontrak|hợp đồng|สัญญาจ้าง|合同|合约|合約|自由职业|外包|契約|有期雇用|派遣|계약|기간제|파견',
    ],
  },
  // Permanent employment: full time, unless a label says part time beside it.
  PERMANENT: {
    plain: ['cdi|unbefristet~|festanstellung|contrato indefinido|tempo indeterminato|umowa o pracę'],
    label: [
      'permanent|employment contract|open ended contract|indefinite contract|permanent contract|regular|indefinite|open ended|perm|career|direct hire|salaried|standard|staff|festangestellt|fest angestellt|regulär|durée indéterminée|permanente|titulaire',
      'vast contract|contract onbepaalde duur|indefinido|indefinida|tiempo indeterminado|fijo|fija|efetivo|clt|prazo indeterminado|indeterminato|vast|vaste baan|onbepaalde tijd|onbepaalde duur|loondienst',
      'tillsvidare~|fast|fast ans~|vakituinen|czas nieokreślony|doba neurčitá|постоянная|постійна|sürekli',
      'دائم|عقد دائم|무기계약직|קבוע|tetap|chính thức|ประจำ|स्थायी|长期|長期|無期雇用',
    ],
  },
  // Kinds that a site names and schema.org does not.
  OTHER: {
    plain: [],
    label: ['other|sonstige|andere|autre|otro|outro|altro|overig|другое|أخرى|其他|その他|기타'],
  },
};

/** Words that may stand in an employment label and say nothing of its kind. */
export const employmentFillers: readonly string[] = [
  'employee|employed|employment|position|positions|job|jobs|role|roles|post|work|worker|type|types|time|hours|hour|hrs|h|week|weekly|per|a|an|the|of|for|in|on|with|and|or|as|at|to|up|from|basis|hourly|salary|exempt|status|schedule|month|months|mo|year|years|yr|day|days|shift|student|entry level|opportunity|appointment|possible|available|start|term|project|this|is|paid|unpaid|summer|program|programme|ongoing|independent|flexible|pro rata|fte|renewable|possibility|remote|hybrid|onsite|site|us|uk',
  'oder|und|bzw|u|stelle|anstellung|arbeit|vertrag|arbeitszeit|beschäftigung|m|w|d|f|x|gn|stunden|std|woche|monat|monate|monaten|jahr|jahre|jahren|auf|für|als|mit|ab|sofort|möglich|pro|die|der|im|option|übernahme|euro',
  "contrat|emploi|poste|temps|travail|durée|mois|ans|ou|en|à|de|du|des|le|la|les|un|une|heures|heure|semaine|par|d'|l'|fin d'études",
  'contrato|empleo|trabajo|jornada|tiempo|tipo|meses|mes|años|horas|semana|por|y|del|el|los|con|para|tempo|emprego|contratação|vaga|trabalho|regime|período|ano|anos|e|em|do|da|os|um|uma|curricular',
  'contratto|lavoro|mesi|anno|anni|ed|di|della|il|lo|uno|per|functie|werk|dienstverband|uren|maand|maanden|jaar|met|van|een|het|voor',
  'tjänst|anställning|jobb|stilling|eller|og|i|på|työ|työsuhde|praca|umowa|etat|lub|na|program|práce|úvazek|nebo',
  'работа|занятость|на|и|или|в|по|та|або|çalışma|ve|veya|és|vagy|și|sau|και|ή|وظيفة|عمل|دوام|و|أو|משרה|עבודה|או|kerja|dan|atau|hoặc|và|หรือ|และ',
  '制|工|生|员工|員工|职位|職位|工作|类型|類型|岗位|崗位|或|和|及|与|與|个月|個月|年|小时|小時|每周|每週|可|人员|人員|员|員|日常|暑期|性质|・|雇用|社員|職員|または|もしくは|および|から|登用|あり|有り|ヶ月|か月|週|時間|勤務|募集|형태|고용|근무|직|직원|사원|또는|및|개월|시간|주|채용|가능|전환|체험형|채용연계형|후',
];

/** What stands before the kind of employment in a table of facts: "Employment type: …". */
export const employmentLabels: readonly string[] = [
  'employment type|type of employment|employment status|employment|job type|position type|type of role|role type|work type|contract type|type of contract|contract|contract length|commitment|time type|job schedule|schedule|worker type|hours|working hours|type|status|basis|duration|full time/part time',
  'vertragsart|art der anstellung|anstellungsart|beschäftigungsart|arbeitszeit~|anstellung|vertrag|umfang|beschäftigung|pensum|type de contrat|contrat|type de poste|statut',
  'tipo de contrato|tipo de empleo|contrato|jornada|jornada laboral|modalidad|tipo de contratación|tipo de contratação|regime de contratação|tipo de vaga|tipo di contratto|contratto|orario di lavoro',
  'dienstverband|soort contract|anställningsform|stillingstype|omfattning|anställning|heltid/deltid|ansættelsesform|työsuhde',
  'rodzaj umowy|wymiar pracy|umowa|typ úvazku|úvazek|pracovní poměr|тип занятости|график работы|тип зайнятості|çalışma şekli',
  'نوع التوظيف|نوع الوظيفة|jenis pekerjaan|loại hình',
  '工作性质|职位类型|職位類型|工作类型|工作類型|雇用形態|契約形態|勤務形態|고용형태|근무형태|계약형태',
];
