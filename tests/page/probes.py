"""Probes: live markup at every place where a text comes in, which has to stay text on every page of any theme.

A probe sets `window.probehit` to a number of its own, and does nothing else. Each kind of markup has an article, with a
probe at each of its doors, and is in what the site shares; the site is built as a live preview, which shows what is
wrong beside it rather than refusing to build.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from office import docx, epub, par, run, zipped

if TYPE_CHECKING:
    from playwright.sync_api import Page

THEMES = ("enregard", "mkdocs", "readthedocs", "material")

KINDS: dict[str, str] = {
    "an image": "<img src=x: onerror=window.probehit={}>",
    "an address": "javascript:window.probehit={}",
    "an end of an attribute": "\" onmouseover=\"window.probehit={}\" x=\"' onfocus='window.probehit={}' y='",
    "a script": "<script>window.probehit={}</script>",
    "an end of the title": "</title></textarea></noscript><script>window.probehit={}</script>",
    "an end of a tag": "'\"><svg onload=window.probehit={}>",
    "a drawing": "<svg/onload=window.probehit={}><animate onbegin=window.probehit={} attributeName=x dur=1s>",
    "a frame": "<iframe srcdoc='<script>parent.probehit={}</script>'></iframe>",
    "a link": "<a href=\"javascript:window.probehit={}\" id=x>x</a>",
    "details": "<details open ontoggle=window.probehit={}>x</details>",
    "a form": "<form action=javascript:window.probehit={}><button formaction=javascript:probehit={}>x</button></form>",
    "a base": "<base href='javascript:/*'><a href='*/window.probehit={}'>x</a>",
    "a refresh": "<meta http-equiv=refresh content='0;url=javascript:window.probehit={}'>",
    "an object": "<object data='javascript:window.probehit={}'></object><embed src='javascript:window.probehit={}'>",
    "styles": "<style onload=window.probehit={}></style><link rel=stylesheet href=x onerror=window.probehit={}>",
    "mathematics": "<math><mtext><table><mglyph><style><img title='</style><img src onerror=window.probehit={}>'>",
    "a comment": "--><!--> <script>window.probehit={}</script>",
    "an end of data": "]]><script>window.probehit={}</script><![CDATA[",
    "entities": "&lt;script&gt;window.probehit={}&lt;/script&gt;&#60;img src=x: onerror=window.probehit={}&#62;",
    "escapes": "\\u003cscript\\u003ewindow.probehit={}\\u003c/script\\u003e\\x3cimg src=x: onerror=probehit={}\\x3e",
    "capitals": "<ScRiPt>window.probehit={}</sCrIpT><IMG SRC=x: OnErRoR=window.probehit={}>",
    "a template": "{{{{ '<script>window.probehit={}</script>' }}}}{{% raw %}}<script>window.probehit={}</script>",
    "an address with breaks": "java\tscript:window.probehit={}",
    "an address of data": "data:text/html,<script>window.probehit={}</script>",
    "a link of Markdown": '[x](javascript:window.probehit={}) ![x](x: "onerror=window.probehit={}") <javascript:x>',
    "an attribute of a tag": "<sub onmouseover=window.probehit={}>x</sub><kbd style=x onclick=window.probehit={}>",
}  # fmt: skip
"""Markup that runs where it is taken for markup; `{}` stands for the probe's number."""

FRENCH = """---
title: {title}
subtitle: {subtitle}
authors: [{author}]
publisher: {publisher}
rights: {rights}
description: {description}
source_url: {source_url}
aliases: [{alias}]
image: {image}
date: 2025-03-04
show: [articles, claims, verdicts, corrections, references]
findings:
  - n: {finding}
---

# {heading}

Le pain coûte 5,6 francs. {text}

- {item}

| {head} | b |
|---|---|
| {cell} | 1 |

> {quotation}

[{link}](<{address}> "{link_title}") et ![{alt}](<{picture}> "{picture_title}") puis <{bare}>

[x]: <{definition}> "{definition_title}"

[x] et {{#{pin}}} et `{code}`

```{language}
{block}
```

<div>{html}</div>

Un mot[^1], une note[^{label}].

[^1]: {footnote}

[^{label}]: Note.

Le sel vaut 3 francs, {changed}

Le TERM est là.
"""
ENGLISH = """---
title: {title}
subtitle: {subtitle}
description: {description}
translation_of: fr
translator: {translator}
translation_notice: {notice}
---

# {heading}

Bread costs 5.6 francs. {text}

Salt is 3 francs, {changed}
"""
NOTE = """---
kind: fact-check
verdict: misleading
author: {author}
checked: 2025-03-04
figure: bars
compute:
  - 1 + 1 = 2
  - {sum}
history:
  - date: 2025-03-05
    was: "false"
    why: {why}
---

# fr: {title}

> Le pain coûte 5,6 francs.

{body} [@w, {place}] [{link}](<{address}>) ![{alt}](<{picture}>)

| {head} | b |
|---|---|
| {row} | 1 |
| c | 2 |

# en: {title}

> Bread costs 5.6 francs.

{body}

| a | b |
|---|---|
| c | 1 |
| d | 2 |
"""
LOST = """---
kind: context
---

# fr: {title}

> {quote}

Corps.

# en: {title}

> {quote}

Body.
"""
MEMORY = (
    '<tmx version="1.4"><header srclang="fr"/><body><tu tuid="{id}" changeid="{who}" changedate="20250304T120000Z">'
    '<tuv xml:lang="fr"><seg>Le sel vaut 4 francs, {source}</seg></tuv>'
    '<tuv xml:lang="en"><seg>Salt is 4 francs, {target}</seg></tuv></tu></body></tmx>'
)


