"""Les défauts évidents d'un bout de code, reconnus à leur écriture : rien n'est exécuté."""

from dataclasses import dataclass

from ..text.patterns import Pattern

_LEN = Pattern(r"/\s*(?:len\((\w+)\)|(\w+)\.(?:length|size\(\)|count\(\)))")
_ENDLESS = Pattern(r"\bwhile\s*\(?\s*(?:True|true|1)\s*\)?\s*[:{]")
_HANDLER = Pattern(r"\b(?:except\b[^\n:]*:|catch\s*(?:\([^)\n]*\))?\s*\{)")
_LEAVES = Pattern(r"\b(?:raise|throw|break|return|sys\.exit|process\.exit)\b")
_WAITS = Pattern(r"\b(?:sleep|setTimeout|delay|wait|backoff)\b")
_COUNTS = Pattern(r"\b(?:attempt|retries|tries|essai|tentative|count|max_)\w*", 2)
_BARE_EXCEPT = Pattern(
    r"\bexcept\s*(?:Exception\s*)?(?:as \w+)?\s*:\s*\n?\s*(?:pass\b|continue\b)|"
    r"catch\s*(?:\([^)]*\))?\s*\{\s*\}"
)
_MUTABLE = Pattern(r"\bdef \w+\([^)\n]{0,200}=\s*(?:\[\]|\{\}|set\(\)|list\(\)|dict\(\))")
_NONE = Pattern(r"[=!]= None\b")
_EVAL = Pattern(r"(?<![\w.])(?:eval|exec)\(")
_SECRET = Pattern(r"(?:api_?key|password|secret|token)\w*\s*[=:]\s*[\"'][\w-]{8,}[\"']", 2)
_SQL = Pattern(r"(?:execute|query)\(\s*(?:f[\"']|[\"'][^\"'\n]{0,200}[\"']\s*(?:\+|%))")
_PAST_END = Pattern(r"range\(\s*len\((\w+)\)\s*\+\s*1\s*\)|<=\s*(\w+)\.length\b")
_ASSIGNED = Pattern(r"\bif\s*\(\s*[\w.]{1,40}\s*=\s*[^=]")
_NO_TIMEOUT = Pattern(r"\brequests\.(?:get|post|put|delete|patch)\((?![^)\n]{0,300}timeout)")
_OPENED = Pattern(r"(?<!with )(?<!\w)\w+\s*=\s*open\(")


@dataclass(frozen=True)
class Fault:
    """Un défaut, dit dans les deux langues."""

    french: str
    english: str


_SIMPLE = (
    (_BARE_EXCEPT, Fault(
        "toute erreur est avalée en silence : rien ne la signale",
        "every error is silently swallowed: nothing reports it")),
    (_MUTABLE, Fault(
        "la valeur par défaut est un objet modifiable, partagé par tous les appels",
        "the default value is a mutable object, shared by every call")),
    (_NONE, Fault("on compare à None avec « is », non avec « == »",
                  "compare with None using “is”, not “==”")),
    (_EVAL, Fault("eval ou exec exécute n'importe quel texte reçu : c'est dangereux",
                  "eval or exec runs any text it is given: this is dangerous")),
    (_SECRET, Fault("un secret est écrit dans le code : il devrait venir de l'environnement",
                    "a secret is written in the code: it should come from the environment")),
    (_SQL, Fault(
        "la requête SQL est bâtie par collage de texte : risque d'injection, passez des paramètres",
        "the SQL query is built by pasting text: injection risk, pass parameters instead")),
    (_ASSIGNED, Fault("la condition affecte (« = ») au lieu de comparer",
                      "the condition assigns (“=”) instead of comparing")),
    (_NO_TIMEOUT, Fault("l'appel réseau n'a pas de délai maximal",
                        "the network call has no timeout")),
    (_OPENED, Fault("le fichier ouvert n'est fermé par aucun « with »",
                    "the file is opened without “with”, so it may stay open")),
)  # fmt: skip


def faults_of(code: str) -> list[Fault]:
    """Les défauts reconnus, dans l'ordre de leur gravité.

    >>> [fault.english for fault in faults_of("x == None")]
    ['compare with None using “is”, not “==”']
    """
    code = code[:20_000]
    found = [*_division(code), *_endless(code), *_past_end(code)]
    return found + [fault for pattern, fault in _SIMPLE if pattern.search(code)]


def _division(code: str) -> list[Fault]:
    divided = _LEN.search(code)
    name = (divided.group(1) or divided.group(2)) if divided else ""
    if not divided or _guarded(name, code[: divided.start()]):
        return []
    shown = Pattern(r"\w+\(\s*\[\s*\]\s*\)").search(code)
    call = f" ({shown.group()})" if shown else ""
    python = "def " in code or "len(" in code
    french = "une division par zéro (ZeroDivisionError)" if python else "une division par zéro"
    english = "a division by zero (ZeroDivisionError)" if python else "a division by zero"
    return [
        Fault(
            f"si « {name} » est vide{call}, le calcul fait {french}",
            f"if “{name}” is empty{call}, the computation makes {english}",
        )
    ]


def _guarded(name: str, before: str) -> bool:
    tested = Pattern(rf"\bif\b[^\n]{{0,40}}\b{name}\b")
    return tested.search(before) is not None


def _endless(code: str) -> list[Fault]:
    """Une boucle sans fin qui réessaie : ni nombre d'essais, ni pause, ni tri des erreurs."""
    loop = _ENDLESS.search(code)
    handler = _HANDLER.search(code, loop.end()) if loop else None
    if loop is None or handler is None:
        if loop and not _LEAVES.search(code[loop.end() :]):
            return [Fault("la boucle n'a pas de fin", "the loop never ends")]
        return []
    handled = code[handler.end() : handler.end() + 400]
    found = []
    if not _LEAVES.search(handled) and not _COUNTS.search(code):
        found.append(
            Fault(
                "la boucle réessaie sans fin : aucun nombre maximal de tentatives",
                "the loop retries forever: there is no maximum number of attempts",
            )
        )
    if not _WAITS.search(code):
        found.append(
            Fault(
                "aucune pause entre deux tentatives (attente exponentielle conseillée)",
                "no pause between attempts (exponential backoff is advised)",
            )
        )
    if not _LEAVES.search(handled):
        found.append(
            Fault(
                "toute erreur est réessayée, même celle qui ne passera jamais",
                "every error is retried, even one that can never succeed",
            )
        )
    return found


def _past_end(code: str) -> list[Fault]:
    found = _PAST_END.search(code)
    if not found:
        return []
    name = found.group(1) or found.group(2)
    return [
        Fault(
            f"la boucle va un cran trop loin dans « {name} »",
            f"the loop goes one step past the end of “{name}”",
        )
    ]
