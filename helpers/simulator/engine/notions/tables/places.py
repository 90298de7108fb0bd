"""Les lieux, les voyages, les transports, le temps qui passe."""

TABLE = """
[voyage]
fusee_voyage: croisiere escale | cruise stopover layover
permis: permis_de_conduire code_de_la_route auto-ecole conduite | driving_license driver_license
    driving_test driving_school
essence: essence carburant station-service plein_d_essence diesel | gasoline petrol fuel
    gas_station diesel
moto: moto* scooter* casque_moto | motorcycle* motorbike* scooter*
taxi: taxi* vtc covoiturage chauffeur* | taxi* cab uber carpool* rideshare chauffeur
camion: camion* poids_lourd fourgon* | truck* lorry van
voyage: voyag* sejour vacances tourisme touris* croisiere excursion partir_en escapade vacancier*
    | travel* trip journey vacation holiday* touris* cruise excursion getaway
hotel: hotel* auberge hebergement gite camping nuitee ou_dormir | hotel* hostel accommodation
    lodging inn camping place_to_stay stay accommodation*
reserver: reserv* | book_a booking reserv* booked
avion: avion vol aeroport decoll* atterri* pilote compagnie_aerienne aerien* | plane flight fly
    airport airline takeoff landing pilot aircraft
train: train gare sncf rail* tgv locomotive quai_gare wagon | train station rail* locomotive
metro: metro tram* bus autobus autocar arret_de transports_en_commun | subway metro tram* bus
    underground public_transport buses
voiture: voiture auto automobil* vehicule conduire conduit conducteur garage moteur | car
    automobile vehicle driv* drove garage engine
velo: velo cycl* bicyclette trottinette pedal* | bike bicycle cycl* scooter pedal
bateau: bateau navire voilier port_de naviguer_mer ferry | boat ship sail* ferry harbor harbour
route: route autoroute rue avenue chemin trajet itineraire boulevard trottoir | road highway
    street avenue path route itinerary way sidewalk
circulation: circulation embouteillage bouchon trafic_routier | traffic_jam traffic congestion
accident: accident* collision | accident* crash_car collision
pneu: pneu frein vidange batterie_voiture carrosserie | tyre tire brake oil_change bodywork
billet: billet ticket place_de titre_de_transport embarquement | ticket fare boarding
passeport: passeport visa frontiere douane papiers_d carte_d_identite | passport visa border
    customs identity_card
bagage: bagage valise sac_a sac_a_dos | luggage suitcase baggage backpack bag
carte_plan: carte_geo plan_de gps boussole | map gps compass
marcher: march* promen* balade pied_a a_pied | walk* stroll on_foot
retard: retard* tard tardi* en_retard | delay* late tardy overdue behind_schedule miss missed
    late_for
attendre: attend* attente patient* file_d_attente | wait* queue_line patien*

[lieu]
pont: pont tunnel* | bridge tunnel*
chateau_fort: forteresse rempart* | fortress rampart*
hotel_de_ville: mairie hotel_de_ville | city_hall town_hall
carrefour: carrefour rond-point feu_rouge panneau | crossroad* roundabout traffic_light road_sign
usine_lieu: entrepot* hangar* zone_industrielle | warehouse* hangar* industrial_estate
ville: ville municipal* commune citadin* urbain* agglomeration centre-ville | city town urban
    municipal* downtown
campagne: campagne village rural* | countryside village rural
capitale: capitale | capital
pays: pays nation* etat etranger* region* territoire provinc* | country countries nation* abroad
    foreign* region* territory province
adresse: adresse code_postal domicilie* coordonnees | address postcode zip_code postal_code
quartier: quartier arrondissement banlieue | neighborhood district suburb
batiment: immeuble tour_batiment gratte-ciel ascenseur escalier etage | tower skyscraper elevator
    lift stair* storey
boutique: boutique magasin commerce_de supermarche epicerie marche_aux rayon caisse
    centre_commercial | shop store supermarket grocer* market mall retail*
banque: banque bancaire guichet livret agence_bancaire | bank banking teller branch
ecole_lieu: bibliotheque mediatheque librairie | library bookstore bookshop
poste: poste courrier lettre timbre facteur boite_aux_lettres | mail post_office letter stamp
    postman mailbox
parking: parking station* garer place_de_parking | parking park_the
parc: parc square aire_de_jeux | park playground
eglise: eglise cathedrale mosquee temple religi* dieu priere pretre | church cathedral mosque
    temple religi* god pray* priest
chateau: chateau monument patrimoine ruine palais | castle monument heritage ruin* palace
paris: paris parisien* | paris parisian
france: france francais* hexagone | france french
angleterre: angleterre anglais* britanni* londres | england english britain british london
allemagne: allemagne allemand* berlin | germany german* berlin
espagne: espagne espagnol* madrid | spain spanish madrid
italie: italie italien* rome | italy italian* rome
amerique: ameriq* americain* etats-unis usa etats_unis | america* usa united_states
europe: europe* | europe*
chine: chine chinois* japon* asie asiatique | china chinese japan* asia*
afrique: afriq* africain* | africa*

[temps 0.5]
heure: heure horaire minute horloge montre_heure | hour time minute clock o'clock schedule_hours
    opening_hours
ouverture: ouvert* ouvr* horaires_d_ouverture | open opening opens opened hours
fermeture: fermer fermez fermeture ferment clos | close_time closed closing closes shut
jour: jour journee quotidien* aujourd | day daily today
matin: matin matinee aube tot_le | morning dawn
soir: soir* | evening tonight
nuit: nuit nocturne minuit | night midnight
semaine: semaine hebdo* lundi mardi mercredi jeudi vendredi | week weekly monday tuesday wednesday
    thursday friday
weekend: week-end weekend samedi dimanche | weekend saturday sunday
mois: mois mensuel* janvier fevrier avril mai juin juillet aout septembre octobre novembre
    decembre | month* january february april june july august september october november december
annee: annee an annuel* | year* annual*
date: date calendrier agenda echeance_date | date calendar
hier: hier autrefois histoire_passee | yesterday past formerly
demain: demain futur avenir prochain* | tomorrow future next
maintenant: maintenant actuel* immediat* tout_de_suite desormais instant | now current* immediate*
    right_away moment currently instant
urgent: urgen* vite rapid* au_plus_vite sans_delai asap dans_l_heure | urgen* asap quick* fast
    rapid* soon hurry right_now
delai: delai echeance date_limite | deadline due_date time_limit
duree: duree durer combien_de_temps longtemps | duration how_long last_long long_time period
    forever longer
rendez_vous: rendez-vous rendez_vous rdv creneau | appointment slot meeting_time
annuler: annul* resili* desabonn* desinscri* | cancel* terminate_contract unsubscrib* call_off
reporter: report* decal* repouss* ajourn* | postpon* reschedul* put_off defer*
commencer: commenc* debut* demarr* lanc* | begin* start* launch* commence*
finir: fini* termin* acheve* fin conclu* | finish* end ended ending complet* conclu* finally
    finish
frequence: frequen* souvent regulier* parfois | frequen* often regular* sometimes
ancien_temps: antiqu* moyen_age medieval* siecle histori* epoque revolution | ancient medieval
    century histor* era revolution
"""
