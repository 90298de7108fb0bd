"""Le contenu sexuel : la sollicitation, l'écrit explicite, et ce qui touche à des mineurs.

Les mots crus sont le moins nombreux possible : assez pour qu'un texte plainement sexuel soit
signalé, pas davantage.
"""

from .patterns import Rule

_PLAIN = {"sexual": 0.85}
_CRUDE = {"sexual": 0.72}
_MINORS = {"sexual/minors": 0.93, "sexual": 0.9}
_HINT = {"sexual": 0.3}

_SOFT = ("education", "medical", "reported")

_LOVE_FR = (
    r"(?:te |vous |me |se |la |le |nous )?(?:baiser|niquer|sauter dessus|lecher partout|lecher|sucer|faire jouir|deshabiller|"
    r"prendre (?:sauvagement|par derriere|toute la nuit|contre)|faire l'amour|coucher avec (?:toi|vous|elle|lui|moi)|"
    r"caresser (?:tes|ton|tout|partout)|voir (?:nue?|a poil|toute nue))"
)
_STORY_FR = (
    r"(?:scenes?|histoires?|textes?|romans?|recits?|nouvelles?|contenus?|films?|dialogues?|conversations?|fanfics?|fanfictions?|"
    r"messages?|passages?|chapitres?|poemes?|sextos?|jeu de role|description)"
)
_LEWD_FR = (
    r"(?:erotiques?|porno\w*|sexuel(?:le)?s?(?: (?:tres |bien )?explicites?)?|(?:tres |bien |sexuellement )?explicites? (?:de sexe|de cul)|"
    r"sexuellement explicites?|x|de sexe|de cul|tres hot|torrides?|cochon(?:ne)?s?|coquine?s?|hentai|d'orgie|classee? x|interdite? aux moins de 18 ans)"
)
_STORY_EN = (
    r"(?:stor(?:y|ies)|scenes?|texts?|novels?|content|films?|dialogues?|conversations?|fan ?fics?|fan ?fiction|messages?|passages?|"
    r"chapters?|poems?|role ?play|description|videos?|pics|pictures|images?|chats?|tales?|encounter)"
)
_LEWD_EN = (
    r"(?:erotic\w*|porn\w*|smut\w*|nsfw|steamy|xxx|hentai|lewd|raunchy|(?:sexually |very |highly )?explicit (?:sex\w*|love)?|"
    r"sexually explicit|explicit|hardcore|x rated|sexual|sexy|sex|kinky|dirty)"
)
# Ce qui est sexuel sans être cru, et devient grave à côté d'un enfant.
_SEXUAL = (
    r"(?:erotiques?|eroti[cs]\w*|porno\w*|porn|hentai|pedoporno\w*|smut|sexuel(?:le)?s?|sexuellement|sexually|"
    r"(?:scenes?|histoires?|photos?|videos?|relations?|films?) de sexe|du sexe|sex (?:with|scenes?|story|tape|video)|sexe (?:avec|entre)|"
    r"(?:have|having|had|has) (?:sex|intercourse)|sexual (?:stor\w+|scenes?|content|images?|acts?|relations?\w*|fantas\w+|photos?|encounter|desire)|"
    r"sexuali[sz]ed|sext\w*|nudes?|(?:photos?|images?|videos?|pics|pictures) (?:[\w']+ ){0,4}(?:nue?s?|naked|denudee?s?|deshabille\w*)|"
    r"(?:naked|nude) (?:photos?|images?|videos?|pics|pictures|\w+ photos)|(?:coucher|couche|baiser|faire l'amour) avec|lolicon|loli|"
    r"seduire|seduc(?:e|ing)|fantasmes? sur|fantasi[sz]e about|strip ?tease)"
)


def _plain(source: str) -> Rule:
    return Rule(_PLAIN, source, softened=_SOFT)


def _crude(source: str) -> Rule:
    return Rule(_CRUDE, source, unless=("cooking",), softened=_SOFT)


def _minors(source: str) -> Rule:
    return Rule(_MINORS, source, softened=("education",), asks=True)


