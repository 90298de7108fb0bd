"""Les crimes et les délits sans violence, nommés sans plus de détail qu'il n'en faut.

Des morceaux de motif : les actes français sont à l'infinitif, les anglais nus ou en *-ing*.
"""

# Ce que l'on contrefait, ce que l'on vend.
FAKE_FR = (
    r"(?:un |une |des |de |du |d'|mon |ma |le |la |les |plusieurs )?(?:bons? |bonnes? )?"
    r"(?:fau(?:x|sses?)|contrefac?ons? de) (?:\w+ )?(?:passeports?|papiers?|billets?|cartes?|"
    r"permis|diplomes?|ordonnances?|certificats?|monnaie|argent|documents?|bulletins?|fiches?|"
    r"factures?|identites?|pieces?|plaques?|attestations?|arrets?|justificatifs?|contrats?|visas?|"
    r"cheques?|euros|dollars|avis)"
)
DRUG_FR = (
    r"(?:de la |de l'|du |des |de |d'|ma |mon |quelques grammes de |un gramme de |un kilo de )"
    r"(?:propre |bonne? )?(?:@drug)"
)
FAKE_EN = (
    r"(?:a |an |some |my |the |own )?(?:good |convincing |realistic )?"
    r"(?:fake|false|counterfeit|forged|phony|bogus) (?:\w+ )?(?:ids?|passports?|documents?|papers|"
    r"prescriptions?|diplomas?|degrees?|licen[sc]es?|cards?|money|bills?|notes?|currency|checks?|"
    r"cheques?|certificates?|visas?|invoices?|dollars|receipts?|pay ?stubs?|reviews|identit(?:y|ies))"
)
# Les courriels qui piègent, les programmes qui nuisent.
LURE_FR = (
    r"(?:de |d')?(?:phishing|hameconnage|arnaques?|escroquerie|frauduleu\w+)|"
    r"(?:pour|qui) (?:pieger?|arnaquer?|escroquer?|tromper?|voler?|soutirer?|hameconner?|recupere\w*) "
    r"(?:[\w']+ ){0,3}(?:clients?|gens|victimes?|personnes?|donnees|mots?|identifiants?|numeros?|"
    r"argent|coordonnees|collegues?|retraites?|codes?)"
)
MALWARE = (
    r"rancongiciels?|ransom ?wares?|mal ?wares?|maliciels?|logiciels? (?:malveillants?|espions?)|"
    r"spy ?wares?|key ?loggers?|enregistreurs? de frappe|chevaux? de troie|cheval de troie|"
    r"trojans?|virus informatiques?|computer (?:virus|worm)(?:es)?|botnets?|rootkits?|"
    r"ver informatique|attaques? (?:ddos|par deni de service)|ddos attacks?|info ?stealer|"
    r"denial of service attack|backdoors?|virus (?:qui|that|to|pour) (?:efface\w*|detrui\w*|chiffr\w+|vole\w*|infect\w*|"
    r"bloque\w*|supprim\w+|deletes?|destroys?|encrypts?|steals?|wipes?)|programme malveillant|"
    r"(?:script|program|code|bot|software|tool|app)s? (?:that |to |which )(?:secretly )?"
    r"(?:steals?|hacks?|encrypts? (?:someone|a victim)|spams?|cracks?|brute forces?)|"
    r"(?:script|programme|code|bot|logiciel|outil) (?:qui |pour )(?:voler?|pirater?|hacker|"
    r"siphonner?|cracker|craquer)"
)

