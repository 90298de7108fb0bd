"""Les listes de mots qui désignent des actes et des injures.

Des branches de motif, séparées par ``|`` ; ``@nom`` renvoie à une autre liste.
"""

WORDS = {
    # Tuer, frapper : à toutes les formes, ou à l'infinitif.
    "kill_fr": (
        r"tue(?!rie|ur)\w*|tua|tuons|assassine\w*|bute(?:r\w*|s|z)?|zigouill\w+|flingu\w+|"
        r"egorg\w+|etrangl\w+|poignard\w+|fusill\w+|decapit\w+|noy(?:er|ez)|noie\w*|pend(?:re|rai|"
        r"rons|ez)|abatt(?:re\w*|ez)|elimine\w*|extermine\w*|massacre\w*|trucid\w+|empoisonn\w+|"
        r"eventre\w*|etripe\w*|crame\w*|brule\w*|execute\w*|descend(?:re|rai)|liquide(?:r\w*|z)|"
        r"supprime(?:r\w*|z)|suriner?\w*|lynch\w+"
    ),
    "hurt_fr": (
        r"@kill_fr|frappe\w*|cogne\w*|tabass\w+|defonc\w+|demoli\w+|fracasse\w*|tortur\w+|"
        r"viole\w*|mutil\w+|agresse\w*|massacr\w+|demonte\w*|torche\w*|plante(?:r\w*|z)|saigne\w*|"
        r"crever(?:ai|as|a)?|creve|detrui\w+|bless\w+|battr\w+|attaqu\w+|eclate\w*|explose\w*|"
        r"ecras\w+|pulveris\w+|dechiquet\w+|depec\w+|ecorche\w*|passe\w* a tabac|faire (?:du mal|"
        r"souffrir|la peau|saigner|regretter d'etre nee?|taire (?:pour toujours|a jamais|"
        r"definitivement))|fasse souffrir|ferai (?:du mal|souffrir|la peau|saigner)|regler (?:ton|"
        r"votre|son|leur) compte"
    ),
    "break_fr": (
        r"cass\w+|pete\w*|bris\w+|eclat\w+|explos\w+|fracass\w+|defonc\w+|demoli\w+|arrach\w+|"
        r"coup\w+|tranch\w+|tord\w+|demont\w+|ecras\w+|crev\w+|trou\w+|refai\w+|mettre \w+ dans"
    ),
    "kill_en": (
        r"kill(?:ing)?|murder(?:ing)?|stab(?:bing)?|shoot(?:ing)?|strangl(?:e|ing)|chok(?:e|ing)|"
        r"slaughter(?:ing)?|gut(?:ting)?|butcher(?:ing)?|hang(?:ing)?|drown(?:ing)?|"
        r"poison(?:ing)?|burn(?:ing)?|bury|skin(?:ning)?|execut(?:e|ing)|assassinat(?:e|ing)|end|"
        r"behead|exterminat(?:e|ing)|massacre|lynch(?:ing)?|dismember"
    ),
    "hurt_en": (
        r"@kill_en|hurt(?:ing)?|beat(?:ing)?|punch(?:ing)?|attack(?:ing)?|tortur(?:e|ing)|rap(?:e|"
        r"ing)|maim|cut|destroy|hit|kick|hunt|fuck up|mess up|run over|cripple|whip|crush"
    ),
    "break_en": (
        r"break|smash|crush|cut off|cut|slit|rip off|rip out|rip|knock out|knock|blow|bash|snap|"
        r"split|stomp|crack|gouge out|tear off|tear out|shatter|bust|slice|cave|chop off|beat|kick"
    ),
    # Des injures : des noms, puis des adjectifs.
    "insult_fr": (
        r"conn?(?:e|s|nes|ard|arde|ards|ardes|asse|asses)?|abruti\w*|imbeciles?|idiote?s?|"
        r"debiles?|cretine?s?|ordures?|raclures?|salauds?|salopes?|salop(?:ard|ards|erie)|putes?|"
        r"batards?|encules?|enculee?s?|fils de putes?|fdp|tocards?|bouffone?s?|minables?|ratee?s?|"
        r"moins que rien|sous merdes?|merdes?|larves?|cloportes?|pourritures?|pouffiasses?|"
        r"poufiasses?|garces?|attardee?s?|demeuree?s?|gogols?|mongols?|bon(?:ne)? a rien|"
        r"grosse? vaches?|porcs?|truies?|dechets?(?: humains?)?|parasites?|laiderons?|cassos|"
        r"trou du cul|enflure|enfoires?|crevures?|clochards?|losers?|andouilles?|cruches?|rebuts?|"
        r"cloches?|bolosses?|boloss|nazes?|blaireaux?|glands?|ploucs?|pignoufs?|guignols?|tarees?|"
        r"tares?|charognes?|chiens? galeux|sacs? a merde|gros tas|gros lard|pestes?|monstres?|"
        r"honte pour \w+|boulets?|pieces? rapportees?|detraquee?s?|nullites?|lavettes?|"
        r"mauviettes?|abrutissante?s?"
    ),
    "insult_adjective_fr": (
        r"stupides?|betes?|moches?|laide?s?|hideu(?:x|se|ses)|pathetiques?|pitoyables?|"
        r"repugnante?s?|degoutante?s?|degueulasses?|immondes?|inutiles?|ignobles?|abjecte?s?|"
        r"insignifiante?s?|bonne? a jeter|con comme \w+"
    ),
    "very_fr": (
        r"(?:vraiment|trop|si|tellement|tres|completement|totalement|juste|rien|que|une?|des|le|"
        r"la|les|de|bien|quand meme|toujours|aussi|plus|franchement|sacre|gros|grosse|pauvre|"
        r"petite?|vraie?|espece|sale|fieffee?|parfaite?|belle?|beau|bande|simple|tous|toutes|"
        r"putain|pire|roi|reine|etre|absolument|carrement) |d'|qu'"
    ),
    "insult_en": (
        r"idiots?|morons?|imbeciles?|losers?|ass ?holes?|bitch(?:es)?|bastards?|scum(?:bags?)?|"
        r"pieces? of (?:shit|crap|trash|garbage)|dumb ?ass(?:es)?|dumbfucks?|retards?|retarded|"
        r"cunts?|pricks?|dickheads?|shit ?heads?|motherfuckers?|fuckers?|fuck ?wits?|"
        r"sons? of a bitch|pigs?|whores?|sluts?|twats?|douche ?bags?|wankers?|cretins?|"
        r"waste of (?:space|oxygen|air|skin)|trash|garbage|filth|vermin|degenerates?|freaks?|"
        r"dimwits?|nitwits?|simpletons?|scumbag"
    ),
    "insult_adjective_en": (
        r"worthless|pathetic|stupid|dumb|ugly|disgusting|repulsive|brainless|useless|subhuman|"
        r"miserable|nothing|embarrassment|disgrace|failure|nobody|cowards?|clowns?|fools?|creeps?"
    ),
    "very_en": (
        r"(?:such|so|really|an?|the|just|nothing|but|fucking|freaking|complete|completely|total|"
        r"totally|absolute|absolutely|utter|utterly|very|all|literally|truly|a bunch of|bunch|of|"
        r"pack|lot|fat|dumb|stupid|ugly|pathetic|worthless|little|big|lazy|huge|lying|dirty|"
        r"filthy|disgusting|horrible|useless|nasty|vile|rotten|arrogant|ignorant|selfish|insane|"
        r"crazy|cowardly|racist|entitled|spineless|brainless|incompetent|stinking|smug|whiny|"
        r"ungrateful|sad|wretched|sick|creepy|hideous|greedy|evil|mindless|classless|damn|goddamn|"
        r"old|bloody|biggest|most|massive|clueless|sorry|miserable|and),? "
    ),
    # Des drogues.
    "drug": (
        r"drogues?|cocaine|heroine|heroin|crack cocaine|crystal meth|meth|methamphetamines?|mdma|"
        r"ecstasy|extasy|lsd|fentanyl|ghb|amphetamines?|ketamine|opium|cannabis|weed|beuh|"
        r"marijuana|stupefiants?|illegal drugs|hard drugs|drugs(?! (?:for|against|approved|"
        r"to treat|that treat|interact))|coke(?= |$)(?<!diet coke)"
    ),
    # Des armes, et ce qui n'en a que le nom.
    "not_weapon": (
        r"bain|glacees?|graines?|peinture|aerosol|eau|table|insecticide|douche|effervescentes?|"
        r"chocolat|colle|mastic|silicone|graisse|bulles|jouet|papier|carton|bois|lego|mousse|"
        r"chasse|plastique|soudure|elastiques?|bath|seed|cocoa|chocolate|glitter|photo|egg|fat|"
        r"calorie|water|paint|glue|staple|heat|massage|grease|caulking|spray|nerf|toy|shower|"
        r"carpet|smoke|stink|cherry|minecraft|lego|tattoo|radar|top|laser|hot|price|speed"
    ),
    "weapon_fr": (
        r"bombes?|engins? explosifs?|(?<=un |es |l' )explosifs?|grenades? (?:a|explosives?|"
        r"artisanales?)|cocktails? molotov|molotov|napalm|gaz (?:sarin|toxique|moutarde|mortel|"
        r"neurotoxique|innervant)|sarin|ricine|anthrax|armes?(?: a feu| chimiques?| biologiques?|"
        r" de guerre| fantomes?)?|kalachnikovs?|pistolets?|flingues?|fusils?|mitraillettes?|"
        r"dynamite|munitions"
    ),
    "weapon_en": (
        r"bombs?|explosives?|explosive devices?|ieds?|grenades?|molotovs?|napalm|sarin|ricin|"
        r"anthrax|nerve (?:gas|agents?)|poison gas|chemical weapons?|biological weapons?|"
        r"bioweapons?|silencers?|suppressors?|guns?|firearms?|rifles?|pistols?|handguns?|ammo|"
        r"weapons?|landmines?|dynamite"
    ),
    # Ce qui casse, saigne, se répand.
    "gore_fr": (
        r"entrailles|intestins|boyaux|visceres|cervelle|tripes|membres?|gorge|crane|chair|yeux|"
        r"orbites?|tete|cadavres?|corps|os|doigts|bras|jambes?|ventre|poitrine|peau|langue|organes"
    ),
    "gore_en": (
        r"guts|intestines|entrails|brains?|skull|flesh|throat|severed|limbs?|head|eyes?|eyeballs?|"
        r"corpses?|bod(?:y|ies)|bones?|fingers|arms?|legs?|chest|skin|tongue|organs|bowels|stomach"
    ),
    "torn_fr": (
        r"giclai\w*|gicl\w+|eclabouss\w+|repandai\w*|arrach\w+|eventr\w+|eviscer\w+|dechiquet\w+|"
        r"demembr\w+|decapit\w+|ecorch\w+|depec\w+|mutil\w+|tranch\w+|demantibul\w+|lacer\w+|"
        r"explos\w+|broy\w+|suintai\w*|devor\w+|dechir\w+|decoup\w+|(?:gorge|ventre|"
        r"crane) ouverte?|jailli\w+|sanguinolent\w*|putref\w+"
    ),
    "torn_en": (
        r"spill\w*|splatter\w*|spray\w*|spurt\w*|gush\w*|ripp?(?:ed|ing)|torn|tore|tear\w*|"
        r"sever\w*|hack(?:ed|ing)|saw(?:ed|ing|n)|skinn(?:ed|ing)|flay\w*|dismember\w*|"
        r"disembowel\w*|decapitat\w*|behead\w*|mutilat\w*|mangl\w*|gouge\w*|eviscerat\w*|"
        r"butcher\w*|explod\w*|burst\w*|shatter\w*|chopp(?:ed|ing)|hung|rott\w+|peel\w*|slit|"
        r"carv\w+|strewn|scatter\w*|poured from|pouring from"
    ),
}
