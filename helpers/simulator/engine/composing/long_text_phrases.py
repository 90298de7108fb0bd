"""Les phrases à trous des textes longs. ``{s}`` : le sujet ; ``{t}`` : un mot de la demande ;
``{a}`` et ``{b}`` : deux aspects. Aucune n'affirme quoi que ce soit du monde.
"""

FRENCH_ASPECTS = (
    "les coûts", "les délais", "la qualité", "les risques", "la formation", "les outils",
    "la sécurité", "les usages", "la mesure des résultats", "le partage des rôles",
    "la documentation", "les contraintes", "les priorités", "la communication", "le calendrier",
    "les ressources", "les attentes", "le suivi", "les responsabilités", "les étapes",
    "les effets à long terme", "la simplicité", "la fiabilité", "l'organisation", "les imprévus",
    "la préparation", "les compromis", "l'évaluation", "la clarté",
)  # fmt: skip

FRENCH_HEADINGS = (
    "Contexte", "Questions à poser", "Acteurs concernés", "Moyens nécessaires",
    "Points d'attention", "Méthode", "Limites", "Pistes de travail", "Suivi",
    "Exemple de démarche", "Discussion", "Perspectives",
)  # fmt: skip

FRENCH_OPENING = (
    "Ce texte porte sur le sujet demandé, {s}.",
    "Il est écrit par un simulateur, à partir des seuls mots de la demande, et n'apporte donc "
    "aucune information nouvelle.",
)

FRENCH_FRAMES = (
    "La demande met en avant le mot « {t} », qui sert ici de fil conducteur.",
    "Avant toute chose, il convient de distinguer {a} et {b}, que l'on confond souvent.",
    "On peut aborder ce point par {a}, puis revenir sur {b} une fois le cadre posé.",
    "Une première lecture consiste à observer {a} sans chercher à conclure trop vite.",
    "Rien n'oblige à traiter {a} et {b} dans le même ordre ni avec le même soin.",
    "Le lien entre « {t} » et {a} mérite d'être décrit avec des faits vérifiables.",
    "Une équipe qui travaille sur ce sujet gagne à écrire ce qu'elle sait déjà sur {a}.",
    "À l'inverse, négliger {b} au profit de {a} conduit souvent à recommencer.",
    "La question de fond reste simple, et elle tient à {a}.",
    "Il est utile de noter chaque hypothèse, en particulier lorsqu'elle touche {a}.",
    "Quand les avis divergent sur « {t} », on peut revenir à {a} et comparer point par point.",
    "Un exemple concret, même modeste, éclaire mieux {a} qu'une longue définition.",
    "Cette étape demande du temps, car {a} et {b} évoluent ensemble.",
    "On retiendra surtout que rien de solide ne se dit sur {a} sans observation.",
    "Le vocabulaire compte aussi, et « {t} » n'a pas le même sens pour tout le monde.",
    "Pour avancer, chacun peut proposer une mesure simple qui concerne {a}.",
    "Les personnes concernées doivent pouvoir dire ce qu'elles attendent sur {a} et sur {b}.",
    "Une décision prise sans regarder {b} se paie presque toujours plus tard.",
    "Il reste à vérifier que les choix faits sur {a} tiennent encore dans quelques mois.",
    "Un tableau de suivi, tenu avec régularité, suffit souvent à surveiller {a}.",
    "On évite ainsi de réduire le sujet à « {t} » et d'oublier {b}.",
    "La comparaison avec d'autres situations aide à situer {a} sans rien exagérer.",
    "Dans les cas difficiles, mieux vaut reporter un choix que trancher sans données sur {a}.",
    "La suite dépend de la manière dont on relie {a}, {b} et le mot « {t} ».",
    "Cela suppose de nommer une personne qui réponde de {a} devant les autres.",
    "Un essai limité permet d'apprendre quelque chose sur {b} sans engager tout le projet.",
    "Les objections sérieuses portent en général sur {a}, et il faut les écouter.",
    "On peut aussi partir de la fin et se demander ce que l'on voudrait lire sur {b}.",
    "Ce détour par {a} paraît long, mais il rend la suite plus facile à expliquer.",
    "Au bout du compte, « {t} » se comprend mieux lorsque l'on a décrit {a} avec soin.",
    "Il serait imprudent de promettre un résultat sans avoir examiné {b}.",
    "Reste un point souvent oublié, celui qui relie {b} à la vie de tous les jours.",
    "Chaque lecteur peut reprendre cette partie et y ajouter ses propres exemples sur {a}.",
    "La prudence recommande de séparer ce qui est observé de ce qui est supposé sur {b}.",
    "Une courte réunion consacrée à {a} vaut mieux que dix messages épars.",
    "On mesure alors combien {a} et {b} pèsent sur l'ensemble.",
    "Ce constat vaut pour « {t} » comme pour les autres termes de la demande.",
)  # fmt: skip