_STEAL_FR = (
    r"voler (?!comme|en |au |vers|a voile|plus|haut|tres|un (?:drone|avion|planeur|ulm|cerf)|"
    r"de ses|avec des|dans les airs|dans le ciel|sur |la vedette|du temps)"
    r"(?:discretement |facilement )?(?:dans |a |l'|un |une |des |de l'|du |de la |le |la |les |mon |"
    r"ma |mes |son |sa |ses |leur |quelqu'un|plusieurs |quelque chose)[\w']*"
)
_ACCOUNT_FR = (
    r"(?:une? |des |le |la |les |l'|ma |mes |son |sa |ses |ton |tes |leurs? |quelqu'un|"
    r"facebook|instagram|snapchat|whatsapp|gmail|tiktok|netflix|steam|d'autres|"
    r"mon (?!compte|propre|wifi|telephone|ordinateur|pc))[\w']*"
)
# À qui appartient ce que l'on convoite : pas à soi.
_OF_OTHERS_FR = (
    r"(?:de |d'|du )(?:mon |ma |mes |son |sa |un |une |l')?"
    r"(?!compte|boite|messagerie|propre|wifi|box|adresse|telephone|ordinateur|pc|l'|ce |cette |"
    r"produit|porte|la |le |site|entreprise|application|serveur|session|mon |ma |reception)\w+"
)
_OTHERS_EN = (
    r"(?:(?:someone|somebody|people|another person|a stranger|a friend)(?:'s| else's)?|"
    r"(?:my|his|her|their) (?:ex|wife|husband|neighbou?r|boss|girlfriend|boyfriend|teacher|friend|"
    r"coworker|roommate|school|company|professor|manager|sister|brother|mom|dad|kid|employee)[\w']*|"
    r"(?:an?|the|any|another|this|that|other|his|her|their|facebook|instagram|gmail|snapchat|"
    r"whatsapp|netflix|wifi) (?:(?!own )[\w']+ ){0,3}?(?:accounts?|passwords?|wi ?fi|networks?|phones?|"
    r"computers?|laptops?|servers?|websites?|sites?|systems?|databases?|webcams?|e ?mails?|routers?|"
    r"cameras?|atms?|banks?|companys?|company|profiles?|iphones?|pcs?|slot machines?))"
)
_FAR = r"(?:\w+ ){0,2}"

