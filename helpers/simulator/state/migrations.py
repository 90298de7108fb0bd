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

# Les fichiers, les lots et ce que chacune de leurs lignes a donné. Le contenu d'un fichier vient en
# dernier : lire les autres colonnes ne le charge pas.
_VERSION_3 = """
CREATE TABLE files (
    owner TEXT NOT NULL, id TEXT NOT NULL, position INTEGER PRIMARY KEY AUTOINCREMENT,
    created INTEGER NOT NULL, expires INTEGER, filename TEXT NOT NULL, purpose TEXT NOT NULL,
    size INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0, content BLOB NOT NULL,
    UNIQUE (owner, id)
);
CREATE TABLE batches (
    owner TEXT NOT NULL, id TEXT NOT NULL, position INTEGER PRIMARY KEY AUTOINCREMENT,
    created REAL NOT NULL, input_file_id TEXT NOT NULL, endpoint TEXT NOT NULL,
    metadata TEXT NOT NULL, output_lifetime INTEGER, pace TEXT NOT NULL,
    cancelled REAL, total INTEGER, model TEXT, errors TEXT, done INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0, usage TEXT NOT NULL,
    output_file_id TEXT, error_file_id TEXT, closed INTEGER NOT NULL DEFAULT 0,
    UNIQUE (owner, id)
);
CREATE TABLE batch_lines (
    owner TEXT NOT NULL, batch TEXT NOT NULL, position INTEGER NOT NULL,
    failed INTEGER NOT NULL, line TEXT NOT NULL,
    PRIMARY KEY (owner, batch, position)
);
"""

# Les webhooks : qui prévenir, ce qui reste à livrer, et ce qui a été annoncé. Les travaux et les
# lots d'un fichier plus ancien ne le seront pas.
_VERSION_4 = """
ALTER TABLE responses ADD COLUMN announced INTEGER NOT NULL DEFAULT 0;
UPDATE responses SET announced = 1 WHERE ends IS NOT NULL;
CREATE INDEX jobs_to_announce ON responses (ends) WHERE announced = 0 AND ends IS NOT NULL;
ALTER TABLE batches ADD COLUMN announced INTEGER NOT NULL DEFAULT 0;
UPDATE batches SET announced = 1;
CREATE INDEX batches_to_announce ON batches (created) WHERE announced = 0;
CREATE TABLE webhook_endpoints (
    owner TEXT NOT NULL, id TEXT NOT NULL, position INTEGER PRIMARY KEY AUTOINCREMENT,
    created REAL NOT NULL, updated REAL NOT NULL, name TEXT NOT NULL, url TEXT NOT NULL,
    event_types TEXT NOT NULL, secret TEXT NOT NULL, old_secret TEXT,
    old_until REAL NOT NULL DEFAULT 0, UNIQUE (owner, id)
);
CREATE TABLE webhook_deliveries (
    id TEXT NOT NULL PRIMARY KEY, owner TEXT NOT NULL, endpoint TEXT NOT NULL,
    type TEXT NOT NULL, payload TEXT NOT NULL, born REAL NOT NULL, due REAL NOT NULL,
    claimed REAL NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0,
    successes INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX deliveries_by_time ON webhook_deliveries (due);
"""

MIGRATIONS: tuple[str, ...] = (_VERSION_1, _VERSION_2, _VERSION_3, _VERSION_4)
SCHEMA_VERSION = len(MIGRATIONS)
