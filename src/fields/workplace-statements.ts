/** Sentences that state where the work of a posting is done. Every pattern is tried on one sentence, so that each repetition is short. */
import type { WorkplaceType } from '../posting/posting';
import { eastAsian, GuardedPattern, guardOf } from './guarded-pattern';
import { workplaceOfLabel } from './workplace-label';

export interface WorkplaceStatement {
  readonly value: WorkplaceType;
  /** Said by denying the other: "this is not a remote role". */
  readonly denial: boolean;
}

const job = `(?:role|position|job|post|opportunity|vacancy|internship|contract|placement|opening|work|appointment)`;
/** One to four of the week's days. */
const some = String.raw`(?:[1-4](?:\s?(?:-|–|to|or|/)\s?[2-5])?|one|two|three|four|two\sor\sthree|two\sto\sthree|three\sto\sfour|ein(?:en|em)?|zwei|drei|vier|une?|deux|trois|quatre|un[oa]?|dos|tres|cuatro|dois|duas|três|quatro|uma?|due|tre|quattro|twee|drie|två|fyra|dwa|trzy|jeden|dva|tři|två|fire|kaksi|kolme|iki|üç|bir|два|три|две|один)`;
const all = `(?:5|five|fünf|cinq|cinco|cinque|vijf|fem|pięć|pět|viisi|beş|пять)`;
const days = String.raw`(?:full\s)?(?:days?|times|x)['’]?`;
const week = String.raw`(?:\s?(?:a|per|each|every|/|of\sthe|in\sthe)\s?(?:work\s?)?week|\sweekly|/wk)`;
const office = String.raw`(?:in|at|from|to|into)\s(?:the\s|our\s|an?\s|your\s|their\s|any\s|one\sof\sour\s)?(?:[\p{L}\d,.&'’-]+\s){0,4}?(?:offices?|hq|headquarters|hub|studio|workplace|campus)`;
const present = String.raw`(?:on-?\s?site|in-?\s?office|in-?\s?person)`;

/** @param when words of which every match of `source` holds one */
const own = (when: RegExp, source: string): GuardedPattern => new GuardedPattern(when, `(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`);

const someDays = /\s(?:days?|times|x)/i;
const presence = /on-?\s?site|in-?\s?office|in-?\s?person|office[\s-]based|in\sthe\soffice|from\sour/i;