class Probes:
    """Gives each probe of one kind its number, and remembers at which door it is."""

    def __init__(self, kind: str, first: int) -> None:
        """Numbers begin at `first`."""
        self.kind, self.number = kind, first
        self.doors: dict[int, str] = {}

    def at(self, door: str) -> str:
        """A probe at a door."""
        self.number += 1
        self.doors[self.number] = f"{door}: {self.kind}"
        return KINDS[self.kind].replace("{}", str(self.number)).replace("{{", "{").replace("}}", "}")

    def filled(self, form: str, file: str, *, quoted: bool = False, markup: bool = False) -> str:
        """A form of a file with a probe at each of its places, in quotes where it is a value of a front matter."""
        head, sign, body = form.partition("\n---\n") if form.startswith("---") else ("", "", form)

        def value(door: str) -> str:
            probe = self.at(f"{file}, {door}")
            return probe.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;") if markup else probe

        heads = head.format_map(_Places(lambda door: json.dumps(value(door))))
        return heads + sign + body.format_map(_Places(lambda door: value(door).replace("\n", " ")))


class _Places(dict[str, str]):
    """A value for whatever a form asks for."""

    def __init__(self, value) -> None:
        super().__init__()
        self.value = value

    def __missing__(self, door: str) -> str:
        return self.value(door)


def site(root: Path, theme: str, kinds: Mapping[str, str]) -> dict[int, str]:
    """Write a site with a probe of each kind at every door; by number, where each is."""
    content = root / "content"
    doors: dict[int, str] = {}
    shared: dict[str, list[str]] = {"references": [], "glossary": []}
    for place, kind in enumerate(kinds):
        probes = Probes(kind, 1000 * (place + 1))
        for name, text in _article(probes, place).items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        shared["references"].append(_work(probes, place))
        shared["glossary"].append(_term(probes, place))
        doors |= probes.doors
    (content / "references.yml").write_text(json.dumps([json.loads(one) for one in shared["references"]]))
    (content / "glossary.yml").write_text(json.dumps([json.loads(one) for one in shared["glossary"]]))
    named = Probes("an image", 900_000)
    config = {
        "site_name": named.at("site_name"),
        "site_description": named.at("site_description"),
        "site_author": named.at("site_author"),
        "docs_dir": "content",
        "theme": {"name": theme},
        "plugins": ["search", {"enregard": {"words": {"fr": {"Notes": named.at("words")}}}}],
    }
    (root / "mkdocs.yml").write_text(json.dumps(config))
    return doors | named.doors


def _article(probes: Probes, place: int) -> dict[str, str | bytes]:
    """The files of an article, and of what stands beside it."""
    drafted = {name: probes.at(f"drafts, {name}") for name in ("text", "engine", "date")}
    draft = {"source": "Le pain.", "source_lang": "fr", "target_lang": "en", **drafted}
    names = {
        f"{probes.at('a folder').replace('/', '-').replace(':', '')[:200]}/p{place}.md": "# Pain\n\nPain.\n",
        f"{probes.at('a file').replace('/', '-').replace(':', '')[:200]}.md": "Pain.\n",
    }
    ordinary = (
        f"---\ntitle: {json.dumps(probes.at('ordinary, title'))}\nauthor: {json.dumps(probes.at('ordinary, author'))}\n"
    )
    ordinary += f"description: {json.dumps(probes.at('ordinary, description'))}\n---\n\nPain.\n"
    headed = f"# Pain `{probes.at('ordinary, heading').replace('`', '')}`\n\nPain.\n"
    return {
        f"a{place}/fr.md": probes.filled(FRENCH.replace("TERM", f"terme{place}"), "fr.md"),
        f"a{place}/en.md": probes.filled(ENGLISH, "en.md"),
        f"a{place}/notes/n.md": probes.filled(NOTE.replace("[@w,", f"[@w{place},"), "note"),
        f"a{place}/notes/m.md": probes.filled(LOST, "a note that stands nowhere"),
        f"a{place}/memory.tmx": probes.filled(MEMORY, "memory", markup=True),
        f"a{place}/drafts.jsonl": json.dumps(draft) + "\n",
        f"o{place}.md": ordinary,
        f"h{place}.md": headed,
        **names,
    }


