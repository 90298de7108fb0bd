"""Le commerce : payer, commander, recevoir, se plaindre, et ce que vendent les boutiques."""

DOMAINS = (
    (
        "nourriture plat food cuisine repas meal gout taste",
        "soupe plat viande poisson dessert pizza pates sauce fade sale trop cuit froid menu "
        "soup dish meat fish dessert pasta bland salty undercooked overcooked delicious tasty "
        "delicieux savoureux burger salad salade pain bread",
    ),
    (
        "annul cancel resili",
        "annul resili desinscri desabonn cancel terminate unsubscribe",
    ),
    (
        "office bureau bureautique fourniture stationery supplies",
        "papier imprimante stylo agrafe classeur enveloppe cahier encre toner paper printer pen "
        "stapler folder envelope notebook ink desk chaise",
    ),
    (
        "factur paiement payment billing bill tarif prix price finance accounting comptab",
        "cher chere euro dollar prelevement preleve overcharg charged cost fee somme reclame payer "
        "facture invoice price pay paid rembours expensive deposit virement impaye",
    ),
    (
        "legume vegetable",
        "poireau carotte tomate courgette chou navet salade epinard haricot oignon ail brocoli "
        "concombre aubergine poivron radis betterave leek carrot tomato cabbage turnip lettuce "
        "spinach bean onion garlic broccoli cucumber potato pomme-de-terre",
    ),
    (
        "fruit",
        "pomme poire banane orange cerise fraise framboise raisin peche abricot prune citron kiwi "
        "mangue melon ananas apple pear banana cherry strawberry grape peach plum lemon mango",
    ),
    (
        "boisson drink beverage",
        "jus eau vin biere cafe limonade soda cidre sirop lait infusion juice water wine beer "
        "coffee tea lemonade cider milk",
    ),
    (
        "viande meat",
        "boeuf veau porc agneau poulet jambon saucisse steak dinde beef veal pork lamb chicken ham "
        "sausage turkey",
    ),
    (
        "repas restauration meal food",
        "dejeuner diner restaurant repas sandwich petit-dejeuner lunch dinner breakfast menu cafe",
    ),
    (
        "hebergement logement lodging accommodation hotel",
        "hotel nuit chambre auberge gite night room hostel airbnb appartement loyer",
    ),
    (
        "commercial ventes sales vente devis",
        "devis licence tarif offre acheter commander quote buy purchase discount demo pricing "
        "catalogue contrat",
    ),
    (
        "marketing communication presse press",
        "campagne publicite journaliste affiche newsletter reseaux interview campaign advert "
        "journalist banner social brand communique",
    ),
    (
        "aliment food nourriture",
        "pain fromage beurre riz pates soupe gateau oeuf sucre yaourt bread cheese butter rice "
        "pasta soup cake egg sugar legume fruit viande",
    ),
    (
        "adhesion inscription membership registration subscription abonnement souscription",
        "inscri adher souscri abonn join register subscri enrol sign",
    ),
    (
        "annul cancel resili",
        "finalement renonc desist abandon fin terminer arreter quitter annul resili cancel stop "
        "quit "
        "leave desabonn desinscri terminate",
    ),
    (
        "remboursement refund",
        "rendez-moi rendez-nous rends-moi recuper refund reimburs back",
    ),
    (
        "performance vitesse speed rapidite",
        "lent slow freez lag rapide fast crash bug plante load charg wait attente perf",
    ),
    (
        "design apparence look esthetique interface ergonomie",
        "joli beau laid dark mode sombre ugly couleur color colour police font icone icon layout "
        "elegant pretty "
        "style clair lisib bouton button",
    ),
    (
        "taille size",
        "petit grand serre large etroit small big tight loose size taille xl",
    ),
    (
        "qualite quality",
        "solide fragile casse dechire cheap sturdy flimsy broke tore robuste finition durable",
    ),
    (
        "commande order achat",
        "unite exemplaire livrer quantite commander unit piece item want would order buy quantity",
    ),
    (
        "plainte complaint reclamation",
        "crush broken late again abime jamais toujours honte inadmiss excuse decu refus mauvais "
        "crushed damaged wrong unaccept disappoint ruined rude",
    ),
    (
        "carte card",
        "visa mastercard cb distributeur code plafond perdu vole opposition card atm pin limit",
    ),
    (
        "delai livraison attente delay delivery waiting",
        "semaine jour mois attend attente lent long recevoir retard late week wait slow month "
        "arriv colis toujours",
    ),
    (
        "boulangerie bakery patisserie",
        "baguette pain croissant brioche gateau tarte bread loaf pastry cake eclair",
    ),
    (
        "poissonnerie fishmonger",
        "saumon truite cabillaud moule huitre crevette thon salmon trout cod mussel oyster shrimp "
        "poisson sardine",
    ),
    (
        "fromagerie fromage cheese dairy cremerie",
        "comte brie camembert roquefort gruyere chevre emmental cheddar beurre yaourt lait affine "
        "milk butter cream",
    ),
    (
        "boucherie butcher",
        "boeuf veau agneau steak saucisse jambon cotelette roti poulet beef lamb sausage pork",
    ),
    (
        "primeur greengrocer",
        "pomme poire carotte salade tomate courgette fraise poireau apple carrot lettuce",
    ),
    (
        "retard ponctualite delay late",
        "retard tard attendre minute late delay wait behind",
    ),
    (
        "perte objet lost oubli",
        "perdu oubli egare laisse lost forgot left missing sac parapluie bag umbrella telephone",
    ),
    (
        "devis estimation quote",
        "offer proposition combien repeindre travaux renov poser installer estim cost quote paint",
    ),
    (
        "dejeuner breakfast brunch",
        "croissant pain cafe jus confiture oeuf cereal coffee tea toast jam egg bacon stale buffet",
    ),
    (
        "manquant manquante missing absent",
        "manque manquant absent missing lack without incomplet",
    ),
    (
        "abime damaged endommage casse broken defectueux",
        "casse abime raye fendu broken crack scratch dent torn damage defect fele tordu",
    ),
    (
        "wrong erreur mauvais incorrect error",
        "erreur mauvais autre wrong instead lieu different mistake",
    ),
    (
        "argent money",
        "euro dollar prix payer facture salaire somme cher invoice price pay cost bill salary cash",
    ),
    (
        "vol flight avion aerien",
        "avion aeroport embarqu atterri decoll escale plane airport boarding flight pilot",
    ),
    (
        "voiture car vehicule location",
        "voiture moteur pneu conduire volant clio essence car engine tyre drive wheel",
    ),
)
