"""Les mots qui portent le sens : ni articles, ni verbes de commande."""

from collections import Counter

from .patterns import Pattern
from .strings import fold, stem, word_set

STOP_WORDS = word_set(
    """
a ai aie aient ais ait alors apres as assez au aucun aucune aujourd aura aurait aussi autour autre
autres aux avaient avais avait avant avec avez avoir avons beaucoup bien bon bonne ca car ce ceci
cela celle celles celui cependant ces cet cette ceux chacun chaque chez ci comme comment d dans de
deja depuis des dessus deux doit doivent donc dont du elle elles en encore entre est et etaient
etais etait etant ete etes etre eu faire fais fait faites faut font furent fut hier ici il ils j
je jusqu l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma mais me
meme memes mes moi moins mon n ne ni non nos notre nous on ont ou oui par parce pas pendant peu
peut peux plus plusieurs pour pourquoi pourrait puis puisque qu quand que quel quelle quelles
quels quelque quelques qui quoi s sa sans se sera seraient serait ses si sinon soit sommes son
sont sous suis sur ta tandis tant te tel telle tes toi ton toujours tous tout toute toutes tres
trop tu un une va vais vers veut veux voici voila vont vos votre vous vraiment y etes-vous rien
quasi afin ainsi dit dire celle-ci n' c qu'il about above after again all also am an and any are
aren as at be because been before being below between both but by can cannot could did do does
doing don down during each few for from further had has have having he her here hers him his how
however i if in into is isn it its itself just let me more most my no nor not now of off once only
or other our ours out over own please same she should so some such than that the their theirs them
then there these they this those through to too under until up us very was we were what when where
which while who whom why will with would you your yours
"""
)
"""Mots vides, français et anglais, pliés."""

COMMAND_WORDS = word_set(
    """
resume resumer resumez summarize summarise explique expliquer expliquez explain donne donner
donnez give ecris ecrire ecrivez write redige rediger redigez draft liste lister list propose
proposer proposez suggest raconte raconter racontez tell dis dites say parle parler parlez talk
merci bonjour salut hello hi please stp svp peux-tu texte text phrase phrases mots mot words word
points point question questions reponds repondez answer reply compare comparer comparez analyse
analyser analysez analyze genere generer generez generate cree creer creez create decris decrire
describe traduis traduire translate veuillez developpe developper rapport report article essai
essay paragraphe paragraph long longue court courte detaille detaillee detailed short sujet topic
propos aide aider help besoin voudrais aimerais want selon maniere facon svp besoins reponse dois
doit faut-il courts savoir sais know fais imagine
"""
)
"""Mots qui disent quoi faire, pas de quoi l'on parle."""

_WORD = Pattern(r"[^\W\d_][\w]*(?:-\w+)*")
_SENTENCE_START = '.!?:;\n«"“('


def content_stems(text: str) -> list[str]:
    """Les racines des mots pleins, dans l'ordre du texte.

    >>> content_stems("Les horaires de la boutique")
    ['horai', 'bouti']
    """
    return [
        stem(word) for word in _WORD.findall(fold(text)) if word not in STOP_WORDS and len(word) > 1
    ]


def topic_words(text: str, count: int) -> list[str]:
    """Les mots pleins les plus fréquents, tels qu'ils sont écrits, au plus ``count``.

    À fréquence égale, l'ordre du texte. Les noms propres gardent leur capitale.

    >>> topic_words("Le café du matin. Le café de Paris.", 2)
    ['café', 'matin']
    """
    text = text[:200_000]
    folded = fold(text)
    seen: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for found in _WORD.finditer(folded):
        word = found.group()
        original = text[found.start() : found.end()]
        if len(word) < (2 if original.isupper() else 3) or word in STOP_WORDS:
            continue
        if word in COMMAND_WORDS or word.partition("-")[0] in COMMAND_WORDS:
            continue
        root = stem(word)
        seen[root] += 1
        if root not in shown:
            before = text[max(0, found.start() - 2) : found.start()].rstrip(" ")
            at_start = found.start() == 0 or (before != "" and before[-1] in _SENTENCE_START)
            keep = original if not at_start or original[1:] != original[1:].lower() else None
            shown[root] = keep or original.lower()
    return [shown[root] for root, _ in seen.most_common(count)]