const hybrid: readonly GuardedPattern[] = [
  own(
    /hybrid/i,
    String.raw`hybrid(?:[\s-](?:flexible|remote|first))?[\s,/-]{1,2}(?:(?:in-?office|office|full-time|part-time|permanent)\s)?(?:work(?:ing|place|week|er|s)?|role|position|schedule|job|opportunity|office|internship|contract|employee)`,
  ),
  own(/hybrid/i, String.raw`${job}\s(?:is|will\sbe|offers|follows|has|operates)\s(?:[\p{L}-]+\s){0,4}?hybrid`),
  own(/hybrid/i, String.raw`(?:work|working|works|operate|operates|based|follow|follows)\s(?:[\p{L}-]+\s){0,3}?hybrid(?:ly)?`),
  new GuardedPattern(/hybrid/i, String.raw`\(\s?hybrid(?:\s?[,;:–—-][^()]{0,60}|\s[^()]{0,60})?\)`),
  own(someDays, String.raw`${some}\s${days}${week}?[^.!?;]{0,30}?\s${office}`),
  own(someDays, String.raw`${some}\s${days}${week}\s(?:[\p{L}-]+\s){0,3}?${present}`),
  own(someDays, String.raw`${some}\s${days}\s${present}(?:${week}|\s?$|\s?[,.)])`),
  own(someDays, String.raw`${office}[^.!?;]{0,45}?\s${some}\s${days}${week}`),
  own(someDays, String.raw`${present}[^.!?;]{0,30}?\s${some}\s${days}${week}`),
  own(someDays, String.raw`${some}\s${days}${week}?[^.!?;]{0,20}?\s(?:from\shome|at\shome|remote(?:ly)?|wfh)`),
  own(someDays, String.raw`(?:from\shome|remote(?:ly)?|wfh)(?:\s(?:up\sto|for|at\sleast|about))?\s${some}\s${days}${week}`),
  own(
    /remote|mix|combination|blend/i,
    String.raw`part(?:ly|ially|-time)?[\s-]remote|(?:mix|mixture|combination|blend)\sof\s[^.!?;]{0,30}?(?:office|on-?site|in-?person)[^.!?;]{0,20}?(?:home|remote)|(?:mix|mixture|combination|blend)\sof\s[^.!?;]{0,20}?(?:home|remote)[^.!?;]{0,30}?(?:office|on-?site|in-?person)`,
  ),
  own(
    /between/i,
    String.raw`(?:split|divide|balance)\s[^.!?;]{0,20}?time\sbetween\s[^.!?;]{0,30}?(?:home|remote|office)[^.!?;]{0,30}?(?:home|remote|office|site)`,
  ),
  own(
    /home\s?-?office|télétravail|teletrab|smart|mobiles|thuiswerken|remote/i,
    String.raw`(?:home\s?-?office|télétravail|teletrabajo|teletrabalho|smart\s?working|mobiles\sarbeiten|thuiswerken|remote)[\s:(–-]{1,3}(?:\p{L}{1,10}\s){0,2}?${some}\s?(?:x|tage?n?|jours?|d[ií]as?|vezes|giorni|dagen)`,
  ),
  // German
  own(
    /hybrid|tage|teilweise/i,
    String.raw`hybride[sn]?\s(?:arbeit\p{L}*|modell)|hybrid\s(?:arbeiten|möglich)|${some}\s(?:-\s?\d\s)?tagen?\s(?:(?:pro|in\sder|die|je|/)\s?woche\s)?(?:[\p{L}-]+\s){0,2}?(?:im\s(?:büro|office|home\s?-?office)|mobil(?:e?[ns]?\s\p{L}+)?|home\s?-?office|remote|vor\sort|in\sunserem\s\p{L}*büro)|teilweise\s(?:im\s)?(?:home\s?-?office|remote)|tageweise\s(?:im\s)?home\s?-?office`,
  ),
  // French
  own(
    /télétravail|jour|hybride/i,
    String.raw`télétravail\s(?:partiel|hybride|occasionnel|ponctuel|régulier)|${some}\sjours?\s(?:par\ssemaine\s)?(?:de\s|en\s)?(?:télétravail|sur\ssite|au\sbureau|présentiel|remote)|télétravail\s(?:[\p{L}'’:-]+\s){0,3}?(?:${some})\sjours?|(?:poste|mode|travail|format|rythme|modèle|organisation)\s(?:de\stravail\s)?hybride|(?:${some})\sjours?\sde\sprésence`,
  ),
  // Spanish, Portuguese, Italian
  own(
    /h[ií]brid|ibrid|presencial|mixt[oa]|teletraba|oficina|escritório|casa|remoto|home\s?office|smart|ufficio|presenza|sede/i,
    String.raw`(?:modalidad|modelo|modalidade|regime|formato|trabajo|trabalho|puesto|vaga|esquema|régimen|modalità|lavoro|posizione)\s(?:de\strabajo\s|de\strabalho\s|di\slavoro\s|es\s|é\s|è\s)?(?:h[ií]brid[oa]|ibrid[oa]|semipresencial|mixt[oa])|${some}\s(?:d[ií]as?|dias|vezes|giorni|giorno)\s(?:(?:a\sla|por|alla|a|na)\s(?:semana|settimana)\s)?(?:(?:de|en|em|di|in|da|na|no|desde)\s)?(?:la\s|el\s|o\s|a\s)?(?:teletrabajo|teletrabalho|oficina|escritório|casa|remoto|home\s?office|presencial(?:es|is|idad)?|smart\s?working|ufficio|presenza|sede)`,
  ),
  // Dutch, Nordic, Slavic, Turkish
  own(
    /hybrid|thuis|kantoor|huis|locatie|kontor|hemifrån|hjemmefra|distans|hybryd|biur|zdaln|stacjonarn|home\s?office|domova|kancel|гибридн|гібридн|офис|дома|удал|hibrit|haftada/i,
    String.raw`hybride\s(?:werk\p{L}*|functie|model)|${some}\sdagen\s(?:(?:per|in\sde)\sweek\s)?(?:thuis\p{L}*|op\skantoor|vanuit\shuis|op\slocatie)|hybrid(?:arbet\p{L}*|arbejd\p{L}*|arbeid\p{L}*|modell?|työ\p{L}*)|${some}\s(?:dagar|dage|dager)\s(?:(?:i\sveckan|om\sugen|i\suken|per\svecka)\s)?(?:på\skontor\p{L}*|hemifrån|hjemmefra|på\sdistans)|prac\p{L}\shybrydow\p{L}+|(?:tryb|model)\p{L}*\s(?:pracy\s)?hybrydow\p{L}+|${some}\sdni\s(?:w\stygodniu\s)?(?:w\sbiurze|z\sbiura|zdalnie|pracy\szdalnej|stacjonarnie)|hybridní\s(?:práce|režim|model)|částečný\shome\s?office|${some}\sdny?\s(?:v\stýdnu\s|týdně\s)?(?:home\s?office|z\sdomova|v\skanceláři)|гибридн\p{L}+\s(?:формат\p{L}*|график\p{L}*|режим\p{L}*|работ\p{L}*)|гібридн\p{L}+\s(?:формат\p{L}*|графік\p{L}*|режим\p{L}*)|${some}\sдн\p{L}+\s(?:в\sнеделю\s)?(?:в\sофисе|из\sдома|удал[её]нно)|hibrit\s(?:çalışma|model)|haftada\s${some}\sgün\s(?:ofis\p{L}*|evden|uzaktan)`,
  ),
  new GuardedPattern(
    eastAsian,
    String.raw`ハイブリッド(?:勤務|ワーク|型)|週[1-4１-４一二三四](?:日|回)(?:程度)?(?:の)?(?:出社|在宅|リモート|オフィス)|(?:出社|在宅|リモート\p{L}{0,3})(?:は)?週[1-4１-４](?:日|回)|一部(?:リモート|在宅)|混合(?:办公|辦公|工作)|每[周週][1-4一二两兩三四]天(?:\p{L}{0,4})(?:到岗|办公室|辦公室|远程|遠端|居家|在家|进公司|現場)|주\s?[1-4](?:일|회)\s?(?:출근|재택|원격)|하이브리드\s?(?:근무|형태)`,
  ),
];

