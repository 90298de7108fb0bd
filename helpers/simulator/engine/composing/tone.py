"""Redire un message sur un autre ton : poli, enthousiaste ou sobre, sans en changer les faits."""

from ..draft import Draft
from ..reading.request import Request
from ..reading.split import split_request
from ..text.keywords import topic_words
from ..text.numbers import NUMERAL, read_integer
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, squeeze, upper_first

_REWRITES = Pattern(
    r"\b(?:(?:reformul|reecri|recri|rephras|rewrit|adouci|transform)\w*|redi[st]\w*|rends?|rendez|"
    r"rendre|tourne[rz]?|(?:make|turn|put|say) (?:it|this|that)|(?:dis|ecri[st]|mets)-(?:le|la|"
    r"moi ca))"
    r"\b"
)
_JUDGES = Pattern(
    r"\b(?:sentiments?|positi\w+|negati\w+|class\w+|quel (?:est le )?ton|"
    r"what tone)\b"
)
_SAME_AGAIN = Pattern(
    r"\b(?:la meme chose|le meme (?:texte|message)|pareil|the same|same (?:thing|text|message)|"
    r"une version|another version|a version|maintenant|now)\b"
)
_TONES = (
    ("polite", Pattern(r"\b(?:ton|tone|style|maniere|facon|way)\b[^.:]{0,30}\b(?:poli|courtois|"
                       r"profession\w*|polite\w*|respectueu\w*|diplomat\w*|calm\w*|aimable)|"
                       r"\b(?:plus"
                       r" |more |very |tres )?(?:poliment|politely|courtoisement|professionally|"
                       r"polie?|courtoise?|polite|diplomatique|diplomatic|aimable|"
                       r"respectueu\w*)\b")),
    ("glad", Pattern(r"\b(?:enthousias\w*|enthusias\w*|dynami\w*|linkedin|exciting|excited|"
                     r"energique|punchy|vendeur)\b")),
    ("sober", Pattern(r"\b(?:sobre\w*|neutre\w*|neutral\w*|sober|factuel\w*|factual\w*|plain|"
                      r"formel\w*|formal\w*|serieu\w*)\b")),
)  # fmt: skip
_HASHTAGS = Pattern(rf"\b({NUMERAL}) (?:hashtags?|mots-dieses?)\b")
_RUDE_CLAUSE = Pattern(
    r"^\W*(?:(?:et|ou|mais|alors|franchement|non mais|allez|and|or|so|come on)\b[ ,]*)*(?:c'est "
    r"(?:du (?:grand |vrai )?(?:n'importe quoi|foutage de gueule)|(?:vraiment |"
    r"completement )?(?:nul|"
    r"honteux|scandaleux|ridicule|lamentable))|n'importe quoi|bougez[- ]vous|bouge[- ]toi|"
    r"grouillez[- ]vous|grouille[- ]toi|bon sang|bon dieu|for god's sake|damn it|"
    r"reveillez[- ]vous|magnez[- ]vous|remuez[- ]vous|"
    r"j'en ai (?:vraiment )?(?:marre|ras le bol|plein le dos)|ras le bol|(?:vous etes|t'es|tu es) "
    r"(?:vraiment |tous )?(?:nuls?|incapables?|des \w+|un \w+)|putain|merde|bordel|get a move on|"
    r"hurry (?:the hell )?up|move it|this is (?:bullshit|ridiculous|a joke|insane|rubbish)|"
    r"what the "
    r"(?:hell|heck|fuck)|i'm (?:sick|fed up)[\w ]*|you(?:'re| are) (?:all )?(?:useless|hopeless|"
    r"idiots?))\W*$"
)
_RUDE_WORD = Pattern(
    r"\b(?:fich[ue]e?s?|foutue?s?|sacree?s?|satanee?s?|maudite?s?|putain de|bordel de|damn(?:ed)?|"
    r"bloody|stupid|fucking|freaking|crappy|de merde|pourrie?s?|a la con|bon sang|wretched|darn)\s"
)
_IDIOMS = (
    (Pattern(r"\bje vais voir ailleurs\b"), "je devrai m'adresser ailleurs"),
    (Pattern(r"\bje me casse\b|\bje me barre\b"), "je devrai vous quitter"),
    (Pattern(r"\bi'm going elsewhere\b|\bi'll go elsewhere\b"), "I will have to look elsewhere"),
    (Pattern(r"^repondez(?:-moi)?$"), "merci de me répondre"),
    (Pattern(r"^reponds(?:-moi)?$"), "merci de me répondre"),
    (Pattern(r"^(?:answer|reply to) me$"), "please reply"),
    (Pattern(r"\bje veux\b"), "je souhaite"),
    (Pattern(r"\bi want\b"), "I would like"),
)  # fmt: skip
_CUT = Pattern(r"[,;!?.]+(?:\s|$)|\s(?=ou je |or i )")
_PRESSING = Pattern(r"\b(?:bouge|grouille|magne|remue|reveille|hurry|move it|get a move)")
_OR_ELSE = Pattern(r"^(?:ou|or) (?=je |j'|i |i'|we |nous )")
_ORDERS = Pattern(r"^[a-z]+(?:ez|es?|s)-(?:moi|nous|l[ea]s?|lui)\b")
_MOST = 1500


