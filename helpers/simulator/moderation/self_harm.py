"""Le suicide et l'automutilation : l'intention, la demande d'une méthode, l'encouragement.

Les règles d'intention ne lisent que la première personne : « mon ami parle de suicide » n'est
qu'une mention.
"""

from .patterns import Rule
from .self_harm_acts import (
    DIE_FR,
    KILL_MYSELF_EN,
    METHOD_EN,
    METHOD_FR,
    PILLS_EN,
    PILLS_FR,
    WANT_EN,
    WANT_FR,
)

_INTENT = {"self-harm/intent": 0.88, "self-harm": 0.86}
_METHOD = {"self-harm/instructions": 0.88, "self-harm": 0.86}
_URGED = {"self-harm/instructions": 0.72, "self-harm": 0.8, "harassment": 0.76}
_MENTION = {"self-harm": 0.4, "self-harm/intent": 0.06}

_NOT_MEANT = ("idiom", "game")


def _intent(source: str) -> Rule:
    return Rule(_INTENT, source, unless=_NOT_MEANT, softened=("reported",))


def _confessed(source: str) -> Rule:
    softened = ("reported", "prevention", "recovery", "law")
    scores = {"self-harm/intent": 0.66, "self-harm": 0.7}
    return Rule(scores, source, unless=_NOT_MEANT, softened=softened)


def _method(source: str) -> Rule:
    softened = ("prevention", "law", "recovery")
    return Rule(_METHOD, source, unless=_NOT_MEANT, softened=softened, asks=True)


def _urged(source: str) -> Rule:
    return Rule(_URGED, source, unless=("game",), softened=("reported", "prevention"))