const remote: readonly GuardedPattern[] = [
  own(
    /remote/i,
    String.raw`(?:fully|100\s?%|completely|entirely|permanently|totally)[\s-]remote(?:ly)?(?=\s?$|\s?[,.;:)!(–—/-]|\s(?:first\s)?(?:and|or|but|within|in|from|for|with|across|anywhere|based|basis|environment|company|organi[sz]ation|startup|workplace|working|work|setup|set-up|us|usa|uk|eu|team\sof|schedule|${job}|(?:[\p{L}-]+\s){1,2}${job}))`,
  ),
  own(
    /remote|100/i,
    String.raw`remote(?:ly)?\s(?:100\s?%|only|full-time|permanently)|100\s?%\s(?:work\sfrom\shome|wfh|home[\s-]based|telework|home\s?office)|full[\s-]remote`,
  ),
  own(
    /remote|home|virtual|telecommute/i,
    String.raw`${job}\s(?:is|will\sbe)\s(?:an?\s)?(?:(?:currently|permanently|primarily|open\sto|us|uk|eu)[\s-]){0,2}(?:remote|home[\s-]based|work[\s-]from[\s-]home|virtual|telecommute)(?:[\s-](?:first|based|only|friendly\s${job}))?(?!\s(?:sensing|support|team))`,
  ),
  own(
    /remote|home|virtual|telecommute/i,
    String.raw`(?:this\sis|is|as)\san?\s(?:[\p{L}\d%-]+,?\s){0,4}?(?:remote|home[\s-]based|work[\s-]from[\s-]home|telecommute|virtual)(?:[\s-](?:first|based|only))?,?\s(?:[\p{L}-]+\s){0,2}?${job}`,
  ),
  own(
    /remote/i,
    String.raw`remote(?:[\s-]first)?\s(?:role|position|job|opportunity|vacancy|internship)\s(?:based|open|within|in|for|from|with|that|reporting)`,
  ),
  own(
    /anywhere/i,
    String.raw`(?:work|working|live|based|located|sit)\s(?:remotely\s)?(?:from\s|in\s)?(?:literally\s)?anywhere(?:\s(?:in|within|across|with|you)\s[^.!?;]{1,40})?`,
  ),
  own(
    /remotely/i,
    String.raw`(?:will|you['’]ll|you|employees|everyone|team)\s(?:all\s)?work(?:s|ing)?\s(?:fully\s|100\s?%\s|entirely\s|completely\s)?remotely(?=\s?$|\s?[,.]|\sfrom|\sin|\swith|\sand)`,
  ),
  own(
    /no\soffice|telecommut|within/i,
    String.raw`no\soffice\s(?:attendance|presence|days)|telecommut(?:e|ing)\s(?:position|role|job)|(?:remote|home[\s-]based)\swithin\s(?:the\s)?\p{L}[\p{L}.]+`,
  ),
  // German
  own(
    /vollständig|komplett|rein|ausschließlich|100|ortsunabhängig|remote[\s-](?:stelle|position|job)/i,
    String.raw`(?:100\s?%|vollständig|komplett|rein|ausschließlich|zu\s100\s?%)\s(?:im\s|aus\sdem\s)?(?:remote|home\s?-?office|mobil\p{L}*\sarbeit\p{L}*|ortsunabhängig)|ortsunabhängig(?:es)?\s(?:arbeiten|tätig)|remote[\s-](?:stelle|position|job)`,
  ),
  // French
  own(
    /télétravail|distanc|(?:100\s?%|full|totalement|entièrement|complètement)\s(?:en\s)?remote/i,
    String.raw`(?:100\s?%|full|totalement|entièrement|complètement)\s(?:en\s)?(?:télétravail|à\sdistance|remote|distanciel)|télétravail\s(?:complet|total|intégral|(?:à\s)?100\s?%)|poste\s(?:est\s)?(?:entièrement\s)?(?:en\s(?:full\sremote|télétravail\scomplet)|à\sdistance)`,
  ),
  // Spanish, Portuguese, Italian
  own(
    /teletraba|télétravail|home\s?-?office|remot[oa]|dist[aâ]nc|full\sremote/i,
    String.raw`(?:teletrabajo|teletrabalho|télétravail|home\s?-?office)\s(?:al\s|à\s|a\s|zu\s)?100\s?%|(?:100\s?%|totalmente|completamente|integralmente|full)\s(?:en\s|em\s|da\s)?(?:remot[oa]|teletrabajo|teletrabalho|home\s?office|a\sdistancia|à\sdistância)|(?:modalidad|modelo|modalidade|regime|formato|trabajo|trabalho|puesto|vaga)\s(?:de\strabajo\s|de\strabalho\s|es\s|é\s)?remot[oa]|(?:posizione|lavoro|modalità)\s(?:completamente\s)?(?:da\sremoto|full\sremote)`,
  ),
  // Dutch, Nordic, Slavic, Turkish
  own(
    /afstand|thuis|huis|distans|etä|zdaln|удал|віддален|uzaktan|dálku|vzdálen|(?:volledig|helt|fuldt|plně)\sremote/i,
    String.raw`volledig\s(?:remote|op\safstand|thuis\p{L}*|vanuit\shuis)|100\s?%\s(?:thuis\p{L}*|på\sdistans|etätyö\p{L}*|zdaln\p{L}+|удал[её]нн\p{L}+|uzaktan)|helt\s(?:på\sdistans|remote)|fuldt\sremote|täysin\setä\p{L}*|(?:w\spełni|całkowicie)\szdaln\p{L}+|praca\s(?:w\s100%\s)?zdalna|plně\s(?:na\sdálku|vzdáleně|remote)|(?:полностью\s)?удал[её]нн\p{L}+\s(?:формат\p{L}*|работа)|повністю\sвіддален\p{L}+|tamamen\suzaktan`,
  ),
  new GuardedPattern(
    eastAsian,
    String.raw`フルリモート|完全(?:リモート|在宅)|完全远程|全程远程|完全遠端|100%\s?(?:远程|遠端|リモート|재택|원격)|(?:远程|遠端)(?:职位|職位|岗位|工作岗位)|전면\s?재택|풀\s?(?:재택|리모트)|완전\s?(?:원격|재택)`,
  ),
];

