/**
 * What boards and employers call the place of work, one row a group of languages, phrases parted by `|`, lower case. A space stands for
 * white space or a hyphen, a closing `~` for any ending. A phrase made of these words and fillers ("praca w pełni zdalna") needs no entry.
 */
import type { WorkplaceType } from '../posting/posting';

/** A label that says nothing else: a pill, a field's value, the words in "Boston, MA (Remote)". */
export const workplaceLabels: Readonly<Record<WorkplaceType, readonly string[]>> = {
  remote: [
    'remote|remote first|remotely|telecommute|telecommuting|telework|teleworking|wfh|work from home|working from home|home based|homebased|home working|homeworking|anywhere|virtual|distributed|location independent|remote eligible',
    'homeoffice|home office|telearbeit|ortsunabhängig|von zu hause|heimarbeit|télétravail|à distance|à distância|distanciel|domicile|remoto|a distancia|teletrabajo|desde casa|remota|teletrabalho|em casa|da remoto|telelavoro|lavoro agile 100%|da casa|a distanza|op afstand|thuiswerk~|vanuit huis|telewerk~',
    'distans|på distans|distansarbete|hemarbete|hemifrån|fjernarbejde|hjemmearbejde|hjemmekontor|fjernarbeid|fjern|hjemmefra|på afstand|etä|etänä|etätyö~|zdaln~|telepraca|na dálku|vzdáleně|z domova|na diaľku|z domu',
    'удален~|удалён~|дистанцион~|віддален~|дистанцій~|на дому|из дома|з дому|uzaktan|evden|la distanță|telemuncă|de acasă|távmunka|otthonról|na daljinu|od kuće|na daljavo|εξ αποστάσεως|τηλεργασία',
    'عن بعد|عن بُعد|من المنزل|מרחוק|מהבית|jarak jauh|dari rumah|từ xa|tại nhà|ทางไกล|ระยะไกล|ทำงานที่บ้าน|दूरस्थ|रिमोट|घर से',
    '远程|遠端|遠距|居家|在家|リモート|在宅|テレワーク|원격|재택|리모트',
  ],
  hybrid: [
    'hybrid|flexible location|flexible remote|blended|mixed|office remote|home and office|remote optional|hybride|hybrides|semi présentiel|mixte|híbrido|híbrida|hibrido|semipresencial|semi presencial|mixto|ibrido|ibrida|lavoro agile|smart working|deels thuis',
    'hybridt|hybridarb~|hybridmodell|hybridi~|hybryd~|hybridní|hybridně|hybridn~|гибрид~|гібрид~|хибрид~|hibrit|karma|hibrid~|υβριδικ~',
    'هجين|مختلط|היברידי|היברידית|kết hợp|linh hoạt|ไฮบริด|แบบผสม|हाइब्रिड|混合|混合式|混合型|弹性办公|ハイブリッド|リモートあり|하이브리드|혼합|재택 병행',
  ],
  onsite: [
    'on site|onsite|office|office based|in person|on premise|on premises|on location|no remote|not remote|non remote|on campus|in store|vor ort|präsenz|präsenzarbeit|büro|am standort|kein homeoffice|kein remote|ohne homeoffice|nicht remote',
    'sur site|sur place|bureau|au bureau|présentiel|sans télétravail|pas de télétravail|télétravail non autorisé|presencial|oficina|en sitio|in situ|sin teletrabajo|en persona|no remoto|no escritório|escritório|no local|ufficio|sede|in loco|presenza|op locatie|op kantoor|kantoor|ter plaatse|niet op afstand',
    'på plats|på arbetsplatsen|kontor|kontoret|på kontoret|på stedet|på arbejdspladsen|på arbeidsplassen|paikan päällä|toimistolla|toimisto|lähityö~|stacjonarn~|w biurze|biuro|na miejscu|na pracovišti|v kanceláři|kancelář|v kancelárii|na místě|prezenčně|na pracovisku',
    'в офисе|офис|на месте|на месте работодателя|очно|в офісі|офіс|на місці|iş yerinde|işyerinde|ofiste|ofis|yerinde|la sediu|la birou|helyszínen|irodában|iroda|na lokaciji|u uredu|στο γραφείο|γραφείο|με φυσική παρουσία',
    'في الموقع|في المكتب|حضوري|במשרד|באתר|משרד|di tempat|di kantor|kantor|di lokasi|tại chỗ|tại văn phòng|văn phòng|ที่ออฟฟิศ|ออฟฟิศ|ในสถานที่|ऑन साइट|कार्यालय',
    '出社必須|现场|現場|办公室|辦公室|线下|到岗|坐班|驻场|到班|オフィス|出社|オンサイト|常駐|出勤|リモート不可|현장|사무실|출근|오피스|대면|상주',
  ],
};

