"""La route `/v1/embeddings` : des vecteurs que le sens des textes rapproche, sans modèle appris."""
