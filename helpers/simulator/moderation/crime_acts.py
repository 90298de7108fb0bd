"""Les crimes et les délits sans violence, nommés sans plus de détail qu'il n'en faut.

Des morceaux de motif : les actes français sont à l'infinitif, les anglais nus ou en *-ing*.
"""

# Ce que l'on contrefait, ce que l'on vend.
FAKE_FR = (
    r"(?:un |une |des |de |du |d'|mon |ma |le |la |les |plusieurs )?(?:bons? |"
    r"bonnes? )?(?:fau(?:x|sses?)|contrefac?ons? de) (?:\w+ )?(?:passeports?|papiers?|billets?|"
    r"cartes?|permis|diplomes?|ordonnances?|certificats?|monnaie|argent|documents?|bulletins?|"
    r"fiches?|factures?|identites?|pieces?|plaques?|attestations?|arrets?|justificatifs?|"
    r"contrats?|visas?|cheques?|euros|dollars|avis)"
)
DRUG_FR = (
    r"(?:de la |de l'|du |des |de |d'|ma |mon |quelques grammes de |un gramme de |"
    r"un kilo de )(?:propre |bonne? )?(?:@drug)"
)
FAKE_EN = (
    r"(?:a |an |some |my |the |own )?(?:good |convincing |realistic )?(?:fake|false|counterfeit|"
    r"forged|phony|bogus) (?:\w+ )?(?:ids?|passports?|documents?|papers|prescriptions?|diplomas?|"
    r"degrees?|licen[sc]es?|cards?|money|bills?|notes?|currency|checks?|cheques?|certificates?|"
    r"visas?|invoices?|dollars|receipts?|pay ?stubs?|reviews|identit(?:y|ies))"
)
# Les courriels qui piègent, les programmes qui nuisent.
LURE_FR = (
    r"(?:de |d')?(?:phishing|hameconnage|arnaques?|escroquerie|frauduleu\w+)|(?:pour|"
    r"qui) (?:pieger?|arnaquer?|escroquer?|tromper?|voler?|soutirer?|hameconner?|"
    r"recupere\w*) (?:[\w']+ ){0,3}(?:clients?|gens|victimes?|personnes?|donnees|mots?|"
    r"identifiants?|numeros?|argent|coordonnees|collegues?|retraites?|codes?)"
)
MALWARE = (
    r"rancongiciels?|ransom ?wares?|mal ?wares?|maliciels?|logiciels? (?:malveillants?|espions?)|"
    r"spy ?wares?|key ?loggers?|enregistreurs? de frappe|chevaux? de troie|cheval de troie|"
    r"trojans?|virus informatiques?|computer (?:virus|worm)(?:es)?|botnets?|rootkits?|"
    r"ver informatique|attaques? (?:ddos|par deni de service)|ddos attacks?|info ?stealer|"
    r"denial of service attack|backdoors?|virus (?:qui|that|to|pour) (?:efface\w*|detrui\w*|"
    r"chiffr\w+|vole\w*|infect\w*|bloque\w*|supprim\w+|deletes?|destroys?|encrypts?|steals?|"
    r"wipes?)|programme malveillant|(?:script|program|code|bot|software|tool|app)s? (?:that |to |"
    r"which )(?:secretly )?(?:steals?|hacks?|encrypts? (?:someone|a victim)|spams?|cracks?|"
    r"brute forces?)|(?:script|programme|code|bot|logiciel|outil) (?:qui |pour )(?:voler?|"
    r"pirater?|hacker|siphonner?|cracker|craquer)"
)

