"""Les demandes d'aide, et les modes d'emploi, pour un crime violent ou pour une arme."""

from .patterns import Rule

_ASKED = {"illicit/violent": 0.88}
_TOLD = {"illicit/violent": 0.72}
_UNLESS = ("game", "tech", "picture")
_SOFT = ("prevention", "law")

_HARM_FR = (
    r"(?<!sans )(?<!pas )(?<!eviter de )(?<!jamais )(?:tuer|assassiner|empoisonner|etrangler|"
    r"eliminer|kidnapper|sequestrer|torturer|violer|droguer|egorger|poignarder|agresser|tabasser|"
    r"faire du mal a|noyer|etouffer|decapiter|abattre|buter|mutiler|frapper|blesser|attaquer|"
    r"ligoter|assommer|enlever(?= une? (?:enfant|fill|garcon|bebe|gosse|femme)| (?:le|la) (?:fils|"
    r"fille|bebe)))"
)
_HARM_EN = (
    r"(?<!without )(?<!not )(?<!avoid )(?<!stop )(?<!never )(?:kill|murder|poison|strangle|kidnap|"
    r"abduct|torture|rape|drug|stab|shoot|drown|suffocate|assassinate|hurt|attack|run over|"
    r"beat up|harm|smother|maim|behead|roofie|hold hostage)(?:ing|ling|ming|ping)?|(?:poison|"
    r"kidnapp|tortur|strangl|suffocat|stabb|abduct|drugg)ing"
)
_WEAPON_FR = r"@gap(?:@weapon_fr)(?! (?:a |au |aux |de |en |d')?(?:@not_weapon))"
_WEAPON_EN = (
    r"(?:(?!(?:@not_weapon) )[\w']+ ){0,4}(?<!bath )(?<!seed )(?<!glue )(?<!heat )(?<!paint "
    r")(?<!water )(?<!staple )(?<!toy )(?<!massage )(?<!cocoa )(?<!nerf )(?<!photo )(?<!spray "
    r")(?<!chocolate )(?<!smoke )(?<!glitter )(?<!caulking )(?<!top )(?<!tattoo )(?<!grease "
    r")(?:@weapon_en)(?<!nail gun)(?<!nail guns)(?! (?:safe|licen[sc]e|control|violence|laws?|"
    r"permit|rack|cabinet|lock|holster|show|range|rights))"
)
_PLACE_FR = (
    r"(?:immeuble|batiment|voiture|pont|maison|gare|train|avion|metro|mairie|ecole|prefecture|"
    r"commissariat|ambassade|eglise|mosquee|synagogue|barrage|centrale|bombe|usine|distributeur|"
    r"coffre|stade|bus)"
)
_PLACE_EN = (
    r"(?:building|house|car|school|plane|train|bridge|church|mosque|synagogue|station|hospital|"
    r"bank|office|airport|stadium|dam|plant|store|mall|bus|atm|safe|embassy|courthouse|subway)"
)
_CRIME_FR = (
    rf"{_HARM_FR} (?:discretement |lentement |rapidement |facilement )?(?:@person_fr)|"
    rf"(?:@make_fr) {_WEAPON_FR}|(?:@make_fr) (?:un|des) silencieux(?= |$)(?! (?:de|"
    rf"pour) (?:voiture|moto|pot|echap))|"
    r"braquer (?:une?|la|le|des|cette|l') ?(?!virage|volant|projecteur|regard|camera)\w+|"
    r"(?:planifier|preparer|organiser|commettre|perpetrer|faire|mener|reussir|"
    r"maquiller) (?:\w+ )?(?:un |une |l'|le |la |mon )(?:attentats?|meurtres?(?! (?:et mystere|"
    r"party))|assassinats?|tueries?|fusillades?|massacres?|enlevements?|braquages?|kidnapping|"
    r"attaque (?:terroriste|a main armee|au couteau)|crime parfait|prise d'otages?|crime)|"
    r"(?:me debarrasser|se debarrasser|debarrasser) (?:d'un|du|d'une|de son) (?:\w+ )?(?:cadavre|"
    r"corps(?! etranger)|macchabee)|(?:cacher|dissoudre|enterrer|faire disparaitre|dissimuler|"
    r"transporter) (?:un|le|des) (?:cadavres?|corps(?! (?:d'une|de (?:la|l'|ma)|gras))|macchabee)|"
    r"(?:cherche|engager|embaucher|trouver|payer|recruter|contacter|"
    r"louer) (?:\w+ )?(?:tueurs? a gages?|tueurs?|homme de main)|(?:provoquer|declencher|"
    r"causer) (?:une?|l') ?explosion(?! (?:de|des|du|d'))|"
    rf"faire (?:sauter|exploser|derailler) (?:une?|le|la|l'|mon|des|cet|cette) ?{_PLACE_FR}"
)
_CRIME_EN = (
    rf"(?:{_HARM_EN}) (?:off )?(?:@person_en)(?!'s? (?:feelings|heart|chances|career|confidence|"
    rf"score|eyes|pride))|(?:@make_en) (?:me )?{_WEAPON_EN}|"
    r"(?:commit(?:ting)?|plan(?:ning)?|carry(?:ing)? out|get(?:ting)? away with|pull(?:ing)? off|"
    r"organi[sz]e|stage|cover up) (?:an? |the |my |perfect )*(?:\w+ )?(?:murder(?! myster)|"
    r"shooting|terror\w* attack|massacre|bombing|assassination|kidnapping|killing|armed robbery|"
    r"hostage situation|rampage|lynching|homicide|attack on (?:a|the|my) \w+)|(?:(?:get|"
    r"getting) rid of|dispos(?:e|ing) of|hid(?:e|ing)|dissolv(?:e|ing)|bury(?:ing)?|"
    r"burn(?:ing)?) (?:an? |the |my |some )?(?:dead |human )?(?:body|bodies|"
    r"corpses?)(?! (?:element|tag|text|hair|scroll\w*|overflow|content|fat|background|odou?r|"
    r"of the|in (?:css|html)|with css))|(?:hir(?:e|ing)|find(?:ing)?|pay(?:ing)?|"
    r"contact(?:ing)?) (?:an? |some )?(?:hit ?man|assassin|contract killer|killer|"
    r"someone to (?:kill|hurt|beat))|rob(?:bing)? (?:an? |the )?(?:\w+ )?(?:bank|gas station|"
    r"jewelry store|armored \w+|liquor store)|(?:make|making|build(?:ing)?|do) (?:a )?(?:mass|"
    r"school) shooting|"
    rf"(?:blow(?:ing)? up|bomb(?:ing)?|derail(?:ing)?) (?:an?|the|my|someone's|"
    rf"that) (?:\w+ )?{_PLACE_EN}"
)
_STEPS_FR = (
    r"(?:d'abord|puis|ensuite|commence\w*|melange\w*|rempli\w*|versez?|utilise\w*|ajoute\w*|"
    r"achete\w*|il suffit|prene?z|prends|etape)"
)
_STEPS_EN = r"(?:first|then|start by|simply|just|mix|fill|pour|use|add|make sure|step)"
_POISON_FR = (
    r"(?:poisons?|venins?|produits?|gaz|dose|cyanure|arsenic|substances?|medicaments?|plantes?|"
    r"champignons?)"
)
_POISON_EN = (
    r"(?:poisons?|chemicals?|drugs?|gas|dose|cyanide|arsenic|substances?|plants?|mushrooms?)"
)


