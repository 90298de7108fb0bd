"""La famille `/v1/conversations` : le service, et le tour d'une réponse dans une conversation."""