_STEAL_FR = (
    r"voler (?!comme|en |au |vers|a voile|plus|haut|tres|un (?:drone|avion|planeur|ulm|cerf)|"
    r"de ses|avec des|dans les airs|dans le ciel|sur |la vedette|du temps)(?:discretement |"
    r"facilement )?(?:dans |a |l'|un |une |des |de l'|du |de la |le |la |les |mon |ma |mes |son |"
    r"sa |ses |leur |quelqu'un|plusieurs |quelque chose)[\w']*"
)
_ACCOUNT_FR = (
    r"(?:une? |des |le |la |les |l'|ma |mes |son |sa |ses |ton |tes |leurs? |quelqu'un|facebook|"
    r"instagram|snapchat|whatsapp|gmail|tiktok|netflix|steam|d'autres|mon (?!compte|propre|wifi|"
    r"telephone|ordinateur|pc))[\w']*"
)
# À qui appartient ce que l'on convoite : pas à soi.
_OF_OTHERS_FR = (
    r"(?:de |d'|du )(?:mon |ma |mes |son |sa |un |une |l')?(?!compte|boite|messagerie|propre|wifi|"
    r"box|adresse|telephone|ordinateur|pc|l'|ce |cette |produit|porte|la |le |site|entreprise|"
    r"application|serveur|session|mon |ma |reception)\w+"
)
_OTHERS_EN = (
    r"(?:(?:someone|somebody|people|another person|a stranger|a friend)(?:'s| else's)?|(?:my|his|"
    r"her|their) (?:ex|wife|husband|neighbou?r|boss|girlfriend|boyfriend|teacher|friend|coworker|"
    r"roommate|school|company|professor|manager|sister|brother|mom|dad|kid|employee)[\w']*|(?:an?|"
    r"the|any|another|this|that|other|his|her|their|facebook|instagram|gmail|snapchat|whatsapp|"
    r"netflix|wifi) (?:(?!own )[\w']+ ){0,3}?(?:accounts?|passwords?|wi ?fi|networks?|phones?|"
    r"computers?|laptops?|servers?|websites?|sites?|systems?|databases?|webcams?|e ?mails?|"
    r"routers?|cameras?|atms?|banks?|companys?|company|profiles?|iphones?|pcs?|slot machines?))"
)
_FAR = r"(?:\w+ ){0,2}"

