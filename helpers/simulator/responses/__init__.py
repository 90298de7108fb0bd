"""La famille `/v1/responses` : le service, le corps d'une réponse, ses événements."""
