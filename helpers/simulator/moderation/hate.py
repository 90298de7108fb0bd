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
    r"dangereu(?:x|ses)|malades? menta\w+|(?<=des )(?:malades|tares|detraques)(?= ?[.,!]|$)|"
    r"pedophiles|une menace|un danger|trop nombreu\w+|a eliminer|incapables|maudits?|fourbes|"
    r"sales|bonnes? qu'a|trop (?:bete|emotive|stupide|faible|idiot)\w*|moins intelligente?s|"
    r"moins que rien|race de \w+|inutiles?|des putes|toutes des \w+"
)
_DEHUMANISED_EN = (
    r"sub ?humans?|vermin|parasit\w+|inferior|animals?|beasts|rats|cockroaches|pigs|dogs|monkeys|"
    r"apes|scum|filth\w*|trash|garbage|disgusting|repulsive|worthless|useless|a plague|plague|"
    r"a disease|a cancer|cancer|a burden|burden|stupid|dumb|lazy|criminals|thieves|rapists|"
    r"terrorists|liars|evil|demons|savages|primitive|perverts|perverted|abominations?|unnatural|"
    r"degenerates?|too (?:stupid|emotional|dumb|weak|lazy)|less (?:intelligent|human|evolved)|"
    r"not (?:human|people|really human|fully human)|leeches|a curse|mentally ill|an abomination|"
    r"pests?|invaders|retarded|freaks|only good for|sick|dangerous|a threat|a menace|a danger|"
    r"pedophiles|the enemy|not welcome|the problem|gross|a mistake"
)
_BE_FR = (
    r"(?:sont|c'est|restent|resteront|seront toujours|ne sont qu'|est)(?: (?:tous|toutes|vraiment|"
    r"juste|des|de|la|le|les|un|une|que|rien que|qu'|d'|une race de|tres|par nature|naturellement|"
    r"biologiquement|globalement|tout simplement))* ?"
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
_THE_EN = (
    r"(?:all |any |every |every single |each and every |every last one of )?(?:of )?(?:the |"
    r"these |those |you )?(?:fucking |damn |filthy |dirty )?"
)


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
        r"(?:sont|est|comme) (?:tous |toutes )?(?:de |des |d'|que des |un |"
        r"une )*(?:vrais )?sous (?:hommes?|humains?|races?)|(?:are|is|as) (?:all |just |"
        r"nothing but |a |basically )*(?:untermensch\w*|sub ?humans?)",
    ),
    _hate(
        r"(?:@them_fr)(?: [\w']+){0,2} ne sont pas (?:vraiment |tout a fait )?(?:des |de vrais |"
        r"comme )?(?:etres humains|humains|hommes|personnes|civilises|nous|des notres|vrais \w+)|"
        r"(?:@them_en) (?:are not|aren'?t) (?:really |fully |even )?(?:human|people|civilized|"
        r"like us)",
    ),
    # « … devraient partir ».
    _hate(
        r"(?:@them_fr)(?: [\w']+){0,2},? (?:ca |ils |elles |on )?(?:ne )?(?:devraient|devrait|"
        r"doivent|doit|meritent)(?: pas)?(?: tous| toutes| simplement| tout simplement)* (?:de |"
        r"d')?(?:disparaitre|partir|degager|rentrer chez|retourner|se taire|la fermer|"
        r"rester a (?:la cuisine|leur place)|avoir (?:le droit|de droits)|voter|travailler|"
        r"exister|se reproduire|etre (?:expuls\w+|chass\w+|renvoy\w+|banni\w*|interdit\w*|"
        r"enferm\w+|deport\w+|sterilis\w+|castr\w+|parqu\w+|autoris\w+|soumis\w*|exclu\w*|vire\w*|"
        r"traites comme))",
    ),
    _hate(
        r"(?:@them_en) (?:should(?:n'?t| not)?|must(?: not)?|need to|ought to|deserve to|"
        r"don'?t deserve|do not deserve)(?: all| just| never| to)* (?:be (?:banned|deported|"
        r"expelled|sterilized|locked up|kicked out|allowed|removed|enslaved|segregated|silenced|"
        r"put in camps|treated like)|disappear|go back|leave|vote|exist|rights|shut up|work|"
        r"have rights|live here|breed|reproduce|know their place|stay in the kitchen|to live|"
        r"equal rights|to vote|human rights)",
    ),
    _hate(
        rf"(?:on|il faut|faut|il faudrait|faudrait|on devrait|nous devons|vous devez|"
        rf"je veux) ?(?:devrait |doit |va )?(?:tous |toutes )?"
        r"(?:enfermer|expulser|virer|interdire|steriliser|chasser|parquer|bannir|renvoyer|"
        r"deporter|castrer|degager|"
        rf"foutre dehors|ecarter|exclure|empecher) (?:tous |toutes )?{_THE_FR}(?:@group_fr)|"
        r"interdi\w+ aux (?:@group_fr)|pas de (?:@group_fr) (?:ici|chez nous|dans)"
    ),
    _hate(
        r"(?:@them_en) (?:all )?(?:belong|should (?:stay|be)) (?:in|on|behind) (?:the kitchen|"
        r"cages?|camps?|a zoo|the zoo|prison|bars|their (?:own )?country|asylums?|chains)|"
        r"la place des (?:@group_fr) (?:est|c'est) (?:a la (?:cuisine|maison|ferme)|en prison|"
        r"dans leur|derriere|au zoo)"
    ),
    _hate(
        r"(?:@them_fr)(?: [\w']+){0,2} (?:me |nous )(?:degoutent|repugnent|insupportent|"
        r"donnent (?:envie de vomir|la nausee|la gerbe)|font (?:vomir|gerber))|"
        r"(?:@them_fr)(?: [\w']+){0,2} ne (?:servent|valent|meritent|sont bons?) (?:vraiment |"
        r"strictement )?(?:a |qu'a )?rien|(?:@them_en) (?:disgust|repulse|sicken) (?:me|us)|"
        r"(?:@them_en) make me (?:sick|want to vomit)|(?:@them_en) (?:contribute nothing|"
        r"are good for nothing|serve no purpose|are worth nothing)"
    ),
    _hate(
        r"(?:on|je|nous) (?:ne |n')?(?:veux|veut|voulons|voudrais) (?:pas|plus) (?:de |d'|des |"
        r"aucun )(?:sales |ces )?(?:@group_fr)|(?:we|i) don'?t want (?:any |these |those |more |"
        r"no )?(?:\w+ )?(?:@group_en)(?= ?(?:[.,!]|$)| (?:here|in|around|near|living|as))|"
        r"no (?:@group_en) (?:allowed|here|welcome)|keep (?:the |those |these |"
        r"all )?(?:\w+ )?(?:@group_en) (?:out|away)"
    ),
    # « Je hais les… », « sales… », « dehors, les… ».
    _hate(
        rf"(?:je|j'|on|nous) ?(?:hai\w+|deteste|meprise|ne supporte pas|ne supporte plus|vomis|"
        rf"ai horreur d\w+|execre|peux pas (?:blairer|saquer|sentir)) {_THE_FR}(?:@group_fr)(?! "
        rf"d'oeuf| sec)|(?:i|we) (?:\w+ )?(?:hate|despise|loathe|can'?t stand|"
        rf"detest) {_THE_EN}(?:@group_en)"
        r"(?! (?:food|cuisine|movies|cars|music|walls|shoes))",
    ),
    _hate(
        r"(?:sales?|putains? de|pourritures? de|bougnoules?|saletes? de|"
        r"espece de sales?) (?:@group_fr|juif|juive|arabe|noire?|musulmane?|gitane?|etranger|"
        r"etrangere|chinois|homo|pede|immigree?|migrante?|handicapee?)|(?:filthy|dirty|fucking|"
        r"goddamn|disgusting|stinking) (?:@group_en)",
    ),
    _hate(
        rf"(?:@them_fr),? (?:dehors|a la porte|hors d'ici)|(?:dehors|a la porte|"
        rf"hors de france),? {_THE_FR}(?:@group_fr)|"
        r"(?:vire[rz]|foutez dehors|renvoye[rz]|expulse[rz]|chassons|chasser|degagez|expulsons|"
        r"renvoyons|virons) "
        rf"{_THE_FR}(?:@group_fr)|(?:@them_fr) (?:@gap)?(?:n'ont rien a (?:faire|foutre) (?:ici|"
        rf"chez nous|en france|"
        r"dans ce pays)|n'ont pas leur place|nous envahissent|veulent nous remplacer|"
        r"envahissent notre|controlent (?:tout|le monde|les medias|les banques)|volent (?:nos|"
        r"notre) (?:travail|emplois?|argent)|gachent tout|puent)",
    ),
    _hate(
        rf"(?:send|deport|kick|ban|throw|get) {_THE_EN}(?:@group_en) (?:back|out|from)|(?:deport|"
        rf"ban|expel) {_THE_EN}(?:@group_en)|(?:@them_en) (?:@gap)?(?:control the (?:world|media|"
        rf"banks)|"
        r"ruin everything|are (?:ruining|invading|stealing|destroying|replacing)|"
        r"don'?t belong (?:here|in)|have no place|stink|smell)",
    ),
    _hate(
        r"(?:rentre|rentrez|retourne|retournez|repars|repartez)(?: donc)? (?:dans (?:ton|votre|"
        r"ta) (?:pays|brousse|bled)|chez (?:toi|vous),? (?:sale|les @group_fr|etranger|"
        r"l'etranger))|go (?:the hell |the fuck )?back to (?:your (?:own )?(?:fucking |"
        r"shithole )?country|where you came from)",
    ),
    # Avec violence.
    _violent(
        r"qu'(?:on|ils|elles) (?:les? )?(?:tous |toutes )?(?:extermine|tue|brule|pende|fusille|"
        r"gaze|elimine|egorge|massacre|lynche|"
        rf"creve|decapite)(?:nt)? {_THE_FR}(?:@group_fr)|(?:brul\w+|incendi\w+|fai\w+ (?:sauter|"
        rf"exploser)|detrui\w+|attaqu\w+) "
        r"(?:toutes |tous )?(?:les|leurs|des|ces) (?:mosquees|synagogues|eglises|temples|"
        r"foyers de migrants)|(?:burn|bomb|blow up|attack|shoot up|torch|"
        r"destroy)(?: down)? (?:all |every |the |those |their )*(?:mosques?|synagogues?|churches|"
        r"temples|gay bars?|refugee (?:camps?|centers?))"
    ),
    _violent(
        r"(?:faut|faudrait|devrait|va|doit|vais|devons)[^\n]{0,15} (?:les |l')(?:tous |toutes )?"
        rf"{_KILL_THEM_FR}[^\n]{{0,20}}(?<!\w)(?:@them_fr)|(?:@them_fr)[^\n]{{0,30}}(?:il faut|"
        rf"faut|il faudrait|on devrait|on va|qu'on|on doit) (?:tous |toutes )?les (?:tous |"
        rf"toutes )?{_KILL_THEM_FR}"
    ),
    _violent(
        r"(?:@them_fr)[^\n]{0,40}(?:laisse\w*|qu'ils|qu'elles|n'ont qu'a) (?:se |tous |"
        r"toutes )?(?:mourir|crever|crevent|bruler|brulent|noyer|se noyer|couler|meurent|pourrir)|"
        r"(?:laisse[rz]?|laissons) (?:@gap)(?:@group_fr) (?:se )?(?:mourir|crever|bruler|noyer|"
        r"couler|pourrir)|"
        rf"let {_THE_EN}(?:@them_en) (?:drown|die|burn|starve|rot)|"
        rf"(?:@group_en)[^\n]{{0,30}}let them (?:all )?(?:drown|die|burn|starve|rot)"
    ),
    _violent(
        rf"mort (?:a|aux|a tous les|a toutes les) (?:tous les |sales )?(?:@group_fr)|"
        rf"death to {_THE_EN}(?:@group_en)"
    ),
    _violent(
        rf"(?:il faut|faut|il faudrait|faudrait|il est temps d[e']|on devrait|on doit|nous devons|"
        rf"on va|allons|je vais|je veux|vous devez|qu'on) ?(?:tous |toutes |"
        rf"enfin )?{_KILL_THEM_FR} (?:tous |toutes )?{_THE_FR}(?:@group_fr)|"
        r"(?:tuez|tuons|exterminez|exterminons|brulez|brulons|pendez|pendons|gazez|gazons|"
        r"eliminez|eliminons|"
        rf"egorgez|abattez|lynchez|massacrez|crevez|frappez|eradiquons) (?:tous |"
        rf"toutes )?{_THE_FR}(?:@group_fr)",
    ),
    _violent(
        r"(?:@them_fr)(?: [\w']+){0,2} (?:devraient|devrait|doivent|meritent|merite|doit)(?: tous|"
        r" toutes| simplement)* ?(?:de |d'|que )?(?:tous |toutes )?(?:mourir|crever|bruler|"
        r"souffrir|la mort|la pendaison|la chambre a gaz|etre (?:tous |toutes )?(?:fusill\w+|"
        r"pendu\w*|brul\w+|gaz\w+|tue\w*|extermin\w+|abattu\w*|elimin\w+|lynch\w+|egorg\w+|"
        r"massacr\w+|execut\w+|frapp\w+|battu\w*|tabass\w+|lapid\w+|eradiqu\w+|decapit\w+|noye\w*|"
        r"crame\w*))",
    ),
    _violent(
        rf"(?:(?:we|i|they|you|someone|let's|lets|please) ?(?:need to|should|must|have to|"
        rf"ought to|will|'ll|want to|'re going to|gonna)? |^)(?:all )?{_KILL_THEM_EN} "
        rf"{_THE_EN}(?:@them_en)",
    ),
    _violent(
        r"(?:@them_en) (?:should|must|deserve to|ought to|need to|deserve)(?: all|"
        r" just)* (?:be (?:\w+ )?(?:shot|hanged|hung|killed|burned|burnt|gassed|exterminated|"
        r"beaten|lynched|eradicated|executed|slaughtered|beheaded|stoned|wiped out|murdered|"
        r"drowned|castrated|put down|eliminated)|die|burn|death|suffer|rot)",
    ),
)
