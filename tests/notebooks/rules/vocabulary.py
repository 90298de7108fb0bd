"""Les mots du cours : ceux qu'il n'emploie pas, et ce qu'il dit à la place.

Un mot anglais gardé tel quel s'écrit en italique (*prompt*) ou en code ; il n'est alors pas
signalé. Les mots français fautifs le sont partout dans la prose, et dans les commentaires.
"""

import re
import tokenize
from collections.abc import Iterator, Mapping

from tests.notebooks.rules.document import DATA, Notebook
from tests.notebooks.rules.prose import HOLE, Block, parse_blocks
from tests.notebooks.rules.structure import code_tokens

_OBJECT = r"(?:l['’]|(?:une?|le|la|les|des|son|sa|ses|du|vrai|faux|None)\b)"

# Motif -> ce qu'il faut dire. Fautif même en italique.
FRENCH: Mapping[str, str] = {
    r"flagg?u?é(?:e|s|es)?|flagg?u?er": "signalé, signaler",
    r"stream(?:é|ée|és|ées|er|e|ent)": "diffuser en continu",
    r"librairies?": "bibliothèque",
    r"(?<!empreinte )(?<!empreintes )digita(?:l|le|les|ux)|digitalis\w+": "numérique",
    r"multi-turn": "à plusieurs tours",
    rf"retourn(?:e|es|ent|ez|ait|é|ée|er)(?=\s+{_OBJECT})": "renvoyer",
    r"crash(?:s|es|er|é|ée|e|ent)?": "s'arrêter sur une erreur, panne",
    r"(?:une|l['’]|cette|votre|vos|notre|les|des|d['’])\s*invites?(?!\s+d[eu]\s+\w)": (
        "instruction (« invite » est celle du terminal)"
    ),
    r"retent(?:e|er|é|ent|ez|ative|atives)": "réessayer, nouvelle tentative",
    r"dépréci(?:é|ée|és|ées|er|ation)": "obsolète",
    r"(?:up|down)load(?:er|é|ée|ez|e)?": "téléverser, télécharger",
    r"monitor(?:er|é|ée|ez)": "superviser",
    r"log(?:g?er|gué|ué|gez)": "journaliser",
    r"pars(?:er|é|ée|ez)": "analyser",
    r"mode batch": "mode lot",
}

# Anglais : permis en italique ou en code.
ENGLISH: Mapping[str, str] = {
    r"prompts?": "instruction ou requête",
    r"tokens?": "jeton",
    r"rate limit(?:s|ing|er|ers)?": "limite, limitation ou limiteur de débit",
    r"throttling": "limitation de débit",
    r"retry|retries": "nouvelle tentative",
    r"backoff": "attente exponentielle",
    r"jitter": "variation aléatoire",
    r"circuit breakers?": "disjoncteur",
    r"fallbacks?": "repli, solution de repli",
    r"time-?outs?": "délai d'attente",
    r"streaming": "diffusion en continu",
    r"chunks?": "fragment",
    r"background": "arrière-plan",
    r"polling": "interrogation périodique",
    r"endpoints?": "point d'accès",
    r"headers?": "en-tête",
    r"payloads?": "corps",
    r"logging|logs?": "journalisation, journal",
    r"monitoring": "supervision",
    r"dashboards?": "tableau de bord",
    r"batch|batches": "lot",
    r"jobs?": "tâche",
    r"threads?": "fil d'exécution",
    r"tracebacks?": "trace d'appels",
    r"deprecated": "obsolète",
    r"namespaces?": "espace de nommage",
    r"notebooks?": "carnet",
    r"kernels?": "noyau",
    r"quickstart": "démarrage rapide",
    r"best practices?": "bonne pratique",
    r"hints?": "indice",
    r"checkers?": "vérificateur",
    r"mocks?|stubs?": "simulateur, squelette",
    r"cache (?:hits?|miss(?:es)?)": "succès, échec de cache",
    r"prompt caching": "cache d'instructions",
}

PROPER_NOUNS = frozenset((DATA / "noms_propres.txt").read_text(encoding="utf-8").split())
# Un mot à capitale initiale qui n'ouvre ni le titre ni ce qui suit « : », « ? », « 1. ».
INNER_CAPITAL = re.compile(r"(?<=[\wéèà,;)»’'\ufffc] )[A-ZÀ-Ý][a-zà-ÿœ-]{2,}")


def _compiled(words: Mapping[str, str], flags: re.RegexFlag) -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(rf"\b(?:{word})(?!\w)", flags), advice) for word, advice in words.items()]


FRENCH_PATTERNS = _compiled(FRENCH, re.IGNORECASE)
# « Batch » ou « Background » à capitale peuvent être des noms de l'API : la casse compte.
ENGLISH_PATTERNS = _compiled(ENGLISH, re.NOFLAG)


def forbidden_words(notebook: Notebook) -> Iterator[str]:
    """Les mots que le cours n'emploie pas, avec celui qu'il emploie."""
    for cell in notebook.markdown_cells:
        for message in text_problems(cell.source):
            yield notebook.problem(cell, message)
    for cell in notebook.code_cells:
        comments = [t.string for t in code_tokens(cell.source) if t.type == tokenize.COMMENT]
        for message in _matches("\n".join(comments), FRENCH_PATTERNS):
            yield notebook.problem(cell, message)


def text_problems(markdown: str) -> list[str]:
    """Les mots à remplacer d'un texte Markdown.

    >>> text_problems("Une instruction (*prompt*) et la variable `prompt`.")
    []
    """
    messages: dict[str, None] = {}
    for block in parse_blocks(markdown):
        for message in _matches(block.text, FRENCH_PATTERNS) + _matches(
            block.plain, ENGLISH_PATTERNS
        ):
            messages[message] = None
    return list(messages)


def heading_case(notebook: Notebook) -> Iterator[str]:
    """Les titres s'écrivent comme des phrases : une capitale au début et aux noms propres."""
    for cell in notebook.markdown_cells:
        for block in parse_blocks(cell.source):
            capitals = _inner_capitals(block) if block.kind == "heading" else []
            if len(capitals) >= 2:
                words = ", ".join(capitals)
                yield notebook.problem(cell, f"titre en phrase : pas de capitale à {words}.")


def _inner_capitals(block: Block) -> list[str]:
    found = INNER_CAPITAL.findall(block.plain.replace(HOLE, " "))
    return [word for word in found if word not in PROPER_NOUNS]


def _matches(text: str, patterns: list[tuple[re.Pattern[str], str]]) -> list[str]:
    found = [(pattern.search(text), advice) for pattern, advice in patterns]
    return [f"« {match[0]} » : dites « {advice} »." for match, advice in found if match]


RULES = (forbidden_words, heading_case)
