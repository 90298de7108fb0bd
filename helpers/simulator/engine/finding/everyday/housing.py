"""Le logement et ce qui s'y casse : eau, énergie, bâtiment, mobilier."""

DOMAINS = (
    (
        "compteur meter releve index",
        "compteur releve index affichage affiche cadran chiffre consommation meter reading "
        "display dial kwh m3",
    ),
    (
        "fuite leak degat inondation flood plomberie plumbing",
        "fuit fuite coule goutte suint inond infiltr deborde humidit flaque jaill leak drip "
        "flood puddle overflow trickl gush spray seep burst damp tuyau robinet canalis pipe",
    ),
    (
        "electric electricity courant power",
        "electri courant disjonct prise ampoule coupure fusible lumiere power outage socket fuse "
        "breaker bulb voltage",
    ),
    (
        "proprete cleanliness hygiene nettoyage cleaning menage dechet waste dechets",
        "sale propre salete nettoy poussiere poubelle ordure dechet odeur tache dirty clean dust "
        "smell stain hair cheveu poil crumb cobweb toile trash garbage bin hygien rat cafard "
        "insalubr",
    ),
    (
        "arrosage watering irrigation",
        "arros eau secheresse tuyau goutte water irrigat drought hose sprinkl soif",
    ),
    (
        "outil tool materiel equipment outillage",
        "secateur pelle rateau marteau tondeuse perceuse beche scie tournevis hammer shovel rake "
        "drill saw pruner mower wrench cle",
    ),
    (
        "plomberie plumbing plombier",
        "robinet evier tuyau chasse siphon lavabo douche wc fuite tap sink pipe toilet shower "
        "drain",
    ),
    (
        "chauffage heating climatisation",
        "chaudiere radiateur froid chaud thermostat boiler radiator cold heat degre",
    ),
    (
        "ascenseur lift elevator",
        "ascenseur lift elevator etage cabine coince",
    ),
    (
        "appartement apartment flat studio",
        "etage ascenseur balcon copropri studio duplex loft floor balcony",
    ),
    (
        "terrain land plot parcelle",
        "parcelle constructible viabilis hectare cadastr borne acre plot land",
    ),
    (
        "maison house villa",
        "plain-pied pavillon villa mitoyen jardin grange cottage detached garage",
    ),
    (
        "gaz gas",
        "gaz odeur chaudiere cuisiniere butane gas smell stove boiler",
    ),
    (
        "eau water",
        "eau robinet fuite canalis tuyau pression water tap faucet pipe leak shower",
    ),
    (
        "loyer rent",
        "payer loyer mois quittance bail proprietaire charge depot rent landlord lease deposit "
        "month",
    ),
    (
        "facilities locaux batiment building maintenance entretien",
        "machine leak fuite lumiere porte chauffage clim nettoy cleaning light door heating toilet "
        "elevator window floor ascenseur vitre casse lampe ampoule",
    ),
    (
        "eclairage lighting lampadaire",
        "lampadaire lumiere ampoule eteint sombre noir lamp light dark bulb streetlight",
    ),
    (
        "vetement clothing clothes mode habit textile",
        "pull chemise pantalon robe manteau jupe chaussette shirt dress coat trousers sock jacket "
        "veste",
    ),
    (
        "meuble furniture mobilier",
        "bookshelf bookcase table chaise canape armoire lit etagere bureau sofa chair shelf "
        "wardrobe bed desk",
    ),
    (
        "electronique electronics high-tech multimedia",
        "telephone ordinateur casque tablette ecran camera chargeur phone laptop headphone tablet "
        "charger console tv televiseur",
    ),
    (
        "jouet toy jeu game",
        "poupee puzzle jouet lego peluche doll toy puzzle teddy jeu game",
    ),
)
