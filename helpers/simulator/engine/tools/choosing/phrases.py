"""Les tournures de plusieurs mots qui disent de quoi l'on parle, ou ce que l'on veut faire."""

_CURRENCY = r"(?:€|\$|£|euros?|dollars?|yens?|usd|eur|gbp|jpy|chf|francs? suisses?|pounds?)"
_OPERATION = (
    r"\d ?(?:[-+*/×÷^]|fois|plus|moins|times|divise par|divided by|multiplie par) ?\(?\d|"
    r"\b(?:combien (?:font|fait|vaut)|resultat de|what(?:'s| is)|calcul\w*) -?[\d(]|"
    r"\bracine (?:carree|cubique)|\bsquare root\b|\d ?% (?:de|of)\b"
)
_DAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain"

PHRASES = (
    ("meteo", r"\bquel temps\b|\b(?:fait|fera|ferait)[- ](?:t[- ])?il\b|\bil (?:fait|fera|"
              r"va faire) "
              r"\w+|\ble temps (?:qu'il|a\b|est|sera|demain|de demain|prevu|actuel)|\bil va "
              r"(?:pleuvoir|neiger)"),
    ("duree", r"\bcombien de temps\b|\bhow long\b"),
    ("heure", r"\bquelle heure\b|\bwhat(?:'s| is)?(?: the)? time\b|\bil est quelle heure\b|"
              r"\b(?:current|local) time\b|\btime (?:in|is it)\b|\btime ?zone\b"),
    ("heure", r"\b(?:get|world|what) time\b"),
    ("hasard", r"\b(?:lance\w*|jette\w*|roll\w*|throw\w*|tire\w*) (?:un|les|des|a|the|deux|two|\d) "
               r"(?:des?|dice|die)\b"),
    ("calendrier", r"\b(?:schedule|plan|book|set up|arrange) (?:a |an )?(?:call|chat|visit)\b"),
    ("rendez-vous", r"\b(?:like|want|need|voudrais|veux|souhaite\w*|aimerais|peux|pourrais|"
                    r"puis-je|can i|could i) (?:to |venir )?"
                    r"(?:see|voir|consulter) (?:(?:the|a|an|my|le|la|l'|un|une|mon|"
                    r"ma) ?)?(?:dr|doctor|"
                    r"docteur|doc|dentist\w*|kine\w*|physio\w*|medecin|therapist\w*|nurse|"
                    r"infirmi\w*|"
                    r"coach|conseill\w*|advisor|lawyer|avocat\w*|m|mme|mr|mrs|ms)\b"),
    ("calendrier", r"\bun point (?:d'|de (?!vue)|avec|sur|rapide|hebdo|projet|" + _DAYS + r"|a \d|"
                   r"le \d)|\b(?:catch-?up|sync|stand-?up|one-on-one|1:1|visio|appel) "
                   r"(?:with|avec|d'|de|sur|about)"),
    ("livraison", r"\bsuivre (?:une |la |ma |mon |un |le )?(?:commande|colis|livraison|envoi)"),
    ("date", r"\bquel jour\b|\bwhat (?:day|date)|\btoday's date\b|\bdate du jour\b"),
    ("prix", r"\bcombien (?:coute\w*|vaut|valent|est-ce que (?:ca )?coute)|\bc'est combien\b|"
             r"\bhow much (?:is|are|does|do)\b"),
    ("bourse", r"\bstock (?:price|quote|market|ticker)s?\b|\bshare price\b|"
               r"\bcours (?:de )?(?:l'action"
               r"|la bourse|bourse|des actions|boursier)|\bactions? (?:cotee|en bourse)|"
               r"\bl'action \w"),
    ("statut", r"\bou (?:en )?est (?:mon|ma|la|le|notre|ce|cette)\b|\bwhere(?:'s| is) my\b"),
    ("rappel", r"\brappel\w*[- ]moi (?:de |d'|que |dans |a \d|" + _DAYS + r")|\bremind me (?:to|"
               r"about|"
               r"that|in|at|on|tomorrow)\b|\bpense[- ]bete\b"),
    ("mot de passe", r"\bmots? de passe\b|\bpasswords?\b"),
    ("calcul", _OPERATION),
    ("devise", rf"\d ?{_CURRENCY} (?:en|to|in|into|vers) {_CURRENCY}|\btaux de change\b|\bexchange "
               r"rates?\b"),
    ("conversion", rf"\d ?{_CURRENCY} (?:en|to|in|into|vers) {_CURRENCY}|\d ?(?:km|kg|cm|m|"
                   rf"kilometres?|"
                   r"miles?|kilos?|livres|pounds?|degres?|°c|°f) (?:en|to|in|into|vers) \w+"),
    ("traduction", r"\bcomment (?:dit|dis|traduit)[- ]on\b|\bhow do you say\b"),
    ("courriel", r"\be-?mail\w*\b|\badresse (?:mail|electronique)\b"),
)  # fmt: skip
"""Les tournures de plusieurs mots, et la notion qu'elles portent."""

