"""Comparer un serveur de l'API et le simulateur, appel par appel."""
