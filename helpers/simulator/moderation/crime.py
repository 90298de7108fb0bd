"""Les demandes d'aide, et les modes d'emploi, pour un crime ou un délit sans violence.

Les actes eux-mêmes sont dans ``crime_acts.py``.
"""

from .crime_acts import (
    ACT_EN,
    ACT_FR,
    DRUG_FR,
    FAKE_EN,
    FAKE_FR,
    LURE_FR,
    MALWARE,
    NOUN_EN,
    NOUN_FR,
)
from .patterns import Rule

_ASKED = {"illicit": 0.86}
_TOLD = {"illicit": 0.74}
_PLANNED = {"illicit": 0.62}
_SOFT = ("prevention", "law")

# Quelques mots, mais pas ceux qui éloignent de l'acte : « un article sur… », « supprimer un… ».
_TOWARDS = (
    r"(?:(?!(?:sur|about|on|regarding|contre|against|anti|concernant|d'eviter|supprimer|enlever|"
    r"retirer|detecter|eviter|nettoyer|bloquer|analyser|trouver|remove|delete|detect|clean|avoid|"
    r"block|prevent|stop|analyze|find|simulat\w+|exemples?|examples?|sensibilisation|awareness|"
    r"training|faux positifs?|filtrer|filter) )[\w'@]+ ){0,5}"
)
_STEPS_FR = (
    r"(?:d'abord|puis|ensuite|commence\w*|brise\w*|utilise\w*|cache\w*|achete\w*|attende?\w*|"
    r"il suffit|prene?z|prends|etape)"
)
_STEPS_EN = r"(?:first|then|start by|simply|just|use|hide|wait|make sure|step)"


def _asked(source: str) -> Rule:
    return Rule(_ASKED, source, unless=("game",), softened=_SOFT, asks=True)


def _told(source: str) -> Rule:
    return Rule(_TOLD, source, unless=("game",), softened=_SOFT)


RULES = (
    _asked(rf"(?:@ask_fr)(?:{ACT_FR})"),
    _asked(rf"(?:@means_fr|reussir|commettre|faire|comment) (?:[\w']+ ){{0,5}}(?:{NOUN_FR})"),
    _asked(rf"(?:@ask_en)(?:{ACT_EN})"),
    _asked(
        rf"get(?:ting)? away with (?:\w+ )?(?:{NOUN_EN}|stealing|theft|cheating on my taxes)|"
        rf"(?:how (?:to|do i|can i)|help me|teach me|tips|steps|"
        rf"guide) (?:[\w']+ ){{0,5}}(?:commit|run|pull off|do|with|for|"
        rf"to) (?:\w+ ){{0,2}}?(?:{NOUN_EN})"
    ),
    _asked(
        r"(?:best|easiest|good|safest|simplest|quickest)[^\n]{0,30} to (?:steal|rob|burgle|scam|"
        r"shoplift|pickpocket)(?: from)?|(?:meilleur\w*|plus facile\w*|"
        r"plus simple\w*)[^\n]{0,30} (?:a|pour|ou) (?:voler|cambrioler|arnaquer|frauder|pirater)"
    ),
    # Un acte à l'infinitif en tête de phrase, suivi de « comment faire ».
    _asked(
        rf"^(?:{ACT_FR})[^\n]{{0,80}}"
        r"(?:comment|sans (?:se|me|etre)|tuto|etape|methode|par ou commencer|mode d'emploi)"
    ),
    _asked(
        rf"^(?:{ACT_EN})[^\n]{{0,80}}"
        r"(?:how|tutorial|step by step|guide|without (?:getting|being))"
    ),
    # Où acheter.
    _asked(
        r"(?:ou|qui|chez qui|a qui|combien) (?:[\w']+ ){0,5}(?:acheter|trouver|procurer|obtenir|"
        r"commander|vend|vendre|achete|trouve) "
        rf"(?:\w+ )?(?:{FAKE_FR}|{DRUG_FR})"
    ),
    _asked(
        r"(?:where|who|how much) (?:[\w']+ ){0,4}(?:buy|get|find|sells?|purchase|obtain|order|"
        r"score|acquire) "
        rf"(?:me )?(?:some |a gram of |\w+ )?(?:{FAKE_EN}|(?:@drug)|stolen \w+)"
    ),
    # « Écris-moi un courriel d'hameçonnage », « write malware ».
    _asked(
        rf"(?:@write_fr)(?: moi| nous)? {_TOWARDS}(?:mails?|emails?|courriels?|messages?|sms|"
        r"pages?|sites?|campagnes?|kit|formulaire|lettre|annonces?|scenario|script|appels?|"
        r"textos?)"
        rf"(?: (?:web|bancaire|tres|bien|vraiment|\w+ment|credible|convaincant\w*))? (?:{LURE_FR})"
    ),
    _asked(
        rf"(?:@write_fr)(?: moi| nous)? {_TOWARDS}(?:lettre|mails?|emails?|courriels?|messages?|"
        rf"textes?|discours|annonces?|programmes?|sms|faux \w+) (?:\w+ )?(?:pour|afin de|"
        rf"permettant de) (?:{ACT_FR})|"
        r"(?:@write_en)(?: me)? (?:an? |the )?(?:\w+ )?(?:letters?|e ?mails?|messages?|texts?|"
        r"ads?|programs?|apps?|posts?) "
        rf"(?:to|for|that helps me|that can) (?:{ACT_EN})"
    ),
    _asked(
        rf"(?:@write_en) {_TOWARDS}(?:phishing|spear phishing|scam|scammy|fraudulent|"
        r"fake (?:bank|paypal|login|irs|amazon|government|invoice|"
        r"invoices)) (?:\w+ )?(?:e ?mails?|messages?|pages?|sites?|websites?|campaigns?|kits?|"
        r"texts?|sms|letters?|scripts?|templates?|ads?)(?! (?:filter|detector|classifier|"
        r"detection))"
    ),
    _asked(
        rf"(?:@write_en) {_TOWARDS}(?:e ?mails?|messages?|pages?|websites?|texts?|sms|letters?) "
        r"(?:[\w']+ ){0,5}?(?:to (?:trick|phish|scam|defraud|deceive|con)|that (?:tricks|phishes|"
        r"scams))"
    ),
    _asked(
        rf"(?:@write_fr|@write_en)(?: moi| nous| me)? {_TOWARDS}(?:{MALWARE})"
        r"(?! (?:scanner|detect\w+|removal|protection|analysis|samples?|defen\w+|signature|"
        r"classif\w+|database|alert|prevent\w+|blocker|works?|fonctionne))"
    ),
    # Un mode d'emploi, un projet : signalés, sans rien demander.
    _told(
        rf"(?:voici comment|^pour|^afin de|il suffit de|tu peux|"
        rf"vous pouvez) (?:{ACT_FR})[^\n]{{0,120}}{_STEPS_FR}"
    ),
    _told(
        rf"(?:here(?:'s| is) how (?:to|you can)|^to|^in order to|"
        rf"you can) (?:{ACT_EN})[^\n]{{0,120}}{_STEPS_EN}"
    ),
    Rule(
        _PLANNED,
        rf"(?:je|on|nous) (?:vais|va|allons) (?:\w+ )?(?:{ACT_FR})|(?:i|we)(?:'m| am|'re| are|'ll|"
        rf" will) (?:gonna |going to |about to )?(?:{ACT_EN})",
        unless=("game",),
        softened=("prevention", "law", "reported"),
    ),
)
