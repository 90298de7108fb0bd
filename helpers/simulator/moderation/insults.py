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
        r"(?:@you_are_fr) ?(?:@very_fr){0,4}(?:@insult_adjective_fr)(?! de | d'|, (?:pas|non)|"
        r" pour | comme )",
        softened=("reported", "self"),
    ),
    _insult(r"(?:@you_are_en) (?:@very_en){0,5}(?:@insult_en)"),
    Rule(
        _MILD,
        r"(?:@you_are_en) (?:@very_en){0,4}(?:@insult_adjective_en)(?! (?:to|if|for|but|without|"
        r"like) )",
        softened=("reported", "self"),
    ),
    _insult(
        r"(?:you|u|ya) (?!an? |the |but |just |all |and |nothing |really |"
        r"so )(?:@very_en){1,5}(?:@insult_en|fools?|clowns?|cowards?|creeps?|excuse for|people|"
        r"person|man|woman|cow|thing|creature)|(?:you|u) (?:@insult_en)",
    ),
    _insult(
        r"(?:@you_are_en) (?:by far )?(?:the )?(?:most (?:\w+ )?(?:stupid|pathetic|disgusting|"
        r"worthless|useless|annoying|ignorant|vile|horrible|repulsive)|dumbest|stupidest|ugliest|"
        r"worst|fattest|laziest) (?:person|human|people|man|woman|creature|excuse|kid|thing|idiot|"
        r"colleague|employee|being)|(?:@you_are_fr) ?(?:vraiment )?(?:la personne|l'etre|le type|"
        r"la fille|l'homme|l'individu|le mec|l'humain|la creature|le|la) (?:\w+ )?(?:les? |"
        r"la )?plus (?:stupide|bete|moche|laide?|con(?:ne)?|idiote?|inutile|repugnante?|"
        r"degoutante?|pathetique|minable|ignoble|detestable|nulle?)(?: \w+)?"
    ),
    # « Espèce de… », « bande de… », « sale… ».
    _insult(
        r"(?:espece|bande|tas) (?:de |d')(?:@very_fr){0,3}(?:@insult_fr|@insult_adjective_fr|"
        r"laches?|rats?|chiens?)",
    ),
    _insult(
        r"sales? (?:petite? |gros(?:se)? )?(?:@insult_fr|type|grosse|chienne|rats|traitres?|"
        r"tarlouze|folle|menteurs?|menteuses?|hypocrites?|gosses? de riches?)|"
        r"pauvres? (?:petite? |gros(?:se)? )?(?:conn?\w*|type|tache|cloche|merdes?|minables?|"
        r"cretine?s?|abruti\w*|nazes?|debiles?|idiote?s?|imbeciles?|folle|andouille|mec|loser|"
        r"ratee?)(?! type de)|(?:gros|grosse|vieille|vieux) (?:sale )?(?:conn?(?:e|s|nes|ard|arde|"
        r"ards|asse)?|abruti\w*|debiles?|porc(?= ?[!,.]|$)|thon|vache(?= ?[!,.]|$)|salopes?|"
        r"putes?|cretine?s?|naze|lard|batard|encule\w*|tas(?! d))"
    ),
    _insult(
        r"t(?:u |')(?:as|avais) (?:vraiment |une |qu'une |la |toujours |bien )*(?:tete|gueule|"
        r"face|tronche) (?:de |d')(?:conn?\w*|rat|cul|merde|debile|mongol|abruti|degenere|porc|"
        r"crapaud|demeure)"
    ),
    # Une apostrophe : « ferme-la, imbécile ! ».
    _insult(
        r"(?:(?<=, )|(?<=^))(?:@very_fr){0,2}(?:conn(?:ard|asse|ards|asses)|abruti\w*|imbeciles?|"
        r"debiles?|cretine?s?|salauds?|salopes?|encule\w*|batards?|fils de putes?|fdp|bouffons?|"
        r"minables?|idiote?s?|raclures?|sous merdes?|ordures?)(?= ?(?:[!,.\"]|$))",
    ),
    _insult(
        r"(?:(?<=, )|(?<=^))(?!the |an? )(?:you )?(?:@very_en){0,3}(?:idiots?|morons?|imbeciles?|"
        r"losers?|ass ?holes?|bitch(?:es)?|bastards?|scum(?:bags?)?|dumb ?ass|motherfuckers?|"
        r"cunts?|pricks?|dickheads?|retards?)(?= ?(?:[!,.\"]|$))",
    ),
    # « Ta gueule », « fuck you ».
    _insult(
        r"(?:ferme|fermez|boucle|ferme moi) (?:bien )?(?:ta|vos|vot|votre|la|"
        r"ta grande) ?(?:grande |sale )?(?:gueule|bouche de merde)|ta gueule|(?:va|allez|"
        r"allez vous|va donc|vas) ?(?:te |vous |tous )*(?:faire )?(?:foutre|enculer|chier|niquer)|"
        r"va te faire voir|nique (?:ta|vos|sa) \w+|ntm|je t'emmerde|je vous emmerde|"
        r"casse toi,? (?:sale|pauvre|connard)|(?:(?<=^)|(?<=, )|(?<=! ))(?:va (?:donc )?(?:crever|"
        r"mourir)|(?:creve|meurs)(?= ?[!,]|$))",
    ),
    _insult(
        r"(?:fuck|fck) (?:you|u|off|y'all)|go (?:fuck|fck) yourself|stfu|screw you|gfy|"
        r"kiss my ass|shut (?:the fuck |the fck |the hell |your (?:\w+ )?)(?:up|mouth|face|trap)|"
        r"go to hell|eat shit|suck it,? (?:loser|bitch)|get lost,? (?:you )?(?:loser|idiot|freak|"
        r"creep)",
    ),
    _insult(
        r"ta (?:mere|soeur|daronne)(?: est)?(?: une| la| cette)? (?:grosse |sale )?(?:pute|salope|"
        r"chienne|grosse)|your (?:mom|mother|mama)(?:'s| is)? (?:a |such a )?(?:fat )?(?:whore|"
        r"slut|bitch)",
    ),
    # Le mépris : « personne ne t'aime », « you disgust me ».
    _about(
        r"personne (?:ne |n')?(?:t'|te |vous )(?:aime|aimera|supporte|regrettera|respecte)|"
        r"tout le monde (?:te |vous )(?:deteste|hait|meprise)|(?:tu|vous) (?:me |"
        r"nous )(?:degoute[sz]?|donne[sz]? (?:envie de vomir|la gerbe)|repugne[sz]?)|(?:tu|"
        r"vous) (?:ne |n')?(?:ser[sv]\w*|vau[tx]|vale[sz]?|merite[sz]?) (?:vraiment |strictement |"
        r"absolument )?(?:a )?rien(?: du tout)?(?= ?[,.!]|$)|(?:monde|terre|"
        r"vie)(?: \w+)? (?:serait|irait|se porterait|tournerait) (?:bien )?mieux sans (?:toi|"
        r"vous)|(?:tu n'aurais|t'aurais) (?:jamais |pas )?du naitre|t(?:u |')as (?:pas )?(?:de |"
        r"aucun |le qi|un qi|qu'un)(?: \w+)? (?:cerveau|huitre|poisson rouge|neurone)",
    ),
    _about(
        r"(?:nobody|no one) (?:\w+ )?(?:likes|loves|cares about|wants|would miss|will ever love|"
        r"could ever love|respects) (?:you|u)|every(?:one|body) (?:here )?(?:hates|despises|"
        r"laughs at|is laughing at) (?:you|u)|you (?:disgust|repulse|sicken) (?:me|us|everyone)|"
        r"you make me (?:sick|want to (?:puke|vomit))|(?:world|we|everyone)(?: \w+)? (?:would be|"
        r"'d be|will be) (?:\w+ )?better (?:off )?without you|you(?:'ll|"
        r" will) never amount to (?:anything|shit)|you should never have been born|"
        r"you don'?t deserve to (?:live|exist)",
    ),
    # D'un tiers : « mon chef est un connard », « what a moron ».
    _about(
        r"(?<!c')(?:est|sont|reste|restent|c'est|c est) (?:vraiment |bien |juste |qu'|"
        r"encore )*(?:une? |des |la reine des |le roi des |le pire des "
        r")(?:@very_fr){0,3}(?:conn?(?:e|s|nes|ard|arde|ards|ardes|asse|asses)?|abruti\w*|"
        r"imbeciles?|idiote?s?|debiles?|cretine?s?|ordures?|raclures?|salauds?|salopes?|putes?|"
        r"batards?|encule\w*|bouffone?s?|sous merdes?|garces?|enfoires?|crevures?|trou du cul|"
        r"moins que rien|minables?)(?! (?:menager|de depart))",
    ),
    _about(
        r"quel(?:le)?s? (?:@very_fr){0,3}(?:conn?(?:e|es|s|ard|arde|asse|ards)?|abruti\w*|"
        r"imbeciles?|idiote?s?|debiles?|cretine?s?|ordures?|salauds?|salopes?|putes?|batards?|"
        r"encule\w*|bouffone?s?|ratee?s?|garces?|enfoires?)"
    ),
    _about(
        r"(?:is|are|was|were|'s|he's|she's|they're|what) (?:\w+ly )?(?:@very_en){1,5}(?:idiots?|"
        r"morons?|imbeciles?|losers?|ass ?holes?|bitch(?:es)?|bastards?|scumbags?|pieces? of shit|"
        r"dumb ?ass(?:es)?|retards?|cunts?|pricks?|dickheads?|shit ?heads?|motherfuckers?|whores?|"
        r"sluts?|cretins?)(?! (?:question|mistake|idea))",
    ),
    _about(
        r"(?:il|elle|ils|elles|lui|celui la|celle la|ce (?:type|mec|gars|prof)|"
        r"cette (?:fille|meuf|femme)|(?:mon|ma|mes|ton|ta|ce|cet|cette|ces|son|"
        r"sa) @kin_fr)(?: \w+)? (?:est|sont) (?:@very_fr){1,4}(?:con|cons|conne|connes|debiles?|"
        r"abruti\w*|attardee?s?|demeuree?s?|teubes?)(?! (?:de |que |comme ))"
    ),
    _about(
        r"your (?:\w+ )?(?:family|parents|people|friends|kids) (?:is|"
        r"are) (?:@very_en){0,3}(?:@insult_en|@insult_adjective_en)|(?:ta|tes|ton|"
        r"votre) (?:famille|parents|amis|gosses?) (?:est|sont) (?:@very_fr){0,3}(?:@insult_fr)"
    ),
    # Ce qui blesse sans injurier : sous le seuil.
    Rule(
        _HINT,
        r"(?:@you_are_fr) ?(?:@very_fr){0,4}(?:nuls?|nulles?|voleurs?|escrocs?|incapables?|"
        r"ridicules?|incompetente?s?|mauvaise?s?|menteurs?|menteuses?|decevante?s?)|"
        r"bande d'(?:incapables|escrocs|incompetents)|you (?:guys |all )?suck|"
        r"(?:@you_are_en) (?:@very_en){0,3}(?:incompetent|ridiculous|thieves|crooks|liars?|"
        r"a joke)|je (?:te|vous) (?:deteste|hais|meprise)|i hate (?:you|u)(?= ?[.,!]|$)",
    ),
)
