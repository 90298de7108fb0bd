"""Les images des haïkus : pour chaque thème, des vers courts et longs dans les deux langues."""

from dataclasses import dataclass

from ..text.patterns import Pattern


@dataclass(frozen=True)
class Theme:
    """Un thème : ce qui l'annonce, puis ses vers courts (cinq syllabes) et longs (sept).

    Les deux premiers vers courts ouvrent le haïku ou le ferment, comme les deux premiers longs
    en font le milieu.
    """

    announced: Pattern
    french_short: tuple[str, str]
    french_long: tuple[str, str]
    english_short: tuple[str, str]
    english_long: tuple[str, str]


THEMES = (
    Theme(Pattern(r"\b(?:pluies?|pleu\w+|averses?|orages?|bruine|rain\w*|drizzle|storms?|"
                  r"showers?)\b"),
          ("la pluie sans un mot", "le ciel gris s'égoutte"),
          ("l'averse frappe aux volets", "mille gouttes sur les toits"),
          ("soft rain on the roof", "grey sky, dripping leaves"),
          ("puddles hold the whole grey sky", "each drop writes a ring, then fades")),
    Theme(Pattern(r"\b(?:ports?|quais?|harbou?rs?|docks?|bateaux?|boats?|ships?|voiliers?|"
                  r"phares?)\b"),
          ("barques endormies", "un mât se balance"),
          ("le port garde ses bateaux", "sur le quai, filets mouillés"),
          ("boats asleep at dock", "a mast sways, then stills"),
          ("ropes creak along the wet quay", "the harbour holds its small boats")),
    Theme(Pattern(r"\b(?:mer|oceans?|vagues?|plages?|marees?|ecume|sea|seas|waves?|beach\w*|"
                  r"tides?|shore)\b"),
          ("la vague revient", "du sel sur les lèvres"),
          ("la mer reprend son galet", "l'écume efface nos pas"),
          ("the wave comes back home", "salt upon the lips"),
          ("foam rubs out our steps in sand", "the tide takes the pebble back")),
    Theme(Pattern(r"\b(?:nuits?|lunes?|etoiles?|nocturne|soirs?|night\w*|moon\w*|stars?|evening|"
                  r"midnight)\b"),
          ("la lune est venue", "minuit sans un bruit"),
          ("une étoile tremble encore", "la nuit pose son manteau"),
          ("the moon at the door", "midnight, not a sound"),
          ("one last star trembles, then waits", "darkness folds the fields in two")),
    Theme(Pattern(r"\b(?:attente?s?|attendre|attends|patien\w+|files? d'attente|quotas?|limites?|"
                  r"debit|"
                  r"429|wait\w*|queues?|rate[- ]limit\w*|limit\w*|throttl\w*|patience|too many "
                  r"requests)\b"),
          ("trop vite, trop tôt", "compter jusqu'à dix"),
          ("la porte dit : plus tard", "chacun attend qu'on l'appelle"),
          ("too fast, and too soon", "breathe, then knock again"),
          ("the closed door whispers: later", "a long line learns to be still")),
    Theme(Pattern(r"\b(?:printemps|bourgeons?|cerisiers?|fleurs?|spring|blossoms?|cherry|"
                  r"flowers?|buds?)\b"),
          ("un bourgeon s'éveille", "cerisiers en fleur"),
          ("le vent sème des pétales", "un merle essaie sa chanson"),
          ("buds along the branch", "petals on the path"),
          ("a blackbird tries out its song", "warm light opens every bud")),
    Theme(Pattern(r"\b(?:automnes?|feuilles?|octobre|vendanges?|autumn|fall leaves|fallen|"
                  r"october|harvest|leaf|"
                  r"leaves)\b"),
          ("une feuille tombe", "odeur de fumée"),
          ("le chemin s'habille d'or", "l'arbre compte ses oiseaux"),
          ("a single leaf falls", "smoke from distant hills"),
          ("gold covers the narrow path", "the tree counts what birds remain")),
    Theme(Pattern(r"\b(?:hivers?|neiges?|givre|gel|glace|flocons?|winter\w*|snow\w*|frost|ice|"
                  r"icy)\b"),
          ("la neige se tait", "du givre au carreau"),
          ("nos pas écrivent tout seuls", "le jardin dort sous le blanc"),
          ("snow says not a word", "frost upon the pane"),
          ("our steps write across the white", "the garden sleeps under white")),
    Theme(Pattern(r"\b(?:etes|l'ete|un ete|d'ete|soleils?|chaleur|canicule|cigales?|summer\w*|"
                  r"sun\w*|heat\w*|"
                  r"cicadas?)\b"),
          ("midi sans une ombre", "chant de la cigale"),
          ("la route tremble au soleil", "le volet garde le frais"),
          ("noon without a shade", "one cicada sings"),
          ("the road shivers in the heat", "shutters keep the cool inside")),
    Theme(Pattern(r"\b(?:machines?|ordinateurs?|code|bugs?|serveurs?|api|apis|logiciels?|ecrans?|"
                  r"robots?|"
                  r"programm\w+|deploi\w+|reseau|computers?|servers?|software|screens?|deploy\w*|"
                  r"keyboard|"
                  r"claviers?|network|debug\w*|latenc\w+|token\w*|requetes?|requests?|modeles?|"
                  r"models?)\b"),
          ("l'écran luit encore", "le curseur clignote"),
          ("mille appels dans le noir", "la machine rêve en zéros"),
          ("a cursor blinks on", "cold light on tired hands"),
          ("a thousand calls in the dark", "the machine dreams in zeros")),
    Theme(Pattern(r"\b(?:villes?|rues?|metros?|trains?|gares?|tramways?|cit(?:y|ies)|streets?|"
                  r"subway|"
                  r"stations?|traffic)\b"),
          ("le train ralentit", "néons dans la rue"),
          ("la foule passe sans voir", "un inconnu me sourit"),
          ("the train slows, then sighs", "neon on wet stone"),
          ("the crowd goes by without eyes", "a stranger smiles, then is gone")),
    Theme(Pattern(r"\b(?:matins?|aubes?|aurore|reveils?|cafes?|(?:du|le) the|morning\w*|dawn|"
                  r"sunrise|coffee|tea)\b"),
          ("premier bol fumant", "l'aube entre sans bruit"),
          ("la vapeur cherche le jour", "la fenêtre boit l'aurore"),
          ("steam above the cup", "dawn slips through the blinds"),
          ("the window drinks the first light", "the spoon turns, the day begins")),
    Theme(Pattern(r"\b(?:chats?|chatons?|chiens?|oiseaux?|grenouilles?|animaux|cats?|kittens?|"
                  r"dogs?|birds?|"
                  r"frogs?|animals?|horses?|cheva(?:l|ux))\b"),
          ("une ombre s'étire", "deux yeux dans l'herbe"),
          ("d'un saut, plus rien que du vent", "la bête écoute le soir"),
          ("a shadow stretches", "two eyes in the grass"),
          ("one leap, then only the wind", "it listens, one ear raised high")),
    Theme(Pattern(r"\b(?:amours?|amoureu\w+|absen\w+|solitude|tristesse|nostalgie|love\w*|"
                  r"lonel\w+|missing you|"
                  r"sadness|longing|adieux?|goodbye)\b"),
          ("ta chaise est restée", "deux mains se retrouvent"),
          ("j'ai gardé ta voix en moi", "ton nom dans la vitre, encore"),
          ("your chair is still there", "two hands, found again"),
          ("I keep your voice in my coat", "your name, breathed upon the glass")),
    Theme(Pattern(r"\b(?:travail|bureaux?|reunions?|lundis?|collegues?|equipes?|work\w*|office|"
                  r"meetings?|"
                  r"monday|colleagues?|teams?|deadline)\b"),
          ("lundi sur les chaises", "le café refroidit"),
          ("chacun hoche un peu la tête", "la réunion suit son cours"),
          ("Monday fills the chairs", "the coffee grows cold"),
          ("heads nod slowly round the room", "the meeting drifts past its end")),
    Theme(Pattern(r"\b(?:jardins?|arbres?|forets?|bois|herbes?|gardens?|trees?|forests?|woods|"
                  r"grass)\b"),
          ("mousse au pied du tronc", "un râteau oublié"),
          ("l'ombre monte dans les branches", "le jardin respire seul"),
          ("moss beneath the trunk", "a rake left behind"),
          ("shadows climb from branch to branch", "the garden breathes on its own")),
    Theme(Pattern(r"\b(?:montagnes?|sommets?|vents?|collines?|randonnees?|mountains?|summits?|"
                  r"wind\w*|hills?|"
                  r"hik\w+)\b"),
          ("le vent tourne seul", "pierre après pierre"),
          ("le sommet garde ses brumes", "le sentier boit le silence"),
          ("wind turns on its own", "stone follows on stone"),
          ("the summit keeps its own mist", "the path drinks in the silence")),
    Theme(Pattern(r"\b(?:enfants?|ecoles?|rentree|classes?|bebes?|child\w*|schools?|class\w*|"
                  r"bab(?:y|ies)|kids?)\b"),
          ("craie sur les doigts", "un rire s'envole"),
          ("le cartable est bien trop grand", "la cour garde encore leurs cris"),
          ("chalk dust on small hands", "a laugh takes its flight"),
          ("the satchel is far too big", "the yard still holds all their shouts")),
    Theme(Pattern(r"\b(?:cuisines?|pains?|soupes?|boulang\w+|fourn\w*|gateaux?|kitchen\w*|bread|"
                  r"bak\w+|soup|"
                  r"cake|cook\w*)\b"),
          ("croûte encore chaude", "farine au tablier"),
          ("le four veille avant le jour", "la soupe chante à feu doux"),
          ("warm crust, broken bread", "flour upon the sleeves"),
          ("the oven wakes before dawn", "the soup sings over low flame")),
)  # fmt: skip
"""Les thèmes connus, du plus précis au plus large."""

