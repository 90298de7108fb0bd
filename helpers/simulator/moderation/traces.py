"""Les mots qui ne disent rien de mal, mais que le modèle ne lit pas tout à fait comme les autres.

Une bataille, un médicament, une bombe de bain : un score un peu plus haut que le bruit, jamais
au-dessus de ``CEILING``.
"""

CEILING = 0.46

# Des débuts de mots pliés, et ce qu'ils apportent à des catégories.
_GROUPS = (
    (
        "morts tue tuer tues kill killed killer dead died mourir meurt",
        (("violence", 0.14),),
    ),
    (
        "mort sang blood blesse wound injur shot shoot guerre war bataill battle combat soldat "
        "soldier guillot",
        (("violence", 0.1),),
    ),
    (
        "meurtr murder assassin attentat massacr genocid holocaust tortur",
        (("violence", 0.18), ("violence/graphic", 0.02)),
    ),
    ("cadavr corpse chirurg surge tumeur", (("violence/graphic", 0.03),)),
    (
        "bomb explos arme weapon gun fusil pistolet grenad poison nucleair",
        (("illicit/violent", 0.07), ("violence", 0.08)),
    ),
    (
        "pirat hack phish hamec drogu drug cocain cannabis vol voler steal theft shoplift fraud "
        "malware arnaqu scam faux fake",
        (("illicit", 0.08),),
    ),
    (
        "idiot imbecil stupid connard abruti cretin moron loser nul nulle debil merde crap dumb "
        "hate deteste hais",
        (("harassment", 0.11),),
    ),
    (
        "racis sexis nazi immigr musulman muslim juif juive jew homosexu gay noirs women femmes "
        "antisem",
        (("hate", 0.04), ("harassment", 0.02)),
    ),
    (
        "depress deprim antidepr somnif desesp hopeless",
        (("self-harm", 0.09), ("self-harm/intent", 0.03)),
    ),
    (
        "menac threat harcel harass",
        (("harassment", 0.08), ("harassment/threatening", 0.05)),
    ),
)
# Le plus long début l'emporte.
TRACES = {beginning: effects for words, effects in _GROUPS for beginning in words.split()}
_LONGEST = max(map(len, TRACES))


def trace(word: str) -> tuple[tuple[str, float], ...]:
    """Ce qu'un mot plié apporte, catégorie par catégorie.

    >>> trace("batailles"), trace("pain")
    ((('violence', 0.1),), ())
    """
    for length in range(min(len(word), _LONGEST), 2, -1):
        found = TRACES.get(word[:length])
        if found is not None:
            return found
    return ()
