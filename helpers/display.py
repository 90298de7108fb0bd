"""Ce que les leçons montrent dans le navigateur, avec la phrase qui dit la même chose."""

from typing import Any


class ProgressBar:
    """Une barre d'avancement et, dessous, une ligne de texte.

    La ligne suffit à qui ne voit pas la barre : les lecteurs d'écran l'annoncent quand elle change.
    Arguments : ``total``, ce que vaut la barre pleine ; ``text``, la première ligne.

    >>> bar = ProgressBar(total=20, text="en attente")
    >>> bar.update(5, "en cours depuis 5 s")
    >>> bar.text
    'en cours depuis 5 s'
    """

    def __init__(self, total: float, text: str) -> None:
        from ipywidgets import HTML, FloatProgress, VBox

        self.text = text
        self._bar = FloatProgress(value=0.0, min=0.0, max=total)
        self._line = HTML(value=_announced(text))
        self._box = VBox([self._bar, self._line])

    def update(self, done: float, text: str) -> None:
        """Avance la barre à ``done`` (sans dépasser le total) et change la ligne."""
        self.text = text
        self._bar.value = min(done, self._bar.max)
        self._line.value = _announced(text)

    def _repr_mimebundle_(self, **options: Any) -> Any:
        return self._box._repr_mimebundle_(**options)


def _announced(text: str) -> str:
    from html import escape

    return f'<span role="status">{escape(text)}</span>'
