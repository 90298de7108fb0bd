"""Les tournures des questions sur ce que la personne a dit d'elle, sur du texte plié."""

from ..text.patterns import Pattern

ASKED = (
    (
        "name",
        "votre nom",
        "your name",
        Pattern(
            r"\bcomm?ent (?:est-ce que )?(?:je m\s?'?\s?ap+el+e?s?|m'appell?e?-je|je me nomme)|"
            r"\b(?:mon|ma) (?:pre)?nom\b(?! (?:de famille|est|c'est|:) ?[a-z])|\bmy (?:first |"
            r"full |"
            r"last )?name\b|"
            r"\bqui (?:suis[- ]je|je suis)\b|\bwho am i\b|\bje m'appelle comment|\bam i called|"
            r"\bwho i am\b|\bsi je m'appelle\b|\bje m'appelle (?:bien )?\w+ ?\?|comment tu "
            r"m'appelles"
        ),
    ),
    (
        "city",
        "où vous habitez",
        "where you live",
        Pattern(
            r"\bou (?:est-ce que )?(?:j'?\s?habite|j'y habite|je vis|vis-je|je reside|habite-je|"
            r"habit[ée]-je|"
            r"suis-je base)|\b(?:ma ville|quelle ville(?! (?:est-ce que )?je (?:travaille|"
            r"bosse)))\b|\bwhere (?:do )?(?:i|we) live|"
            r"\bou (?:est-ce qu'on |on )(?:habite|vit)\b|where am i (?:from|"
            r"living|"
            r"based)|"
            r"\bd'ou (?:je viens|est-ce que je viens|viens-je)|\bj'habite ou\b|\bje vis ou\b|\bmy "
            r"(?:home ?town|city)\b|"
            r"\bj'? ?habite (?:ou|dans quelle)\b|"
            r"\blieu (?:de residence|d'habitation)|\bmon adresse\b(?! (?:e-?mail|mail|elect|"
            r"courr))|"
            r"\b(?:est-ce que |si )j'habite\b|\bj'habite (?:bien |toujours |encore )?(?:a|au|en|"
            r"aux)\b|"
            r"\bdans quel(?:le)? (?:ville|pays|region) (?:est-ce que )?(?:j'habite|je vis|je "
            r"reside|vis-je)|"
            r"\bwhich (?:city|country|town) (?:do )?i\b|\bje suis d'ou\b"
        ),
    ),
    (
        "age",
        "votre âge",
        "your age",
        Pattern(
            r"\bquel age (?:j'ai|ai-je|est-ce que j'ai)|\bmon age\b|\bhow old (?:am i|i am)|\bmy "
            r"age\b|"
            r"\bj'ai quel age"
        ),
    ),
    (
        "job",
        "votre métier",
        "your job",
        Pattern(
            r"\b(?:mon|ma) (?:metier|travail|profession|boulot|job|poste|occupation)\b(?! est)|"
            r"\bmy (?:job|profession|occupation)\b|\bque fais-je (?:dans la vie|comme)|\bje fais "
            r"quoi dans la vie|"
            r"\bce que je fais dans la vie|\b(?:qu'est-ce que|ce que) je fais (?:dans la vie|"
            r"comme)|"
            r"\bwhat (?:do i do|i do) (?:for a living|for work|$|\?)|\bje travaille comme quoi|"
            r"\bcomme metier\b"
        ),
    ),
    (
        "company",
        "où vous travaillez",
        "where you work",
        Pattern(
            r"\b(?:ou|chez qui|pour qui|dans quelle (?:entreprise|societe|boite|ville)) "
            r"(?:est-ce que )?(?:je (?:travaille|bosse)|travaille-je)|"
            r"\bmon (?:entreprise|employeur)|\bma societe\b|\b(?:where|who) (?:do )?i work|\bmy "
            r"(?:company|employer)\b"
        ),
    ),
    (
        "birthday",
        "votre date de naissance",
        "your birthday",
        Pattern(
            r"\bquand (?:suis-je|je suis|est-ce que je suis) nee?|\bmon anniversaire\b|\bma date "
            r"de "
            r"naissance|"
            r"\bwhen (?:was i|i was) born|\bmy birthday|\bou (?:suis-je|je suis) nee?|\bdate of "
            r"birth"
        ),
    ),
    (
        "email",
        "votre adresse e-mail",
        "your e-mail address",
        Pattern(
            r"\b(?:mon|ma|my) (?:adresse )?(?:e-?mail|mail|courriel|adresse (?:electronique|de "
            r"courriel))"
        ),
    ),
    (
        "phone",
        "votre numéro de téléphone",
        "your phone number",
        Pattern(
            r"\b(?:mon|my) (?:numero(?: de (?:telephone|tel|portable))?|telephone|portable|"
            r"phone(?: "
            r"number)?|"
            r"mobile|cell)(?! (?:de|d'))\b"
        ),
    ),
    (
        "allergy",
        "une allergie",
        "an allergy",
        Pattern(
            r"\b(?:a quoi|quelles?) \w*[^?]{0,20}allergi\w*|\bmes? allergi\w*|\bmy allerg\w+|"
            r"\bwhat "
            r"am i allergic|"
            r"\bsuis-je allergique"
        ),
    ),
    (
        "use",
        "ce que vous utilisez",
        "what you use",
        Pattern(
            r"\b(?:mon|ma|my) (?:langa\w{1,3}|(?:programming )?language|techno\w*|"
            r"stack)\b(?! (?:est|is))|"
            r"\bquel langage (?:j'utilise|est-ce que j'utilise|je (?:code|programme))|"
            r"\b(?:qu'est-ce que|que) j'utilise\b|\bj'utilise quoi\b|\bje (?:code|"
            r"programme) en quoi\b|"
            r"\b(?:what|which) (?:programming )?language do i\b"
        ),
    ),
    (
        "diet",
        "votre régime",
        "your diet",
        Pattern(r"\bmon regime\b|\bmy diet\b|\bregime alimentaire"),
    ),
)
PREFERENCES = Pattern(
    r"\b(?:qu'est-ce que|ce que|que) (?:j'aime|je prefere|j'adore|je deteste|je n'aime)|\b(?:mes "
    r"gouts|"
    r"mes preferences?|ma preference|my (?:tastes?|preferences?|likes))\b|\bwhat (?:do )?i "
    r"(?:like|love|prefer|"
    r"hate|enjoy|dislike)|\bje prefere (?:quoi|\w+ ou)\b|\bprefere-je\b|\b(?:quoi|que) j'aime|"
    r"\bdo i (?:like|prefer)|"
    r"\b(?:est-ce que|si) (?:j'aime|je prefere)"
)
EVERYTHING = Pattern(
    r"\b(?:que|qu'est-ce que|ce que|tout ce que) (?:sais-tu|savez-vous|tu sais|vous savez|tu as "
    r"retenu|"
    r"vous avez retenu|je t'ai dit|je vous ai dit|j'ai dit)(?: (?:de|sur) (?:moi|mon compte))?\b|"
    r"\bwhat (?:do )?you (?:know|remember|learned?) about me|\bwhat (?:have|did) (?:i|you) "
    r"(?:told?|tell|noted?|"
    r"retained?)\b|\b(?:rappelle|resume|liste)\w*(?:-moi)? (?:mes informations|mon profil|ce que "
    r"tu sais)|"
    r"\btell me (?:everything|all|what) you know about me|\bqu'as-tu retenu|\bque retiens-tu|"
    r"\bmes informations\b|\bparle-moi de moi"
)
RECALLING = Pattern(
    r"\b(?:rappel\w*|souvien\w*|souvenez|souvenir|remember|remind|ai-je dit|je t'ai dit|je vous "
    r"ai dit|"
    r"i (?:told|said|mention\w*)|did i (?:tell|say|mention)|j'ai (?:dit|mentionne|parle|donne)|"
    r"deja dit|"
    r"indique\w* plus haut|retenu|noted?|memorise)\b"
)
ABOUT_MINE = Pattern(
    r"\b(?:quel(?:le)?s? (?:est|sont|etait|etaient)|c'?(?:est)? ?(?:quoi|koi|quand|ou)|"
    r"c'etait quoi|ou (?:est|se trouve|"
    r"sont)|quand "
    r"(?:est|a lieu|commence)|qui (?:est|sont)|comment s'appell\w+|comment se nomme|de quelle "
    r"couleur (?:est|sont)|"
    r"what(?:'s| is| are| was| were)|where(?:'s| is| are)|who(?:'s| is| are)|when(?:'s| is)|how is|"
    r"what colou?r is|donne\w*[- ]moi|dis[- ]moi|redis[- ]moi|give me|tell me|quel(?:le)?s? \w+ "
    r"(?:est|a)) "
    r"(?:(?:deja|donc|encore|the name of|le nom de|the|quel(?:le)? est|what is|est|back)\s)*"
    r"(mon|ma|mes|notre|nos|my|our) ([\w' -]{2,50})"
)
ABOUT_DEEDS = Pattern(
    r"\b(?:ou|quand|que|a quoi|de quoi|combien(?: d[e'] ?\w+)?|avec qui|chez qui|pourquoi|quoi|"
    r"quel(?:le)?s? [\w' ]{2,30}?) "
    r"(?:\w+ )?(?:est-ce que |qu')?(?:j'|je |ai-je|suis-je|vais-je|fais-je|pars-je|\w+-je)|"
    r"\bqu'est-ce que j(?:e |')(?!(?:peux|dois|pourrais|devrais|risque))|"
    r"\b(?:where|when|what|who|how (?:many|much|long)|which \w+) (?:\w+ ){0,2}?(?:am|do|did|have|"
    r"was) i\b"
)
ADVICE = Pattern(
    r"\b(?:puis-je|dois-je|devrais|pourrais-je|pourrais|should i|can i|could i|je peux|je dois|"
    r"faut-il|faire pour|would i)\b"
)
THE_REFERENCE = Pattern(
    r"\b(?:numero|number|reference|ref|n°) (?:de |d'|of )?(?:la |le |ma |mon |my |the )?"
    r"(commande|order|dossier|ticket|reservation|booking|facture|invoice|contrat|client|vol|"
    r"flight|colis|"
    r"billet|abonnement|suivi)|\b(commande|order|dossier|reservation|booking|facture|invoice|"
    r"contrat|vol|"
    r"flight|ticket|billet) (?:number|numero|id)\b"
)
ON_A_TOPIC = Pattern(
    r"\b(?:sur|a propos d[eu']|concernant|about) (?!(?:moi|me|mon compte|mon profil)\b)\w|"
    r"\b(?:sais-tu|savez-vous|tu sais|vous savez) (?:d'|(?:des|du|de) )"
    r"(?!(?:moi|nous|m[eao]n?|mes)\b)\w|"
    r"\b(?:sais-tu|savez-vous|tu sais|vous savez|you know) (?:de |sur |about )(?:mon|ma|mes|my) "
    r"(?!compte\b|profil\b|informations\b|account\b|profile\b)\w"
)
YES_NO = Pattern(
    r"^(?:est-ce que|ai-je|suis-je|do i|am i|is my|did i|is it true|est-il vrai|c'est bien|"
    r"(?:l[ea]s? |l')[^?]{1,40}?(?:est|sont)-(?:ils?|elles?)\b|is the |are the |"
    r"je m'appelle|j'habite|"
    r"(?:mon|ma|mes|my) [^?]{0,80}?(?:\b(?:est|sont|s'appelle\w*|is|are)\b|\bc'est\b))"
)
OPEN = Pattern(
    r"\b(?:quoi|koi|quel(?:le)?s?|comment|coment|quand|combien|qui|lequel|laquelle|what|when|"
    r"which|who|how|where|j'habite ou|est ou)\b"
)
AT_WHAT_TIME = Pattern(
    r"\b(?:quelle heure|quel jour|quelle date|quelle (?:porte|place|voie|gare)|quand|combien|"
    r"(?:what|which) (?:time|day|date|gate|seat)|when|how (?:much|long))\b"
)
FORGETTING = Pattern(
    r"^\W*(?:\w+[ ,]+){0,2}(?:oublie[rz]?|forget|efface[rz]?|supprime[rz]?|delete|erase)\b"
)
FIRST_NAME = Pattern(r"\b(?:prenom|first name)\b")
WHOLE_NAME = Pattern(r"\b(?:appel\w*|nom complet|full name|qui (?:suis|je)|who (?:am|i)|called)\b")
DISTRUST = frozenset({"question", "derniere", "premiere", "reponse", "message", "probleme"})
REMEMBERS = Pattern(
    r"\b(?:te souviens|vous souvenez|do you remember|tu te rappelles|vous "
    r"rappelez-vous|"
    r"vous vous rappelez|souviens-tu|sais-tu|savez-vous|do you know)\b"
)
WHAT_IS_KNOWN = Pattern(
    r"\b(?:que|qu'|what)\s?(?:est-ce que )?(?:do )?(?:sais-tu|savez-vous|"
    r"you know|tu sais)\b"
)
WORDS = Pattern(r"[\w@.-]*\w")
