"""Les tournures par lesquelles on parle de soi, en français et en anglais, sur du texte plié."""

from ..text.patterns import Pattern

ADVERB = (
    r"(?:\s+(?:maintenant|actuellement|desormais|aujourd'hui|finalement|plutot|bien|aussi|tous|now|"
    r"currently|also|really|vraiment|beaucoup|surtout))?\s+"
)
I_AM_CALLED = Pattern(
    r"\bj(?:e)?\s*(?:m\s*'?\s*ap+el+e?s?|me (?:nomme|prenomme))\s+|"
    r"\bmoi,? c(?:'? ?est)?\s+|\bmy name(?: "
    r"is|'s)\s+|"
    r"\bi(?:'m| am) (?:called|named)\s+|\b(?:call me|appelle[sz]?[- ]moi|appelez-moi)\s+|"
    r"^(?:bonjour|salut|hello|hi|hey)[,! ]+(?:c'est|ici|it's|this is)\s+"
)
I_AM_SURELY = Pattern(r"^(?:j|my name|i(?:'m| am))")
"""Des tournures qui ne donnent qu'un nom : « je m'appelle », mais pas « moi c'est »."""
LIVING = Pattern(r"^je vis|^nous vivons|^we live|^i live|living$")
MANY = Pattern(r"^(?:mes|nos) |^(?:my|our) .*\bare\s+$|\s?(?::|=|(?<!ce )sont)\s+$")
AND_MY = Pattern(
    r"(?:,| et| and)\s+(?:et |and )?(mon|ma|my) "
    r"((?:(?!(?:est|sont|is|are|s'appelle)\b)[\w'-]+ ){0,2}?"
    r"(?!(?:est|sont|is|are)\b)[\w'-]+),?\s+"
    r"((?!(?:est|sont|s'appelle|is|are|c'est)\b)[\w'-]+)(?=\s*(?:[,.;!]|$|et\b|and\b))"
)
REPORTED = Pattern(
    r"\b(?:dit|disait|a dit|disent|repond|a repondu|a ecrit|ecrit|demande|crie|chante|repete|"
    r"says?|said|wrote|writes|told me|replied|replies|shouted|phrase|film|livre|chanson|titre|"
    r"movie|book|song|title|sentence)\s?[:,]?\s{0,2}"
    r"((?:\u00ab[^\u00ab\u00bb]{1,400}\u00bb)|\"[^\"\n]{1,400}\")"
)
I_LIVE = Pattern(
    r"\b(?:j'?\s?habite|j habite|je vis|je reside|je demeure|je loge|nous (?:habitons|vivons)|"
    r"j'ai demenage|"
    r"je (?:viens d'emmenager|suis installee?|suis basee?|me suis installee?)|i (?:live|reside)|"
    r"i(?:'m| am) (?:living|based)|we live|i(?:'ve| have)? (?:just )?moved)"
    rf"{ADVERB}(?=(?:a|au|aux|en|dans|sur|pres|chez|in|at|to|near|on)\s)"
)
FROM = Pattern(
    r"\b(?:je (?:suis|viens) (?=(?:de |d'|a |au |du )\w)|i(?:'m| am| come) (?=from )|je suis "
    r"originaire )"
)
AGE = Pattern(
    r"\bj'?\s?ai (?:maintenant |deja |bientot )?(\d{1,3}) ans\b|"
    r"\bi(?:'m| am) (\d{1,3})(?: years?[ -]olds?| ans|\b(?! (?:euros|%|days|years)))"
)
WORK_AS = Pattern(
    r"\b(?:je (?:travaille|bosse|suis employee?|exerce)(?: actuellement)? (?:comme|en tant que)|"
    r"i work as)\s+"
)
WORK_AT = Pattern(
    rf"\b(?:je (?:travaille|bosse)|i work|i'm working){ADVERB}(?=(?:chez|pour|dans|au|a|at|for|"
    rf"in|en)\s)"
)
USES = Pattern(
    r"\bj'?\s?utilises?\s+(?:surtout |principalement )?|\bje (?:code|programme|developpe) (?:en|"
    r"avec) |"
    r"\bi (?:mainly |mostly )?(?:code|program|develop) (?:in|with) |\bi (?:mainly |mostly )use "
)
USE_END = Pattern(
    r"\s(?:depuis?|since|at|avec|with|pour|for|every|tous|chaque|a|au|dans|in|on|le|et je|and i)\b"
)
BORN = Pattern(r"\b(?:je suis nee?|i was born)\s+(?=(?:le|en|a|on|in|au)\s)")
ALLERGIC = Pattern(r"\b(?:je suis|i(?:'m| am)) (?=allergi(?:que|c)\b)")
DIET = Pattern(
    r"\b(?:je suis|i(?:'m| am)(?: an?)?) (?=(?:vegetari|vegan|vegetal|diabet|celiac|coeliac|"
    r"ceiac)\w*)"
)
LIKES = Pattern(rf"\b(?:j'(?:aime|adore)|i (?:like|love|enjoy)){ADVERB}(?!pas\b)")
FAN = Pattern(r"\b(?:je suis|i(?:'m| am)(?: a)?) (?=(?:fan|passionnee?|ferue?) )")
DISLIKES = Pattern(
    r"\b(?:je (?:n'aime (?:pas|plus)|deteste|hais)|j'aime pas|j'ai horreur (?:de|du|des)|"
    r"i (?:hate|dislike|don't like|do not like))\s+"
)
PREFERS = Pattern(rf"\b(?:je prefere|i prefer|i'd rather have){ADVERB}")
I_AM = Pattern(
    r"\b(?:je suis|i am|i'm|j'suis|jsuis?|chuis?|chui)\s+(?:(?:un|une|an?|the|le|la|toujours|"
    r"aussi|actuellement|"
    r"currently|maintenant|now)\s+)*"
)
MY = Pattern(
    r"\b(mon|ma|mes|notre|nos|my|our) ((?:[\w'-]+ ){0,5}?[\w'-]+)\s?"
    r"( est desormais| est maintenant| est| sont| s'appellent| s'appelle| se nomme| etait|"
    r",? c'est|,? ce sont| is called| is named| is| are|'s name is| ?=| ?:)\s+"
    r"(?!pas\b|plus\b|not\b)"
)
THE = Pattern(
    r"(?:^|[,;:.!]\s|\bque\s|\bthat\s|\bet\s|\band\s)(le |la |les |l'|the )((?:[\w'-]+ "
    r"){0,5}?[\w'-]+)\s"
    r"(est|sont|s'appelle|se nomme|is called|is|are)\s+(?!pas\b|plus\b|not\b)"
)
MY_NAMED = Pattern(
    r"\b(mon|ma|notre|my|our) ((?:petite? |grande? |little |big |vieux |vieille |old )?"
    r"(?:chien(?:ne)?|chatt?e?|chaton|lapin|hamster|perruche|poney|cheval|tortue|dog|cat|puppy|"
    r"kitten|rabbit|parrot|pony|horse|seur|frere|fille|fils|mari|femme|collegue|associee?|"
    r"voisine?|chef|compagne|"
    r"compagnon|copine|copain|cousine?|tante|oncle|ami|amie|sister|brother|daughter|son|husband|"
    r"wife|colleague|partner|neighbou?r|boss|friend|aunt|uncle))\s(?=[a-z])"
)
SOME_COMPANY = Pattern(
    r"(?:dans|pour|chez|at|for|in) (?:une?|an?) (?:[\w-]+ ){0,3}?[\w-]+ (?:qui|which|that)\b"
)
HAVE_NAMED = Pattern(
    r"\b(?:j'ai|nous avons|i have|i've got|we have) (?:un|une|an?|deux|two) ((?:[\w-]+ "
    r"){0,3}?[\w-]+),? "
    r"(?:qui s'appelle|nommee?|appelee?|named|called|prenommee?|whose name is|du nom de)\s+"
)
REFERENCE = Pattern(
    r"\b(commande|order|dossier|ticket|reservation|booking|facture|invoice|contrat|contract|client|"
    r"customer|vol|flight|billet|reference|colis|abonnement|case|parcel|suivi|tracking|devis)"
    r"(?: (?:est |is |porte )?(?:le |la |the )?(?:numero|number|reference|no|num|ref|n)|,? n)?"
    r"\s?[°º.#:]*\s?(?:est |is )?[#°]?(?=[a-z]{0,5}-?\d[\w-]*)"
)
REFERENCE_VALUE = Pattern(r"[a-z]{0,5}-?\d[\w/-]*")
EMAIL = Pattern(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
PHONE = Pattern(r"(?<![\w.])\+?\d{1,3}(?:[ .-]?\d{2,4}){3,6}(?![\w])")
WORKPLACE = Pattern(r"\s((?:a|chez|dans|pour|at|in|for)\s(?=\S))")
EMPLOYED_AT = Pattern(
    r"\s((?:a|au|aux|chez|dans|at|in|for)\s(?:(?:la |l'|le |les |un |une |the |an? )?(?:hopital|"
    r"clinique|"
    r"lycee|college|ecole|universite|mairie|banque|usine|hopitaux|prefecture|tribunal|cabinet|"
    r"agence|"
    r"societe|entreprise|hospital|school|university|bank|company|clinic|office|factory|"
    r"\w+ (?:hospital|"
    r"school|university))\b)?)"
)
KEEP = Pattern(
    r"\b(?:retiens|retenez|memorise[rz]?|souviens-toi|rappelle-toi|(?<!une )note[rz]?|remember|"
    r"memorize|"
    r"keep in mind)"
    r"(?: bien| de| d')?\s+(?:(?:ce|cette|le|la|l'|the|this|that)\s+)?"
    r"(?:nombre|chiffre|mot|code|phrase|number|word|sentence|lettre|date|numero|suite)"
    r"(?: (?:secret|suivante?|magique|following))*\s*(?::|est|is)?\s*(.{1,120})$"
)
NO_LONGER = Pattern(
    r"\b(?:je n'?e? ?(habite|vis|m'appelle|travaille) (?:plus|pas)|i (?:no longer|don't|do not) "
    r"(live|work)|"
    r"(?:oublie[zr]?|forget|efface[zr]?|supprime[zr]?|delete|erase) "
    r"(?:tout sur |about )?(?:mon|ma|mes|my) ([\w' -]{2,40}))"
)
QUESTION_AT = Pattern(
    r"\b(?:et (?:toi|vous)|and you)\b|"
    r"(?:^|[,;:]\s?|\bet\s|\band\s|\bmais\s)(?:comment|quel(?:le)?s?|qui|ou (?=est|j')|combien|"
    r"est-ce|"
    r"peux-tu|"
    r"pouvez|pourr\w+|sais-tu|savez|tu peux|tu te|te souviens|dis-moi|rappelle|what|how|can you|"
    r"could|"
    r"do you|where|who|remind|que me|c'est quoi|et toi|et vous|and you|you know)\b"
)
ABOUT_ME = Pattern(
    r"\b(?:jm\w+|jhabite|jai|jsuis?|chuis?|jutilise\w*|je|j'|j|moi|mon|ma|mes|notre|nos|nous|my|"
    r"our|i|i'm|i've|me|we|call|"
    r"appelle\w*|appelez|"
    r"c'est|"
    r"le|la|les|the|commande|order|n|numero)\b"
)
THIRD_PERSON = (
    (Pattern(r"\b(?:l'utilisat(?:eur|rice)|l[ea] clien(?:te?)|the user|the customer) "
             r"(?:s'appelle|se nomme|is called|is named)\b"), "je m'appelle"),
    (Pattern(r"\b(?:l'utilisat(?:eur|rice)|l[ea] cliente?) habite\b"), "j'habite"),
    (Pattern(r"\b(?:the user|the customer) lives\b"), "I live"),
    (Pattern(r"\bthe (?:user|customer)'s\b"), "my"),
    (Pattern(r"\ble (nom|prenom|metier|numero) (?:de l'utilisat(?:eur|rice)|d[eu] clien(?:te?)|"
             r"du client)\b"),
     r"mon \1"),
    (Pattern(r"\b(?:l'utilisat(?:eur|rice)|l[ea] cliente?) a (?=\d+ ans)"), "j'ai "),
    (Pattern(r"\b(?:l'utilisat(?:eur|rice)|l[ea] cliente?) est\b"), "je suis"),
)  # fmt: skip
APPOSED_AGE = Pattern(r",\s*(\d{1,3}) (?:ans|years?[ -]olds?)")
APPOSED_PLACE = Pattern(
    r",\s*(?:(?:et |and )?(?:j'habite|habitant|vivant|basee?|living|based|venant) )?"
    r"(?=(?:de|d'|a|from|in) ?[a-z])"
)
