"""La ville et ses services : voirie, transports, état civil, école, secours, santé."""

DOMAINS = (
    (
        "securite security",
        "vol cambriol alarme agress intrus pirat mot passe fraud hack theft stolen burgl alarm "
        "intrud breach phishing malware virus danger",
    ),
    (
        "voirie road roads route rue chaussee street circulation",
        "route rue chaussee trottoir nid-de-poule trou asphalte feu panneau circulation pothole "
        "road street pavement sidewalk traffic",
    ),
    (
        "bruit noise nuisance voisinage",
        "bruit bruyant tapage musique aboie voisin nocturne fort noise noisy loud barking "
        "neighbour neighbor party awake reveill dormir sleep batterie trompette cri",
    ),
    (
        "emplacement location situation quartier",
        "centre-ville gare metro quartier proche vue situe plage central station view beach "
        "downtown located nearby walk",
    ),
    (
        "civil identite",
        "naissance mariage deces acte livret passeport carte identite birth marriage death "
        "certificate pacs nationalite",
    ),
    (
        "amende fine penalty contravention",
        "owe owed dollar euro late penalty charge retard payer pay amende pv stationnement",
    ),
    (
        "pret emprunt loan borrow",
        "emprunt preter borrow lend lent prolong renew renouvel extend checkout",
    ),
    (
        "incendie fire feu",
        "feu flamme fumee brule incendie fire smoke burn flame blaze etincelle cendre",
    ),
    (
        "accident collision",
        "percut collision renvers voiture camion moto choc carrefour crash collid hit overturn "
        "accident chute blesse heurt derap",
    ),
    (
        "malaise sante medical health",
        "evanoui inconscient respir poitrine coeur vertige convuls etouff faint unconscious "
        "breath chest dizzy heart malaise tombe",
    ),
    (
        "maladie parasite nuisible pest disease",
        "puceron limace mildiou champignon oidium chenille cochenille acarien rouille tache aphid "
        "slug mould mildew caterpillar fungus grippe fievre virus infection",
    ),
    (
        "transport deplacement mobilite transportation travel",
        "essence train taxi bus metro tram peage parking billet carburant gare vol avion fuel "
        "petrol ticket flight toll velo voiture",
    ),
    (
        "vaccin vaccine vaccination",
        "rappel rage vaccin injection piqure dose tetanos booster shot jab immuni",
    ),
    (
        "urgence emergency",
        "saigne avale empoison blesse inconscient respire accident brule fracture bleed swallow "
        "poison injur unconscious breath broken vite immediat",
    ),
    (
        "vehicule vehicle",
        "camion voiture moto velo bus train avion bateau tracteur scooter truck car bike plane "
        "boat tractor van",
    ),
    (
        "divers crime justice police delit",
        "cambriol arrete voleur vol police meurtre agress enquete tribunal garde vue braqu "
        "arrested thief robb murder police assault suspect proces juge prison",
    ),
    (
        "pret credit immobilier loan mortgage",
        "taux emprunt acheter appartement mensualite rate borrow mortgage buy house interest",
    ),
    (
        "scolaire cantine ecole school peda",
        "enfant eleve cantine classe professeur devoir inscription child pupil teacher homework",
    ),
    (
        "espaces verts parc park nature",
        "arbre pelouse haie branche parc banc fleur tree hedge bench lawn branch park",
    ),
    (
        "stationnement parking",
        "garer gare stationn voiture place park parked horodateur parking pv",
    ),
    (
        "catastrophe naturelle disaster sinistre",
        "inond tempete grele seisme tornade flood storm hail earthquake",
    ),
    (
        "optique optic vision ophtalmo",
        "lunettes verre monture lentille glasses lens myop vue opticien",
    ),
    (
        "dentaire dental dentist",
        "dent couronne carie molaire gencive appareil tooth teeth crown braces implant",
    ),
    (
        "hospital clinique surgery",
        "opere operation clinique chirurg anesthes sejour hospital surgery surgeon",
    ),
)