def change_tone(request: Request) -> Draft | None:
    """Le message redit sur le ton voulu, avec l'aveu de ce que le simulateur sait faire."""
    ask = request.folded_ask[:400]
    again = _SAME_AGAIN.search(ask) is not None
    tone = next((name for name, pattern in _TONES if pattern.search(ask)), "")
    if not tone or _JUDGES.search(ask) or not (_REWRITES.search(ask) or again):
        return None
    material = request.material or (_earlier(request) if again else "")
    if not material or len(material) > _MOST:
        return None
    if tone == "polite":
        return _polite(material, request)
    if tone == "glad":
        return _glad(material, ask, request)
    return _sober(material, request)


def _earlier(request: Request) -> str:
    """Le texte joint à l'un des messages d'avant."""
    return next((found for text in reversed(request.user_history[-4:])
                 if (found := split_request(text).material)), "")  # fmt: skip


def _polite(material: str, request: Request) -> Draft | None:
    kept: list[str] = []
    folded, start = fold(material), 0
    cuts = [(found.start(), found.end()) for found in _CUT.finditer(folded)]
    for stop, after in [*cuts, (len(material), len(material))]:
        clause = material[start:stop].strip(" ,;")
        start = after
        if clause and not _RUDE_CLAUSE.match(fold(clause)):
            clause = _softened(clause)
            order = _ORDERS.match(fold(clause)) if kept else None
            kept.append(clause[:1].lower() + clause[1:] if order else clause)
    if not kept:
        return None
    otherwise = [piece for piece in kept if _OR_ELSE.match(fold(piece))]
    body = upper_first(", ".join(piece for piece in kept if piece not in otherwise)).rstrip(" ,")
    for piece in otherwise:
        rest = piece[3:]
        body += request.say(". À défaut, {r}", ". Otherwise, {r}", r=rest)
    body = body.removeprefix(". ")
    pressing = request.say(
        " Merci de faire le nécessaire dès que possible.", " Please see to it as soon as possible."
    )
    hurried = pressing if _PRESSING.search(folded) else ""
    hello, bye = request.say("Bonjour,", "Hello,"), request.say("Cordialement,", "Kind regards,")
    note = request.say(
        "(Le simulateur n'a fait qu'ôter les mots rudes ; un vrai modèle reformulerait.)",
        "(The simulator only removed the rude words; a real model would rephrase.)",
    )
    text = f"{hello}\n\n{body}.{hurried}\n\n{bye}\n\n{note}"
    return Draft(text, core=f"{body}.{hurried}", shaped=True, effort=120)


def _softened(clause: str) -> str:
    for found in reversed(list(_RUDE_WORD.finditer(fold(clause)))):
        clause = clause[: found.start()] + clause[found.end() :]
    for pattern, better in _IDIOMS:
        for found in reversed(list(pattern.finditer(fold(clause)))):
            clause = clause[: found.start()] + better + clause[found.end() :]
    return squeeze(clause)


def _glad(material: str, ask: str, request: Request) -> Draft:
    said = squeeze(material).rstrip(" .!")
    text = request.say(
        "Quelle belle nouvelle à partager ! {s} !", "So excited to share this! {s}!", s=said
    )
    wanted = _HASHTAGS.search(ask)
    count = read_integer(wanted.group(1)) if wanted else 0
    tags = [f"#{''.join(upper_first(part) for part in word.split('-'))}"
            for word in topic_words(material, count)] if count else []  # fmt: skip
    if tags:
        text += "\n\n" + " ".join(tags)
    return Draft(text, core=text, shaped=True, effort=100)


def _sober(material: str, request: Request) -> Draft:
    told = [piece.rstrip(" !").rstrip(".") + "." if piece.endswith("!") else piece
            for piece in sentences(material)]  # fmt: skip
    text = " ".join(told) or squeeze(material)
    return Draft(text, core=text, shaped=True, effort=80)