const onsite: readonly GuardedPattern[] = [
  own(
    presence,
    String.raw`(?:fully|100\s?%|entirely|strictly|full-time,?)\s(?:on-?\s?site|in-?\s?office|in-?\s?person|in\sthe\soffice)|(?:on-?site|in-?office|in-?person)\s(?:only|100\s?%|full-time)`,
  ),
  own(
    presence,
    String.raw`${job}\s(?:is|will\sbe|requires|must\sbe)\s(?:an?\s)?(?:[\p{L}-]+\s){0,2}?(?:based\s)?(?:on-?\s?site|in-?\s?office|in-?\s?person|office[\s-]based|in\sthe\soffice)(?!\s(?:gym|parking|visits?|interviews?|training|support|care|childcare))`,
  ),
  own(
    presence,
    String.raw`(?:this\sis|is|as)\san?\s(?:[\p{L}\d%-]+,?\s){0,3}?(?:on-?\s?site|in-?office|in-?person|office[\s-]based),?\s(?:[\p{L}-]+\s){0,2}?(?:role|position|job|post|opportunity|vacancy|internship|appointment)`,
  ),
  own(presence, String.raw`(?:on-?site|in-?office|in-?person|office[\s-]based)\s(?:role|position|job|internship)`),
  own(
    presence,
    String.raw`(?:must|required\sto|expected\sto|need\sto|will|interns|you['’]ll)\s(?:be\sable\sto\s)?(?:be\s)?(?:work(?:ing)?\s)?(?:fully\s)?(?:on-?\s?site|in-?office|in\sthe\soffice|from\sour\s(?:[\p{L}-]+\s){0,2}office)(?=\s?$|\s?[,.)]|\sat|\swith|\sin|\sfull|\severy|\sdaily)`,
  ),
  own(
    someDays,
    String.raw`${all}\s${days}${week}?[^.!?;]{0,30}?\s(?:${office}|${present})|(?:${office}|${present})[^.!?;]{0,30}?\s${all}\s${days}${week}?`,
  ),
  // German
  own(
    /vor\sort|präsenz|im\sbüro|keine?\s/i,
    String.raw`(?:ausschließlich|100\s?%|komplett|nur)\s(?:vor\sort|in\spräsenz|im\sbüro)|kein(?:e)?\s(?:home\s?-?office|remote\p{L}*)(?:\s(?:arbeit|möglich))?|(?:präsenzpflicht|präsenzstelle)|(?:arbeit|tätigkeit|stelle|position)\s(?:ist\s|erfolgt\s|findet\s)?(?:ausschließlich\s)?(?:vor\sort|in\spräsenz)`,
  ),
  // French
  own(
    /présentiel|sur\ssite|au\sbureau|télétravail/i,
    String.raw`(?:100\s?%|entièrement|exclusivement|totalement)\s(?:en\s)?(?:présentiel|sur\ssite|au\sbureau)|pas\sde\stélétravail|sans\stélétravail|télétravail\s(?:non|pas)\s\p{L}+|poste\s(?:est\s)?(?:basé\s)?(?:sur\ssite|en\sprésentiel)`,
  ),
  // Spanish, Portuguese, Italian
  own(
    /presencial|in\ssede|in\spresenza/i,
    String.raw`100\s?%\s(?:presencial|in\ssede|in\spresenza)|(?:totalmente|completamente)\spresencial|(?:modalidad|modelo|modalidade|regime|formato|trabajo|trabalho|puesto|vaga)\s(?:de\strabajo\s|de\strabalho\s|es\s|é\s|100%\s)?presencial|(?:lavoro|posizione|attività|modalità)\s(?:è\s)?(?:esclusivamente\s|interamente\s)?(?:in\spresenza|in\ssede)`,
  ),
  // Dutch, Nordic, Slavic, Turkish
  own(
    /kantoor|locatie|plats|kontoret|paikan|stacjonarn|přímo|офис|ofis/i,
    String.raw`volledig\sop\s(?:kantoor|locatie)|100\s?%\s(?:op\skantoor|op\slocatie|på\splats|paikan\späällä|stacjonarn\p{L}+)|helt\spå\s(?:plats|kontoret)|prac\p{L}\s(?:wyłącznie\s)?stacjonarn\p{L}+|(?:tryb|model)\p{L}*\s(?:pracy\s)?stacjonarn\p{L}+|práce\s(?:\p{L}+\s){0,5}?přímo\s(?:v|ve|na)\s\p{L}+|(?:работа|формат)\s(?:только\s)?в\sофисе|tamamen\sofis\p{L}*`,
  ),
  new GuardedPattern(
    eastAsian,
    String.raw`フル出社|出社必須|原則出社|リモート(?:ワーク)?(?:不可|なし)|(?:不支持|不接受|无法|無法)(?:远程|遠端|居家)|(?:需|须|必须)(?:到岗|坐班|现场)|(?:현장|사무실)\s?(?:근무|출근)\s?(?:필수|형태)|재택\s?(?:불가|없음)`,
  ),
];

