"""Des questions détournées : « tu me servirais quoi ? », « quel lieu ai-je dit par erreur ? »."""

from ..draft import Draft
from ..reading.request import Request
from ..text.nouns import noun_stems
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, upper_first
from .corrections import replaced_value
from .facts import Fact, known_facts
from .telling import bare_value, tell

_BY_MISTAKE = Pattern(
    r"\b(?:by mistake|by accident|wrongly|par erreur|par megarde|en me trompant|"
    r"me suis trompee?)\b"
)
_WISH = Pattern(
    r"\b(?:(?:tu|vous) (?:me |nous )?(?:serv|offr|cuisin|prepar|propos|conseill|choisi|recommand|"
    r"achet|mettr|passer|emmen)\w*(?:ais|iez|rais|riez)|me faire plaisir|(?:would|could|should) "
    r"you (?:\w+ )?(?:serve|cook|offer|make|buy|pick|choose|recommend|suggest|get|play) "
    r"(?:for )?(?:me|us)?|pour (?:me|moi) faire plaisir|what should you (?:serve|cook|buy)|"
    r"(?:quel|quelle|which|what) \w+ (?:me (?:conseill|recommand|propos)\w*|"
    r"(?:devrais|pourrais)-je|should i|devrais-tu|dois-je|je devrais))\b"
)
_DOMAINS = (
    (Pattern(r"\b(?:table|serv\w+|cuisin\w+|repas|diner|dejeuner|manger|menu|cook|serve|eat|dinner|"
             r"lunch|meal|plat|dish|food)\b"), ("plat", "repas", "food", "dish", "meal", "dessert",
                                                "cuisine", "pizza", "gateau", "nourriture")),
    (Pattern(r"\b(?:couleurs?|peindre|peinture|colou?rs?|paint)\b"), ("couleur",)),
    (Pattern(r"\b(?:boire|boisson|verre|drink|bar)\b"), ("boisson",)),
    (Pattern(r"\b(?:lire|livres?|lecture|read|books?)\b"), ("livre", "auteur", "author", "roman")),
    (Pattern(r"\b(?:films?|cinema|regarder|movies?|watch)\b"), ("film", "serie", "series")),
    (Pattern(r"\b(?:ecouter|musique|chanson|music|songs?|listen|play)\b"),
     ("musique", "chanson", "groupe", "music", "song", "band", "chanteur", "singer")),
    (Pattern(r"\b(?:fleurs?|bouquet|flowers?)\b"), ("fleur", "flower")),
    (Pattern(r"\b(?:vacances|voyage\w*|destination|holiday|travel|trip)\b"),
     ("destination", "pays", "country", "ville")),
    (Pattern(r"\b(?:sports?|jouer|exercise)\b"), ("sport",)),
)  # fmt: skip
_LONGEST = 300


def indirect(request: Request) -> Draft | None:
    """Ce que la personne a dit, demandé par un détour."""
    asked = request.folded
    if "?" not in asked or len(asked) > _LONGEST or not request.user_history:
        return None
    if _BY_MISTAKE.search(asked):
        return _mistaken(request)
    return _preferred(asked, request) if _WISH.search(asked) else None


def _mistaken(request: Request) -> Draft | None:
    """La valeur que la personne a corrigée."""
    for message in reversed(request.user_history[-10:]):
        for sentence in sentences(message[:600]):
            folded = fold(sentence)
            wrong = replaced_value(folded)
            if wrong:
                at = folded.find(wrong)
                said = upper_first(sentence[at : at + len(wrong)])
                text = request.say(
                    "Vous aviez dit {s}, avant de corriger.",
                    "You had said {s}, before correcting it.",
                    "Tu avais dit {s}, avant de corriger.",
                    s=request.quote(said),
                )
                return Draft(text, core=said, effort=40)
    return None


def _preferred(asked: str, request: Request) -> Draft | None:
    """La préférence dite, du domaine de la question."""
    facts = known_facts(request.user_history, request.standing)
    asked_stems = noun_stems(asked)
    named = [fact for fact in facts.values()
             if "prefe" in fact.stems and fact.stems - {"prefe"} <= asked_stems]  # fmt: skip
    if named:
        return _told(named[-1], request)
    for domain, nouns in _DOMAINS:
        if not domain.search(asked):
            continue
        wanted = noun_stems(" ".join(nouns))
        for fact in reversed(facts.values()):
            favourite = "prefe" in fact.stems or "prefer" in fact.key
            if favourite and (fact.stems & wanted or fact.key == "prefer"):
                return _told(fact, request)
    return None


def _told(fact: Fact, request: Request) -> Draft:
    text = request.say(
        "D'après ce que vous m'avez dit, {t}.", "From what you told me, {t}.",
        "D'après ce que tu m'as dit, {t}.", t=tell(fact, request),
    )  # fmt: skip
    return Draft(text, core=bare_value(fact), effort=50)
