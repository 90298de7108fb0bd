"""Ce que veut dire un nom de champ : ``date_de_livraison``, ``deliveryDate`` → une date.

Ajouter une notion : une ligne dans ``_CONCEPTS``, de la plus précise à la plus vague, puis sa
source dans ``field_values``.
"""

from functools import lru_cache

from ..text.patterns import Pattern
from ..text.strings import fold, word_set

_CAMEL = Pattern(r"(?<=[a-z0-9])(?=[A-Z])")
_TOKEN = Pattern(r"[a-z]+|\d+")

_CONCEPTS: tuple[tuple[str, str], ...] = (
    ("email", r"e ?mails?|mails?|courriels?|adresse mail|adresse electronique"),
    ("phone", r"phones?|telephones?|tel|mobile|portable|phone number"),
    ("url", r"urls?|links?|liens?|websites?|site web|web|uri"),
    ("first_name", r"first ?name|prenoms?|given name|firstname"),
    ("last_name", r"last ?name|surname|family name|nom de famille|nom famille|lastname"),
    ("postcode", r"code postal|postal code|zip|zip code|zipcode|cp|postcode"),
    ("currency", r"currency|devise|monnaie"),
    ("sentiment", r"sentiments?|tonalite|polarity|polarite|humeur|mood|tone|ton|emotion"),
    ("confidence", r"confidence|confiance|probability|probabilite|certitude|certainty|fiabilite"),
    ("rating", r"ratings?|note|notes|stars|etoiles|satisfaction|score|grade|evaluation"),
    (
        "recommendations",
        r"recommend\w*|recommand\w*|conseils?|suggestions?|preconisations?|next "
        r"steps|prochaines etapes|advice|"
        r"actions?|action items|plan d action|plan action|todo|a faire|"
        r"ameliorations?|improvements?",
    ),
    (
        "key_points",
        r"(?:key|main|important) (?:points?|ideas?|facts?|takeaways?|findings?)|"
        r"points? (?:cles?|principaux|importants?)|"
        r"idees? (?:cles?|principales?)|highlights?|takeaways?|points?|faits "
        r"saillants|findings|elements cles|constats?|facts?|faits",
    ),
    ("keywords", r"key ?words?|mots? cles?|tags?|themes?|topics?|sujets|hashtags?|etiquettes"),
    (
        "strengths",
        r"strengths?|forces?|points? forts?|points? positifs?|avantages?|pros|"
        r"advantages?|positives?|positifs|qualites",
    ),
    (
        "weaknesses",
        r"weakness(?:es)?|faiblesses?|points? faibles?|points? negatifs?|"
        r"inconvenients?|cons|disadvantages?|negatives?|"
        r"negatifs|defauts?|problemes?|problems?|issues?|risks?|risques?",
    ),
    (
        "summary",
        r"summary|summaries|resumes?|synthese|abstract|tl ?dr|overview|apercu|gist|"
        r"essentiel|short summary|resume court",
    ),
    ("title", r"titles?|titres?|headline|subject|objet|sujet|intitule|topic|theme"),
    ("language", r"language|langue|lang|locale"),
    (
        "priority",
        r"priority|priorite|urgence|urgency|severity|severite|gravite|criticite|importance",
    ),
    (
        "category",
        r"categor\w*|label|class|classe|classification|kind|type|intent|intention|"
        r"departement|department|service|domaine|domain|genre|nature",
    ),
    ("flag", r"(?:is|est|has|a|needs?|contient|doit|should|besoin)\b.*"),
    ("age", r"age|ages|years old"),
    ("birthday", r"birth ?(?:date|day)|date (?:de )?naissance|date of birth|dob|anniversaire"),
    ("times", r"heures|times|horaires"),
    ("time", r"time|heure|hour|horaire|heure (?:de )?debut|start time|end time|heure (?:de )?fin"),
    ("dates", r"dates|jours|days|echeances|deadlines"),
    (
        "date",
        r"date.*|.* date|jour|day|deadline|echeance|when|quand|due|start|end|debut|fin|"
        r"created at|at",
    ),
    ("colors", r"couleurs?|colou?rs?|coloris|teintes?|couleurs .*|available colou?rs?"),
    ("year", r"year|annee|an"),
    ("percentage", r"percent\w*|pourcentages?|taux|rate|ratio|remise|discount"),
    ("amounts", r"amounts|montants|prices|prix liste|sommes"),
    (
        "amount",
        r"amounts?|montants?|price|prix.*|.*price|totals?|cost|cout|tarif|budget|somme|"
        r"salary|salaire|sum|fee|frais|value|valeur|"
        r"montant .*|total .*|loyer|rent|chiffre d affaires|ca",
    ),
    (
        "quantity",
        r"quantit\w*|qty|number of .*|nombre.*|nb.*|count|combien|num .*|effectif|"
        r"units?|unites?|.* count",
    ),
    (
        "reference",
        r"(?:order|invoice|ticket|customer|tracking|booking|case|account|product) "
        r"(?:id|number|no|ref\w*)|references?|ref|"
        r"(?:numero|num|no|n|id|identifiant) (?:de |d )?(?:commande|facture|client|"
        r"dossier|ticket|suivi|reservation|contrat)|numero|number|id|identifiant|"
        r"commande|order",
    ),
    ("country", r"country|pays|nation|countries"),
    (
        "city",
        r"city|ville|town|commune|localite|lieux?|locations?|places?|destinations?|"
        r"endroits?|cities|villes|origine?|depart|arrivee|lieu .*|adresse ville",
    ),
    ("address", r"address|adresse|rue|street|address line"),
    (
        "company",
        r"compan(?:y|ies)|entreprises?|societes?|organi[sz]ations?|employers?|employeur|"
        r"firm|etablissement|fournisseur|supplier|vendor|marque|brand",
    ),
    ("job", r"jobs?|metiers?|profession|poste|occupation|role|position|job title|fonction|emploi"),
    (
        "people",
        r"people|persons|personnes|participants?|attendees|names|noms|invites|guests|"
        r"members|membres|auteurs|authors|employes|"
        r"acteurs|contacts|interlocuteurs|team|equipe|presents",
    ),
    ("question", r"questions?|query|requete|demande|request"),
    ("equation_steps", r"steps?|etapes?|demarche|instructions"),
    (
        "explanation",
        r"explanations?|explications?|reasons?|raisons?|justifications?|rationale|"
        r"why|pourquoi|reasoning|raisonnement|"
        r"analys[ei]s?|thought|pensee|motif|evidence|preuve|indices?|cause",
    ),
    (
        "result",
        r"results?|resultats?|final answer|reponse finale|output|solution|sortie|answer "
        r"value|final",
    ),
    (
        "answer",
        r"answers?|reponses?|responses?|messages?|replies|reply|contents?|contenu|text|"
        r"texte|comments?|commentaire|body|corps|"
        r"description|output text|greeting|salutation|conclusion|phrase|sentence|"
        r"introduction|paragraphe?|story|histoire|conseil",
    ),
    (
        "item_name",
        r"designations?|libelles?|produit|product(?: name)?|article|item(?: name)?|nom "
        r"(?:du )?produit|ingredient|intitule article|description article",
    ),
    (
        "list_items",
        r"items?|articles?|produits?|products?|ingredients?|elements?|list|liste|"
        r"lignes?|options?|achats|taches|tasks|"
        r"examples|exemples|objets|things|choses|fruits|mots|words|values|valeurs|"
        r"entries|entrees|skills|competences",
    ),
    (
        "name",
        r"name|nom|full ?name|nom complet|clients?|customer.*|utilisateur|user.*|person|"
        r"personne|author|auteur|contact|"
        r"nom .*|.* name|sender|expediteur|recipient|destinataire|speaker|owner|responsable|"
        r"assignee|patient|candidat|candidate|"
        r"interlocuteur|signataire|vendeur|acheteur|prenom et nom|nom et prenom|nom prenom",
    ),
)
_LINKING = word_set(
    """
de du des la le les l d of the a an un une
"""
)