const notRemote: readonly GuardedPattern[] = [
  own(
    /remote|home|telecommut/i,
    String.raw`(?:is|are)\s?(?:not|n['’]t)\s(?:an?\s)?(?:fully\s)?(?:remote|work[\s-]from[\s-]home|home[\s-]based|a\stelecommut\p{L}+)(?:\s(?:role|position|job|opportunity))?`,
  ),
  own(
    /remote|home/i,
    String.raw`(?:remote|home)[\s-]?(?:work(?:ing)?|option|arrangement|candidates)?s?\s(?:is|are)\s(?:not|n['’]t)\s(?:an?\s)?(?:available|possible|option|offered|permitted|considered|accepted|eligible|supported)|(?:cannot|can['’]t|can\snot)\s(?:be\s)?(?:done|performed|work|worked)\sremotely|no\sremote(?:\s(?:work|option|working|possibility)s?)?|not\s(?:eligible|available|open|suitable)\s(?:for|to)\sremote|(?:cannot|can['’]t|do\snot|don['’]t|does\snot|are\snot\sable\sto|unable\sto)\s(?:currently\s)?(?:offer|provide|accommodate|support|allow)\s(?:fully\s)?remote(?:\s(?:work|working|option|arrangement)s?)?`,
  ),
];

/** Something else that is called hybrid, remote or on-site. */
const otherMatter =
  /(?<!\p{L})hybrid(?:[\s-](?:multi-?)?)?(?:cloud|vehicle|car|engine|infrastructure|app|mobile|search|retrieval|electric|powertrain|fund|integration|event|deploy|it|data|architecture|solution|network|identity|exchange|azure|rag|reward|team|athlete|seed|corn|course|conference)s?(?!\p{L})|(?:multi-?|private\s|public\s|and\s)cloud|(?:azure|aws|gcp)\s(?:\p{L}+\s){0,3}hybrid/iu;
