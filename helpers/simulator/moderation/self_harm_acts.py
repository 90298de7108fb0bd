"""Les mots du suicide et de l'automutilation, à la première personne ou à l'infinitif.

Des morceaux de motif, lus par ``self_harm.py``.
"""

WANT_FR = (
    r"(?:je (?:veux|voudrais|vais|souhaite|compte|prefererais|prefere|prevois de|songe a|pense a|"
    r"pense serieusement a|reve d[e'] ?|suis (?:pret|prete|decidee?|tentee?) (?:a|de)|finirai par|finis par)|"
    r"j'(?:ai (?:tellement |trop |juste |tres |souvent |toujours )?(?:envie|decide|hate|l'intention|prevu|"
    r"essaye|tente|besoin|le projet|choisi) ?(?:de |d')?|aimerais|essaie de|envisage de)|envie de|jveux|"
    r"jvais|il faut que je|je n'ai (?:plus )?qu'une envie,? (?:c'est de )?) ?"
    r"(?:juste |vraiment |tellement |plus que |seulement |simplement |enfin |souvent |tout )*"
)
DIE_FR = (
    r"(?:me suicider|me tuer(?! (?:a |au ))|me pendre|me noyer|me jeter (?:sous|du|d'un|dans le vide|par la|"
    r"depuis|devant)[^\n]{0,30}|me foutre en l'air|me tirer une balle|m'ouvrir les veines|"
    r"me (?:tailler|trancher|couper) les veines|m'immoler|me faire du mal|me scarifier|me mutiler|"
    r"me taillader|en finir(?! (?:avec|vite|au plus)(?! (?:la vie|tout|moi|mon existence|mes souffrances)))|"
    r"mettre fin a (?:mes jours|ma vie|mes souffrances|tout ca|mon existence)|"
    r"(?<!vais )(?<!finirai par )(?:mourir(?! (?:de|d'|moins|vieux|vieille|en vacances|pour|dans mon lit|un jour))|"
    r"crever)|(?:m'en aller|partir|m'endormir) (?:pour toujours|pour de bon|et ne (?:plus|jamais))|"
    r"disparaitre(?: pour toujours| a jamais| de (?:cette|la) (?:terre|vie)|(?= ?[.,!]|$))|me laisser mourir|"
    r"quitter ce monde|avaler (?:tou(?:s|te|tes) |ma |mes |la |le |une )+[^\n]{0,20}(?:boite|medicaments|"
    r"somnifere\w*|cachets|comprimes|pilules|plaquette|tube)[^\n]{0,20}|m'empoisonner|me donner la mort|"
    r"sauter (?:du|d'un) (?:pont|toit|balcon|immeuble|\w+ etage))"
)
WANT_EN = (
    r"(?:i|we) ?(?:'m|am|'ve|have|'d|would|will|'ll|do)? ?"
    r"(?:just |really |so |often |even |been |always |still |only |badly |desperately |finally )*"
    r"(?:want(?:ed)? to|wanna|going to|gonna|planning (?:to|on)|plan to|decided to|ready to|"
    r"thinking (?:about|of)|thought (?:about|of)|think (?:about|of)|considering|considered|"
    r"wish i could|wish to|about to|need to|tempted to|will|rather|feel like|tried to|trying to|"
    r"might|should|hope to|'ll) (?:just |really |probably )*"
)
KILL_MYSELF_EN = (
    r"(?:(?:kill|hang|drown|shoot|hurt|harm|cut|starve|burn|poison|end)(?:ing)? "
    r"(?:my ?self|me|it all|things|it(?= (?:every|tonight|now|today|soon|all|for good|forever)|[.,!]|$))"
    r"(?! (?:by|with|between|some|off|out|a break|another|up|to the))|"
    r"(?:commit(?:ting)?|attempt(?:ing)?) suicide|(?:end|take|ending|taking) my (?:own )?life|"
    r"jump(?:ing)? (?:off|from|in front of) (?:a|the) (?:bridge|building|roof|train|cliff|balcony)\w*|"
    r"slit(?:ting)? my wrists|overdos(?:e|ing)(?: on \w+)?|"
    r"(?<!ll )(?<!will )(?<!should )(?<!might )(?<!going to )(?<!gonna )(?<!about to )(?<!so )die"
    r"(?! (?:of|from|laughing|for|trying|hard|in peace|happy|my hair|on this hill))|(?<!ll )(?<!will )(?<!should )(?<!might )(?:be|being) dead|"
    r"disappear forever|never wake up|not (?:be )?(?:alive|exist|live|wake up)|stop (?:existing|living)|"
    r"take (?:all (?:of )?my|the whole bottle of|a whole bottle of|a bottle of) (?:\w+ )?(?:pills|tablets|meds)(?! with)|"
    r"swallow (?:all|the whole|a whole|a bottle)[^\n]{0,20}(?:pills|bottle|meds|tablets))"
)
METHOD_FR = (
    r"(?:(?:me|se|m'|s') ?(?:suicider|tuer(?! (?:a |au ))|pendre|noyer|scarifier|mutiler|taillader|"
    r"(?:ouvrir|couper|trancher) les veines|donner la mort|faire du mal|immoler|empoisonner|faire vomir|"
    r"affamer|jeter (?:sous|du|d'un)|tirer une balle)|mourir(?! (?:de rire|vieux|moins))|"
    r"mettre fin a (?:ses|mes) jours|mettre fin a (?:ma|sa) vie|en finir avec la vie|"
    r"reussir (?:mon|son|un) suicide|devenir (?:anorexique|boulimique)|faire un noeud coulant|"
    r"cesser de vivre|faire une (?:overdose|surdose))"
)
METHOD_EN = (
    r"(?:(?:kill|hang|drown|shoot|hurt|harm|cut|starve|burn|poison)(?:ing)? (?:my ?self|your ?self|oneself)"
    r"(?! (?:some|off|out|a break|another))|(?:commit(?:ting)?|attempt(?:ing)?) suicide|"
    r"(?:end|take|ending|taking) (?:my|your|one's) (?:own )?life|(?:slit|cut|slash)(?:ting)? (?:my|your) (?:wrists?|veins)|"
    r"overdos(?:e|ing)|(?:become|becoming|be|being|go) (?:anorexic|bulimic)|"
    r"(?:make|making) (?:my|your) ?self (?:throw up|vomit|puke)|self ?harm(?:ing)?|tie (?:a )?noose|"
    r"die (?:painlessly|without pain|quickly|peacefully)|hide my (?:cuts|cutting|anorexia|purging))"
)
PILLS_FR = (
    r"(?:somniferes?|medicaments?|cachets?|comprimes?|paracetamol|doliprane|xanax|insuline|pilules?|"
    r"tranquillisants?|antidepresseurs?|morphine|opiaces?|alcool|barbituriques?|anxiolytiques?|"
    r"benzodiazepines?)"
)
PILLS_EN = (
    r"(?:pills?|tylenol|paracetamol|acetaminophen|ibuprofen|xanax|insulin|tablets|aspirin|meds|"
    r"sleeping pills|medication|opioids?|morphine|fentanyl|alcohol|antidepressants|ambien|advil)"
)