RULES = (
    # L'intention, en français.
    _intent(rf"{WANT_FR}{DIE_FR}"),
    _intent(
        r"je (?:ne |n')?(?:veux|ai|peux|vois|trouve) ?(?:vraiment )?plus (?:vivre(?! (?:ici|a |"
        r"avec|dans|chez|en |au |aux |la bas|ensemble|loin|seule?|sous|cela|ca))|envie de vivre|"
        r"aucune raison de vivre|de raison de vivre|continuer a vivre|la force de vivre|"
        r"etre en vie|etre vivante?|exister|gout a la vie|aucun sens a (?:la|ma) vie)|(?:la|ma|"
        r"cette) vie (?:ne |n')?(?:vaut|a|merite) (?:vraiment )?(?:plus|pas) (?:la peine|le coup|"
        r"aucun sens|de sens|d'etre vecue)|j'arrete de vivre|je n'ai plus (?:de raison|"
        r"aucune raison|envie) (?:de |d')?(?:vivre|exister|etre la)|(?:je|"
        r"tout le monde)[^\n]{0,40}(?:mieux|plus heureu\w+) si (?:j'etais|je suis) morte?|"
        r"si j'etais morte?|je (?:voudrais|souhaite|aimerais) (?:etre morte?|ne (?:plus|"
        r"pas) (?:exister|me reveiller|etre la)|n'etre jamais nee?)|(?:ce soir|demain|"
        r"cette nuit),? (?:j'en finis|je m'en vais pour toujours|tout sera fini|"
        r"je ne serai plus la)|j'en finis (?:ce soir|demain|avec la vie|cette nuit)"
    ),
    _intent(
        r"je m(?:e |')(?:scarifie|mutile|taillade|affame|ouvre les veines|fais vomir|"
        r"coupe (?:les bras|les veines|volontairement|expres|pour me|la peau|tous les soirs|"
        r"chaque soir|pour ne plus)|brule volontairement|fais du mal (?:volontairement|expres|"
        r"pour|quand)|suis (?:encore |deja )?(?:scarifiee?|mutilee?|tailladee?|"
        r"ouvert les veines))|je (?:ne )?(?:pense|songe|reflechis) (?:(?!pas |"
        r"jamais )[\w']+ ){0,5}(?:au suicide|a la mort|a me suicider|a me tuer|a en finir|"
        r"a mourir)|j'ai (?:\w+ ){0,2}(?:des )?(?:pensees|idees|envies|pulsions) (?:suicidaires|"
        r"de suicide|de mort)|je suis suicidaire|ma lettre d'adieu|j'ai (?:ecrit|prepare) (?:ma|"
        r"une) lettre d'adieu|j'ai (?:deja )?fait (?:une|plusieurs|deux) tentatives? de suicide|"
        r"je me (?:suicide|pends|tue|flingue) (?:ce soir|demain|bientot|cette nuit)"
    ),
    _intent(
        r"(?:prepare|achete|noue|accroche|trouve|sorti)\w* (?:la|une|ma|les|mes|tous les|"
        r"toutes les) (?:corde|medicaments|cachets|somniferes|boites de \w+|"
        r"lame)[^\n]{0,40}(?:passe a l'acte|en finir|mourir|ce soir|demain|me (?:tuer|pendre|"
        r"suicider))|(?:lame|rasoir|cutter|couteau|briquet|compas)[^\n]{0,25}(?:sur|dans|"
        r"contre) (?:mes|mon|ma) (?:bras|avant bras|poignets?|cuisses?|peau|veines)"
    ),
    # L'intention, en anglais.
    _intent(rf"{WANT_EN}{KILL_MYSELF_EN}"),
    _intent(
        r"i (?:really |just |honestly )?(?:don'?t|do not|no longer|can'?t) (?:really |"
        r"even )?(?:want to|wanna|bear to|care to|wish to|see a reason to|have a reason to|"
        r"have any reason to) (?:live|be alive|be here|exist|go on|keep living|wake up|"
        r"continue living)(?! (?:in|with|near|at|on|alone|together|for the))|"
        r"i (?:\w+ )?wish i (?:were|was) (?:dead|never born|not alive)|"
        r"i wish i (?:had never been born|could die|didn'?t exist|wouldn'?t wake up)|i (?:keep |"
        r"\w+ ){0,2}(?:have|having|get|getting|had|feel|am|'m) (?:\w+ )?(?:suicidal|"
        r"suicide thoughts)|i'm (?:\w+ )?suicidal|my suicide note|(?:everyone|they|world|"
        r"family)(?: \w+)? (?:would|'d) be (?:\w+ )?better off (?:without me|if i)|(?:there'?s|"
        r"i have|i've got) (?:nothing|no reason)(?: left)? to live for|no reason to (?:live|"
        r"keep living)|life (?:is|isn'?t) (?:not |no longer )?worth living|"
        r"i can'?t live (?:like this |this way )?anymore"
    ),
    _intent(
        r"(?:i|i've|i'm|i am) (?:\w+ ){0,2}(?:cut|hurt|burn|burned|harm|starve|cutting|burning|"
        r"starving|hurting|harming) my ?self (?:again|every (?:day|night|time|week)|on purpose|"
        r"deliberately|intentionally|daily|at night|to (?:feel|cope|punish)|because (?:i hate|"
        r"it helps|i deserve|i feel)|with (?:a )?(?:razors?|blades?|knife|lighter|cigarettes?))|"
        r"(?:i've been|i keep|i'm) (?:cutting|burning|starving|hurting|harming) my ?self|"
        r"(?<!do )(?<!can )(?<!should )i (?:\w+ )?(?:make|made|keep making) myself (?:throw up|"
        r"vomit)|i (?:\w+ )?self ?harm|(?:blade|razor|knife|lighter|scissors)[^\n]{0,20}(?:to|"
        r"across|on|against|into) my (?:arms?|wrists?|thighs?|skin|legs?|veins)|i (?:relapsed|"
        r"slipped) and (?:cut|burn|hurt)|(?:burn|cut|scratch|scrape)(?:ing|ting)? my (?:skin|"
        r"arms?|wrists?|thighs?|legs?) (?:with (?:cigarettes?|a (?:lighter|knife|razor|blade))|"
        r"on purpose|until it)|i (?:[\w']+ ){0,3}(?:cut|slit|slash)(?:ting)? my (?:wrists?|arms|"
        r"thighs)|i'm cutting my (?:wrists?|arms|thighs)"
    ),
    # Un aveu moins direct, que ni « pas » ni « jamais » ne dément.
    _confessed(
        r"(?:je|j')[^\n]{0,40}(?<!\w)(?<!pas )(?<!jamais )(?:me suicider|me pendre|"
        r"m'ouvrir les veines|mettre fin a mes jours|me foutre en l'air)|"
        r"(?<!can )(?<!do )(?<!should )(?<!could )(?<!would )(?<!did )i (?:(?!never |not |don'?t |"
        r"didn'?t |won'?t |wouldn'?t |can'?t |cannot )[\w']+,? ){0,8}(?:(?:kill|hang)(?:ing|"
        r"ed)? my ?self|(?:end(?:ing)?|take|taking) my (?:own )?life|commit(?:ting)? suicide)"
    ),
    # La demande d'une méthode.
    _method(rf"(?:@seek_fr)(?!ne pas |ne plus ){METHOD_FR}"),
    _method(
        rf"(?:@seek_en)(?<!not )(?<!without ){METHOD_EN}|"
        r"(?:most |least |quick\w*|eas\w+|best|fast\w*|painless|surest|cleanest|"
        r"cheapest)[^\n]{0,20}"
        rf"(?:way|method|means)s? (?:to|of|for) (?:\w+ )?(?:die|dying|{METHOD_EN})"
    ),
    _method(
        rf"(?:dose|quantite|combien|nombre)[^\n]{{0,30}}{PILLS_FR}[^\n]{{0,30}}(?:mourir|me tuer|"
        rf"se tuer|"
        r"mortelle?|en finir|suicider|overdose|surdose|mettre fin|ne (?:pas|plus) (?:me|"
        r"se) reveiller|"
        rf"s'endormir pour toujours)|dose (?:mortelle|letale|fatale) (?:de |d'){PILLS_FR}|"
        rf"(?:quels?|quelles?) {PILLS_FR} (?:[\w']+ ){{0,4}}(?:pour|afin de) "
        r"(?:mourir|me tuer|se suicider|me suicider|en finir)|(?:quel|de quel|"
        r"depuis quel) (?:pont|immeuble|toit|etage)[^\n]{0,40}(?:sauter|mourir|me jeter)"
    ),
    _method(
        rf"(?:how (?:many|much)|what dose|what amount|which)[^\n]{{0,30}}{PILLS_EN}[^\n]{{0,40}}"
        r"(?:overdose|kill (?:me|myself)|die|lethal|fatal|end my life|never wake)|"
        rf"(?:lethal|fatal|deadly) (?:dose|amount|overdose) of {PILLS_EN}|"
        r"(?:which|what) (?:bridge|building|roof|cliff|floor)[^\n]{0,40}(?:jump|die)|"
        r"suicide methods?|methods? of suicide|how long (?:does it take|until|would it take|"
        r"do you take)[^\n]{0,30}(?:die|bleed out|suffocate) (?:from|by|if|"
        r"after)[^\n]{0,20}(?:hanging|cutting|bleeding|overdos\w+|pills|jump\w*|drowning|wrists?)|"
        r"combien de temps (?:faut il |met on |il faut )?(?:pour|"
        r"avant de) mourir[^\n]{0,20}(?:pend\w+|veines|noy\w+|medicaments|overdose|vide)"
    ),
    _method(
        r"(?:moyens?|methodes?|facons?|manieres?|mort) (?:\w+ ){0,3}(?:indolore|sans douleur|"
        r"sans souffrir|rapide|sure|efficace)s? (?:[\w']+ ){0,2}?(?:pour |de |d')(?:se |me |m'|"
        r"s')?(?:suicider|tuer|mourir|en finir|mettre fin|partir pour toujours)|(?:pro ana|"
        r"pro anorexie|thinspo\w*)|(?:tips|tricks|advice|ways) (?:[\w']+ ){0,3}(?:starv\w+ (?:my "
        r"?self|your ?self)|anorexi\w+|purging after|bulimi\w+)|(?:astuces|conseils|trucs|"
        r"moyens) (?:[\w']+ ){0,4}(?:anorexi\w+|(?:me|se) faire vomir|jeuner sans que)"
    ),
    # L'encouragement.
    _urged(
        r"(?:tu|vous|t') ?(?:devrais|devriez|ferais mieux|feriez mieux|dois|merites|n'as qu'|"
        r"as qu'|peux|pourrais)(?: vraiment| juste| bien)* ?(?:de |d'|a )?(?:te |vous |"
        r"t')?(?:suicider|pendre|tuer|noyer|crever|mourir|jeter (?:sous|du|d'un|par)[^\n]{0,20}|"
        r"ouvrir les veines|foutre en l'air|mettre fin a tes jours|"
        r"disparaitre de cette terre)(?! (?:de rire|pour))|(?<!on )(?<!il )(?<!elle )(?<!qui "
        r")(?:va|vas|allez) (?:donc )?(?:te |vous )(?:pendre|suicider|noyer|jeter (?:sous|du|d'un|"
        r"par)[^\n]{0,20}|tuer|crever|foutre en l'air|tirer une balle)|(?:suicide|tue|pends|"
        r"noie) toi(?! a )|suicidez vous|jette toi (?:sous|du|d'un|par la fenetre)|"
        r"ouvre toi les veines|fais nous plaisir et (?:meurs|creve)"
    ),
    _urged(
        r"(?:^|, ?|just |please |should |go |and |(?:need|have|ought) to |better |why don'?t you |"
        r"can you |[\"!] ?)(?:just |go |all |fucking )*(?:kill|hang|drown|shoot|off|"
        r"end) (?:your ?self|urself|ur self)(?! (?:a |some |off|short|in ))|kys|(?:(?:^|, ?|"
        r"please |you )(?:just )?go|(?:^|, ?|please |you )just) (?:\w+ )?(?:die|"
        r"jump off a (?:bridge|cliff|building|roof)|drink bleach|slit your wrists|"
        r"play in traffic)(?= ?[.,!]|$| (?:you|already|in a))|you should (?:just |really )*(?:die|"
        r"commit suicide|end (?:it|your life)|end it all|be dead)(?! (?:of|if|from))|do (?:us|"
        r"everyone|the world) a favou?r and (?:die|kill|end|jump|disappear)"
    ),
    # Une mention, qui ne suffit pas.
    Rule(
        _MENTION,
        r"suicid\w+|automutil\w+|scarifi\w+|anorexi\w+|self ?harm\w*|mettre fin a ses jours|"
        r"(?:kill|killed|hang|hanged|cut|cutting) (?:himself|herself|themselves)",
    ),
)