/** A sentence that only weighs, offers or asks. */
const conditional =
  /(?<!\p{L})(?:if|unless|whether|when|depending|experience|experienced|previous(?:ly)?|prior|whilst|eligible|stipend|allowance|reimbursement|interviews?|other\s(?:roles|positions|teams)|some\s(?:roles|positions|teams)|certain\s(?:roles|positions)|not\sall|most\sof\sour|customers?|clients?|patients?|wenn|falls|sofern|ggf|évent\p{L}+|éventuel\p{L}*|eventual\p{L}*|si\sbesoin)(?!\p{L})/iu;
/** A stay away from the usual place: "work from anywhere for four weeks a year". */
const limitedTime =
  /(?:\d|four|six|two|three|eight)\s?(?:weeks?|months?|days?)|weeks?\s(?:per|a|each)\s(?:year|calendar)|per\syear|annual/iu;
const possibility =
  /(?<!\p{L})(?:possib\p{L}+|option(?:al|s)?|opportunit(?:y|ies)\sto|flexibility|ability\sto|can|could|may|might|considered?|open\sto|möglich\p{L}*|moglich|possible|posible|possível|possibile|mogelijk|możliw\p{L}+|możn\p{L}+|возможн\p{L}+)(?!\p{L})/iu;

/** "Location: Remote (UK)", "Work model: hybrid", "Arbeitsort: …": the value is read like a pill. */
const labelled =
  /^[\s\-–—*•▪]{0,4}(?:(?:job|work|working|role|primary|office|employment)?\s?(?:locations?|place|site)|work(?:place|ing)?\s?(?:type|model|mode|arrangements?|style|setting|environment|location|policy|format|setup|pattern)?|location\stype|remote\s(?:type|status|policy)|remote|where|job\stype|type|on-?site\/remote|arbeits(?:ort|modell|weise|form)|einsatzort|standort|ort|lieu(?:\sde\stravail)?|localisation|mode\sde\stravail|télétravail|modalidad(?:\sde\strabajo)?|ubicación|lugar\sde\strabajo|modelo\s(?:de\strabalho|de\strabajo)|modalidade|local(?:\sde\strabalho)?|localização|regime|sede(?:\sdi\slavoro)?|luogo(?:\sdi\slavoro)?|modalità(?:\sdi\slavoro)?|locatie|werklocatie|standplaats|plats|arbetsplats|ort|placering|arbejdssted|arbeidssted|sted|sijainti|työpaikka|lokalizacja|tryb\spracy|miejsce\spracy|místo\s(?:výkonu\s)?práce|miesto\svýkonu\spráce|lokalita|формат\sработы|место\sработы|формат|локация|местоположение|формат\sроботи|місце\sроботи|konum|çalışma\s(?:şekli|modeli|yeri)|locație|loc\sde\smuncă|munkavégzés\shelye|lokacija|τοποθεσία|lokasi|tempat\skerja|địa\sđiểm|nơi\slàm\sviệc|勤務地|勤務形態|働き方|就業場所|工作地点|工作地點|办公方式|辦公方式|办公地点|工作方式|工作模式|地点|地點|근무지|근무\s?형태|근무\s?방식|근무\s?장소)\s{0,2}[:：–—-]\s{0,2}(.{2,120})$/iu;

