"""Les règles de rédaction : lettres, messages, poèmes, textes longs."""
