"""Les savoirs, les arts, la nature et les émotions."""

DOMAINS = (
    (
        "mineral minerau roche pierre rock stone",
        "roche pierre granit quartz marbre calcaire sable cristal rock stone granite marble "
        "crystal sand gravel mineral diamant diamond ardoise basalte",
    ),
    (
        "vegetal plante plant flore fleur arbre",
        "plante fleur arbre feuille racine graine herbe tige petale plant flower tree leaf root "
        "seed grass stem petal chene rose fougere mousse oak fern moss",
    ),
    (
        "joie joy bonheur happiness heureux",
        "youpi hourra heureu ravi content reussi gagne enchant sourire yay hooray happy glad won "
        "delight thrill celebrat adore",
    ),
    (
        "tristesse sadness triste sad chagrin",
        "pleur larme triste parti deuil manque seul chagrin cry cried tear sad miss lonely grief "
        "lost heartbr perdu mort",
    ),
    (
        "colere anger angry furieux",
        "furieu colere inadmiss scandal marre honte enerv insupport rage furious angry outrag "
        "unaccept fed hate",
    ),
    (
        "peur fear anxiete anxiety inquietude",
        "peur effray terrif angoiss inquiet trembl cauchemar afraid scared fear terrif anxious "
        "worr nightmare panic",
    ),
    (
        "surprise etonnement",
        "surpris incroyable etonn attendais surprise unexpected wow astonish amaz",
    ),
    (
        "animal animaux mammifere oiseau",
        "renard loup lapin souris vache mouton oiseau poisson lion tigre fox wolf rabbit cow sheep "
        "bird fish tiger chasse",
    ),
    (
        "histoire history",
        "siecle guerre roi empire revolution moyen-age century war king empire medieval ancient",
    ),
    (
        "geographie geography",
        "capitale fleuve montagne continent pays ocean capital river mountain country desert",
    ),
    (
        "musique music",
        "band album chanson concert guitare piano orchestre melodie song singer tour rapper "
        "chanteur groupe",
    ),
    (
        "science sciences physique chimie biologie",
        "atome cellule molecule planete telescope experience laboratoire chercheur atom cell "
        "planet experiment researcher gene galaxie",
    ),
    (
        "cours class classe lecon lesson seance activite activity",
        "yoga pilates zumba danse natation boxe gymnast professeur coach niveau debutant lesson "
        "teacher beginner dance swim complet inscri",
    ),
    (
        "roman fiction litterature novel literature",
        "roman personnage heros chapitre intrigue novel character chapter plot hero conte nouvelle",
    ),
    (
        "poesie poetry poeme poem",
        "vers rime strophe sonnet poeme verse rhyme stanza haiku",
    ),
    (
        "cuisine cooking recette recipe",
        "cuire four farine beurre recette plat bake oven flour recipe cook poele mijot",
    ),
    (
        "ennui bored boredom",
        "ennui ennuie bored boring dull rien",
    ),
)