ACT_FR = (
    r"(?:deviner|trouver|recuperer|obtenir|casser|intercepter|connaitre|avoir|chiper) "
    r"(?:le|les|des|un) (?:mots? de passe|identifiants?|codes?(?: secrets?| pin)?|"
    rf"numeros? de carte\w*)(?: \w+)? {_OF_OTHERS_FR}|"
    rf"{_STEAL_FR}|cambrioler|pickpocket\w*|(?:pirater|hacker|cracker|hameconner) "
    rf"(?:facilement )?{_ACCOUNT_FR}|craquer (?:un|une|des|le|la|les) (?:mots? de passe|comptes?|wifi|logiciels?|licences?|"
    r"codes?|coffres?|jeux?)|usurper|falsifier|contrefaire|escroquer|arnaquer|extorquer|"
    r"racketter|soudoyer|corrompre (?:un|une|des|le|la|les) (?!fichier|donnee|base)\w+|"
    r"blanchir (?:de l'|l'|mon |cet |son |ses )?(?:argent|revenus)|frauder|"
    r"detourner (?:des fonds|de l'argent|les fonds|l'argent)|dealer|faire chanter|"
    r"(?:fabriquer|faire|creer|imprimer|obtenir|acheter|me procurer|se procurer|produire|avoir|"
    rf"trouver|vendre|rediger|procurer|ecouler|generer|commander) {FAKE_FR}|"
    r"(?:fabriquer|produire|cuisiner|synthetiser|preparer|faire|cultiver|acheter|vendre|trouver|"
    r"me procurer|se procurer|procurer|obtenir|passer|importer|extraire|dissimuler|livrer|"
    rf"commander|couper|revendre|transporter|faire passer) (?:\w+ )?{DRUG_FR}|"
    r"(?:espionner|geolocaliser|pister|mettre sur ecoute) (?:le |les |la |l'|mon |ma |mes )?"
    r"(?:(?:telephone|portable|messages|sms|whatsapp|conversations|mails|ordinateur) de (?!passe)\w+|"
    r"femme|mari|copine|copain|ex|conjointe?|voisine?|collegue)|"
    r"(?:acceder aux?|acceder a|lire|voir|recuperer|consulter|ecouter) (?:les |le |la |l')?(?:messages?|"
    r"sms|whatsapp|mails?|conversations?|telephone|appels?|photos|compte\w*|messagerie)"
    rf"(?: \w+){{0,2}} {_OF_OTHERS_FR}[^\n]{{0,20}}(?:sans (?:qu|son|leur|permission|autorisation|se)|"
    r"a son insu|en secret|en cachette|discretement)|"
    r"(?:entrer|s'introduire|m'introduire|penetrer|acceder|me connecter|se connecter|rentrer) "
    r"(?:dans |sur |a |au |aux )?(?:l'|le |la |les |un |une |des )?(?:compte|maison|appartement|ordinateur|telephone|boite mail|serveur|systeme|reseau|"
    r"wifi|villa|bureau|pc|mails) (?:\w+ )?(?:(?:de |d')(?:mon|ma|mes|quelqu'un|autrui|une? autre) "
    r"?(?!compte|pc|ordi|tele|box)|du voisin|sans (?:permission|autorisation|effraction|qu))\w*|"
    r"(?:crocheter|forcer) (?:la|une|les|des) (?:serrures?|portes?|coffres?)(?! (?:de (?:mon|ma|chez)|bloque))|"
    r"(?:siphonner|vider) (?:le|un|des|les) comptes? (?:de|d'|bancaires? d)[\w']*|"
    r"(?:ouvrir|utiliser|louer|travailler|voyager|presenter|souscrire|passer|entrer|conduire)[^\n]{0,40} "
    rf"(?:avec|sous) {FAKE_FR}|"
    r"cloner (?:une|des|la) cartes?|(?:contourner|desactiver|neutraliser) (?:une |l'|le |les |un )?"
    r"(?:alarmes?|antivols?|systeme d'alarme|portiques?) (?:d'une?|du|de la|des|anti)[\w' ]{0,20}|"
    r"(?:re)?vendre (?:des |du |un |une |mes )?(?:objets? |bijoux |velos? |telephones? |materiel |"
    r"marchandises? )voles?|truquer (?:un|une|des|le|les) \w+|"
    r"tricher (?:au|a l'|aux) (?:fisc|impots|assurance)|"
    r"(?:lancer|mener|faire|monter|organiser|mettre en place|reussir) (?:une|un|mon|ma) (?:\w+ )?"
    r"(?:arnaques?|escroquerie|pyramide de ponzi|systeme de ponzi|attaque (?:ddos|par deni)|"
    r"campagne d'hameconnage|campagne de phishing)|"
    r"(?:commettre|reussir) (?:une?|le|mon) (?:vol|fraude|escroquerie|cambriolage|delit|arnaque)|"
    r"mettre le feu a (?:un|une|la|ma|mon|l'|sa|son) ?(?:maison|immeuble|voiture|batiment|magasin|"
    r"ecole|entrepot|foret|grange|local|appartement)|incendier|trafiquer (?:un|le|mon|des) compteurs?|"
    r"(?:echapper|me soustraire|se soustraire) (?:au fisc|a l'impot|aux impots)|"
    r"(?:ne pas|sans) (?:payer|declarer) (?:mes|ses|les) (?:impots|revenus)"
)
NOUN_FR = (
    r"vol a l'etalage|vol a la tire|cambriolages?|fraudes? (?:fiscales?|a la carte\w*|"
    r"a l'assurance|bancaires?)|usurpation d'identite|blanchiment(?: d'argent)?|contrefacon|"
    r"fausse monnaie|piratage de comptes?|arnaques? (?:\w+ ){0,2}?(?:rentables?|efficaces?|imparables?)"
)
NOUN_EN = (
    r"(?:tax |insurance |credit card |wire |mail |bank |welfare )?fraud|identity theft|shoplifting|"
    r"tax evasion|money laundering|insider trading|embezzlement|burglary|forgery|a heist|arson|"
    r"a (?:robbery|burglary|scam|crime|theft|ponzi scheme|pyramid scheme)|perjury|scams|drug dealing"
)
ACT_EN = (
    r"(?:guess|get|find out|crack|obtain|intercept|learn|figure out|recover) (?:\w+ )?"
    r"(?:someone's|someone else's|somebody's|my (?!account|own)\w+'s|other people's|another person's|"
    rf"a user's|his|her|their) {_FAR}(?:passwords?|pin|logins?|credentials|passcode|bank details|"
    r"credit card \w+)|shoplift(?:ing)?|"
    r"steal(?:ing)? (?!the show|a (?:glance|kiss|base)|home|bases|hearts|like|ideas)[\w']+|"
    r"rob(?:bing)? (?:an?|the|my|it|someone|people|this|that)|burgl\w+|pick ?pocket(?:ing)?|"
    rf"break(?:ing)? into (?:[\w']+ ){{0,3}}?(?:houses?|homes?|cars?|apartments?|buildings?|stores?|safes?|accounts?|"
    r"phones?|offices?|networks?|computers?|museums?|banks?|schools?|lockers?|vaults?|servers?|trucks?)|"
    rf"hot ?wir(?:e|ing)|(?:hack(?:ing)?|crack(?:ing)?|phish(?:ing)?) (?:in ?to )?{_OTHERS_EN}|"
    r"launder(?:ing)? (?:\w+ )?(?:money|cash)|evad(?:e|ing) (?:\w+ )?tax(?:es)?|"
    rf"(?:commit(?:ting)?|pull(?:ing)? off) (?:{NOUN_EN}|theft|crimes?)|"
    r"(?:forg(?:e|ing)|counterfeit(?:ing)?|falsif\w+|fak(?:e|ing)) (?:an? |some |my |the |his |her )?"
    r"(?:[\w']+ )?(?:passports?|ids?|prescriptions?|signatures?|documents?|diplomas?|checks?|"
    r"certificates?|money|bills?|currency|invoices?|licen[sc]es?|vaccine cards?|evidence|records?|"
    r"doctor'?s notes?|transcripts?)|"
    r"(?:make|making|buy(?:ing)?|get(?:ting)?|find(?:ing)?|print(?:ing)?|creat(?:e|ing)|"
    rf"sell(?:ing)?|obtain(?:ing)?|order|produce|purchase|use|using|pass) {FAKE_EN}|"
    r"(?:make|making|cook(?:ing)?|synthesi[sz](?:e|ing)|buy(?:ing)?|sell(?:ing)?|grow(?:ing)?|"
    r"(?:grow|make|buy) and sell|smuggl(?:e|ing)|sneak(?:ing)?|transport(?:ing)?|ship(?:ping)?|mail(?:ing)?|"
    r"get(?:ting)?|produc(?:e|ing)|manufactur(?:e|ing)|deal(?:ing)?|order|extract(?:ing)?|score|"
    r"hid(?:e|ing)|import(?:ing)?|distribut(?:e|ing)) "
    r"(?:some |a bit of |illegal |pure |my own |good |(?:\w+ )?(?:grams?|kilos?) of )?(?:@drug)"
    r"(?! (?:test|store|prescription|approved))|"
    r"(?:scam(?:ming)?|defraud(?:ing)?|swindl(?:e|ing)|con|extort(?:ing)?|blackmail(?:ing)?|"
    r"brib(?:e|ing)|dox(?:x?ing)?|catfish(?:ing)?) (?:an?|the|my|old|elderly|someone|somebody|people|"
    r"seniors|customers|tourists|investors|clients|him|her|them|money|cops?|police|officials?|"
    r"insurance)|(?:stalk|impersonat)(?:e|ing)? (?:a cop|a police\w*|an officer|someone|a doctor|"
    r"my (?:ex|boss|girlfriend|boyfriend|wife|husband|neighbou?r|crush|coworker))|"
    r"spy(?:ing)? on (?:someone|somebody|my|his|her|people|other)|"
    r"(?:track|read|access) (?:someone's|my \w+'s) [^\n]{0,30}(?:secretly|without|behind)|"
    r"(?:clon(?:e|ing)|skim(?:ming)?) (?:[\w']+ )?(?:credit|debit|bank|payment|sim) cards?|"
    rf"(?:open|use|travel|rent|enter|work|apply|buy|fly)[^\n]{{0,40}} (?:with|under|using) {FAKE_EN}|"

    r"(?:sell(?:ing)?|fenc(?:e|ing)|mov(?:e|ing)) stolen \w+|"
    r"pick(?:ing)? (?:the |a |my neighbou?r's |someone's |somebody's )+(?:\w+ )?locks?(?! (?:screen|icon|symbol))|embezzl\w+|"
    r"(?:disable|bypass|defeat) (?:an? |the |my |someone's )?(?:[\w']+ )?(?:car alarm|house alarm|home alarm|"
    r"burglar alarm|store alarm|security tags?|anti ?theft \w+|ignition lock)s?|"
    r"set(?:ting)? fire to (?:an?|the|my|someone)|start(?:ing)? a (?:ponzi|pyramid) scheme|"
    r"ddos(?:ing)? (?:a|an|the|my|someone)|burn(?:ing)? down (?:an?|the|my|someone)|"
    r"traffick(?:ing)? (?:people|women|children|humans)|cheat(?:ing)? on my taxes|"
    r"not pay(?:ing)? (?:my |any )?taxes"
)
