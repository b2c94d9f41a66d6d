/**
 * What headings say in further languages than the eight of `section-headings.ts`: Italian, Dutch, Polish, Swedish, Danish, Norwegian, Finnish,
 * Czech, Slovak, Turkish, Russian, Ukrainian, Romanian, Hungarian, Greek, Arabic, Hebrew, Hindi, Indonesian, Vietnamese, Thai.
 * Data only, in the same form. Asked where no heading of the eight languages matches. Curated by the project.
 */
import type { HeadingRule } from './section-headings';

export const furtherHeadingRules: readonly HeadingRule[] = [
  {
    kind: 'preferred-qualifications',
    whole: [
      '(?:costituisc(?:e|ono) (?:titolo preferenziale|un plus)|requisiti preferenziali|titolo preferenziale|(?:sarà |è )?(?:considerato )?un plus|graditi|gradito|gradite|competenze gradite)',
      "(?:een )?(?:pré|pre|pré's|pluspunt|pluspunten)|wensen|leuk als je ook",
      '(?:mile widziane|dodatkowym? (?:atutem|plusem)(?: będzie)?|dodatkowe (?:atuty|umiejętności)|atutem będzie)',
      '(?:det är |starkt )?meriterande(?: (?:är|om|om du har))?|bra att ha|önskvärt|det er (?:en fordel|et pluss?)(?: (?:hvis|om)(?: du(?: har)?)?)?|ønskelig',
      'eduksi(?: katsotaan| katsomme)?|plussaa|výhodou(?: (?:je|bude))?|výhoda|előny(?:t jelent|ök)?|constituie (?:un )?avantaj|avantaj',
      'tercih (?:sebebi|nedeni|edilen (?:nitelikler|özellikler))|artılar|avantaj sağlayacak .+',
      '(?:будет|станет) (?:плюсом|преимуществом)|(?:дополнительным )?плюсом (?:будет|станет)|желательно|приветствуется|буде (?:плюсом|перевагою)|плюсом буде|бажано',
      'επιθυμητά προσόντα|(?:مؤهلات|مهارات) (?:مفضلة|إضافية)|يفضل|الأفضلية|יתרון|דרישות יתרון|वांछनीय(?: योग्यता)?|nilai (?:plus|tambah)|lebih disukai|ưu tiên|điểm cộng',
    ],
  },
  {
    kind: 'minimum-qualifications',
    whole: [
      'requisiti (?:minimi|obbligatori|indispensabili|essenziali|fondamentali)|wymagania (?:konieczne|obowiązkowe|niezbędne)|skallkrav|ska-krav|обязательные требования|zorunlu nitelikler|דרישות חובה',
    ],
  },
  {
    kind: 'compensation',
    whole: [
      'retribuzione(?: (?:lorda|annua|offerta))?|stipendio|compenso|inquadramento(?: e retribuzione)?|salaris(?:indicatie)?|beloning|wynagrodzenie|lön|løn|lønn|palkka|palkkaus|mzda|plat|ücret|maaş',
      '(?:зарплата|заработная плата|оплата(?: труда)?|заробітна плата|salariu|salariul|bérezés|fizetés|αμοιβή|αποδοχές|الراتب|الأجر|שכר|वेतन|gaji|lương|mức lương|เงินเดือน|ค่าตอบแทน)',
    ],
  },
  {
    kind: 'benefits',
    whole: [
      "(?:che )?cosa (?:ti )?(?:offriamo|offre l'azienda)(?: .*)?|offriamo|(?:la nostra )?offerta|(?:i )?(?:nostri )?(?:benefit|vantaggi|benefici)|si offre|l'azienda offre|perché (?:lavorare|unirti|sceglierci|entrare) .+",
      'wat (?:bieden wij|wij bieden|we bieden|bieden we|krijg je|jij krijgt|je krijgt|mag je verwachten|kun je verwachten)(?: .*)?|(?:wij|we) bieden(?: jou| je)?|ons aanbod|(?:jouw |onze )?arbeidsvoorwaarden|dit (?:bieden wij|krijg je|bieden we)(?: .*)?|jouw voordelen|het aanbod',
      '(?:co |to )?(?:ci )?oferujemy|co (?:możemy ci zaoferować|dla ciebie mamy|zyskujesz|zyskasz|zapewniamy)|nasza oferta|benefity|zapewniamy|co w zamian',
      '(?:vad )?(?:vi erbjuder|erbjuder vi)(?: dig)?|(?:våra )?förmåner|(?:hvad )?(?:vi tilbyder|tilbyder vi)(?: dig)?|personalegoder|(?:hva )?(?:vi (?:kan )?tilbyr?|kan vi tilby|tilbyr vi)(?: deg)?|fordeler',
      '(?:me )?tarjoamme(?: sinulle)?|mitä (?:me )?tarjoamme|edut|työsuhde-?edut|(?:co |čo )?(?:vám |ti )?(?:nabízíme|ponúkame)|výhody|co (?:u nás )?získáte',
      'yan haklar|(?:size )?(?:sunduklarımız|neler sunuyoruz)|(?:biz )?ne(?:ler)? sunuyoruz|sunulan (?:haklar|imkanlar)|avantajlar|(?:sağlanan )?imkanlar',
      '(?:что )?мы (?:вам )?предлагаем|предлагаем|что (?:мы )?предлагаем|условия(?: работы)?|бонусы|плюшки|(?:що )?ми пропонуємо|умови(?: роботи)?|пропонуємо',
      '(?:ce )?(?:îți |vă )?oferim|beneficii|amit (?:kínálunk|nyújtunk)|(?:mit )?kínálunk|juttatások|παροχές|(?:η εταιρεία |τι )?προσφέρ(?:ει|ουμε)',
      'المزايا(?: .+)?|(?:ما|ماذا) نقدم(?:ه)?(?: لك)?|المميزات|(?:מה )?אנחנו מציעים|הטבות|लाभ|सुविधाएँ|हम क्या (?:देते|प्रदान करते) हैं',
      'keuntungan|fasilitas|tunjangan|(?:apa )?yang kami tawarkan|kami (?:menawarkan|tawarkan)|quyền lợi(?: .+)?|phúc lợi|chế độ (?:đãi ngộ|phúc lợi)|สวัสดิการ|สิทธิประโยชน์',
    ],
  },
  {
    kind: 'legal',
    whole: [
      'pari opportunità|informativa .+|diversità(?: .+)?|gelijke kansen|diversiteit(?: .+)?|acquisitie .+|równe szanse|klauzula .+|ochrona danych .+|mångfald(?: .+)?|ligestilling|mangfoldighed(?: .+)?|mangfold(?: .+)?',
      'kvkk(?: .+)?|fırsat eşitliği|kişisel veri.*|персональные данные|равные возможности|تكافؤ الفرص.*|سياسة الخصوصية',
    ],
  },
  {
    kind: 'team',
    whole: [
      '(?:il |il tuo |il nostro )(?:team|gruppo)|la (?:tua |nostra )?squadra|(?:het |jouw |ons |je |over het )team|(?:twój |nasz )?zespół|o zespole|(?:om )?teamet|(?:dit|ditt) team|tiimi|tiimistä|tiimimme|(?:náš )?tým',
      'ekibimiz|ekip|(?:наша )?команда|о команде|الفريق|عن الفريق|הצוות|tim kami|tentang tim|về đội ngũ|ทีมของเรา',
    ],
  },
  {
    kind: 'responsibilities',
    whole: [
      '(?:di )?cosa (?:ti occuperai|farai|ti aspetta|faresti)|(?:le |le tue )?(?:principali )?(?:mansioni|attività|responsabilità)(?: principali| previste)?|i tuoi compiti|compiti|il tuo (?:ruolo|contributo)|la risorsa si occuperà di',
      'wat (?:ga je|ga jij|je gaat|jij gaat) doen(?: .*)?|wat je doet|(?:jouw |je |de |belangrijkste )?(?:werkzaamheden|taken|verantwoordelijkheden)|taken en verantwoordelijkheden|dit ga je doen|(?:jouw )?functie-?inhoud',
      '(?:twój |główny |podstawowy )?zakres (?:obowiązków|odpowiedzialności|zadań)|(?:twoje |główne )?(?:obowiązki|zadania)|czym będziesz się zajmować|co będziesz robić|czym się zajmiesz',
      '(?:dina |huvudsakliga )?arbetsuppgifter|(?:dina )?ansvarsområden|vad du (?:kommer att göra|ska göra|gör)|ditt uppdrag|(?:dine |primære )*(?:arbejdsopgaver|opgaver|arbeidsoppgaver|oppgaver|ansvarsområder)|(?:hvad|hva) (?:du )?skal (?:du )?(?:lave|gjøre)',
      '(?:tehtävät|työtehtävät|vastuut|vastuualueet|tehtävänkuva|toimenkuva|mitä tulet tekemään)|(?:pracovní )?náplň práce|pracovní náplň|co (?:budete|budeš|u nás budeš) dělat|(?:vaše |hlavní )?úkoly|čo budete robiť',
      'iş(?:in)? tanımı|görev(?:ler|leri|leriniz)?(?: ve sorumluluklar)?|(?:temel )?sorumluluklar(?:ınız)?|görev tanımı|neler yapacaksın(?:ız)?',
      "(?:ваши |основные |должностные )?(?:обязанности|задачи)|что (?:нужно|предстоит|надо|вы будете) (?:будет )?делать|чем (?:предстоит|нужно) заниматься|функционал|(?:основні )?(?:обов'язки|завдання)|що (?:потрібно|треба) робити",
      '(?:principalele )?(?:responsabilități|atribuții)|ce vei face|(?:főbb )?feladatok|feladataid|αρμοδιότητες|(?:κύρια )?καθήκοντα',
      'المهام(?: .+)?|المسؤوليات(?: .+)?|مهام (?:الوظيفة|العمل)|الواجبات(?: .+)?|תחומי אחריות|מה תעשו|(?:मुख्य )?(?:ज़िम्मेदारियाँ|ज़िम्मेदारियां|जिम्मेदारियाँ|जिम्मेदारियां)|कर्तव्य|कार्य',
      '(?:tugas dan )?tanggung jawab(?: .+)?|tugas(?: .+)?|uraian tugas|mô tả công việc|trách nhiệm(?: .+)?|nhiệm vụ(?: .+)?|หน้าที่(?:และ)?(?:ความรับผิดชอบ)?|ลักษณะงาน|รายละเอียดงาน',
    ],
  },
  {
    kind: 'qualifications',
    whole: [
      'requisiti(?: (?:richiesti|del candidato))?|(?:il )?(?:tuo )?profilo(?: (?:ricercato|richiesto|ideale))?|competenze(?: (?:richieste|tecniche))?|chi (?:cerchiamo|stiamo cercando|sei)|cosa (?:cerchiamo|chiediamo)',
      'functie-?eisen|eisen|wat (?:vragen wij|wij vragen|we vragen|vragen we|neem je mee|breng je mee|breng jij mee|jij meebrengt|je meebrengt)(?: .*)?|wie (?:ben jij|jij bent|je bent|ben je|zoeken wij|wij zoeken|zoeken we|we zoeken)|(?:jouw |je )?profiel|dit (?:ben jij|breng je mee|breng jij mee|neem je mee|vragen wij)|wat (?:heb jij|heb je|jij hebt) (?:in huis|nodig)',
      '(?:nasze )?(?:wymagania|oczekiwania)|(?:czego|kogo) (?:oczekujemy|szukamy|wymagamy)|wymagane (?:kwalifikacje|umiejętności)|profil kandydata|oczekujemy',
      'vi söker dig som(?: (?:har|är))?|vem (?:är du|söker vi)|(?:dina )?kvalifikationer|krav(?:profil)?|din (?:profil|bakgrund)|om dig|dina erfarenheter',
      '(?:dine |faglige |ønskede )?kvalifika(?:tioner|sjoner)|vi forventer|(?:hvem )?er du|hvem (?:ser|leder) vi (?:efter|etter)|vi ser etter|din baggrund|om deg|vi søker (?:dig|deg) som',
      'vaatimukset|edellytämme|odotamme sinulta|mitä (?:odotamme|toivomme) sinulta|hakijalta (?:edellytämme|toivomme|odotamme)|(?:co )?požadujeme|požadavky|co (?:od vás )?očekáváme|váš profil|koho (?:hledáme|hľadáme)|požiadavky|čo očakávame',
      '(?:aranan |genel )?nitelikler(?: ve .+)?|aranan (?:özellikler|şartlar|kriterler)|gereksinimler|beklentilerimiz|kimi arıyoruz|sizde aradıklarımız',
      '(?:наши )?(?:требования|ожидания)(?: к кандидату)?|(?:что|кого) мы (?:ожидаем|ждем|ждём|ищем)|мы (?:ожидаем|ждем|ждём)(?: от .+)?|что для этого нужно|вимоги|(?:що|кого) ми (?:очікуємо|шукаємо)|ми очікуємо',
      '(?:cerințe|ce căutăm|profilul candidatului)|(?:elvárások|elvárásaink|amit (?:elvárunk|várunk))|(?:απαιτούμενα )?προσόντα|απαιτήσεις',
      'المؤهلات(?: .+)?|المتطلبات|الشروط(?: المطلوبة)?|متطلبات (?:الوظيفة|العمل)|المهارات(?: المطلوبة)?|الخبرات المطلوبة|דרישות(?: התפקיד)?|כישורים',
      '(?:आवश्यक )?(?:योग्यता|योग्यताएँ|कौशल)|आवश्यकताएँ|पात्रता|persyaratan(?: .+)?|kualifikasi(?: .+)?|syarat|kriteria|yêu cầu(?: .+)?|คุณสมบัติ(?:ผู้สมัคร)?',
    ],
  },
  {
    kind: 'company',
    whole: [
      "chi siamo|l'azienda|la nostra (?:azienda|storia|missione|cultura)|descrizione (?:dell')?azienda|azienda|il gruppo|la società|i nostri valori",
      'wie (?:zijn wij|wij zijn|we zijn|zijn we)|over ons|over (?:de organisatie|het bedrijf|onze organisatie|de werkgever)|(?:ons|het) bedrijf|(?:de|onze) organisatie|bedrijfsprofiel|waarom (?:wij|bij ons)(?: .*)?',
      'o nas|o (?:firmie|pracodawcy)|kim jesteśmy|nasza firma|opis firmy|om (?:oss|os)|om (?:företaget|virksomheden|bedriften|arbetsgivaren|arbeidsgiveren)|vilka (?:vi är|är vi)|hvem (?:er vi|vi er)',
      '(?:tietoa )?(?:meistä|yrityksestä)|keitä olemme|o (?:nás|společnosti|spoločnosti)|kdo jsme|kto sme',
      'hakkımızda|biz kimiz|şirket (?:hakkında|tanıtımı|profili)|о (?:нас|компании|работодателе)|кто мы|наша компания|про (?:нас|компанію)|хто ми',
      'despre (?:noi|companie)|cine suntem|rólunk|a cégről|cégünkről|σχετικά με εμάς|ποιοι είμαστε|η εταιρεία',
      '(?:نبذة )?عن (?:الشركة|المؤسسة|شركتنا)|من نحن|نبذة عنا|אודות(?: החברה)?|מי אנחנו|על החברה|हमारे बारे में|कंपनी (?:के बारे में|परिचय)',
      'tentang (?:kami|perusahaan)|profil perusahaan|về (?:chúng tôi|công ty)|giới thiệu (?:về )?công ty|เกี่ยวกับ(?:เรา|บริษัท)',
    ],
  },
  {
    kind: 'intro',
    whole: [
      "descrizione(?: (?:della posizione|del ruolo|dell'offerta|del lavoro))?|la posizione|il ruolo|l'opportunità|(?:de )?functie|functie-?omschrijving|de (?:rol|vacature)|over de (?:functie|rol)",
      'opis(?: stanowiska)?|stanowisko|o (?:roli|stanowisku|projekcie)|om (?:rollen|tjänsten|jobbet|stillingen|jobben)|rollen|tjänsten|stillingen|beskrivning|tehtävästä|roolista|tietoa tehtävästä|popis (?:pozice|pracovní pozice)|o pozici|pozice',
      'pozisyon(?: hakkında)?|(?:описание|опис)(?: (?:вакансии|вакансії))?|о (?:вакансии|роли|проекте|позиции)|вакансия',
      'الوصف الوظيفي|وصف الوظيفة|ملخص الوظيفة|(?:نبذة )?عن (?:الوظيفة|الدور)|תיאור התפקיד|על התפקיד|(?:नौकरी|पद) का विवरण|deskripsi (?:pekerjaan|posisi)|tentang (?:posisi|peran|pekerjaan)|về vị trí',
    ],
  },
  {
    kind: 'other',
    whole: [
      '(?:contatti|sede(?: di lavoro)?|luogo di lavoro|orario(?: di lavoro)?|contratto|tipo(?:logia)? (?:di )?contratt(?:o|uale)|come candidarsi|(?:iter|processo) di selezione|modalità di lavoro|informazioni aggiuntive)',
      'interesse|solliciteren|(?:de )?(?:sollicitatie)?procedure|meer (?:informatie|weten)|standplaats|locatie|reageren|kontakt|miejsce pracy|proces rekrutacji|rekrutacja|jak aplikować|dodatkowe informacje|rodzaj umowy',
      'ansökan|övrigt|övrig information|rekryteringsprocess(?:en)?|arbetstid|placering|anställningsform|om anställningen|tillträde|ansøgning|sådan søger du|søknad|slik søker du|søknadsfrist|arbeidssted|hakeminen|yhteystiedot|lisätietoja|työaika|sijainti',
      'místo (?:výkonu práce|práce)|nástup|výběrové řízení|další informace|başvuru(?: süreci)?|iletişim|çalışma (?:şekli|saatleri|yeri)|lokasyon|konum',
      'контакты|график(?: работы)?|место работы|как откликнуться|формат работы|тип занятости|этапы отбора|контакти|графік роботи|місце роботи|locație|procesul? de recrutare|munkavégzés helye|jelentkezés',
      '(?:طريقة|كيفية) التقديم|(?:مكان|موقع|ساعات) العمل|للتواصل|نوع (?:العقد|الدوام)|מיקום|היקף משרה|स्थान|आवेदन कैसे करें|lokasi|cara melamar|jam kerja|penempatan|địa điểm(?: .+)?|thời gian làm việc|cách thức ứng tuyển|thông tin khác|สถานที่(?:ทำงาน|ปฏิบัติงาน)|วิธีการสมัคร|เวลาทำงาน',
    ],
  },
];
