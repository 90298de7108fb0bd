"""Les webhooks. Rien ne leur est livré : aucun lot n'expire pendant les appels."""

from helpers.simulator.contract.step import Step

UNKNOWN = "/webhook_endpoints/whe_000000000000000000000000"

WEBHOOKS = (
    Step("types d'événements", "GET", "/webhook_event_types", varies=("data",)),
    Step(
        "créer un webhook",
        "POST",
        "/webhook_endpoints",
        body={
            "name": "contrat",
            "url": "{webhook_url}",
            "event_types": ["batch.expired"],
        },
        saves={"webhook": "id"},
    ),
    Step("lire un webhook", "GET", "/webhook_endpoints/{webhook}"),
    Step("lister les webhooks", "GET", "/webhook_endpoints?limit=1", varies=("has_more",)),
    Step("changer un webhook", "POST", "/webhook_endpoints/{webhook}", body={"name": "contrat 2"}),
    Step("changer son secret", "POST", "/webhook_endpoints/{webhook}/rotate_secret", body={}),
    Step(
        "webhook sans HTTPS",
        "POST",
        "/webhook_endpoints",
        body={
            "name": "contrat",
            "url": "http://example.com/webhook",
            "event_types": ["batch.expired"],
        },
    ),
    Step("supprimer un webhook", "DELETE", "/webhook_endpoints/{webhook}"),
    Step("lire un webhook supprimé", "GET", "/webhook_endpoints/{webhook}"),
    Step("lire un webhook inconnu", "GET", UNKNOWN),
)
