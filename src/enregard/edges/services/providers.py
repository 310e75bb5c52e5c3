"""Google, DeepL and LibreTranslate, as translators of deep-translator: the only module that imports it.

deep-translator (1.11.4) is how the services are named and addressed; each engine is a translator of its kind. What it
sends itself cannot be used, so a translator's `translate` is our own, by `transport`:

- All three: no time-outs, redirects followed, errors of no common base that hold what was sent, keys read on import.
- DeepL: by GET with the key as a parameter, which the service refuses since 2025; here by POST, the key in a header,
  with markup where it is asked for.
- LibreTranslate: text and key in the address, and a key demanded even where there is none; here in the body, if any.
- Google: one instance mixes up answers between threads; here each request has a translator of its own.

What cannot be mended: Google has no contract. Its mobile page is asked with the text in the address of a GET, as
deep-translator does; so the text may stand in the logs of proxies, and Google may answer otherwise tomorrow.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, Final

from deep_translator import DeeplTranslator, GoogleTranslator, LibreTranslator
from deep_translator.constants import BASE_URLS
from deep_translator.exceptions import LanguageNotSupportedException

from enregard.core.drafting.placeholder_style import BRACKETS, TAGS, WORDS
from enregard.core.languages.service_code import deepl_source, deepl_target, google, libretranslate
from enregard.core.markdown.address import parts
from enregard.edges.services.engine import Engine, Fatal, Passing, Terms
from enregard.edges.services.transport import Request, Timeouts, answered, is_loopback
from enregard.errors import EngineError, UsageError

_TIMEOUTS: Final = Timeouts()
# Google's page takes fewer than 5,000 characters, but an address far fewer of a script with many bytes a letter.
_GOOGLE: Final = Terms(limit=1_500, at_once=2, pause=0.25, styles=(BRACKETS, WORDS))
_DEEPL: Final = Terms(limit=5_000, at_once=4, styles=(TAGS, BRACKETS))
_LIBRETRANSLATE: Final = Terms(limit=2_000, at_once=4, styles=(BRACKETS, WORDS))

Send = Callable[[Request], str]
"""From a request to the text of its answer."""


# -------------------------------------------------------------------------------------------------------- translators


class _Google(GoogleTranslator):  # type: ignore[misc]
    """The mobile page, asked with the text in its address."""

    def __init__(self, source: str, target: str, url: str, send: Send) -> None:
        super().__init__()
        known = self.get_supported_languages(as_dict=True).values()
        self.source, self.target = _named(*(name if name in known else "" for name in map(google, (source, target))))
        self.url, self.send = url, send

    def translate(self, text: str, **rest: Any) -> str:  # noqa: ANN401
        page = _ResultPage()
        page.feed(self.send(Request("GET", self.url, query={"tl": self.target, "sl": self.source, "q": text})))
        if page.depth is None:
            raise ValueError("there is no translation on the page")
        return "".join(page.words).strip()


class _ResultPage(HTMLParser):
    """Google's mobile page: the text of the first element that holds a translation."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.depth: int | None = None
        """How many elements deep we are in it; 0 behind it, None before."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.depth is None:
            classes = (dict(attrs).get("class") or "").split()
            self.depth = 1 if tag == "div" and {"t0", "result-container"} & set(classes) else None
        elif self.depth and tag not in {"br", "wbr"}:
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        if self.depth and tag not in {"br", "wbr"}:
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.words.append(data)


class _DeepL(DeeplTranslator):  # type: ignore[misc]
    """DeepL's API, version 2."""

    def __init__(self, source: str, target: str, key: str, url: str, send: Send) -> None:
        super().__init__(api_key=key)
        self.source, self.target = _named(deepl_source(source), deepl_target(target))
        own = BASE_URLS["DEEPL_FREE" if key.endswith(":fx") else "DEEPL"].format(version=self.version)
        self.url = f"{url.rstrip('/').removesuffix('/v2')}/v2/" if url else own
        self.send = send

    def translate(self, text: str, *, markup: bool = False, **rest: Any) -> str:  # noqa: ANN401
        body: dict[str, Any] = {
            "text": [text],
            "source_lang": self.source,
            "target_lang": self.target,
            **({"tag_handling": "xml", "ignore_tags": ["x"]} if markup else {}),
        }
        headers = {"Authorization": f"DeepL-Auth-Key {self.api_key}"}
        said = json.loads(self.send(Request("POST", f"{self.url}translate", body=body, headers=headers)))
        return str(said["translations"][0]["text"])


class _LibreTranslate(LibreTranslator):  # type: ignore[misc]
    """A server of LibreTranslate's."""

    def __init__(self, source: str, target: str, key: str, url: str, send: Send) -> None:
        # A word in place of the key that it demands even of servers that have none; it is not sent.
        super().__init__(api_key=key or "none", custom_url=url)
        self.source, self.target = _named(libretranslate(source), libretranslate(target))
        self.key, self.url, self.send = key, url.rstrip("/").removesuffix("/translate"), send

    def translate(self, text: str, **rest: Any) -> str:  # noqa: ANN401
        body = {"q": text, "source": self.source, "target": self.target, "format": "text"}
        if self.key:
            body["api_key"] = self.key
        return str(json.loads(self.send(Request("POST", f"{self.url}/translate", body=body)))["translatedText"])


