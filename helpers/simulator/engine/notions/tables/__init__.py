"""Les tables du lexique : une par grand sujet (voir ``lexicon.py`` pour leur forme)."""

from . import (
    computing,
    culture,
    general,
    home,
    people,
    places,
    trade,
    work,
)

TABLES = (
    computing.TABLE,
    culture.TABLE,
    general.TABLE,
    home.TABLE,
    people.TABLE,
    places.TABLE,
    trade.TABLE,
    work.TABLE,
)