def _work(probes: Probes, place: int) -> str:
    fields = (
        *("title", "container-title", "publisher", "volume", "page", "URL", "DOI", "archive_location", "archive"),
        *("genre", "number", "edition", "version", "authority", "publisher-place", "collection-title", "event-title"),
    )
    named = {name: probes.at(f"references, {name}") for name in fields}
    author = [{"family": probes.at("references, family"), "given": probes.at("references, given")}]
    editor = [{"literal": probes.at("references, editor")}]
    issued = {"literal": probes.at("references, issued")}
    work = {"id": f"w{place}", "type": "book", **named, "author": author, "editor": editor, "issued": issued}
    return json.dumps(work)


def _term(probes: Probes, place: int) -> str:
    terms = {"fr": [f"terme{place}", probes.at("glossary, term")], "en": probes.at("glossary, translation")}
    return json.dumps({**terms, "note": {"fr": probes.at("glossary, note"), "en": "a"}})


def brought(root: Path, kinds: Mapping[str, str], first: int = 500_000) -> tuple[list[list[str]], dict[int, str]]:
    """Files that are imported to a site that is empty yet, with the commands that bring them; and where probes are."""
    (root / "mkdocs.yml").write_text("site_name: x\ndocs_dir: content\nplugins: [enregard]\n")
    (root / "content").mkdir()
    commands: list[list[str]] = []
    doors: dict[int, str] = {}
    for place, kind in enumerate(kinds):
        probes = Probes(kind, first + 1000 * place)
        texts: dict[str, str | bytes] = {
            "page.html": _page(probes),
            "text.txt": f"Titre : {probes.at('text, title')}\n\nLe pain est bon. {probes.at('text')}\n",
            "word.docx": zipped(docx(par("Le port", "Titre1") + par("", content=run(_xml(probes.at("Word")))))),
            "book.epub": zipped(epub({"1.xhtml": f"<h1>Un</h1><p>Le pain. {_xml(probes.at('book'))}</p>"})),
        }
        for name, text in texts.items():
            path = root / f"{place}-{name}"
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            slug = f"i{place}-{name.partition('.')[0]}"
            commands.append(["import", str(path), "--slug", slug, "--lang", "fr"])
        doors |= probes.doors
    return commands, doors


def _page(probes: Probes) -> str:
    """A page of the web: probes as markup, and as the text that markup is written as."""
    said = _xml(probes.at("page, text"))
    named = _xml(probes.at("page, title"))
    return (
        f'<html lang="fr"><head><title>{named}</title><meta name="author" content="{_xml(probes.at("page, author"))}">'
        f"</head><body><main><h1>{named}</h1><p>Le pain est bon. {said}</p><p>{probes.at('page, markup')}</p>"
        f'<p><a href="{_xml(probes.at("page, link"))}">là</a> <img src="{_xml(probes.at("page, picture"))}" '
        f'alt="{_xml(probes.at("page, alt"))}"></p></main></body></html>'
    )


def _xml(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def preview(root: Path) -> Path:
    """Build a site as a live preview does, which shows what is wrong; where it is."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    return root / "site"


LIVE = """() => {
  const live = /probehit/, found = [];
  if (window.probehit !== undefined) found.push(`ran: ${window.probehit}`);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (!live.test(value)) continue;
      const leads = /^(href|src|action|formaction|data|xlink:href)$/.test(name);
      if (/^on|^srcdoc$|^style$/.test(name)) found.push(`${element.localName} ${name}: ${value}`);
      if (leads && /^[\\s\\0-\\x20]*(javascript|data|vbscript):/i.test(value.replace(/[\\0-\\x20]/g, '')))
        found.push(`${element.localName} ${name}: ${value}`);
    }
    if (element.localName === 'script' && live.test(element.textContent) && !/json/.test(element.type)
        && !/mkdocs_page_/.test(element.textContent)) found.push(`script: ${element.textContent}`);
  }
  return found;
}"""
"""What a probe has become on a page that is more than text."""


def hits(page: Page, address: str) -> Iterator[str]:
    """What became of probes on a page, once it is loaded."""
    page.goto(address)
    page.wait_for_load_state("load")
    for found in page.evaluate(LIVE):
        yield f"{address}: {found}"


def addresses(site: Path) -> list[str]:
    """The pages of a site, relative to it."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