EFFECT_PHRASES = (
    ("rappeler", r"\brappel\w*[- ]moi (?:de |d'|que |dans |a \d|" + _DAYS + r")|\bremind me (?:to|"
                 r"about|that|in|at|on|tomorrow)\b|\bmets?[- ](?:moi )?un rappel\b"),
    ("modifier", r"\bmet\w* a jour\b"),
    ("acheter", r"\bpass\w* (?:une |la |ma )?commande\b|\bplace (?:an |the |my )?order\b"),
    ("reserver", r"\b(?:prend\w*|pren\w+|make|get) (?:un |a |an |moi un )?(?:rendez-vous|rdv|"
                 r"appointment|reservation|booking)"),
    ("allumer", r"\bmet\w* (?:moi )?(?:en route )?(?:un|le) (?:minuteur|chrono\w*|timer|compte)|"
                r"\bset (?:a |the )?(?:\d+[- ]\w+ )?(?:timer|countdown)"),
    ("rembourser", r"\b(?:je |j')(?:demande|veux|voudrais|souhaite\w*|aimerais|exige) (?:un |"
                   r"le |mon |"
                   r"etre )?(?:\w+ )?rembours\w*|\brembourse[rz]?[- ]moi\b|\brefund (?:me|the|"
                   r"my|it|order)\b|"
                   r"\b(?:want|like|need|get|have|request\w*) (?:a |my |the )?(?:full )?refund\b"),
    ("reserver", r"^\W*(?:(?:bonjour|bonsoir|hello|hi)[ ,!]*)?(?:une|a) (?:table|chambre|"
                 r"room) (?:pour|for)\b"),
    ("reserver", r"\b(?:i'd like|i want|i need|i would like|can i|could i|je (?:veux|voudrais|"
                 r"souhaite\w*|peux|"
                 r"pourrais)|j'aimerais|puis-je|peut-on) (?:to |venir )?(?:see|voir|consulter|"
                 r"come in|visit|venir)\b"),
    ("planifier", r"\bmets?[- ]moi (?:un |une )?(?:point|rendez-vous|rdv|reunion|call|dejeuner|"
                  r"creneau|"
                  r"visio)|\b(?:put|set up|book|add) (?:in )?(?:a |an )?(?:call|meeting|lunch|"
                  r"sync|catch-?up)"),
    ("creer", r"\b(?:prend\w*|pren\w+|make|get|fixe\w*) (?:un |a |an |moi un )?(?:rendez-vous|rdv|"
              r"appointment)|\bpass\w* (?:une |la |ma )?commande\b|\bplace (?:an |the |"
              r"my )?order\b|"
              r"\bmets?[- ](?:moi )?un rappel\b"),
)  # fmt: skip
"""Les tournures qui demandent d'agir sans que leur verbe le dise à lui seul."""