RULES = (
    # La sollicitation.
    _plain(
        r"(?:envoie\w*|envoye[rz]?|montre\w*|donne\w*|partage\w*|veux|voudrais|voir|recevoir|poste\w*)(?: moi| nous)? (?:[\w']+ ){0,4}"
        r"(?:nudes?|(?:photos?|videos?|images?|snaps?|selfies?) (?:[\w']+ ){0,5}(?:nue?s?|deshabille\w*|a poil|coquine?s?|sexy|intimes?|denude\w*|sans (?:rien|culotte|soutien\w*|vetements)|"
        r"de tes (?:seins|fesses)|de ton (?:corps|cul)))|"
        rf"(?:envie de|envie d'|hate de|(?:je|j'|on) ?(?:veux|vais|voudrais|aimerais|va|reve de|meurs d'envie de)) ?(?:te |vous )?{_LOVE_FR}"
        r"(?: (?:avec|ce soir|toute|toi|la|comme|partout|dans|sur|fort|sans|maintenant))?"
    ),
    _plain(
        r"(?:send|show|give|share|trade|want|post)(?: me| us)? (?:[\w']+ ){0,3}(?:nudes|naked (?:pics|photos|pictures|selfies?|body)|nude (?:pics|photos|pictures|selfies?)|dick pics?|"
        r"(?:pics|photos|pictures|selfies?) (?:[\w']+ ){0,3}(?:naked|nude|topless|undressed))|"
        r"(?:want|wanna|need|going|gonna|love|like|let'?s|dying)(?: to)? (?:\w+ )?(?:have (?:\w+ )?sex(?: with)?|fuck|make love to you|get (?:you )?naked|undress you|sleep with you|bang|hook up tonight)(?! (?:with the code|up|off|this|that|ed))"
    ),
    _plain(
        r"services? (?:d')?escorts?|escort ?girls?|escort (?:service|boy|disponible|available)|massages? (?:[\w']+ ){0,3}(?:finitions?|erotiques?|sensuels?|happy ending)|"
        r"(?:erotic|sensual|happy ending) massage|plans? cul|rencontres? (?:coquines?|chaudes?|sans lendemain)|(?:webcam|cam|live) (?:sexy|coquine|porno|girls?|sex)|"
        r"cam ?girls?|sex ?cams?|(?:chat|telephone|tchat|appel) (?:sexuel|rose|erotique|coquin)|sex(?:ual)? chat|phone sex|hot (?:singles|girls|milfs?|moms|babes)(?: \w+){0,3} (?:area|near|waiting|you)|"
        r"(?:relation|prestation|service|rapport)s? sexuel(?:le)?s? (?:tarif\w*|payant\w*|contre)|sexual services|sex for (?:money|cash)|pay (?:you )?for sex|onlyfans"
    ),
    # L'écrit explicite.
    _plain(
        rf"(?:@write_fr|raconte\w*|decri\w+|continue\w*|invente\w*|joue\w*|cherche|lis|montre\w*|je veux|regarde\w*)(?: moi| nous)? (?:[\w',]+ ){{0,4}}{_STORY_FR} (?:[\w']+ ){{0,3}}?{_LEWD_FR}|"
        r"(?:raconte|decris|dis)(?: moi)? (?:tes|ton|vos|tous tes|ta) (?:\w+ ){0,2}(?:fantasmes?|desirs?) ?(?:sexuels?|les plus|erotiques?|inavouables)?|"
        rf"{_STORY_FR} (?:[\w']+ ){{0,2}}?(?:pornographiques?|sexuellement explicites?|erotiques? (?:tres )?explicites?)"
    ),
    _plain(
        rf"(?:@write_en|tell|describe|continue|imagine|show|let'?s|play|looking for|watch|find)(?: me| us)? (?:[\w',]+ ){{0,4}}?{_LEWD_EN} (?:\w+ ){{0,3}}?{_STORY_EN}|"
        r"(?:@write_en|tell|read)(?: me| us)? (?:[\w']+ ){0,3}?(?:erotica|smut|porn)|sex scene between|(?:let'?s|start) (?:do |some )?(?:sexting|erp)|talk dirty to me"
    ),
    _crude(
        r"(?:suce|leche|branle|caresse)(?: moi| ma| mon| mes)(?: la| le| ma| mon)? ?(?:bite|queue|chatte|sexe|cul|seins|tetons|clito\w*|couilles)?(?= |[.,!]|$)(?! glace)|"
        r"(?:ma|ta|sa|grosse) (?:grosse |enorme )?bite|(?:ta|sa|ma) chatte (?:mouill\w+|humide|trempe\w*|serree)|je (?:mouille|bande) (?:pour|en|deja|rien)|"
        r"(?:penetr\w+|chevauch\w+|besogn\w+)[^\n]{0,50}(?:gemi\w+|jouir|jouiss\w+|orgasme|plaisir|cris|haletant\w*|sexe dur)|"
        r"(?:gemi\w+|haletant\w*|caress\w+|deshabill\w+)[^\n]{0,50}(?:son sexe|sa poitrine nue|orgasme|jouir|jouissance|penetr\w+|entre ses cuisses|firent l'amour|seins nus|corps nus?)|"
        r"(?:je suis (?:tres |trop |tellement |si )?(?:chaude?|excitee?)) (?:viens|baise|j'ai envie de toi|pour toi|sexuellement)|baise moi|prends moi (?:sauvagement|par derriere|fort)|"
        r"(?:firent|faisaient|ont fait) l'amour (?:sauvagement|toute la nuit|passionnement)|sexe (?:anal|oral|a trois|en groupe)|fellations?|sodomi\w+|ejacul\w+|gang ?bang|partouze"
    ),
    _crude(
        r"(?:i'm|i am|so|makes me|feeling|getting|really|you horny|horny) ?(?:so |really |fucking |super )*horny|horny(?: \w+)? (?:tonight|now|girls?|guys?|milfs?|teens)|(?:come|please|just|and|to|wanna|you to) (?:and )?fuck me|fuck me (?:hard\w*|now|all|daddy|please|baby|tonight)|"
        r"(?:suck|ride|stroke|lick|jerk) (?:on )?(?:my|his|your|that) (?:\w+ )?(?:dick|cock|pussy|tits|balls|clit)|(?:my|his|your|her) (?:\w+ )?(?:hard|throbbing|wet|tight|dripping|huge|big) (?:cock|dick|pussy)|"
        r"blow ?jobs?|hand ?jobs?|gang ?bang|threesome|anal sex|oral sex|cum(?:ming)? (?:on|in|inside|all)|"
        r"(?:moan\w*|undress\w*|thrust\w*|naked bod\w+|caress\w*|straddl\w*)[^\n]{0,60}(?:had sex|made love|orgasm\w*|inside (?:her|him)|between her (?:legs|thighs)|climax\w*|her breasts|undress\w*|moan\w*)"
    ),
    # Des mineurs.
    _minors(
        rf"{_SEXUAL}(?! d[eu'] ?(?:mon|ma|l'|notre|votre|son|leur)? ?(?:enfant|bebe|foetus))[^\n]{{0,80}}(?<!\w)(?:@minor)"
    ),
    _minors(rf"(?:@minor)[^\n]{{0,60}}(?<!\w){_SEXUAL}"),
    _minors(
        r"pedopornograph\w+|child (?:porn\w*|erotica|sexual abuse material)|kiddie porn|csam|jailbait|(?:kid|underage|preteen|teen) (?:porn|nudes|sex)|"
        r"porno(?:graphie)? (?:infantile|juvenile|enfantine|avec des enfants)"
    ),
    # Une mention, qui ne suffit pas.
    Rule(_HINT, r"sexuel(?:le)?s?|sexual(?:ly)?|erotiques?|erotic|nude?s?|nue?s?|porn\w*|sexe|sex|sexy|libido|orgasm\w*"),
)
