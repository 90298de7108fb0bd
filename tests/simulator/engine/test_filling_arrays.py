"""Un objet par morceau du texte, rempli de ce seul morceau : commandes, classes, relevés, cartes …"""

from typing import Any

import pytest

from tests.simulator.engine.asking import closed, filled
from tests.simulator.engine.schema_words import (
    DATE,
    MAYBE_NUMBER,
    MAYBE_TEXT,
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
        ("Extract the order.",
         "Hi, this is Priya Nair. I'd like to order 2 desk lamps at $34.50 each, 1 oak "
         "bookshelf at $189.00 and 4 cork coasters at $3.25 each. Please ship to 12 Elm "
         "Street, Portland by 3 June 2026. Thanks!",
         closed(customer=TEXT, items=many(closed(name=TEXT, quantity=WHOLE, unit_price=NUMBER)),
         delivery_date=DATE, total=NUMBER),
         {'customer': 'Priya Nair',
          'items': [{'name': 'desk lamps', 'quantity': 2, 'unit_price': 34.5},
                    {'name': 'oak bookshelf', 'quantity': 1, 'unit_price': 189},
                    {'name': 'cork coasters', 'quantity': 4, 'unit_price': 3.25}],
          'delivery_date': '2026-06-03',
          'total': 271}),
        ("Extrais la recette en JSON.",
         "Tarte aux pommes (6 personnes)\nIngrédients :\n- 250 g de farine\n- 125 g de beurre\n- "
         "5 pommes\n- 80 g de sucre\nPréparation : 25 minutes, cuisson : 40 minutes à 180 °C.",
         closed(titre=TEXT, nombre_personnes=WHOLE, ingredients=many(closed(nom=TEXT,
         quantite=NUMBER, unite=MAYBE_TEXT)), temps_preparation_minutes=WHOLE,
         temps_cuisson_minutes=WHOLE),
         {'titre': 'Tarte aux pommes',
          'nombre_personnes': 6,
          'ingredients': [{'nom': 'farine', 'quantite': 250, 'unite': 'g'},
                          {'nom': 'beurre', 'quantite': 125, 'unite': 'g'},
                          {'nom': 'pommes', 'quantite': 5, 'unite': None},
                          {'nom': 'sucre', 'quantite': 80, 'unite': 'g'}],
          'temps_preparation_minutes': 25,
          'temps_cuisson_minutes': 40}),
        ("Convert the readings to JSON.",
         "Sensor A1: 21.5 °C, 40 % humidity, ok. Sensor B2: 35.2 °C, 71 % humidity, alarm. "
         "Sensor C3: 19 °C, 38 % humidity, ok.",
         closed(readings=many(closed(sensor=TEXT, temperature_c=NUMBER, humidity=NUMBER,
         status=one_of("ok", "alarm"))), sensor_count=WHOLE),
         {'readings': [{'sensor': 'A1', 'temperature_c': 21.5, 'humidity': 40, 'status': 'ok'},
                       {'sensor': 'B2', 'temperature_c': 35.2, 'humidity': 71, 'status': 'alarm'},
                       {'sensor': 'C3', 'temperature_c': 19, 'humidity': 38, 'status': 'ok'}],
          'sensor_count': 3}),
        ("Transforme en JSON.",
         "1. Fuite au 3e étage, priorité haute, assigné à Karim\n2. Ampoule grillée dans le "
         "hall, priorité basse, assigné à Odile\n3. Porte du garage bloquée, priorité moyenne, "
         "non assigné",
         closed(tickets=many(closed(titre=TEXT, priorite=one_of("basse", "moyenne", "haute"),
         assigne=MAYBE_TEXT)), nombre_tickets=WHOLE),
         {'tickets': [{'titre': 'Fuite au 3e étage', 'priorite': 'haute', 'assigne': 'Karim'},
                      {'titre': 'Ampoule grillée dans le hall',
                       'priorite': 'basse',
                       'assigne': 'Odile'},
                      {'titre': 'Porte du garage bloquée',
                       'priorite': 'moyenne',
                       'assigne': None}],
          'nombre_tickets': 3}),
        ("Parse this inventory.",
         "We have 12 red pens, 7 blue notebooks and 3 green staplers in stock.",
         closed(items=many(closed(name=TEXT, quantity=WHOLE, color=one_of("red", "blue", "green"))),
         number_of_items=WHOLE),
         {'items': [{'name': 'red pens', 'quantity': 12, 'color': 'red'},
                    {'name': 'blue notebooks', 'quantity': 7, 'color': 'blue'},
                    {'name': 'green staplers', 'quantity': 3, 'color': 'green'}],
          'number_of_items': 3}),
        ("Structure cette liste de courses.",
         "Il me faut 2 kg de pommes de terre, 1 litre de lait, 6 œufs et 3 baguettes.",
         closed(articles=many(closed(nom=TEXT, quantite=NUMBER, unite=MAYBE_TEXT))),
         {'articles': [{'nom': 'pommes de terre', 'quantite': 2, 'unite': 'kg'},
                       {'nom': 'lait', 'quantite': 1, 'unite': 'litre'},
                       {'nom': 'œufs', 'quantite': 6, 'unite': None},
                       {'nom': 'baguettes', 'quantite': 3, 'unite': None}]}),
        ("Extract.",
         "Warehouse North holds 340 pallets and 12 forklifts; Warehouse South holds 125 "
         "pallets and 4 forklifts.",
         closed(warehouses=many(closed(name=TEXT, pallets=WHOLE, forklifts=WHOLE)),
         total_pallets=WHOLE),
         {'warehouses': [{'name': 'Warehouse North', 'pallets': 340, 'forklifts': 12},
                         {'name': 'Warehouse South', 'pallets': 125, 'forklifts': 4}],
          'total_pallets': 465}),
        ("Extract the tickets.",
         "Ticket #101: printer offline, high priority, open. Ticket #102: password reset, low "
         "priority, closed. Ticket #103: slow VPN, medium priority, in progress.",
         closed(tickets=many(closed(id=WHOLE, subject=TEXT, priority=one_of("low", "medium",
         "high"), status=one_of("open", "in_progress", "closed")))),
         {'tickets': [{'id': 101,
                       'subject': 'printer offline',
                       'priority': 'high',
                       'status': 'open'},
                      {'id': 102,
                       'subject': 'password reset',
                       'priority': 'low',
                       'status': 'closed'},
                      {'id': 103,
                       'subject': 'slow VPN',
                       'priority': 'medium',
                       'status': 'in_progress'}]}),
        ("Extrais les relevés.",
         "Relevés du 3 février 2026 :\n- cuve 1 : 18,2 °C, pH 6,8\n- cuve 2 : 19,5 °C, pH 7,1\n- "
         "cuve 3 : en panne",
         closed(date=TEXT, releves=many(closed(cuve=TEXT, temperature=MAYBE_NUMBER,
         ph=MAYBE_NUMBER))),
         {'date': '2026-02-03',
          'releves': [{'cuve': 'cuve 1', 'temperature': 18.2, 'ph': 6.8},
                      {'cuve': 'cuve 2', 'temperature': 19.5, 'ph': 7.1},
                      {'cuve': 'cuve 3', 'temperature': None, 'ph': None}]}),
        ("Liste les risques.",
         "Risques identifiés : 1) retard du fournisseur (probabilité moyenne, impact élevé) ; "
         "2) panne serveur (probabilité faible, impact élevé) ; 3) départ d'un développeur "
         "(probabilité faible, impact moyen).",
         closed(risques=many(closed(intitule=TEXT, probabilite=one_of("faible", "moyenne",
         "élevée"), impact=one_of("faible", "moyen", "élevé")))),
         {'risques': [{'intitule': 'retard du fournisseur',
                       'probabilite': 'moyenne',
                       'impact': 'élevé'},
                      {'intitule': 'panne serveur', 'probabilite': 'faible', 'impact': 'élevé'},
                      {'intitule': "départ d'un développeur",
                       'probabilite': 'faible',
                       'impact': 'moyen'}]}),
        ("Extract JSON.",
         "SKU K-100: 40 units, $9.99. SKU K-200: 0 units, $14.50. SKU K-300: 15 units, $3.75.",
         closed(products=many(closed(sku=TEXT, units=WHOLE, price=NUMBER))),
         {'products': [{'sku': 'K-100', 'units': 40, 'price': 9.99},
                       {'sku': 'K-200', 'units': 0, 'price': 14.5},
                       {'sku': 'K-300', 'units': 15, 'price': 3.75}]}),
        ("Extrais les mouvements.",
         "Mouvements de mars 2026 : 02/03/2026 loyer -780,00 € ; 05/03/2026 salaire +2 150,00 "
         "€ ; 12/03/2026 courses -64,30 €.",
         closed(mouvements=many(closed(date=TEXT, libelle=TEXT, montant=NUMBER))),
         {'mouvements': [{'date': '2026-03-02', 'libelle': 'loyer', 'montant': -780},
                         {'date': '2026-03-05', 'libelle': 'salaire', 'montant': 2150},
                         {'date': '2026-03-12', 'libelle': 'courses', 'montant': -64.3}]}),
        ("Extrais la commande.",
         "Bonjour, ici Awa Diop. Je voudrais commander trois tartes au citron à 18 € pièce, "
         "deux quiches lorraines à 12 € pièce et une pavlova à 25 €. Livraison le samedi 6 "
         "juin 2026 à 11h au 4 rue Basse, Tours. Merci !",
         closed(client=TEXT, articles=many(closed(produit=TEXT, quantite=WHOLE,
         prix_unitaire=NUMBER)), date_livraison=TEXT, heure_livraison=TEXT, adresse=TEXT,
         total=NUMBER),
         {'client': 'Awa Diop',
          'articles': [{'produit': 'tartes au citron', 'quantite': 3, 'prix_unitaire': 18},
                       {'produit': 'quiches lorraines', 'quantite': 2, 'prix_unitaire': 12},
                       {'produit': 'pavlova', 'quantite': 1, 'prix_unitaire': 25}],
          'date_livraison': '2026-06-06',
          'heure_livraison': '11h',
          'adresse': '4 rue Basse',
          'total': 103}),
        ("Convertis en JSON.",
         "Capteur salon : 20,5 °C, 45 %, batterie 80 %\nCapteur cave : 12 °C, 78 %, batterie "
         "15 %",
         closed(capteurs=many(closed(nom=TEXT, temperature=NUMBER, humidite=NUMBER,
         batterie=NUMBER))),
         {'capteurs': [{'nom': 'Capteur salon',
                        'temperature': 20.5,
                        'humidite': 45,
                        'batterie': 80},
                       {'nom': 'Capteur cave', 'temperature': 12, 'humidite': 78, 'batterie': 15}]}),
        ("Extract the menu.",
         "Starters: leek soup £6.50, beetroot salad £7. Mains: cod pie £14, mushroom risotto "
         "(vegan) £13.50. Puddings: lemon tart £6.",
         closed(dishes=many(closed(name=TEXT, price=NUMBER, vegan=TRUTH))),
         {'dishes': [{'name': 'leek soup', 'price': 6.5, 'vegan': False},
                     {'name': 'beetroot salad', 'price': 7, 'vegan': False},
                     {'name': 'cod pie', 'price': 14, 'vegan': False},
                     {'name': 'mushroom risotto', 'price': 13.5, 'vegan': True},
                     {'name': 'lemon tart', 'price': 6, 'vegan': False}]}),
    ],
)  # fmt: skip
def test_each_object_is_filled_from_its_own_piece(
    instructions: str, text: str, schema: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert filled(schema, text, instructions=instructions) == expected


def test_a_long_list_is_bounded_and_quick() -> None:
    text = "".join(f"- vis n° {rank} : {rank},50 €\n" for rank in range(1, 3000))
    schema = closed(articles=many(closed(nom=TEXT, prix=NUMBER)))
    articles = filled(schema, text, instructions="Extrais.")["articles"]
    assert 0 < len(articles) <= 50
    assert articles[0]["prix"] == 1.5