FRENCH_CLOSING = (
    "Pour conclure, le sujet demandé ({s}) gagne à être repris avec des sources.",
    "Un vrai modèle de langue remplacerait ces phrases générales par des faits et des exemples.",
)

ENGLISH_ASPECTS = (
    "costs", "deadlines", "quality", "risks", "training", "tools", "security", "everyday use",
    "measurement", "shared roles", "documentation", "constraints", "priorities", "communication",
    "the schedule", "resources", "expectations", "follow-up", "responsibilities", "the main steps",
    "long-term effects", "simplicity", "reliability", "organisation", "surprises", "preparation",
    "trade-offs", "evaluation", "clarity",
)  # fmt: skip

ENGLISH_HEADINGS = (
    "Context", "Questions to ask", "People involved", "Resources needed", "Points to watch",
    "Method", "Limits", "Possible next steps", "Follow-up", "A sample approach", "Discussion",
    "Outlook",
)  # fmt: skip

ENGLISH_OPENING = (
    "This text is about the requested subject, {s}.",
    "A simulator wrote it from the words of the request alone, so it brings no new information.",
)

ENGLISH_FRAMES = (
    "The request puts the word “{t}” forward, and it serves as a guiding thread here.",
    "First of all, it helps to tell {a} and {b} apart, since people often confuse them.",
    "One can start with {a} and come back to {b} once the frame is set.",
    "A first reading looks at {a} without rushing to a conclusion.",
    "Nothing says that {a} and {b} must be handled in the same order or with the same care.",
    "The link between “{t}” and {a} deserves to be described with facts that can be checked.",
    "A team that works on this subject should write down what it already knows about {a}.",
    "On the other hand, neglecting {b} in favour of {a} often means starting again.",
    "The underlying question remains simple, and it comes down to {a}.",
    "It is useful to note every assumption, especially when it touches {a}.",
    "When opinions differ about “{t}”, one can return to {a} and compare point by point.",
    "A concrete example, however modest, sheds more light on {a} than a long definition.",
    "This step takes time, because {a} and {b} change together.",
    "Words matter too, and “{t}” does not mean the same thing to everyone.",
    "To move forward, each person can suggest one simple measure that concerns {a}.",
    "The people concerned must be able to say what they expect about {a} and about {b}.",
    "A decision made without looking at {b} is almost always paid for later.",
    "It remains to be checked that the choices made about {a} still hold in a few months.",
    "A simple log, kept with regularity, is often enough to watch {a}.",
    "This avoids reducing the subject to “{t}” and forgetting {b}.",
    "Comparing with other situations helps to put {a} in perspective.",
    "In hard cases it is better to postpone a choice than to decide without data on {a}.",
    "What follows depends on how one connects {a}, {b} and the word “{t}”.",
    "Someone should be named to answer for {a} in front of the others.",
    "A small trial teaches something about {b} without committing the whole project.",
    "Serious objections usually concern {a}, and they are worth hearing.",
    "One can also start from the end and ask what one would like to read about {b}.",
    "This detour through {a} seems long, yet it makes the rest easier to explain.",
    "In the end, “{t}” is better understood after a careful look at {a}.",
    "It would be unwise to promise a result without having examined {b}.",
    "Every reader can take up this part again and add examples about {a}.",
)  # fmt: skip

ENGLISH_CLOSING = (
    "To conclude, the requested subject ({s}) would gain from being taken up with sources.",
    "A real language model would replace these general sentences with facts and examples.",
)
