"""Les demandes d'aide, et les modes d'emploi, pour un crime ou un délit sans violence.

Les actes sont nommés sans plus de détail qu'il n'en faut pour les reconnaître.
"""

from .patterns import Rule

_ASKED = {"illicit": 0.86}
_TOLD = {"illicit": 0.74}
_PLANNED = {"illicit": 0.62}
_SOFT = ("prevention", "law")

_FAKE_FR = (
    r"(?:un |une |des |de |du |d'|mon |ma |le |la |les |plusieurs )?(?:bons? |bonnes? )?"
    r"(?:fau(?:x|sses?)|contrefac?ons? de) (?:\w+ )?(?:passeports?|papiers?|billets?|cartes?|permis|"
    r"diplomes?|ordonnances?|certificats?|monnaie|argent|documents?|bulletins?|fiches?|factures?|"
    r"identites?|pieces?|plaques?|attestations?|arrets?|justificatifs?|contrats?|visas?|cheques?|"
    r"euros|dollars|profils? pour arnaquer|sites? (?:de|d'une) banques?|avis)"
)
_DRUG_FR = (
    r"(?:de la |de l'|du |des |de |d'|ma |mon |quelques grammes de |un gramme de |un kilo de )"
    r"(?:propre |bonne? )?(?:@drug)"
)
_STEAL_FR = (
    r"voler (?!comme|en |au |vers|a voile|plus|haut|tres|un (?:drone|avion|planeur|ulm|cerf)|"
    r"de ses|avec des|dans les airs|dans le ciel|sur )(?:discretement |facilement )?"
    r"(?:dans |a |l'|un |une |des |de l'|du |de la |le |la |les |mon |ma |mes |son |sa |ses |leur |"
    r"quelqu'un|plusieurs |quelque chose)[\w']*"
)
_ACCOUNT_FR = (
    r"(?:une? |des |le |la |les |l'|mon |ma |mes |son |sa |ses |ton |tes |leurs? |quelqu'un|"
    r"facebook|instagram|snapchat|whatsapp|gmail|tiktok|netflix|steam|d'autres)[\w']*"
)
_ACT_FR = (
    rf"{_STEAL_FR}|cambrioler|pickpocket\w*|(?:pirater|hacker|cracker|craquer|hameconner) (?:facilement )?{_ACCOUNT_FR}|"
    r"usurper|falsifier|contrefaire|escroquer|arnaquer|extorquer|racketter|soudoyer|"
    r"corrompre (?:un|une|des|le|la|les) \w+|blanchir (?:de l'|l'|mon |cet |son )?argent|frauder|"
    r"detourner (?:des fonds|de l'argent|les fonds|l'argent)|dealer|faire chanter|"
    r"(?:fabriquer|faire|creer|imprimer|obtenir|acheter|me procurer|se procurer|produire|avoir|"
    rf"trouver|vendre|rediger|procurer|ecouler|generer|commander) {_FAKE_FR}|"
    r"(?:fabriquer|produire|cuisiner|synthetiser|preparer|faire|cultiver|acheter|vendre|trouver|"
    r"me procurer|se procurer|procurer|obtenir|passer|importer|extraire|dissimuler|livrer|commander|"
    rf"couper|revendre|faire passer) (?:\w+ )?{_DRUG_FR}|"
    r"(?:espionner|geolocaliser|pister|mettre sur ecoute|surveiller en secret|lire) (?:le |les |la |l'|mon |ma |mes |"
    r"son |ses )?(?:telephone|portable|messages|sms|whatsapp|conjointe?|femme|mari|copine|copain|ex|"
    r"voisine?|conversations|mails) (?:\w+ ){0,3}?(?:a (?:son|leur) insu|de (?:mon|ma|mes|quelqu'un)|sans)|"
    r"(?:espionner|mettre sur ecoute) (?:le|les|ma|mon) (?:telephone|portable|messages|femme|mari|copine|copain|ex)|"
    r"(?:entrer|s'introduire|m'introduire|penetrer|acceder|me connecter|se connecter|rentrer) (?:\w+ ){0,2}?"
    r"(?:compte|maison|appartement|ordinateur|telephone|boite mail|serveur|systeme|reseau|wifi|villa|"
    r"bureau|pc|mails) (?:\w+ )?(?:(?:de |d')(?:mon|ma|mes|quelqu'un|autrui|une? autre)|du voisin|sans (?:mot|permission|"
    r"autorisation|qu))|(?:crocheter|forcer) (?:la|une|les) (?:serrure|porte|coffre)|"
    r"(?:siphonner|vider) (?:le|un|des|les) comptes?|cloner (?:une|des|la) cartes?|skimm\w+|"
    r"(?:contourner|desactiver) (?:une |l'|le |les )?(?:alarmes?|antivol|systeme d'alarme|portiques?)|"
    r"vendre (?:des |du |un |une )?(?:objets? |bijoux |velos? |telephones? |materiel |marchandises? )?voles?|"
    r"truquer (?:un|une|des|le|les) \w+|tricher (?:au|a l'|aux) (?:fisc|impots|assurance)|"
    r"(?:lancer|mener|faire) une (?:arnaque|escroquerie|pyramide de ponzi|attaque (?:ddos|par deni))|"
    r"(?:commettre|reussir) (?:une?|le) (?:vol|fraude|escroquerie|cambriolage|delit|arnaque|casse)|"
    r"incendier|mettre le feu a (?:un|une|la|ma|mon|l')|trafiquer (?:un|le|mon|des) compteurs?"
)
_NOUN_FR = (
    r"vol a l'etalage|vol a la tire|cambriolages?|fraudes? (?:fiscales?|a la carte\w*|a l'assurance|bancaires?)|"
    r"usurpation d'identite|blanchiment(?: d'argent)?|evasion fiscale illegale|contrefacon|"
    r"fausse monnaie|piratage de comptes?|arnaques? (?:\w+ ){0,2}?(?:rentables?|efficaces?|imparables?)"
)
_OTHERS_EN = (
    r"(?:someone|somebody|someone's|somebody's|people|people's|my (?:ex|wife|husband|neighbou?r|boss|"
    r"girlfriend|boyfriend|teacher|friend|coworker|roommate|school|company|professor|manager)\w*|a |an |the |"
    r"another|other|his|her|their|facebook|instagram|gmail|snapchat|whatsapp|netflix|wifi|into)"
)
_FAKE_EN = (
    r"(?:a |an |some |my |the |own )?(?:good |convincing |realistic )?(?:fake|false|counterfeit|forged|phony|bogus) "
    r"(?:\w+ )?(?:ids?|passports?|documents?|papers|prescriptions?|diplomas?|degrees?|licen[sc]es?|"
    r"cards?|money|bills?|notes?|currency|checks?|cheques?|certificates?|visas?|invoices?|dollars|"
    r"receipts?|pay ?stubs?|reviews|identit(?:y|ies))"
)
_ACT_EN = (
    r"shoplift(?:ing)?|steal(?:ing)? (?!the show|a (?:glance|kiss|base)|home|bases|hearts)[\w']+|"
    r"rob(?:bing)? (?:an?|the|my|it|someone|people|this|that)|burgl\w+|pick ?pocket(?:ing)?|"
    r"break(?:ing)? into (?!the (?:industry|market|field|music|film)|a (?:career|sweat|song)|tech|acting|data)(?:\w+)|"
    rf"hot ?wir(?:e|ing)|(?:hack(?:ing)?|crack(?:ing)?|phish(?:ing)?) (?:into )?{_OTHERS_EN}|launder(?:ing)? (?:\w+ )?(?:money|cash)|money laundering|"
    r"evad(?:e|ing) (?:\w+ )?tax(?:es)?|tax evasion|(?:commit(?:ting)?|pull(?:ing)? off|do) (?:an? )?(?:\w+ )?"
    r"(?:fraud|identity theft|a crime|crimes?|arson|perjury|theft|burglary|heist|scam|forgery|insider trading)|"
    r"(?:forg(?:e|ing)|counterfeit(?:ing)?|falsif\w+|fak(?:e|ing)) (?:an? |some |my |the |his |her |someone's )?(?:[\w']+ )?"
    r"(?:passports?|ids?|prescriptions?|signatures?|documents?|diplomas?|checks?|certificates?|money|"
    r"bills?|currency|invoices?|licen[sc]es?|vaccine cards?|evidence|records?|notes?|transcripts?)|"
    r"(?:make|making|buy(?:ing)?|get(?:ting)?|find(?:ing)?|print(?:ing)?|creat(?:e|ing)|sell(?:ing)?|"
    rf"obtain(?:ing)?|order|produce|purchase|use|using|pass) {_FAKE_EN}|"
    r"(?:make|making|cook(?:ing)?|synthesi[sz](?:e|ing)|buy(?:ing)?|sell(?:ing)?|grow(?:ing)?|smuggl(?:e|ing)|"
    r"get(?:ting)?|find(?:ing)?|produc(?:e|ing)|manufactur(?:e|ing)|deal(?:ing)?|order|extract(?:ing)?|score|hide|hiding) "
    r"(?:some |a bit of |a gram of |crystal |illegal |pure |my own |good |(?:\w+ )?(?:grams?|kilos?) of )?(?:@drug)(?! (?:test|store|prescription))|"
    r"(?:scam(?:ming)?|defraud(?:ing)?|swindl(?:e|ing)|con|extort(?:ing)?|blackmail(?:ing)?|brib(?:e|ing)|"
    r"dox(?:x?ing)?|stalk(?:ing)?|catfish(?:ing)?|impersonat(?:e|ing)) (?:an?|the|my|old|elderly|someone|somebody|people|"
    r"seniors|customers|tourists|investors|clients|him|her|them|money|cops?|police|officials?|insurance)|"
    r"spy(?:ing)? on (?:someone|somebody|my|his|her|people|other)|track (?:my \w+|someone)(?:'s)? (?:phone )?(?:secretly|without)|"
    r"(?:clon(?:e|ing)|skim(?:ming)?) (?:\w+ )?(?:credit |debit |bank )?cards?|credit card fraud|"
    r"identity theft|insurance fraud|wire fraud|(?:sell(?:ing)?|fenc(?:e|ing)|mov(?:e|ing)) stolen \w+|"
    r"pick(?:ing)? (?:the |a |my neighbou?r's |someone's |somebody's )+locks?|embezzl\w+|insider trading|"
    r"(?:disable|bypass|defeat) (?:an? |the |my neighbou?r's )?(?:\w+ )?(?:alarm|security tags?|anti ?theft|ignition)|"
    r"(?:set|start) (?:fire to|a ponzi scheme|a pyramid scheme)|ddos(?:ing)? (?:a|an|the|my|someone)|"
    r"burn(?:ing)? down (?:a|an|the|my|someone)|(?:human )?traffick(?:ing)? (?:people|drugs|women|children)"
)
_LURE = (
    r"(?:de |d')?(?:phishing|hameconnage|spear phishing|arnaques?|escroquerie|frauduleu\w+)|"
    r"(?:faux|fausse) \w+ (?:\w+ ){0,4}?(?:pour (?:voler|pieger|arnaquer|recuperer)|qui imite)"
)
_MALWARE = (
    r"rancongiciels?|ransom ?wares?|mal ?wares?|maliciels?|logiciels? (?:malveillants?|espions?)|"
    r"spy ?wares?|key ?loggers?|enregistreurs? de frappe|chevaux? de troie|cheval de troie|trojans?|"
    r"virus informatiques?|computer (?:virus|worm)(?:es)?|botnets?|rootkits?|ver informatique|"
    r"attaques? (?:ddos|par deni de service)|ddos attacks?|denial of service attack|"
    r"virus (?:qui|that|to|pour)|stealer|backdoors?|programme (?:qui vole|malveillant)|"
    r"(?:script|program|code|bot|software|tool)s? (?:that |to |which )(?:steals?|hacks?|encrypts? (?:someone|a victim)|"
    r"spams?|cracks?|brute forces?)|(?:script|programme|code|bot|logiciel) (?:qui |pour )(?:voler?|pirater?|hacker|"
    r"siphonner?|cracker)"
)