@lru_cache(maxsize=2048)
def field_words(name: str) -> tuple[str, ...]:
    """Les mots pliés d'un nom de champ.

    >>> field_words("deliveryDate"), field_words("numéro_de_commande")
    (('delivery', 'date'), ('numero', 'de', 'commande'))
    """
    split = _CAMEL.sub(" ", name[:200])
    return tuple(_TOKEN.findall(fold(split)))


@lru_cache(maxsize=2048)
def concept_of(name: str, description: str = "") -> str:
    """La notion que désigne un champ, d'après son nom, sinon d'après sa description ; ou ``""``.

    >>> concept_of("prenom"), concept_of("x", "La ville du client"), concept_of("saveur")
    ('first_name', 'city', '')
    """
    tokens = field_words(name)
    full = " ".join(tokens)
    short = " ".join(token for token in tokens if token not in _LINKING)
    for form in dict.fromkeys((full, short)):
        for concept, source in _CONCEPTS:
            if form and Pattern(source).fullmatch(form):
                return concept
    # « customer_email » : le dernier mot en anglais, le premier en français.
    for token in (*tokens[-1:], *tokens[:1]) if len(tokens) > 1 else ():
        for concept, source in _CONCEPTS:
            if concept not in ("flag", "date") and Pattern(source).fullmatch(token):
                return concept
    return _described(fold(description[:300]))


def _described(folded: str) -> str:
    tokens = [token for token in _TOKEN.findall(folded) if token not in _LINKING][:12]
    for size in (2, 1):
        for start in range(len(tokens) - size + 1):
            form = " ".join(tokens[start : start + size])
            for concept, source in _CONCEPTS:
                if concept in _PRECISE and Pattern(source).fullmatch(form):
                    return concept
    return ""


_PRECISE = word_set(
    """
email phone url first_name last_name postcode currency sentiment recommendations key_points
keywords summary language priority age birthday date dates time amount percentage quantity country
city company job people name title reference
"""
)
