"""Vérifier ce qu'une personne a écrit, d'après des attentes décrites à côté de la leçon.

- ``exercise_file``  lire et valider ``notebooks/verifications/NN.toml`` ;
- ``observe``        aller chercher la valeur à juger : appeler, suivre un chemin ;
- ``operators``      la juger : égal, contient, supérieur à... ;
- ``show``           écrire une valeur pour qu'elle se lise, toujours de la même façon.

Le format est décrit dans ``notebooks/verifications/README.md``. Rien ici ne connaît une leçon.
"""
