"""Les champs d'un document entier : dates ISO, libellés, signataire, totaux, valeurs absentes."""

from typing import Any

import pytest

from tests.simulator.engine.asking import closed, filled
from tests.simulator.engine.schema_words import (
    DATE,
    MAYBE_NUMBER,
    MAYBE_TEXT,
    MAYBE_WHOLE,
    NUMBER,
    TEXT,
    TRUTH,
    WHOLE,
    many,
    one_of,
)


@pytest.mark.parametrize(
    ("instructions", "text", "schema", "expected"),
    [
        ("Extract the resume. Null if unknown.",
         "My name is Owen Blake. I worked as a data analyst at Fernhill from 2015 to 2018, "
         "then as a team lead at Brightwave since 2018. I speak English (native) and Spanish "
         "(B2). Email: owen@blake.example, phone +44 20 7946 0958.",
         closed(full_name=TEXT, email=MAYBE_TEXT, phone=MAYBE_TEXT, jobs=many(closed(company=TEXT,
         title=TEXT, start_year=WHOLE, end_year=MAYBE_WHOLE)), languages=many(closed(language=TEXT,
         level=one_of("basic", "intermediate", "fluent", "native")))),
         {'full_name': 'Owen Blake',
          'email': 'owen@blake.example',
          'phone': '+44 20 7946 0958',
          'jobs': [{'company': 'Fernhill',
                    'title': 'data analyst',
                    'start_year': 2015,
                    'end_year': 2018},
                   {'company': 'Brightwave',
                    'title': 'team lead',
                    'start_year': 2018,
                    'end_year': None}],
          'languages': [{'language': 'English', 'level': 'native'},
                        {'language': 'Spanish', 'level': 'intermediate'}]}),
        ("Extrais la facture. Dates au format ISO.",
         "FACTURE N° F-2026-118\nAtelier Bois Clair SARL, 5 impasse du Lavoir, 38000 Grenoble\n"
         "Client : Mairie de Voiron\nDate d'émission : 12 mars 2026. Échéance : 11 avril 2026\n"
         "- 4 bancs en chêne à 220,00 € : 880,00 €\n- 2 tables à 340,00 € : 680,00 €\nTotal HT "
         "1 560,00 €, TVA 20 % 312,00 €, total TTC 1 872,00 €\nRèglement par virement.",
         closed(numero=TEXT, vendeur=TEXT, client=TEXT, date_emission=TEXT, date_echeance=TEXT,
         lignes=many(closed(designation=TEXT, quantite=WHOLE, prix_unitaire=NUMBER,
         montant=NUMBER)), total_ht=NUMBER, tva=NUMBER, total_ttc=NUMBER,
         mode_paiement=one_of("carte", "virement", "especes", "cheque")),
         {'numero': 'F-2026-118',
          'vendeur': 'Atelier Bois Clair SARL',
          'client': 'Mairie de Voiron',
          'date_emission': '2026-03-12',
          'date_echeance': '2026-04-11',
          'lignes': [{'designation': 'bancs en chêne',
                      'quantite': 4,
                      'prix_unitaire': 220,
                      'montant': 880},
                     {'designation': 'tables',
                      'quantite': 2,
                      'prix_unitaire': 340,
                      'montant': 680}],
          'total_ht': 1560,
          'tva': 312,
          'total_ttc': 1872,
          'mode_paiement': 'virement'}),
        ("Extrais le profil.",
         "Je m'appelle Basile Morin, je cherche un logement à Angers.",
         closed(nom=TEXT, ville=TEXT, enfants=many(closed(prenom=TEXT, age=WHOLE)),
         animaux=many(TEXT), telephone=MAYBE_TEXT),
         {'nom': 'Basile Morin',
          'ville': 'Angers',
          'enfants': [],
          'animaux': [],
          'telephone': None}),
        ("Extrais le devis.",
         "Devis n° D-88 du 7 octobre 2025 pour M. Paul Vasseur.\n* Vidange : 89 €\n* Plaquettes "
         "de frein (2 roues) : 140,50 €\n* Main-d'œuvre 1h30 : 75 €\nTotal : 304,50 € TTC.",
         closed(numero=TEXT, date=TEXT, client=TEXT, prestations=many(closed(libelle=TEXT,
         prix=NUMBER)), total=NUMBER),
         {'numero': 'D-88',
          'date': '2025-10-07',
          'client': 'Paul Vasseur',
          'prestations': [{'libelle': 'Vidange', 'prix': 89},
                          {'libelle': 'Plaquettes de frein', 'prix': 140.5},
                          {'libelle': "Main-d'œuvre", 'prix': 75}],
          'total': 304.5}),
        ("Extrais.",
         "Bonjour, je suis Thibault Carré de la société Lumen SARL. Nous voudrions réserver 3 "
         "chambres du 12 au 15 mai 2026 pour 5 personnes. Vous pouvez me joindre au 06 11 22 "
         "33 44 ou à t.carre@lumen.example.",
         closed(nom=TEXT, societe=MAYBE_TEXT, telephone=MAYBE_TEXT, email=MAYBE_TEXT,
         date_arrivee=DATE, date_depart=DATE, nombre_chambres=WHOLE, nombre_personnes=WHOLE),
         {'nom': 'Thibault Carré',
          'societe': 'Lumen SARL',
          'telephone': '06 11 22 33 44',
          'email': 't.carre@lumen.example',
          'date_arrivee': '2026-05-12',
          'date_depart': '2026-05-15',
          'nombre_chambres': 3,
          'nombre_personnes': 5}),
        ("Extrais l'offre.",
         "Nous recrutons un comptable en CDI à Nantes. Salaire : 32 000 à 36 000 € par an. "
         "Compétences : Excel, SAP et anglais courant. Télétravail possible 2 jours par "
         "semaine.",
         closed(poste=TEXT, ville=TEXT, type_contrat=one_of("CDI", "CDD", "stage"),
         salaire_min=MAYBE_NUMBER, salaire_max=MAYBE_NUMBER, competences=many(TEXT),
         teletravail=TRUTH),
         {'poste': 'comptable',
          'ville': 'Nantes',
          'type_contrat': 'CDI',
          'salaire_min': 32000,
          'salaire_max': 36000,
          'competences': ['Excel', 'SAP', 'anglais courant'],
          'teletravail': True}),
        ("Dates ISO.",
         "Contrat de location signé le 14 février 2026, début le 1er mars 2026, fin le 28 "
         "février 2027. Loyer : 780 € par mois, dépôt de garantie : 1 560 €.",
         closed(date_signature=TEXT, date_debut=TEXT, date_fin=TEXT, loyer=NUMBER,
         depot_garantie=NUMBER),
         {'date_signature': '2026-02-14',
          'date_debut': '2026-03-01',
          'date_fin': '2027-02-28',
          'loyer': 780,
          'depot_garantie': 1560}),
        ("Extrais, null si absent.",
         "Objet : résiliation\n\nMadame, Monsieur,\nJe souhaite résilier mon abonnement n° "
         "AB-55231 à compter du 31 mai 2026.\nVeuillez agréer mes salutations.\n\nYann Le Goff\n8 "
         "rue des Lilas, 29200 Brest",
         closed(nom=TEXT, numero_abonnement=TEXT, date_resiliation=TEXT, ville=MAYBE_TEXT,
         telephone=MAYBE_TEXT, motif=MAYBE_TEXT),
         {'nom': 'Yann Le Goff',
          'numero_abonnement': 'AB-55231',
          'date_resiliation': '2026-05-31',
          'ville': 'Brest',
          'telephone': None,
          'motif': None}),
        ("Dates in ISO.",
         "Invoice #88-A\nFrom: Birchwood Studio\nTo: Harrow & Sons\nDate: 3 Jan 2026\nDue: 2 Feb "
         "2026\nLogo design: $450\nHosting (12 months): $120\nTotal due: $570. Pay by card.",
         closed(number=TEXT, seller=TEXT, customer=TEXT, issue_date=TEXT, due_date=TEXT,
         lines=many(closed(description=TEXT, amount=NUMBER)), total=NUMBER, payment=one_of("card",
         "transfer", "cash")),
         {'number': '88-A',
          'seller': 'Birchwood Studio',
          'customer': 'Harrow & Sons',
          'issue_date': '2026-01-03',
          'due_date': '2026-02-02',
          'lines': [{'description': 'Logo design', 'amount': 450},
                    {'description': 'Hosting', 'amount': 120}],
          'total': 570,
          'payment': 'card'}),
    ],
)  # fmt: skip
def test_a_document_is_read_whole(
    instructions: str, text: str, schema: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert filled(schema, text, instructions=instructions) == expected
