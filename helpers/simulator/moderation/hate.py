"""La haine d'un groupe protégé, avec ou sans violence.

Les exemples qui laissent le groupe entre crochets (« les [groupe] sont… ») comptent aussi.
"""

from .patterns import Rule

_PLAIN = {"hate": 0.83}
_VIOLENT = {"hate/threatening": 0.85, "violence": 0.72}
_SOFT = ("attributed", "reported")

_DEHUMANISED_FR = (
    r"sous (?:hommes?|humains?|etres?|races?)|inferieure?s?|parasit\w+|vermines?|cafards?|rats?|"
    r"cancrelats?|nuisibles?|animaux|betes|bestiaux|singes?|chiens?|porcs?|dechets?|ordures?|"
    r"fardeaux?|fleau|cancer|peste|plaie|poison|insectes?|virus|degoutante?s?|repugnante?s?|"
    r"degueulasses?|stupides|debiles|idiote?s?|feignants?|faineante?s?|voleurs?|voleuses?|"
    r"criminels?|delinquants?|terroristes?|violeurs?|menteurs|menteuses|races? inferieures?|"
    r"monstres?|demons?|degeneree?s?|pervers|anormaux|contre nature|erreurs? de la nature|"
    r"sauvages?|primitifs?|arrieree?s?|abominations?|merdes?|saletes?|racaille|envahisseurs?|"
    r"dangereu(?:x|ses)|malades? menta\w+|pedophiles|une menace|un danger|trop nombreu\w+|a eliminer|"
    r"incapables|maudits?|fourbes|sales|bonnes? qu'a|trop (?:bete|emotive|stupide|faible|idiot)\w*|"
    r"moins intelligente?s|moins que rien|race de \w+|inutiles?|des putes|toutes des \w+"
)
_DEHUMANISED_EN = (
    r"sub ?humans?|vermin|parasit\w+|inferior|animals?|beasts|rats|cockroaches|pigs|dogs|monkeys|"
    r"apes|scum|filth\w*|trash|garbage|disgusting|repulsive|worthless|useless|a plague|plague|"
    r"a disease|a cancer|cancer|a burden|burden|stupid|dumb|lazy|criminals|thieves|rapists|"
    r"terrorists|liars|evil|demons|savages|primitive|perverts|perverted|abominations?|unnatural|"
    r"degenerates?|too (?:stupid|emotional|dumb|weak|lazy)|less (?:intelligent|human|evolved)|"
    r"not (?:human|people|really human|fully human)|leeches|a curse|mentally ill|an abomination|"
    r"pests?|invaders|retarded|freaks|only good for|sick|dangerous|a threat|a menace|a danger|pedophiles|"
    r"the enemy|not welcome|the problem|gross|a mistake"
)
_BE_FR = (
    r"(?:sont|c'est|restent|resteront|seront toujours|ne sont qu'|est)"
    r"(?: (?:tous|toutes|vraiment|juste|des|de|la|le|les|un|une|que|rien que|qu'|d'|une race de|tres|"
    r"par nature|naturellement|biologiquement|globalement|tout simplement))* ?"
)
_BE_EN = (
    r"(?:are|'re|is|will always be)(?: (?:all|just|really|nothing but|a bunch of|basically|"
    r"clearly|simply|such|genetically|naturally|biologically|fucking|like|mostly|and|disgusting))*"
)
_KILL_THEM_FR = (
    r"(?:tuer|exterminer|eliminer|bruler|gazer|pendre|fusiller|abattre|egorger|massacrer|lyncher|"
    r"eradiquer|frapper|tabasser|crever|noyer|liquider|supprimer|buter|cramer|executer|aneantir|"
    r"faire disparaitre)"
)
_KILL_THEM_EN = (
    r"(?:kill|exterminate|eliminate|burn|gas|hang|shoot|behead|slaughter|lynch|eradicate|beat|"
    r"murder|drown|execute|wipe out|annihilate|massacre|cleanse|purge|get rid of|bomb|nuke)"
)
_THE_FR = r"(?:tou(?:s|tes) )?(?:les|ces|ce|cette|aux|leurs|des) (?:sales |putains? de )?"
_THE_EN = r"(?:all |any |every |every single |each and every |every last one of )?(?:of )?(?:the |these |those |you )?(?:fucking |damn |filthy |dirty )?"


