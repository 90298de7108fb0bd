"""Les injures adressées à une personne, ou dites d'elle."""

from .patterns import Rule

_PLAIN = {"harassment": 0.82}
_MILD = {"harassment": 0.62}
_HINT = {"harassment": 0.4}

_SOFT = ("reported", "self", "fiction")


def _insult(source: str) -> Rule:
    return Rule(_PLAIN, source, softened=("reported", "self"))


def _about(source: str) -> Rule:
    return Rule(_MILD, source, softened=_SOFT)


RULES = (
    # « Tu es un abruti », « you are such an idiot ».
    _insult(r"(?:@you_are_fr) ?(?:@very_fr){0,4}(?:@insult_fr)"),
    Rule(
        _MILD,
        r"(?:@you_are_fr) ?(?:@very_fr){0,4}(?:@insult_adjective_fr)(?! de | d'|, (?:pas|non)| pour | comme )",
        softened=("reported", "self"),
    ),
    _insult(r"(?:@you_are_en) (?:@very_en){0,5}(?:@insult_en)"),
    Rule(
        _MILD,
        r"(?:@you_are_en) (?:@very_en){0,4}(?:@insult_adjective_en)(?! (?:to|if|for|but|without|like) )",
        softened=("reported", "self"),
    ),
    _insult(
        r"(?:you|u|ya) (?!an? |the |but |just |all |and |nothing |really |so )(?:@very_en){1,5}(?:@insult_en|fools?|clowns?|cowards?|creeps?|excuse for|people|person|man|woman|cow|thing|creature)|"
        r"(?:you|u) (?:@insult_en)",
    ),
    _insult(
        r"(?:@you_are_en) (?:by far )?(?:the )?(?:most (?:\w+ )?(?:stupid|pathetic|disgusting|worthless|useless|annoying|"
        r"ignorant|vile|horrible|repulsive)|dumbest|stupidest|ugliest|worst|fattest|laziest) "
        r"(?:person|human|people|man|woman|creature|excuse|kid|thing|idiot|colleague|employee|being)|"
        r"(?:@you_are_fr) ?(?:vraiment )?(?:la personne|l'etre|le type|la fille|l'homme|l'individu|le mec|l'humain|la creature|le|la) (?:\w+ )?"
        r"(?:les? |la )?plus (?:stupide|bete|moche|laide?|con(?:ne)?|idiote?|inutile|repugnante?|degoutante?|pathetique|"
        r"minable|ignoble|detestable|nulle?)(?: \w+)?"
    ),
    # « Espèce de… », « bande de… », « sale… ».
    _insult(
        r"(?:espece|bande|tas) (?:de |d')(?:@very_fr){0,3}(?:@insult_fr|@insult_adjective_fr|"
        r"laches?|rats?|chiens?)",
    ),
    _insult(
        r"sales? (?:petite? |gros(?:se)? )?(?:@insult_fr|type|grosse|chienne|rats|traitres?|tarlouze|folle|"
        r"menteurs?|menteuses?|hypocrites?|gosses? de riches?)|"
        r"pauvres? (?:petite? |gros(?:se)? )?(?:conn?\w*|type|tache|cloche|merdes?|minables?|cretine?s?|"
        r"abruti\w*|nazes?|debiles?|idiote?s?|imbeciles?|folle|andouille|mec|loser|ratee?)(?! type de)|"
        r"(?:gros|grosse|vieille|vieux) (?:sale )?(?:conn?(?:e|s|nes|ard|arde|ards|asse)?|abruti\w*|debiles?|"
        r"porc(?= ?[!,.]|$)|thon|vache(?= ?[!,.]|$)|salopes?|putes?|cretine?s?|naze|lard|batard|encule\w*|tas(?! d))"
    ),
    _insult(
        r"t(?:u |')(?:as|avais) (?:vraiment |une |qu'une |la |toujours |bien )*(?:tete|gueule|face|tronche) "
        r"(?:de |d')(?:conn?\w*|rat|cul|merde|debile|mongol|abruti|degenere|porc|crapaud|demeure)"
    ),
    # Une apostrophe : « ferme-la, imbécile ! ».
    _insult(
        r'(?:(?<=, )|(?<=^))(?:@very_fr){0,2}(?:conn(?:ard|asse|ards|asses)|abruti\w*|'
        r"imbeciles?|debiles?|cretine?s?|salauds?|salopes?|encule\w*|batards?|fils de putes?|fdp|"
        r"bouffons?|minables?|idiote?s?|raclures?|sous merdes?|ordures?)(?= ?(?:[!,.\"]|$))",
    ),
    _insult(
        r'(?:(?<=, )|(?<=^))(?!the |an? )(?:you )?(?:@very_en){0,3}(?:idiots?|morons?|imbeciles?|losers?|'
        r"ass ?holes?|bitch(?:es)?|bastards?|scum(?:bags?)?|dumb ?ass|motherfuckers?|cunts?|pricks?|"
        r"dickheads?|retards?)(?= ?(?:[!,.\"]|$))",
    ),
    # « Ta gueule », « fuck you ».
    _insult(
        r"(?:ferme|fermez|boucle|ferme moi) (?:bien )?(?:ta|vos|vot|votre|la|ta grande) ?(?:grande |sale )?"
        r"(?:gueule|bouche de merde)|ta gueule|"
        r"(?:va|allez|allez vous|va donc|vas) ?(?:te |vous |tous )*(?:faire )?(?:foutre|enculer|chier|niquer)|"
        r"va te faire voir|nique (?:ta|vos|sa) \w+|ntm|je t'emmerde|je vous emmerde|"
        r"casse toi,? (?:sale|pauvre|connard)",
    ),
    _insult(
        r"(?:fuck|fck) (?:you|u|off|y'all)|go (?:fuck|fck) yourself|stfu|screw you|gfy|kiss my ass|"
        r"shut (?:the fuck |the fck |the hell |your (?:\w+ )?)(?:up|mouth|face|trap)|go to hell|"
        r"eat shit|suck it,? (?:loser|bitch)|get lost,? (?:you )?(?:loser|idiot|freak|creep)",
    ),
    _insult(
        r"ta (?:mere|soeur|daronne)(?: est)?(?: une| la| cette)? (?:grosse |sale )?(?:pute|salope|chienne|grosse)|"
        r"your (?:mom|mother|mama)(?:'s| is)? (?:a |such a )?(?:fat )?(?:whore|slut|bitch)",
    ),
    # Le mépris : « personne ne t'aime », « you disgust me ».
    _about(
        r"personne (?:ne |n')?(?:t'|te |vous )(?:aime|aimera|supporte|regrettera|respecte)|"
        r"tout le monde (?:te |vous )(?:deteste|hait|meprise)|(?:tu|vous) (?:me |nous )"
        r"(?:degoute[sz]?|donne[sz]? (?:envie de vomir|la gerbe)|repugne[sz]?)|"
        r"(?:tu|vous) (?:ne |n')?(?:ser[sv]\w*|vau[tx]|vale[sz]?|merite[sz]?) (?:vraiment |strictement |absolument )?"
        r"(?:a )?rien(?: du tout)?(?= ?[,.!]|$)|"
        r"(?:monde|terre|vie)(?: \w+)? (?:serait|irait|se porterait|tournerait) (?:bien )?mieux sans "
        r"(?:toi|vous)|(?:tu n'aurais|t'aurais) (?:jamais |pas )?du naitre|"
        r"t(?:u |')as (?:pas )?(?:de |aucun |le qi|un qi|qu'un)(?: \w+)? (?:cerveau|huitre|poisson rouge|neurone)",
    ),
    _about(
        r"(?:nobody|no one) (?:\w+ )?(?:likes|loves|cares about|wants|would miss|will ever love|"
        r"could ever love|respects) (?:you|u)|"
        r"every(?:one|body) (?:here )?(?:hates|despises|laughs at|is laughing at) (?:you|u)|"
        r"you (?:disgust|repulse|sicken) (?:me|us|everyone)|you make me (?:sick|want to (?:puke|vomit))|"
        r"(?:world|we|everyone)(?: \w+)? (?:would be|'d be|will be) (?:\w+ )?better (?:off )?without you|"
        r"you(?:'ll| will) never amount to (?:anything|shit)|you should never have been born|"
        r"you don'?t deserve to (?:live|exist)",
    ),
    # D'un tiers : « mon chef est un connard », « what a moron ».
    _about(
        r"(?<!c')(?:est|sont|reste|restent|c'est|c est) (?:vraiment |bien |juste |qu'|encore )*(?:une? |des |la reine des |"
        r"le roi des |le pire des )(?:@very_fr){0,3}(?:conn?(?:e|s|nes|ard|arde|ards|ardes|asse|"
        r"asses)?|abruti\w*|imbeciles?|idiote?s?|debiles?|cretine?s?|ordures?|raclures?|salauds?|"
        r"salopes?|putes?|batards?|encule\w*|bouffone?s?|sous merdes?|garces?|"
        r"enfoires?|crevures?|trou du cul|moins que rien|minables?)(?! (?:menager|de depart))",
    ),
    _about(r"quel(?:le)?s? (?:@very_fr){0,3}(?:conn?(?:e|es|s|ard|arde|asse|ards)?|"
           r"abruti\w*|imbeciles?|idiote?s?|debiles?|cretine?s?|ordures?|salauds?|salopes?|putes?|"
           r"batards?|encule\w*|bouffone?s?|ratee?s?|garces?|enfoires?)"),
    _about(
        r"(?:is|are|was|were|'s|he's|she's|they're|what) (?:\w+ly )?(?:@very_en){1,5}(?:idiots?|"
        r"morons?|imbeciles?|losers?|ass ?holes?|bitch(?:es)?|bastards?|scumbags?|"
        r"pieces? of shit|dumb ?ass(?:es)?|retards?|cunts?|pricks?|dickheads?|shit ?heads?|"
        r"motherfuckers?|whores?|sluts?|cretins?)(?! (?:question|mistake|idea))",
    ),
    _about(
        r"(?:il|elle|ils|elles|lui|celui la|celle la|ce (?:type|mec|gars|prof|kevin)|cette (?:fille|meuf|femme)|"
        r"(?:mon|ma|mes|ton|ta|ce|cet|cette|ces|son|sa) @kin_fr)(?: \w+)? (?:est|sont) (?:@very_fr){1,4}"
        r"(?:con|cons|conne|connes|debiles?|abruti\w*|attardee?s?|demeuree?s?|teubes?)(?! (?:de |que |comme ))"
    ),
    # Ce qui blesse sans injurier : sous le seuil.
    Rule(
        _HINT,
        r"(?:@you_are_fr) ?(?:@very_fr){0,4}(?:nuls?|nulles?|voleurs?|escrocs?|incapables?|ridicules?|"
        r"incompetente?s?|mauvaise?s?|menteurs?|menteuses?|decevante?s?)|"
        r"bande d'(?:incapables|escrocs|incompetents)|you (?:guys |all )?suck|"
        r"(?:@you_are_en) (?:@very_en){0,3}(?:incompetent|ridiculous|thieves|crooks|liars?|a joke)|"
        r"je (?:te|vous) (?:deteste|hais|meprise)|i hate (?:you|u)(?= ?[.,!]|$)",
    ),
)
