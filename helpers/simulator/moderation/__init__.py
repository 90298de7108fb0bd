"""Une imitation, par des règles, du modèle de modération d'OpenAI.

``score.moderate`` juge un texte français ou anglais : les treize catégories de l'API, un score
pour chacune, et si le texte demande de l'aide pour nuire. Ni modèle, ni hasard, ni réseau : même
texte, même verdict. Les règles ne voient que ce qui est dit en clair ; elles ne disent rien de
la finesse du vrai modèle.

- ``categories.py`` : les catégories, leurs parentes, celles que l'API cherche dans les images ;
- ``reading.py`` : le texte plié, réparé de ses déguisements simples, coupé en phrases ;
- ``task.py`` : ce qui n'est qu'un texte à traduire, à résumer ou à classer ;
- ``patterns.py`` : la forme d'une règle ; ``lexicon_*.py`` : les listes de mots nommées ;
- ``contexts.py`` : ce qui adoucit ou annule une règle (un jeu, une citation, la prévention…) ;
- ``threats.py``, ``insults.py``, ``hate.py``, ``crime.py``, ``violent_crime.py``,
  ``self_harm.py``, ``sexual.py``, ``violence.py`` : une famille de règles chacun ;
  ``crime_acts.py``, ``self_harm_acts.py``, ``gore.py`` : les mots de trois d'entre elles ;
- ``traces.py`` : les mots qui ne font que monter un peu un score ;
- ``rules.py`` : toutes les règles, et avec ``required.py`` celles qu'une phrase concerne ;
- ``score.py`` : le verdict.

Ajouter une règle : un motif dans sa famille, une phrase qu'il signale et une phrase voisine qu'il
laisse dans ``tests/simulator/moderation/cases/``.
"""
