"""Les faits qu'une demande donne à écrire, sans ceux qu'elle défend de dire."""

from dataclasses import dataclass

from ..reading.commands import is_command, is_form
from ..text.keywords import content_stems
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, squeeze

_EXCLUDE = Pattern(
    r"\b(?:(?:ne |n')(?:\w+ )?(?:mentionne|parle|dis|dites|cite|donne|indique|precise|ecris|"
    r"ecrivez|"
    r"evoque|mets|mettez|annonce)[rsz]? (?:surtout )?(?:pas |jamais |ni )|"
    r"sans (?:mentionner |parler d[eu]s? ?|donner |indiquer |dire |citer |preciser )|"
    r"(?:don't|do not|never|without) (?:ever )?(?:mention|includ|say|giv|talk about|stat|writ|"
    r"reveal)"
    r"(?:ing|e)? |leav(?:e|ing) out |omit(?:ting)? |tais |passe sous silence )"
)
_EXCLUDED_END = Pattern(
    r"[.;!?\n]|,? (?:je|car|parce qu|puisqu|because|since|as i|i'd|i would|i prefer)\b"
)
_EITHER = Pattern(r",? (?:ni|ou|et|or|and|nor) |, ?")
_KINDS = (
    (Pattern(r"\b(?:prix|tarifs?|montant|loyer|price|cost|fee|rent)\b"),
     Pattern(r"(?:[€$£]\s?\d|\d\s?(?:[€$£]|euros?\b|eur\b|dollars?\b|pounds?\b))")),
    (Pattern(r"\b(?:kilometrage|km|kilometres?|mileage|miles)\b"),
     Pattern(r"\d\s?(?:km\b|kilometres?\b|miles?\b|mi\b)")),
    (Pattern(r"\b(?:annee|millesime|age|year)\b"), Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)|\b\d+ "
                                                           r"(?:ans?|years?)\b|\b(?:nee?s?|born) "
                                                           r"(?:en|le|in|on)\b")),
    (Pattern(r"\b(?:telephone|numero|phone|number)\b"), Pattern(r"(?:\d[ .-]?){9,}")),
    (Pattern(r"\b(?:adresse|address|lieu|place|location)\b"),
     Pattern(r"\b\d{1,4},? (?:rue|avenue|bd|boulevard|place|impasse)\b|\b\d{1,4} \w+ (?:street|"
             r"road|avenue|lane)\b")),
    (Pattern(r"\b(?:surface|superficie|size|area)\b"), Pattern(r"\d\s?(?:m2|m²|metres? carres?|"
                                                               r"sq)")),
    (Pattern(r"\b(?:salaire|remuneration|salary|pay)\b"), Pattern(r"\d\s?(?:[€$£k]|euros?)")),
    (Pattern(r"\b(?:date|jour|day)\b"),
     Pattern(r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\w+day)\b|"
             r"\b\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|"
             r"octobre|novembre|decembre)\b")),
)  # fmt: skip
_COLON = Pattern(r"(?<!\d)\s?:(?=\s)")
_LIST_CUT = Pattern(r",(?!\d)\s*(?:et |and )?|;\s*(?:et |and )?")
_STOP = Pattern(r"[.!]\s+")
_INCLUDE = Pattern(
    r"^\W*(?:(?:s'il te plait|stp|please|et|and|also|aussi)[ ,]*)*(?:mentionne[rz]?|precise[rz]?|"
    r"ajoute[rz]?|indique[rz]?|dis|dites|rappelle[rz]?|signale[rz]?|mention|say|add|include|note|"
    r"point out|state)(?: aussi| bien| also| that)? (?:que |qu'|that |the fact that )?"
)
_TELLING = Pattern(
    r"\b(?:pour|afin de|to|and|et) (?:(?:lui|leur|les|le|la|l'|me) ?)?(?:dire|annoncer|signaler|"
    r"expliquer|prevenir|informer|avertir|rappeler|say|tell|inform|announce|explain|"
    r"let (?:\w+ ){1,3}?know|remind)(?: (?:them|him|her|everyone|(?:my|the|our) \w+))? (?:que |"
    r"qu'|that )"
)
_STATES = Pattern(
    r"^(?:j'|je |nous |on |notre |mon |ma |mes |nos |i |i'm |i've |we |our |my |il |elle |le |la "
    r"|les |"
    r"l'|the |it )"
)
_NO_FACT = Pattern(
    r"^(?:(?:avec|sans|with|without|en|in) (?:un |une |a |no )?\w+|merci|thanks?|please|stp|"
    r"svp)\W*$"
)
_WRITES = Pattern(
    r"\b(?:ecri\w*|redig\w*|compos\w*|prepare\w*|fais|faites|fait|il me faut|besoin|need|want|"
    r"voudrais|"
    r"aimerais|aide\w*|help|envoie\w*|cree\w*|creer|genere\w*|propose\w*|write|writing|draft|"
    r"create|generate|"
    r"send|make|give|donne\w*|tape|produi\w*)\b|^\W*(?:petite |short |un |une |an? )*(?:annonce|"
    r"ad|article)\b"
)
_LONGEST = 3000
_MOST = 30