/** A line that is nothing but a workplace, or a place with one in brackets: the head of many postings. */
const headLine =
  /^[\s\-–—*•▪]{0,4}(?:[\p{L}\d ,.'’/&-]{0,60}?[\s]?[(（]\s?)?(?:(?:fully|100\s?%)\s)?(?:remote|hybrid|on-?site|in-?office|hybride|híbrido|híbrida|ibrido|remoto|presencial|télétravail|homeoffice|リモート|フルリモート|ハイブリッド|远程|混合办公|원격|재택|하이브리드)(?=$|\s?[-–—,(/|)·])[^.!?]{0,50}$/iu;

/** Whether a line is nothing but the name of a workplace, "Remote", "Home office (2 days)". Over a posting it states one, among benefits it does not. */
export function isBareWorkplace(line: string): boolean {
  return line.length <= 90 && headLine.test(line);
}

/** Recruiters' tags for LinkedIn. */
const tag = /(?<![\p{L}\d])#LI[-_](remote|hybrid|on-?site)(?!\p{L})/iu;
const taggedTypes: Readonly<Record<string, WorkplaceType>> = { remote: 'remote', hybrid: 'hybrid', onsite: 'onsite', 'on-site': 'onsite' };

/** "Berlin or remote": the candidate's choice. */
const remoteByChoice =
  /(?<!\p{L})(?:or|oder|ou)\s(?:fully\s|100\s?%\s|work\s)?remote|(?<!\p{L})remote(?:ly)?(?:\s?\([^()]{0,40}\))?\s(?:or|oder|ou)\s(?!(?:the\s)?(?:us|uk|eu|canada)(?!\p{L}))/iu;

const any = (patterns: readonly GuardedPattern[], sentence: string): boolean => patterns.some((pattern) => pattern.test(sentence));
const spoken = guardOf([...hybrid, ...remote, ...onsite, ...notRemote]);

/** What one sentence or line states about this job's workplace; nothing when it is silent, conditional or about another matter. */
export function statementOfSentence(sentence: string): WorkplaceStatement | undefined {
  const tagged = /#li/i.test(sentence) ? taggedTypes[tag.exec(sentence)?.[1]?.toLowerCase() ?? ''] : undefined;
  if (tagged !== undefined) return { value: tagged, denial: false };
  if (/remote/i.test(sentence) && remoteByChoice.test(sentence)) return undefined;
  const value = labelled.exec(sentence)?.[1];
  const label = value === undefined ? undefined : workplaceOfLabel(value.replace(/[.。]$/, ''));
  if (label !== undefined) return { value: label, denial: false };
  if (sentence.length <= 90) {
    const line = isBareWorkplace(sentence)
      ? workplaceOfLabel(sentence.replace(/^[\s\-–—*•▪]+/, ''))
      : sentence.split(/\s?[|·•]\s?/).length > 1
        ? agreed(sentence.split(/\s?[|·•]\s?/).map((part) => (headLine.test(part) ? workplaceOfLabel(part) : undefined)))
        : undefined;
    if (line !== undefined) return { value: line, denial: false };
  }
  if (!spoken.test(sentence)) return undefined;
  const isHybrid = any(hybrid, sentence);
  if (!isHybrid && any(notRemote, sentence)) return { value: 'onsite', denial: true };
  const saysRemote = !isHybrid && any(remote, sentence);
  const isOnsite = !isHybrid && any(onsite, sentence);
  if (!(isHybrid || saysRemote || isOnsite) || otherMatter.test(sentence) || conditional.test(sentence)) return undefined;
  if (isHybrid) return { value: 'hybrid', denial: false };
  const isRemote =
    saysRemote &&
    !(limitedTime.test(sentence) && /anywhere/i.test(sentence)) &&
    !/(?<!\p{L})(?:not|n['’]t|never|nicht|nie)(?!\p{L})/iu.test(sentence);
  if (isRemote === isOnsite) return undefined;
  if (isRemote) return possibility.test(sentence) && !/anywhere/i.test(sentence) ? undefined : { value: 'remote', denial: false };
  return possibility.test(sentence) ? undefined : { value: 'onsite', denial: false };
}

function agreed(values: readonly (WorkplaceType | undefined)[]): WorkplaceType | undefined {
  const said = values.filter((value) => value !== undefined);
  return said.every((value) => value === said[0]) ? said[0] : undefined;
}
