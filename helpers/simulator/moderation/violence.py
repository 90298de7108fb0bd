"""La violence : l'appel à la violence, l'acharnement, les scènes sanglantes.

La guerre, les faits divers, la médecine et la cuisine en parlent aussi : ils restent sous le
seuil. Les scènes décrites dans le détail sont dans ``gore.py``.
"""

from .gore import CARVE_EN, CARVE_FR
from .patterns import Rule

_PLAIN = {"violence": 0.76}
_GORE = {"violence/graphic": 0.85, "violence": 0.88}
_HINT = {"violence": 0.36}

_UNLESS = ("cooking", "game", "idiom", "nature")
_SOFT = ("news", "history", "medical", "reported", "attributed")

# Des coups portés à quelqu'un : un pronom devant un verbe ordinaire, rien devant un verbe cruel.
_CRUEL_FR = (
    r"(?:poignard\w+|tabass\w+|egorg\w+|lapid\w+|etrangl\w+|tortur\w+|lynch\w+|rou(?:e|es|er|a|"
    r"aient) de coups|matraqu\w+|lard\w+ de coups|cribl\w+|piet\w+)"
)
_HIT_FR = (
    r"(?:l'|le |la |les |lui |m'|me |leur )(?:a |ont |avait |avaient |est |fut |sont |"
    r"as )?(?:fait )?(?:frapp\w+|cogn\w+|batt\w+|ross\w+|rou\w+|martel\w+|fouett\w+|acharn\w+|"
    r"noy\w+|brul\w+|defonc\w+|fracass\w+|plant\w+|transperc\w+|attaqu\w+|massacr\w+)|(?:frapp\w+|"
    r"batt\w+|brul\w+|attaqu\w+) (?:@person_fr)"
)
_ON_FR = (
    r"(?:a mort|jusqu'(?:a|au)(?: ce qu'\w+| sang| la mort| l'inconscience| dernier)|"
    r"a coups? de (?:batte|barre|couteau|marteau|pied|poing|hache|crosse|pelle|pierre|poings|"
    r"pieds|talon)\w*|sans s'arreter|au sang|a plusieurs reprises|encore et encore|"
    r"de (?:\w+ )?(?:dix|vingt|trente|plusieurs|nombreux|\d+|multiples) coups|sauvagement|"
    r"en plein (?:coeur|visage|ventre)|dans (?:le (?:dos|ventre|cou|coeur)|la gorge|la poitrine)|"
    r"vi(?:f|ve|fs|ves)|sans pitie|avec rage|(?:meme |deja )?a terre|avec acharnement|lentement|"
    r"pendant des (?:heures|jours)|de coups|(?:\w+ )?(?:dix|vingt|trente|cent|\d+|plusieurs|"
    r"maintes) fois)"
)
_CRUEL_EN = (
    r"(?:stabb(?:ed|ing)|slash(?:ed|ing)|strangl(?:ed|ing)|chok(?:ed|ing)|bludgeon\w*|tortur(?:ed|"
    r"ing)|beaten|pummel\w*|drown(?:ed|ing)|stoned|burn(?:ed|t)|buried|shot|suffocat\w+|"
    r"smother\w+)"
)
_HIT_EN = (
    r"(?:beat(?:ing|s)?|hit(?:ting)?(?= (?:him|her|them|me|the \w+) (?:with|until|repeatedly|"
    r"again|over))|kick(?:ed|ing|s)?|punch(?:ed|ing|es)?|smash(?:ed|ing)|club(?:bed|bing)|"
    r"whipp(?:ed|ing)|hack(?:ed|ing)|stomp(?:ed|ing)|stab|shoot|attack(?:ed|ing)|struck) (?:at |"
    r"on )?(?:him|her|them|me|his|the (?:\w+ )?(?:man|woman|boy|girl|kid|child|victim|prisoner|"
    r"guard|dog|guy))"
)
_ON_EN = (
    r"(?:to death|until (?:he|she|they|his|her|their) \w+|unconscious|to a (?:bloody )?pulp|"
    r"with an? (?:\w+ )?(?:hammer|bat|crowbar|pipe|axe|ax|knife|machete|brick|rock|shovel|chain)|"
    r"senseless|again and again|over and over|repeatedly|bloody|(?:in|through) the (?:head|face|"
    r"chest|back|throat|neck|stomach|heart|eye)|alive|mercilessly|without mercy|dozens? of times|"
    r"(?:\w+ )?(?:dozen|twenty|ten|thirty|\d+) times|in cold blood|for (?:hours|days))"
)
# Ce que l'on voudrait faire subir.
_KILL_FR = (
    r"(?:tuer|buter|pendre|fusiller|egorger|massacrer|lyncher|tabasser|torturer|decapiter|lapider|"
    r"pende|tue|fusille|egorge|massacre|lynche|tabasse|torture|decapite|lapide|eventrer|eviscerer)"
)
_KILL_ALL_FR = (
    r"(?:tous|toutes) (?:les )?(?:bruler|abattre|eliminer|executer|frapper|crever|exterminer|"
    r"descendre|gazer|noyer)|(?:abattre|bruler|executer|eliminer) (?:comme|tous|sans pitie)|"
    r"(?:brule|abatte|execute|descende|creve)"
)
_KILL_EN = (
    r"(?:kill|shoot|stab|hang|lynch|beat|burn|murder|execute|strangle|torture|behead|slaughter|"
    r"break|put a bullet in|put a bullet through)"
)
_THEM_EN = (
    r"(?:him|her|them(?: all)?|'em|those (?:people|bastards|pigs)|that (?:man|guy|bastard|bitch)|"
    r"every(?:one|body)|his \w+)"
)
_MAY_DIE_FR = (
    r"(?:(?!ne |n')[\w']+ ){0,3}(?:mour\w+|meur\w+|crev\w+|souffr\w+|brul\w+ (?:vif|en enfer))"
)


