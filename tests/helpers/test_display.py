"""La barre d'avancement dit en toutes lettres ce qu'elle montre."""

from helpers import ProgressBar


def test_the_line_says_what_the_bar_shows() -> None:
    bar = ProgressBar(total=30, text="en attente")
    box = bar._box
    assert box.children[0].value == 0 and "en attente" in box.children[1].value
    bar.update(12, "en cours depuis 12 s")
    assert box.children[0].value == 12
    assert box.children[1].value == '<span role="status">en cours depuis 12 s</span>'
    bar.update(99, "fini <b>")
    assert box.children[0].value == 30 and "&lt;b&gt;" in box.children[1].value


def test_it_shows_itself() -> None:
    bundle = ProgressBar(total=1, text="a")._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert "application/vnd.jupyter.widget-view+json" in data
