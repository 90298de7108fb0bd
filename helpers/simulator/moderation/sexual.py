"""Le contenu sexuel : la sollicitation, l'écrit explicite, et ce qui touche à des mineurs.

Les mots crus sont le moins nombreux possible : assez pour qu'un texte pleinement sexuel soit
signalé, pas davantage.
"""

from .patterns import Rule

_PLAIN = {"sexual": 0.85}
_CRUDE = {"sexual": 0.72}
_MINORS = {"sexual/minors": 0.93, "sexual": 0.9}
_HINT = {"sexual": 0.3}

_SOFT = ("education", "medical", "reported")

_LOVE_FR = (
    r"(?:te |vous |nous )?(?:baiser|niquer|faire jouir|deshabiller|sauter dessus|"
    r"prendre (?:sauvagement|par derriere|toute la nuit|contre)|faire l'amour|coucher avec (?:toi|"
    r"vous|elle|lui|moi)|caresser (?:tes (?:seins|fesses|cuisses)|ton corps|partout))|(?:te |"
    r"vous )(?:lecher|sucer|voir (?:nue?|a poil|toute nue))"
)
_PICTURE_FR = r"(?:photos?|videos?|images?|snaps?|selfies?)"
_BARE_FR = (
    r"(?:nue?s?|deshabille\w*|a poil|coquine?s?|sexy|intimes?|denude\w*|sans (?:rien|culotte|"
    r"soutien\w*|vetements)|de tes (?:seins|fesses)|de ton (?:corps|cul))"
)
_STORY_FR = (
    r"(?:scenes?|histoires?|textes?|romans?|recits?|nouvelles?|contenus?|films?|dialogues?|"
    r"conversations?|fanfics?|fanfictions?|messages?|passages?|chapitres?|poemes?|sextos?|"
    r"jeu de role|description)"
)
_LEWD_FR = (
    r"(?:(?:[\w']+ ){0,3}?(?:erotiques?|porno\w*|hentai|sexuel(?:le)?s?(?: (?:tres |"
    r"bien )?explicites?)?|sexuellement explicites?|de sexe|de cul|d'orgie|classee? x|"
    r"interdite? aux moins de 18 ans)|(?:tres )?(?:torrides?|coquine?s?|tres hot))"
)
_STORY_EN = (
    r"(?:stor(?:y|ies)|scenes?|texts?|novels?|content|films?|dialogues?|conversations?|fan ?fics?|"
    r"fan ?fiction|messages?|passages?|chapters?|poems?|role ?play|description|videos?|pics|"
    r"pictures|images?|chats?|tales?|encounter)"
)
_LEWD_EN = (
    r"(?:erotic\w*|porn\w*|smut\w*|nsfw|steamy|xxx|hentai|lewd|raunchy|x rated|sexual|sexy|sex|"
    r"kinky|sexually explicit|(?:very |highly )?explicit (?:sex\w*|love|adult|erotic))"
)
_BARE_EN = (
    r"(?:nudes|(?:naked|nude|topless) (?:pics|photos|pictures|selfies?|body|videos?)|dick pics?|"
    r"(?:pics|photos|pictures|selfies?) (?:[\w']+ ){0,3}(?:naked|nude|topless|undressed))"
)
# Ce qui est sexuel sans être cru, et devient grave à côté d'un enfant.
_SEXUAL = (
    r"(?:eroti(?:que|c)\w*|pornograph\w*|porno|porn|hentai|smut|sexuel(?:le)?s?|sexuellement|"
    r"sexually|(?:scenes?|histoires?|photos?|videos?|relations?|films?|recits?) de sexe|du sexe|"
    r"sex (?:with|scenes?|story|tape|video)|sexe (?:avec|entre)|(?:have|having|had|has) (?:sex|"
    r"intercourse)|sexual (?:stor\w+|scenes?|content|images?|acts?|relations?\w*|fantas\w+|"
    r"photos?|encounter|desire)|sexy (?:pics|photos?|pictures|images?|videos?|poses?)|(?:photos?|"
    r"images?|videos?|poses?) (?:\w+ )?(?:sexy|sensuelles?|suggestives?)|(?:suggestive|"
    r"provocative|sensual) (?:pics|photos?|pictures|images?|videos?|poses?)|sexuali[sz]ed|"
    r"sext(?:s|ing|o|os)?|nudes?|"
    rf"{_PICTURE_FR} (?:[\w']+ ){{0,4}}(?:nue?s?|naked|denudee?s?|deshabille\w*)|"
    r"(?:naked|nude) (?:pics|photos|pictures|images?|videos?|\w+ photos)|"
    r"(?<!se )(?<!me )(?<!te )(?:coucher|couche|baiser|faire l'amour) avec (?!son |sa |ses |leur |"
    r"un doudou)|(?:font|fait|faire) l'amour|lolicon|seduc(?:e|ing) an? |fantasmes? sur|"
    r"fantasi[sz]e about|strip ?tease)"
)
_BIRTH = r"(?! d[eu'] ?(?:mon|ma|l'|notre|votre|son|leur)? ?(?:enfant|bebe|foetus))"