def _plain(source: str) -> Rule:
    return Rule(_PLAIN, source, unless=_UNLESS, softened=_SOFT)


def _called(source: str) -> Rule:
    return Rule(
        _PLAIN,
        source,
        unless=(*_UNLESS, "tech"),
        softened=("reported", "attributed", "history"),
    )


def _gore(source: str) -> Rule:
    softened = ("medical", "news", "history")
    return Rule(_GORE, source, unless=("cooking", "game"), softened=softened)


RULES = (
    # L'acharnement.
    _plain(rf"(?:{_CRUEL_FR}|{_HIT_FR})[^\n]{{0,40}}?(?<!\w){_ON_FR}"),
    _plain(rf"(?:{_CRUEL_EN}|{_HIT_EN})[^\n]{{0,40}}?(?<!\w){_ON_EN}"),
    _plain(
        r"(?:roue\w*|larde\w*|crible\w*|bourre\w*) de coups|pass\w+ a tabac|lynch\w+ par la foule"
    ),
    _plain(
        r"(?:tortur\w+|supplici\w+) (?:[\w']+ ){0,3}(?:prisonnier\w*|victime\w*|otages?|homme|"
        r"femme|enfant\w*|pendant|avant|jusqu)|tortured? (?:[\w']+ ){0,3}(?:prisoners?|victims?|"
        r"hostages?|him|her|them|for|before)|(?:tira|tire|logea|loge|mit|mis|tirer|tirent|"
        r"tirerent|a tire|mettre|met) (?:\w+ )?(?:une|deux|trois|plusieurs|des) balles? (?:dans|"
        r"en pleine?|entre) (?:la |le |les |sa |son )?\w+|(?:execut\w+|abatt\w+|tue\w*|egorg\w+|"
        r"massacr\w+) (?:[\w']+ ){0,4}(?:de sang froid|un par un|sans pitie|sous les yeux de|"
        r"a bout portant)|(?:execut\w+|kill\w*|murder\w*|slaughter\w*|"
        r"gunned) (?:[\w']+ ){0,5}(?:in cold blood|one by one|without mercy|in front of (?:his|"
        r"her|their)|point blank|point blank range)"
    ),
    # L'appel à la violence, le souhait.
    _called(
        r"(?:il faut|faut|il faudrait|faudrait|on devrait|on doit|qu'on|vous devez|"
        r"quelqu'un (?:devrait|doit)|il est temps de|je veux qu'on|allons|autant) (?:tous |"
        r"toutes |tout de suite |enfin )?(?:les |le |la |l'|lui |leur )"
        rf"(?:faire )?(?:tous |toutes )?(?:{_KILL_FR}|{_KILL_ALL_FR}|(?:mettre|tirer|coller|"
        rf"loger) une balle|"
        r"casser (?:la gueule|les jambes|les dents)|peter (?:la gueule|les \w+)|"
        r"faire la peau)(?! (?:de|d'|du|avec|au jeu))|(?:il faut|faut|on devrait) (?:tous|"
        r"toutes) (?:les |l')(?:abattre|bruler|executer|eliminer|frapper|exterminer|tuer|pendre|"
        r"fusiller)"
    ),
    _called(
        r"(?:tuez|butez|tabassez|frappez|lynchez|egorgez|brulez|pendez|massacrez|abattez|crevez|"
        r"defoncez|eliminez|exterminez|lapidez|etripez|decapitez) (?:le|la|les|tous|toutes|"
        r"en)(?= ?(?:[!,.\"]|$)| (?:et|tous|toutes|sans|avant|jusqu|un par|maintenant|a coups|"
        r"comme des))|tabasse[rz]?[^\n]{0,20}(?:jusqu|a mort)|(?:veux|voudrais|envie de|reve de|"
        r"aimerais) (?:le|la|les) (?:voir|regarder) (?:souffrir|mourir|saigner|crever|bruler|"
        r"agoniser)|(?:want|love|like|going|wanna)[^\n]{0,15}(?:watch|see) (?:him|her|them|"
        r"you) (?:bleed|suffer|die|burn|scream|choke)"
    ),
    _called(
        r"(?:someone|somebody|they|we|you|let'?s|everyone|people) (?:all )?(?:should|needs? to|"
        r"ought to|must|have to|has to|go|better|gotta)? ?(?:just |really |go )*"
        rf"{_KILL_EN} {_THEM_EN}(?! (?:to it|at|down with kindness|up at))|^{_KILL_EN} (?:them|"
        rf"him|her|everyone)(?: all)?(?= ?[!,.]|$| (?:to|without|now|one|before|like))|"
        r"(?:he|she|they) deserves? to (?:die|suffer|burn|be (?:shot|killed|hanged|beaten|"
        r"tortured))|(?:he|she|they|them|those \w+) (?:should|must|ought to|need to) (?:all |"
        r"just )*be (?:\w+ ){0,4}(?:shot|killed|hanged|hung|executed|burned|beaten|lynched|"
        r"tortured)"
    ),
    _called(
        rf"(?:j'espere|je souhaite|je reve|je veux|pourvu)(?: tant| vraiment)?(?: qu'|"
        rf" que ){_MAY_DIE_FR}|puisse\w*(?: t)? (?:il|elle|ils|tu) {_MAY_DIE_FR}|"
        r"(?:^|[,!] ?)qu'(?:il|elle|ils|elles) (?:creve\w*|meure\w*|souffre\w*|brule\w*)|"
        r"(?:i )?(?:hope|wish) (?:he|she|they|that \w+|his \w+|all of them|everyone)(?: (?!never|"
        r"not|doesn)\w+)? (?:dies?|suffers?|burns?|gets? (?:shot|killed|stabbed|beaten|hit)|rots?|"
        r"chokes?|bleeds?)(?! (?:of|laughing))|(?:il|elle|ils|elles) (?:meriten?t?|devrai\w+|"
        r"doi\w+) (?:tous |toutes )?(?:de |d'|la )?(?:mourir|crever|mort|etre (?:tous )?(?:tue|"
        r"pendu|battu|execute|abattu|torture|fusille|lynche)\w*)"
    ),
    _called(
        r"(?:love|enjoy|like|adore|loves|fun|aime|adore|plaisir|kiffe|"
        r"jouis)\w* (?:[\w']+ ){0,3}?(?:watch\w*|voir|regard\w+|see\w*|hurt\w*|faire souffrir|"
        r"torturer|frapper|kill\w*)(?: [\w']+){0,4} ?(?:beaten|die|dying|killed|suffer\w*|"
        r"bleed\w*|tues?|battus?|souffrir|mourir|saigner|tortur\w+|hurt\w*|scream\w*|crever|"
        r"des (?:gens|animaux|enfants)|people|animals)"
    ),
    # Le sang, dans le détail.
    _gore(CARVE_FR),
    _gore(CARVE_EN),
    # Un coup, une mort : sous le seuil.
    Rule(
        _HINT,
        r"poignard\w+|egorg\w+|assassin\w+|meurtri?\w*|massacr\w+|tortur\w+|gifl\w+|fusill\w+|"
        r"decapit\w+|coups? de (?:poing|couteau|feu|pied)|stabb\w+|murder\w*|slaughter\w*|"
        r"behead\w*|strangl\w+|shot dead|gunn?ed down|bludgeon\w*|attentats?|bombings?|shootings?",
    ),
)
