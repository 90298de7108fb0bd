"""Ce qui reste sur le serveur d'un test, une fois la commande finie."""

import httpx2

from tests.simulator.contract.proxy import KEY, Proxy

FINISHED = ("completed", "failed", "expired", "cancelling", "cancelled")


def what_is_left(proxy: Proxy) -> list[str]:
    """Les identifiants de ce qui existe encore : fichiers, webhooks, chats, lots en cours…

    Les réponses et les conversations, que l'API ne liste pas, viennent des réponses vues.
    """
    headers = {"authorization": f"Bearer {KEY}"}
    with httpx2.Client(base_url=proxy.url, headers=headers, trust_env=False) as client:
        left = [
            item["id"]
            for path in ("/files", "/webhook_endpoints", "/chat/completions", "/batches")
            for item in client.get(path).json()["data"]
            if item.get("status") not in FINISHED
        ]
        for name in sorted(proxy.ids):
            family = "responses" if name.startswith("resp_") else "conversations"
            left += [name] if client.get(f"/{family}/{name}").status_code == 200 else []
    return left