ACT_FR = (
    r"(?:deviner|trouver|recuperer|obtenir|casser|intercepter|connaitre|avoir|chiper) (?:le|les|"
    r"des|un) (?:mots? de passe|identifiants?|codes?(?: secrets?| pin)?|"
    rf"numeros? de carte\w*)(?: \w+)? {_OF_OTHERS_FR}|{_STEAL_FR}|cambrioler|pickpocket\w*|"
    rf"(?:pirater|hacker|cracker|hameconner) (?:facilement )?{_ACCOUNT_FR}|craquer (?:un|une|des|"
    rf"le|la|les) (?:mots? de passe|comptes?|wifi|logiciels?|licences?|"
    r"codes?|coffres?|jeux?)|usurper|falsifier|contrefaire|escroquer|arnaquer|extorquer|racketter|"
    r"soudoyer|corrompre (?:un|une|des|le|la|les) (?!fichier|donnee|base)\w+|blanchir (?:de l'|l'|"
    r"mon |cet |son |ses )?(?:argent|revenus)|frauder|detourner (?:des fonds|de l'argent|"
    r"les fonds|l'argent)|dealer|faire chanter|(?:fabriquer|faire|creer|imprimer|obtenir|acheter|"
    r"me procurer|se procurer|produire|avoir|"
    rf"trouver|vendre|rediger|procurer|ecouler|generer|commander) {FAKE_FR}|"
    r"(?:fabriquer|produire|cuisiner|synthetiser|preparer|faire|cultiver|acheter|vendre|trouver|"
    r"me procurer|se procurer|procurer|obtenir|passer|importer|extraire|dissimuler|livrer|"
    rf"commander|couper|revendre|transporter|faire passer) (?:\w+ )?{DRUG_FR}|"
    r"(?:espionner|geolocaliser|pister|mettre sur ecoute) (?:le |les |la |l'|mon |ma |"
    r"mes )?(?:(?:telephone|portable|messages|sms|whatsapp|conversations|mails|"
    r"ordinateur) de (?!passe)\w+|femme|mari|copine|copain|ex|conjointe?|voisine?|collegue)|"
    r"(?:acceder aux?|acceder a|lire|voir|recuperer|consulter|ecouter) (?:les |le |la |"
    r"l')?(?:messages?|sms|whatsapp|mails?|conversations?|telephone|appels?|photos|compte\w*|"
    r"messagerie)"
    rf"(?: \w+){{0,2}} {_OF_OTHERS_FR}[^\n]{{0,20}}(?:sans (?:qu|son|leur|permission|autorisation|"
    rf"se)|"
    r"a son insu|en secret|en cachette|discretement)|(?:entrer|s'introduire|m'introduire|penetrer|"
    r"acceder|me connecter|se connecter|rentrer) (?:dans |sur |a |au |aux )?(?:l'|le |la |les |"
    r"un |une |des )?(?:compte|maison|appartement|ordinateur|telephone|boite mail|serveur|systeme|"
    r"reseau|wifi|villa|bureau|pc|mails) (?:\w+ )?(?:(?:de |d')(?:mon|ma|mes|quelqu'un|autrui|"
    r"une? autre) ?(?!compte|pc|ordi|tele|box)|du voisin|sans (?:permission|autorisation|"
    r"effraction|qu))\w*|(?:crocheter|forcer) (?:la|une|les|des) (?:serrures?|portes?|"
    r"coffres?)(?! (?:de (?:mon|ma|chez)|bloque))|(?:siphonner|vider) (?:le|un|des|"
    r"les) comptes? (?:de|d'|bancaires? d)[\w']*|(?:ouvrir|utiliser|louer|travailler|voyager|"
    r"presenter|souscrire|passer|entrer|conduire)[^\n]{0,40} "
    rf"(?:avec|sous) {FAKE_FR}|"
    r"cloner (?:une|des|la) cartes?|(?:contourner|desactiver|neutraliser) (?:une |l'|le |les |"
    r"un )?(?:alarmes?|antivols?|systeme d'alarme|portiques?) (?:d'une?|du|de la|des|"
    r"anti)[\w' ]{0,20}|(?:re)?vendre (?:des |du |un |une |mes )?(?:objets? |bijoux |velos? |"
    r"telephones? |materiel |marchandises? )voles?|truquer (?:un|une|des|le|les) \w+|"
    r"tricher (?:au|a l'|aux) (?:fisc|impots|assurance)|(?:lancer|mener|faire|monter|organiser|"
    r"mettre en place|reussir) (?:une|un|mon|ma) (?:\w+ )?(?:arnaques?|escroquerie|"
    r"pyramide de ponzi|systeme de ponzi|attaque (?:ddos|par deni)|campagne d'hameconnage|"
    r"campagne de phishing)|(?:commettre|reussir) (?:une?|le|mon) (?:vol|fraude|escroquerie|"
    r"cambriolage|delit|arnaque)|mettre le feu a (?:un|une|la|ma|mon|l'|sa|son) ?(?:maison|"
    r"immeuble|voiture|batiment|magasin|ecole|entrepot|foret|grange|local|appartement)|incendier|"
    r"trafiquer (?:un|le|mon|des) compteurs?|(?:echapper|me soustraire|se soustraire) (?:au fisc|"
    r"a l'impot|aux impots)|(?:ne pas|sans) (?:payer|declarer) (?:mes|ses|les) (?:impots|revenus)"
)
NOUN_FR = (
    r"vol a l'etalage|vol a la tire|cambriolages?|fraudes? (?:fiscales?|a la carte\w*|"
    r"a l'assurance|bancaires?)|usurpation d'identite|blanchiment(?: d'argent)?|contrefacon|"
    r"fausse monnaie|piratage de comptes?|arnaques? (?:\w+ ){0,2}?(?:rentables?|efficaces?|"
    r"imparables?)"
)
NOUN_EN = (
    r"(?:tax |insurance |credit card |wire |mail |bank |welfare )?fraud|identity theft|"
    r"shoplifting|tax evasion|money laundering|insider trading|embezzlement|burglary|forgery|"
    r"a heist|arson|a (?:robbery|burglary|scam|crime|theft|ponzi scheme|pyramid scheme)|perjury|"
    r"scams|drug dealing"
)
ACT_EN = (
    r"(?:guess|get|find out|crack|obtain|intercept|learn|figure out|"
    r"recover) (?:\w+ )?(?:someone's|someone else's|somebody's|my (?!account|own)\w+'s|"
    r"other people's|another person's|"
    rf"a user's|his|her|their) {_FAR}(?:passwords?|pin|logins?|credentials|passcode|bank details|"
    r"credit card \w+)|shoplift(?:ing)?|steal(?:ing)? (?!the show|a (?:glance|kiss|base)|home|"
    r"bases|hearts|like|ideas)[\w']+|rob(?:bing)? (?:an?|the|my|it|someone|people|this|that)|"
    r"burgl\w+|pick ?pocket(?:ing)?|"
    rf"break(?:ing)? into (?:[\w']+ ){{0,3}}?(?:houses?|homes?|cars?|apartments?|buildings?|"
    rf"stores?|safes?|accounts?|"
    r"phones?|offices?|networks?|computers?|museums?|banks?|schools?|lockers?|vaults?|servers?|"
    r"trucks?)|"
    rf"hot ?wir(?:e|ing)|(?:hack(?:ing)?|crack(?:ing)?|phish(?:ing)?) (?:in ?to )?{_OTHERS_EN}|"
    r"launder(?:ing)? (?:\w+ )?(?:money|cash)|evad(?:e|ing) (?:\w+ )?tax(?:es)?|"
    rf"(?:commit(?:ting)?|pull(?:ing)? off) (?:{NOUN_EN}|theft|crimes?)|"
    r"(?:forg(?:e|ing)|counterfeit(?:ing)?|falsif\w+|fak(?:e|ing)) (?:an? |some |my |the |his |"
    r"her )?(?:[\w']+ )?(?:passports?|ids?|prescriptions?|signatures?|documents?|diplomas?|"
    r"checks?|certificates?|money|bills?|currency|invoices?|licen[sc]es?|vaccine cards?|evidence|"
    r"records?|doctor'?s notes?|transcripts?)|(?:make|making|buy(?:ing)?|get(?:ting)?|"
    r"find(?:ing)?|print(?:ing)?|creat(?:e|ing)|"
    rf"sell(?:ing)?|obtain(?:ing)?|order|produce|purchase|use|using|pass) {FAKE_EN}|"
    r"(?:make|making|cook(?:ing)?|synthesi[sz](?:e|ing)|buy(?:ing)?|sell(?:ing)?|grow(?:ing)?|"
    r"(?:grow|make|buy) and sell|smuggl(?:e|ing)|sneak(?:ing)?|transport(?:ing)?|ship(?:ping)?|"
    r"mail(?:ing)?|get(?:ting)?|produc(?:e|ing)|manufactur(?:e|ing)|deal(?:ing)?|order|"
    r"extract(?:ing)?|score|hid(?:e|ing)|import(?:ing)?|distribut(?:e|ing)) (?:some |a bit of |"
    r"illegal |pure |my own |good |(?:\w+ )?(?:grams?|kilos?) of )?(?:@drug)(?! (?:test|store|"
    r"prescription|approved))|(?:scam(?:ming)?|defraud(?:ing)?|swindl(?:e|ing)|con|extort(?:ing)?|"
    r"blackmail(?:ing)?|brib(?:e|ing)|dox(?:x?ing)?|catfish(?:ing)?) (?:an?|the|my|old|elderly|"
    r"someone|somebody|people|seniors|customers|tourists|investors|clients|him|her|them|money|"
    r"cops?|police|officials?|insurance)|(?:stalk|impersonat)(?:e|ing)? (?:a cop|a police\w*|"
    r"an officer|someone|a doctor|my (?:ex|boss|girlfriend|boyfriend|wife|husband|neighbou?r|"
    r"crush|coworker))|spy(?:ing)? on (?:someone|somebody|my|his|her|people|other)|(?:track|read|"
    r"access) (?:someone's|my \w+'s) [^\n]{0,30}(?:secretly|without|behind)|(?:clon(?:e|ing)|"
    r"skim(?:ming)?) (?:[\w']+ )?(?:credit|debit|bank|payment|sim) cards?|"
    rf"(?:open|use|travel|rent|enter|work|apply|buy|fly)[^\n]{{0,40}} (?:with|under|"
    rf"using) {FAKE_EN}|"
    r"(?:sell(?:ing)?|fenc(?:e|ing)|mov(?:e|ing)) stolen \w+|pick(?:ing)? (?:the |a |"
    r"my neighbou?r's |someone's |somebody's )+(?:\w+ )?locks?(?! (?:screen|icon|symbol))|"
    r"embezzl\w+|(?:disable|bypass|defeat) (?:an? |the |my |someone's )?(?:[\w']+ )?(?:car alarm|"
    r"house alarm|home alarm|burglar alarm|store alarm|security tags?|anti ?theft \w+|"
    r"ignition lock)s?|set(?:ting)? fire to (?:an?|the|my|someone)|start(?:ing)? a (?:ponzi|"
    r"pyramid) scheme|ddos(?:ing)? (?:a|an|the|my|someone)|burn(?:ing)? down (?:an?|the|my|"
    r"someone)|traffick(?:ing)? (?:people|women|children|humans)|cheat(?:ing)? on my taxes|"
    r"not pay(?:ing)? (?:my |any )?taxes"
)
