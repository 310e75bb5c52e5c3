"""What the package offers, and nothing else."""

import subprocess
import sys

import enregard


def test_names():
    """Every public name is there, sorted, and says what it is."""
    assert sorted(enregard.__all__) == enregard.__all__
    for name in enregard.__all__:
        assert getattr(enregard, name).__doc__, name


def test_examples():
    """The functions that a program calls first, on a few words."""
    assert enregard.sentences("M. Dupont a 5,6 millions. « Oui », dit-il.", "fr") == [
        "M. Dupont a 5,6 millions. ",
        "« Oui », dit-il.",
    ]
    links = enregard.align(["Il pleut.", "Le chat dort."], ["It rains.", "The cat sleeps."])
    assert [(link.source, link.target) for link in links] == [((0,), (0,)), ((1,), (1,))]
    place = enregard.locate("le pain", "On fait le pain le soir.")
    assert place is not None
    assert (place.start, place.end) == (8, 15)
    assert enregard.locate("7,3 %", "Une hausse de 7,4 %.", lang="fr") is None
    (one,) = enregard.compare("Une hausse de 7,3 %.", "A rise of 7.4%.", "fr", "en")
    assert (one.code, one.severity, one.source, one.target) == ("number", "warning", ((14, 17),), ((10, 13),))
    assert one.message == "the numbers differ: “7,3 %” in “fr”, “7.4%” in “en”"
    (one,) = enregard.compare("Ici", "Here", "fr", "en", target_links=["https://a.example/"])
    assert one.code == "link-differs"


def test_a_build_needs_no_numerical_library():
    """Importing the package loads neither numpy nor what translates or talks to a network."""
    code = "import sys, enregard; print({'numpy', 'deep_translator', 'requests', 'mkdocs'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set()"


def test_who_starts_the_generator_waits_for_nothing_else():
    """Neither the package nor the commands that hand over to the generator load what reads and compares texts."""
    parts = ("alignment", "anchoring", "checking", "markdown", "memories", "notes", "references")
    code = (
        "import sys, enregard.edges.cli, enregard.edges.commands.build, enregard.edges.commands.serve;"
        f"print([one for one in {parts!r} if 'enregard.core.' + one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_name_that_is_not_there():
    """It is told as of any module; those that are there are listed before they are loaded."""
    assert set(enregard.__all__) <= set(dir(enregard))
    assert not hasattr(enregard, "lead")
