"""Des prénoms, tous différents, pour les tests de mémoire."""

FIRST_NAMES = """
Adèle Alban Amélie Anatole Apolline Armand Astrid Augustin Aurore Barnabé Bastien
Béatrice Bérénice Blaise Bruno Camille Capucine Cédric Célestin Clémence Clotilde
Colombe Corentin Cyprien Damien Delphine Denis Diane Dorothée Edgar Edmond Éléonore
Élisabeth Émile Emma Ernest Esther Étienne Eugénie Fabrice Faustine Félicie Ferdinand
Firmin Flavie Florent Gabin Gaspard Gaston Ginette Grégoire Gustave Hector Héloïse
Henriette Hippolyte Honorine
""".split()  # noqa: SIM905