@dataclass(frozen=True)
class Told:
    """Les faits énumérés (``listed``), les phrases (``stated``), les noms tus (``hidden``)."""

    head: str
    listed: tuple[str, ...]
    stated: tuple[str, ...]
    hidden: tuple[str, ...] = ()

    @property
    def written(self) -> bool:
        """Vrai si la demande est bien d'écrire quelque chose."""
        return _WRITES.search(fold(self.head)) is not None

    @property
    def all(self) -> tuple[str, ...]:
        return self.listed + self.stated


def told_facts(text: str) -> Told:
    """Les faits d'une demande : la liste après le deux-points, et les phrases qui affirment.

    >>> told_facts("Écris une annonce : vélo rouge, 50 €. Ne dis pas le prix.").listed
    ('vélo rouge',)
    """
    pieces = [part for one in sentences(squeeze(text[:_LONGEST])) for part in _apart(one)]
    hidden = hidden_names(pieces)
    head, listed, stated = "", [], []  # type: str, list[str], list[str]
    for piece in pieces:
        folded = fold(piece)
        if _EXCLUDE.search(folded) and not _COLON.search(piece):
            continue
        included = _INCLUDE.match(folded)
        if included and head:
            stated.append(piece[included.end() :])
        elif is_command(piece) or (not head and not stated and _COLON.search(piece)):
            before, after = _at_colon(piece)
            first, clauses = _ahead(before)
            stated += clauses
            head = head or first
            listed += [one.strip(" .") for one in _LIST_CUT.split(after) if one.strip(" .")]
        elif any(map(is_command, clauses_of(piece))):
            first, clauses = _ahead(piece)
            stated += clauses
            head = head or first
        elif not is_form(piece) and not _NO_FACT.match(folded):
            stated.append(piece)
    telling = _TELLING.search(fold(head))
    if telling:
        stated.append(head[telling.end() :])
        head = head[: telling.start()]
    kept = [one for one in listed[:_MOST] if not is_excluded(one, hidden)]
    said = [one.strip(" .!") for one in stated if not is_excluded(one, hidden)]
    return Told(head.strip(" ,:."), tuple(kept), tuple(said), tuple(hidden))


def _apart(sentence: str) -> list[str]:
    """« … salle B. Écris … » : l'initiale n'était pas une abréviation, un ordre la suit."""
    found = next(
        (cut for cut in _STOP.finditer(sentence) if is_command(sentence[cut.end() :])), None
    )
    return [sentence[: found.start()], sentence[found.end() :]] if found else [sentence]


def clauses_of(sentence: str) -> list[str]:
    """Les propositions d'une phrase, coupées aux virgules."""
    return [piece.strip() for piece in _LIST_CUT.split(sentence) if piece.strip()]


def _ahead(order: str) -> tuple[str, list[str]]:
    """L'ordre, et ce qu'affirment les propositions d'avant (« Je pars demain, écris … »)."""
    pieces = clauses_of(order)
    start = next((rank for rank, piece in enumerate(pieces) if is_command(piece)), 0)
    said = [piece for piece in pieces[:start] if _STATES.match(fold(piece))]
    return order[order.find(pieces[start]) :] if pieces else order, said


def _at_colon(sentence: str) -> tuple[str, str]:
    found = _COLON.search(sentence)
    return (sentence[: found.start()], sentence[found.end() :]) if found else (sentence, "")


def hidden_names(pieces: list[str]) -> list[str]:
    """Les noms de ce que la demande veut taire."""
    found: list[str] = []
    for piece in pieces:
        folded = fold(piece)
        for order in _EXCLUDE.finditer(folded):
            end = _EXCLUDED_END.search(folded, order.end())
            names = folded[order.end() : end.start() if end else len(folded)]
            found += [name for name in _EITHER.split(names) if name.strip()]
    return found


def is_excluded(fact: str, hidden: list[str]) -> bool:
    folded, roots = fold(fact), set(content_stems(fact))
    for name in hidden:
        if any(kind.search(name) and shape.search(folded) for kind, shape in _KINDS):
            return True
        if roots & set(content_stems(name)):
            return True
    return False
