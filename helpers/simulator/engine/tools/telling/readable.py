"""Rendre lisible un nom de clé : ``delivery_date`` → « date de livraison »."""

from ...finding.field_names import field_words
from ...text.patterns import Pattern
from ...text.strings import fold

_FRENCH = {
    "temperature": "température", "temp": "température", "humidity": "humidité", "wind": "vent",
    "wind speed": "vent", "condition": "temps", "conditions": "temps", "weather": "météo",
    "forecast": "prévisions", "city": "ville", "location": "lieu", "place": "lieu",
    "country": "pays", "date": "date", "time": "heure", "hour": "heure", "day": "jour",
    "status": "statut", "state": "état", "price": "prix", "unit price": "prix unitaire",
    "amount": "montant", "total": "total", "total price": "prix total", "currency": "devise",
    "quantity": "quantité", "qty": "quantité", "stock": "stock", "in stock": "en stock",
    "available": "disponible", "name": "nom", "first name": "prénom", "last name": "nom",
    "customer": "client", "customer name": "nom du client", "customer id": "numéro de client",
    "order": "commande", "order id": "numéro de commande", "order number": "numéro de commande",
    "invoice": "facture", "invoice id": "numéro de facture", "id": "numéro", "number": "numéro",
    "product": "produit", "product id": "numéro de produit", "product name": "nom du produit",
    "item": "article", "items": "articles", "delivery": "livraison",
    "delivery date": "date de livraison", "estimated delivery": "livraison prévue",
    "eta": "arrivée prévue",
    "tracking number": "numéro de suivi", "carrier": "transporteur", "address": "adresse",
    "email": "adresse e-mail", "phone": "téléphone", "subject": "objet", "body": "texte du message",
    "message": "message", "recipient": "destinataire", "to": "destinataire", "sender": "expéditeur",
    "from": "départ", "origin": "départ", "destination": "destination", "departure": "départ",
    "arrival": "arrivée", "duration": "durée", "distance": "distance", "language": "langue",
    "target language": "langue d'arrivée", "source language": "langue de départ",
    "text": "texte", "content": "contenu", "query": "recherche", "question": "question",
    "expression": "opération", "result": "résultat", "value": "valeur", "unit": "unité",
    "from currency": "devise de départ", "to currency": "devise d'arrivée", "rate": "taux",
    "from unit": "unité de départ", "to unit": "unité d'arrivée", "timezone": "fuseau horaire",
    "title": "titre", "description": "description", "reason": "raison", "priority": "priorité",
    "category": "catégorie", "rating": "note", "reviews": "avis", "summary": "résumé",
    "balance": "solde", "account": "compte", "due date": "échéance", "created at": "créé le",
    "start date": "date de début", "end date": "date de fin", "start time": "heure de début",
    "end time": "heure de fin", "start": "début", "end": "fin", "guests": "nombre de personnes",
    "party size": "nombre de personnes", "nights": "nombre de nuits", "symbol": "symbole",
    "ticker": "symbole", "updated at": "mis à jour le", "source": "source", "url": "adresse",
    "count": "nombre", "score": "score", "color": "couleur", "size": "taille", "weight": "poids",
    "warehouse": "entrepôt", "discount": "remise", "tax": "taxe", "paid": "payée",
    "high": "maximum",
    "low": "minimum", "converted": "montant converti", "converted amount": "montant converti",
    "max": "maximum", "min": "minimum", "population": "population",
    "capital": "capitale", "author": "auteur", "year": "année", "person": "personne",
    "feels like": "ressenti", "precipitation": "précipitations", "sky": "ciel", "temps": "temps",
    "quantite": "quantité", "numero": "numéro", "numero de commande": "numéro de commande",
    "numero commande": "numéro de commande",
    "numero client": "numéro de client", "numero de client": "numéro de client",
    "numero facture": "numéro de facture", "date livraison": "date de livraison",
    "etat": "état", "humidite": "humidité", "resultat": "résultat", "duree": "durée",
    "arrivee": "arrivée", "reference": "référence", "categorie": "catégorie", "annee": "année",
    "telephone": "téléphone", "unite": "unité", "priorite": "priorité", "depart": "départ",
    "prevision": "prévision", "previsions": "prévisions", "delai": "délai", "delais": "délais",
    "heure debut": "heure de début", "heure fin": "heure de fin", "date debut": "date de début",
    "date fin": "date de fin",
    "duree minutes": "durée en minutes", "duration minutes": "durée en minutes",
    "nom patient": "nom du patient", "nom client": "nom du client", "patient": "patient",
    "numero suivi": "numéro de suivi", "numero contrat": "numéro de contrat", "debut": "début",
    "disponibilite": "disponibilité", "livree": "livrée", "expediee": "expédiée", "creee": "créée",
}  # fmt: skip
_ENGLISH = {
    "ville": "city", "lieu": "place", "pays": "country", "heure": "time", "jour": "day",
    "statut": "status", "etat": "state", "prix": "price", "montant": "amount", "devise": "currency",
    "quantite": "quantity", "nom": "name", "prenom": "first name", "client": "customer",
    "commande": "order", "numero": "number", "numero commande": "order number",
    "numero de commande": "order number", "facture": "invoice", "produit": "product",
    "livraison": "delivery", "date livraison": "delivery date",
    "date de livraison": "delivery date",
    "adresse": "address", "courriel": "email", "telephone": "phone", "objet": "subject",
    "destinataire": "recipient", "depart": "departure", "arrivee": "arrival", "duree": "duration",
    "langue": "language", "texte": "text", "contenu": "content", "requete": "query",
    "resultat": "result", "valeur": "value", "unite": "unit", "titre": "title", "raison": "reason",
    "priorite": "priority", "categorie": "category", "note": "rating", "resume": "summary",
    "solde": "balance", "vent": "wind", "humidite": "humidity", "ciel": "sky", "temps": "weather",
    "en stock": "in stock", "disponible": "available", "taille": "size", "couleur": "color",
    "order id": "order number", "id": "id",
}  # fmt: skip
_DEGREES = Pattern(r"^(.+?) (?:celsius|fahrenheit|c|f|kmh|km h|mm|pct|percent|eur|usd|euros)$")


def readable(name: str, french: bool) -> str:
    """Le nom d'une clé ou d'un paramètre, tel qu'une personne le dirait.

    >>> readable("delivery_date", True), readable("orderId", True), readable("ville", False)
    ('date de livraison', 'numéro de commande', 'city')
    >>> readable("temp_c", True), readable("motif", True), readable("vendeur", True)
    ('température', 'motif', 'vendeur')
    """
    words = field_words(name)
    joined = " ".join(words)
    table = _FRENCH if french else _ENGLISH
    if joined in table:
        return table[joined]
    measured = _DEGREES.match(joined)
    if measured and measured.group(1):
        return table.get(measured.group(1), measured.group(1))
    if any(ord(character) > 127 for character in name):
        return name.replace("_", " ").strip()
    if not french:
        return " ".join(table.get(word, word) for word in words) or name
    # Un mot français a perdu ses accents dans un nom de variable : « arrivee ».
    accented = (table.get(word, word) for word in words)
    restored = [
        long if fold(long) == word else word for word, long in zip(words, accented, strict=True)
    ]
    return " ".join(restored) or name
