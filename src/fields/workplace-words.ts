/**
 * What boards and employers call the place of work, one row a language, phrases parted by `|`, lower case, a space standing for white space
 * or a hyphen.
 */
import type { WorkplaceType } from '../posting/posting';

/** A label that says nothing else: a pill, a field's value, the words in "Boston, MA (Remote)". */
export const workplaceLabels: Readonly<Record<WorkplaceType, readonly string[]>> = {
  remote: [
    'remote|fully remote|100% remote|remote only|remote first|remote work|remote working|remote position|remote job|remote role|work remotely|telecommute|telecommuting|telework|teleworking|wfh|work from home|working from home|home based|homebased|home working|homeworking|work from anywhere|anywhere|virtual|distributed|fully distributed|location independent|full remote|completely remote|100 percent remote|is remote|remote worker|remote eligible',
    'homeoffice|home office|im homeoffice|telearbeit|remote arbeit|vollständig remote|komplett remote|zu 100% remote|100% homeoffice|reines homeoffice|ortsunabhängig|von zu hause|fernarbeit|heimarbeit',
    'télétravail|à distance|télétravail complet|télétravail total|full télétravail|100% télétravail|travail à distance|entièrement à distance|distanciel|télétravail à temps plein|télétravail 100%|domicile|à domicile|en télétravail',
    'remoto|en remoto|a distancia|teletrabajo|trabajo remoto|trabajo a distancia|100% remoto|totalmente remoto|completamente remoto|desde casa|trabajo desde casa|remota|home office|100% teletrabajo',
    'remoto|à distância|teletrabalho|trabalho remoto|totalmente remoto|100% remoto|trabalho à distância|home office|em casa|remota|trabalho em casa|anywhere office',
    'da remoto|in remoto|remoto|telelavoro|lavoro da remoto|full remote|completamente da remoto|lavoro da casa|lavoro agile 100%|da casa|a distanza|100% da remoto',
    'op afstand|thuiswerk|thuiswerken|volledig op afstand|volledig remote|vanuit huis|werken op afstand|telewerk|telewerken|werk op afstand|100% thuiswerk',
    'distans|på distans|helt på distans|distansarbete|hemarbete|arbeta hemifrån|hemifrån|fjernarbejde|hjemmearbejde|hjemmekontor|fjernarbeid|fjern|hjemmefra|fuldt remote|på afstand|fjernt|helt remote',
    'etätyö|etänä|etä|täysin etänä|etätyöskentely|100% etätyö|kokonaan etänä|kotoa|etätyönä',
    'zdalna|zdalnie|praca zdalna|zdalny|w pełni zdalna|w pełni zdalnie|całkowicie zdalnie|100% zdalnie|home office|telepraca|praca w pełni zdalna',
    'na dálku|práce na dálku|vzdáleně|z domova|práce z domova|home office|homeoffice|plně na dálku|plně vzdáleně|na diaľku|práca na diaľku|práca z domu|z domu|vzdialene',
    'удаленно|удалённо|удаленная работа|удалённая работа|удаленка|удалёнка|дистанционно|дистанционная работа|на дому|полностью удаленно|полностью удалённо|удаленный|удалённый|віддалено|віддалена робота|дистанційно|дистанційна робота|дистанционна работа|дистанционно|от вкъщи|на даљину|рад на даљину|рад од куће|из дома|з дому',
    'uzaktan|uzaktan çalışma|tamamen uzaktan|evden|evden çalışma|home office',
    'de la distanță|la distanță|telemuncă|remote 100%|de acasă|complet remote|lucru de acasă|muncă la distanță|távmunka|távoli|otthonról|home office|teljesen távmunka|rad na daljinu|rad od kuće|na daljinu|od kuće|delo na daljavo|na daljavo|delo od doma|kaugtöö|attālināti|attālinātais darbs|nuotoliniu būdu|nuotolinis darbas|nuotolinis|en remot|teletreball|urrunetik|fjarvinna|nga distanca',
    'εξ αποστάσεως|τηλεργασία|απομακρυσμένα|απομακρυσμένη εργασία|πλήρως εξ αποστάσεως|εξ αποστάσεως εργασία',
    'عن بعد|عن بُعد|عمل عن بعد|العمل عن بعد|العمل عن بُعد|من المنزل|العمل من المنزل|عمل من المنزل|מרחוק|עבודה מרחוק|עבודה מהבית|מהבית|دورکاری|از راه دور',
    'jarak jauh|kerja jarak jauh|bekerja dari rumah|kerja dari rumah|dari rumah|remote|bekerja jarak jauh|từ xa|làm việc từ xa|làm từ xa|làm việc tại nhà|tại nhà|mula sa bahay|malayo',
    'ทางไกล|ทำงานทางไกล|ทำงานจากระยะไกล|ระยะไกล|ทำงานที่บ้าน|ทำงานจากที่บ้าน|เวิร์คฟรอมโฮม|रिमोट|दूरस्थ|घर से काम|घर से|वर्क फ्रॉम होम|দূরবর্তী|রিমোট|தொலைநிலை',
    '远程|远程办公|遠端|遠距|遠距工作|遠距辦公|遠端工作|远程工作|居家办公|居家|在家办公|在家辦公|在家工作|居家工作|完全远程|完全遠端|线上办公|全远程|遙距工作',
    'リモート|フルリモート|リモートワーク|完全リモート|在宅|在宅勤務|在宅ワーク|テレワーク|フルリモートワーク|完全在宅|リモート勤務|フルリモート可',
    '원격|재택|재택근무|원격근무|원격 근무|재택 근무|완전 원격|전면 재택|풀 리모트|리모트|리모트 근무',
  ],
  hybrid: [
    'hybrid|hybrid remote|hybrid work|hybrid working|hybrid role|hybrid position|remote hybrid|hybrid remote in|partially remote|partly remote|part remote|semi remote|partial remote|partial|some remote|flexible location|flexible remote|blended|mixed|temporarily remote hybrid|hybrid office|office remote|home and office|remote optional|occasional remote|remote occasionally',
    'hybrid|hybride|hybrides arbeiten|hybrides modell|teilweise remote|teilweise homeoffice|teilweise im homeoffice|teils remote|teilremote|homeoffice teilweise|hybrides arbeitsmodell|remote anteil|teilweise home office',
    'hybride|télétravail partiel|télétravail hybride|travail hybride|partiellement à distance|télétravail occasionnel|mode hybride|semi présentiel|télétravail ponctuel|télétravail fréquent|télétravail régulier|distanciel partiel|mixte',
    'híbrido|híbrida|hibrido|modalidad híbrida|semipresencial|semi presencial|teletrabajo parcial|trabajo híbrido|modelo híbrido|parcialmente remoto|mixto|modelo hibrido|híbrid',
    'híbrido|híbrida|modelo híbrido|trabalho híbrido|semipresencial|parcialmente remoto|regime híbrido|formato híbrido',
    'ibrido|ibrida|modalità ibrida|lavoro ibrido|parzialmente da remoto|smart working parziale|telelavoro parziale|lavoro agile|smart working',
    'hybride|hybride werken|deels thuis|deels op afstand|gedeeltelijk thuiswerken|gedeeltelijk op afstand|deels remote|gedeeltelijk remote|hybrid werken|deels thuiswerken',
    'hybrid|hybridarbete|hybridarbejde|hybridt|hybridt arbejde|delvis på distans|delvis distans|delvist remote|delvis remote|hybridmodell|delvis hjemmekontor|fleksibel arbejdsplads|hybridarbeid|hybridlösning|delvist hjemmefra',
    'hybridi|hybridityö|osittain etänä|osittainen etätyö|hybridimalli|hybridinä|osaetä',
    'hybrydowa|hybrydowo|praca hybrydowa|hybrydowy|częściowo zdalna|częściowo zdalnie|hybryda|model hybrydowy|tryb hybrydowy',
    'hybridní|hybridně|hybridní práce|částečně z domova|částečně na dálku|hybridný|hybridne|hybridná|čiastočne z domu|kombinace home office|částečný home office|občasný home office|hybrid home office|práca čiastočne z domu',
    'гибрид|гибридный|гибридная|гибридно|гибридный формат|гибридная работа|частично удаленно|частично удалённо|гибридный график|гібрид|гібридний|гібридна|гібридно|гібридний формат|частково віддалено|хибриден|хибридно|хибридна|хибридни',
    'hibrit|hibrit çalışma|karma|kısmen uzaktan|hybrid çalışma',
    'hibrid|hibridă|parțial remote|parțial la distanță|regim hibrid|hibridno|hibridni|hibridni rad|hibrid munkavégzés|hibridno delo|hübriid|hübriidtöö|hibrīds|hibrīddarbs|hibridinis|hibridinis darbas|mišrus|híbrid|hibridoa|részben távmunka',
    'υβριδικό|υβριδικά|υβριδική|υβριδική εργασία|υβριδικό μοντέλο',
    'هجين|مختلط|عمل هجين|نظام هجين|היברידי|היברידית|עבודה היברידית|משולב|ترکیبی|هیبرید',
    'hibrida|kerja hibrida|hibrid|kerja hibrid|kết hợp|làm việc kết hợp|linh hoạt|hybrid',
    'ไฮบริด|แบบผสมผสาน|แบบผสม|ทำงานแบบไฮบริด|हाइब्रिड|मिश्रित|হাইব্রিড|கலப்பின',
    '混合|混合办公|混合辦公|混合式|混合工作|混合模式|部分远程|部分遠端|弹性办公|混合型|半远程|部分遠距|混合远程',
    'ハイブリッド|ハイブリッド勤務|一部リモート|一部在宅|リモート併用|一部リモート可|リモートあり|部分リモート|出社・リモート併用|リモート一部可|一部在宅勤務',
    '하이브리드|혼합|하이브리드 근무|부분 재택|일부 재택|부분 원격|재택 병행',
  ],
  onsite: [
    'on site|onsite|in office|in the office|office|office based|in person|on premise|on premises|on location|at the office|no remote|not remote|on site only|100% on site|fully on site|100% onsite|on campus|in store|onsite only|onsite work|not telework eligible|non remote',
    'vor ort|vor ort präsenz|präsenz|präsenzarbeit|im büro|büro|kein homeoffice|am standort|in präsenz|kein remote|nicht remote|ohne homeoffice|vor ort im büro',
    'sur site|sur place|bureau|au bureau|présentiel|en présentiel|100% présentiel|sans télétravail|pas de télétravail|télétravail non autorisé|télétravail non pratiqué|sur le site|100% sur site|pas de télétravail possible',
    'presencial|en oficina|oficina|en la oficina|en sitio|in situ|100% presencial|sin teletrabajo|en persona|modalidad presencial|no remoto|de forma presencial',
    'presencial|no escritório|escritório|no local|100% presencial|trabalho presencial|modelo presencial|presencialmente',
    'in sede|in ufficio|ufficio|in presenza|sede|on-site|in loco|presenza|sul posto|lavoro in sede|lavoro in presenza',
    'op locatie|op kantoor|kantoor|ter plaatse|op de werkplek|op werklocatie|in persoon|fysiek op kantoor|niet op afstand',
    'på plats|på arbetsplatsen|på kontoret|kontor|kontoret|på stedet|på arbeidsplassen|på arbejdspladsen|på kontor|fysisk fremmøde|stedlig|på lokation|fysisk|på arbeidsstedet',
    'paikan päällä|toimistolla|toimisto|lähityö|toimipisteessä|läsnätyö|työpaikalla|lähityönä',
    'stacjonarna|stacjonarnie|praca stacjonarna|w biurze|biuro|na miejscu|stacjonarny|w siedzibie firmy|pełna praca stacjonarna|praca w biurze',
    'na pracovišti|v kanceláři|kancelář|na místě|prezenčně|na mieste|v kancelárii|na pracovisku|prezenčne|kancelária|v sídle firmy|přímo v provozu|přímo na pracovišti',
    'в офисе|офис|на месте|на месте работодателя|на территории работодателя|очно|офисная работа|в офісі|офіс|на місці|на робочому місці|на място|в офиса|на лицу места|у канцеларији|на объекте|работа в офисе|очно в офисе',
    'iş yerinde|ofiste|ofis|yerinde|iş yeri|işyerinde|ofisten|sahada|iş yerinden|ofisten çalışma',
    'la sediu|la birou|birou|la fața locului|la locația|in birou|helyszíni|irodában|iroda|irodai|helyszínen|na licu mjesta|na lokaciji|u uredu|na licu mesta|u kancelariji|ured|na lokaciji podjetja|v pisarni|na delovnem mestu|kohapeal|kontoris|klātienē|birojā|darbovietėje|biure|darbo vietoje|presencialment|a l oficina|uz vietas',
    'στον χώρο εργασίας|στο γραφείο|γραφείο|επιτόπου|επί τόπου|με φυσική παρουσία|δια ζώσης|στις εγκαταστάσεις',
    'في الموقع|في المكتب|حضوري|من المكتب|في مقر العمل|مقر العمل|بالموقع|من الموقع|במשרד|באתר|משרד|מהמשרד|באתר הלקוח|פרונטלי|حضوری|در محل',
    'di tempat|di kantor|kantor|di lokasi|bekerja di kantor|di pejabat|di tapak|tại chỗ|tại văn phòng|văn phòng|tại công ty|sa opisina|sa site|kerja di kantor|làm việc tại văn phòng',
    'ในสถานที่|ที่ออฟฟิศ|ออฟฟิศ|ที่สำนักงาน|นอกสถานที่|ในสำนักงาน|เข้าออฟฟิศ|ที่ทำงาน|ณ สถานที่ปฏิบัติงาน|ऑन-साइट|ऑन साइट|ऑनसाइट|कार्यालय में|कार्यालय|अॉफ़िस में|ऑफिस|अन-साइट|অন-সাইট|অফিসে|அலுவலகத்தில்',
    '现场|現場|现场办公|現場辦公|办公室|辦公室|线下|到岗|坐班|驻场|現場工作|现场工作|公司现场|線下|到班|实体办公|实地|實地|进办公室|本地',
    'オフィス|出社|オンサイト|常駐|フル出社|出勤|オフィス勤務|現地|現地勤務|出社必須|オフィス出社|リモート不可|客先常駐|通勤',
    '현장|현장 근무|사무실|출근|오피스|대면|상주|사무실 근무|현장근무|사무실근무|오프라인|출퇴근|전면 출근',
  ],
};

