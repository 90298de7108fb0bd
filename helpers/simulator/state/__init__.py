"""L'état du simulateur, dans SQLite : une table par sujet, réunies par ``store.Store``."""
