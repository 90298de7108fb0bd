"""Répondre à une question d'après un texte : de la requête, des instructions ou de l'échange."""

from ..draft import Draft
from ..finding.search import best_sentences, question_stems
from ..finding.short_answer import only_candidate, short_answer
from ..finding.summarise import key_sentences
from ..reading.request import Request
from ..text.keywords import content_stems
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, squeeze, words

_QUESTION = Pattern(
    r"\?|^\W*(?:qui|que|qu'|quoi|quel\w*|ou|quand|pourquoi|comment|combien|est-ce|what|who|where|"
    r"when|why|how|which|is|are|does|do|did|"
    r"dis-moi|dites-moi|tell me|explique\w*|donne\w*|indique\w*|cite\w*|a quelle|de quel\w*|"
    r"selon|d'apres|according|je cherche|"
    r"je voudrais savoir|j'aimerais savoir|repond\w*)\b"
)
_YES_NO = Pattern(
    r"^(?:selon .{3,60}, |d'apres .{3,60}, )?(?:est-ce qu|is |are |was |were |does |do |did |can "
    r"|has |have |y a-t-il|[^?]{0,60}\w-t?-?(?:il|elle|ils|elles|on)\b)"
)
_ASKS_WORD = Pattern(
    r"\b(?:qui|que|quoi|quel\w*|ou|quand|pourquoi|comment|combien|what|who|where|when|why|how|"
    r"which)\b"
)
_NEGATION = Pattern(r"\b(?:ne|n'|pas|jamais|aucun\w*|not|no|never|n't)\b|n't\b")
_ORDER = Pattern(
    r"^(?:tu|vous|you|ne|n'|never|always|toujours|reponds?|repondez|answer|reply|sois|soyez|be|"
    r"utilise\w*|use|"
    r"commence\w*|termine\w*|signe\w*|parle\w*|si l'utilisateur|if the user|act|agis|donne\w*|"
    r"ecris|write|"
    r"tutoie|vouvoie|limite\w*|refuse\w*|n'invente|ta tache|your task)\b"
)
_ABOUT_THE_TEXT = Pattern(
    r"\b(?:texte|text|document|article|passage|contexte|context|extrait|message|mail|e-mail|"
    r"rapport|lettre|histoire)\b"
)
_OPINION = Pattern(
    r"\b(?:qu'en penses-tu|qu'en pensez-vous|ton avis|votre avis|what do you think|your opinion|"
    r"que penses-tu)\b"
)
_CONTEXT_LABEL = Pattern(
    r"^(?:Contexte?|Context|Documents?|Textes?|Text|Informations?|Données|"
    r"Data)\s?:\s*"
)
_INSTRUCTIONS_LIMIT = 100_000


def answer_from_text(request: Request) -> Draft | None:
    """La réponse tirée du texte joint, sinon des instructions, sinon de l'échange."""
    if not _QUESTION.search(request.folded_ask[:600]):
        return None
    if request.material:
        return _from_material(request)
    for texts, least in ((informative(request.instructions), 0.5), (_history(request), 0.6)):
        if not texts or not question_stems(request.ask):
            continue
        found = best_sentences(request.ask, texts, least=least, latest=True)
        if found:
            return _answer(found[0], request)
    return None


def _history(request: Request) -> list[str]:
    return [text for text in request.user_history if not text.rstrip().endswith("?")]


def informative(instructions: str) -> list[str]:
    """Les phrases des instructions qui informent, sans celles qui donnent un ordre.

    >>> informative("Tu es poli. Le magasin ouvre à 9 h.")
    ['Le magasin ouvre à 9 h.']
    """
    found = sentences(instructions[:_INSTRUCTIONS_LIMIT])
    plain = [_CONTEXT_LABEL.sub("", sentence) for sentence in found]
    return [sentence for sentence in plain if not _ORDER.match(fold(sentence[:80]))]


def _from_material(request: Request) -> Draft | None:
    material = request.material
    if _OPINION.search(request.folded_ask) or not question_stems(request.ask):
        if len(words(material[:400])) < 12:
            return None
        gist = " ".join(key_sentences(material, 2))
        text = request.say(
            "Je n'ai pas d'avis, mais le texte dit en substance : {g}",
            "I have no opinion, but in substance the text says: {g}",
            g=gist,
        )
        return Draft(text, core=gist, effort=150)
    found = best_sentences(request.ask, [material], least=0.3)
    if found:
        answer = _answer(found[0], request)
        if answer.truth is None and _asks_yes_or_no(request.folded_ask.strip()):
            return _indirect(found[0], request)
        return answer
    elsewhere = best_sentences(request.ask, informative(request.instructions), least=0.5)
    if elsewhere:
        return _answer(elsewhere[0], request)
    if _ABOUT_THE_TEXT.search(request.folded_ask) or len(words(material[:600])) > 15:
        # Une seule phrase du bon genre (une date pour « quand ») : sans doute elle.
        guess = only_candidate(material, request.ask)
        if guess:
            return _answer(guess, request)
        text = request.say("Le texte fourni ne le dit pas.", "The given text doesn't say.")
        return Draft(text, core=request.say("inconnu", "unknown"), effort=90)
    return None


def _answer(sentence: str, request: Request) -> Draft:
    sentence = squeeze(sentence)
    asked = request.folded_ask.strip()
    core = short_answer(sentence, request.ask)
    truth = _truth(sentence, asked)
    end = "" if sentence[-1:] in ".!?…" else "."
    if truth is not None:
        word = request.say("Oui", "Yes") if truth else request.say("Non", "No")
        text = request.say(
            "{w}, d'après ce qui est écrit : {s}{e}",
            "{w}, according to what is written: {s}{e}",
            w=word,
            s=sentence,
            e=end,
        )
        return Draft(
            text, core=word.lower(), truth=truth, data={"reponse": word.lower()}, effort=110
        )
    where = request.say(
        "D'après le texte : {s}{e}", "According to the text: {s}{e}", s=sentence, e=end
    )
    if not request.material:
        where = request.say(
            "D'après les informations données : {s}{e}",
            "According to the information given: {s}{e}",
            s=sentence,
            e=end,
        )
    return Draft(where, core=core or sentence, data={"reponse": core or sentence}, effort=110)


def _asks_yes_or_no(asked: str) -> bool:
    rest = asked.removeprefix("est-ce que").removeprefix("est-ce qu'")
    if rest != asked:
        return not _ASKS_WORD.search(rest)
    return _YES_NO.match(asked) is not None and not _ASKS_WORD.search(asked.split(",")[-1])


def _indirect(sentence: str, request: Request) -> Draft:
    """La phrase la plus proche d'une question fermée à laquelle le texte ne répond pas."""
    text = request.say(
        "Le texte ne répond pas directement à cette question ; il dit seulement : {q}.",
        "The text doesn't answer this directly; it only says: {q}.",
        q=request.quote(squeeze(sentence).rstrip(".")),
    )
    return Draft(text, core=request.say("inconnu", "unknown"), effort=110)


def _truth(sentence: str, asked: str) -> bool | None:
    if not _asks_yes_or_no(asked):
        return None
    wanted = set(question_stems(asked))
    present = set(content_stems(sentence)) | set(question_stems(sentence))
    if not wanted or not wanted <= present:
        return None
    return (_NEGATION.search(fold(sentence)) is not None) == (_NEGATION.search(asked) is not None)
