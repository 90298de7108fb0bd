"""La famille `/v1/chat/completions` : le service, le corps d'une réponse, ses fragments."""