PLAIN = Theme(
    Pattern(r"(?!)"),
    ("un souffle, et puis rien", "le jour s'en souvient"),
    ("tout se tait pour l'écouter", "le temps passe à pas de loup"),
    ("a breath, and no more", "the day remembers"),
    ("everything grows still to hear", "time goes by on quiet feet"),
)
"""Ce qui convient à tout sujet, faute de thème."""

FRENCH_PLACES = (
    "{p}", "vers {p}", "{p} s'endort", "là-bas, {p}", "{p} se souvient", "au loin, {p} dort",
    "le soir sur {p}", "{p}, et puis le vent", "{p}, encore une fois",
)  # fmt: skip
ENGLISH_PLACES = (
    "{p}", "{p} sleeps", "over {p}", "{p} at dusk", "far off, {p} sleeps", "then {p}, then the "
                                                                           "dark",
    "night falls on {p}", "and {p} remembers",
)  # fmt: skip
"""La fin d'un haïku qui nomme un lieu : le vers retenu est le plus proche de cinq syllabes."""

FRENCH_WORDS = ("{w}", "{w}, sans bruit", "rien que {w}", "ce mot seul : {w}", "{w}, et le vent")
ENGLISH_WORDS = (
    "{w}",
    "just {w}",
    "only {w}",
    "one word: {w}",
    "{w}, and the wind",
    "{w}, then stillness",
)
"""L'ouverture d'un haïku sur un sujet sans thème connu."""