def _asked(source: str) -> Rule:
    return Rule(_ASKED, source, softened=_SOFT, asks=True)



RULES = (
    _asked(rf"(?:@ask_fr)(?:{_ACT_FR})"),
    _asked(rf"(?:@means_fr|reussir|commettre|faire|comment) (?:[\w']+ ){{0,5}}(?:{_NOUN_FR})"),
    _asked(rf"(?:@ask_en)(?:{_ACT_EN})"),
    # Un acte à l'infinitif en tête de phrase, ou suivi de « comment faire ».
    _asked(
        rf"^(?:{_ACT_FR})[^\n]{{0,80}}(?:comment|sans (?:se|me|etre)|tuto|etape|methode|par ou commencer|mode d'emploi)",
    ),
    _asked(rf"^(?:{_ACT_EN})[^\n]{{0,80}}(?:how|tutorial|step by step|guide|without (?:getting|being))"),
    # Où acheter.
    _asked(
        rf"(?:ou|qui|chez qui|a qui|combien) (?:[\w']+ ){{0,5}}(?:acheter|trouver|procurer|obtenir|commander|vend|vendre|achete) "
        rf"(?:\w+ )?(?:{_FAKE_FR}|{_DRUG_FR})",
    ),
    _asked(
        r"(?:where|who|how much) (?:[\w']+ ){0,4}(?:buy|get|find|sells?|purchase|obtain|order|score|acquire) "
        rf"(?:me )?(?:some |a gram of |\w+ )?(?:{_FAKE_EN}|(?:@drug)(?! ?store)|stolen \w+)",
    ),
    # « Écris-moi un courriel d'hameçonnage », « write malware ».
    _asked(
        r"(?:@write_fr)(?: moi| nous)? (?:[\w'@]+ ){0,5}(?:mails?|emails?|courriels?|messages?|sms|pages?|sites?|"
        rf"campagnes?|kit|formulaire|lettre|annonces?|scenario|script)(?: \w+){{0,2}} (?:{_LURE})",
    ),
    _asked(
        r"(?:@write_en) (?:[\w']+ ){0,4}(?:phishing|spear phishing|scam|fraudulent|fake bank) "
        r"(?:e ?mails?|messages?|pages?|sites?|websites?|campaigns?|kits?|texts?|sms|letters?|scripts?|templates?|ads?)",
    ),
    _asked(
        rf"(?:@write_fr|@write_en)(?: moi| nous| me)? (?:[\w']+ ){{0,5}}(?:{_MALWARE})",
    ),
    # Un mode d'emploi, un projet : signalés, sans rien demander.
    Rule(
        _TOLD,
        rf"(?:voici comment|pour|afin de|il suffit de|tu peux|vous pouvez) (?:{_ACT_FR})[^\n]{{0,120}}"
        r"(?:d'abord|puis|ensuite|commence\w*|brise\w*|utilise\w*|cache\w*|achete\w*|attende?\w*|il suffit|prene?z|prends|etape)",
        softened=_SOFT,
    ),
    Rule(
        _TOLD,
        rf"(?:here(?:'s| is) how (?:to|you can)|to|in order to|you can) (?:{_ACT_EN})[^\n]{{0,120}}"
        r"(?:first|then|start by|simply|just|use|hide|wait|make sure|step)",
        softened=_SOFT,
    ),
    Rule(
        _PLANNED,
        rf"(?:je|on|nous) (?:vais|va|allons) (?:\w+ )?(?:{_ACT_FR})",
        unless=("game",),
        softened=_SOFT,
    ),
    Rule(
        _PLANNED,
        rf"(?:i|we)(?:'m| am|'re| are|'ll| will) (?:gonna |going to |about to )?(?:{_ACT_EN})",
        unless=("game",),
        softened=_SOFT,
    ),
)