def _asked(source: str) -> Rule:
    return Rule(_ASKED, source, unless=_UNLESS, softened=_SOFT, asks=True)


def _told(source: str) -> Rule:
    return Rule(_TOLD, source, unless=_UNLESS, softened=_SOFT)


RULES = (
    _asked(rf"(?:@ask_fr)(?:{_CRIME_FR})"),
    _asked(rf"(?:@ask_en)(?:{_CRIME_EN})"),
    _asked(
        r"(?:je|on|nous) (?:cherche|cherchons|veux|voudrais) (?:[\w']+ ){0,3}tueurs? a gages?|"
        r"ou (?:[\w']+ ){0,4}(?:trouver|engager|embaucher) (?:un |des )?tueurs?"
    ),
    # Une arme à acheter, un poison pour quelqu'un, un plan d'attaque.
    _asked(
        r"(?:ou|qui|chez qui|combien) (?:[\w']+ ){0,5}"
        rf"(?:acheter|trouver|procurer|obtenir|commander|vend|vendre|louer) {_WEAPON_FR}"
    ),
    _asked(
        r"(?:where|who) (?:[\w']+ ){0,4}"
        rf"(?:buy|get|find|sells?|purchase|obtain|order|acquire) (?:me )?{_WEAPON_EN}"
    ),
    _asked(
        rf"(?:quels?|quelles?|une?|du|de l'|des|le|combien d'|combien de) ?{_POISON_FR} (?:[\w']+ "
        rf"){{0,6}}(?:pour |afin de |peut |peuvent ){_HARM_FR} (?:@person_fr)|"
        r"poisons? (?:indetectables?|mortels?|foudroyants?)[^\n]{0,40}(?:utiliser|tuer|eliminer|"
        r"preparer|fabriquer|choisir)"
    ),
    _asked(
        rf"(?:what|which|how much) (?:\w+ )?{_POISON_EN} (?:[\w']+ ){{0,6}}(?:to |would |can |"
        rf"could |will )(?:\w+ )?(?:{_HARM_EN}) (?:@person_en)|"
        r"(?:undetectable|untraceable|lethal|deadly) poisons?[^\n]{0,40}(?:use|kill|make|slip|"
        r"give|recipe)"
    ),
    _asked(
        rf"(?:je|on) (?:veux|vais|voudrais|dois) {_HARM_FR} (?:@person_fr)[^\n]{{0,60}}"
        r"(?:comment|quel|quoi|que dois je|aide|conseil|idee)|"
        rf"i (?:want|need|am going|'m going|have|plan) to (?:{_HARM_EN}) "
        rf"(?:@person_en)[^\n]{{0,60}}"
        r"(?:how|what|which|help|advice|ideas)"
    ),
    _asked(
        r"(?:need|want|give me|make|write|draft|create|design) (?:me )?(?:an? |"
        r"the )?(?:\w+ )?(?:plan|manual|blueprints?|list|guide) (?:for|of|"
        r"to) (?:[\w']+ ){0,3}(?:school shooting|mass shooting|shooting|terror\w* attack|bombing|"
        r"massacre|assassination|kidnapping|bank robbery)|(?:plan|liste|scenario) (?:d'|de |"
        r"pour (?:un |une )?)(?:[\w']+ ){0,2}(?:attentat|fusillade|tuerie|braquage|massacre|"
        r"attaque terroriste|enlevement)"
    ),
    # Un acte à l'infinitif en tête de phrase.
    _asked(
        rf"^(?:{_CRIME_FR})[^\n]{{0,80}}"
        r"(?:comment|sans (?:se|me|etre|laisser)|tuto|etape|methode|mode d'emploi)"
    ),
    _asked(
        rf"^(?:{_CRIME_EN})[^\n]{{0,80}}"
        r"(?:how|tutorial|step by step|guide|instructions)"
    ),
    _asked(
        r"(?:pipe|nail|fertilizer|pressure cooker|homemade|improvised|diy) (?:bombs?|explosives?|"
        r"grenades?) (?:making|instructions|recipe|tutorial|guide|step by step)|(?:bomb|"
        r"explosives?) ?making (?:instructions|guide|tutorial|recipe|manual)|(?:recette|plans?|"
        r"tuto\w*|mode d'emploi|schema|notice)s? (?:de |d'|du |pour )(?:une? |les |la |"
        r"l')?(?:bombes?(?! (?:@not_weapon|de (?:@not_weapon)))|explosifs?|cocktails? molotov|"
        r"engins? explosifs?|dynamite)"
    ),
    # Un mode d'emploi : signalé, sans rien demander.
    _told(
        r"(?:voici comment|^pour|^afin de|il suffit de|tu peux|vous pouvez) "
        rf"(?:{_CRIME_FR})[^\n]{{0,120}}{_STEPS_FR}"
    ),
    _told(
        r"(?:here(?:'s| is) how (?:to|you can)|^to|^in order to|you can) "
        rf"(?:{_CRIME_EN})[^\n]{{0,120}}{_STEPS_EN}"
    ),
)
