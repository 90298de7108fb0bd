"""Le suicide et l'automutilation : l'intention, la demande d'une méthode, l'encouragement.

Les règles d'intention ne lisent que la première personne : « mon ami parle de suicide » n'est
qu'une mention.
"""

from .patterns import Rule

_INTENT = {"self-harm/intent": 0.88, "self-harm": 0.86}
_METHOD = {"self-harm/instructions": 0.88, "self-harm": 0.86}
_URGED = {"self-harm/instructions": 0.72, "self-harm": 0.8, "harassment": 0.76}
_MENTION = {"self-harm": 0.4, "self-harm/intent": 0.06}

_NOT_MEANT = ("idiom", "game")

_WANT_FR = (
    r"(?:je (?:veux|voudrais|vais|souhaite|compte|prefererais|prefere|prevois de|songe a|pense a|pense serieusement a|"
    r"reve d[e'] ?|suis (?:pret|prete|decidee?|tentee?) (?:a|de)|finirai par)|j'(?:ai (?:tellement |trop |juste |tres |"
    r"souvent |toujours )?(?:envie|decide|hate|l'intention|prevu|essaye|tente|failli|besoin|le projet|choisi) ?(?:de |d')?|"
    r"aimerais|essaie de|envisage de)|envie de|jveux|jvais|il faut que je|je n'ai (?:plus )?qu'une envie,? (?:c'est de )?) ?"
    r"(?:juste |vraiment |tellement |plus que |seulement |simplement |enfin |souvent |tout )*"
)
_DIE_FR = (
    r"(?:me suicider|me tuer|me pendre|me noyer|me jeter (?:sous|du|d'un|dans|par|depuis|devant)[^\n]{0,30}|"
    r"me foutre en l'air|me tirer une balle|m'ouvrir les veines|me tailler les veines|me trancher les veines|"
    r"m'immoler|me faire du mal|me scarifier|me mutiler|me couper les veines|me taillader|"
    r"en finir(?! (?:avec|vite|au plus)(?! (?:la vie|tout|moi|mon existence|mes souffrances)))|"
    r"mettre fin a (?:mes jours|ma vie|mes souffrances|tout ca|mon existence)|"
    r"mourir(?! (?:de|d'|moins|vieux|vieille|en vacances|pour))|crever|(?:m'en aller|partir|m'endormir) (?:pour toujours|pour de bon|et ne (?:plus|jamais))|"
    r"disparaitre(?: pour toujours| a jamais| de (?:cette|la) (?:terre|vie))|me laisser mourir|quitter ce monde|"
    r"avaler (?:tou(?:s|te|tes) |ma |mes |la |le |une )+[^\n]{0,20}(?:boite|medicaments|somnifere\w*|cachets|comprimes|pilules|plaquette|tube)[^\n]{0,20}|"
    r"m'empoisonner|me donner la mort|sauter (?:du|d'un) (?:pont|toit|balcon|immeuble|\w+ etage))"
)
_KILL_MYSELF_EN = (
    r"(?:(?:kill|hang|drown|shoot|hurt|harm|cut|starve|burn|poison|end)(?:ing)? (?:my ?self|me|it all|things)(?! (?:by|with a project))|"
    r"(?:commit(?:ting)?|attempt(?:ing)?) suicide|(?:end|take|ending|taking) my (?:own )?life|"
    r"jump(?:ing)? (?:off|from|in front of) (?:a|the) (?:bridge|building|roof|train|cliff|balcony)\w*|slit(?:ting)? my wrists|"
    r"overdos(?:e|ing)(?: on \w+)?|die(?! (?:of|from|laughing|for|trying|hard|in peace|happy))|(?:be|being) dead|"
    r"disappear forever|never wake up|not (?:be )?(?:alive|exist|live|wake up)|stop (?:existing|living)|"
    r"swallow (?:all|the whole|a whole|a bottle)[^\n]{0,20}(?:pills|bottle|meds|tablets))"
)
_METHOD_FR = (
    r"(?:(?:me|se|m'|s') ?(?:suicider|tuer|pendre|noyer|scarifier|mutiler|taillader|ouvrir les veines|couper les veines|"
    r"donner la mort|faire du mal|immoler|empoisonner|faire vomir|affamer|jeter (?:sous|du|d'un)|tirer une balle|trancher les veines)|"
    r"mourir(?! de rire| vieux)|mettre fin a (?:ses|mes) jours|mettre fin a (?:ma|sa) vie|en finir avec la vie|reussir (?:mon|son|un) suicide|"
    r"devenir (?:anorexique|boulimique)|faire un noeud coulant|cesser de vivre|faire une (?:overdose|surdose))"
)
_METHOD_EN = (
    r"(?:(?:kill|hang|drown|shoot|hurt|harm|cut|starve|burn|poison)(?:ing)? (?:my ?self|your ?self|oneself)|(?:commit(?:ting)?|attempt(?:ing)?) suicide|"
    r"(?:end|take|ending|taking) (?:my|your|one's) (?:own )?life|slit(?:ting)? (?:my|your) wrists|overdos(?:e|ing)|"
    r"(?:become|becoming|be|being|go) (?:anorexic|bulimic)|(?:make|making) (?:my|your) ?self (?:throw up|vomit|puke)|purg(?:e|ing) after|"
    r"self ?harm(?:ing)?|tie (?:a )?noose|suicide|die (?:painlessly|without pain|quickly|peacefully)|hide my (?:cuts|cutting|anorexia|purging))"
)
_PILLS = (
    r"(?:somniferes?|medicaments?|cachets?|comprimes?|paracetamol|doliprane|xanax|insuline|pilules?|tranquillisants?|"
    r"antidepresseurs?|morphine|opiaces?|alcool|barbituriques?|anxiolytiques?|benzodiazepines?)"
)
_PILLS_EN = (
    r"(?:pills?|tylenol|paracetamol|acetaminophen|ibuprofen|xanax|insulin|tablets|aspirin|sleeping pills|meds|medication|"
    r"opioids?|morphine|fentanyl|alcohol|antidepressants|ambien|advil)"
)


