"""Les textes longs : à peu près le nombre de mots demandé, sur les mots de la demande."""

from ..draft import Draft
from ..reading.request import MARK, Request
from ..text.keywords import topic_words
from ..text.patterns import Pattern
from ..text.strings import upper_first
from ..text.typography import french_spaces
from . import long_text_phrases as phrases
from .subject import subject_of

MOST_WORDS = 5000
_LONG_KINDS = (
    (900, Pattern(r"\b(?:dissertation|memoire|these|livre blanc|white paper)\b")),
    (800, Pattern(r"(?<!\bas )\b(?:longs?|longue|long text|lengthy|le plus long possible|very "
                  r"long|tres "
                  r"longue?)\b")),
    (700, Pattern(r"\b(?:analyse (?:approfondie|complete|detaillee)|etude (?:approfondie|"
                  r"complete|detaillee)|in-depth|"
                  r"rapport (?:complet|detaille)|detailed report|guide complet|cours complet|"
                  r"approfondi\w*)\b")),
    (500, Pattern(r"\b(?:rapport|report|essai|essay|expose|guide|tutoriel|tutorial|chapitre|"
                  r"chapter|discours|speech|nouvelle)\b")),
    (400, Pattern(r"\b(?:article|billet|blog post|redaction|compte[- ]rendu)\b")),
    (80, Pattern(r"\b(?:paragraphe|paragraph|(?:petit|court) texte|short text|introduction|"
                 r"conclusion)\b")),
)  # fmt: skip
_WRITE = Pattern(
    r"\b(?:ecri\w*|redig\w*|produi\w*|gener\w*|fais|faites|donne\w*|prepare\w*|compose\w*|"
    r"developpe\w*|explique\w*|raconte\w*|"
    r"write|draft|generate|produce|compose|give|make|explain|describe|decri\w*|present\w*|"
    r"parle\w*|tell|analys\w*|compare\w*|"
    r"propose\w*|cree\w*|create|imagine\w*|invente\w*|elabore\w*|texte de|text of)\b|^\W*(?:un |"
    r"une |a |an )?(?:article|rapport|essai|essay|texte)"
)
_PAGES = Pattern(r"\b(\d{1,2}|une|deux|trois|quatre|cinq|two|three|four|five|one) pages?\b")
_OUTLINE = Pattern(
    r"\bplans? (?:d'|de |detaille|pour|sur|en \w+ (?:parties|points|sections))|\boutline\b"
)
# « 3 titres pour un article » : des titres, pas l'article.
_PARTS = Pattern(
    r"\b(?:titres?|titles?|headlines?|idees?|ideas?|slogans?|noms?|names?|questions?|accroches?|"
    r"objets?|sujets?|topics)\s+(?:\w+ ){0,2}(?:pour|de|d'|for|of)\b"
)
_SHORT_KINDS = Pattern(
    r"\b(?:poeme|haiku|slogan|tweet|blague|joke|poem|e-?mail|mail|lettre|"
    r"letter|titre|title)\b"
)
_PAGE = 350
_PARAGRAPH = 80
_LEAST = 60
_LEAST_ASKED = 25
_SHORT = 80


def long_text(request: Request) -> Draft | None:
    """Un texte long, si la demande en veut un (longueur donnée, ou genre long)."""
    if not _WRITE.search(request.folded_ask) or request.constraints.layout in ("table", "csv"):
        return None
    if _OUTLINE.search(request.folded_ask) or _PARTS.search(request.folded_ask):
        return None
    target = _target(request)
    if not target:
        return None
    capped = target > MOST_WORDS
    text = compose_long(request, min(target, MOST_WORDS))
    return Draft(
        text,
        core=text,
        data={"texte": text},
        shaped=True,
        effort=250 if capped or target > 300 else 180,
    )


def _target(request: Request) -> int:
    """Le nombre de mots voulu, 0 si la demande ne veut pas d'un texte long."""
    constraints = request.constraints
    if constraints.words >= _LEAST_ASKED and not _SHORT_KINDS.search(request.folded_ask):
        return constraints.words
    if constraints.words or constraints.sentences:
        return 0
    if constraints.paragraphs > 1:
        return constraints.paragraphs * _PARAGRAPH
    pages = _PAGES.search(request.folded_ask)
    if pages:
        numbers = {
            "une": 1,
            "one": 1,
            "deux": 2,
            "two": 2,
            "trois": 3,
            "three": 3,
            "quatre": 4,
            "four": 4,
            "cinq": 5,
            "five": 5,
        }
        return _PAGE * (numbers.get(pages.group(1)) or int(pages.group(1)))
    if constraints.brief:
        return 0
    usual = next((size for size, kind in _LONG_KINDS if kind.search(request.folded_ask)), 0)
    factor = {"low": 0.5, "medium": 1.0, "high": 1.6}[request.prompt.verbosity]
    return max(_LEAST, round(usual * factor)) if usual else 0


