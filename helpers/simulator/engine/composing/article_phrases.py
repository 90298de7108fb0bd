"""Les phrases d'un article qui commentent un fait donné sans en ajouter."""

from ..text.strings import word_set

OPENERS = word_set(
    """
le la les l' un une des il elle ils elles on nous notre nos ce cette ces the a an it they we our
this these
"""
)
"""Les mots qui ouvrent une phrase entière."""

FRENCH_FRAMES = (
    "Premier élément : {f}.", "À cela s'ajoute ceci : {f}.", "Autre point utile : {f}.",
    "Il faut aussi le savoir : {f}.", "Voici un autre fait : {f}.", "On retiendra "
    "encore ceci : {f}.",
    "Dernier élément, mais non le moindre : {f}.", "Pour compléter : {f}.",
)  # fmt: skip
ENGLISH_FRAMES = (
    "The first thing to know: {f}.", "There is also this: {f}.", "Another useful point: {f}.",
    "It is worth knowing: {f}.", "Here is a further fact: {f}.", "Readers may also note: {f}.",
    "Last but not least: {f}.", "To complete the picture: {f}.",
)  # fmt: skip

FRENCH_KINDS = {
    "cost": (
        "Dire un montant clairement évite les malentendus et permet à chacun d'en "
        "parler sur la même base.",
        "Une somme annoncée d'avance est plus facile à comprendre qu'une surprise en fin d'année.",
        "Reste à suivre cette dépense dans le temps, comme on le ferait pour toute autre.",
        "L'argent n'est pas toute la question, mais il mérite d'être regardé en face.",
        "Chaque lecteur peut rapporter ce chiffre à ce qu'il connaît pour s'en faire une idée.",
        "Le savoir aide à distinguer ce qui change de ce qui reste comme avant.",
    ),
    "place": (
        "Donner un lieu, c'est permettre à chacun de se représenter les choses et "
        "d'en parler simplement.",
        "La distance et le voisinage comptent souvent plus qu'on ne le croit dans ce "
        "genre de projet.",
        "Les habitants sauront mieux que personne ce que ce détail veut dire pour eux.",
        "Un nom précis vaut mieux qu'une formule vague quand on veut être compris.",
        "Ce repère rend le sujet concret, presque familier.",
        "On peut s'y rendre, regarder, poser une question : rien ne remplace cela.",
    ),
    "date": (
        "Avoir une échéance aide chacun à s'organiser et à savoir quand poser ses questions.",
        "D'ici là, il reste du temps pour s'informer et pour préparer ce qui doit l'être.",
        "Un calendrier connu de tous fait gagner un temps précieux.",
        "Le moment choisi mérite d'être noté, pour ne rien découvrir au dernier instant.",
        "Ensuite viendra l'heure du bilan, que chacun pourra juger sur pièces.",
        "Rien ne presse davantage qu'une date, et rien ne rassure autant.",
    ),
    "count": (
        "Ce nombre donne la mesure du sujet : derrière lui, il y a des personnes et "
        "des journées bien réelles.",
        "Un chiffre ne dit pas tout, mais il fixe un ordre de grandeur que l'on peut "
        "garder en tête.",
        "Il permettra aussi, plus tard, de comparer et de voir ce qui a changé.",
        "À cette échelle, l'organisation compte autant que la bonne volonté.",
        "On mesure mieux, ainsi, le soin que demande chaque journée.",
        "Ceux qui connaissent ce travail savent ce que cela suppose d'attention.",
        "C'est peu ou beaucoup, selon ce à quoi on le rapporte.",
        "Les habitués y verront un repère plus parlant qu'un long discours.",
        "Voilà de quoi se représenter la tâche sans l'enjoliver.",
    ),
    "other": (
        "Ce point, pris seul, pourrait passer inaperçu ; avec les autres, il prend tout son sens.",
        "Il éclaire le reste et aide à comprendre pourquoi le sujet intéresse tant de monde.",
        "Chacun pourra en juger selon ses besoins et ses habitudes.",
        "Le détail a son importance pour ceux que cela concerne de près.",
        "Mieux vaut le dire simplement que le laisser deviner.",
        "Cela mérite bien une ligne, et sans doute une conversation.",
        "On en parlera sûrement encore, et c'est une bonne chose.",
        "Rien n'interdit d'y revenir quand les premières questions auront trouvé réponse.",
        "Il fallait l'écrire pour que l'image soit complète.",
    ),
}
ENGLISH_KINDS = {
    "cost": (
        "Stating an amount clearly avoids misunderstandings and gives everyone the "
        "same basis for discussion.",
        "A sum announced beforehand is easier to understand than a surprise at the "
        "end of the year.",
        "The spending will have to be followed over time, as one would with any other.",
        "Money is not the whole question, but it deserves to be looked at squarely.",
        "Readers can set this figure against what they know to form their own view.",
        "Knowing it helps to tell what changes from what stays as it was.",
    ),
    "place": (
        "Naming a place lets everyone picture things and talk about them in simple terms.",
        "Distance and neighbourhood often count for more than people think in a "
        "project of this kind.",
        "Those who live nearby will know better than anyone what this detail means to them.",
        "A precise name is worth more than a vague phrase when one wants to be understood.",
        "This landmark makes the subject concrete, almost familiar.",
        "People can go there, look around and ask a question: nothing replaces that.",
    ),
    "date": (
        "Having a date helps everyone to plan and to know when to ask their questions.",
        "Until then there is time to find out more and to prepare what has to be ready.",
        "A calendar that everybody knows saves precious time.",
        "The moment is worth noting down, so that nothing is discovered at the last minute.",
        "Afterwards will come the time to take stock, and each reader will be able to judge.",
        "Nothing is more pressing than a date, and nothing is more reassuring.",
    ),
    "count": (
        "This number shows the scale of the subject: behind it there are people and "
        "very real working days.",
        "A figure does not say everything, but it sets an order of magnitude one can keep in mind.",
        "It will also make it possible, later on, to compare and to see what has changed.",
        "At this scale, organisation matters as much as goodwill.",
        "It gives a better sense of the care that every day requires.",
        "Those who know this work will understand how much attention it takes.",
        "It is a little or a lot, depending on what one compares it with.",
        "Regulars will find it more telling than a long speech.",
        "That is enough to picture the task without dressing it up.",
    ),
    "other": (
        "Taken alone, this point could go unnoticed; together with the others, it "
        "makes full sense.",
        "It sheds light on the rest and helps to explain why the subject interests so many people.",
        "Everyone will be able to judge it according to their own needs and habits.",
        "The detail matters to those who are closely concerned.",
        "It is better to say it simply than to leave people guessing.",
        "It deserves a line here, and no doubt a conversation.",
        "People will surely talk about it again, and that is a good thing.",
        "Nothing prevents us from coming back to it once the first questions are answered.",
        "It had to be written for the picture to be complete.",
    ),
}

