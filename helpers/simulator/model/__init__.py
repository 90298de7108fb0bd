"""Ce que le modèle simulé lit et écrit : éléments, contexte, jetons, cache, génération."""