def _intent(source: str) -> Rule:
    return Rule(_INTENT, source, unless=_NOT_MEANT, softened=("reported",))


def _method(source: str) -> Rule:
    return Rule(_METHOD, source, unless=("idiom", "game"), softened=("prevention", "law"), asks=True)


def _urged(source: str) -> Rule:
    return Rule(_URGED, source, unless=("game",), softened=("reported", "prevention"))


RULES = (
    # L'intention, dite à la première personne.
    _intent(rf"{_WANT_FR}{_DIE_FR}"),
    _intent(
        r"je (?:ne |n')?(?:veux|ai|peux|vois) ?(?:vraiment )?plus (?:vivre|envie de vivre|aucune raison de vivre|de raison de vivre|"
        r"d'espoir ni|continuer a vivre|la force de vivre|gout a la vie|l'interet de vivre)|"
        r"(?:la|ma|cette) vie (?:ne |n')?(?:vaut|a|merite) (?:vraiment )?(?:plus|pas) (?:la peine|le coup|aucun sens|de sens|d'etre vecue)|"
        r"je n'ai plus (?:de raison|aucune raison|envie) (?:de |d')?(?:vivre|exister|etre la)|"
        r"(?:je|tout le monde)[^\n]{0,40}(?:mieux|plus heureu\w+) si (?:j'etais|je suis) morte?|si j'etais morte?|"
        r"je (?:voudrais|souhaite|aimerais) (?:etre morte?|ne (?:plus|pas) (?:exister|me reveiller|etre la)|n'etre jamais nee?)"
    ),
    _intent(
        r"je (?:me suis (?:encore |deja )?)?(?:me )?(?:scarifie|mutile|taillade|fais vomir|affame|suis scarifiee?|suis mutilee?|coupe les veines|"
        r"coupe (?:les bras|volontairement|pour)|brule volontairement|fais du mal (?:volontairement|expres|pour|quand))|"
        r"je m(?:e |')(?:scarifie|mutile|taillade|affame|ouvre les veines)|"
        r"je (?:pense|songe|reflechis) (?:\w+ ){0,2}(?:au suicide|a la mort|a me suicider|a en finir|a mourir)|"
        r"j'ai (?:\w+ ){0,2}(?:des )?(?:pensees|idees|envies|pulsions) (?:suicidaires|noires et|de suicide|de mort)|je suis suicidaire|"
        r"(?:idees|pensees) suicidaires (?:me|ne me)|ma lettre d'adieu|j'ai (?:ecrit|prepare) (?:ma|une) lettre d'adieu|"
        r"(?:j'ai fait|j'ai deja fait) (?:une|plusieurs|deux) tentatives? de suicide|"
        r"c'est (?:decide|fini|la fin),? (?:je me|ce soir je me) (?:tue|pends|suicide|jette)|je me (?:suicide|pends) (?:ce soir|demain|bientot)"
    ),
    _intent(
        r"(?:i|we) ?(?:'m|am|'ve|have|'d|would|will|'ll)? ?(?:just |really |so |often |even |been |always |still |only |badly |desperately )*"
        r"(?:want(?:ed)? to|wanna|going to|gonna|planning (?:to|on)|plan to|decided to|ready to|thinking (?:about|of)|thought (?:about|of)|think (?:about|of)|"
        r"considering|considered|wish i could|wish to|about to|need to|tempted to|will|rather|feel like|tried to|trying to|might|should|hope to|'ll) (?:just |really |probably )*"
        rf"{_KILL_MYSELF_EN}"
    ),
    _intent(
        r"i (?:really |just |honestly )?(?:don'?t|do not|no longer|can'?t) (?:really |even )?(?:want to|wanna|bear to|care to|wish to|see a reason to|have a reason to|have any reason to) "
        r"(?:live|be alive|be here|exist|go on|keep living|wake up|continue living)(?! (?:in|with|near|at|on|alone|together))|"
        r"i (?:\w+ )?wish i (?:were|was) (?:dead|never born|not alive)|i wish i (?:had never been born|could die|didn'?t exist|wouldn'?t wake up)|"
        r"i (?:keep |\w+ ){0,2}(?:have|having|get|getting|had|feel|am|'m) (?:\w+ )?(?:suicidal|suicide thoughts)|i'm (?:\w+ )?suicidal|"
        r"(?:i|i've|i'm|i am) (?:\w+ ){0,2}(?:cut|cutting|burning|starving|hurting|harming) my ?self (?:again|every|on purpose|because|to|since|when|so|daily|at night)?|"
        r"i (?:\w+ )?(?:make|made|keep making) myself (?:throw up|vomit)|i (?:\w+ )?self ?harm|my suicide note|(?:everyone|they|world|family)(?: \w+)? (?:would|'d) be (?:\w+ )?better off (?:without me|if i)|"
        r"(?:there'?s|i have|i've got) (?:nothing|no reason)(?: left)? to live for|no reason to (?:live|go on|keep living)|life (?:is|isn'?t) (?:not |no longer )?worth living|i can'?t (?:live|go on) (?:like this |this way )?anymore"
    ),
    # La demande d'une méthode.
    _method(rf"(?:@seek_fr)(?!ne pas |ne plus ){_METHOD_FR}"),
    _method(
        rf"(?:@seek_en)(?<!not ){_METHOD_EN}|"
        r"(?:most |least |quick\w*|eas\w+|best|fast\w*|painless|surest|cleanest|cheapest)[^\n]{0,20}(?:way|method|means)s? (?:to|of|for) (?:\w+ )?"
        rf"(?:die|dying|{_METHOD_EN})"
    ),
    _method(
        rf"(?:dose|quantite|combien|nombre)[^\n]{{0,30}}{_PILLS}[^\n]{{0,30}}(?:mourir|me tuer|se tuer|mortelle?|en finir|suicider|overdose|surdose|mettre fin|ne (?:pas|plus) (?:me|se) reveiller|s'endormir pour toujours)|"
        rf"dose (?:mortelle|letale|fatale) (?:de |d'){_PILLS}|(?:quels?|quelles?) {_PILLS} (?:[\w']+ ){{0,4}}(?:pour|afin de) (?:mourir|me tuer|se suicider|me suicider|en finir)"
    ),
    _method(
        rf"(?:how (?:many|much)|what dose|what amount|which)[^\n]{{0,30}}{_PILLS_EN}[^\n]{{0,40}}(?:overdose|kill (?:me|myself)|die|lethal|fatal|end my life|never wake)|"
        rf"(?:lethal|fatal|deadly) (?:dose|amount|overdose) of {_PILLS_EN}"
    ),
    _method(
        r"(?:moyens?|methodes?|facons?|manieres?|mort) (?:\w+ ){0,3}(?:indolore|sans douleur|sans souffrir|rapide|sure|efficace)s? (?:[\w']+ ){0,2}?(?:pour |de |d')(?:se |me |m'|s')?"
        r"(?:suicider|tuer|mourir|en finir|mettre fin|partir pour toujours)|"
        r"(?:pro ana|pro anorexie|thinspo\w*)[^\n]{0,40}(?:tips|astuces|conseils|regime|diet|rules|regles)?|"
        r"(?:tips|tricks|advice|ways) (?:[\w']+ ){0,3}(?:starv\w+ (?:my ?self|your ?self)|anorexi\w+|purg(?:e|ing)|bulimi\w+)|"
        r"(?:astuces|conseils|trucs|moyens) (?:[\w']+ ){0,4}(?:anorexi\w+|(?:me|se) faire vomir|jeuner sans que)"
    ),
    # L'encouragement.
    _urged(
        r"(?:tu|vous|t') ?(?:devrais|devriez|ferais mieux|feriez mieux|dois|merites|n'as qu'|as qu'|peux|pourrais)(?: vraiment| juste| bien)* ?(?:de |d'|a )?"
        r"(?:te |vous |t')?(?:suicider|pendre|tuer|noyer|crever|mourir|jeter (?:sous|du|d'un|par)[^\n]{0,20}|ouvrir les veines|foutre en l'air|mettre fin a tes jours|disparaitre de cette terre)|"
        r"(?:va|vas|allez) (?:donc )?(?:te |vous )(?:pendre|suicider|noyer|jeter (?:sous|du|d'un|par)[^\n]{0,20}|tuer|crever|foutre en l'air|tirer une balle)|va (?:donc )?(?:crever|mourir)|"
        r"(?:suicide|tue|pends|noie) toi(?! a )|suicidez vous|jette toi (?:sous|du|d'un|par)|ouvre toi les veines|fais nous plaisir et (?:meurs|creve)|(?:^|, )(?:creve|meurs)(?= ?[!,]|$)"
    ),
    _urged(
        r"(?:^|, ?|just |please |should |go |and |to |better |why don'?t you |can you |u |[\"!] ?|you )(?:just |go |all |fucking )*"
        r"(?:kill|hang|drown|shoot|off|cut|end) (?:your ?self|urself|ur self)(?! (?:a |some |off|short|in ))|kys|"
        r"(?:go|just) (?:\w+ )?(?:die|jump off a (?:bridge|cliff|building|roof)|drink bleach|slit your wrists|play in traffic)(?= |[.,!]|$)(?! (?:of|from|hard))|"
        r"you should (?:just |really )*(?:die|commit suicide|end (?:it|your life)|end it all|be dead|jump)|do (?:us|everyone|the world) a favou?r and (?:die|kill|end|jump|disappear)"
    ),
    # Une mention, qui ne suffit pas.
    Rule(
        _MENTION,
        r"suicid\w+|automutil\w+|scarifi\w+|anorexi\w+|self ?harm\w*|mettre fin a ses jours|"
        r"(?:kill|killed|hang|hanged|cut|cutting) (?:himself|herself|themselves)",
    ),
)