FRENCH_GENERAL = (
    "Le sujet concerne d'abord celles et ceux qui le vivent au quotidien.",
    "Le sujet touche aussi tous ceux qui, de plus loin, veulent comprendre ce qui se "
    "passe près de chez eux.",
    "Un changement se juge rarement le premier jour.",
    "Il faut du temps, des essais, parfois des retouches, avant qu'une habitude "
    "nouvelle paraisse naturelle.",
    "Les questions pratiques viendront vite, et il sera utile de les noter pour les "
    "poser ensemble.",
    "Que faut-il retenir ? Des faits simples, que chacun peut vérifier.",
    "Pour le reste, la parole est à ceux qui sont sur place.",
    "Parler de {s}, c'est aussi parler de la façon dont on travaille ensemble.",
    "Personne n'a toutes les réponses, et c'est bien normal.",
    "Les critiques ont leur place, tout comme les encouragements.",
    "L'essentiel est que chacun dispose des mêmes informations.",
    "Une idée claire vaut mieux qu'un long débat sur ce que l'on ignore.",
    "On peut être curieux, prudent ou enthousiaste : toutes ces réactions sont légitimes.",
    "Les plus jeunes auront sans doute leur mot à dire, et il sera bon de l'écouter.",
    "Rien n'empêche de revenir sur ce sujet lorsque de nouveaux éléments seront connus.",
    "Ce texte s'en tient volontairement à ce qui est établi.",
    "D'autres voudront comparer avec ce qui se fait ailleurs, et la démarche est saine.",
    "Il y a dans ce genre de projet une part de pari et une part de méthode.",
    "La suite dépendra de l'attention que l'on voudra bien y porter.",
    "Les remarques utiles sont souvent les plus simples.",
    "Chacun peut contribuer à sa mesure, ne serait-ce qu'en posant une bonne question.",
    "À l'heure du bilan, ces quelques repères serviront de point de comparaison.",
    "D'ici là, le mieux est de rester attentif et de dire ce que l'on voit.",
)
ENGLISH_GENERAL = (
    "The subject matters first to those who live with it every day.",
    "The subject also touches anyone who, from a little further away, wants to "
    "understand what goes on nearby.",
    "A change is rarely judged on its first day.",
    "It takes time, trials and sometimes adjustments before a new habit feels natural.",
    "Practical questions will come quickly, and it is best to write them down and ask "
    "them together.",
    "What should be remembered? A few simple facts that anyone can check.",
    "As for the rest, it is for the people on the spot to speak.",
    "Talking about {s} is also a way of talking about how people work together.",
    "Nobody has all the answers, which is quite normal.",
    "Criticism has its place, and so does encouragement.",
    "What matters most is that everyone has the same information.",
    "A clear idea is worth more than a long debate on what is not known.",
    "One may be curious, cautious or enthusiastic: all of these reactions are fair.",
    "The youngest will no doubt have something to say, and it will be good to listen.",
    "Nothing prevents us from returning to this subject when more is known.",
    "These lines deliberately keep to what has been established.",
    "Others will want to compare it with what is done elsewhere, and that is a "
    "healthy thing to do.",
    "A project of this kind is partly a gamble and partly a matter of method.",
    "What happens next will depend on the attention people are willing to give it.",
    "Useful remarks are often the simplest ones.",
    "Everyone can contribute in their own way, if only by asking a good question.",
    "When the time comes to take stock, these few landmarks will serve as a comparison.",
    "Until then, the best thing is to stay attentive and to say what one sees.",
)
