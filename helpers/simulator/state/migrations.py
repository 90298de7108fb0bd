"""Le schéma de la base, version après version. Une base ancienne reçoit celles qui lui manquent.

On n'y change rien : on ajoute un script à la fin.
"""

_VERSION_1 = """
CREATE TABLE responses (
    owner TEXT NOT NULL, id TEXT NOT NULL, parent TEXT, expires REAL NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL,
    input_items TEXT NOT NULL, context_items TEXT NOT NULL, tokens BLOB NOT NULL,
    PRIMARY KEY (owner, id)
) WITHOUT ROWID;
CREATE TABLE cached_prefixes (
    owner TEXT NOT NULL, digest BLOB NOT NULL, expires REAL NOT NULL,
    PRIMARY KEY (owner, digest)
) WITHOUT ROWID;
"""

# Le mode arrière-plan (naissance, début, fin et flux d'un travail), les conversations, Chat
# Completions. Une ligne de réponse est longue : avec son numéro (sans WITHOUT ROWID), elle s'écrit
# trois fois plus vite.
_VERSION_2 = """
ALTER TABLE responses RENAME TO older_responses;
CREATE TABLE responses (
    owner TEXT NOT NULL, id TEXT NOT NULL, parent TEXT, expires REAL NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL,
    input_items TEXT NOT NULL, context_items TEXT NOT NULL, tokens BLOB NOT NULL,
    created REAL, begins REAL, ends REAL, streamed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (owner, id)
);
INSERT INTO responses
    (owner, id, parent, expires, deleted, body, input_items, context_items, tokens)
    SELECT owner, id, parent, expires, deleted, body, input_items, context_items, tokens
    FROM older_responses;
DROP TABLE older_responses;
CREATE TABLE conversations (
    owner TEXT NOT NULL, id TEXT NOT NULL, created INTEGER NOT NULL, metadata TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, holder TEXT, held_until REAL NOT NULL DEFAULT 0,
    PRIMARY KEY (owner, id)
) WITHOUT ROWID;
CREATE TABLE conversation_items (
    owner TEXT NOT NULL, conversation TEXT NOT NULL, position INTEGER NOT NULL,
    id TEXT NOT NULL, source TEXT, visible REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
    item TEXT NOT NULL, tokens BLOB NOT NULL,
    PRIMARY KEY (owner, conversation, position)
);
CREATE INDEX conversation_item_ids ON conversation_items (owner, id);
CREATE TABLE completions (
    owner TEXT NOT NULL, id TEXT NOT NULL, position INTEGER PRIMARY KEY AUTOINCREMENT,
    expires REAL NOT NULL, model TEXT NOT NULL, metadata TEXT NOT NULL,
    body TEXT NOT NULL, messages TEXT NOT NULL, UNIQUE (owner, id)
);
"""

MIGRATIONS: tuple[str, ...] = (_VERSION_1, _VERSION_2)
SCHEMA_VERSION = len(MIGRATIONS)
