"""N'importe quel JSON, fait de noms et de mots vraisemblables : pour les tests par propriétés."""

from collections.abc import Sequence
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

BROAD = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
TEXT = st.text(max_size=30)


def any_scalar(words: Sequence[str]) -> st.SearchStrategy[Any]:
    """Une valeur simple : nulle, booléenne, numérique, un texte, ou l'un des mots."""
    return st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        TEXT,
        st.sampled_from(list(words)),
    )


def any_json(fields: Sequence[str], words: Sequence[str]) -> st.SearchStrategy[Any]:
    """Une valeur JSON quelconque, dont les clés sont souvent de vrais noms de champs."""
    return st.recursive(
        any_scalar(words),
        lambda inner: st.one_of(
            st.lists(inner, max_size=4),
            st.dictionaries(st.one_of(st.sampled_from(list(fields)), TEXT), inner, max_size=5),
        ),
        max_leaves=12,
    )