def _plain(source: str) -> Rule:
    return Rule(_PLAIN, source, softened=_SOFT)


def _crude(source: str) -> Rule:
    return Rule(_CRUDE, source, unless=("cooking",), softened=_SOFT)


def _minors(source: str) -> Rule:
    return Rule(_MINORS, source, softened=("education",), asks=True)


RULES = (
    # La sollicitation.
    _plain(
        r"(?:envoie\w*|envoye[rz]?|montre\w*|donne\w*|partage\w*|veux|voudrais|voir|recevoir|"
        r"poste\w*)"
        rf"(?: moi| nous)? (?:[\w']+ ){{0,4}}(?:nudes?|{_PICTURE_FR} (?:[\w']+ ){{0,5}}{_BARE_FR})"
    ),
    _plain(
        r"(?:envie de|envie d'|hate de|(?:je|j'|on) ?(?:veux|vais|voudrais|aimerais|va|reve de|"
        rf"meurs d'envie de)|viens|veux tu|tu veux) ?(?:te |vous )?(?:{_LOVE_FR})|"
        rf"viens (?:donc )?me (?:sucer|baiser|"
        r"lecher|faire jouir)|(?:montre|fais voir|laisse moi voir|faire voir)[^\n]{0,15}(?:tes|"
        r"vos|ton) (?:seins|nichons|fesses|cul|chatte|sexe|bite|culotte)|je suis (?:toute |"
        r"completement )?(?:nue|nu|a poil)[^\n]{0,40}(?:t'attend|pour toi|viens|lit)|"
        r"i'm (?:\w+ )?naked[^\n]{0,40}(?:waiting|for you|come over|in bed)|(?:show|let me see|"
        r"flash)[^\n]{0,12}your (?:tits|boobs|breasts|ass|pussy|dick|cock|naked body)"
    ),
    _plain(
        rf"(?:send|show|give|share|trade|want|post)(?: me| us| you)? (?:[\w']+ ){{0,3}}{_BARE_EN}|"
        r"(?:want|wanna|need|going|gonna|love|like|let'?s|dying)(?: to)? (?:\w+ )?(?:have (?:\w+ "
        r")?sex(?! ed)|fuck|make love to you|get (?:you )?naked|undress you|sleep with you|"
        r"hook up tonight)(?! (?:up|off|this|that|it|things|everything|around))|i (?:want|"
        r"need) (?:you|u|to see you|to get you) (?:\w+ )?(?:naked|nude|in my bed|inside me)"
    ),
    _plain(
        r"services? (?:d')?escorts?|escort ?girls?|escort (?:service|boy|disponible|available)|"
        r"massages? (?:[\w']+ ){0,3}(?:finitions?|erotiques?|sensuels?|happy ending)|(?:erotic|"
        r"sensual|happy ending) massage|plans? cul|rencontres? (?:coquines?|chaudes?)|(?:webcam|"
        r"cam|live) (?:sexy|coquine|porno|girls?|sex)|cam ?girls?|sex ?cams?|(?:chat|telephone|"
        r"tchat|appel) (?:sexuel|rose|erotique|coquin)|sex(?:ual)? chat|phone sex|hot (?:singles|"
        r"girls|milfs?|moms|babes)(?: \w+){0,3} (?:area|near|waiting|you)|(?:relation|prestation|"
        r"service|rapport)s? sexuel(?:le)?s? (?:tarif\w*|payant\w*|contre (?:de l'argent|"
        r"remuneration))|sexual services|sex for (?:money|cash)|pay (?:you )?for sex"
    ),
    # L'écrit explicite.
    _plain(
        r"(?:@write_fr|raconte\w*|decri\w+|continue\w*|invente\w*|joue\w*|cherche|lis|montre\w*|"
        r"regarde\w*)"
        rf"(?: moi| nous)? (?:[\w',]+ ){{0,4}}{_STORY_FR} {_LEWD_FR}|"
        r"(?:raconte|decris|dis)(?: moi)? (?:tes|ton|vos|tous tes|"
        r"ta) (?:\w+ ){0,2}(?:fantasmes?(?: sexuels?)?|desirs? (?:sexuels?|les plus|erotiques?|"
        r"inavouables))|(?:decri\w+|racont\w+|ecri\w+|imagine\w*)[^\n]{0,50}(?:font|faire|faisant|"
        r"fassent|fait) l'amour|"
        rf"{_STORY_FR} (?:[\w']+ ){{0,2}}?(?:pornographiques?|sexuellement explicites?|"
        rf"erotiques? (?:tres )?explicites?)"
    ),
    _plain(
        r"(?:@write_en|tell|describe|continue|imagine|show|let'?s|play|looking for|watch|"
        r"find)(?: me| us)? "
        rf"(?:[\w',]+ ){{0,4}}?(?:{_LEWD_EN} (?:\w+ ){{0,3}}?{_STORY_EN}|explicit (?:story|scene|"
        rf"novel|fan ?fic\w*))|"
        r"(?:@write_en|tell|read)(?: me| us)? (?:[\w']+ ){0,3}?(?:erotica|smut|porn)|"
        r"sex scene between|(?:describe|write|tell|imagine|narrate|detail)[^\n]{0,50}(?:have|"
        r"having|had) (?:\w+ )?sex(?! ed)|(?:let'?s|start) (?:do |some )?(?:sexting|erp)|"
        r"talk dirty to me|(?:describe|write|imagine)[^\n]{0,40}(?:naked body|makes? love|"
        r"making love)"
    ),
    _crude(
        r"(?:suce|leche|branle|caresse)(?: moi)?(?: la| le| ma| mon| mes| les) (?:bite|queue|"
        r"chatte|sexe|cul|seins|tetons|clito\w*|couilles)|suce moi(?= |[.,!]|$)(?! (?:la glace|"
        r"le doigt|ce))|(?:ma|ta|sa|grosse) (?:grosse |enorme )?bite|(?:ta|sa|"
        r"ma) chatte (?:mouill\w+|humide|trempe\w*|serree)|je (?:mouille|bande) (?:pour|"
        r"en pensant|deja)|(?:penetr\w+|chevauch\w+|besogn\w+)[^\n]{0,50}(?:gemi\w+|jouir|"
        r"jouiss\w+|orgasme|haletant\w*|sexe dur)|(?:gemi\w+|haletant\w*|caress\w+|"
        r"deshabill\w+)[^\n]{0,50}(?:son sexe|sa poitrine nue|orgasme|jouir|jouissance|penetr\w+|"
        r"entre ses cuisses|firent l'amour|seins nus|corps nus?)|je suis (?:tres |trop |"
        r"tellement |si )?(?:chaude?|excitee?),? (?:viens|baise|j'ai envie de toi|pour toi|"
        r"sexuellement)|baise moi|prends moi (?:sauvagement|par derriere|fort)|(?:firent|"
        r"faisaient|ont fait) l'amour (?:sauvagement|toute la nuit|passionnement)|sexe (?:anal|"
        r"oral|a trois|en groupe)|fellations?|sodomi\w+|ejacul\w+|gang ?bang|partouze"
    ),
    _crude(
        r"(?:i'm|i am|so|makes me|feeling|getting|really) ?(?:so |really |fucking |super )*horny|"
        r"horny(?: \w+)? (?:tonight|now|girls?|guys?|milfs?)|(?:come|please|just|and|to|wanna|"
        r"you to) (?:and )?fuck me|fuck me (?:hard\w*|now|all|daddy|please|baby|tonight)|(?:suck|"
        r"ride|stroke|lick|jerk) (?:on )?(?:my|his|your|that) (?:\w+ )?(?:dick|cock|pussy|tits|"
        r"balls|clit)|(?:my|his|your|her) (?:\w+ )?(?:hard|throbbing|wet|tight|dripping|huge|"
        r"big) (?:cock|dick|pussy)|blow ?jobs?|hand ?jobs?|gang ?bang|a threesome|anal sex|"
        r"oral sex|cum(?:ming)? (?:on|in|inside) (?:my|me|her|his|your)|(?:moan\w*|undress\w*|"
        r"thrust\w*|naked bod\w+|caress\w*|straddl\w*)[^\n]{0,60}(?:had sex|made love|orgasm\w*|"
        r"inside (?:her|him)|between her (?:legs|thighs)|climax\w*|her breasts|undress\w*|moan\w*)"
    ),
    # Des mineurs.
    _minors(rf"{_SEXUAL}{_BIRTH}[^\n]{{0,80}}(?<!\w)(?:@minor)"),
    _minors(rf"(?:@minor)[^\n]{{0,60}}(?<!\w){_SEXUAL}"),
    _minors(
        r"pedopornograph\w+|child (?:porn\w*|erotica|sexual abuse material)|kiddie porn|csam|"
        r"jailbait|(?:kid|underage|preteen|teen) (?:porn|nudes|sex)|"
        r"porno(?:graphie)? (?:infantile|juvenile|enfantine|avec des enfants)"
    ),
    # Une mention, qui ne suffit pas.
    Rule(
        _HINT,
        r"sexuel(?:le)?s?|sexual(?:ly)?|erotiques?|erotic|nudes?|nues?|nus|porn\w*|sexe|sex|sexy|"
        r"libido|orgasm\w*",
    ),
)
