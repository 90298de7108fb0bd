"""Les notions courantes et leurs mots, en français et en anglais, pliés.

Un mot fini par ``*`` est un début de mot. Un mot peut appartenir à plusieurs notions.
"""

THINGS = """
meteo: meteo weather forecast* prevision* temperature* climat climate pluie* pluvieux rain* \
pleut pleuvoir pleuvra neige* snow* ensoleill* sunny humidit* parapluie umbrella orage* storm* \
canicule
prix: prix price* pricing cout couts cost costs tarif* coute coutent coutera coutait
bourse: bourse* boursier* cotation* ticker* shares quote* nasdaq cac40 crypto* bitcoin*
commande: commande commandes order orders purchase* achat achats
rendez-vous: rendez-vous rdv appointment* creneau* slot slots
reunion: reunion* meeting* conference* entretien*
reservation: reservation* booking* table tables
calendrier: calendrier* calendar* agenda* evenement* event events planning schedule* reunion* \
meeting* rendez-vous rdv appointment*
courriel: courriel* email emails mail mails mailbox inbox newsletter*
message: message* sms texto* slack notification*
devise: devise* currency currencies monnaie* change exchange euro euros dollar dollars yen yens
unite: unite unites unit units mesure* measure* measurement*
stock: stock stocks inventaire* inventory disponib* available availab* rupture exemplaire*
heure: heure heures clock horloge* horaire* o'clock
fuseau: fuseau* timezone* utc gmt
facture: facture* invoice* bill bills billing facturation*
client: client clients cliente clientes clientele customer* abonne abonnes subscriber*
utilisateur: utilisateur* utilisatrice* user users membre* member* profil* profile*
compte: compte comptes account* solde* balance* bancaire* bank iban
livraison: livraison* livrer livree* delivery deliver* shipping shipment* ship colis package* \
parcel* expedi* transporteur* courier* suivi tracking track
remboursement: rembours* refund* reimburs*
retour: retour retours renvoi*
produit: produit* product products article articles item items catalogue* catalog*
ticket: ticket* incident* support* panne* bug bugs issue*
vol: vol vols flight* avion* plane* airline* aeroport* airport*
train: train trains sncf gare gares
hotel: hotel* hebergement* accommodation* chambre* lodging*
restaurant: restaurant* brasserie*
recette: recette* recipe* cuisiner
actualite: actualite* news nouvelles headline*
itineraire: itineraire* route routes trajet* directions navigation* traffic trafic
adresse: adresse* address*
coordonnees: coordonnees coordinate* gps latitude* longitude* geocod*
rappel: rappel rappels reminder* remind
tache: tache* task tasks todo*
note: note notes memo memos
contact: contact*
telephone: telephone* phone* appel appels
fichier: fichier* file files dossier* folder*
document: document* doc docs documentation pdf wiki faq connaissance* knowledge
web: web internet google
donnees: sql database* requete*
definition: definition* dictionnaire* dictionary
traduction: traduction* traduis* traduire* traduit* translat*
conversion: conversion* converti* convert*
calcul: number numbers nombres calcul* compute* arithm* math maths mathematique* addition* \
multipli* soustra* somme*
recherche: cherch* recherch* search* find finds trouv* lookup retrouv*
verification: verifi* check* controle*
impaye: impaye* unpaid
retard: retard* overdue late delay*
attente: attente pending waiting
haut: high haute haut elevee eleve
bas: low basse bas faible
moyen: medium moyen moyenne
ouvert: ouvert* opened
ferme: closed ferme fermee fermees fermes
rouge: rouge* red
bleu: bleu* blue
vert: vert verte verts vertes green
noir: noir* black
blanc: blanc* white
petit: petit* small
grand: grand grande grands grandes large big
matin: matin* morning
soir: soir* evening
hasard: aleatoire* random* hasard dice
blague: blague* joke*
paiement: paiement* payer paye payez payment* pay virement* vire virer virez transfer* transfert*
abonnement: abonnement* subscription* resili*
conge: conge conges vacances leave absence* holiday* vacation*
employe: employe* salarie* employee* collaborat* staff
lumiere: lumiere* lampe* light lights eclairage* ampoule*
chauffage: chauffage* thermostat* heating radiateur*
musique: musique* music chanson* song songs playlist* morceau*
film: film films movie* cinema
livre: livre livres book books roman*
panier: panier* cart basket
promotion: promotion* promo remise* discount* coupon*
avis: avis review* commentaire* feedback*
salaire: salaire* salary paie payroll
statut: statut* status avancement
capitale: capitale* capital capitals
population: population* habitants inhabitants
image: image* photo* picture* dessin*
resume: resume* summar* synthes*
langue: langue* language*
date: date dates
personnes: personne* people person guest* invite* convive* voyageur* passenger* passager* adult* \
couvert* participant* attendee*
nuit: nuit nuits night nights
duree: duree* duration*
poids: poids weight
taille: taille* size sizes pointure*
couleur: couleur* color* colour* coloris
quantite: quantite* quantity quantities qty
titre: titre* title* intitule*
minuteur: minuteur* timer* chronometre* countdown rebours
"""
"""De quoi l'on parle."""

