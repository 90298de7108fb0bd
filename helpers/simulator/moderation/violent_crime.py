"""Les demandes d'aide, et les modes d'emploi, pour un crime violent ou pour une arme."""

from .patterns import Rule

_ASKED = {"illicit/violent": 0.88}
_TOLD = {"illicit/violent": 0.72}
_SOFT = ("prevention", "law")

_HARM_FR = (
    r"(?:tuer|assassiner|empoisonner|etrangler|eliminer|kidnapper|enlever|sequestrer|torturer|violer|"
    r"droguer|egorger|poignarder|agresser|tabasser|faire disparaitre|faire du mal a|supprimer|noyer|"
    r"etouffer|decapiter|abattre|buter|mutiler|renverser|se debarrasser de|me debarrasser de|frapper|"
    r"braquer|pieger|faire taire|blesser|attaquer|ligoter)"
)
_HARM_EN = (
    r"(?:kill|murder|poison|strangle|kidnap|abduct|torture|rape|drug|stab|shoot|drown|suffocate|"
    r"assassinate|hurt|attack|run over|dispose of|get rid of|beat up|harm|smother|maim|behead|"
    r"roofie|hold hostage|ambush|silence)(?:ing|ling|ming)?"
)
_WEAPON_FR = r"(?:@gap)(?:@weapon_fr)(?! (?:a |au |aux |de |en |d')?(?:@not_weapon))"
_WEAPON_EN = (
    r"(?:(?!(?:@not_weapon) )[\w']+ ){0,4}(?<!bath )(?<!seed )(?<!glue )(?<!nail )(?<!heat )(?<!paint )"
    r"(?<!water )(?<!staple )(?<!toy )(?<!massage )(?<!cocoa )(?<!nerf )(?<!photo )(?<!spray )"
    r"(?<!chocolate )(?<!smoke )(?<!glitter )(?<!caulking )(?:@weapon_en)(?! (?:safe|license|control|violence|laws?))"
)
_CRIME_FR = (
    rf"{_HARM_FR} (?:discretement |lentement |rapidement |facilement )?(?:@person_fr)|"
    rf"(?:@make_fr) {_WEAPON_FR}|braquer (?:une?|la|le|des|cette|l') ?(?!virage|volant|projecteur)\w+|"
    r"(?:planifier|preparer|organiser|commettre|perpetrer|faire|mener|reussir|maquiller) (?:\w+ )?(?:un |une |l'|le |la |mon )"
    r"(?:attentats?|meurtres?|assassinats?|tueries?|fusillades?|massacres?|enlevements?|braquages?|kidnapping|"
    r"attaque (?:terroriste|a main armee|au couteau)|crime parfait|prise d'otages?|crime)|"
    r"(?:se debarrasser|me debarrasser|debarrasser) (?:d'un|du|de mon|d'une|de son) (?:\w+ )?(?:cadavre|corps|macchabee)|"
    r"(?:cacher|dissoudre|enterrer|faire disparaitre|bruler|dissimuler|transporter) (?:un|le|mon|des|son) (?:cadavres?|corps|macchabee)|"
    r"(?:cherche|engager|embaucher|trouver|payer|recruter|contacter|louer) (?:\w+ )?(?:tueurs? a gages?|tueurs?|homme de main)|"
    r"(?:imprimer|fabriquer) (?:en 3d )?(?:\w+ )?(?:arme|pistolet|fusil)|"
    r"(?:provoquer|declencher|causer) (?:une?|l') ?(?:explosion|incendie mortel)|faire (?:sauter|exploser) (?:une?|le|la|l'|mon|des) ?\w+"
)
_CRIME_EN = (
    rf"{_HARM_EN} (?:off )?(?:@person_en)|(?:@make_en) (?:me )?{_WEAPON_EN}|"
    r"(?:commit(?:ting)?|plan(?:ning)?|carry(?:ing)? out|get(?:ting)? away with|pull off|do|organi[sz]e|stage|cover up) (?:an? |the |my |perfect )*(?:\w+ )?"
    r"(?:murder|shooting|attack|massacre|bombing|assassination|kidnapping|killing|armed robbery|hostage situation|rampage|lynching|homicide)|"
    r"(?:(?:get|getting) rid of|dispos(?:e|ing) of|hid(?:e|ing)|dissolv(?:e|ing)|bury(?:ing)?|burn(?:ing)?) (?:an? |the |my |some )?(?:\w+ )?(?:body|bodies|corpses?)|"
    r"(?:hir(?:e|ing)|find(?:ing)?|pay(?:ing)?|contact(?:ing)?) (?:an? |some )?(?:hit ?man|assassin|killer|someone to (?:kill|hurt|beat))|"
    r"rob(?:bing)? (?:an? |the )?(?:\w+ )?(?:bank|gas station|jewelry store|armored \w+|liquor store)|"
    r"(?:make|making|build(?:ing)?|do) (?:a )?(?:mass|school) shooting|blow(?:ing)? up (?:an?|the|my|someone)"
)


def _asked(source: str) -> Rule:
    return Rule(_ASKED, source, unless=("game", "tech"), softened=_SOFT, asks=True)



