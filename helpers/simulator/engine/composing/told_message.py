"""Un message qui dit ce que la demande raconte : « Je pars demain, préviens mon équipe »."""

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import fold, upper_first
from .told_facts import told_facts

_MESSAGE = Pattern(
    r"\b(?:e-?mails?|mails?|courriels?|lettres?|letters?|messages?|sms|texto|mot|note|"
    r"invitations?)\b"
)
_MANY = Pattern(
    r"\b(?:a|aux|to|pour|for) (?:mon |ma |mes |l'|les |notre |nos |my |the |our |tout(?:e|es|s)? "
    r"(?:le |la |les |l'|mon |"
    r"ma )?)?(?:equipe|collegues|clients?|voisins|parents|amis|locataires|adherents|monde|team|"
    r"colleagues|customers|neighbou?rs|everyone|friends|tenants|members)\b|\baux\b"
)
_NAMED = Pattern(r"\b(?:à|pour|to|for) (?:(?:M\.|Mme|Mr\.?|Mrs\.?|Ms\.?) )?([A-ZÀ-Þ][\wà-ÿ'-]+)\b")
_SPEAKS = Pattern(
    r"\b(?:je|j'|nous|on|i|i'm|i'll|we|will|est|sont|sera|seront|is|are|a|ont|has|have|was|were|"
    r"etait|"
    r"ne|n'|vient|arrive|\w+(?:era|eront|erons|irons|ira))\b"
)


_MAIL = Pattern(r"\b(?:e-?mails?|mails?|courriels?|invitations?)\b")
_ARTICLE = Pattern(r"^(?:une?|la|le|les|the|an?|my|our|mon|ma|notre)\s|^l'")
_PURPOSE = Pattern(
    r"\b(?:pour (?!(?:mon|ma|mes|le|la|les|notre|nos|un|une|lui|leur|moi)\b (?:client|equipe|"
    r"collegue|proprietaire|"
    r"voisin|chef|patron))|about |concernant |au sujet d[e'u] ?|sur |for (?!(?:my|the|me|a)\b))"
)


def told_message(request: Request) -> Draft | None:
    """Le message, si la demande raconte quelque chose à dire."""
    told = told_facts(request.text)
    if request.material and len(request.material) > 1500:
        return None
    if not (told.written and told.all and _MESSAGE.search(fold(told.head))):
        return None
    said = [fact for fact in told.stated if _SPEAKS.search(fold(fact))]
    listed = [fact for fact in (*told.listed, *told.stated) if fact not in said]
    if not said and len(listed) < 2:
        return None
    sentences = [f"{upper_first(fact)}." for fact in said]
    if listed:
        head = request.say("Voici l'essentiel :", "Here are the key points:")
        sentences.append(f"{head} {request.join(listed)}.")
    many, named = _MANY.search(fold(told.head)), _NAMED.compiled.search(told.head)
    if many:
        hello = request.say("Bonjour à toutes et à tous,", "Hello everyone,")
    elif named:
        hello = request.say("Bonjour {n},", "Hello {n},", n=named.group(1))
    else:
        hello = request.say("Bonjour,", "Hello,")
    name = request.persona.name
    bye = request.say("Bien à vous,", "Best regards,", "À bientôt,") + (f"\n{name}" if name else "")
    body = " ".join(sentences)
    offer = request.say(
        "Je reste disponible pour toute question.", "Please ask me if you have any question.",
    )  # fmt: skip
    text = f"{subject_line(told.head, request)}{hello}\n\n{body}\n\n{offer}\n\n{bye}"
    if request.constraints.brief or request.constraints.sentences == 1:
        text = f"{hello[:-1]}, {body[:1].lower() if body[1:2].islower() else body[:1]}{body[1:]}"
    return Draft(text, core=text, data={"corps": text}, shaped=True, effort=120)


def subject_line(head: str, request: Request) -> str:
    """« Objet : … » d'un courriel, quand la demande dit pour quoi il est écrit."""
    purpose = _PURPOSE.search(fold(head)) if _MAIL.search(fold(head)) else None
    about = head[purpose.end() :].strip(" ,.") if purpose else ""
    article = _ARTICLE.match(fold(about))
    about = about[article.end() :] if article else about
    if not about or len(about.split()) > 8:
        return ""
    return request.say("Objet : {s}", "Subject: {s}", s=upper_first(about)) + "\n\n"
