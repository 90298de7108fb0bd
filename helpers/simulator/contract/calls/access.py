"""L'accès : la clé, l'adresse, la méthode, le corps. Rien n'y coûte."""

from helpers.simulator.contract.step import Step

ACCESS = (
    Step("clé fausse", "GET", "/models", key="fausse"),
    Step("pas de clé", "GET", "/models", key="absente"),
    Step("clé fausse, en écrivant", "POST", "/responses", body={}, key="fausse"),
    Step("adresse inconnue", "GET", "/adresse-qui-n-existe-pas"),
    Step("méthode de trop", "DELETE", "/responses"),
    Step("méthode de trop sur une liste", "PUT", "/models"),
    Step("JSON illisible", "POST", "/responses", raw='{"model": '),
    Step("JSON qui n'est pas un objet", "POST", "/responses", raw="[1]"),
)
