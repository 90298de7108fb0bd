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
        r"(?:je|on|nous|j) (?:@te)(?:aurai |aurons |aura |aurais )?(?:@kill_fr|frappe(?:rai|ra|rons)|creve|creverai|defonce\w*|plante|saigne|explose|demonte|eclate|fracasse|torture|"
        r"demolirai|detruirai|massacrerai|torturerai|ferai (?:la peau|du mal|souffrir|saigner))",
    ),
    _threat(
        r"(?:je|on|nous) (?:te|vous|lui|leur) (?:ferai|ferons|fera|reglerai|reglera) "
        r"(?:la peau|du mal|tres mal|souffrir|saigner|ton compte|votre compte|son compte)",
    ),
    # « Je vais te casser les jambes », « je lui mettrai une balle ».
    _threat(
        r"(?:@will_fr|je|on|nous) ?(?:@adverb_fr)*(?:te |t'|vous |lui |leur )"
        r"(?:(?:@break_fr) (?:la|le|les|ta|ton|tes|l'|une?|des|toutes? les) ?(?:sale |petite? )?"
        r"(?:@body_fr)(?! de (?:la|ta)? ?page)|"
        r"(?:met\w*|coll\w+|tir\w+|log\w+|plant\w+|enfon\w+|fout\w+|fou) (?:une |deux |un |des |ma )?"
        r"(?:balles?|couteau|coup de \w+|raclee|derouillee|plomb|lame|coups))|"
        r"(?:@will_fr|je|on|nous) ?(?:@adverb_fr)*(?:te |t'|vous |l'|le |la |lui )(?:envo\w+ (?:a l'hopital|au cimetiere|"
        r"a la morgue|dans la tombe|six pieds)|mett\w+ (?:six pieds sous terre|en pieces|en morceaux|dans un cercueil)|"
        r"redui\w+ en (?:bouillie|miettes|cendres|charpie)|fai\w+ (?:avaler|bouffer) (?:tes|ses|vos) dents|"
        r"(?:refai\w+ le portrait)|fai\w+ (?:disparaitre|taire pour))",
    ),
    # « Je vais tuer mon voisin », « I'm going to stab my boss ».
    _about(
        r"(?:@will_fr) ?(?:@adverb_fr)*(?:@hurt_fr) (?:(?:a|contre|sur) )?(?:@person_fr)",
    ),
    _about(
        r"(?:@will_fr) ?(?:@adverb_fr)*(?:le |la |les |l')(?:tous |toutes )?(?:tuer|buter|egorger|etrangler|tabasser|"
        r"fracasser|poignarder|flinguer|massacrer|defoncer|crever|zigouiller|etriper|lyncher|noyer|"
        r"pendre)(?! d'| de )",
    ),
    _threat(
        r"(?:@will_en) (?:@adverb_en){0,2}(?:@hurt_en) (?:the (?:hell|shit|crap) out of )?"
        r"(?:you|u|ya|y'all|him|her|them|(?:your|his|her|their) (?:whole |entire )?"
        r"(?:family|kids?|children|wife|husband|mother|mom|parents|sister|brother|ass|baby|dog))"
        r"(?! (?:an?|the|over|some|at|to|by|with a (?:hug|smile)|on|out|off|up|back|my|your|later|when) )"
        r"(?! in (?:chess|mario|a game|the game|the (?:race|final|next|match)|this|tennis|fifa))",
    ),
    _about(
        r"(?:@will_en) (?:@adverb_en){0,2}(?:@hurt_en) (?:@person_en)",
    ),
    _threat(
        r"(?:@will_en) (?:@adverb_en){0,2}(?:(?:@break_en) (?:off )?(?:your|ur|his|her|"
        r"their|both your|every|all your) (?:\w+ )?(?:\w+ in your )?(?:@body_en)|"
        r"put (?:a|some) (?:bullets?|knife|hole) (?:in|through|between)|"
        r"put (?:you|him|her|them) (?:in (?:the|a) (?:ground|grave|hospital|coffin|wheelchair|morgue)|"
        r"six feet under|to sleep forever)|make (?:you|him|her|them) (?:suffer|bleed|scream|beg)|"
        r"finish (?:you|him|her|them)(?: off)?|(?:tear|rip|blow|cut) (?:you|him|her|them) "
        r"(?:apart|to (?:pieces|shreds)|limb from limb|into|open|up|in half)|"
        r"(?:beat|choke|squeeze|crush) the (?:life|shit|hell|crap) out of (?:you|him|her|them))",
    ),
    # La maison, la famille.
    _threat(
        r"(?:@will_fr|je|on) ?(?:@adverb_fr)*(?:brul\w+|cram\w+|incendi\w+|mett\w+ le feu a|"
        r"fai\w+ (?:cramer|bruler|sauter|exploser)) (?:@your_fr) "
        r"(?:maison|baraque|voiture|bagnole|appart\w*|immeuble|famille|magasin|boutique|entreprise)",
    ),
    _threat(
        r"(?:@will_en) (?:@adverb_en)?(?:burn(?: down)?|torch|blow up|set fire to|shoot up|bomb) "
        r"(?:your|his|her|their|this|the) (?:\w+ )?(?:house|home|car|place|shop|store|family|office|building|school|"
        r"church|mosque|synagogue|mall|workplace|apartment)(?: down)?",
    ),
    _threat(
        r"(?:@will_fr|je|on) ?m?'?(?:en )?(?:prendre|prendrai|prendra|prends) a "
        r"(?:toi|vous|ta|tes|ton|sa|ses|son) ?(?:famille|enfants?|femme|fille|fils|mere|chien|peau)?|"
        r"(?:@will_en) ?(?:coming|come) (?:for|after) (?:you|your \w+)(?: and)?|"
        r"(?:on|je) (?:va|vais) ?(?:venir )?(?:te|vous) (?:chercher|trouver|retrouver|choper|attraper) "
        r"et (?:te|vous|t'|on|je) ?(?:@hurt_fr|le payer|faire)",
    ),
    # « Tu vas mourir », « you're dead ».
    _threat(
        r"(?:(?:tu|vous|toi) (?:vas|allez|va) (?:tous )?(?:crever|mourir|y passer|saigner|"
        r"payer de ta vie|le payer de ta vie)|"
        r"prepare toi a mourir|preparez vous a mourir|tes jours sont comptes|vos jours sont comptes|"
        r"tu (?:ne )?(?:passeras|verras|finiras) pas (?:la nuit|demain|le jour|noel|l'annee|la semaine)|"
        r"(?:tu|vous) (?:ne )?(?:sortir\w+|t'en sortir\w+|t'en tirer\w+|repartir\w+|rentrer\w+) pas "
        r"(?:d'ici |chez toi )?(?:vivant\w*|indemne)|"
        r"t(?:u |')es (?:un homme )?morte?(?=[ ,!.]+(?:je|on|sale|connard|$))(?! de))",
    ),
    _veiled(
        r"(?<!when )(?<!if )(?<!once )(?<!until )(?<!like )(?<!think )you(?:'re| are| re) (?:so |already |as good as |fucking |a )?dead(?: man| meat| woman)?"
        r"(?! (?:right|wrong|set|tired|serious|on|to|inside|last|weight|line|by))|"
        r"(?<!when )(?<!if )(?<!like )(?<!before )(?<!until )(?<!that )(?:you(?:'re| are| will|'ll)|u) (?:all )?(?:(?:going to|gonna) )?(?:die|bleed|suffer)"
        r"(?= ?(?:[!,.\"]|$)| (?:tonight|today|tomorrow|soon|slowly|screaming|for|like|in pain|alone|bitch|first|and|you|painfully|by))|"
        r"you(?: will|'ll)? ?(?:will not|won'?t|'ll never) (?:make it out|live to|see tomorrow|survive|"
        r"leave here alive|get out of (?:here|this) alive)|your days are numbered|say goodbye to your (?:family|life|kids)",
    ),
    _threat(
        r"your (?:\w+ )?(?:family|kids?|children|wife|husband|mother|mom|sister|brother|daughter|son|dog|cat) "
        r"(?:will be (?:dead|next)|(?:is|are) next|(?:is |are )?(?:going to|gonna|will) (?:die|pay|suffer|bleed))|"
        r"(?:ta|ton|tes|votre|vos) (?:famille|enfants?|femme|mari|mere|fille|fils|soeur|frere|chien|chat) "
        r"(?:(?:va|vont) (?:crever|mourir|y passer|payer|souffrir|saigner)|(?:sera|seront) (?:bientot )?(?:morte?s?|les? prochaine?s?))|"
        r"(?:te|vous) (?:retrouver\w*|retrouve) (?:\w+ )?(?:morte?|dans un (?:fosse|coffre|sac)|au fond d[eu']|pendue?|noyee?)|"
        r"(?:tu finiras|vous finirez|tu vas finir) (?:\w+ )?(?:dans un (?:fosse|coffre|sac|cercueil)|a la morgue|sous terre|au cimetiere|morte?|entre quatre planches)|"
        r"you(?:'ll| will|'re going to|'re gonna) (?:be found|end up|wind up) (?:\w+ )?(?:dead|in a (?:ditch|body ?bag|river|coffin|grave|morgue))"
    ),
    _veiled(
        r"(?:je sais|on sait|nous savons) (?:bien |tres bien |exactement )?(?:ou|dans quelle) "
        r"(?:tu|vous|tes|ta|vos|est|vont) ?(?:@gap)?(?:habite[sz]?|dor[sm]\w*|vi[sv]\w*|travaille[sz]?|"
        r"ecole|enfants|rentre[sz]?)|"
        r"(?:i|we) know (?:exactly )?where (?:you|your) (?:\w+ )?(?:live|sleep|work|park|go to school|"
        r"goes? to school)",
    ),
    _veiled(
        r"(?:pourrait|peut|va|risque|pourraient)(?: bien)? (?:t'|vous |lui |de t'|d')?arriver (?:un |quelque )?"
        r"(?:accident|malheur|chose)(?: de grave| de mal)? (?:a |si )(?:tes|ta|ton|vos|toi|ta|tu|vous)|"
        r"(?:it would be|it'd be|would be) a shame if (?:something|anything)|"
        r"something (?:bad|terrible|awful) (?:might|could|will|may) happen to (?:you|your)",
    ),
    _veiled(
        r"(?:you (?:better|should) )?watch (?:your|ur) back|sleep with one eye open|"
        r"surveille(?:z)? (?:bien )?(?:tes|vos) arrieres|ne dors que d'un oeil|"
        r"(?:i|we)(?:'ll| will|'m| am| are|'re) (?:be )?(?:waiting|coming|on (?:my|our) way|outside)[^\n]{0,30} "
        r"with (?:a|my) (?:loaded )?(?:gun|knife|bat|shotgun|rifle|axe)|"
        r"(?:je|on|nous) (?:viens|viendr\w+|arrive\w*|t'attend\w*|vous attend\w*|debarque\w*)[^\n]{0,30} avec "
        r"(?:un|une|mon|ma|des) (?:couteau|flingue|fusil|batte|arme|pistolet|hache|machette|lame)\w*|"
        r"prepare (?:ton cercueil|ta tombe|tes funerailles)|"
        r"(?:i|we)(?:'m| am| are|'re) coming for (?:you|your)",
    ),
    _veiled(
        r"j'espere que (?:tu|vous|toi) (?:(?!ne |n')[\w']+ ){0,3}(?:mour\w+|crev\w+|souffr\w+|brul\w+)|"
        r"(?:i )?(?:hope|wish) (?:you|u|your (?:\w+)) (?:all )?(?:die|get (?:shot|killed|raped|hit|"
        r"cancer)|burn|suffer|rot|were dead|would die|drop dead|choke)",
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
