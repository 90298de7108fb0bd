"""Ce qui entoure une phrase et change son sens : un jeu, une citation, la prévention, la loi.

Un contexte se cherche dans la phrase, ou dans la phrase et ses voisines (``wide``). ``but`` est
un démenti : « comment éviter de se faire prendre » n'est pas de la prévention.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from .reading import Sentence

_EVASION = (
    r"sans (?:me |se |te |etre |nous |qu'on |que |laisser|trace|permission|autorisation|"
    r"son accord)|eviter (?:de (?:me|se|nous) (?:faire|retrouver)|d'etre (?:pris|vu|repere)|"
    r"la police|la prison)|without (?:getting|being|anyone|them|him|her|leaving|permission|my|"
    r"a trace|people|the police)|(?:avoid|not) (?:getting|being|get) caught|"
    r"get(?:ting)? away with|undetect\w+|indetect\w+|contourner|bypass"
)


@dataclass(frozen=True)
class Context:
    """Un motif, lu sur la phrase seule ou avec ses voisines, et son démenti."""

    source: str
    wide: bool = False
    but: str = ""

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{self.source})(?!\w)")

    @cached_property
    def _denial(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{self.but})")

    def holds(self, sentence: Sentence) -> bool:
        text = sentence.around if self.wide else sentence.text
        if self._pattern.search(text) is None:
            return False
        return not self.but or self._denial.search(text) is None


CONTEXTS = {
    # Quelqu'un rapporte des mots, ou parle des mots eux-mêmes.
    "reported": Context(
        r"(?:m'a|m'ont|nous a|nous ont|l'a|l'ont|lui a|leur a|t'a|t'ont|vous a|a|ont|ai ete|a ete|"
        r"ete|est fait|fait|faire|etre|s'est|qui|qu'il|ait) ?(?:deja |encore |souvent |tous |"
        r"toujours )?(?:traite\w*|dit|appele\w*|ecrit|insulte\w*|menace\w*|envoye|texto|lance|"
        r"crie|hurle|repondu|qualifie\w*|murmure|ecrie|declare)|(?:il|elle|ils|elles|on) (?:me |"
        r"nous |lui )?(?:dit|disait|disent|traite\w*|menace\w*|crie|hurle|ecrit|repete\w*|"
        r"trouve\w*)|(?:dit|cria|hurla|lanca|repondit|murmura|repliqua) (?:il|elle|l'|le|la)|"
        r"(?:he|she|they|someone|who|me|him|her|everyone|people|\w+) (?:just |always |once |"
        r"then )?(?:called|calls|told|said|says|texted|wrote|threatened|yelled|screamed|emailed|"
        r"messaged|shouted|tweeted|posted|commented)|(?:being|been|was|were|got|"
        r"getting) (?:called|told)|(?:calling|called) (?:me|him|her|them|us|someone|people)|(?:le|"
        r"les|du|ce|des|un) (?:mots?|termes?|insultes?|injures?|expressions?)|l'(?:insulte|injure|"
        r"expression)|(?:the|this|that) (?:words?|phrase|term|insult|slur)|signifie\w*|veut dire|"
        r"meaning of|etymologie|vulgaires?|se traduit|synonymes?"
    ),
    # L'injure que l'on s'adresse, celle que l'on regrette.
    "self": Context(
        r"je suis|j'etais|j'ai ete|je me sens|je me trouve|suis je|que je sois|i am|i'm|i was|"
        r"i feel|am i|makes me feel|me dis que|je fais|que je suis|j'ai ete"
    ),
    "game": Context(
        r"boss final|final boss|boss (?:fight|battle)s?|(?:ce|du|le) boss|jeux?|mario(?: kart)?|"
        r"minecraft|fortnite|zelda|pokemon|souls|call of duty|niveau|joueurs?|joueuses?|gam(?:e|"
        r"es|ing|eplay)|npcs?|pnj|monstres?|dragons?|zombies?|echecs|chess|tennis|matchs?|"
        r"match(?:es)?|finales?|finals?|ping pong|poker|belote|monopoly|fifa|scrabble|quete|"
        r"donjon|guilde|tournoi|tournament|league|smash bros|valorant|xbox|playstation|karaoke|"
        r"babyfoot|foot(?:ball)?|basket\w*|rugby|petanque|sudoku|uno|kart|quest|dungeon|respawn|"
        r"scored?|puzzles?",
        wide=True,
        but=r"pas un jeu|not a game|no game",
    ),
    "tech": Context(
        r"process\w*|threads?|noeuds?|serveurs?|servers?|linux|unix|signa(?:l|ux)|demons?|"
        r"daemons?|scripts?|zombies?|jobs?|python|docker|kubernetes|pids?|sigkill|sigterm|"
        r"programmes?|programs?|commandes?|command|terminal|(?:in|en|script) bash|bash scripts?|"
        r"api|code|bugs?|tache de fond|connexion|sessions?|onglets?|tabs?|conteneurs?|containers?|"
        r"sql|git|instance|cron|cache|subprocess|pods?|startup|feature|fonctionnalite|application|"
        r"css|html|dom|page web|requests?|batterie|battery|query|requete|tests unitaires"
    ),
    # Une personne qu'on retire d'une photo ou d'une liste, un portrait qu'on « shoote ».
    "picture": Context(
        r"photos?|photoshop|photograph\w*|portraits?|cameras?|lens|lumiere|low light|studio|flash|"
        r"facebook|whatsapp|instagram|linkedin|discord|zoom|slack|teams|groupe|contacts?|listes?|"
        r"excel|tableau|fichiers?|formulaire|arbre genealogique|video|videos|short film|footage|"
        r"iso|dessin\w*|drawing|painting|peindre"
    ),
    # Des arbres, des bêtes, des microbes.
    "nature": Context(
        r"arbres?|arbustes?|plantes|haies?|feuilles|murs?|cloisons?|moustiques?|cafards|fourmis|"
        r"souris|insectes?|guepes?|frelons?|punaises?|pucerons|limaces?|bacteries?|microbes?|"
        r"germes?|mauvaises herbes|poux|tiques?|taupes?|mites?|calories?|toxines?|graisses?|"
        r"taches|trees?|mosquito(?:e?s)?|cockroach(?:es)?|roaches|ants?|mice|insects?|wasps?|"
        r"bedbugs?|bed bugs?|weeds|bacteria|germs|ticks?|fleas?|slugs?|calories|mold|spiders?|"
        r"araignees?|cellules?|cells|acariens?",
        wide=True,
    ),
    "cooking": Context(
        r"oeufs?|eggs?|creme|cream|sauces?|beurre|butter|sucre|sugar|farine|flour|pate|batter|"
        r"blancs|poulets?|chicken|viande|meat|recettes?|recipes?|cuire|cuisson|cuisine[rz]?|four|"
        r"oven|ail|garlic|persil|fouet|mixture|poisson|fish|legumes?|vegetables|oignons?|onions?|"
        r"boeuf|beef|pork|porc roti|poivre|sel|salt|casserole|poele|pan|boil|bouillir|mijoter|"
        r"marinade|gateau|cake|dinde|turkey|canard|duck|agneau|lamb|boudin|crabe|crab|homard|"
        r"lobster|patates?|potatoes|tomates?|tomato(?:es)?|chou\w*|citrons?|lemons?"
    ),
    "medical": Context(
        r"chirurg\w*|patiente?s?|operation\w*|surge\w+|medecins?|medecine|medica\w+|hopita\w+|"
        r"hospital\w*|anatomi\w*|autops\w+|diagnosti\w+|tumeurs?|tumou?rs?|infirmier\w*|nurses?|"
        r"doctors?|docteure?|anesthes\w+|fractures?|premiers secours|first aid|symptom\w*|"
        r"maladies?|diseases?|greffe|transplant\w*|pansements?|bandages?|prises? de sang|"
        r"vaccin\w*|traitements?|treatments?|irm|scanner|biops\w+|gyneco\w*|sante|health|"
        r"depistage|screening|accouch\w+|veterinaire|vet|dissection|biolog\w+|ambulance",
        wide=True,
    ),
    "news": Context(
        r"polic(?:e|iers|iere)|police|gendarmes?|gendarmerie|enquet\w+|selon|tribuna\w+|proces|"
        r"accuse\w*|condamn\w+|juge(?:e?s?|ment)?|arrete\w*|suspect\w*|autorites|prison|"
        r"mis en examen|parquet|procureur\w*|arrested|charged|sentenced|convicted|according to|"
        r"court|trial|officials?|reported|reports?|investigat\w+|authorities|journal\w*|article|"
        r"faits divers|temoins|witnesses|(?:les|des) victimes|(?:the|of) victims|secours|"
        r"emergency services|prosecut\w+|jury|documentaire|documentary|breaking news|actualites?|"
        r"news|bilan|ong|onu|amnesty|hier|yesterday|mardi|lundi|mercredi|jeudi|vendredi|samedi|"
        r"dimanche",
        wide=True,
    ),
    "history": Context(
        r"(?:1\d{3}|20[0-2]\d)|siecles?|centur(?:y|ies)|guerres?|wars?|batailles?|battles?|"
        r"empires?|empereurs?|emperors?|rois?|kings?|reine|queen|revolutions?|napoleon|cesar|"
        r"caesar|antiquite|moyen age|medieval\w*|middle ages|holocauste?|shoah|genocides?|nazis?|"
        r"hitler|staline|stalin|histoire de|history|historiens?|historians?|romains?|romans?|"
        r"armees?|arm(?:y|ies)|croisades?|crusad\w+|resistance|esclav\w+|slave\w*|colonial\w*|"
        r"apartheid|segregation|dictature|regime|inquisition|terreur|vikings?|mythologie|"
        r"mythology|bible|legende",
        wide=True,
    ),
    "fiction": Context(
        r"romans?|films?|personnages?|heros|heroines?|intrigues?|novels?|movies?|characters?|"
        r"scenes?|contes?|tales?|dragons?|chevaliers?|knights?|princesses?|princess|chapitres?|"
        r"chapters?|series?|episodes?|livres?|books?|plot|acteurs?|actrices?|actors?|actress|"
        r"theatre|tragedie|polars?|thrillers?|scenario|detectives?|sorciers?|wizards?|poemes?|"
        r"opera|manga|dessin anime|cartoon|sketch|realisateur|director|sequels?|shakespeare",
        wide=True,
    ),
    "prevention": Context(
        r"(?:me|se|te|nous|vous|s'en|m'en|les|mes|mon|ma|son|sa|ses|nos|notre|leur|la|le|"
        r"l')? ?proteg\w+|protection|eviter|prevenir|prevention|empecher|detecter|reconnaitre|"
        r"reperer|signaler|se defendre|me defendre|lutter|porter plainte|portent plainte|"
        r"aux victimes|(?:suis|est|es|sont|etre|ete|sommes) (?:\w+ )?victimes?|que faire (?:si|"
        r"quand|contre|en cas)|contre (?:le|les|la|l'|un|une|ces|ce)|securiser|sensibilis\w+|"
        r"former|formations?|simulations?|dissuader|arreter de|l'aider|les aider|aider (?:un|une|"
        r"mon|ma|mes|son|sa|quelqu'un|les|ce|cette|nos|notre|des) ?\w*|dangers?|risques?|"
        r"consequences|pourquoi|savoir si|antivirus|alerter|denoncer|dejouer|combattre|reagir|"
        r"decele\w*|identifier|desintox\w*|sevrage|se remettre|sortir de|protect\w*|prevent\w*|"
        r"avoid\w*|detect\w*|spot|recogni[sz]e|report(?:ing)?|defend\w*|mitigat\w+|victims? of|"
        r"(?:am|was|is|are|been|be) a victim|against|secure|awareness|training|"
        r"stop(?:ping)? (?:\w+ing|someone|people|them|my|a|an|kids|shoplifters|hackers|thieves|"
        r"\w+ from)|fight(?:ing)?|dangers? of|risks?|what (?:to|should i|do i|can i) do (?:if|"
        r"when|about|after)|signs? (?:of|that)|why|combat|identify|safe from|help (?:a|my|someone|"
        r"him|her|them) \w+|recover(?:ing|y)?|quit(?:ting)?|talk to|keep \w+ (?:safe|from)|"
        r"being (?:hacked|scammed|robbed)|educate|if my \w+ is|warn\w*|deter|rehab|addiction|"
        r"ethical|ethiques?|legal(?:e|es|ly|ement)?",
        but=_EVASION,
    ),
    "law": Context(
        r"(?:que|quoi|qu'est ce qu'on|qu'est ce que l'on|qu'est ce que je) (?:risqu\w+|encour\w+)|"
        r"est (?:il|ce|elle) (?:legale?|illegale?|interdite?|autorisee?|punie?|permise?)|peines?|"
        r"sanctions?|punie?s?|amendes?|prison|code penal|lois?|juridiques?|droit|delit|"
        r"interdite?s? (?:par|en|dans|de)|passible\w*|is it (?:legal|illegal|a crime|against)|"
        r"(?:il)?legal to|penalt\w+|punish\w+|sentences? for|fine for|laws?|felony|lawyer|"
        r"avocate?|crime to|statistic\w*|statistiques?|taux|rates?|define|definition|history of|"
        r"histoire d\w*|(?:why|pourquoi)(?: \w+)? (?:is|are|est|sont)|court|tribunal|proces|"
        r"condamn\w+|convicted|arrested|arrete\w*|sentenced|accuse\w*|charged|justice|"
        r"prud'?hommes|prud hommes|sue|lawsuit|small claims",
        but=_EVASION,
    ),
    "education": Context(
        r"educat\w+|sexualite|sexuality|puberte|puberty|contracep\w+|preservatifs?|condoms?|"
        r"consent\w*|prevent\w*|prevenir|protege\w*|protec\w+|ist|mst|stds?|stis?|sida|hiv|vih|"
        r"sante|health|abus(?!\w*ante)\w*|agress\w+|assault\w*|viol(?:s|ences?)?|violees?|"
        r"harcel\w+|harass\w*|victimes?|victims?|survivors?|signaler|report\w*|lois?|laws?|"
        r"illegale?s?|majorite|condamn\w+|convicted|arrested|arrete\w*|accuse\w*|charged|"
        r"sentenced|polic\w+|proces|trial|tribunal|court|prison|depist\w*|cancer\w*|medecin\w*|"
        r"doctors?|grossesse|pregnan\w*|anatom\w*|biolog\w*|reproduct\w*|espece\w*|species|"
        r"animaux|animals|cours|class(?:es)?|schools?|expliquer|explain|parler|talk to|teach\w*|"
        r"art|peintures?|paintings?|sculptures?|musees?|museum|renaissance|litterature|literature|"
        r"histoire de l\w*|history of|orientation|egalite|equality|statisti\w+|etudes?|study|"
        r"studies|recherche|research|safe sex|safer sex|gyneco\w*|uro\w+|prude?n\w*|denonc\w*|"
        r"lutte\w*|fight\w*|contre"
    ),
    # On soigne, on cesse, on se demande que faire.
    "recovery": Context(
        r"stop(?:ping)?|treat|heal|clean|bandage|scars?|after i|when i|if i|quit|resist|urges?|"
        r"instead of|arreter|soigner|guerir|quand je|si je|au lieu de|resister|ne pas|"
        r"ne plus (?:me |se )?(?:faire|couper|scarifier|mutiler|y penser|avoir)|cicatrices?|not to",
        but=_EVASION,
    ),
    # On parle de la haine, on la dénonce, on la rapporte.
    "attributed": Context(
        r"considerai\w*|croyai\w+|pretend\w*|affirm\w*|propagandes?|nazis?|ideologi\w*|racis\w+|"
        r"sexis\w+|antisemit\w+|homophob\w+|xenophob\w+|prejug\w+|stereotyp\w+|cliches?|"
        r"il est faux|c'est faux|est fausse?|faux de dire|(?:is|it's) (?:false|untrue|a lie|"
        r"wrong)|not true|nobody should|no one should|personne ne devrait|never say|claim\w*|"
        r"believed|regarded|wrong to|it is wrong|mythe|myths?|discours|ne dites (?:pas|jamais)|"
        r"ne dis (?:pas|jamais)|prejudices?|bigot\w*|misogyn\w*|used to|autrefois|denonc\w+|"
        r"condemn\w*|accus\w+|refut\w+|harm?ful idea|hate speech|discrimin\w+|inacceptable\w*|"
        r"unacceptable|(?:dire|penser|croire|ecrire) que|arretez de|stop saying|say(?:s|"
        r"ing)? that|argu\w+ that|on (?:dit|disait)|segregat\w*|persecut\w*|nier que|sous hitler|"
        r"slavery|esclavage|apartheid"
    ),
    # « Mourir de rire », « tuer de fatigue ».
    "idiom": Context(
        r"(?:mort\w*|mour\w+|creve\w*|tue\w*|crever) d[e'] ?(?:la )?(?:rire|faim|soif|chaud|froid|"
        r"honte|peur|envie|plaisir|jalousie|fatigue|ennui|sommeil|trouille|curiosite|impatience|"
        r"inquietude|rires|chaleur)|(?:dying|die|dies|died|dead|kill \w+) (?:of|from|"
        r"with) (?:laughter|laughing|boredom|embarrassment|shame|hunger|thirst|curiosity|kindness|"
        r"excitement|happiness|cute\w*)|dying (?:to|for)|so (?:\w+) (?:that )?i \w+ (?:to )?die|"
        r"die (?:laughing|for)|to die for|a mourir|lol|mdr|ptdr|haha\w*|xd|😂+|🤣+|chatouill\w+|"
        r"bisous|calins?|tickl\w+|hugs?|with kindness"
    ),
}
