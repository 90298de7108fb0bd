"""Les demandes d'aide, et les modes d'emploi, pour un crime violent ou pour une arme."""

from .patterns import Rule

_ASKED = {"illicit/violent": 0.88}
_TOLD = {"illicit/violent": 0.72}
_UNLESS = ("game", "tech", "picture")
_SOFT = ("prevention", "law")

_HARM_FR = (
    r"(?<!sans )(?<!pas )(?<!eviter de )(?<!jamais )(?:tuer|assassiner|empoisonner|etrangler|eliminer|kidnapper|"
    r"sequestrer|torturer|violer|droguer|egorger|poignarder|agresser|tabasser|faire du mal a|noyer|"
    r"etouffer|decapiter|abattre|buter|mutiler|frapper|blesser|attaquer|ligoter|assommer|"
    r"enlever(?= une? (?:enfant|fill|garcon|bebe|gosse|femme)| (?:le|la) (?:fils|fille|bebe)))"
)
_HARM_EN = (
    r"(?<!without )(?<!not )(?<!avoid )(?<!stop )(?<!never )(?:kill|murder|poison|strangle|kidnap|abduct|torture|rape|"
    r"drug|stab|shoot|drown|suffocate|assassinate|hurt|attack|run over|beat up|harm|smother|maim|"
    r"behead|roofie|hold hostage)(?:ing|ling|ming|ping)?|(?:poison|kidnapp|tortur|strangl|suffocat|stabb|abduct|drugg)ing"
)
_WEAPON_FR = r"@gap(?:@weapon_fr)(?! (?:a |au |aux |de |en |d')?(?:@not_weapon))"
_WEAPON_EN = (
    r"(?:(?!(?:@not_weapon) )[\w']+ ){0,4}(?<!bath )(?<!seed )(?<!glue )(?<!heat )"
    r"(?<!paint )(?<!water )(?<!staple )(?<!toy )(?<!massage )(?<!cocoa )(?<!nerf )(?<!photo )"
    r"(?<!spray )(?<!chocolate )(?<!smoke )(?<!glitter )(?<!caulking )(?<!top )(?<!tattoo )(?<!grease )(?:@weapon_en)(?<!nail gun)(?<!nail guns)"
    r"(?! (?:safe|licen[sc]e|control|violence|laws?|permit|rack|cabinet|lock|holster|show|range|rights))"
)
_PLACE_FR = (
    r"(?:immeuble|batiment|voiture|pont|maison|gare|train|avion|metro|mairie|ecole|prefecture|commissariat|"
    r"ambassade|eglise|mosquee|synagogue|barrage|centrale|bombe|usine|distributeur|coffre|stade|bus)"
)
_PLACE_EN = (
    r"(?:building|house|car|school|plane|train|bridge|church|mosque|synagogue|station|hospital|bank|office|"
    r"airport|stadium|dam|plant|store|mall|bus|atm|safe|embassy|courthouse|subway)"
)
_CRIME_FR = (
    rf"{_HARM_FR} (?:discretement |lentement |rapidement |facilement )?(?:@person_fr)|"
    rf"(?:@make_fr) {_WEAPON_FR}|(?:@make_fr) (?:un|des) silencieux(?= |$)(?! (?:de|pour) (?:voiture|moto|pot|echap))|"
    r"braquer (?:une?|la|le|des|cette|l') ?(?!virage|volant|projecteur|regard|camera)\w+|"
    r"(?:planifier|preparer|organiser|commettre|perpetrer|faire|mener|reussir|maquiller) (?:\w+ )?"
    r"(?:un |une |l'|le |la |mon )(?:attentats?|meurtres?(?! (?:et mystere|party))|assassinats?|tueries?|fusillades?|massacres?|"
    r"enlevements?|braquages?|kidnapping|attaque (?:terroriste|a main armee|au couteau)|"
    r"crime parfait|prise d'otages?|crime)|"
    r"(?:me debarrasser|se debarrasser|debarrasser) (?:d'un|du|d'une|de son) (?:\w+ )?(?:cadavre|corps(?! etranger)|macchabee)|"
    r"(?:cacher|dissoudre|enterrer|faire disparaitre|dissimuler|transporter) "
    r"(?:un|le|des) (?:cadavres?|corps(?! (?:d'une|de (?:la|l'|ma)|gras))|macchabee)|"
    r"(?:cherche|engager|embaucher|trouver|payer|recruter|contacter|louer) (?:\w+ )?"
    r"(?:tueurs? a gages?|tueurs?|homme de main)|"
    r"(?:provoquer|declencher|causer) (?:une?|l') ?explosion(?! (?:de|des|du|d'))|"
    rf"faire (?:sauter|exploser|derailler) (?:une?|le|la|l'|mon|des|cet|cette) ?{_PLACE_FR}"
)
_CRIME_EN = (
    rf"(?:{_HARM_EN}) (?:off )?(?:@person_en)(?!'s? (?:feelings|heart|chances|career|confidence|score|eyes|pride))|"
    rf"(?:@make_en) (?:me )?{_WEAPON_EN}|"
    r"(?:commit(?:ting)?|plan(?:ning)?|carry(?:ing)? out|get(?:ting)? away with|pull(?:ing)? off|"
    r"organi[sz]e|stage|cover up) (?:an? |the |my |perfect )*(?:\w+ )?"
    r"(?:murder(?! myster)|shooting|terror\w* attack|massacre|bombing|assassination|kidnapping|killing|"
    r"armed robbery|hostage situation|rampage|lynching|homicide|attack on (?:a|the|my) \w+)|"
    r"(?:(?:get|getting) rid of|dispos(?:e|ing) of|hid(?:e|ing)|dissolv(?:e|ing)|bury(?:ing)?|burn(?:ing)?) "
    r"(?:an? |the |my |some )?(?:dead |human )?(?:body|bodies|corpses?)"
    r"(?! (?:element|tag|text|hair|scroll\w*|overflow|content|fat|background|odou?r|of the|in (?:css|html)|with css))|"
    r"(?:hir(?:e|ing)|find(?:ing)?|pay(?:ing)?|contact(?:ing)?) (?:an? |some )?"
    r"(?:hit ?man|assassin|contract killer|killer|someone to (?:kill|hurt|beat))|"
    r"rob(?:bing)? (?:an? |the )?(?:\w+ )?(?:bank|gas station|jewelry store|armored \w+|liquor store)|"
    r"(?:make|making|build(?:ing)?|do) (?:a )?(?:mass|school) shooting|"
    rf"(?:blow(?:ing)? up|bomb(?:ing)?|derail(?:ing)?) (?:an?|the|my|someone's|that) (?:\w+ )?{_PLACE_EN}"
)
_STEPS_FR = (
    r"(?:d'abord|puis|ensuite|commence\w*|melange\w*|rempli\w*|versez?|utilise\w*|ajoute\w*|"
    r"achete\w*|il suffit|prene?z|prends|etape)"
)
_STEPS_EN = r"(?:first|then|start by|simply|just|mix|fill|pour|use|add|make sure|step)"
_POISON_FR = (
    r"(?:poisons?|venins?|produits?|gaz|dose|cyanure|arsenic|substances?|medicaments?|plantes?|champignons?)"
)
_POISON_EN = r"(?:poisons?|chemicals?|drugs?|gas|dose|cyanide|arsenic|substances?|plants?|mushrooms?)"


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
        rf"(?:quels?|quelles?|une?|du|de l'|des|le|combien d'|combien de) ?{_POISON_FR} "
        rf"(?:[\w']+ ){{0,6}}(?:pour |afin de |peut |peuvent ){_HARM_FR} (?:@person_fr)|"
        r"poisons? (?:indetectables?|mortels?|foudroyants?)[^\n]{0,40}"
        r"(?:utiliser|tuer|eliminer|preparer|fabriquer|choisir)"
    ),
    _asked(
        rf"(?:what|which|how much) (?:\w+ )?{_POISON_EN} "
        rf"(?:[\w']+ ){{0,6}}(?:to |would |can |could |will )(?:\w+ )?(?:{_HARM_EN}) (?:@person_en)|"
        r"(?:undetectable|untraceable|lethal|deadly) poisons?[^\n]{0,40}(?:use|kill|make|slip|give|recipe)"
    ),
    _asked(
        rf"(?:je|on) (?:veux|vais|voudrais|dois) {_HARM_FR} (?:@person_fr)[^\n]{{0,60}}"
        r"(?:comment|quel|quoi|que dois je|aide|conseil|idee)|"
        rf"i (?:want|need|am going|'m going|have|plan) to (?:{_HARM_EN}) (?:@person_en)[^\n]{{0,60}}"
        r"(?:how|what|which|help|advice|ideas)"
    ),
    _asked(
        r"(?:need|want|give me|make|write|draft|create|design) (?:me )?(?:an? |the )?(?:\w+ )?"
        r"(?:plan|manual|blueprints?|list|guide) (?:for|of|to) (?:[\w']+ ){0,3}(?:school shooting|"
        r"mass shooting|shooting|terror\w* attack|bombing|massacre|assassination|kidnapping|bank robbery)|"
        r"(?:plan|liste|scenario) (?:d'|de |pour (?:un |une )?)(?:[\w']+ ){0,2}"
        r"(?:attentat|fusillade|tuerie|braquage|massacre|attaque terroriste|enlevement)"
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
        r"(?:pipe|nail|fertilizer|pressure cooker|homemade|improvised|diy) (?:bombs?|explosives?|grenades?) "
        r"(?:making|instructions|recipe|tutorial|guide|step by step)|(?:bomb|explosives?) ?making "
        r"(?:instructions|guide|tutorial|recipe|manual)|"
        r"(?:recette|plans?|tuto\w*|mode d'emploi|schema|notice)s? (?:de |d'|du |pour )(?:une? |les |la |l')?"
        r"(?:bombes?(?! (?:@not_weapon|de (?:@not_weapon)))|explosifs?|cocktails? molotov|"
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
