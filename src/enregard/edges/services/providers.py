"""Google, DeepL and LibreTranslate, through deep-translator: the only module that imports it.

What deep-translator 1.11.4 does wrong, and where it is fenced off:

- No time-outs; redirects followed; keys and texts in addresses (DeepL, LibreTranslate): `door` shapes and bounds each
  request.
- DeepL by GET, with the key as a parameter, which the service refuses since 2025: `door` sends the POST that it wants.
- Keys in the texts of exceptions: `door` raises before deep-translator can.
- Keys read when it is imported: given to each translator, from the environment as it is now.
- One instance mixes up answers between threads: a new instance for each request.
- None for a text without letters that comes back as it was: such texts are not sent; None is an empty answer.
- Its errors have no common base, those of `requests` escape: whatever it raises becomes an error of ours.
- Length limits enforced by errors, or missing: `Terms.limit`, kept by `dialogue`.
- Spaces at the ends stripped: put back by `mask`.
- LibreTranslate: a key demanded even where there is none: a word in its place, which is not sent.
- A batch is a loop that loses everything at one failure: not used; one text a request.

What cannot be mended: Google has no contract. Its mobile page is asked with the text in the address of a GET, as
deep-translator does; so the text may stand in the logs of proxies, and Google may answer otherwise tomorrow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

from deep_translator import DeeplTranslator, GoogleTranslator, LibreTranslator, deepl, google, libre
from deep_translator.exceptions import InvalidSourceOrTargetLanguage, LanguageNotSupportedException, NotValidLength

from enregard.core.drafting.placeholder_style import BRACKETS, TAGS, WORDS
from enregard.core.languages.registry import language
from enregard.edges.services.engine import Engine, Fatal, Passing, Terms
from enregard.edges.services.transport import Door, Request, Shape, Timeouts, is_loopback, passing
from enregard.errors import EngineError, UsageError

_DOOR: Final = Door()
for _module in (google, deepl, libre):
    _module.requests = _DOOR


_TIMEOUTS: Final = Timeouts()
# Google's page takes fewer than 5,000 characters, but an address far fewer of a script with many bytes a letter.
_GOOGLE: Final = Terms(limit=1_500, at_once=2, pause=0.25, styles=(BRACKETS, WORDS))
_DEEPL: Final = Terms(limit=5_000, at_once=4, styles=(TAGS, BRACKETS))
_LIBRETRANSLATE: Final = Terms(limit=2_000, at_once=4, styles=(BRACKETS, WORDS))


def _translated(service: str, shape: Shape, timeouts: Timeouts, secret: str, make: Callable[[], Any], text: str) -> str:
    """What a translator made for this request answers; an error of ours for whatever it raises."""
    try:
        with passing(service, shape, timeouts, secret):
            answer = make().translate(text)
    except EngineError:
        raise
    except (LanguageNotSupportedException, InvalidSourceOrTargetLanguage):
        raise Fatal(f"{service} does not translate between these languages") from None
    except NotValidLength:
        raise EngineError(f"{service} finds the text too long") from None
    except Exception as error:
        # They have no common base, and their texts hold what was sent.
        raise Passing(f"{service} answered with something that cannot be read ({type(error).__name__})") from None
    return answer if isinstance(answer, str) else ""


def _primary(code: str) -> str:
    return code.partition("-")[0].lower()


@dataclass(frozen=True, slots=True)
class Google:
    """The mobile page of Google Translate: no key, no contract, text in the address."""

    url: str = "https://translate.google.com/m"
    timeouts: Timeouts = _TIMEOUTS
    name: str = "google"
    terms: Terms = _GOOGLE

    def translate(self, text: str, source: str, target: str, *, markup: bool) -> str:
        """See `Engine.translate`."""

        def shape(url: str, params: Mapping[str, str]) -> Request:
            return Request("GET", url, query=params)

        def make() -> Any:  # noqa: ANN401
            translator = GoogleTranslator(source=_primary(source), target=_primary(target))
            translator._base_url = self.url
            return translator

        return _translated(self.name, shape, self.timeouts, "", make, text)


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

        def shape(url: str, params: Mapping[str, str]) -> Request:
            # DeepL wants to know which English or Portuguese is meant.
            code = (target if "-" in target else language(target).variant or target).upper()
            body: dict[str, Any] = {
                "text": [params["text"]],
                "source_lang": _primary(source).upper(),
                "target_lang": code,
            }
            if markup:
                body |= {"tag_handling": "xml", "ignore_tags": ["x"]}
            return Request("POST", url, body=body, headers={"Authorization": f"DeepL-Auth-Key {self.key}"})

        def make() -> Any:  # noqa: ANN401
            free = self.key.endswith(":fx")
            translator = DeeplTranslator(_primary(source), _primary(target), api_key=self.key, use_free_api=free)
            if self.url:
                translator._base_url = self.url.rstrip("/").removesuffix("/v2") + "/v2/"
            return translator

        return _translated(self.name, shape, self.timeouts, self.key, make, text)


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

        def shape(url: str, params: Mapping[str, str]) -> Request:
            body = {name: value for name, value in params.items() if name != "api_key"}
            return Request("POST", url, body={**body, "api_key": self.key} if self.key else body)

        def make() -> Any:  # noqa: ANN401
            base = self.url.rstrip("/").removesuffix("/translate") + "/"
            # It demands a key even of servers that have none; `shape` sends the real one or nothing.
            return LibreTranslator(_primary(source), _primary(target), api_key="none", custom_url=base)

        return _translated(self.name, shape, self.timeouts, self.key, make, text)


_DEEPL_KEY: Final = "DEEPL_API_KEY"
_LIBRETRANSLATE_KEY: Final = "LIBRETRANSLATE_API_KEY"
KEYS: Final = (_DEEPL_KEY, _LIBRETRANSLATE_KEY)
"""Where in the environment keys stand."""


def _google(url: str | None, environ: Mapping[str, str]) -> Engine:
    return Google(_address(url)) if url else Google()


def _deepl(url: str | None, environ: Mapping[str, str]) -> Engine:
    key = environ.get(_DEEPL_KEY, "").strip()
    if not key:
        raise UsageError("deepl needs a key: set DEEPL_API_KEY in the environment (deepl.com/your-account/keys)")
    if url and urlsplit(url).scheme == "http" and not is_loopback(urlsplit(url).netloc):
        raise UsageError("the key would travel unencrypted: give an address with https")
    return DeepL(key, _address(url) if url else "")


def _libretranslate(url: str | None, environ: Mapping[str, str]) -> Engine:
    key = environ.get(_LIBRETRANSLATE_KEY, "").strip()
    if not url and not key:
        raise UsageError("libretranslate needs to know where it runs: --url http://localhost:5000")
    return LibreTranslate(_address(url) if url else "https://libretranslate.com", key)


def _address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise UsageError("an engine's address begins with http:// or https://")
    if parts.username or parts.password or parts.query:
        raise UsageError("an engine's address holds no password and no parameters: keys come from the environment")
    return url


ENGINES: Final[dict[str, Callable[[str | None, Mapping[str, str]], Engine]]] = {
    "google": _google,
    "deepl": _deepl,
    "libretranslate": _libretranslate,
}
"""The engines that enregard brings, by name."""