def _translated(service: str, translated: Callable[[], str]) -> str:
    """What a translator answers; an error of ours for whatever it raises."""
    try:
        return translated()
    except EngineError:
        raise
    except LanguageNotSupportedException:
        raise Fatal(f"{service} does not translate between these languages") from None
    except Exception as error:
        # What is raised in reading an answer may hold what was sent.
        raise Passing(f"{service} answered with something that cannot be read ({type(error).__name__})") from None


def _named(*names: str) -> tuple[str, ...]:
    """What a service calls two languages; an error where it does not have one."""
    if not all(names):
        raise LanguageNotSupportedException("", message="")
    return names


# ------------------------------------------------------------------------------------------------------------- engines


@dataclass(frozen=True, slots=True)
class Google:
    """The mobile page of Google Translate: no key, no contract, text in the address."""

    url: str = "https://translate.google.com/m"
    timeouts: Timeouts = _TIMEOUTS
    name: str = "google"
    terms: Terms = _GOOGLE

    def translate(self, text: str, source: str, target: str, *, markup: bool) -> str:
        """See `Engine.translate`."""

        def send(request: Request) -> str:
            return answered(self.name, request, self.timeouts)

        return _translated(self.name, lambda: _Google(source, target, self.url, send).translate(text))


@dataclass(frozen=True, slots=True)
class DeepL:
    """DeepL's API, version 2; keys that end in `:fx` are those of the free one."""

    key: str = field(repr=False)
    url: str = ""
    timeouts: Timeouts = _TIMEOUTS
    name: str = "deepl"
    terms: Terms = _DEEPL

    def translate(self, text: str, source: str, target: str, *, markup: bool) -> str:
        """See `Engine.translate`."""

        def send(request: Request) -> str:
            return answered(self.name, request, self.timeouts, self.key)

        return _translated(
            self.name, lambda: _DeepL(source, target, self.key, self.url, send).translate(text, markup=markup)
        )


@dataclass(frozen=True, slots=True)
class LibreTranslate:
    """A LibreTranslate server, one's own as a rule."""

    url: str
    key: str = field(default="", repr=False)
    timeouts: Timeouts = _TIMEOUTS
    name: str = "libretranslate"
    terms: Terms = _LIBRETRANSLATE

    def translate(self, text: str, source: str, target: str, *, markup: bool) -> str:
        """See `Engine.translate`."""

        def send(request: Request) -> str:
            return answered(self.name, request, self.timeouts, self.key)

        return _translated(self.name, lambda: _LibreTranslate(source, target, self.key, self.url, send).translate(text))


_DEEPL_KEY: Final = "DEEPL_API_KEY"
_LIBRETRANSLATE_KEY: Final = "LIBRETRANSLATE_API_KEY"
_HOST: Final = re.compile(r"[\w.-]+|\[[0-9a-f:.]+\]")
KEYS: Final = (_DEEPL_KEY, _LIBRETRANSLATE_KEY)
"""Where in the environment keys stand."""


def _google(url: str | None, environ: Mapping[str, str]) -> Engine:
    return Google(_address(url)) if url else Google()


def _deepl(url: str | None, environ: Mapping[str, str]) -> Engine:
    key = environ.get(_DEEPL_KEY, "").strip()
    if not key:
        raise UsageError("deepl needs a key: set DEEPL_API_KEY in the environment (deepl.com/your-account/keys)")
    if url and parts(url).scheme == "http" and not is_loopback(parts(url).authority):
        raise UsageError("the key would travel unencrypted: give an address with https")
    return DeepL(key, _address(url) if url else "")


def _libretranslate(url: str | None, environ: Mapping[str, str]) -> Engine:
    key = environ.get(_LIBRETRANSLATE_KEY, "").strip()
    if not url and not key:
        raise UsageError("libretranslate needs to know where it runs: --url http://localhost:5000")
    return LibreTranslate(_address(url) if url else "https://libretranslate.com", key)


def _address(url: str) -> str:
    way = parts(url)
    if way.scheme not in {"http", "https"} or not _HOST.fullmatch(way.host):
        raise UsageError("an engine's address begins with http:// or https://, and a host")
    if "@" in way.authority or way.query:
        raise UsageError("an engine's address holds no password and no parameters: keys come from the environment")
    return url


ENGINES: Final[dict[str, Callable[[str | None, Mapping[str, str]], Engine]]] = {
    "google": _google,
    "deepl": _deepl,
    "libretranslate": _libretranslate,
}
"""The engines that enregard brings, by name."""