EFFECTS = """
envoyer: envoi envoie* envoy* send sends transmet* transmis* expedie* mail poste* post
creer: cree creer creez creation create* ajout* add adds enregistr* register* insert* inscri* \
ouvre ouvrir ouvrez open save sauvegard* note notez noter log stocke* store signale* signaler \
declare* submit* soumet* report new
supprimer: supprim* efface* delete* remove* retire* enleve*
annuler: annul* cancel* resili*
modifier: modifi* change* update* edit* rectifi* corrige* actualis* remplac* replace* maj
deplacer: deplac* report* reschedul* decal* move* repouss*
reserver: reserv* book
planifier: planifi* programm* schedul* organis* plan cale calez caler bloque bloquez bloquer \
fixe fixez fixer prevois prevoyez prevoir pose posez arrange* pencil block
payer: payer paye payez pay regle regler reglez vire virer virez virement* transfer* transfere*
rembourser: rembours* refund* reimburs*
acheter: achete* acheter buy purchase commande commander commandez order
rappeler: remind
notifier: notifi* previens prevenir prevenez alert* avertis*
allumer: allume* active* activate* enable* demarr* start lance* run execute* turn
eteindre: etein* desactiv* disable* arrete* stop ferme* turn
regler: regle regler reglez set ajust* adjust* baisse* monte* augment* mets
jouer: joue jouer jouez play mets
partager: partag* share invite*
approuver: approuv* approve* accepte* accept confirm*
bloquer: bloqu* block* suspend*
appeler: appeler appelez call
"""
"""Ce qu'un outil peut changer au monde : ces mots ne comptent qu'à la place du verbe."""

READERS = """
get fetch retrieve read list show check lookup look find search query obtenir recuperer recupere \
lire lis lister liste consulter consulte afficher affiche chercher cherche rechercher recherche \
trouver trouve donner donne renvoie renvoyer returns return gets fetches retrieves reads lists \
shows checks finds searches voir verifier verifie compter count describe is has what where when \
info suivre suis suit suivi track tracks localiser locate calculer calcule calculate \
compute convert convertir convertit converts translate traduire traduit translates """
"""Les verbes des outils qui ne font que lire ou calculer."""

READ_ENDINGS = """
status history details detail info infos information list policy statut historique liste balance \
solde price prix rate rates results report
"""
"""Les derniers mots des noms d'outils qui ne font que lire (« order_status »)."""

GENERIC = """
tool tools function functions outil outils fonction fonctions api service services data donnee \
donnees info infos information informations details detail given specified specifie donne donnee \
current currently actuel actuelle courant courante value valeur values using use used utilise \
utiliser get gets getting fetch fetches obtenir obtient obtiens recuperer recupere recuperation \
retrieve retrieves return returns renvoie renvoyer retourne rendre rend donner provide provides \
fournit fournir show shows affiche afficher montre montrer list lists liste lister lit lire read \
reads see voir view consulte consulter display example exemple string nom name names noms \
optional optionnel required obligatoire format ex eg whether based via according selon result \
results resultat resultats input output type types id ids identifiant code parameter argument \
arguments know connaitre savoir system systeme requested demande demandee need needs want wants \
possible main principal one two specific particulier particuliere internal interne externe \
external full complet complete simple real time temps reel live all tous toutes call appeler \
appelle permet allow allows create creates send sends update delete cancel set add cree envoie \
ajoute supprime annule modifie new nouveau nouvelle make makes fait faire suivre jour jours day \
days aujourd'hui today demain tomorrow please stp svp bonjour hello salut merci thanks quel quelle \
where
"""
"""Les mots qui ne disent pas de quoi l'on parle."""
