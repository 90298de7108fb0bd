"""Les menaces contre une personne, dites à elle ou à propos d'elle."""

from .patterns import Rule

_THREAT = {"harassment/threatening": 0.88, "violence": 0.84}
_VEILED = {"harassment/threatening": 0.66, "violence": 0.58}
_HINT = {"harassment": 0.42, "harassment/threatening": 0.38}

_NOT_MEANT = ("game", "idiom")
_TOLD = ("reported",)


def _threat(source: str) -> Rule:
    return Rule(_THREAT, source, unless=_NOT_MEANT, softened=_TOLD)


def _about(source: str) -> Rule:
    """D'un tiers : ce pourrait être un processus, un moustique, le sujet d'une photo."""
    unless = (*_NOT_MEANT, "tech", "nature", "picture")
    return Rule(_THREAT, source, unless=unless, softened=_TOLD)


def _veiled(source: str) -> Rule:
    return Rule(_VEILED, source, unless=_NOT_MEANT, softened=_TOLD)


RULES = (
    # « Je vais te tuer », « on va vous égorger », « je te tuerai ».
    _threat(r"(?:@will_fr) ?(?:@adverb_fr)*(?:@te)(?:(?:re)?trouver et (?:@te))?(?:@hurt_fr)"),
    _threat(
        r"(?:je|on|nous|j) (?:@te)(?:aurai |aurons |aura |aurais )?(?:@kill_fr|frappe(?:rai|ra|"
        r"rons)|creve|creverai|defonce\w*|plante|saigne|explose|demonte|eclate|fracasse|torture|"
        r"demolirai|detruirai|massacrerai|torturerai|ferai (?:la peau|du mal|souffrir|saigner))",
    ),
    _threat(
        r"(?:je|on|nous) (?:te|vous|lui|leur) (?:ferai|ferons|fera|reglerai|reglera) (?:la peau|"
        r"du mal|tres mal|souffrir|saigner|ton compte|votre compte|son compte)",
    ),
    # « Je vais te casser les jambes », « je lui mettrai une balle ».
    _threat(
        r"(?:@will_fr|je|on|nous) ?(?:@adverb_fr)*(?:te |t'|vous |lui |"
        r"leur )(?:(?:@break_fr) (?:la|le|les|ta|ton|tes|l'|une?|des|toutes? les) ?(?:sale |"
        r"petite? )?(?:@body_fr)(?! de (?:la|ta)? ?page)|(?:met\w*|coll\w+|tir\w+|log\w+|plant\w+|"
        r"enfon\w+|fout\w+|fou) (?:une |deux |un |des |ma )?(?:balles?|couteau|coup de \w+|raclee|"
        r"derouillee|plomb|lame|coups))|(?:@will_fr|je|on|nous) ?(?:@adverb_fr)*(?:te |t'|vous |"
        r"l'|le |la |lui )(?:envo\w+ (?:a l'hopital|au cimetiere|a la morgue|dans la tombe|"
        r"six pieds)|mett\w+ (?:six pieds sous terre|en pieces|en morceaux|dans un cercueil)|"
        r"redui\w+ en (?:bouillie|miettes|cendres|charpie)|fai\w+ (?:avaler|bouffer) (?:tes|ses|"
        r"vos) dents|(?:refai\w+ le portrait)|fai\w+ (?:disparaitre|taire pour))",
    ),
    # « Je vais tuer mon voisin », « I'm going to stab my boss ».
    _about(
        r"(?:@will_fr) ?(?:@adverb_fr)*(?:@hurt_fr) (?:(?:a|contre|sur) )?(?:@person_fr)",
    ),
    _about(
        r"(?:@will_fr) ?(?:@adverb_fr)*(?:le |la |les |l')(?:tous |toutes )?(?:tuer|buter|egorger|"
        r"etrangler|tabasser|fracasser|poignarder|flinguer|massacrer|defoncer|crever|zigouiller|"
        r"etriper|lyncher|noyer|pendre)(?! d'| de )",
    ),
    _threat(
        r"(?:@will_en) (?:@adverb_en){0,2}(?:@hurt_en) (?:the (?:hell|shit|crap) out of )?(?:you|"
        r"u|ya|y'all|him|her|them|(?:your|his|her|their) (?:whole |entire )?(?:family|kids?|"
        r"children|wife|husband|mother|mom|parents|sister|brother|ass|baby|dog))(?! (?:an?|the|"
        r"over|some|at|to|by|with a (?:hug|smile)|on|out|off|up|back|my|your|later|"
        r"when) )(?! in (?:chess|mario|a game|the game|the (?:race|final|next|match)|this|tennis|"
        r"fifa))",
    ),
    _about(
        r"(?:@will_en) (?:@adverb_en){0,2}(?:@hurt_en) (?:@person_en)",
    ),
    _threat(
        r"(?:@will_en) (?:@adverb_en){0,2}(?:(?:@break_en) (?:off )?(?:your|ur|his|her|their|"
        r"both your|every|all your) (?:\w+ )?(?:\w+ in your )?(?:@body_en)|put (?:a|"
        r"some) (?:bullets?|knife|hole) (?:in|through|between)|put (?:you|him|her|"
        r"them) (?:in (?:the|a) (?:ground|grave|hospital|coffin|wheelchair|morgue)|six feet under|"
        r"to sleep forever)|make (?:you|him|her|them) (?:suffer|bleed|scream|beg)|finish (?:you|"
        r"him|her|them)(?: off)?|(?:tear|rip|blow|cut) (?:you|him|her|them) (?:apart|to (?:pieces|"
        r"shreds)|limb from limb|into|open|up|in half)|(?:beat|choke|squeeze|crush) the (?:life|"
        r"shit|hell|crap) out of (?:you|him|her|them))",
    ),
    # La maison, la famille.
    _threat(
        r"(?:ta|votre|leur) (?:maison|baraque|voiture|bagnole|famille) (?:va |vont )?(?:brule\w*|"
        r"sauter|exploser|cramer|crame)|(?:apprendre|apprendrai)[^\n]{0,30} a coups? de (?:barre|"
        r"batte|poings?|pieds?|couteau|fouet|marteau)|(?:@will_fr|je|"
        r"on) ?(?:@adverb_fr)*(?:brul\w+|cram\w+|incendi\w+|mett\w+ le feu a|fai\w+ (?:cramer|"
        r"bruler|sauter|exploser)) (?:@your_fr) (?:maison|baraque|voiture|bagnole|appart\w*|"
        r"immeuble|famille|magasin|boutique|entreprise)",
    ),
    _threat(
        r"(?:@will_en) (?:@adverb_en)?(?:burn(?: down)?|torch|blow up|set fire to|shoot up|"
        r"bomb) (?:your|his|her|their|this|the) (?:\w+ )?(?:house|home|car|place|shop|store|"
        r"family|office|building|school|church|mosque|synagogue|mall|workplace|"
        r"apartment)(?: down)?",
    ),
    _threat(
        r"(?:@will_fr|je|on) ?m?'?(?:en )?(?:prendre|prendrai|prendra|prends) a (?:toi|vous|ta|"
        r"tes|ton|sa|ses|son) ?(?:famille|enfants?|femme|fille|fils|mere|chien|peau)?|"
        r"(?:@will_en) ?(?:coming|come) (?:for|after) (?:you|your \w+)(?: and)?|(?:on|je) (?:va|"
        r"vais) ?(?:venir )?(?:te|vous) (?:chercher|trouver|retrouver|choper|attraper) et (?:te|"
        r"vous|t'|on|je) ?(?:@hurt_fr|le payer|faire)",
    ),
    # « Tu vas mourir », « you're dead ».
    _threat(
        r"(?:(?:tu|vous|toi) (?:vas|allez|va) (?:tous )?(?:crever|mourir|y passer|saigner|"
        r"payer de ta vie|le payer de ta vie)|prepare toi a mourir|preparez vous a mourir|"
        r"tes jours sont comptes|vos jours sont comptes|tu (?:ne )?(?:passeras|verras|"
        r"finiras) pas (?:la nuit|demain|le jour|noel|l'annee|la semaine)|(?:tu|"
        r"vous) (?:ne )?(?:sortir\w+|t'en sortir\w+|t'en tirer\w+|repartir\w+|"
        r"rentrer\w+) pas (?:d'ici |chez toi )?(?:vivant\w*|indemne)|t(?:u |"
        r"')es (?:un homme )?morte?(?=[ ,!.]+(?:je|on|sale|connard|$))(?! de))",
    ),
    _veiled(
        r"(?<!when )(?<!if )(?<!once )(?<!until )(?<!like )(?<!think )you(?:'re| are| re) (?:so |"
        r"already |as good as |fucking |a )?dead(?: man| meat| woman)?(?! (?:right|wrong|set|"
        r"tired|serious|on|to|inside|last|weight|line|by))|(?<!when )(?<!if )(?<!like )(?<!before "
        r")(?<!until )(?<!that )(?:you(?:'re| are| will|'ll)|u) (?:all )?(?:(?:going to|"
        r"gonna) )?(?:die|bleed|suffer)(?= ?(?:[!,.\"]|$)| (?:tonight|today|tomorrow|soon|slowly|"
        r"screaming|for|like|in pain|alone|bitch|first|and|you|painfully|by))|you(?: will|"
        r"'ll)? ?(?:will not|won'?t|'ll never) (?:make it out|live to|see tomorrow|survive|"
        r"leave here alive|get out of (?:here|this) alive)|your days are numbered|"
        r"say goodbye to your (?:family|life|kids)",
    ),
    _threat(
        r"your (?:\w+ )?(?:family|kids?|children|wife|husband|mother|mom|sister|brother|daughter|"
        r"son|dog|cat) (?:will be (?:dead|next)|(?:is|are) next|(?:is |are )?(?:going to|gonna|"
        r"will) (?:die|pay|suffer|bleed))|(?:ta|ton|tes|votre|vos) (?:famille|enfants?|femme|mari|"
        r"mere|fille|fils|soeur|frere|chien|chat) (?:(?:va|vont) (?:crever|mourir|y passer|payer|"
        r"souffrir|saigner)|(?:sera|seront) (?:bientot )?(?:morte?s?|les? prochaine?s?))|(?:te|"
        r"vous) (?:retrouver\w*|retrouve) (?:\w+ )?(?:morte?|dans un (?:fosse|coffre|sac)|"
        r"au fond d[eu']|pendue?|noyee?)|(?:tu finiras|vous finirez|"
        r"tu vas finir) (?:\w+ )?(?:dans un (?:fosse|coffre|sac|cercueil)|a la morgue|sous terre|"
        r"au cimetiere|morte?|entre quatre planches)|you(?:'ll| will|'re going to|"
        r"'re gonna) (?:be found|end up|wind up) (?:\w+ )?(?:dead|in a (?:ditch|body ?bag|river|"
        r"coffin|grave|morgue))"
    ),
    _veiled(
        r"(?:je sais|on sait|nous savons) (?:bien |tres bien |exactement )?(?:ou|"
        r"dans quelle) (?:tu|vous|tes|ta|vos|est|vont) ?(?:@gap)?(?:habite[sz]?|dor[sm]\w*|"
        r"vi[sv]\w*|travaille[sz]?|ecole|enfants|rentre[sz]?)|(?:i|"
        r"we) know (?:exactly )?where (?:you|your) (?:\w+ )?(?:live|sleep|work|park|go to school|"
        r"goes? to school)",
    ),
    _veiled(
        r"(?:pourrait|peut|va|risque|pourraient)(?: bien)? (?:t'|vous |lui |de t'|"
        r"d')?arriver (?:un |quelque )?(?:accident|malheur|chose)(?: de grave| de mal)? (?:a |"
        r"si )(?:tes|ta|ton|vos|toi|ta|tu|vous)|(?:it would be|it'd be|"
        r"would be) a shame if (?:something|anything)|something (?:bad|terrible|awful) (?:might|"
        r"could|will|may) happen to (?:you|your)",
    ),
    _veiled(
        r"(?:you (?:better|should) )?watch (?:your|ur) back|sleep with one eye open|"
        r"surveille(?:z)? (?:bien )?(?:tes|vos) arrieres|ne dors que d'un oeil|(?:i|we)(?:'ll|"
        r" will|'m| am| are|'re) (?:be )?(?:waiting|coming|on (?:my|our) way|"
        r"outside)[^\n]{0,30} with (?:a|my) (?:loaded )?(?:gun|knife|bat|shotgun|rifle|axe)|(?:je|"
        r"on|nous) (?:viens|viendr\w+|arrive\w*|t'attend\w*|vous attend\w*|"
        r"debarque\w*)[^\n]{0,30} avec (?:un|une|mon|ma|des) (?:couteau|flingue|fusil|batte|arme|"
        r"pistolet|hache|machette|lame)\w*|prepare (?:ton cercueil|ta tombe|tes funerailles)|(?:i|"
        r"we)(?:'m| am| are|'re) coming for (?:you|your)",
    ),
    _veiled(
        r"j'espere que (?:tu|vous|toi) (?:(?!ne |n')[\w']+ ){0,3}(?:mour\w+|crev\w+|souffr\w+|"
        r"brul\w+)|(?:i )?(?:hope|wish) (?:you|u|your (?:\w+)) (?:all )?(?:die|get (?:shot|killed|"
        r"raped|hit|cancer)|burn|suffer|rot|were dead|would die|drop dead|choke)",
    ),
    # Une allusion, qui ne suffit pas.
    Rule(
        _HINT,
        r"(?:tu vas|vous allez|tu le|vous le) (?:le )?(?:regrett\w+|payer(?: cher)?|paiera\w*)|"
        r"you(?:'ll| will|'re going to) (?:regret|pay for)|attends (?:un peu )?que je t'attrape|"
        r"si je te (?:croise|chope|revois|retrouve)",
        unless=_NOT_MEANT,
    ),
)
