"""La violence : l'appel à la violence, l'acharnement, les scènes sanglantes.

La guerre, les faits divers, la médecine et la cuisine en parlent aussi : ils restent sous le
seuil, sauf quand la scène est décrite dans le détail.
"""

from .patterns import Rule

_PLAIN = {"violence": 0.76}
_GORE = {"violence/graphic": 0.85, "violence": 0.88}
_HINT = {"violence": 0.36}

_UNLESS = ("cooking", "game", "idiom")
_SOFT = ("news", "history", "medical", "reported", "attributed")

_BEAT_FR = (
    r"(?:frapp\w+|cogn\w+|tabass\w+|batt\w+|matraqu\w+|ross\w+|lynch\w+|roue\w*|martel\w+|lapid\w+|fouett\w+|cribl\w+|acharn\w+|"
    r"poignard\w+|lard\w+|piet\w+|rou(?:er|a|aient)|etrangl\w+|noy\w+|brul\w+|tortur\w+|defonc\w+|fracass\w+|plant\w+|transperc\w+)"
)
_ON_FR = (
    r"(?:a mort|jusqu'(?:a|au)(?: ce qu'| sang| la mort| l'inconscience| dernier)|a coups? de (?:batte|barre|couteau|marteau|pied|poing|hache|"
    r"crosse|pelle|pierre|poings|pieds|talon)\w*|sans s'arreter|au sang|a plusieurs reprises|encore et encore|de (?:\w+ )?(?:dix|vingt|trente|"
    r"plusieurs|nombreux|\d+|multiples) coups|sauvagement|en plein (?:coeur|visage|ventre)|dans (?:le (?:dos|ventre|cou|coeur)|la gorge|la poitrine)|"
    r"vivante?s?|sans pitie|avec rage|meme a terre|a terre|avec acharnement|lentement|pendant des (?:heures|jours))"
)
_BEAT_EN = (
    r"(?:beat(?:en|ing|s)?|hit(?:ting)?|kick(?:ed|ing)|punch(?:ed|ing)|bludgeon\w*|smash(?:ed|ing)|club(?:bed|bing)|stabb(?:ed|ing)|stab|"
    r"shot|slash(?:ed|ing)|strangl(?:ed|ing)|chok(?:ed|ing)|drown(?:ed|ing)|burn(?:ed|t|ing)|tortur(?:ed|ing|e)|whipp(?:ed|ing)|ston(?:ed|ing)|hack(?:ed|ing)|pummel\w*|stomp(?:ed|ing)|buried)"
)
_ON_EN = (
    r"(?:to death|until (?:he|she|they|it|his|her|the \w+) (?:\w+ )?(?:stop|stopp|die|died|moving|uncons|pass|dead|bled|could|no|was|were|face|lay)\w*|unconscious|to a (?:bloody )?pulp|"
    r"with an? (?:\w+ )?(?:hammer|bat|crowbar|pipe|axe|ax|knife|machete|brick|rock|shovel|chain)|senseless|again and again|over and over|repeatedly|"
    r"bloody|(?:in|through) the (?:head|face|chest|back|throat|neck|stomach|heart|eye)|alive|mercilessly|without mercy|"
    r"dozens? of times|(?:\w+ )?(?:dozen|twenty|ten|thirty|\d+) times|in cold blood|for (?:hours|days))"
)
_KILL_HIM_FR = (
    r"(?:tuer|buter|pendre|bruler|fusiller|abattre|egorger|massacrer|lyncher|frapper|tabasser|crever|torturer|eliminer|executer|"
    r"pende|tue|brule|fusille|abatte|egorge|massacre|lynche|frappe|tabasse|torture|execute|descende|decapite|decapiter|eviscerer|lapider|lapide)"
)
_BLOOD_FR = r"(?:sang|sanglante?s?|sanguinolente?s?|ensanglantee?s?|hemoglobine)"
_BLOOD_EN = r"(?:blood(?:y|ied|soaked)?|gore|gory)"
# Des gestes si précis qu'ils suffisent.
_CARVE_FR = (
    r"(?:arrach\w+|crev\w+|creva|enfonc\w+) (?:lentement |un a un |d'un coup )?(?:les|ses|l'|la|le|son|sa|leurs) ?(?:yeux|oeil|langue|coeur|ongles|dents|peau|entrailles|membres|intestins|bras|jambe\w*)|"
    r"(?:decoup\w+|depec\w+|demembr\w+|dechiquet\w+|dissequ\w+) (?:lentement )?(?:le|les|son|leurs?|sa|la|des) (?:\w+ )?(?:corps|cadavres?|victimes?|membres?|chair|prisonniere?s?)|"
    r"(?:entrailles|intestins|boyaux|visceres|tripes|cervelle|organes)(?: \w+){0,3} (?:se |s'|gicl|pend|repand|eclabouss|sort|tomb|jailli|a l'air|coul|sur le|partout|etal|fumant)\w*|"
    r"(?:ecorch\w+|scalp\w+|empal\w+|eviscer\w+|eventr\w+|brul\w+|demembr\w+)(?: \w+){0,3} (?:vi(?:f|fs|ve|ves|vante?s?)|hurl\w+|encore)|"
    r"(?:mares?|flots?|flaques?|gerbes?|jets?|fontaines?|torrents?|giclees?) de sang|sang (?:\w+ ){0,2}(?:gicl\w+|jailli\w+|eclabouss\w+)|"
    r"(?:crane|tete|cervelle|boite cranienne)(?: \w+){0,3} (?:explos\w+|eclat\w+|eclabouss\w+|fracass\w+|fendu\w*|broy\w+)|"
    r"(?:membres|bras|jambes|tetes?|doigts) (?:arrach\w+|sectionn\w+|coup\w+ net|tranch\w+)|corps (?:eventr\w+|dechiquet\w+|mutil\w+|demembr\w+|calcin\w+|decapit\w+)|"
    r"(?:trancha|tranche|trancherent|coupa|scia) (?:lentement |net )?(?:la|sa|leur|les|ses|une?|l') ?(?:gorge|tete|main|doigts?|oreilles?|jambe|bras|jugulaire)"
)
_CARVE_EN = (
    r"(?:guts|intestines|entrails|brains?|organs|bowels|eyeballs?)(?: \w+){0,4} (?:spill|splatter|spray|spurt|hang|hung|ooz|burst|explod|pour|fell|scatter|everywhere|out|across|dangl|strewn)\w*|"
    r"(?:spill|splatter|ripp|rip|tore|tear|pull|scoop|yank|carv)\w* (?:out )?(?:his|her|their|the|its) (?:\w+ )?(?:guts|intestines|entrails|brains?|organs|eyes?|eyeballs?|throat|tongue|heart|flesh|fingernails|limbs?)|"
    r"(?:saw\w*|hack\w*|chopp?\w*|slic\w+|cut|tore|ripp\w+|lopp\w+|sever\w*) (?:off )?(?:his|her|their|the|its|one of his) (?:\w+ )?(?:head|arms?|legs?|fingers?|limbs?|hands?|ears?|throat|tongue|toes?)(?: (?:off|clean|open|slowly|while|as|with))?|"
    r"(?:skinned|flayed|gutted|disembowell?ed|dismembered|eviscerated|impaled|butchered|boiled)(?: \w+){0,2} (?:alive|while|screaming|and|body|corpses?|victims?)|"
    r"(?:dismember|disembowel|decapitat|mutilat|eviscerat|mangl)\w*(?: \w+){0,3} (?:bod(?:y|ies)|corpses?|victims?|remains|limbs|torso)|"
    r"(?:severed|mangled|mutilated|dismembered|headless|rotting|bloody|charred|gutted) (?:\w+ )?(?:heads?|arms?|legs?|limbs?|hands?|corpses?|bod(?:y|ies)|flesh|torsos?|fingers?|remains|stumps?)|"
    r"(?:pools?|rivers?|streams?|sprays?|fountains?|gush(?:es)?|jets?) of (?:\w+ )?blood|blood (?:\w+ )?(?:spray|spurt|gush|splatter|pour|squirt|drip|fountain|pump|ooz)\w*|"
    r"(?:skull|head|face)(?: \w+){0,3} (?:explod|burst|split open|cav|shatter|crack\w* open|splatter)\w*"
)


