"""Markdown of other programs means here what it means there; what only GitHub shows stays to the byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.manuscripts import submission
from enregard.core.manuscripts.dialect.convert import converted, pictures, with_pictures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('!!! note "Ici"\n    Un **mot**.\n\n    - un\n\nLà.\n', "> **Ici**\n>\n> Un **mot**.\n>\n> - un\n\nLà.\n"),
        ('=== "Été"\n\n    Ouvert.\n', "**Été**\n\nOuvert.\n"),
        (":::tip[Ici]\n\nUn mot.\n\n:::\n", "> **Ici**\n>\n> Un mot.\n"),
        ("::: {.box}\nUn mot.\n:::\n", "Un mot.\n"),
        ("> [!info] Saison\n> En mars.\n", "> **Saison**\n>\n> En mars.\n"),
        ("Terme\n:   Sa définition.\n", "**Terme**\n\nSa définition.\n"),
        ("| Un vers\n| un autre\n", "Un vers\\\nun autre\n"),
        ("(@) un\n(@) deux\n", "1. un\n2. deux\n"),
        ("Un^[Voir *là*.] mot.\n", "Un[^1] mot.\n\n[^1]: Voir *là*.\n"),
        ("H~2~O au XIX^e^ siècle\n", "H<sub>2</sub>O au XIX<sup>e</sup> siècle\n"),
        ("[[Rive]] et [[Canal#Les écluses|le canal]]\n", "[Rive](Rive.md) et [le canal](Canal.md#les-écluses)\n"),
        ("Un %% pour moi %%mot, 5 %% ou 6 %%.\n", "Un mot, 5 %% ou 6 %%.\n"),
        ("# Le moulin { #moulin .grand }\n", "# Le moulin {#moulin}\n"),
        ("## **Le moulin** {#le-moulin}\n", "## Le moulin\n"),
        ("[Plan](p.md){ target=_blank } ==ici== ++ctrl+c++\n", "[Plan](p.md) **ici** <kbd>ctrl+c</kbd>\n"),
        ("**un ==mot== fort** ^^là^^\n", "**un mot fort** là\n"),
        ("![[q.png|Le quai|300]] ![[Rive#Eau]]\n", "![Le quai](q.png) [Rive](Rive.md#eau)\n"),
        ("![Le quai|300x200](q.png) ![99](r.png =9x9)\n", "![Le quai](q.png) ![](r.png)\n"),
        ("![Quai](q.png){#fig:q}\n/// caption\n    attrs: {id: a}\nEn 1931\n///\n", "![Quai](q.png)\n\nEn 1931\n"),
        ("/// note | Ici\nUn mot.\n///\n", "> **Ici**\n>\n> Un mot.\n"),
        (
            '<figure markdown>\n    <img src="q.png" alt="Le quai">\n  <figcaption>En *1931*</figcaption>\n</figure>\n',
            "![Le quai](q.png)\n\nEn *1931*\n",
        ),
        ("<details>\n<summary>Voir</summary>\n\nUn mot.\n\n</details>\n", "**Voir**\n\nUn mot.\n"),
        ("Terme\n:   Un.\n\n    Deux.\n\nTrois.\n", "**Terme**\n\nUn.\n\nDeux.\n\nTrois.\n"),
        ("Un {==mot==}{>>non<<} {++et++}{-- ou--} {~~là~>ici~~}\n", "Un mot et ici\n"),
        ('{{< figure src="q.png" alt="Le quai" caption="En 1931" >}}\n', "![Le quai](q.png)\n\nEn 1931\n"),
        ("{% comment %}non{% endcomment %}Vu [là]({% post_url 2025-01-01-r %}).\n", "Vu [là](2025-01-01-r.md).\n"),
        ("import X from 'y';\n\n<Tabs>Un</Tabs> {/* non */}mot\n", "Un mot\n"),
    ],
)  # fmt: skip
def test_what_other_programs_mean(text, expected):
    """MkDocs, Docusaurus, Hugo, Jekyll, pandoc, Obsidian, Google Docs."""
    assert converted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "# Un titre\n\n\n\nUn  mot, deux espaces : C++ et D++, a == b, 2 ~ 3, x^2.\n",
        "Un titre\n===\n\n> Une citation\n\n| a | b |\n|---|---|\n| c | d |\n",
        "```\n{{ x }} %% y %% [[z]]\n!!! note\n    non\n```\n",
        "`[[z]]` et ``{% raw %}``\n",
        "Un[^1] mot.\n\n[^1]: Là.\n",
        "Reste [à faire] {ou non}, 100 %, l’an 2000 : ici.\n",
    ],
)
def test_what_github_shows_stays_to_the_byte(text):
    """No sign of the text, and none in code, is taken for another program's."""
    assert converted(text) == text


@given(st.text(st.sampled_from("ab .,:;!?'’«»()-\n"), max_size=120))
def test_a_plain_text_stays_to_the_byte(text):
    """What holds none of the signs is not touched."""
    if not any(sign in text for sign in ("!!!", ":::", ": ", "::", ":\n", "![")):
        assert converted(text) == text


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ('+++\ntitle = "La marée"\ndate = 2025-03-04T10:00:00Z\nauthor = "Nora Vidal"\ntags = ["eau"]\n+++\n\nUn.\n',
         "---\ntitle: La marée\nauthors: Nora Vidal\ndate: 2025-03-04\n---\n\n"),
        ('{"title": "La marée", "lastmod": "2025-03-04"}\n\nUn.\n',
         "---\ntitle: La marée\nupdated: 2025-03-04\n---\n\n"),
        ("% La marée\n% Nora Vidal; Idir B.\n% 4 mars 2025\n\nUn.\n",
         "---\ntitle: La marée\nauthors: [Nora Vidal, Idir B.]\ndate: 2025-03-04\n---\n\n"),
        ("---\ntitle: La marée\nauthor:\n  - name: Nora Vidal\nlayout: post\n---\n\nUn.\n",
         "---\ntitle: La marée\nauthors: Nora Vidal\n---\n\n"),
    ],
)  # fmt: skip
def test_front_matter_of_other_programs(text, front):
    """TOML, JSON, pandoc's lines and other keys; what says nothing here is told, and no key is in the text."""
    made = submission.markdown(text)

    assert made.written() == f"{front}Un.\n"
    assert bool(made.left) == ("tags" in text or "layout" in text)


def test_front_matter_of_ours_stays_as_it_stands():
    """Keys that are an article's stay with their comments; another is set above them."""
    text = "---\ntitle: La marée # oui\n---\n\nUn.\n"
    assert submission.markdown(text).written() == text


def test_pictures_in_the_text_are_found():
    """Google Docs puts pictures at the end as `data:`; they are found, and led to where they were saved."""
    text = "Un ![][image1] mot ![x](q.png).\n\n[image1]: <data:image/png;base64,iVBOR>\n"
    assert pictures(text) == ("q.png", "data:image/png;base64,iVBOR")
    assert "[image1]: <images/picture.png>" in with_pictures(
        text, {"data:image/png;base64,iVBOR": "images/picture.png"}
    )
