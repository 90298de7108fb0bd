"""Les mots du suicide et de l'automutilation, à la première personne ou à l'infinitif.

Des morceaux de motif, lus par ``self_harm.py``.
"""

WANT_FR = (
    r"(?:je (?:veux|voudrais|vais|souhaite|compte|prefererais|prefere|prevois de|songe a|pense a|"
    r"pense serieusement a|reve d[e'] ?|suis (?:pret|prete|decidee?|tentee?) (?:a|de)|finirai par|"
    r"finis par)|j'(?:ai (?:tellement |trop |juste |tres |souvent |toujours )?(?:envie|decide|"
    r"hate|l'intention|prevu|essaye|tente|besoin|le projet|choisi) ?(?:de |d')?|aimerais|"
    r"essaie de|envisage de)|envie de|jveux|jvais|il faut que je|"
    r"je n'ai (?:plus )?qu'une envie,? (?:c'est de )?) ?(?:juste |vraiment |tellement |plus que |"
    r"seulement |simplement |enfin |souvent |tout )*"
)
DIE_FR = (
    r"(?:me suicider|me tuer(?! (?:a |au ))|me pendre|me noyer|me jeter (?:sous|du|d'un|"
    r"dans le vide|par la|depuis|devant)[^\n]{0,30}|me foutre en l'air|me tirer une balle|"
    r"m'ouvrir les veines|me (?:tailler|trancher|couper) les veines|m'immoler|me faire du mal|"
    r"me scarifier|me mutiler|me taillader|en finir(?! (?:avec|vite|au plus)(?! (?:la vie|ma vie|"
    r"tout|moi|mon existence|mes souffrances)))|mettre fin a (?:mes jours|ma vie|mes souffrances|"
    r"tout ca|mon existence)|(?<!vais )(?<!finirai par )(?:mourir(?! (?:de|d'|moins|vieux|vieille|"
    r"en vacances|pour|dans mon lit|un jour))|crever)|(?:m'en aller|partir|"
    r"m'endormir) (?:pour toujours|pour de bon|et ne (?:plus|jamais))|"
    r"disparaitre(?: pour toujours| a jamais| de (?:cette|la) (?:terre|vie)|(?= ?[.,!]|$))|"
    r"me laisser mourir|quitter ce monde|avaler (?:tou(?:s|te|tes) |ma |mes |la |le |"
    r"une )+[^\n]{0,20}(?:boite|medicaments|somnifere\w*|cachets|comprimes|pilules|plaquette|"
    r"tube)[^\n]{0,20}|m'empoisonner|me donner la mort|sauter (?:du|d'un) (?:pont|toit|balcon|"
    r"immeuble|\w+ etage))"
)
WANT_EN = (
    r"(?:i|we) ?(?:'m|am|'ve|have|'d|would|will|'ll|do)? ?(?:just |really |so |often |even |been |"
    r"always |still |only |badly |desperately |finally )*(?:want(?:ed)? to|wanna|going to|gonna|"
    r"planning (?:to|on)|plan to|decided to|ready to|thinking (?:about|of)|thought (?:about|of)|"
    r"think (?:about|of)|considering|considered|wish i could|wish to|about to|need to|tempted to|"
    r"will|rather|feel like|tried to|trying to|might|should|hope to|'ll) (?:just |really |"
    r"probably )*"
)
KILL_MYSELF_EN = (
    r"(?:(?:kill|hang|drown|shoot|hurt|harm|cut|starve|burn|poison|end)(?:ing)? (?:my ?self|me|"
    r"it all|things|it(?= (?:every|tonight|now|today|soon|all|for good|forever)|[.,!]|"
    r"$))(?! (?:by|with|between|some|off|out|a break|another|up|to the))|(?:commit(?:ting)?|"
    r"attempt(?:ing)?) suicide|(?:end|take|ending|taking) my (?:own )?life|jump(?:ing)? (?:off|"
    r"from|in front of) (?:a|the) (?:bridge|building|roof|train|cliff|balcony)\w*|"
    r"slit(?:ting)? my wrists|overdos(?:e|ing)(?: on \w+)?|(?<!ll )(?<!will )(?<!should "
    r")(?<!might )(?<!going to )(?<!gonna )(?<!about to )(?<!so )die(?! (?:of|from|laughing|for|"
    r"trying|hard|in peace|happy|my hair|on this hill))|(?<!ll )(?<!will )(?<!should )(?<!might "
    r")(?:be|being) dead|suicide(?= ?[.,!]|$| (?:a lot|every|again|all|for|lately|constantly|"
    r"daily))|disappear forever|never wake up|not (?:be )?(?:alive|exist|live|wake up)|"
    r"stop (?:existing|living)|take (?:all (?:of )?my|the whole bottle of|a whole bottle of|"
    r"a bottle of) (?:\w+ )?(?:pills|tablets|meds)(?! with)|swallow (?:all|the whole|a whole|"
    r"a bottle)[^\n]{0,20}(?:pills|bottle|meds|tablets))"
)
METHOD_FR = (
    r"(?:(?:me|se|m'|s') ?(?:suicider|tuer(?! (?:a |au ))|pendre|noyer|scarifier|mutiler|"
    r"taillader|(?:ouvrir|couper|trancher) les veines|donner la mort|faire du mal|immoler|"
    r"empoisonner|faire vomir|affamer|jeter (?:sous|du|d'un)|tirer une balle)|"
    r"mourir(?! (?:de rire|vieux|moins))|mettre fin a (?:ses|mes) jours|mettre fin a (?:ma|"
    r"sa) vie|en finir avec la vie|reussir (?:mon|son|un) suicide|devenir (?:anorexique|"
    r"boulimique)|faire un noeud coulant|cesser de vivre|faire une (?:overdose|surdose))"
)
METHOD_EN = (
    r"(?:(?:kill|hang|drown|shoot|hurt|harm|cut|starve|burn|poison)(?:ing)? (?:my ?self|"
    r"your ?self|oneself)(?! (?:some|off|out|a break|another))|(?:commit(?:ting)?|"
    r"attempt(?:ing)?) suicide|(?:end|take|ending|taking) (?:my|your|one's) (?:own )?life|(?:slit|"
    r"cut|slash)(?:ting)? (?:my|your) (?:wrists?|veins)|overdos(?:e|ing)|(?:become|becoming|be|"
    r"being|go) (?:anorexic|bulimic)|(?:make|making) (?:my|your) ?self (?:throw up|vomit|puke)|"
    r"self ?harm(?:ing)?|tie (?:a )?noose|die (?:painlessly|without pain|quickly|peacefully)|"
    r"hide my (?:cuts|cutting|anorexia|purging))"
)
PILLS_FR = (
    r"(?:somniferes?|medicaments?|cachets?|comprimes?|paracetamol|doliprane|xanax|insuline|"
    r"pilules?|tranquillisants?|antidepresseurs?|morphine|opiaces?|alcool|barbituriques?|"
    r"anxiolytiques?|benzodiazepines?)"
)
PILLS_EN = (
    r"(?:pills?|tylenol|paracetamol|acetaminophen|ibuprofen|xanax|insulin|tablets|aspirin|meds|"
    r"sleeping pills|medication|opioids?|morphine|fentanyl|alcohol|antidepressants|ambien|advil)"
)