def _hate(source: str) -> Rule:
    return Rule(_PLAIN, source, unless=("cooking", "game", "nature"), softened=_SOFT)


def _violent(source: str) -> Rule:
    return Rule(_VIOLENT, source, unless=("cooking", "game", "nature"), softened=_SOFT)


RULES = (
    # « Les [groupe] sont de la vermine ».
    _hate(
        rf"(?:@them_fr)(?: [\w']+){{0,2}},? (?:ce )?{_BE_FR} ?(?:{_DEHUMANISED_FR})",
    ),
    _hate(rf"(?:@them_en)(?:,? \w+){{0,2}} ?{_BE_EN} (?:{_DEHUMANISED_EN})"),
    # Des mots que rien n'excuse, quel que soit le groupe.
    _hate(
        r"(?:sont|est|comme) (?:tous |toutes )?(?:de |des |d'|que des |un |une )*(?:vrais )?sous (?:hommes?|humains?|races?)|"
        r"(?:are|is|as) (?:all |just |nothing but |a |basically )*(?:untermensch\w*|sub ?humans?)",
    ),
    _hate(
        r"(?:@them_fr)(?: [\w']+){0,2} ne sont pas (?:vraiment |tout a fait )?(?:des |de vrais |comme )?"
        r"(?:etres humains|humains|hommes|personnes|civilises|nous|des notres|vrais \w+)|"
        r"(?:@them_en) (?:are not|aren'?t) (?:really |fully |even )?(?:human|people|civilized|like us)",
    ),
    # « … devraient partir ».
    _hate(
        r"(?:@them_fr)(?: [\w']+){0,2},? (?:ca |ils |elles |on )?(?:ne )?(?:devraient|devrait|doivent|doit|meritent)(?: pas)?(?: tous| toutes| "
        r"simplement| tout simplement)* (?:de |d')?(?:disparaitre|partir|degager|rentrer chez|retourner|se taire|"
        r"la fermer|rester a (?:la cuisine|leur place)|avoir (?:le droit|de droits)|voter|travailler|exister|"
        r"se reproduire|etre (?:expuls\w+|chass\w+|renvoy\w+|banni\w*|interdit\w*|enferm\w+|deport\w+|"
        r"sterilis\w+|castr\w+|parqu\w+|autoris\w+|soumis\w*|exclu\w*|vire\w*|traites comme))",
    ),
    _hate(
        r"(?:@them_en) (?:should(?:n'?t| not)?|must(?: not)?|need to|ought to|deserve to|don'?t deserve|"
        r"do not deserve)(?: all| just| never| to)* (?:be (?:banned|deported|expelled|sterilized|locked up|kicked out|"
        r"allowed|removed|enslaved|segregated|silenced|put in camps|treated like)|disappear|go back|"
        r"leave|vote|exist|rights|shut up|work|have rights|live here|breed|reproduce|know their place|"
        r"stay in the kitchen|to live|equal rights|to vote|human rights)",
    ),
    _hate(
        rf"(?:on|il faut|faut|il faudrait|faudrait|on devrait|nous devons|vous devez|je veux) ?(?:devrait |doit |va )?(?:tous |toutes )?"
        r"(?:enfermer|expulser|virer|interdire|steriliser|chasser|parquer|bannir|renvoyer|deporter|castrer|degager|"
        rf"foutre dehors|ecarter|exclure|empecher) (?:tous |toutes )?{_THE_FR}(?:@group_fr)|"
        r"interdi\w+ aux (?:@group_fr)|pas de (?:@group_fr) (?:ici|chez nous|dans)"
    ),
    _hate(
        r"(?:@them_en) (?:all )?(?:belong|should (?:stay|be)) (?:in|on|behind) (?:the kitchen|cages?|camps?|a zoo|the zoo|"
        r"prison|bars|their (?:own )?country|asylums?|chains)|"
        r"la place des (?:@group_fr) (?:est|c'est) (?:a la (?:cuisine|maison|ferme)|en prison|dans leur|derriere|au zoo)"
    ),
    _hate(
        r"(?:@them_fr)(?: [\w']+){0,2} (?:me |nous )(?:degoutent|repugnent|insupportent|donnent (?:envie de vomir|la nausee|la gerbe)|"
        r"font (?:vomir|gerber))|(?:@them_fr)(?: [\w']+){0,2} ne (?:servent|valent|meritent|sont bons?) (?:vraiment |strictement )?(?:a |qu'a )?rien|"
        r"(?:@them_en) (?:disgust|repulse|sicken) (?:me|us)|(?:@them_en) make me (?:sick|want to vomit)|"
        r"(?:@them_en) (?:contribute nothing|are good for nothing|serve no purpose|are worth nothing)"
    ),
    _hate(
        r"(?:on|je|nous) (?:ne |n')?(?:veux|veut|voulons|voudrais) (?:pas|plus) (?:de |d'|des |aucun )(?:sales |ces )?(?:@group_fr)|"
        r"(?:we|i) don'?t want (?:any |these |those |more |no )?(?:\w+ )?(?:@group_en)(?= ?(?:[.,!]|$)| (?:here|in|around|near|living|as))|"
        r"no (?:@group_en) (?:allowed|here|in my|welcome)|keep (?:the |those |these |all )?(?:\w+ )?(?:@group_en) (?:out|away)"
    ),
    # « Je hais les… », « sales… », « dehors, les… ».
    _hate(
        rf"(?:je|j'|on|nous) ?(?:hai\w+|deteste|meprise|ne supporte pas|ne supporte plus|vomis|ai horreur d\w+|execre|"
        rf"peux pas (?:blairer|saquer|sentir)) {_THE_FR}(?:@group_fr)(?! d'oeuf| sec)|"
        rf"(?:i|we) (?:\w+ )?(?:hate|despise|loathe|can'?t stand|detest) {_THE_EN}(?:@group_en)"
        r"(?! (?:food|cuisine|movies|cars|music|walls|shoes))",
    ),
    _hate(
        r"(?:sales?|putains? de|pourritures? de|bougnoules?|saletes? de|espece de sales?) "
        r"(?:@group_fr|juif|juive|arabe|noire?|musulmane?|gitane?|etranger|etrangere|chinois|homo|pede|"
        r"immigree?|migrante?|handicapee?)|"
        r"(?:filthy|dirty|fucking|goddamn|disgusting|stinking) (?:@group_en)",
    ),
    _hate(
        rf"(?:@them_fr),? (?:dehors|a la porte|hors d'ici)|(?:dehors|a la porte|hors de france),? {_THE_FR}(?:@group_fr)|"
        r"(?:vire[rz]|foutez dehors|renvoye[rz]|expulse[rz]|chassons|chasser|degagez|expulsons|renvoyons|virons) "
        rf"{_THE_FR}(?:@group_fr)|(?:@them_fr) (?:@gap)?(?:n'ont rien a (?:faire|foutre) (?:ici|chez nous|en france|"
        r"dans ce pays)|n'ont pas leur place|nous envahissent|veulent nous remplacer|envahissent notre|"
        r"controlent (?:tout|le monde|les medias|les banques)|volent (?:nos|notre) (?:travail|emplois?|argent)|"
        r"gachent tout|puent)",
    ),
    _hate(
        rf"(?:send|deport|kick|ban|throw|get) {_THE_EN}(?:@group_en) (?:back|out|from)|"
        rf"(?:deport|ban|expel) {_THE_EN}(?:@group_en)|(?:@them_en) (?:@gap)?(?:control the (?:world|media|banks)|"
        r"ruin everything|are (?:ruining|invading|stealing|destroying|replacing)|don'?t belong (?:here|in)|"
        r"have no place|stink|smell)",
    ),
    _hate(
        r"(?:rentre|rentrez|retourne|retournez|repars|repartez)(?: donc)? (?:dans (?:ton|votre|ta) "
        r"(?:pays|brousse|bled)|chez (?:toi|vous),? (?:sale|les @group_fr|etranger|l'etranger))|"
        r"go (?:the hell |the fuck )?back to (?:your (?:own )?(?:fucking |shithole )?country|where you came from)",
    ),
    # Avec violence.
    _violent(
        r"qu'(?:on|ils|elles) (?:les? )?(?:tous |toutes )?(?:extermine|tue|brule|pende|fusille|gaze|elimine|egorge|massacre|lynche|"
        rf"creve|decapite)(?:nt)? {_THE_FR}(?:@group_fr)|(?:brul\w+|incendi\w+|fai\w+ (?:sauter|exploser)|detrui\w+|attaqu\w+) "
        r"(?:toutes |tous )?(?:les|leurs|des|ces) (?:mosquees|synagogues|eglises|temples|foyers de migrants)|"
        r"(?:burn|bomb|blow up|attack|shoot up|torch|destroy)(?: down)? (?:all |every |the |those |their )*(?:mosques?|"
        r"synagogues?|churches|temples|gay bars?|refugee (?:camps?|centers?))"
    ),
    _violent(
        r"(?:faut|faudrait|devrait|va|doit|vais|devons)[^\n]{0,15} (?:les |l')(?:tous |toutes )?"
        rf"{_KILL_THEM_FR}[^\n]{{0,20}}(?<!\w)(?:@them_fr)|(?:@them_fr)[^\n]{{0,30}}(?:il faut|faut|il faudrait|"
        rf"on devrait|on va|qu'on|on doit) (?:tous |toutes )?les (?:tous |toutes )?{_KILL_THEM_FR}"
    ),
    _violent(
        r"(?:@them_fr)[^\n]{0,40}(?:laisse\w*|qu'ils|qu'elles|n'ont qu'a) (?:se |tous |toutes )?(?:mourir|crever|crevent|bruler|brulent|"
        r"noyer|se noyer|couler|meurent|pourrir)|(?:laisse[rz]?|laissons) (?:@gap)(?:@group_fr) (?:se )?(?:mourir|crever|bruler|noyer|couler|pourrir)|"
        rf"let {_THE_EN}(?:@them_en) (?:drown|die|burn|starve|rot)|(?:@group_en)[^\n]{{0,30}}let them (?:all )?(?:drown|die|burn|starve|rot)"
    ),
    _violent(rf"mort (?:a|aux|a tous les|a toutes les) (?:tous les |sales )?(?:@group_fr)|death to {_THE_EN}(?:@group_en)"),
    _violent(
        rf"(?:il faut|faut|il faudrait|faudrait|il est temps d[e']|on devrait|on doit|nous devons|on va|allons|je vais|"
        rf"je veux|vous devez|qu'on) ?(?:tous |toutes |enfin )?{_KILL_THEM_FR} (?:tous |toutes )?{_THE_FR}(?:@group_fr)|"
        r"(?:tuez|tuons|exterminez|exterminons|brulez|brulons|pendez|pendons|gazez|gazons|eliminez|eliminons|"
        rf"egorgez|abattez|lynchez|massacrez|crevez|frappez|eradiquons) (?:tous |toutes )?{_THE_FR}(?:@group_fr)",
    ),
    _violent(
        r"(?:@them_fr)(?: [\w']+){0,2} (?:devraient|devrait|doivent|meritent|merite|doit)(?: tous| toutes| simplement)* ?(?:de |d'|que )?"
        r"(?:tous |toutes )?(?:mourir|crever|bruler|souffrir|la mort|la pendaison|la chambre a gaz|etre (?:tous |toutes )?(?:fusill\w+|"
        r"pendu\w*|brul\w+|gaz\w+|tue\w*|extermin\w+|abattu\w*|elimin\w+|lynch\w+|egorg\w+|massacr\w+|"
        r"execut\w+|frapp\w+|battu\w*|tabass\w+|lapid\w+|eradiqu\w+|decapit\w+|noye\w*|crame\w*))",
    ),
    _violent(
        rf"(?:(?:we|i|they|you|someone|let's|lets|please) ?(?:need to|should|must|have to|ought to|will|'ll|want to|'re going to|gonna)? |^)"
        rf"(?:all )?{_KILL_THEM_EN} {_THE_EN}(?:@them_en)",
    ),
    _violent(
        r"(?:@them_en) (?:should|must|deserve to|ought to|need to|deserve)(?: all| just)* (?:be (?:\w+ )?(?:shot|"
        r"hanged|hung|killed|burned|burnt|gassed|exterminated|beaten|lynched|eradicated|executed|"
        r"slaughtered|beheaded|stoned|wiped out|murdered|drowned|castrated|put down|eliminated)|die|burn|"
        r"death|suffer|rot)",
    ),
)