def _plain(source: str) -> Rule:
    return Rule(_PLAIN, source, unless=_UNLESS, softened=_SOFT)


def _called(source: str) -> Rule:
    return Rule(_PLAIN, source, unless=(*_UNLESS, "tech"), softened=("reported", "attributed", "history"))


def _gore(source: str) -> Rule:
    return Rule(_GORE, source, unless=("cooking", "game"), softened=("medical", "news", "history"))


RULES = (
    # L'acharnement.
    _plain(rf"{_BEAT_FR} [^\n]{{0,40}}?{_ON_FR}"),
    _plain(rf"{_BEAT_EN} [^\n]{{0,40}}?{_ON_EN}"),
    _plain(
        r"(?:tortur\w+|supplici\w+) (?:[\w']+ ){0,3}(?:prisonnier\w*|victime\w*|otages?|homme|femme|enfant\w*|pendant|avant|jusqu)|"
        r"tortured? (?:[\w']+ ){0,3}(?:prisoners?|victims?|hostages?|him|her|them|the|for|before)|"
        r"(?:tira|tire|logea|loge|mit|mis|tirer|tirent|tirerent|a tire|mettre|met) (?:\w+ )?(?:une|deux|trois|plusieurs|des) balles? (?:dans|en pleine?|entre) (?:la |le |les |sa |son )?\w+|"
        r"(?:execut\w+|abatt\w+|tue\w*|egorg\w+|massacr\w+) (?:[\w']+ ){0,4}(?:de sang froid|un par un|sans pitie|sous les yeux de|a bout portant)|"
        r"(?:execut\w+|kill\w*|murder\w*|slaughter\w*|gunned) (?:[\w']+ ){0,5}(?:in cold blood|one by one|without mercy|in front of (?:his|her|their)|point blank|point blank range)"
    ),
    # L'appel à la violence, le souhait.
    _called(
        rf"(?:il faut|faut|il faudrait|faudrait|on devrait|on doit|qu'on|vous devez|quelqu'un (?:devrait|doit)|il est temps de|je veux qu'on|allons|autant) (?:tous |toutes |tout de suite |enfin )?"
        rf"(?:les |le |la |l'|lui |leur )(?:faire )?(?:tous |toutes )?(?:{_KILL_HIM_FR}|(?:mettre|tirer|coller|loger) une balle|casser (?:la gueule|les \w+)|peter (?:la gueule|les \w+)|defoncer|faire la peau)(?! (?:de|d'|du|avec|au jeu))|"
        r"(?:tuez|butez|tabassez|frappez|lynchez|egorgez|brulez|pendez|massacrez|abattez|crevez|defoncez|eliminez|exterminez|attrapez|lapidez|etripez|decapitez) (?:le|la|les|moi ca|tous|toutes|en)"
        r"(?= ?(?:[!,.\"]|$)| (?:et|tous|toutes|sans|avant|jusqu|un|maintenant|a|comme|ces))"
    ),
    _called(
        r"(?:someone|somebody|they|we|you|let'?s|everyone|people) (?:all )?(?:should|needs? to|ought to|must|have to|has to|go|better|gotta)? ?(?:just |really |go )*"
        r"(?:kill|shoot|stab|hang|lynch|beat|burn|murder|execute|strangle|torture|behead|slaughter|break|put a bullet in) (?:him|her|them(?: all)?|'em|those (?:people|bastards|pigs)|that (?:man|guy|bastard|bitch)|every(?:one|body)|his \w+)(?! (?:to it|at|down with kindness|up at))|"
        r"^(?:kill|shoot|stab|hang|lynch|burn|murder|execute|beat|slaughter|behead) (?:them|him|her|everyone)(?: all)?(?= ?[!,.]|$| (?:to|without|now|one|before|like))|(?:he|she|they) deserves? to (?:die|suffer|burn|be (?:shot|killed|hanged|beaten|tortured))"
    ),
    _called(
        r"(?:j'espere|je souhaite|je reve|je veux|pourvu|puisse\w*)(?: tant| vraiment)?(?: qu'| que |t )(?:[\w']+ ){0,3}(?:mour\w+|meur\w+|crev\w+|souffr\w+|brul\w+ (?:vif|en enfer))|qu'(?:il|elle|ils|elles) (?:creve\w*|meure\w*|souffre\w*|brule\w*)|"
        r"(?:i )?(?:hope|wish) (?:he|she|they|that \w+|his \w+|all of them|everyone)(?: \w+)? (?:dies?|suffers?|burns?|gets? (?:shot|killed|stabbed|beaten|hit)|rots?|chokes?|bleeds?)(?! (?:of|laughing))|"
        r"(?:il|elle|ils) meriten?t? (?:de |d'|la )(?:mourir|crever|souffrir|mort|etre (?:tue|pendu|battu|execute|abattu|torture)\w*)|"
        r"(?:love|enjoy|like|adore|loves|fun|aime|adore|plaisir|kiffe|jouis)\w* (?:[\w']+ ){0,3}?(?:watch\w*|voir|regard\w+|see\w*|hurt\w*|faire souffrir|torturer|frapper|kill\w*)(?: [\w']+){0,4} ?(?:beaten|die|dying|killed|suffer\w*|bleed\w*|tues?|battus?|souffrir|mourir|saigner|tortur\w+|hurt\w*|scream\w*|crever|des (?:gens|animaux|enfants)|people|animals)"
    ),
    # Le sang, dans le détail.
    _gore(_CARVE_FR),
    _gore(_CARVE_EN),
    _gore(rf"{_BLOOD_FR}[^\n]{{0,60}}?(?<!\w)(?:@torn_fr)[^\n]{{0,60}}?(?<!\w)(?:@gore_fr)|(?:@gore_fr)[^\n]{{0,60}}?(?<!\w)(?:@torn_fr)[^\n]{{0,60}}?(?<!\w){_BLOOD_FR}"),
    _gore(rf"{_BLOOD_EN}[^\n]{{0,60}}?(?<!\w)(?:@torn_en)[^\n]{{0,60}}?(?<!\w)(?:@gore_en)|(?:@gore_en)[^\n]{{0,60}}?(?<!\w)(?:@torn_en)[^\n]{{0,60}}?(?<!\w){_BLOOD_EN}"),
    # Un coup, une mort : sous le seuil.
    Rule(
        _HINT,
        r"poignard\w+|egorg\w+|assassin\w+|meurtri?\w*|massacr\w+|tortur\w+|gifl\w+|fusill\w+|decapit\w+|coups? de (?:poing|couteau|feu|pied)|"
        r"stabb\w+|murder\w*|slaughter\w*|behead\w*|strangl\w+|shot dead|gunn?ed down|bludgeon\w*|attentats?|bombings?|shootings?",
    ),
)
