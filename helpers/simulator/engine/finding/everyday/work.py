"""Le travail et les messages que l'on y reçoit."""

DOMAINS = (
    (
        "personnel staff service accueil serveur equipe employe",
        "serveur serveuse accueil personnel vendeur vendeuse caissier receptionniste staff waiter "
        "waitress receptionist cashier employee aimable souriant impoli rude friendly polite "
        "attente service",
    ),
    (
        "rendez-vous appointment agenda planning",
        "mardi lundi mercredi jeudi vendredi passer rencontrer rendez-vous rdv creneau agenda "
        "reporter disponible appointment slot schedule reschedule "
        "calendar",
    ),
    (
        "candidature application recrutement emploi job",
        "cv candidat poste motivation embauche apply resume position hire interview entretien",
    ),
    (
        "technique technical informatique it bug panne apres-vente sav incident",
        "laptop keyboard clavier souris mouse printer vpn freez demarr plante plantage garantie "
        "repar casse crash ordinateur ecran screen password reset glitch",
    ),
    (
        "rh humaines hr recrutement",
        "payslip payroll holiday vacation onboarding rtt teletravail maternite parental bulletin "
        "salaire conge resume cv interview entretien candidat embauche",
    ),
    (
        "evenement event spectacle animation agenda",
        "reading concert atelier conference workshop festival spectacle projection rencontre "
        "dedicace talk exhibition exposition soiree show vernissage lundi mardi mercredi jeudi "
        "vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday",
    ),
    (
        "externe external exterieur",
        "fournisseur client prestataire partenaire supplier vendor customer client partner "
        "prospect journaliste",
    ),
    (
        "interne internal",
        "collegue reunion equipe bureau cantine intranet colleague team staff meeting manager "
        "direction comite",
    ),
    (
        "adresse address coordonnees",
        "demenag adresse move moved moving relocat address postal",
    ),
    (
        "document copie attestation",
        "copie duplicata attestation justificatif copy document certificate pdf statement",
    ),
    (
        "horaire hours opening ouverture schedule",
        "heure ouvert ouvre ferme fermeture dimanche samedi lundi open close hour sunday saturday "
        "jusqu matin soir",
    ),
    (
        "bourse finance marche stock market",
        "cac hausse baisse indice cotation action nasdaq dow cloture point titre share stock index "
        "investi dividende",
    ),
    (
        "candidature application job",
        "cv resume candidat poste stage hire internship position motivation recrut",
    ),
    (
        "acces access connexion login compte",
        "connecter connexion mot passe identifiant login password locked bloque espace sign",
    ),
    (
        "security securite",
        "badge stolen vole lost key cle intrus acces theft cambriol alarm",
    ),
    (
        "suggestion idee idea improvement amelioration feature",
        "would great add nice wish could serait pourrait ajouter souhait devrait should idea idee "
        "propose",
    ),
    (
        "question renseignement information demande inquiry",
        "comment quand combien ou quel quelle savoir how when where what which",
    ),
    (
        "remerciement thanks merci compliment praise eloge gratitude",
        "merci bravo thank grateful appreci felicit fantastic excellent super great wonderful "
        "kudos",
    ),
    (
        "candidature recrutement",
        "diplome poste cherche experience laboratoire stage cv lettre motivation emploi",
    ),
)
