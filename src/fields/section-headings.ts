/**
 * What headings of job postings say, in English, German, French, Spanish, Portuguese, Chinese, Japanese and Korean.
 * Data only: `sections.ts` matches these against a heading in lower case, without its marks, numbers and last colon.
 * Curated by the project from the way postings are written in general, none from one employer's template.
 */
import type { SectionKind } from '../posting/posting';

/** Subjects and verb forms that English headings vary freely ("What you'll do", "What you will be doing", "What would you do"). */
const you = "(?:you'll|you will|you would|would you|you'd|will you|you are|you're|you can|you get to|you|we'll|they'll)";
/** What follows the opener of a wish: "(it would be great) if you also have", "idealerweise hast du", "schön wäre, wenn Sie … mitbringen". */
const wishTail =
  ",?(?: if)?(?: you(?:'ve|'ll|'d)?)?(?: (?:also|already|additionally|even))?(?: (?:have|had|bring|know|knew|are|were|possess|can|could|will have|offer|come with))?(?: (?:also|already|some|any|one or more|the following|experience(?: (?:in|with))?))*";
const germanWishTail =
  ',?(?: wenn)?(?: (?:hast|bringst|verfügst|besitzt|bist|kennst|haben|bringen|verfügen|besitzen|sind|kennen))?(?: (?:du|sie|ihr))?(?: (?:auch|außerdem|zusätzlich|zudem|noch|bereits|über|folgendes|erfahrung(?:en)?(?: (?:in|mit))?))*(?: (?:mit|hast|haben|mitbringst|mitbringen))?';
const weight =
  '(?:(?:key|main|core|primary|principal|essential|major|general|specific|typical|daily|day-to-day|overall|other|additional|job|role|position|work|technical|professional|functional|your|our|the|some|of|specific|detailed|critical|required|minimum|top|areas of) )*';

export interface HeadingRule {
  readonly kind: SectionKind;
  /** Regular expression sources, each for a whole heading. */
  readonly whole: readonly string[];
  /** The same, but so loose that a plain line must be set as a title to count ("Applicant Privacy Notice", not "Manage privacy notices"). */
  readonly titled?: readonly string[];
}

