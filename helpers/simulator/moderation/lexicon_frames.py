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
        r"(?:je|j'|on|nous|moi|j) ?(?:te jure |vous jure |jure )?(?:vais|va|allons|v|veux|"
        r"voudrais|viendrai|viens|reviendrai|ai envie de|ai hate de|finirai par|compte|saurai|"
        r"pourrais|peux|dois|vai|suis pret a|suis capable de|suis venue? pour|rever? de|"
        r"reve d[e']|aimerais)|jvais|jveux|jv|jvai|vais|m'en vais|ca va finir que je vais"
    ),
    "will_en": (
        r"(?:i|we)(?:'m| am|'re| are|m)(?: \w+ly| just| fucking| so)?(?: gonna| going to|"
        r" coming to| about to| planning to| here to| ready to)|(?:i|we)(?:'ll| will|'d love to|"
        r" would love to| want to| wanna| need to| have to| swear to| plan to| shall|ll| gotta|"
        r" should)|imma|ima|im gonna|im going to|ill|gonna|i'm gon"
    ),
    "adverb_en": (
        r"(?:just|fucking|really|\w+ly|personally|then|all|also|seriously|make sure to|"
        r"find (?:you|him|her|them|your \w+) and|come over and|come and|hunt you down and|go and|"
        r"be the one to|so) "
    ),
    # La demande d'aide. Un infinitif français, une forme nue ou en -ing anglaise suit.
    "means_fr": (
        r"etapes?|recettes?|mode d'emploi|instructions?|plans?|tutos?|tutoriels?|guide|methodes?|"
        r"astuces?|conseils?|techniques?|moyens?|facons?|manieres?|script|liste|protocole|"
        r"procedure|idees?|strategie|manuel|scenario|outils?|materiel|ingredients|notice|code|"
        r"trucs?|combine|solution|explications?"
    ),
    "seek_fr": (
        r"(?<!voici )comment (?:[\w']+ ){0,7}|@means_fr(?:,? [\w']+){0,4}? (?:pour |afin de |de |"
        r"d'|permettant de )@gap|(?:aide|aides|aider|aidez|apprends|apprendre|apprenez|enseigne|"
        r"montre)(?: moi| nous)? (?:stp |svp )?(?:a |comment )@gap|besoin d'aide pour @gap|(?:que|"
        r"quoi|qu'est ce qu'il|que faut il|quel(?:le)?s? \w+) @longgap(?:pour |afin de )"
    ),
    "ask_fr": (
        r"@seek_fr|(?:je|on|nous) (?:veux|veut|voudrais|voudrait|souhaite|cherche a|compte|"
        r"aimerais|desire|prevois de|projette de|dois|tente de|essaie de|voulons|"
        r"envisage de) @gap|j'(?:aimerais|ai besoin de|ai envie de|ai l'intention de|essaie de|"
        r"ai prevu de) ?@gap|besoin (?:pour |de |d')@gap|(?:est il possible|est ce possible|"
        r"c'est possible|peut on|puis je|peux tu|pouvez vous) (?:de |d')?@gap"
    ),
    "how_en": (
        r"(?<!here's )(?<!here is )how (?:to|do i|can i|could i|would i|should i|do you|can you|"
        r"would you|do we|can we|would one|does one|might i|can one|someone (?:can|could)|i can|"
        r"i could|i should|one (?:can|could|would)|a person (?:can|could)|you (?:can|would)|"
        r"best to)"
    ),
    "seek_en": (
        r"@how_en @longgap|(?:(?<!their )(?<!his )(?<!on my )(?<!the )ways?|(?:the|a|best|"
        r"easiest) way|methods?|steps?|instructions?|guide|tutorial|recipe|plan|tips|tricks?|"
        r"advice|script|code|manual|blueprints?|materials|ingredients|techniques?|tools|ideas|"
        r"strategy|walkthrough|step by step|everything i need|what i need|help|hacks|"
        r"scheme)(?: [\w']+){0,4}? (?:to|for|of|on|about|with) @gap|(?:what|"
        r"which) (?:[\w']+ ){1,7}?(?:to|for) |(?:help|teach|show|tell|walk|guide|assist)(?: me|"
        r" us)? (?:to |how to |through |with |in )?@gap"
    ),
    "ask_en": (
        r"@seek_en|i(?:'m| am|'d)? (?:want|need|wanna|would like|like|trying|looking|planning|"
        r"plan|intend|hoping|hope|wish)(?: to)? @gap|(?:can|could|would|will) (?:you|"
        r"u) (?:please )?(?:help me )?@gap|(?:is it|would it be) possible to @gap|can i @gap"
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
        r"propose[rz]?|ameliore[rz]?|diffuse[rz]?|fournis|il me faut|besoin|veux|voudrais|"
        r"produi\w+"
    ),
    "write_en": (
        r"writ(?:e|ing)|creat(?:e|ing)|make|making|build(?:ing)?|cod(?:e|ing)|draft(?:ing)?|"
        r"generat(?:e|ing)|develop(?:ing)?|design(?:ing)?|send(?:ing)?|launch(?:ing)?|"
        r"deploy(?:ing)?|give|provide|compose|produce|improve|rewrite|install(?:ing)?|program|"
        r"spread(?:ing)?|need|run(?:ning)?|set up|craft(?:ing)?|want"
    ),
}