/** Words that may stand beside a label without changing it. */
export const workplaceFillers: readonly string[] = [
  'job|jobs|work|working|role|position|location|workplace|type|type of|style|model|arrangement|setting|status|opportunity|schedule|only|fully|fulltime|full time|completely|100%|100|mostly|us|usa|uk|eu|emea|apac|latam|worldwide|global|globally|only in|within|in|the|a|is|this|or|and|days|day|per|a week|week|weekly|times|x|required|remote days|of|from|at|with|for|min|minimum|up to',
  'arbeitsort|arbeitsmodell|arbeitsweise|arbeiten|arbeit|tage|tag|pro woche|woche|in der woche|mit|und|oder|standort|bis zu|stelle|zu|im|in|modell|jours|jour|par semaine|semaine|et|ou|de|du|le|la|les|travail|poste|lieu de travail|mode|avec|días|dias|por semana|a la semana|semana|semanais|modalidad|modalidade|trabajo|trabalho|modelo|puesto|vaga|con|com|y|e|o|en|em|formato|lavoro|giorni|giorno|alla settimana|a settimana|modalità|per|posizione|di|sede di lavoro|werk|werken|dagen|dag|per week|en|of|functie|locatie',
  'dagar|dage|dager|i veckan|om ugen|i uken|per vecka|arbete|arbejde|arbeid|och|og|eller|jobb|päivää|viikossa|työ|ja|tai|praca|dni|w tygodniu|tryb|tryb pracy|lub|i|práce|práca|dny|týdně|nebo|alebo|a|pracoviště|дней|дня|в неделю|работа|работы|формат|или|и|робота|роботи|формат работы|çalışma|gün|haftada|şekli|modeli|ve|veya|zile|pe săptămână|nap|hetente|munkavégzés|dana|tjedno|rad|العمل|عمل|نظام|أيام|يوم|في الأسبوع|وظيفة|kerja|hari|seminggu|per minggu|ngày|tuần|làm việc|वर्क|कार्य|काम|ทำงาน|วัน|สัปดาห์|工作|办公|辦公|模式|制|天|每周|每週|周|週|方式|勤務|日|週|働き方|制度|あり|ワーク|근무|주|일|회|형태|방식',
];

/** Places of the world that stand beside "Remote": "Remote (United States)", "Remote - EMEA". Countries come from `Intl`. */
export const wideRegions: readonly string[] = [
  'worldwide|world|anywhere|anywhere in the world|global|international|europe|european union|eu|eea|emea|apac|latam|latin america|north america|south america|americas|asia|asia pacific|africa|oceania|nordics|dach|benelux|mena|middle east|us|usa|u.s.|u.s|united states of america|uk|u.k.|great britain|england|scotland|wales|northern ireland|uae|ksa|anz|cet|est|pst|cst|gmt|utc|eastern time|pacific time|us only|nationwide|national|bundesweit|deutschlandweit|france entière|toda españa|brasil|全国|全國|全球|海外|日本全国|全国どこでも|전국',
];
