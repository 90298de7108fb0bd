"""Les listes de mots qui désignent des personnes, des corps, des groupes.

Des branches de motif, séparées par ``|`` ; ``@nom`` renvoie à une autre liste.
"""

WORDS = {
    # Quelques mots quelconques.
    "gap": r"(?:[\w']+,? ){0,3}",
    "longgap": r"(?:[\w']+,? ){0,7}",
    # À qui l'on parle.
    "te": r"te |t[' ]|vous |vs |toi ",
    "your_fr": r"ton|ta|tes|votre|vos|leur|leurs|son|sa|ses",
    "you_are_fr": (
        r"tu es|t'es|t es|tu n'es qu'|t'es qu'|vous etes|vous n'etes qu'|tu seras|tu resteras|"
        r"tu n'es que|t'es que|vous n'etes que|toi t'es|tu es devenue?|vous restez|tu restes"
    ),
    "you_are_en": (
        r"you(?:'re| are|re| r|r(?= (?:an?|such|so) )|'ll always be| will always be| were always|"
        r" look like| sound like)|ur|u r|u are|y'all are|you guys are"
    ),
    # Des proches, des inconnus.
    "kin_fr": (
        r"mari|femme|epou(?:x|se)|conjointe?s?|voisine?s?|patron(?:ne)?s?|chefs?|boss|collegues?|"
        r"exs?|copine|copain|meres?|peres?|parents?|maman|papa|freres?|soeurs?|enfants?|fils|"
        r"filles?|bebes?|gosses?|profs?|professeure?s?|maitresse|instit\w*|amie?s?|potes?|famille|"
        r"oncles?|tantes?|cousine?s?|grand (?:mere|pere)|belle (?:mere|soeur)|beau (?:pere|frere)|"
        r"rivale?s?|camarades?|eleves?|policiers?|flics?|juges?|maires?|presidente?|ministres?|"
        r"deputee?s?|gardiens?|temoins?|hommes?|personnes?|gars|mecs?|types?|meufs?|garcons?|"
        r"employee?s?|gens|vieille|vieux|individus?|proprietaires?|proprio|colocataires?|coloc|"
        r"salauds?|connards?|salopes?|traitres?|medecins?|infirmiere?s?|passants?|adversaires?"
    ),
    "person_fr": (
        r"quelqu'un|une? @kin_fr|tout le monde|autrui|(?:d[eu]s|du|mon|ma|mes|ton|ta|tes|son|sa|"
        r"ses|le|la|les|l'|ce|cet|cette|ces|notre|nos|votre|vos|leur|leurs|une|un) ?(?:propres? |"
        r"petite? |petits |jeunes? |sale )?@kin_fr"
    ),
    "kin_en": (
        r"wife|husband|spouse|partner|neighbou?rs?|boss|manager|co ?workers?|colleagues?|ex|"
        r"ex (?:wife|husband|girlfriend|boyfriend)|mother|father|mom|mum|dad|parents?|brother|"
        r"sister|sons?|daughters?|kids?|children|child|baby|babies|teachers?|friends?|girlfriend|"
        r"boyfriend|family|roommate|landlord|tenants?|classmates?|students?|cops?|officers?|"
        r"judges?|president|senator|mayor|witness(?:es)?|guys?|m[ae]n|wom[ae]n|girls?|boys?|"
        r"persons?|people|uncle|aunt|grandma|grandpa|grandmother|grandfather|stepfather|stranger|"
        r"bastards?|bitch(?:es)?|rival|employees?|pedestrians?|bully|bullies"
    ),
    "person_en": (
        r"someone|somebody|anyone|people|everyone|everybody|a (?:\w+ )?@kin_en|(?:my|your|his|her|"
        r"their|our|the|this|that|an|some|those|these) (?:\w+ )?@kin_en"
    ),
    # Le corps.
    "body_fr": (
        r"gueule|tete|figure|jambes?|genoux?|bras|doigts?|mains?|dents?|nez|machoire|cotes|cou|"
        r"nuque|visage|crane|os|gorge|yeux|oeil|colonne|ventre|tronche|rotules?|face"
    ),
    "body_en": (
        r"legs?|arms?|neck|face|nose|jaw|fingers?|bones?|skull|head|teeth|throat|spine|ribs|"
        r"knees?|kneecaps?|hands?|eyes?|guts|heart|ass|fucking \w+"
    ),
    # Des groupes protégés, et ceux qu'un exemple laisse entre crochets.
    "placeholder": (
        r"[\[<{](?:[\w']+ )?(?:groupe?s?|minorites?|minority|nationalites?|nationality|religions?|"
        r"ethnies?|ethnicity|races?|communautes?|community|peuples?|people|x|y|xxx)(?: \w+)?[\]>}]"
    ),
    "group_fr": (
        r"@placeholder|juifs?|juives?|musulmane?s?|chretiene?s?|chretiennes?|catholiques?|"
        r"protestants|hindous?|bouddhistes?|arabes?|maghrebine?s?|noire?s?|blancs|blanches|"
        r"asiatiques?|chinois|africaine?s?|roms?|gitane?s?|tziganes?|immigree?s?|migrante?s?|"
        r"refugiee?s?|etrangers|etrangeres|clandestins|homosexuel(?:le)?s?|gays?|homos?|"
        r"lesbiennes?|trans|transgenres?|transsexuel(?:le)?s?|bisexuel(?:le)?s?|femmes|"
        r"handicapee?s?|autistes?|trisomiques?|infirmes|sourds|aveugles|nains|algeriene?s?|"
        r"marocaine?s?|tunisiene?s?|turcs|polonais|roumains|russes|ukrainiens|allemands|anglais|"
        r"italiens|espagnols|portugais|mexicains|americains|indiens|pakistanais|syriens|afghans|"
        r"israeliens|palestiniens|gens du voyage|(?:personnes|gens) (?:de couleur|noires?|"
        r"handicapee?s|homosexuel(?:le)?s|agees|trans)"
    ),
    "group_en": (
        r"(?:gay|black|trans|disabled|jewish|muslim|asian|brown|queer|arab|mexican|indian|white|"
        r"african) (?:persons?|people|m[ae]n|wom[ae]n|folks?|kids?|guys?)|@placeholder(?: people|"
        r" persons?| folks?)?|jews?|jewish people|muslims?|christians?|catholics?|hindus?|"
        r"buddhists?|arabs?|immigrants?|migrants?|refugees?|foreigners?|blacks|whites|"
        r"black (?:people|folks?)|white people|asians?|asian people|chinese(?: people)?|africans?|"
        r"mexicans?|indians?|pakistanis|latinos?|roma|gypsies|gays|gay (?:people|men)|"
        r"homosexuals?|lesbians?|queers?|trans people|transgender people|women|disabled (?:people|"
        r"persons?)|the disabled|people with disabilities|autistic people|old people|russians?|"
        r"poles|turks|germans|italians|americans|israelis|palestinians|syrians|afghans|"
        r"brown people"
    ),
    # Un groupe, ou des gens qu'on ne nomme pas.
    "them_fr": (
        r"(?:les|ces|ce|cette|des|aux|leurs|sales) (?:sales? |jeunes |putains? de |"
        r"peuples? )?(?:@group_fr)|ces (?:gens|types|individus)(?: la)?|cette race|leur race|"
        r"ces races"
    ),
    "them_en": r"(?<!egg )(?:@group_en)|(?:those|these) (?:people|folks)|their (?:kind|race)|"
    r"that race",
    # Des mineurs.
    "age_fr": (
        r"(?:[3-9]|1[0-7]|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|"
        r"quinze|seize|dix sept) ans"
    ),
    "age_en": (
        r"(?:[3-9]|1[0-7]|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
        r"fourteen|fifteen|sixteen|seventeen) ?(?:years? old|yrs? old|yo|y o|year olds?)"
    ),
    "minor": (
        r"@age_fr|@age_en|mineure?s?|fillettes?|gamine?s?|petites? filles?|petits? garcons?|"
        r"enfants?|collegienn?e?s?|lyceenn?e?s?|preados?|bebes?|underage|minors?|child|children|"
        r"kids?|schoolgirls?|schoolboys?|preteens?|little (?:girls?|boys?)|toddlers?|"
        r"teenage (?:girls?|boys?)|young teens?"
    ),
}
