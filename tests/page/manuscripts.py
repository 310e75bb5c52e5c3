"""The pages that tests of the page look at: one that is dense with notes, a long one, and an ordinary one."""

from collections.abc import Mapping
from pathlib import Path

from projects import Project

CONFIG = """site_name: Pain & mots
site_url: https://example.org/pages/
edit_uri: https://example.org/edit/
theme: {theme}
plugins: [{{enregard: {{search: {search}, {options}}}}}]
docs_dir: content
"""

FR = """---
title: "Le pain de la rue Haute : ce qu’on en dit"
subtitle: Une enquête de quartier
authors: [Anne Martin]
publisher: La Gazette
source_url: https://example.org/pain
date: 2025-03-04
rights: © La Gazette
translation_notice: "Le titre est des éditeurs. Original : https://example.org/original"
---

La boulangerie ouvre à six heures, vend deux cents pains par jour et nourrit, dit-elle, tout le quartier depuis 1890 ;
le four est d’origine, la farine locale, le sel de Guérande, et nul n’a jamais trouvé meilleur, assure *le patron, qui
goûte [tout lui-même](https://example.org/gout)*.

## Les prix

- Baguette : 1,20 euro
- Pain de seigle : 3,50 euros

| Année | Prix |
|---|---:|
| 2020 | 1,00 € |
| 2025 | 1,20 € |

Le prix a monté[^1] de vingt pour cent. Ce fut lent.

Cette phrase n’a pas de traduction, et rien ne lui fait face en anglais, bien qu’elle soit assez longue.

> Un pain, c’est du temps.

Le quartier compte 45 M€ de ven­tes, de 7 h à 13 h.

| Année | Pays | Part | Chiffre d’affaires | Investissement | Croissance annuelle | Remarque |
|---|---|---|---|---|---|---|
| 2025 | France | 12,5 | 45 | 1200 | 3,2 | Incompréhensibilité |

```
le_four_du_patron = cuire(le_pain_de_seigle, la_baguette, le_sel_de_guerande, la_farine_locale)
```

[^1]: Selon la caisse.
"""

EN = """---
translation_of: fr
title: "Bread on High Street: What They Say"
subtitle: A neighborhood inquiry
translator: Jo Field
---

The bakery opens at six, sells two hundred loaves a day and feeds, it says, the whole neighborhood since 1890; the oven
is original, the flour local, the salt from Guérande, and nobody has ever found better, says *the owner, who tastes
[everything himself](https://example.org/gout)*.

## Prices

- Baguette: 1.20 euros
- Rye bread: 3.50 euros

| Year | Price |
|---|---:|
| 2020 | €1.00 |
| 2025 | €1.20 |

The price rose[^1] by twenty percent. It was slow.

> Bread is time.

The neighborhood counts €45 M of sales, from 7 to 1.

| Year | Country | Share | Turnover of all bakeries | Investment | Growth every year | Remark |
|---|---|---|---|---|---|---|
| 2025 | France | 12.5 | 45 | 1200 | 3.2 | Incomprehensibility |

```
le_four_du_patron = cuire(le_pain_de_seigle, la_baguette, le_sel_de_guerande, la_farine_locale)
```

[^1]: According to the till.
"""

NOTES = {
    "hours": ("accurate", "La boulangerie ouvre à six heures", "The bakery opens at six"),
    "loaves": ("mostly-accurate", "deux cents pains par jour", "two hundred loaves a day"),
    "feeds": ("needs-context", "nourrit, dit-elle, tout le quartier", "feeds, it says, the whole neighborhood"),
    "all": ("misleading", "tout le quartier depuis 1890", "the whole neighborhood since 1890"),
    "oven": ("false", "le four est d’origine", "the oven is original"),
    "flour": ("unverifiable", "la farine locale", "the flour local"),
    "best": ("opinion", "nul n’a jamais trouvé meilleur", "nobody has ever found better"),
    "salt": ("context", "le sel de Guérande", "the salt from Guérande"),
    "word-loaf": ("translation", "pains", "loaves"),
    "word-owner": ("translation", "le patron, qui goûte tout", "the owner, who tastes everything"),
    "tastes": ("mostly-accurate", "goûte tout lui-même", "tastes everything himself"),
    "rise": ("accurate", "vingt pour cent", "twenty percent"),
    "early": ("translation", "de bonne heure le matin", "early in the morning"),
    "gone": ("misleading", "une brioche au beurre salé de Bretagne", "a brioche with salted butter from Brittany"),
}
"""Eleven notes on the first paragraph, one on a later one, two without a place: kind or verdict, quotes."""

RISE = """figure: bars
figure_shown: yes
compute:
  - sum: 0.5 + 0.3 + 0.2 = 1.0
    fr: farine, sel, levain
    en: flour, salt, leaven
    unit_fr: euro
    unit_en: euro
  - 1.20 / 1.00 = 1.2
history:
  - date: 2025-01-02
    was: false
    why: the till was read again
"""

