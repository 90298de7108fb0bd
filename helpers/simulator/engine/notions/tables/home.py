"""La vie de tous les jours : maison, cuisine, vêtements, animaux, jardin, nature, météo."""

TABLE = """
[maison]
cuisine_piece: cuisine cuisines evier plan_de_travail | kitchen* sink
coloc: colocat* cohabit* | flatmate* roommate* housemate*
cambriolage_alarme: alarme camera_de_surveillance detecteur | alarm surveillance_camera detector
cheminee: cheminee buche poele_a_bois | fireplace chimney log_fire
ascenseur: ascenseur escalier etage palier | elevator stairs staircase floor_level
bougie: bougie* lanterne* eclairage lumiere lumineux | candle* lantern* lighting light lights
repasser: repass* fer_a_repasser sechoir sech* | iron_clothes ironing dryer dry_clothes
moquette: tapis moquette carrelage parquet | carpet rug tile_floor parquet
logement: maison logement appartement studio domicile habitation villa pavillon | house home
    apartment flat housing dwelling
loyer: loyer locat* bail louer colocat* | rent* tenant landlord lease
proprietaire: proprietair* propriete immobilier* hypothe* | owner* property real_estate realtor
    mortgage
habiter: habit* resid* vivre vis vit viv* demeur* | live lives lived living reside* resident
demenager: demenag* emmenag* | move_house moving_out relocat* removals movers
chambre: chambre lit matelas oreiller couette draps piece pieces | bedroom bed mattress pillow
    sheet blanket room rooms
salon: salon canape fauteuil sofa | living_room lounge sofa couch armchair
salle_de_bain: salle_de_bain* toilette* baignoire lavabo robinet | bathroom toilet bathtub sink
    tap faucet
meuble: meuble armoire etagere table chaise commode tiroir refriger* frigo congelateur
    electromenager | furniture wardrobe shelf shelves table chair drawer fridge refrigerat*
    freezer appliance*
porte: porte serrure cle clef verrou portail | door lock key gate
fenetre: fenetre vitre volet rideau carreau store_venitien | window pane shutter curtain blinds
toit: toit toiture tuile grenier | roof* attic
mur: mur cloison plafond plancher sol | wall ceiling floor
chauffage: chauff* radiateur chaudiere | heat* radiator boiler
electricite: electri* prise courant ampoule lampe consommation_d_electricite watt kilowatt |
    electri* plug socket bulb lamp power_outage power watt kilowatt current
eau: eau | water
fuite: fuite fuit coule goutte plomb* canalisation tuyau | leak* drip* plumb* pipe
menage: menage nettoy* propre* aspirateur balai lessive poussiere laver lave-linge lave-vaisselle
    | clean* vacuum broom laundry dust wash* dishwasher
reparer: repar* brico* outil marteau perceuse depann* remettre_en_etat | repair* fix fixed fixing
    mend tool hammer drill handyman
cle_travaux: renov* travaux peinture construi* batiment chantier macon* | renovat* paint* build*
    built construct* building
dechet: dechet poubelle ordure recycl* tri_selectif | waste trash garbage rubbish recycl* bin

[cuisine]
pizza: pizza* burger* hamburger* frite* sandwich* kebab sushi fast-food | pizza* burger* fries
    sandwich* kebab sushi fast_food
cuisinier: cuisinier* chef_cuisinier traiteur gastronom* | chef caterer gastronom*
huile: huile* olive* graisse* friture | oil olive* grease fat_food
miel: miel ruche apicult* | honey beehive beekeep*
cuisiner: cuisin* cuire cuit cuisson recette mijot* preparer_un_plat | cook* recipe bake* baking
    simmer* roast* fry
repas: repas manger mange* dejeun* diner souper gouter bouffe aliment* nourrit* nourr* | meal eat
    eating ate food lunch dinner supper snack feed*
petit_dejeuner: petit_dejeuner petit-dejeuner croissant tartine brunch | breakfast croissant toast
    brunch
restaurant: restaurant resto bistrot brasserie serveur_resto cantine pizzeria table_pour |
    restaurant diner bistro eatery canteen table_for reservation
four: four poele casserole marmite plaque micro-ondes | oven pan pot saucepan stove microwave
couteau: couteau fourchette cuillere assiette vaisselle verre_a | knife knives fork spoon plate
    dish cutlery
pain: pain baguette boulang* farine pate levure | bread loaf bakery baker flour dough yeast
gateau: gateau patiss* tarte dessert biscuit crepe sucrerie | cake pastry pie dessert cookie
    biscuit pancake
chocolat: chocolat* cacao | chocolat* cocoa
sucre: sucre* miel confiture bonbon | sugar* honey jam candy sweet
sel: sel poivre epice* assaisonn* sauce moutarde vinaigre | salt pepper spice* season* sauce
    mustard vinegar
viande: viande beuf boeuf porc poulet agneau steak jambon saucisse boucher* | meat beef pork
    chicken lamb steak ham sausage butcher
poisson: poisson saumon thon peche pecher fruits_de_mer crevette chalutier pecheur* cabillaud
    morue truite sardine hareng maquereau sole_meuniere | fish* salmon tuna seafood shrimp
    fishermen fisherman cod trout sardine herring mackerel trawler
legume: legume carotte tomate salade pomme_de_terre oignon ail courgette haricot potage soupe |
    vegetable* carrot tomato* salad potato* onion garlic bean soup
fruit: fruit pomme poire banane fraise orange citron raisin cerise | fruit apple pear banana
    strawberr* orange lemon grape cherr*
fromage: fromage lait beurre yaourt creme laitier* | cheese milk butter yogurt cream dairy
euf: euf oeuf omelette | egg omelet*
riz: riz pates spaghetti nouille cereale ble | rice pasta spaghetti noodle cereal wheat
cafe: cafe expresso cafetiere | coffee espresso
the: the infusion tisane | tea herbal_tea
vin: vin biere alcool* ivre apero aperitif vignoble cave champagne | wine beer alcohol* drunk
    vineyard champagne
boire: boire boit boisson soif jus | drink* beverage thirst* juice
faim: faim affame* appetit | hungry hunger starving appetite
gout: gout saveur delicieu* savoureu* delice bon_repas succulent* | taste* flavor* flavour*
    delicious tasty yummy
vegetarien: vegetari* vegan* vegetal* | vegetarian* vegan* plant-based

[vetement]
sac: sac cartable portefeuille porte-monnaie | handbag purse wallet schoolbag
chapeau: chapeau* bonnet casquette echarpe gant* | hat cap scarf glove*
lunettes_de_soleil: lunettes_de_soleil maillot_de_bain | sunglasses swimsuit
vetement: vetement* linge tenue habille* fringue | cloth* clothes outfit garment dress_up apparel
pantalon: pantalon jean short jupe robe | trousers pants jeans shorts skirt dress
chemise: chemise t-shirt tee-shirt pull manteau veste blouson | shirt t-shirt sweater coat jacket
chaussure: chaussure basket botte sandale semelle | shoe* sneaker* boot sandal
bijou: bijou collier bague montre boucle_d_oreille bracelet | jewel* necklace ring earring
    bracelet
mode: tendance elegan* stylis* couture couturier | fashion* trend* elegan* stylish designer
taille: taille pointure mesure trop_grand trop_petit | size fit fits measurement

[animal]
chasser: chass* chasseur proie meute gibier | hunt* prey pack_of
elever: croquette* niche dress_un | kibble leash kennel
serpent: serpent* crocodile* lezard* reptile* grenouille* | snake* crocodile* lizard* reptile*
    frog*
poule: poule* coq euf_de canard* dinde* oie pond* | hen rooster duck* turkey goose lay_eggs
animal: animal animaux bete faune zoo* veterin* creature* | animal* beast wildlife zoo* pet vet
    veterinar* creature* species
chat: chat chaton felin minou matou | cat kitten feline
chien: chien* chiot toutou aboi* | dog puppy canine bark*
oiseau: oiseau pigeon aigle perroquet moineau plume | bird pigeon eagle parrot sparrow feather
cheval: cheval chevaux jument poney equitation | horse mare pony riding
vache: vache taureau mouton chevre cochon elevage betail | cow bull sheep goat pig cattle
    livestock
souris_animal: rat souris rongeur lapin hamster ecureuil | rat mouse mice rodent rabbit hamster
    squirrel
insecte: insecte abeille mouche moustique fourmi araignee papillon | insect bee fly mosquito ant
    spider butterfl*
fauve: lion tigre ours loup elephant singe renard | lion tiger bear wolf wolves elephant monkey
    fox
poisson_animal: requin baleine dauphin tortue | shark whale dolphin turtle

[jardin]
pesticide: pesticide* insecticide* engrais herbicide* | pesticide* insecticide* fertilizer*
    herbicide* pollinat*
jardin: jardin* potager pelouse gazon tondre arros* | garden* lawn mow* backyard watering
fleur: fleur* rose tulipe bouquet fleuriste geranium marguerite lavande tournesol orchidee jasmin
    | flower* rose tulip bouquet florist bloom* geranium daisy lavender sunflower orchid jasmine
plante: plante* semer graine pousser feuille feuillage racine_plante photosynth* chlorophyl* |
    plant* seed sow leaf leaves photosynth* chlorophyl*
arbre: arbre foret bois sapin chene | tree forest wood oak pine
ferme: ferme agric* recolt* champ paysan tracteur | farm* agricult* harvest* crop field tractor

[nature]
polaire: polaire* arctiq* antarcti* banquise glacier iceberg | polar arctic* antarcti* glacier*
    iceberg ice
catastrophe: seisme tremblement_de_terre inondation* tsunami avalanche eruption volcan* secheresse
    catastrophe_naturelle | earthquake flood* tsunami avalanche eruption volcan* drought
    natural_disaster
detruire: detrui* detruit* ravag* devast* ruine anean* | destroy* destruct* ruined devastat*
    wreck*
ile: ile iles archipel peninsule | island* archipelago peninsula
desert: desert* dune* oasis | desert* dune* oasis
air: air oxygene atmosphere respir* souffle | air oxygen atmosphere breath*
mer: mer ocean plage vague rivage cote_atlantique marin* littoral | sea ocean beach wave shore
    coast marine seaside
montagne: montagne* alpes sommet colline randonn* ski* | mountain* alps summit hill hike hiking
    ski*
riviere: riviere fleuve lac ruisseau etang | river lake stream pond
ciel: ciel etoile* astr* planete lune galaxie espace cosmo* telescope exoplan* constellation
    comete eclips* lunaire orbite | sky star* planet* moon galaxy space cosmo* telescope astronom*
    exoplan* constellation comet eclips* lunar orbit shadow
soleil: soleil ensoleill* | sun sunny sunshine
terre: terre monde globe mondial* international* | earth world globe global* international*
feu: feu incendie flamme brul* pompier | fire flame burn* firefighter
environnement: environnement* ecolog* pollu* rechauffement climat* carbone durable biodivers* |
    environment* ecolog* pollut* global_warming climat* carbon sustainab* biodivers* eco-friendly
    green
energie: energie nucleaire petrole gaz solaire eolien* charbon carburant essence | energy nuclear
    oil gas solar wind_power coal fuel petrol
pierre: pierre roche caillou sable metal fer acier argent_metal diamant | stone rock sand metal
    iron steel gold silver diamond

[meteo]
meteo: meteo temps_qu_il temps_fait previsions prevision_meteo quel_temps il_fait_beau il_fera |
    weather forecast
pluie: pluie pleu* pluvieu* averse parapluie mouill* | rain* umbrella wet shower_of
neige: neig* gel verglas glace flocon blizzard | snow* frost ice icy blizzard
orage: orage tempete foudre tonnerre eclair ouragan cyclone | storm* thunder* lightning hurricane
    cyclone
vent: vent rafale brise | wind windy gust breeze
chaud: chaud* chaleur canicul* brulant* torride fournaise etouffant 40_degres | hot heat heatwave
    warm scorching boiling
froid: froid* frais fraiche glacial* | cold cool chilly freezing
saison: saison printemps ete_saison automne hiver estival* | season spring summer autumn winter
nuage: nuag* brouillard brume | cloud* fog* mist*
degre: temperature degre celsius thermometre degres depasser_les | temperature degree celsius
    fahrenheit thermometer
"""