/** In order: the first rule that matches decides. */
export const headingRules: readonly HeadingRule[] = [
  {
    kind: 'preferred-qualifications',
    whole: [
      '(?:strongly )?(?:preferred|desired|desirable|additional|bonus|optional|plus|other preferred|advantageous|nice[- ]to[- ]have|ideal(?= (?:qual|req|skill|exp)))(?: (?:but not required|but not essential))?(?: (?:job|basic|work|technical|key|professional|role|personal))?(?: (?:qualifications?|requirements?|skills?|experiences?|criteria|attributes?|education|background|knowledge|competenc(?:y|ies)|characteristics|points?|qualities|certifications?|abilities|profile|expertise))?(?: (?:and|or|/) (?:qualifications?|skills?|experiences?|attributes?|education|knowledge|abilities|competencies|qualities))*',
      '(?:qualifications?|requirements?|skills?|experience|criteria) (?:preferred|desired|that would be (?:a plus|nice|great|an advantage|beneficial))',
      "(?:it's |it is |it would be |would be |what's |also |things that are )?(?:a )?(?:nice|good|great|cool|awesome)[- ]to[- ]ha(?:ve|ves)s?(?: skills?| qualifications?| experience)?",
      "(?:even|extra|huge|big|major|bonus|brownie|extra bonus)? ?(?:better|bonus(?:es)?|plus(?:es)?|points?|credit)(?: points)?(?: (?:if|for|skills?|qualifications?|experience))?(?: (?:you|you have|you've|you also have|you bring|having))?",
      '(?:what|it) (?:would|will|could|might|may) (?:also )?(?:be (?:a plus|nice|great|helpful|an advantage|beneficial|a bonus)|help|set you apart|make you stand out|give you an edge|make you shine)',
      "(?:what|things that)(?:'ll| will)? (?:sets?|makes?|gives?) you (?:apart|stand out|an edge|shine)(?: from the crowd)?",
      '(?:ways to |how to |you might )?stand out(?: from the crowd)?',
      "(?:you )?(?:might|may|could|would) also (?:have|bring)|you may also have|(?:strong|great|successful|ideal|top|the best) candidates (?:may|might|will|could|would)(?: also| additionally)? (?:have|bring)|(?:it's|it is|it would be) an? (?:big |huge |great |real )?(?:plus|bonus|advantage)(?: if(?: you)?(?: also)?(?: have)?)?|ideally,?(?: you| you have| you'll have| you will have| you'll also have)?|pluses|advantages?|an advantage|assets?|considered an? (?:asset|plus|advantage)|we'd love (?:it )?if(?: you)?(?: have)?|extra credit|it helps if(?: you)?(?: have)?|not required,? but (?:nice|a plus|helpful|preferred)",
      `(?:(?:it would|it'd|would|it will) be|it's|it is) (?:nice|good|great|awesome|fantastic|helpful|ideal|perfect|a (?:big |huge |real )?(?:plus|bonus)|an advantage)${wishTail}|ideally${wishTail}`,
      `(?:idealerweise|im idealfall|bestenfalls|vorzugsweise|(?:(?:es|das) (?:ist|wäre) )?(?:von vorteil|wünschenswert|schön|toll|super|ideal|ein plus)(?: (?:ist|wäre)(?: es)?)?)${germanWishTail}`,
      "(?:idéalement|dans l'idéal|de préférence),? (?:vous|tu) (?:avez|as|possédez|possèdes|disposez|disposes|connaissez|connais|justifiez|êtes|es)(?: (?:aussi|également))?(?: (?:d'une?|une?|des|de))?(?: expérience)?|idealmente,?(?: también)? (?:tienes|tiene|cuentas con|cuenta con|conoces|você tem|você possui|tens|possui|hai|possiedi)(?: (?:también|também|anche))?",
      '(?:von vorteil|wünschenswert|idealerweise|nice to have|das wäre (?:super|toll|schön|ideal|ein plus)|ein plus|pluspunkte|bonuspunkte|das rundet (?:ihr|dein) profil ab|außerdem von vorteil|wünschenswerte (?:qualifikationen|kenntnisse|anforderungen|fähigkeiten))',
      '(?:les? |un |vos? )?(?:plus|atouts?|bonus|petits? plus)(?: appréciés?| souhaités?)?|(?:ce serait un plus|serait un plus|idéalement|compétences (?:souhaitées|appréciées|optionnelles)|qualifications souhaitées|profil souhaité|apprécié)',
      '(?:requisitos |conocimientos |habilidades |competencias |aptitudes )?(?:deseables?|valorables?|deseados?|opcionales|adicionales)|se valorar[áa](?: positivamente)?|valoramos(?: positivamente)?|(?:será |sería )?un plus|plus|puntos extra|nice to have|deseable',
      '(?:requisitos |conhecimentos |habilidades |competências |qualificações )?(?:desejáveis|desejável|desejados?|desejadas?|diferencia(?:l|is)|preferenciais|valorizados?)|(?:será |seria )?um diferencial|valorizamos|o que valorizamos|seria ótimo se|ser[áa] um plus',
      '(?:优先|加分|优先考虑|优先条件|加分项|优先项|优先录用|加分条件|具备以下(?:条件|经验)(?:者)?优先|有以下(?:条件|经验)(?:者)?优先|加分技能|優先條件|加分項目?|優先考慮|加分條件)(?:项|条件|者)?',
      '(?:歓迎|尚可|あれば尚可|望ましい|優遇|歓迎要件|歓迎条件|歓迎スキル|歓迎する(?:経験|スキル|要件|条件|方)|望ましい(?:経験|スキル|要件|条件))(?:要件|条件|スキル|経験|事項|[・/]?(?:経験|スキル|資格|能力|知識))*(?:\\s?\\(?want\\)?)?|want|歓迎されるスキル.*',
      '우대 ?(?:사항|조건|요건|역량|자격)|우대|이런 ?(?:분|경험|역량)(?:이|을|이라면|이면|이 있으면|이시면)?.*(?:더|우대|좋|환영).*|있으면 좋(?:은|아요).*',
    ],
  },
  {
    kind: 'minimum-qualifications',
    whole: [
      '(?:(?:the|your|our) )?(?:minimum|basic|essential|required|mandatory|must[- ]have|must|minimal|min|minimum required|required minimum)(?: (?:job|basic|work|technical|key|entry|minimum|position|role|core|and|/|education))* (?:qualifications?|requirements?|skills?|experiences?|criteria|attributes?|education|background|knowledge|competenc(?:y|ies)|qualities|certifications?|abilities)(?: (?:and|or|/|&) (?:qualifications?|requirements?|skills?|experiences?|education|knowledge|abilities|competencies|training|certifications?))*',
      '(?:qualifications?|requirements?|skills?|experience|criteria) (?:required|needed)|(?:the )?must[- ]ha(?:ve|ves)s?|essential|essentials|mandatory|required|minimum|basic|non[- ]negotiables?|you must have|you must(?: be)?|what you must have|must',
      '(?:mindestanforderungen|muss-kriterien|mussanforderungen|zwingende (?:anforderungen|voraussetzungen)|must[- ]haves?|grundvoraussetzungen)',
      '(?:profil|compétences|qualifications|expérience|conditions) (?:requise?s?|exigée?s?|minimales?|obligatoires?|indispensables?|minimums?)|(?:exigences|prérequis|pré-requis) (?:minimales|minimaux|minimums?|indispensables)|indispensable|must[- ]haves?',
      'requisitos (?:mínimos|imprescindibles|indispensables|obligatorios|excluyentes|básicos|necesarios|esenciales)|imprescindible|excluyente|requerimientos mínimos|formación mínima',
      'requisitos (?:mínimos|obrigatórios|essenciais|indispensáveis|básicos|necessários)|qualificações (?:mínimas|obrigatórias|básicas|essenciais)|obrigatórios?|essencial|imprescindível|indispensável',
      '(?:基本|必备|最低|硬性|必须|基础)(?:要求|条件|资格|技能|任职要求)|必备|必要條件|必備條件|基本條件',
      '(?:必須|応募)?(?:必須|最低)(?:要件|条件|スキル|経験|資格|事項|[・/]?(?:経験|スキル|資格|能力|知識))*(?:\\s?\\(?must\\)?)?|must|必須となる.*|最低限.*|必要条件',
      '(?:필수|최소) ?(?:사항|조건|요건|자격|역량|자격 ?요건|지원 ?자격|경험)|필수',
    ],
  },
  {
    kind: 'compensation',
    whole: [
      `${weight}(?:estimated |expected |target |annual |base |total |hourly |hiring |starting |us |u.s. |monthly )*(?:compensation|salary|salaries|pay|wages?|remuneration|package|rewards)(?: (?:range|ranges|package|details?|information|description|transparency|disclosure|statement|band|bands|scale|and|&|/|for|this|role|position|rate|rates|structure|philosophy|notice|overview|summary))*(?: (?:salary|pay|bonus|equity|compensation|equity))?`,
      `(?:compensation|salary|pay|remuneration|total rewards)(?:,| and| &| \\+|/) (?:rewards|equity|bonus|commission|pay|compensation|salary|hours|incentives)`,
      '(?:for )?pay transparency(?: .*)?|ote|what we pay|what we will pay you|how we pay|equity',
      '(?:gehalt|vergütung|entgelt|lohn|bezahlung|verdienst|gehaltsrahmen|gehaltsspanne|jahresgehalt|eingruppierung|ihr gehalt|dein gehalt|ihre vergütung|deine vergütung)',
      '(?:la |votre |notre )?(?:rémunération|salaire|package salarial|rémunération et avantages financiers|fourchette salariale)(?: proposée?| annuelle?| envisagée?)?',
      '(?:el |la |tu )?(?:salario|sueldo|remuneración|retribución|compensación|paquete salarial|rango salarial|banda salarial|salario ofrecido)(?: (?:anual|mensual|bruto|ofrecida?|económica|y bono))*',
      '(?:a |o |sua )?(?:salário|remuneração|faixa salarial|remuneração oferecida|remuneração e salário|pretensão salarial)(?: (?:mensal|anual|bruto|oferecid[oa]))*',
      '(?:薪资|薪酬|工资|薪水|待遇|薪资范围|薪酬范围|薪资待遇|薪酬待遇|薪资结构|薪資|薪資範圍|薪資待遇|薪酬水平|月薪|年薪|薪资水平)(?:说明|描述|信息)?',
      '(?:給与|給料|年収|月給|想定年収|予定年収|報酬|賃金|給与[・/]?(?:待遇|条件|体系|形態)|年収例|想定給与|給与詳細|給与について|昇給[・/]?賞与|賃金形態)',
      '(?:급여|연봉|보수|급여 ?조건|연봉 ?범위|임금|급여 ?정보|보상|급여 ?및 ?보상)',
    ],
  },
  {
    kind: 'benefits',
    whole: [
      `${weight}(?:employee |company |staff |featured |great |amazing |health |other |global |us |u.s. |uk |job |core )*(?:benefits?|perks?|extras)(?: (?:package|packages|offered|overview|summary|information|at .+|include|includes|you'll (?:get|enjoy)|we offer|for you|to you|of (?:working (?:here|with us|for us|at .+)|joining us)|of employment))*`,
      `${weight}(?:benefits?|perks?|compensation|salary|pay|culture|rewards|total rewards|wellbeing)(?:,| and| &| \\+|/|, and)(?: other| the| our| more| great)* (?:benefits?|perks?|rewards|extras|wellness|wellbeing|more|other benefits|compensation|salary|culture|pay)(?:(?:,| and| &| \\+|/|, and) (?:benefits?|perks?|rewards|more|culture))?(?: (?:package|information|overview|include|at .+))?`,
      `what (?:we(?:'ll| will| can|'re able to)?|.+) (?:offers?|provides?|gives?|give you|do for you|offer you)(?: to)?(?: you| our employees| in return| employees)?`,
      `what(?:'s| is| are)?(?: is)? (?:in it )?(?:for you|on offer|included|in it)(?: here)?|what's in it for (?:you|me)(?: .*)?|the offer|our offer|we offer(?: you)?|we provide|our offering|what (?:the )?job offers|on offer|the package|your package|what you (?:get|gain)|what you'll (?:get|enjoy|love|gain|receive)(?: .*)?|what you will (?:get|enjoy|love|gain|receive)(?: .*)?|what you get(?: from us| in return)?|what you can expect(?: from us)?|in return|you'll (?:get|enjoy|receive)|why you(?:'ll| will) (?:love|enjoy|flourish|thrive|like)(?: .*)?|reasons to (?:join|work|apply)(?: .*)?|total rewards|rewards|rewards and recognition|we've got you covered|how we (?:support|take care of|look after|reward) (?:you|our people)|taking care of (?:you|our people)|health and wellness|work perks|some of (?:our|the) (?:perks|benefits).*|time off|paid time off|the perks`,
      '(?:das (?:bieten|bekommst) .*|was (?:wir|wir dir|wir ihnen|wir euch) (?:bieten|zu bieten haben)(?: .*)?|was (?:dir|ihnen) .*geboten wird|wir bieten(?: ihnen| dir| euch)?(?: .*)?|unser angebot(?: .*)?|unsere (?:benefits|leistungen|vorteile|angebote)|(?:ihre|deine|eure) (?:vorteile|benefits)(?: .*)?|benefits|leistungen|vorteile|zusatzleistungen|das angebot|freu dich auf|darauf (?:kannst du dich|können sie sich) freuen|(?:gute|viele) gründe(?: .*)?|mitarbeitervorteile|(?:ihre|deine) perspektiven?|unser (?:plus|versprechen)(?: .*)?|dafür bieten wir .*)',
      "(?:(?:(?:votre |la )?rémunération et )?(?:les |nos |vos |ses )?avantages(?: (?:sociaux|et .+|du poste|proposés|offerts))?|(?:ce que )?nous (?:vous )?(?:offrons|proposons)(?: .*)?|ce que (?:nous|l'entreprise|l'on|.+) (?:vous )?(?:offrons|propose|offre|proposons|réserve)(?: .*)?|pourquoi (?:nous rejoindre|rejoindre .+|postuler|venir .*)|notre offre|on vous offre|on t'offre|ce que tu (?:vas )?(?:trouve|gagne).*|les (?:\\+|bénéfices)|conditions et avantages|vos bénéfices)",
      '(?:(?:los |nuestros |tus |otros )?beneficios(?: .*)?|(?:qué|que|lo que|¿qué|qué te|lo que te) (?:te )?(?:ofrecemos|ofrecen)(?: .*)?|(?:te )?ofrecemos|se ofrece|ofrecemos|condiciones(?: .*)?|ventajas|qué encontrarás|nuestra oferta|por qué (?:unirte|trabajar|elegirnos).*|oferta|qué obtendrás)',
      '(?:(?:os |nossos |seus |outros )?benef[íi]cios(?: .*)?|(?:o )?que (?:nós )?(?:oferecemos|temos para (?:você|te oferecer))(?: .*)?|oferecemos|o que (?:você|tu) (?:vai )?(?:encontrar|ganha|encontra).*|vantagens|nossa oferta|condições oferecidas|a empresa oferece|por que trabalhar .+|regalias|a oferta)',
      '(?:福利|员工福利|福利待遇|公司福利|我们提供|我们能提供(?:的)?|薪酬福利|薪资福利|福利薪酬|薪资与福利|薪酬与福利|你将(?:获得|得到)|您将获得|我们的福利|工作福利|员工关怀|福利保障|你可以得到|待遇福利|员工待遇|公司提供|福利制度|公司待遇|薪资及福利|薪酬及福利)(?:什么|项|介绍|说明)?',
      '(?:福利厚生|待遇|待遇[・/]?福利厚生|福利厚生[・/]?待遇|諸手当|各種手当|手当|休日[・/]?休暇|休日|休暇|社会保険|加入保険|保険|働く環境|各種制度|制度[・/]?福利厚生|得られるもの|(?:この|本)?(?:仕事|ポジション|求人)の(?:魅力|やりがい|面白み|おもしろさ)|魅力(?:ポイント)?|やりがい)(?:など|について)?',
      '(?:복지|복리 ?후생|혜택|혜택 ?및 ?복지|복지 ?및 ?혜택|복리후생 ?및 ?혜택|근무 ?환경|이런 ?(?:혜택|복지).*|합류하면.*|베네핏)',
    ],
  },
  {
    kind: 'legal',
    whole: [
      '(?:our |an? |the )?(?:equal|eeo|eoe|eeoc|dei|de&i|ed&i|edi|diversity|inclusion|inclusivity|inclusiveness|belonging|equality|equity)(?: (?:employment|opportunity|opportunities|employer|diversity|inclusion|belonging|equity|equality|statement|policy|commitment|notice|access|and|&|/|at .+|accommodations?|affirmative|action|disclosure|information|compliance|matters?|for all))+',
      '(?:diversity|inclusion|equality|equity|belonging|dei|edi|accessibility)(?:(?:,| and| &|, and|/|,) (?:diversity|inclusion|equality|equity|belonging|accessibility|equal opportunity))+(?: .*)?',
      '(?:notice |information |note |important )?(?:for|to) .+ (?:candidates|applicants|residents|employees|agencies|recruiters|recruitment agencies|staffing agencies|search firms)(?: only)?|(?:recruitment |staffing )?agenc(?:y|ies)|no agencies.*|physical (?:demands|requirements)(?: .*)?|screening|visa|sponsorship|visa sponsorship|immigration|terms and conditions',
      '(?:chancengleichheit|gleichstellung|diversität|vielfalt|datenschutz|inklusion|vielfalt (?:und|&) (?:inklusion|chancengleichheit)|rechtliche hinweise|datenschutzhinweise?|schwerbehinderung|hinweis(?:e)?(?: .*)?)',
      '(?:égalité des chances|diversité(?: (?:et|&) inclusion)?|inclusion|handicap|protection des données|mentions légales|confidentialité|rgpd|diversité, .+|politique .+|notre engagement .*)',
      '(?:igualdad(?: de .+)?|diversidad(?: (?:e|y) inclusión)?|inclusión|protección de datos|aviso (?:legal|de privacidad)|privacidad|política .+)',
      '(?:igualdade(?: de .+)?|diversidade(?: (?:e|&) inclusão)?|inclusão|proteção de dados|privacidade|aviso (?:legal|de privacidade)|lgpd|política .+)',
      '(?:平等(?:就业)?机会.*|多元(?:与|和|化).*|机会平等|隐私.*|法律声明|反歧视.*|无障碍.*|平等機會.*|温馨提示|免责声明)',
      '(?:個人情報.*|ダイバーシティ.*|機会均等.*|プライバシー.*|受動喫煙.*|障がい者.*|合理的配慮.*)',
      '(?:개인 ?정보.*|다양성.*|기회 ?균등.*|유의 ?사항|참고 ?사항|장애.*|평등.*|법적.*)',
    ],
    titled: [
      '(?:our |the |.+ )?(?:commitment|dedicated|committed|dedication) to (?:diversity|inclusion|equality|equity|equal|an inclusive|accessibility|dei).*',
      '(?:.+ )?(?:reasonable )?(?:accommodations?|adjustments?)(?: (?:statement|request|requests|notice|for .+|information|policy))?',
      '(?:.+ )?(?:fair chance|affirmative action|e-?verify|privacy|data protection|gdpr|legal|background (?:checks?|screening)|security clearance|export control|right to work|work authori[sz]ation|know your rights|arrest (?:and|or) conviction|criminal history|eeo|cookies?|safeguarding|recruitment (?:fraud|scam)|fraud)(?: .*)?',
      '(?:.+ )?(?:disclaimer|disclosures?|notices?|statement|policy|policies|compliance)(?: .*)?',
    ],
  },
  {
    kind: 'team',
    whole: [
      `(?:about |meet |join |our |the |your |more about )+(?:the |our |your )?(?:.+ )?(?:team|squad|department|group|tribe|chapter)(?: and (?:role|what we do))?`,
      `(?:team|department) (?:introduction|overview|description|intro|summary|profile|mission)|who ${you} (?:work|be working|collaborate) with|who you'll be working with|your (?:team|colleagues|teammates)|meet your (?:team|manager)|your future team|the team you'll join|where you'll (?:work|fit in)|team`,
      '(?:(?:über )?(?:das|unser|dein|ihr|euer)e? ?(?:team|abteilung)|dein zukünftiges team|über (?:das|unser) team|das team|team|die abteilung|ihre abteilung)',
      "(?:(?:à propos de )?(?:l'équipe|notre équipe|votre équipe|ton équipe|l’équipe)|équipe|présentation de l'équipe|le service|la direction|votre environnement)",
      '(?:(?:sobre )?(?:el|nuestro|tu) equipo|equipo|conoce (?:al|tu|nuestro) equipo|el área)',
      '(?:(?:sobre )?(?:o|a|nosso|sua|nossa|seu) (?:time|equipe|equipa|área)|equipe|time|sobre a área|conheça (?:o|nosso) time)',
      '(?:团队|部门|团队(?:介绍|简介|说明|背景)|部门(?:介绍|简介|描述)|关于团队|我们的团队|團隊介紹|部門介紹|團隊簡介|关于我们的团队|所在团队|团队情况)',
      '(?:チーム|部署|組織|チーム(?:紹介|構成|体制|について|の特徴)|部署(?:紹介|について)|組織(?:構成|体制|について|紹介)|配属(?:先|部署)(?:について|の.+)?|所属部署|一緒に働く.*|メンバー構成)',
      '(?:팀|조직|팀 ?소개|조직 ?소개|(?:우리 ?)?팀을 ?소개.*|합류(?:하게 될|할|하실) ?(?:팀|조직).*|부서 ?소개|함께 ?(?:일|할).*(?:팀|동료).*|이런 팀이에요)',
    ],
  },
  {
    kind: 'responsibilities',
    whole: [
      `${weight}(?:and )?(?:responsibilit(?:y|ies)|dut(?:y|ies)|accountabilit(?:y|ies)|tasks?|functions?|job functions?|deliverables|activities|objectives?|outcomes|focus areas)(?:(?:,| and| &|, and|/| or)(?: key| main| essential| core| your)? (?:responsibilit(?:y|ies)|dut(?:y|ies)|accountabilit(?:y|ies)|tasks?|functions?|deliverables|activities|objectives?|expectations|scope|impact))*(?: (?:include|includes|will include|may include|of the (?:role|job|position|post)|of this (?:role|job|position)|in this role|for this (?:role|position)|overview|and more))?`,
      `${weight}(?:role|roles|job|position|scope)(?: (?:and|&|/)) ${weight}(?:responsibilit(?:y|ies)|dut(?:y|ies)|scope|tasks|accountabilities|objectives)`,
      `what(?:'s| is| will| does| do)? ?(?:${you})? (?:actually |mainly |typically |really |be )*(?:do|doing|own|owning|work on|working on|build|building|achieve|accomplish|deliver|contribute|lead|drive|be responsible for|responsible for|create|tackle|bring to life|make happen|take on|be working on|spend your time on|expect to do|help with|be up to)(?: (?:day[- ]to[- ]day|in this role|as .+|here|at .+|every day|each day|all day|with us|for us|in the role))?`,
      `(?:how|where) ${you} (?:make (?:an|a|your) (?:impact|difference)|contribute|spend your time|help|add value|make your mark)(?: .*)?|(?:the|your) (?:work|day|day-to-day|daily work|mission|missions|challenge|impact|contribution|contributions|job|duties|scope|focus|tasks)(?: (?:you'll|you will) (?:do|make|have))?|what (?:the|this) (?:job|role|position) (?:involves|entails|is about|looks like|includes)|(?:a |your )?(?:typical )?day(?:-| )(?:in the life|to(?:-| )day)(?: .*)?|a typical day(?: .*)?|(?:in|as part of) this (?:role|position|job|internship|opportunity)[,:]?(?: .*)?(?: you(?:'ll| will| can| may| would| are expected to)(?: (?:do|be|be doing|be responsible for|get to|have the opportunity to|work on|help))?)?|as (?:an? |our |the ).+[,:]? (?:you'll|you will|you|you are|you get to|you can)(?: (?:do|be|be doing|be responsible for|get to|have the opportunity to|work on|help))?|(?:you|you'll|you will|you are going to|you're going to|you would)(?: (?:be responsible for|be|do|work on|get to|have the opportunity to|be accountable for))?|job duties|scope of (?:work|the role|role|responsibilities)|job scope|main purpose(?: of .+)?|(?:the|your) difference you(?:'ll| will)? make|what's the (?:job|role|work)|what we need you to do|what we'll (?:do|build) together|what success looks like(?: .*)?|how success .*|key (?:result|deliverable)s?.*|success in this role.*|what we expect you to do|what will your job look like|your role and responsibilities|job content|work content|work you'll do`,
      '(?:(?:ihre?|deine?|eure?|unsere|die|diese|das sind (?:ihre|deine)) )?(?:kern|haupt)?(?:aufgaben?|aufgabengebiet(?:e)?|aufgabenbereich(?:e)?|tätigkeit(?:en)?|tätigkeitsbereich|tätigkeitsfeld|verantwortlichkeiten|verantwortung|mission|herausforderung(?:en)?|tätigkeitsschwerpunkte|aufgabenschwerpunkte|aufgabenstellung|arbeitsalltag|wirkungskreis|aufgabenprofil|tätigkeitsbeschreibung|job)(?: (?:bei uns|und verantwortlichkeiten|im überblick|umfassen|und verantwortung|im detail|bei .+))?|(?:das|was|wie|welche aufgaben|diese aufgaben)(?: .*)? (?:erwartet dich|erwarten dich|erwartet sie|erwarten sie|machst du|sie machen|tust du|sind deine aufgaben|sie bewirken|du bewegst|du bewirkst|du machst|dich erwartet|sie erwartet|sie tun|du tust|du bei uns (?:machst|bewegst))(?: .*)?|(?:dein|ihr) (?:job|verantwortungsbereich|aufgabengebiet|aufgabenbereich|alltag|arbeitsalltag|tätigkeitsfeld|beitrag)|(?:darum|darauf) (?:geht es|kommt es an)|was zu tun ist|das machst du|wofür wir dich brauchen|wofür wir sie suchen',
      '(?:(?:vos|tes|les|ses|votre|ta|la|ton|le|vos futures|vos principales|les principales|tes futures) )?(?:principales )?(?:missions?|responsabilités|tâches|activités|attributions|fonctions|rôle|challenges?|quotidien|objectifs)(?: (?:principales|et responsabilités|et activités|du poste|et missions|clés|et tâches|quotidiennes|au quotidien|confiées|seront|et objectifs))*|(?:ce que (?:vous|tu) (?:ferez|feras|allez faire|vas faire|accomplirez|réaliserez).*|en quoi consiste .+|vous serez (?:chargée?|amenée?|responsable).*|votre (?:rôle|quotidien|mission)(?: .*)?|ton rôle.*|votre impact|description des (?:tâches|missions)|concrètement.*)',
      '(?:(?:tus|sus|las|los|principales|nuestras) )*(?:responsabilidades|funciones|tareas|misiones|misión|actividades|objetivos|retos|obligaciones)(?: (?:principales|y funciones|y responsabilidades|del puesto|del cargo|clave|y tareas|a realizar|esenciales|a desempeñar|y actividades))*|¿?(?:qué|que|cuál|cuáles|lo que) (?:harás|vas a hacer|hará|será tu (?:misión|día a día)|serán tus (?:funciones|responsabilidades|retos|tareas)|harás en .+|es lo que harás|buscamos que hagas)(?: .*)?\\??|tu (?:misión|día a día|rol|reto|trabajo)(?: .*)?|en este (?:rol|puesto)(?: .*)?|el trabajo',
      '(?:(?:suas|as|principais|tuas|nossas|os seus|as suas) )*(?:responsabilidades|atribuições|atividades|funções|tarefas|missão|desafios)(?: (?:principais|e atribuições|e responsabilidades|do cargo|da vaga|e atividades|da função|da posição|do dia a dia))*|(?:o )?que (?:você|tu|vais|irá|vai) (?:vai fazer|fará|fazer|irá fazer|farás)(?: .*)?|quais serão .*|(?:seu|o teu|teu) (?:dia a dia|desafio|papel|impacto)(?: .*)?|como será (?:o )?seu dia a dia.*|no seu dia a dia.*|sua missão',
      '(?:岗位|工作|职位|主要|核心|具体|岗位工作|主要工作)?(?:职责|内容|任务|责任|工作内容)(?:描述|说明|范围|与职责|及职责|及要求)?|(?:岗位|职位)(?:描述|说明|内容)|你(?:将|会|需要)(?:做什么|负责.*)|您将负责.*|职位职责|日常工作|工作描述|職責|工作內容|職務內容|主要職責|工作職責|職位描述|工作說明|崗位職責|负责内容|主要负责',
      '(?:仕事(?:の)?内容|業務(?:の)?内容|職務(?:の)?内容|具体的(?:な|には)?(?:仕事|業務|職務)?(?:の)?(?:内容)?|主な(?:仕事|業務|職務|役割|責任)(?:の)?(?:内容)?|担当業務|業務概要|職務概要|仕事概要|お任せ(?:する|したい).*|ミッション|役割|業務詳細|職務詳細|仕事について|期待する役割|主要業務|責務|業務の詳細|入社後.*|職責|業務範囲|(?:従事すべき)?業務の変更の範囲|お仕事内容|募集要項|期待される役割)(?:など|例|・役割|・責任)?',
      '(?:주요 ?업무|담당 ?업무|업무 ?내용|직무 ?내용|담당 ?역할|하는 ?일|업무|주요 ?역할|직무 ?소개|직무 ?상세|직무 ?설명|업무 ?소개|상세 ?업무|주요 ?직무|책임 ?및 ?역할|역할(?:과|및)? ?(?:책임)?|(?:합류하(?:면|시면)|입사하(?:면|시면)|함께).*(?:이런|이러한|다음과 같은|할|하게 될|담당할).* ?(?:업무|일).*|(?:이런|어떤|무슨) ?(?:일|업무)(?:을|를)?.*|맡게 ?(?:될|되실).*)',
    ],
  },
  {
    kind: 'qualifications',
    whole: [
      `${weight}(?:and )?(?:qualifications?|requirements?|skills?|skill ?sets?|experience|prerequisites|pre-requisites|competenc(?:y|ies)|criteria|expertise|knowledge|education|educational (?:requirements|qualifications)|credentials|attributes|background|person specification|candidate (?:profile|requirements|specification|criteria)|eligibility(?: criteria| requirements)?|profile|tech skills|hard skills|soft skills|selection criteria|personal (?:attributes|qualities|specification)|licen[sc]es?|certifications?|abilities|capabilities|qualities|language skills|languages)(?:(?:,| and| &|, and|/| or|,)(?: key| your| relevant| work| personal| technical| other| required| professional)* (?:qualifications?|requirements?|skills?|experience|competenc(?:y|ies)|education|knowledge|abilities|expertise|attributes|attitude|background|training|certifications?|behaviou?rs|qualities|aptitudes?|talents?|traits|capabilities|eligibility))*(?: (?:required|needed|include|includes|for (?:success|this role|the role|this position|the position|the job)|you (?:need|have|bring|must have)|you'll (?:need|need to bring|have|bring)(?: to .+)?|you will (?:need|bring|have)|we (?:look for|are looking for|need|value|seek|require)|we're looking for|of the candidate|sought|desired|added by .+|at a glance|to be successful|to succeed|of the role|summary))*`,
      `(?:what|who|the skills|the experience|skills|experience|things)(?: skills| experience| qualifications| do)? ?(?:${you})?(?: (?:already|ideally|should|must|have to|might|may|also|likely|typically))*(?:'ve| have| have got| need| needed| require| be| bring| got| possess| know| offer| need to (?:have|know|bring|succeed|be successful|be)| bring to (?:the table|.+)| need for .+| need to .+| are| have done| are good at| are great at| need to be .+)(?: (?:experience|to the table|to .+|with you|for this role))?`,
      `(?:what|who|whom)(?: type of .+| kind of .+| skills)? (?:we're|we are|we|are we|i'm|i am|our client is|the client is|.+ (?:is|are))(?: also| really| ideally| currently)? (?:look(?:ing)? for|seeking|after|need|want|require|value|expect|ask|ask for|hoping for|seek|search for|searching for)(?: in .+| from you| of you| you to (?:have|bring|be)| to see)?`,
      `(?:you|you have|you've got|you are|you're|you bring|you'll have|you will have|you'll need|you'll bring|you should have|you should|you will bring|you will need|you need|you might be|you may be|you'd be|you possess|you know|we need|we want|we expect|we ask|we're looking for(?: someone who| you if| people who)?|we are looking for(?: someone who| you if| people who)?|we'd love to hear from you if(?: you)?(?: have)?|we seek|to succeed.*|to be successful.*|to qualify.*|to thrive.*|to excel.*|to apply,? you.*)|you (?:are|have|might be|may be|could be|will be|should be|would be) (?:a |an )?(?:great|good|right|perfect|ideal|strong|excellent)? ?(?:fit|match|candidate)?(?: .*)?|(?:this (?:role|job|position) (?:is|may be|might be|could be) |is this )?(?:for you|right for you|a (?:great|good) fit for you|you)(?: if.*)?`,
      `(?:about|who are|who is|all about|more about|is this) you\\??|who should apply|(?:the |your |an? |our )?(?:ideal|successful|perfect|right|good|strong|great|suitable|best|prospective) (?:candidate|applicant|candidature|profile|person|fit|match|hire|background)s?(?: (?:will|should|would|must|is|has|profile|will have|should have|will be|requirements|qualifications|specification|must have|for this role).*)?|the candidate|the applicant|the person|the must have|candidate(?: specification| expectations)?|applicants?(?: should| must).*|person spec|your (?:skills|experience|background|profile|qualifications|superpowers|toolkit|expertise|strengths|toolbox|talents|know-how)(?: .*)?|skills and experience.*|how you qualify|do you have (?:what it takes|.+)\\??|are you .+|what it takes(?: .*)?|what makes you (?:a .+|successful|great|the right .+)(?: .*)?|who (?:you are|we need|we want|will succeed.*|can apply|you'll be|are you|thrives here)|must be|we'd like you to have|what will (?:help you|make you) (?:succeed|successful)(?: .*)?|what to bring|job specification|key selection criteria|minimum and preferred qualifications|experience level|tools and technologies|technologies`,
      '(?:(?:ihre?|deine?|eure?|unsere|die|das|dein|ihr|unser) )?(?:profil|qualifikation(?:en)?|anforderung(?:en)?|voraussetzung(?:en)?|kenntnisse|fähigkeiten|kompetenzen|anforderungsprofil|skills|fachkenntnisse|erfahrung(?:en)?|stärken|skillset|know-how|hintergrund|ausbildung|talent|talente|wunschprofil|kandidatenprofil|qualifikationsprofil|einstellungsvoraussetzungen)(?: (?:und|&|/) (?:erfahrung(?:en)?|fähigkeiten|kenntnisse|qualifikation(?:en)?|kompetenzen|voraussetzungen|anforderungen|skills))*(?: (?:an dich|an sie|als .+|im überblick|für .+|die du mitbringst))?|(?:das|was|damit|womit|diese) .*(?:bringst du mit|bringen sie mit|du mitbringst|sie mitbringen|du mitbringen solltest|sie mitbringen sollten|wir erwarten|wir uns wünschen|zeichnet dich aus|zeichnet sie aus|überzeugst du(?: uns)?|überzeugen sie(?: uns)?|passt zu uns|solltest du mitbringen|sollten sie mitbringen|dich auszeichnet|sie auszeichnet|begeisterst du uns|du bietest|wir von dir erwarten|wir suchen|macht dich aus|punktest du|du drauf hast|brauchst du|du brauchst)|(?:sie|du) (?:bringst|bringen|bist|sind|hast|haben|verfügst|verfügen)(?: .*)?(?: mit)?|(?:wen|wir) (?:wir )?suchen|wir erwarten(?: von .+)?|wir wünschen uns|dein background|über dich|wer du bist|wer sie sind|was wir uns von (?:dir|ihnen) wünschen|so überzeugst du uns|zugangsvoraussetzungen|formale voraussetzungen',
      "(?:(?:votre|ton|le|vos|tes|les|notre|son|quel est votre) )?(?:profil|qualifications?|compétences|exigences|prérequis|pré-requis|expérience|formation|critères|qualités|savoir-être|savoir-faire|connaissances|aptitudes|expertise|hard skills|soft skills|diplômes?|profil du candidat|profil idéal)(?: (?:recherchée?s?|requise?s?|attendue?s?|techniques|et (?:expérience|compétences|qualifications|qualités|aptitudes|formation|expertise)|idéal|du candidat|candidat|souhaitées?|nécessaires|clés|demandées?|professionnelles?|humaines|linguistiques|comportementales|personnelles))*\\??|(?:ce que (?:nous|l'on|vous) (?:recherchons|attendons|cherche|apportez|attend).*|qui (?:êtes-vous|es-tu|vous êtes|cherchons-nous|recherchons-nous)|à propos de (?:vous|toi)|vous (?:êtes|avez|possédez|disposez).*|et vous|êtes-vous .+|on recherche|nous recherchons|c'est vous|toi|vous)",
      '(?:(?:tu|su|el|los|tus|nuestros|principales) )*(?:perfil|requisitos|cualificaciones|calificaciones|requerimientos|competencias|habilidades|conocimientos|experiencia|formación|aptitudes|exigencias|capacidades|estudios|perfil profesional|perfil del candidato|idiomas|escolaridad)(?:(?: y| e|,|/) (?:requisitos|cualificaciones|competencias|habilidades|conocimientos|experiencia|formación|aptitudes|capacidades))*(?: (?:buscado|requerid[oa]s?|del candidato|del puesto|necesari[oa]s?|técnic[oa]s?|solicitad[oa]s?|profesional(?:es)?|ideal|previa|académica|que buscamos|personales|del cargo|del perfil|requeridas? para .+|blandas|deseado))*|¿?(?:qué|a quién|que|lo que|cómo|quién|qué perfil) (?:buscamos|necesitas|necesitamos|esperamos(?: de ti)?|estamos buscando|se requiere|pedimos|te pedimos|debes tener|eres|necesitas tener|aportas|valoramos de ti|requerimos)(?: .*)?\\??|se requiere|buscamos|sobre ti|perfil que buscamos|te estamos buscando si.*',
      '(?:(?:seu|o|os|teu|nossos|principais|as|perfil e) )*(?:perfil|requisitos|qualificações|competências|habilidades|conhecimentos|experiência|formação|exigências|escolaridade|pré-requisitos|formação acadêmica|idiomas|aptidões)(?:(?: e|,|/) (?:requisitos|qualificações|competências|habilidades|conhecimentos|experiência|formação|exigências|escolaridade|experiências))*(?: (?:desejado|procurado|exigid[oa]s?|necessári[oa]s?|do candidato|da vaga|técnic[oa]s?|ideal|profissional|acadêmica|comportamentais|requeridas?|pretendido|profissionais|que buscamos|para a vaga))*|(?:o que|quem|que) (?:buscamos|esperamos(?: de (?:você|ti))?|procuramos|estamos (?:buscando|procurando)|precisamos|você precisa(?: ter)?|você deve ter|é (?:você|necessário)|pedimos|estamos à procura|precisas)(?: .*)?|(?:para|pra) (?:se )?(?:candidatar|concorrer|essa vaga).*|sobre (?:você|ti)|buscamos|procuramos|o que é preciso.*',
      '(?:任职|职位|岗位|招聘|应聘|申请|能力|资格|基本|专业|经验|技能|人员|入职|报名|学历|素质|录用)(?:要求|资格|条件|需求|标准)|任职资格|(?:我们(?:希望|期待|需要|在找).*)|要求|资格要求|任职条件|职位要求|岗位要求|资历要求|能力与经验|期待你|(?:你|您)需要(?:具备|有).*|你的(?:优势|背景|能力)|關於你|关于你|資格要求|職位要求|任職要求|任職資格|應徵條件|應徵資格|條件要求|應聘條件|其他要求|其他条件|職務條件|申請資格|语言要求|技术栈要求|技能',
      '(?:応募|求める|求められる|対象|歓迎・必須)(?:要件|資格|条件|人物像|人物|人材|人材像|スキル|経験|経験・スキル|スキル・経験|者|となる方|能力)|(?:応募資格|資格|要件|スキル|経験|応募要件|求める人材|人物像|対象となる方|求める人物像|こんな(?:方|人).*|スキル(?:・|/)?経験|経験(?:・|/)?スキル|必要な(?:スキル|経験|能力|資格).*|語学(?:力)?|学歴|必要資格|応募条件|求める経験.*|求めるスキル.*)(?:[・/](?:条件|要件|経験|スキル|資格))*|このような方.*|必須・歓迎要件',
      '(?:자격 ?(?:요건|조건|사항)|지원 ?(?:자격|요건|조건)|필요 ?(?:역량|기술|경험|조건)|요구 ?(?:사항|역량|조건|경험)|(?:이런|이러한|저희는 이런) ?(?:분|역량|경험|사람|동료)(?:을|이|과|를|이라면|이면)?.*|(?:우리는|저희는)?.*찾(?:고 있|습니|아요|는).*|자격|인재상|역량|기술 ?(?:스택)? ?요건|응시 ?자격|모집 ?요건|공통 ?자격 ?요건|경력 ?요건|학력)',
    ],
  },
  {
    kind: 'company',
    whole: [
      `(?:about|who is|who are|meet|why|discover|get to know|welcome to|introducing|more about|a (?:little|bit|little bit) (?:more )?about|life at|working at|work at|join|why join|why work (?:at|for|with)|why work|our|inside|why choose|the) (?:us|we|our (?:client|company|organi[sz]ation|firm|business|story|culture|mission|values|vision|purpose|group|school|university|practice|customer|partner|employer|clients)|the (?:company|client|organi[sz]ation|firm|business|employer|group|brand|agency|school|university|hospital|charity|trust|college|council|foundation|startup|start-up|authority|bank|institute|practice|recruiter)|company|client|organi[sz]ation|firm|business|employer|trust|charity|school|university|hospital|college|council|foundation|startup|start-up|institute|practice|story|culture|mission|values|vision|purpose|brand|dna|principles|beliefs|people|history|heritage|ambition|employer|(?:core )?values|culture and values|mission and values|mission, vision and values|way of working|ways of working|promise)(?: (?:at a glance|and (?:what we do|our values|our mission|culture|values|vision|mission|our culture|why we exist)|here|statement))*\\??`,
      `(?:who we are|what we do|what we're about|what we are about|what we believe(?: in)?|who we are and what we do|how we work(?: .*)?|the way we work(?: .*)?|how we work together|what we stand for|where we work|where we come in|who are we|our why|company|company (?:description|overview|profile|introduction|summary|background|information|culture|values|bio|intro|mission)|employer (?:description|profile|overview)|organi[sz]ation(?:al)? (?:overview|description|profile|summary|background|context)|business (?:overview|unit|description)|(?:our )?(?:company )?(?:values|mission|culture|vision|purpose|story)|mission statement|mission (?:and|&) (?:vision|values|culture)|culture (?:and|&) values|life here|what makes us .+|why we exist|corporate (?:overview|profile)|agency overview|background|why (?:us|here|now|join|join us|apply|work with us|work for us|you should join(?: .*)?|you'll want to .+)\\??|what it's like to work .+|what to expect from us|learn more about us|follow us|building .+ together)`,
      '(?:über (?:uns|das unternehmen|unser unternehmen|den arbeitgeber|unseren (?:kunden|mandanten|auftraggeber))|wer wir sind|wir über uns|das sind wir|das unternehmen|unser unternehmen|unternehmen|unternehmensprofil|unternehmensbeschreibung|unser kunde|firmenprofil|wir sind|wer sind wir|was wir (?:tun|machen)|unsere (?:mission|vision|kultur|werte|geschichte)|arbeiten bei .+|(?:warum|wieso) (?:wir|zu uns|.+)\\??|willkommen bei .+|ihr (?:neuer )?arbeitgeber|der arbeitgeber|einleitung)',
      "(?:[àa] propos(?: de (?:nous|l'entreprise|notre (?:entreprise|client|société)|la société))?|qui sommes[- ]nous|l'entreprise|notre (?:entreprise|société|client|mission|histoire|culture|groupe|vision)|nos valeurs|présentation (?:de (?:l'entreprise|la société|notre .+)|du groupe)|entreprise|description de (?:l'entreprise|la société)|la société|le groupe|l’entreprise|contexte|contexte de .+|pourquoi nous|découvrez .+|chez .+)\\??",
      '(?:sobre (?:nosotros|la (?:empresa|compañía)|nuestra empresa|nuestro cliente)|quiénes somos|¿quiénes somos\\?|la empresa|nuestra (?:empresa|misión|cultura|historia|compañía)|nuestros valores|descripción de la empresa|empresa|acerca de (?:nosotros|la empresa|la compañía)|conócenos|nuestro cliente|quienes somos\\??)',
      '(?:sobre (?:nós|a (?:empresa|companhia|organização)|a nossa empresa|nosso cliente)|quem somos(?: nós)?|a empresa|nossa (?:empresa|missão|cultura|história)|nossos valores|descrição da empresa|empresa|conheça a empresa|sobre o grupo|a nossa (?:missão|cultura))\\??',
      '(?:公司(?:介绍|简介|背景|概况|描述|信息)|关于(?:我们|公司|企业)|企业(?:介绍|简介|文化)|我们是谁|加入我们|为什么(?:加入我们|选择我们)|公司文化|企業簡介|公司簡介|關於我們|公司介紹|企業介紹|我们的使命|品牌介绍)',
      '(?:会社(?:概要|紹介|情報|について)|企業(?:概要|紹介|情報|理念|について)|私たちについて|当社について|弊社について|事業(?:内容|概要|紹介|について)|社風|ミッション・ビジョン|企業文化|カルチャー|バリュー|わたしたちについて|会社の特徴|募集背景|採用背景)',
      '(?:회사 ?(?:소개|정보|개요)|기업 ?(?:소개|정보|문화|개요)|우리(?:는|를 소개).*|저희(?:는|를).*|조직 ?문화|서비스 ?소개|비전|미션)',
    ],
  },
  {
    kind: 'intro',
    whole: [
      `(?:about |more about |the |your |this |our |an? |summary of |overview of |purpose of )*(?:job|role|position|opportunity|vacancy|opening|internship|program|programme|project|post|assignment|exciting opportunity|engagement|contract|gig|graduate programme|new role|next role|next challenge)(?: (?:summary|overview|description|purpose|profile|introduction|in a nutshell|at a glance|in brief|details|brief|objective|statement|highlights|mission|snapshot|intro))*`,
      '(?:overview|summary|introduction|description|general (?:description|summary|information)|purpose|executive summary|brief description|in a nutshell|in short|at a glance|basic purpose|snapshot|the gist|tl;?dr|basic function|position|why this (?:role|job|matters)(?: matters)?)',
      '(?:die stelle|über die (?:stelle|rolle|position)|stellenbeschreibung|die position|die rolle|deine rolle|ihre rolle|stellenprofil|kurzbeschreibung|zusammenfassung|der job|jobbeschreibung|ihre position)',
      '(?:le poste|(?:description|présentation|intitulé|résumé) du poste|à propos du (?:poste|rôle)|poste|descriptif du poste|le rôle|votre poste|description|descriptif|poste proposé|résumé)',
      '(?:el (?:puesto|rol|cargo)|descripción(?: (?:del (?:puesto|empleo|cargo|trabajo)|de la (?:oferta|vacante|posición)|general))?|sobre (?:el (?:puesto|rol|empleo)|la (?:posición|vacante|oferta))|la (?:posición|oferta|vacante)|objetivo del (?:puesto|cargo)|propósito del .+|resumen|acerca del (?:puesto|empleo|rol))',
      '(?:a (?:vaga|posição|oportunidade)|sobre a (?:vaga|posição|oportunidade|função)|descrição(?: (?:da (?:vaga|posição|função)|do cargo|geral))?|o (?:cargo|papel)|resumo|objetivo d[oa] .+|detalhes da vaga)',
      '(?:职位(?:简介|概述|信息|详情|亮点|介绍)|岗位(?:简介|概述|信息|介绍|亮点)|工作概述|职位摘要|关于(?:职位|岗位|这个职位)|項目介紹|项目介绍|關於職位)',
      '(?:(?:ポジション|募集|職種)(?:概要|について|紹介|サマリー|の概要)?|概要|求人概要|募集職種|募集ポジション)',
      '(?:포지션 ?(?:소개|개요|상세)?|채용 ?(?:개요|공고|분야|포지션)|모집 ?(?:부문|분야)|공고 ?소개|직무 ?개요)',
    ],
  },
  {
    kind: 'other',
    whole: [
      '(?:how to apply|application (?:process|instructions|procedure|deadline|information|details|requirements|timeline|closing date)|(?:our |the )?(?:hiring|interview|recruitment|selection|recruiting|application|onboarding) (?:process|steps|journey|timeline|procedure|stages)(?: .*)?|next steps|what happens next|what to expect|apply(?: now| today| here| online)?|interested\\??|ready to apply\\??|how we hire|to apply|contact|contact (?:us|details|information|person)|questions\\??|(?:job )?locations?(?:(?:,| and| &|/) .+)?|travel(?: requirements?)?|work location|location and .+|working (?:hours|conditions|environment|pattern|arrangements|model)|work (?:environment|schedule|hours|arrangement|conditions|model|mode|setting)|hours|schedule|shifts?|start date|travel|reporting (?:to|line|structure|relationships?)|reports to|employment type|job type|contract type|contract|job (?:information|details|type|category|code|id|facts)|additional (?:information|info|details|notes?)|other (?:information|details)|further information|important (?:information|notes?)|note|notes|please note|tech stack|our (?:tech |current |technology |technical )*stack|(?:the )?(?:tech(?:nology|nical)? )?stack|technology we use|our tech(?:nology)?|tools we use|career (?:growth|development|path|progression)|growth(?: opportunities)?|learning and development|training|online assessment|assessment|closing date|deadline|key (?:facts|details|information)|more information|faq|faqs|keywords|tags|industry|seniority level|department|supervisory responsibilit(?:y|ies)|direct reports|about the location|the location|where we are|the process|key relationships|stakeholders|remote work|work model|work arrangements?)',
      '(?:(?:ihre?|deine|die|jetzt|unser) )?(?:bewerbung(?:sprozess|sverfahren|sunterlagen)?|ansprechpartner(?:in)?|kontakt|arbeitsort|standort|einsatzort|rahmenbedingungen|arbeitszeit|eckdaten|weitere informationen|zusätzliche informationen|interesse(?: geweckt)?\\??|interessiert\\??|interesse geweckt|so geht es weiter|bewerbungsfrist|tech[- ]?stack|bewerben|haben wir .+|fakten|auf einen blick|arbeitsbeginn|beginn)',
      '(?:(?:le |notre |votre )?(?:processus de recrutement|process(?: de recrutement)?|contact|lieu(?: de travail| du poste)?|localisation|comment postuler|pour postuler|informations (?:complémentaires|pratiques|supplémentaires)|modalités(?: .+)?|type de contrat|contrat|environnement technique|stack(?: technique)?|horaires|candidature|conditions de travail|postuler|autres informations|date de début|prise de poste|environnement de travail|déroulement .+))',
      '(?:(?:el )?proceso de selección|contacto|ubicación|lugar de trabajo|horario|tipo de contrato|contrato|cómo (?:postular|aplicar|inscribirse).*|información adicional|modalidad(?: .+)?|jornada|localización|más información|datos de la oferta|stack(?: tecnológico)?|tipo de (?:puesto|jornada|empleo))',
      '(?:processo seletivo|etapas do processo.*|contato|contacto|local(?: de trabalho| da vaga)?|localização|horário(?: de trabalho)?|tipo de contrato|como se candidatar|informações adicionais|modalidade(?: .+)?|jornada|contratação|regime de .+|tipo de vaga|stack)',
      '(?:工作(?:地点|时间|地址|环境|性质|方式|城市|制度)|面试流程|招聘流程|联系(?:方式|我们|人)|职位信息|其他(?:信息|说明)?|申请方式|投递方式|备注|说明|上班时间|上班地点|工作地點|工作時間|應徵方式|其他說明|聯絡方式|技术栈|招聘人数|职业发展|发展前景|晋升(?:空间|机制)|汇报对象|截止日期)',
      '(?:勤務地|勤務時間|就業時間|就業場所|雇用形態|雇用形式|契約期間|試用期間|選考(?:プロセス|フロー|方法|について|の流れ|の流れについて)|応募方法|連絡先|勤務形態|勤務条件|働き方|開発環境|使用技術|技術スタック|利用技術|その他|備考|アクセス|勤務スタイル|キャリアパス|キャリア(?:プラン|アップ)?|採用人数|募集人数|問い合わせ(?:先)?|環境|リモートワーク|面接.*|研修(?:制度)?|教育制度|就業時間・休憩|環境・ツール|勤務地・働き方|雇用条件|労働条件|応募後の流れ|入社日|待遇・その他)',
      '(?:근무 ?(?:지|지역|조건|시간|형태|장소|환경)|고용 ?형태|전형 ?(?:절차|과정|방법|안내|일정)|채용 ?(?:절차|프로세스|과정|일정|전형|과정은)|지원 ?(?:방법|서류|안내)|접수 ?(?:방법|기간|기간 ?및 ?방법)|제출 ?서류|기타(?: ?사항)?|기술 ?스택|사용 ?기술|개발 ?환경|문의(?:처)?|연락처|모집 ?(?:인원|기간)|수습 ?기간|마감일|근무 ?요일|계약 ?기간|공통 ?사항|참고하세요|기술스택.*|사용하는 ?기술.*)',
    ],
  },
];