/** Beside remote work they make it hybrid: "teilweise Homeoffice", "télétravail partiel". */
export const partlyWords: readonly string[] = [
  'partial|partially|partly|part|semi|some|occasional|occasionally|teilweise|teils|partiel|partiellement|occasionnel|ponctuel|fréquent|régulier|parcial|parcialmente|parziale|parzialmente|deels|gedeeltelijk|delvis|delvist|osittain|osittainen|częściowo|částečně|částečný|občasný|čiastočne|частично|частково|kısmen|parțial|部分|半|一部|併用|부분|일부',
];

/** Words that may stand beside a label without changing it. */
export const workplaceFillers: readonly string[] = [
  'job|jobs|work|working|worker|role|position|location|workplace|type|type of|style|model|arrangement|setting|status|opportunity|schedule|only|fully|full|fulltime|full time|completely|percent|us|usa|uk|eu|emea|apac|latam|worldwide|global|globally|within|in|the|a|is|this|or|and|days|day|per|week|weekly|times|x|required|of|from|at|with|for|min|minimum|up to',
  'arbeitsort|arbeitsmodell|arbeiten|arbeit|vollständig|komplett|reines|zu|im|tage|tag|pro|woche|der|mit|und|oder|standort|bis|stelle|modell|à|jours|jour|par|semaine|et|ou|de|du|le|la|les|en|travail|poste|lieu|mode|avec|complet|total|entièrement|días|dias|por|semana|modalidad|modalidade|trabajo|trabalho|totalmente|completamente|forma|modelo|regime|puesto|vaga|con|com|y|e|o|em|formato|lavoro|giorni|giorno|alla|settimana|modalità|di|posizione|werk|werken|dagen|dag|volledig|of|functie|locatie',
  'dagar|dage|dager|i|veckan|vecka|om|ugen|uken|helt|fuldt|arbete|arbejde|arbeid|och|og|eller|jobb|täysin|kokonaan|päivää|viikossa|työ|ja|tai|praca|pełni|w|całkowicie|dni|tygodniu|tryb|pracy|lub|práce|práca|plně|dny|týdně|nebo|alebo|дней|дня|в|неделю|работа|работы|полностью|формат|график|или|и|робота|роботи|çalışma|tamamen|gün|haftada|şekli|modeli|ve|veya|rad|πλήρως|εργασία|العمل|عمل|نظام|أيام|يوم|وظيفة|עבודה|kerja|bekerja|hari|seminggu|ngày|tuần|làm việc|làm|काम|ทำงาน|แบบ|จาก',
  '工作|办公|辦公|模式|制|天|每周|每週|周|週|方式|完全|全|フル|勤務|日|週|働き方|制度|ワーク|근무|주|일|회|형태|방식|완전|전면|풀',
];

/** Places of the world that stand beside "Remote": "Remote (United States)", "Remote - EMEA". Countries come from `Intl`. */
export const wideRegions: readonly string[] = [
  'world|international|europe|european union|eea|latin america|north america|south america|americas|asia|asia pacific|africa|oceania|nordics|dach|benelux|mena|middle east|u.s.|u.s|united states of america|u.k.|great britain|england|scotland|wales|northern ireland|uae|anz|cet|est|pst|cst|gmt|utc|eastern time|pacific time|nationwide|national|bundesweit|deutschlandweit|brasil|全国|全國|全球|海外|전국',
];