def compose_long(request: Request, target: int) -> str:
    """Un texte d'environ ``target`` mots ; jamais plus si la demande fixe un maximum."""
    french = request.french
    subject = subject_of(request) or request.say("le sujet proposé", "the proposed subject")
    topics = topic_words(f"{subject} {request.material[:3000]}", 8) or [subject]
    writer = _Writer(french, subject, topics)
    # La marque de simulation compte pour un mot.
    remaining = target - len(MARK.split())
    paragraphs_wanted = request.constraints.paragraphs
    headings = target >= 250 and not paragraphs_wanted
    blocks: list[str] = []
    if headings:
        blocks.append(f"# {upper_first(subject)}")
        remaining -= len(blocks[0].split())
    closing = (
        writer.fixed(phrases.FRENCH_CLOSING if french else phrases.ENGLISH_CLOSING)
        if target >= 120
        else []
    )
    remaining -= sum(len(sentence.split()) for sentence in closing)
    opening = writer.fixed(phrases.FRENCH_OPENING if french else phrases.ENGLISH_OPENING)
    opening = opening[:1] if target < _SHORT else opening
    size = max(40, remaining // paragraphs_wanted) if paragraphs_wanted else 95
    section = 0
    current = opening
    remaining -= sum(len(sentence.split()) for sentence in opening)
    length = sum(len(sentence.split()) for sentence in opening)
    while remaining > 4:
        room = not paragraphs_wanted or section < paragraphs_wanted - 1
        if length >= size and room and remaining > 25:
            blocks.append(" ".join(current))
            current, length = [], 0
            section += 1
            if headings:
                heading = writer.heading(section)
                blocks.append(heading)
                remaining -= len(heading.split())
        sentence = writer.next(remaining)
        count = len(sentence.split())
        if count > remaining and (
            request.constraints.words_bound == "max" or count > 2 * remaining
        ):
            break
        current.append(sentence)
        length += count
        remaining -= count
    if current:
        blocks.append(" ".join(current))
    if closing:
        blocks[-1:] = (
            [f"{blocks[-1]} {' '.join(closing)}"]
            if paragraphs_wanted
            else [blocks[-1], " ".join(closing)]
        )
    return "\n\n".join(blocks)


class _Writer:
    """Tire les phrases l'une après l'autre, sans jamais redire la même avec les mêmes mots."""

    def __init__(self, french: bool, subject: str, topics: list[str]) -> None:
        self.french = french
        self.subject = subject
        self.topics = topics
        self.frames = phrases.FRENCH_FRAMES if french else phrases.ENGLISH_FRAMES
        self.aspects = phrases.FRENCH_ASPECTS if french else phrases.ENGLISH_ASPECTS
        self.headings = phrases.FRENCH_HEADINGS if french else phrases.ENGLISH_HEADINGS
        self.count = 0

    def fixed(self, templates: tuple[str, ...]) -> list[str]:
        return [self._filled(template, 0) for template in templates]

    def heading(self, section: int) -> str:
        title = self.headings[(section - 1) % len(self.headings)]
        again = (section - 1) // len(self.headings)
        return f"## {title}" + (f" ({again + 1})" if again else "")

    def next(self, room: int) -> str:
        """La phrase suivante ; s'il reste peu de place, celle dont la longueur convient."""
        sentence = self._filled(self.frames[self.count % len(self.frames)], self.count)
        if room < 2 * len(sentence.split()):
            choices = [self._filled(frame, self.count + 11) for frame in self.frames]
            near = [choice for choice in choices if len(choice.split()) <= room]
            if near and room < 24:
                sentence = max(near, key=lambda choice: len(choice.split()))
        self.count += 1
        return sentence

    def _filled(self, template: str, number: int) -> str:
        turns = number // len(self.frames)
        first = (number * 3 + turns) % len(self.aspects)
        second = (first + 5 + turns % 7) % len(self.aspects)
        text = french_spaces(template) if self.french else template
        topic = self.topics[(number + turns) % len(self.topics)]
        values = {"a": self.aspects[first], "b": self.aspects[second]}
        if self.french:
            for name, aspect in values.items():
                text = contracted(text, name, aspect)
        return text.format(s=self.subject, t=topic, **values)


def contracted(template: str, name: str, value: str) -> str:
    """La phrase à trous où « à » et « de » se contractent devant « le » ou « les ».

    >>> contracted("revenir à {a}, puis parler de {a}", "a", "les délais")
    'revenir aux délais, puis parler des délais'
    """
    for short, forms in (("à", {"le": "au", "les": "aux"}), ("de", {"le": "du", "les": "des"})):
        article, _, noun = value.partition(" ")
        if article in forms and noun:
            template = template.replace(f" {short} {{{name}}}", f" {forms[article]} {noun}")
    return template
