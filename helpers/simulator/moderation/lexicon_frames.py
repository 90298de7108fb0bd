"""Les tournures qui entourent un acte : « je vais… », « comment… », « donne-moi un plan pour… ».

Des branches de motif, séparées par ``|`` ; ``@nom`` renvoie à une autre liste.
"""

WORDS = {
    # L'intention.
    "adverb_fr": (
        r"(?:bientot|juste|bien|tous|toutes|tout|venir|revenir|finir par|aller|un jour|demain|"
        r"maintenant|vraiment|enfin|d'abord|personnellement|d'ailleurs|aussi|ce soir|tot ou tard|"
        r"putain|carrement|encore) "
    ),
    "will_fr": (
        r"(?:je|j'|on|nous|moi|j) ?(?:te jure |vous jure |jure )?(?:vais|va|allons|v|veux|voudrais|"
        r"viendrai|viens|reviendrai|ai envie de|ai hate de|finirai par|compte|saurai|pourrais|peux|dois|"
        r"vai|suis pret a|suis capable de|suis venue? pour|rever? de|reve d[e']|aimerais)|"
        r"jvais|jveux|jv|jvai|vais|m'en vais|ca va finir que je vais"
    ),
    "will_en": (
        r"(?:i|we)(?:'m| am|'re| are|m)(?: \w+ly| just| fucking| so)?"
        r"(?: gonna| going to| coming to| about to| planning to| here to| ready to)|"
        r"(?:i|we)(?:'ll| will|'d love to| would love to| want to| wanna| need to| have to| swear to| "
        r"plan to| shall|ll| gotta| should)|imma|ima|im gonna|im going to|ill|gonna|i'm gon"
    ),
    "adverb_en": (
        r"(?:just|fucking|really|\w+ly|personally|then|all|also|seriously|make sure to|find (?:you|him|her|them|your \w+) and|"
        r"come over and|come and|hunt you down and|go and|be the one to|so) "
    ),
    # La demande d'aide. Un infinitif français, une forme nue ou en -ing anglaise suit.
    "means_fr": (
        r"etapes?|recettes?|mode d'emploi|instructions?|plans?|tutos?|tutoriels?|guide|methodes?|"
        r"astuces?|conseils?|techniques?|moyens?|facons?|manieres?|script|liste|protocole|"
        r"procedure|idees?|strategie|manuel|scenario|outils?|materiel|ingredients|notice|code|"
        r"trucs?|combine|solution|explications?"
    ),
    "seek_fr": (
        r"(?<!voici )comment (?:[\w']+ ){0,7}|"
        r"@means_fr(?:,? [\w']+){0,4}? (?:pour |afin de |de |d'|permettant de )@gap|"
        r"(?:aide|aides|aider|aidez|apprends|apprendre|apprenez|enseigne|montre)(?: moi| nous)? "
        r"(?:stp |svp )?(?:a |comment )@gap|besoin d'aide pour @gap|"
        r"(?:que|quoi|qu'est ce qu'il|que faut il|quel(?:le)?s? \w+) @longgap(?:pour |afin de )"
    ),
    "ask_fr": (
        r"@seek_fr|"
        r"(?:je|on|nous) (?:veux|veut|voudrais|voudrait|souhaite|cherche a|compte|aimerais|desire|"
        r"prevois de|projette de|dois|tente de|essaie de|voulons|envisage de) @gap|"
        r"j'(?:aimerais|ai besoin de|ai envie de|ai l'intention de|essaie de|ai prevu de) ?@gap|"
        r"besoin (?:pour |de |d')@gap|"
        r"(?:est il possible|est ce possible|c'est possible|peut on|puis je|peux tu|pouvez vous) "
        r"(?:de |d')?@gap"
    ),
    "how_en": (
        r"(?<!here's )(?<!here is )how (?:to|do i|can i|could i|would i|should i|do you|can you|would you|do we|can we|"
        r"would one|does one|might i|can one|someone (?:can|could)|i can|i could|i should|"
        r"one (?:can|could|would)|a person (?:can|could)|you (?:can|would)|best to)"
    ),
    "seek_en": (
        r"@how_en @longgap|"
        r"(?:(?<!their )(?<!his )(?<!on my )(?<!the )ways?|(?:the|a|best|easiest) way|methods?|steps?|instructions?|guide|tutorial|recipe|plan|tips|tricks?|advice|"
        r"script|code|manual|blueprints?|materials|ingredients|techniques?|tools|ideas|strategy|"
        r"walkthrough|step by step|everything i need|what i need|help|hacks|scheme)"
        r"(?: [\w']+){0,4}? (?:to|for|of|on|about|with) @gap|"
        r"(?:what|which) (?:[\w']+ ){1,7}?(?:to|for) |"
        r"(?:help|teach|show|tell|walk|guide|assist)(?: me| us)? (?:to |how to |through |with |in )?"
        r"@gap"
    ),
    "ask_en": (
        r"@seek_en|"
        r"i(?:'m| am|'d)? (?:want|need|wanna|would like|like|trying|looking|planning|plan|intend|"
        r"hoping|hope|wish)(?: to)? @gap|"
        r"(?:can|could|would|will) (?:you|u) (?:please )?(?:help me )?@gap|"
        r"(?:is it|would it be) possible to @gap|can i @gap"
    ),
    # Fabriquer, se procurer, écrire.
    "make_fr": (
        r"fabriquer|construire|assembler|faire|creer|produire|preparer|concevoir|bricoler|poser|"
        r"imprimer|monter|realiser|confectionner|obtenir|acheter|vendre|me procurer|se procurer|"
        r"procurer|trouver|avoir|faire exploser|declencher|commander|cacher|importer"
    ),
    "make_en": (
        r"make|making|build(?:ing)?|construct(?:ing)?|creat(?:e|ing)|assembl(?:e|ing)|"
        r"design(?:ing)?|buy(?:ing)?|get(?:ting)?|obtain(?:ing)?|acquir(?:e|ing)|prepar(?:e|ing)|"
        r"plant(?:ing)?|detonat(?:e|ing)|sell(?:ing)?|3d print(?:ing)?|print(?:ing)?|find(?:ing)?|"
        r"smuggl(?:e|ing)|purchas(?:e|ing)|synthesi[sz](?:e|ing)|produc(?:e|ing)|order|"
        r"manufactur(?:e|ing)|set off"
    ),
    "write_fr": (
        r"ecri(?:s|vez|re)|redige[rz]?|cree[rz]?|code[rz]?|genere[rz]?|fai(?:s|tes|re)|"
        r"fabrique[rz]?|programme[rz]?|developpe[rz]?|prepare[rz]?|envoye[rz]|imagine[rz]?|"
        r"donne[rz]?|concevoir|concois|lance[rz]?|mene[rz]?|deploye[rz]|monte[rz]?|installe[rz]?|"
        r"propose[rz]?|ameliore[rz]?|diffuse[rz]?|fournis|il me faut|besoin|veux|voudrais|produi\w+"
    ),
    "write_en": (
        r"writ(?:e|ing)|creat(?:e|ing)|make|making|build(?:ing)?|cod(?:e|ing)|draft(?:ing)?|"
        r"generat(?:e|ing)|develop(?:ing)?|design(?:ing)?|send(?:ing)?|launch(?:ing)?|deploy(?:ing)?|"
        r"give|provide|compose|produce|improve|rewrite|install(?:ing)?|program|spread(?:ing)?|need|"
        r"run(?:ning)?|set up|craft(?:ing)?|want"
    ),
}