RULES = (
    _asked(rf"(?:@ask_fr)(?:{_CRIME_FR})"),
    _asked(rf"(?:@ask_en)(?:{_CRIME_EN})"),
    _asked(
        r"(?:je|on|nous) (?:cherche|cherchons|veux|voudrais) (?:[\w']+ ){0,3}tueurs? a gages?|"
        r"ou (?:[\w']+ ){0,4}(?:trouver|engager|embaucher) (?:un |des )?tueurs?",
    ),
    # Une arme à acheter, un poison pour quelqu'un, un plan d'attaque.
    _asked(
        rf"(?:ou|qui|chez qui|combien) (?:[\w']+ ){{0,5}}(?:acheter|trouver|procurer|obtenir|commander|vend|vendre|louer) {_WEAPON_FR}",
    ),
    _asked(
        rf"(?:where|who) (?:[\w']+ ){{0,4}}(?:buy|get|find|sells?|purchase|obtain|order|acquire) (?:me )?{_WEAPON_EN}",
    ),
    _asked(
        r"(?:quels?|quelles?|un|une|du|de l'|des|le|combien d'|combien de) ?(?:poisons?|venins?|produits?|gaz|dose|cyanure|arsenic|substances?|medicaments?) "
        rf"(?:[\w']+ ){{0,6}}(?:pour |afin de ){_HARM_FR} (?:@person_fr)|"
        r"poisons? (?:indetectables?|mortels?|foudroyants?)[^\n]{0,40}(?:utiliser|tuer|eliminer|preparer|fabriquer|choisir)",
    ),
    _asked(
        r"(?:what|which|how much) (?:\w+ )?(?:poisons?|chemicals?|drugs?|gas|dose|cyanide|arsenic|substances?) "
        rf"(?:[\w']+ ){{0,6}}(?:to |would )(?:\w+ )?{_HARM_EN} (?:@person_en)|"
        r"(?:undetectable|untraceable|lethal|deadly) poisons?[^\n]{0,40}(?:use|kill|make|slip|give|recipe)",
    ),
    _asked(
        rf"(?:je|on) (?:veux|vais|voudrais|dois) {_HARM_FR} (?:@person_fr)[^\n]{{0,60}}(?:comment|quel|quoi|que dois je|aide|conseil|idee)|"
        rf"i (?:want|need|am going|'m going|have|plan) to {_HARM_EN} (?:@person_en)[^\n]{{0,60}}(?:how|what|which|help|advice|ideas)",
    ),
    _asked(
        r"(?:need|want|give me|make|write|draft|create|design) (?:me )?(?:an? |the )?(?:\w+ )?(?:plan|manual|blueprints?|list|guide) (?:for|of|to) "
        r"(?:[\w']+ ){0,3}(?:school shooting|mass shooting|shooting|terror\w* attack|bombing|massacre|assassination|kidnapping|bank robbery)|"
        r"(?:plan|liste|scenario) (?:d'|de |pour (?:un |une )?)(?:[\w']+ ){0,2}(?:attentat|fusillade|tuerie|braquage|massacre|attaque terroriste|enlevement)",
    ),
    # Un acte à l'infinitif en tête de phrase.
    _asked(
        rf"^(?:{_CRIME_FR})[^\n]{{0,80}}(?:comment|sans (?:se|me|etre|laisser)|tuto|etape|methode|mode d'emploi)",
    ),
    _asked(rf"^(?:{_CRIME_EN})[^\n]{{0,80}}(?:how|tutorial|step by step|guide|instructions)"),
    _asked(
        r"(?:pipe|nail|fertilizer|pressure cooker|homemade|improvised|diy) (?:bombs?|explosives?|grenades?) "
        r"(?:making|instructions|recipe|tutorial|guide|step by step)|(?:bomb|explosives?) ?making (?:instructions|guide|tutorial|recipe|manual)|"
        r"(?:recette|plans?|tuto\w*|mode d'emploi|schema|notice)s? (?:de |d'|pour )(?:une? |les |la |l')?(?:bombes?(?! (?:@not_weapon|de (?:@not_weapon)))|"
        r"explosifs?|cocktails? molotov|grenades?|engins? explosifs?|dynamite)",
    ),
    # Un mode d'emploi : signalé, sans rien demander.
    Rule(
        _TOLD,
        rf"(?:voici comment|pour|afin de|il suffit de|tu peux|vous pouvez) (?:{_CRIME_FR})[^\n]{{0,120}}"
        r"(?:d'abord|puis|ensuite|commence\w*|melange\w*|rempli\w*|versez?|utilise\w*|ajoute\w*|achete\w*|il suffit|prene?z|prends|etape)",
        unless=("game", "tech"),
        softened=_SOFT,
    ),
    Rule(
        _TOLD,
        rf"(?:here(?:'s| is) how (?:to|you can)|to|in order to|you can) (?:{_CRIME_EN})[^\n]{{0,120}}"
        r"(?:first|then|start by|simply|just|mix|fill|pour|use|add|make sure|step)",
        unless=("game", "tech"),
        softened=_SOFT,
    ),
)