CHART = {
    "fr": "\n: Prix d’un pain\n\n| En euros | |\n|:--|--:|\n| 2020 | 1,00 |\n| **2025** [@till] | 1,20 |\n",
    "en": "\n: The price of a loaf\n\n| In euros | |\n|:--|--:|\n| 2020 | 1.00 |\n| **2025** [@till] | 1.20 |\n",
}
"""The table of the note with sums, which is drawn."""


SHORT = (
    "---\ntitle: L’anticonstitutionnellementpourtoujourslongue histoire\ndate: 2025-02-01\n---\n\n"
    "Une ligne.\n\nLe marché.\n",
    "---\ntranslation_of: fr\ntitle: A history of great length\n---\n\nOne line.\n\nThe March wind.\n",
)
"""An article whose first paragraph is a line, and whose title has a very long word."""

SHOW = "---\nshow: [articles, claims, verdicts, corrections, references]\n---\n\n"


def write(content: Path) -> None:
    """Write the pages into an empty content folder."""
    _article(content, "dense", FR, EN)
    notes = content / "dense" / "notes"
    notes.mkdir()
    for name, (form, french, english) in NOTES.items():
        (notes / f"{name}.md").write_text(_note(name, form, french, english), encoding="utf-8")
    whole = _note("whole", "context", "", "")
    (notes / "whole.md").write_text(whole, encoding="utf-8")
    (notes / "headline.md").write_text(whole.replace("kind: context", "kind: context\non: title"), encoding="utf-8")
    _article(content, "long", *_long())
    _article(content, "short", *SHORT)
    _article(content, ".", f"{SHOW}# Accueil\n\n[Le pain](dense/fr.md)\n", "# Home\n\n[Bread](dense/en.md)\n")
    (content / "references.yml").write_text(
        "- id: till\n  type: book\n  title: The Till\n  author: [{family: Field, given: Jo}]\n"
        "  issued: 2024\n  URL: https://example.org/a/long/address/of/the/till\n",
        encoding="utf-8",
    )
    (content / "guide.md").write_text(
        "# An ordinary page\n\nText with `code`, a [link](dense/fr.md) and a list:\n\n"
        "- one\n- two\n\n```\ncode\n```\n\n"
        "| a | b |\n|---|---:|\n| 1 | 2 |\n",
        encoding="utf-8",
    )


def make(
    root: Path, theme: str, *, search: bool = False, options: str = "", files: Mapping[str, str] | None = None
) -> Project:
    """Build the pages, and other files of the content, as a site in a theme; `options` are more of the plugin's."""
    root.mkdir(exist_ok=True)
    said = CONFIG.format(theme=theme, search=str(search).lower(), options=options)
    (root / "mkdocs.yml").write_text(said, encoding="utf-8")
    write(root / "content")
    for name, text in (files or {}).items():
        (root / "content" / name).write_text(text, encoding="utf-8")
    project = Project(root)
    done = project.build()
    assert not done.returncode, done.stderr
    return project


def _article(content: Path, address: str, french: str, english: str) -> None:
    folder = content / address
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "fr.md").write_text(french, encoding="utf-8")
    (folder / "en.md").write_text(english, encoding="utf-8")


def _note(name: str, form: str, french: str, english: str) -> str:
    kind = form if form in {"context", "translation"} else f"fact-check\nverdict: {form}"
    more, chart = (RISE, CHART) if name == "rise" else ("", {"fr": "", "en": ""})
    quotes = [f"> {quote}\n\n" if quote else "" for quote in (french, english)]
    return (
        f"---\nkind: {kind}\nauthor: Jo Field\nchecked: 2025-02-03\n{more}---\n\n"
        f"# fr: Ce qu’il en est : {name}\n\n{quotes[0]}Le corps français de {name} [@till, p. 5], avec des mots.\n"
        f"{chart['fr']}\n"
        f"# en: What is the case: {name}\n\n{quotes[1]}The English body of {name} [@till, p. 5], with words.\n"
        f"{chart['en']}"
    )


def _long() -> tuple[str, str]:
    """Three hundred paragraphs, in parts."""
    texts = []
    for part, sentence in (
        ("Partie", "Phrase {n} du texte, assez longue pour occuper deux lignes au moins. Et une autre."),
        ("Part", "Sentence {n} of the text, long enough to take at least two lines. And another."),
    ):
        lines = [
            f"---\ntitle: {part} longue\n---\n"
            if part == "Partie"
            else "---\ntranslation_of: fr\ntitle: Long part\n---\n"
        ]
        for n in range(1, 301):
            if n % 30 == 1:
                lines.append(f"## {part} {n // 30 + 1}\n")
            lines.append(sentence.format(n=n) + "\n")
        texts.append("\n".join(lines))
    return texts[0], texts[1]