/**
 * Words that show the kind of a heading which no rule above knows whole ("Key Platform Responsibilities"), as its first or last words.
 * In order: the first that matches decides.
 */
export const headingWords: readonly { readonly kind: SectionKind; readonly words: string }[] = [
  {
    kind: 'legal',
    words:
      'accommodations?|equal opportunity|equal employment|fair chance|disclaimer|privacy|e-verify|statement|notice|disclosure|chancengleichheit|datenschutz|égalité des chances',
  },
  {
    kind: 'preferred-qualifications',
    words:
      'preferred|nice[- ]to[- ]haves?|bonus points|preferred qualifications|desirable|wünschenswert|deseables?|desejáveis|加分项?|歓迎|우대',
  },
  {
    kind: 'minimum-qualifications',
    words: 'minimum qualifications|basic qualifications|must[- ]haves?|minimum requirements|mindestanforderungen|必須|필수',
  },
  {
    kind: 'responsibilities',
    words:
      "responsibilities|duties|accountabilities|what you'll do|what you will do|aufgaben|tätigkeiten|missions|responsabilités|responsabilidades|funciones|tareas|atribuições|atividades|职责|職責|工作内容|仕事内容|業務内容|업무",
  },
  {
    kind: 'qualifications',
    words:
      'qualifications?|requirements|skills|experience|competencies|skills and experience|profil|anforderungen|voraussetzungen|qualifikationen|kenntnisse|compétences|prérequis|requisitos|conocimientos|habilidades|competencias|competências|conhecimentos|任职要求|任职资格|要求|応募資格|要件|スキル|자격요건|자격 요건',
  },
  {
    kind: 'compensation',
    words:
      'compensation|salary|salary range|pay range|pay transparency|remuneration|gehalt|vergütung|rémunération|salaire|salario|salário|remuneração|薪资|薪酬|給与|年収|급여|연봉',
  },
  {
    kind: 'benefits',
    words: 'benefits|perks|rewards|benefits package|vorteile|leistungen|avantages|beneficios|benefícios|福利|福利厚生|복지|혜택',
  },
  {
    kind: 'company',
    words:
      'about us|who we are|our company|company overview|über uns|qui sommes-nous|quiénes somos|quem somos|关于我们|公司介绍|会社概要|회사 소개',
  },
  { kind: 'team', words: 'about the team|our team|the team|unser team|notre équipe|nuestro equipo|nosso time|团队介绍|チーム紹介|팀 소개' },
];

/** A heading that names its employer ("About Fernwood", "Why join Fernwood & Co?"): group 1 opens, a name follows. Matched with its capitals. */
export const namedEmployer =
  /^(?:(?:More )?[Aa]bout|ABOUT|Who [Ii]s|WHO IS|Who [Aa]re|Meet|Discover|Inside|Join|(?:Life|Working|Work|Careers) (?:[Aa]t|with|for)|Welcome [Tt]o|Why(?: (?:[Cc]hoose|[Jj]oin|[Ww]ork (?:[Aa]t|[Ff]or|[Ww]ith)))?|WHY(?: JOIN)?|Über|Warum|À propos d(?:e |u |es |['’])|Pourquoi(?: (?:rejoindre|choisir))?|Sobre|Acerca de|Por [Qq]ué(?: (?:unirse a|trabajar en))?|关于|加入)\s*(?:the )?(?:\p{Lu}|\p{N}|\p{Lo})[\p{L}\p{N}.&'’+-]*(?: (?:(?:\p{Lu}|\p{N})[\p{L}\p{N}.&'’+-]*|&|and|of|for|de|und|et|y)){0,5}\s*[?!:：]*$/u;
