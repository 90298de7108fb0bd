"""Les domaines courants et les débuts de mots qui les trahissent, en français et en anglais.

Ajouter un domaine : une ligne, avec les débuts de mots de son nom puis ceux de ses indices (pliés).
"""

from dataclasses import dataclass
from functools import cache

from .everyday import EVERYDAY


@dataclass(frozen=True)
class Domain:
    """Un domaine : les débuts de mots qui le nomment, et ceux qui en sont l'indice."""

    names: tuple[str, ...]
    cues: tuple[str, ...]


_DOMAINS = (
    (
        "factur paiement billing payment comptab invoice",
        "factur payer paye paie paiement prix montant tarif debit debite preleve carte bancaire "
        "rembours remise tva abonnement invoice bill billed charg refund pay paid price amount "
        "card subscription",
    ),
    (
        "livraison delivery shipping expedition colis logisti",
        "livr colis expedi transport transporteur retard suivi recu reçu coursier relais paquet "
        "deliver parcel package ship courier tracking arriv",
    ),
    (
        "technique technical bug informatique incident panne support",
        "bug erreur error crash plante panne connexion connecter connect login wifi reseau "
        "serveur server page site application appli app ecran logiciel software mise telecharg "
        "install ordinateur imprimante api code marche fonctionne work affiche lent bloque screen",
    ),
    (
        "compte account profil acces utilisateur login",
        "compte mot passe password identifiant login profil connect inscription inscri adresse "
        "acces account reset supprim desinscri sign",
    ),
    (
        "retour remboursement refund return echange reclamation",
        "retour rembours rendre echang renvoy refund return exchange",
    ),
    (
        "commercial ventes sales devis achat produit product vente commande order",
        "devis acheter achat prix offre catalogue stock disponib promotion commander commande "
        "quote buy purchase product available pricing modele demo",
    ),
    (
        "fonctionnalite feature suggestion amelioration evolution enhancement souhait idee",
        "pouvoir ajouter ajout serait pourrait pourriez aimer souhait possib genial could would "
        "add nice wish allow support option",
    ),
    (
        "plainte complaint reclamation mecontent",
        "inadmiss inaccept scandal plainte plains decu colere honte jamais pire unaccept "
        "complain worst angry disappoint nul",
    ),
    (
        "question information renseignement demande inquiry",
        "comment quand combien pourquoi horaire savoir question renseign information how when "
        "what where",
    ),
    (
        "compliment remerciement felicitation praise merci",
        "merci bravo felicit super excellent parfait genial thank great excellent love wonderful "
        "amazing awesome brilliant fantastic",
    ),
    (
        "rh humaines recrutement hr emploi conge",
        "conge salaire paie contrat embauche recrut candidat cv poste formation absence maladie "
        "employe leave salary hiring job",
    ),
    (
        "cuisine recette cooking gastronomie alimentation food recipe",
        "recette plat cuire cuisson four ingredient sauce gateau tarte legume viande poisson "
        "farine oeuf beurre crepe dessert repas manger restaurant recipe cook bake oven dish "
        "meal food cake poulet soupe",
    ),
    (
        "voyage travel tourisme vacances trip",
        "voyage vol avion hotel train billet sejour visit destination passeport visa valise "
        "plage vacances partir itineraire musee trip flight travel airport tour ville japon tokyo",
    ),
    (
        "sport football sports",
        "sport match equipe joueur but football foot tennis rugby course champion coupe "
        "entraineur stade marathon velo natation basket team player goal game league score",
    ),
    (
        "sante medical health medecine medecin",
        "sante medecin docteur douleur malade maladie fievre medicament hopital symptome "
        "traitement vaccin toux mal doctor pain fever hospital drug health grippe patient",
    ),
    (
        "politique politics gouvernement",
        "politique election president ministre parlement loi vote depute gouvernement senat "
        "parti election government minister law vote",
    ),
    (
        "economie finance economy business bourse financ",
        "econom bourse marche action inflation banque croissance chiffre affaires investi "
        "milliard euro dollar credit stock market bank growth invest profit budget",
    ),
    (
        "technologie technology tech science numerique",
        "technolog intelligence artificielle ordinateur logiciel robot smartphone internet "
        "algorithme donnees startup software computer ia ai puce science recherche",
    ),
    (
        "culture art musique cinema divertissement entertainment",
        "film cinema musique concert album livre roman exposition musee theatre artiste festival "
        "serie acteur chanson movie music book song actor art",
    ),
    (
        "meteo weather climat",
        "meteo temps pluie soleil neige orage vent temperature nuage degre rain sun snow storm "
        "wind weather cloud",
    ),
    (
        "juridique legal droit",
        "contrat loi tribunal avocat juge clause litige proces droit plainte legal law court "
        "lawyer",
    ),
    (
        "education enseignement ecole school",
        "ecole eleve cours professeur examen devoir universite etudiant lecon classe school "
        "student teacher exam",
    ),
    (
        "programmation python code programming developpement",
        "python code fonction variable boucle programme classe script javascript java bug liste "
        "tableau algorithme api function loop compile",
    ),
    (
        "math mathematiques calcul arithm",
        "calcul equation addition multipli nombre somme fraction geometrie theoreme math number "
        "racine",
    ),
    (
        "immobilier logement housing real",
        "appartement maison loyer louer location proprietaire locataire bail immobilier agence "
        "apartment house rent",
    ),
    (
        "spam pub publicite phishing indesirable",
        "gagne gratuit cliquez offre loterie prix urgent promo million felicitations lien "
        "heritage click free win winner prize lottery claim congratul",
    ),
    (
        "urgent urgence urgente critique haute elevee high critical priorit",
        "urgent urgence immediat vite bloque arret panne danger critique asap immediately "
        "emergency crash securite impossible incendie fuite production",
    ),
    (
        "salutation greeting bonjour",
        "bonjour bonsoir salut coucou hello hi hey",
    ),
    (
        "livre librairie bibliotheque books",
        "livre roman auteur lecture lire librairie editeur page chapitre book read author",
    ),
    (
        "banque bancaire banking",
        "banque compte virement carte credit pret taux cheque bank transfer loan account",
    ),
    (
        "assurance insurance",
        "assurance sinistre contrat garantie degat accident indemni insurance claim cover",
    ),
    (
        "automobile voiture auto car",
        "voiture moteur pneu frein garage vidange batterie essence car engine tyre brake",
    ),
    (
        "jardin jardinage garden",
        "jardin plante fleur arros semer graine rosier tondre pelouse potager legume garden flower "
        "tomat water seed soil prun compost weed mow lawn haie",
    ),
    (
        "animal animaux animalerie pet",
        "chien chat animal veterinaire croquette oiseau lapin dog cat pet",
    ),
    (
        "mode vetements fashion",
        "robe pantalon chemise taille vetement chaussure couleur mode dress shirt size shoe",
    ),
    (
        "hotel hotellerie reservation booking",
        "chambre reserv nuit petit-dejeuner hotel arrivee depart sejour room book night annul",
    ),
    (
        "environnement ecologie environment",
        "climat pollution energie recycl dechet carbone solaire biodivers environnement climate "
        "energy waste",
    ),
)


@cache
def domains(wide: bool = False) -> tuple[Domain, ...]:
    """Les domaines connus ; ``wide`` y joint ceux qui ne servent qu'à choisir une étiquette."""
    tables = (*_DOMAINS, *EVERYDAY) if wide else _DOMAINS
    return tuple(Domain(tuple(names.split()), tuple(cues.split())) for names, cues in tables)
