"""Engines, over real HTTP: what each service's contract wants, and what a person is told when it breaks."""

import logging
import threading
import time
import traceback
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from edges.services import KEY, Fault, enlarged, serving
from enregard.core.drafting.dialogue import Manner, Query, dialogue
from enregard.edges.services import providers
from enregard.edges.services.engine import Engine, Fatal, Passing, Terms
from enregard.edges.services.providers import DeepL, Google, LibreTranslate
from enregard.edges.services.queue import Budget, Patience, Task, TaskQueue
from enregard.edges.services.registry import open_engine
from enregard.edges.services.transport import Timeouts
from enregard.errors import EngineError, UsageError

QUICK = Timeouts(connect=5, silence=0.3, whole=0.6)
PATIENT = Timeouts()
HASTY = Patience(tries=3, first_pause=0.01, longest_pause=0.5)
KINDS = ["google", "deepl", "libretranslate"]


def engine_for(service, timeouts=PATIENT):
    """The engine that asks a service of the tests."""
    if service.kind == "google":
        return Google(service.url, timeouts, terms=replace(Google().terms, pause=0))
    if service.kind == "deepl":
        return DeepL(KEY, service.url, timeouts)
    return LibreTranslate(service.url, KEY, timeouts)


def ask(service, text="Le chat dort.", **rest):
    """One translation, without a second try."""
    return engine_for(service, **rest).translate(text, "fr", "en", markup=False)


@pytest.mark.parametrize("kind", KINDS)
def test_each_service_is_asked_as_its_contract_wants(kind):
    """The servers of the tests refuse what the real ones refuse; letters, signs and spaces arrive as they are."""
    text = "L’été à 5 € & <plus> ; « déjà » 100 % + œuvre #1?"
    with serving(kind) as service:
        assert ask(service, text) == enlarged(text)
        assert service.asked == [text]


@pytest.mark.parametrize("kind", ["deepl", "libretranslate"])
def test_neither_key_nor_text_is_in_an_address(kind):
    """They travel in the body and in a header, so they stand in no log of a server or a proxy."""
    with serving(kind) as service:
        ask(service, "Un secret bien gardé")
        line = service.requests[0][0]
    assert "secret" not in line
    assert KEY not in line
    assert "?" not in line


def test_googles_page_gets_the_text_in_its_address():
    """There is no other way; that is why it is documented."""
    with serving("google") as service:
        ask(service, "chat")
        assert "q=chat" in service.requests[0][0]


def test_deepl_gets_tags_as_xml_and_knows_which_english():
    """What placeholders are written in is what the service promises to keep."""
    with serving("deepl") as service:
        engine = engine_for(service)
        assert engine.translate('un <g id="1">mot</g>', "fr", "en", markup=True) == 'uno <g id="1">moto</g>'
        assert engine.translate("one word", "en", "fr", markup=False) == "oneo wordo"


def test_deepls_free_and_paid_keys_have_their_own_hosts(monkeypatch):
    """A key that ends in `:fx` is one of the free service."""
    asked = []
    monkeypatch.setattr("enregard.edges.services.transport._session", lambda host: asked.append(host) or 1 / 0)
    for key in ("abc:fx", "abc"):
        with pytest.raises(Passing):
            DeepL(key).translate("mot", "fr", "en", markup=False)
    assert asked == ["api-free.deepl.com", "api.deepl.com"]


@pytest.mark.parametrize("url", ["", "/", "/translate"])
def test_libretranslates_address_may_end_as_it_likes(url):
    """deep-translator alone needs the slash."""
    with serving("libretranslate", key="") as service:
        engine = LibreTranslate(service.url + url, "", PATIENT)
        assert engine.translate("mot", "fr", "en", markup=False) == "moto"
        assert "api_key" not in str(service.requests)


FAULTS = {
    "429": (Fault(429), Passing, "too many requests"),
    "403": (Fault(403), Fatal, "refuses access"),
    "456": (Fault(456), Fatal, "quota is used up"),
    "500": (Fault(500), Passing, "out of order"),
    "503": (Fault(503), Passing, "out of order"),
    "400": (Fault(400), EngineError, "refuses the request"),
    "413": (Fault(413), EngineError, "too long"),
    "404": (Fault(404), Fatal, "--url"),
    "stalled": (Fault(stall=3), Passing, "did not answer in time"),
    "cut": (Fault(cut=True), Passing, "broke off"),
    "drip": (Fault(drip=0.02), Passing, "did not answer in time"),
    "drip in the header": (Fault(drip_head=0.02), Passing, "did not answer in time"),
    "redirect": (
        Fault(302, {"Location": "https://elsewhere.example/x?key=1"}),
        Fatal,
        "redirects to elsewhere.example",
    ),
    "no answer": (Fault(body=b""), Passing, "cannot be read"),
    "bytes": (Fault(body=b"\xff\xfe{{{"), Passing, "cannot be read"),
}


def timeouts_for(fault):
    """Short ones where somebody is slow on purpose; else a busy machine would look like a slow service."""
    return QUICK if fault.stall or fault.drip or fault.drip_head else PATIENT


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_in_words_and_without_secrets(kind, fault, caplog):
    """Each has its kind (may pass, concerns this text, ends the run), and says neither key nor text."""
    what, error, words = FAULTS[fault]
    caplog.set_level(logging.INFO)
    timeouts = timeouts_for(what)
    with serving(kind, faults=[what]) as service, pytest.raises(error, match=words) as caught:
        ask(service, "Une phrase secrète que personne ne doit lire dans un journal.", timeouts=timeouts)
    assert type(caught.value) is error
    told = "".join(traceback.format_exception(caught.value)) + caplog.text
    assert KEY not in told
    assert "q=" not in told
    assert caught.value.__cause__ is None


def test_a_service_that_is_not_there_is_said_to_be_out_of_reach():
    """Nothing listens at the address."""
    with serving("deepl") as service:
        pass
    with pytest.raises(Passing, match="cannot be reached"):
        ask(service)


def test_deepls_own_words_are_repeated_but_for_a_key():
    """What a service says itself helps; what it says of the key does not."""
    said = [
        Fault(400, body=b'{"message": "Text  parameter missing."}'),
        Fault(400, body=f'{{"message": "{KEY}"}}'.encode()),
    ]
    with serving("deepl", faults=said) as service:
        with pytest.raises(EngineError, match=r"HTTP 400: Text parameter missing\."):
            ask(service)
        with pytest.raises(EngineError) as caught:
            ask(service)
    assert KEY not in str(caught.value)


def test_an_answer_without_end_is_not_read_to_its_end():
    """Four megabytes are no translation of a paragraph."""
    with serving("deepl", faults=[Fault(body=b"x" * 5_000_000)]) as service:
        with pytest.raises(EngineError, match="more than 4 MB"):
            ask(service)
        assert ask(service, "mot") == "moto"


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7),
        (format_datetime(datetime.now(UTC) + timedelta(hours=2), usegmt=True), 7200),
        ("soon", None),
        ("", None),
    ],
    ids=["seconds", "date", "words", "nothing"],
)
def test_retry_after_is_a_number_of_seconds_or_a_date(header, seconds):
    """Anything else is as good as nothing."""
    with serving("deepl", faults=[Fault(429, {"Retry-After": header})]) as service, pytest.raises(Passing) as caught:
        ask(service)
    assert caught.value.retry_after == (None if seconds is None else pytest.approx(seconds, abs=600))


def test_threads_do_not_get_each_others_answers():
    """deep-translator's Google mixes them up when threads share an instance: 200 answers, eight threads, none wrong."""
    texts = [f"phrase {n}" for n in range(200)]
    wrong = []
    with serving("google") as service:
        engine = engine_for(service)

        def work(part):
            for text in part:
                if engine.translate(text, "fr", "en", markup=False) != enlarged(text):
                    wrong.append(text)

        threads = [threading.Thread(target=work, args=(texts[n::8],)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert wrong == []


def test_a_netrc_does_not_replace_the_key(tmp_path, monkeypatch):
    """`requests` would send what ~/.netrc has for the host in place of the key."""
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login somebody password else\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    monkeypatch.setattr("enregard.edges.services.transport.is_loopback", lambda host: False)
    with serving("deepl") as service:
        assert ask(service, "mot") == "moto"


def test_nothing_of_deep_translator_is_replaced_or_private():
    """Engines are translators of its kinds by its public names alone; its own translators are as they were."""
    import ast
    import inspect

    import requests
    from deep_translator import DeeplTranslator, GoogleTranslator, LibreTranslator

    names = [node.attr for node in ast.walk(ast.parse(inspect.getsource(providers))) if isinstance(node, ast.Attribute)]
    assert [name for name in names if name.startswith("_") and not name.startswith("__")] == []
    for kind in (DeeplTranslator, GoogleTranslator, LibreTranslator):
        assert inspect.getmodule(kind).requests is requests
        assert len([one for one in vars(providers).values() if inspect.isclass(one) and issubclass(one, kind)]) == 2


def test_a_language_that_a_service_does_not_have_ends_the_run():
    """deep-translator knows which there are; nothing is sent."""
    with serving("deepl") as service, pytest.raises(Fatal, match="does not translate between these languages"):
        engine_for(service).translate("mot", "fr", "tlh", markup=False)
    assert service.requests == []


CODES = {
    # As texts have them: Google's, DeepL's for a text and for its translation, LibreTranslate's.
    "fr": ("fr", "FR", "FR", "fr"),
    "fr-CA": ("fr", "FR", "FR", "fr"),
    "en": ("en", "EN", "EN-US", "en"),
    "en-GB": ("en", "EN", "EN-GB", "en"),
    "en-AU": ("en", "EN", "EN-US", "en"),
    "pt": ("pt", "PT", "PT-PT", "pt"),
    "pt-BR": ("pt", "PT", "PT-BR", "pt"),
    "es-419": ("es", "ES", "ES-419", "es"),
    "zh": ("zh-CN", "ZH", "ZH-HANS", "zh"),
    "zh-TW": ("zh-TW", "ZH", "ZH-HANT", "zt"),
    "zh-Hant": ("zh-TW", "ZH", "ZH-HANT", "zt"),
    "he": ("iw", "HE", "HE", "he"),
    "nb": ("no", "NB", "NB", "nb"),
    "nn": ("no", "NB", "NB", "nb"),
    "ko": ("ko", "KO", "KO", "ko"),
    "ar": ("ar", "AR", "AR", "ar"),
    "th": ("th", "TH", "TH", "th"),
    "nl": ("nl", "NL", "NL", "nl"),
    "uk": ("uk", "UK", "UK", "uk"),
    "ja": ("ja", "JA", "JA", "ja"),
}


@pytest.mark.parametrize("code", CODES)
def test_each_service_knows_a_language_by_its_own_code(code, monkeypatch):
    """Those too that deep-translator's lists of 2023 lack; what is asked for is seen in the request."""
    asked = []
    monkeypatch.setattr(providers, "answered", lambda name, request, *_: asked.append(request) or "{}")
    for engine in (Google(), DeepL(KEY), LibreTranslate("http://localhost:5000")):
        for source, target in ((code, "de"), ("de", code)):
            with pytest.raises(Passing):
                engine.translate("mot", source, target, markup=False)
    google, deepl_from, deepl_to, libre = CODES[code]
    assert [(one.query["sl"], one.query["tl"]) for one in asked[:2]] == [(google, "de"), ("de", google)]
    assert [(one.body["source_lang"], one.body["target_lang"]) for one in asked[2:4]] == [
        (deepl_from, "DE"),
        ("DE", deepl_to),
    ]
    assert [(one.body["source"], one.body["target"]) for one in asked[4:]] == [(libre, "de"), ("de", libre)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_language_of_which_a_service_knows_nothing_is_told_before_anything_is_sent(kind):
    """Whichever it is."""
    with serving(kind) as service, pytest.raises(Fatal, match="does not translate between these languages"):
        engine_for(service).translate("mot", "fr", "tlh", markup=False)
    assert service.requests == []


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ('<div class="t0">one <b>two</b><br>three</div><div class="t0">four</div>', "one twothree"),
        ('<p class="t0">no</p><div class="a result-container"> <div>x</div> &amp; y\n</div>z', "x & y"),
    ],
)
def test_googles_page_is_read_by_its_first_translation(page, text):
    """Whatever markup stands in it and after it."""
    with serving("google", faults=[Fault(body=page.encode())]) as service:
        assert ask(service) == text


# ------------------------------------------------------------------------------------------------------------- opening


def test_keys_are_read_from_the_environment_when_an_engine_is_opened(monkeypatch):
    """Not when a module is imported."""
    monkeypatch.setenv("DEEPL_API_KEY", "later:fx")
    engine = open_engine("deepl")
    assert isinstance(engine, DeepL)
    assert engine.key == "later:fx"
    assert "later" not in repr(engine)


@pytest.mark.parametrize(
    ("name", "url", "environ", "words"),
    [
        ("deepl", None, {}, "DEEPL_API_KEY"),
        ("libretranslate", None, {}, "--url"),
        ("babelfish", None, {}, "deepl, google, libretranslate"),
        ("google", "ftp://x", {}, "http"),
        ("google", "https://me:secret@host/", {}, "no password"),
        ("deepl", "http://far.example", {"DEEPL_API_KEY": "k"}, "unencrypted"),
    ],
)
def test_what_an_engine_cannot_be_opened_with_is_bad_usage(name, url, environ, words):
    """The message says what would be right, and never a password."""
    with pytest.raises(UsageError, match=words) as caught:
        open_engine(name, url, environ)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("name", ["google", "deepl", "libretranslate"])
def test_an_engine_that_is_to_send_nothing_needs_no_key(name):
    """A dry run says what would be sent to any of them; an address that would be refused still is."""
    assert open_engine(name, None, {"DEEPL_API_KEY": ""}, sending=False).name == name
    with pytest.raises(UsageError, match="http"):
        open_engine(name, "ftp://x", {}, sending=False)


class Own:
    """An engine of a site's own."""

    name = "own"
    terms = Terms(limit=100)

    def translate(self, text, source, target, *, markup):
        """In capitals."""
        return text.upper()


def test_a_package_can_offer_an_engine(monkeypatch):
    """By an entry point of the group `enregard.engines`."""

    class Point:
        name = "own"

        def load(self):
            return lambda url: Own()

    monkeypatch.setattr(
        "enregard.edges.services.registry.entry_points", lambda group: [Point()] if group == "enregard.engines" else []
    )
    engine = open_engine("own")
    assert isinstance(engine, Engine)
    assert engine.translate("a", "fr", "en", markup=False) == "A"


# -------------------------------------------------------------------------------------------------------------- tasks


def run(service, texts, *, patience=HASTY, budget=None, timeouts=PATIENT):
    """Have texts translated; the outcomes by text, and the tasks."""
    engine = engine_for(service, timeouts)
    manner = Manner("fr", "en", engine.terms.styles, engine.terms.limit)
    tasks = TaskQueue(engine, "fr", "en", patience, budget or Budget())
    outcomes = dict(tasks.outcomes(Task(text, dialogue(text, manner)) for text in texts))
    return outcomes, tasks


TEXTS = [f"La phrase numéro {n} est là." for n in range(12)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fault", [name for name in FAULTS if FAULTS[name][1] is Passing])
def test_what_may_pass_is_tried_again(kind, fault):
    """One failure, and all is translated all the same."""
    what = FAULTS[fault][0]
    with serving(kind, faults=[what]) as service:
        outcomes, tasks = run(service, TEXTS[:2], timeouts=timeouts_for(what))
    assert {key: result.text for key, result in outcomes.items()} == {text: enlarged(text) for text in TEXTS[:2]}
    assert tasks.stopped == ""


def test_what_will_not_pass_ends_the_run_at_once():
    """No further request is made with a key that is refused."""
    with serving("deepl", faults=[Fault(403)] * 20) as service:
        outcomes, tasks = run(service, TEXTS)
    assert outcomes == {}
    assert "refuses access" in tasks.stopped
    assert len(service.asked) <= 4


def test_a_service_that_is_down_is_left_alone_after_a_while():
    """Three texts in vain, each tried three times, are enough."""
    with serving("libretranslate", faults=[Fault(500)] * 100) as service:
        outcomes, tasks = run(service, TEXTS)
    assert "out of order" in tasks.stopped
    assert all(not hasattr(result, "text") for result in outcomes.values())
    assert len(service.requests) < 24


def test_while_a_service_asks_to_be_left_alone_nobody_knocks():
    """Retry-After holds for all workers: between the refusal and the end of the pause no request is made."""
    stamps = []
    with serving("deepl", faults=[Fault(429, {"Retry-After": "1"})]) as service:
        service.delays = lambda text: stamps.append(time.monotonic()) or 0
        _, tasks = run(
            service, TEXTS, patience=Patience(tries=3, first_pause=0.01, longest_pause=5), timeouts=Timeouts()
        )
    gaps = [after - before for before, after in zip(sorted(stamps), sorted(stamps)[1:], strict=False)]
    assert max(gaps) > 0.9
    assert tasks.stopped == ""


def test_a_service_that_asks_for_too_long_a_pause_ends_the_run():
    """An hour is told, not waited."""
    with serving("deepl", faults=[Fault(429, {"Retry-After": "3600"})] * 9) as service:
        _, tasks = run(service, TEXTS)
    assert "3600 seconds" in tasks.stopped


def test_no_more_requests_are_under_way_than_allowed():
    """The number is part of the engine's terms."""
    with serving("libretranslate", delay=0.02) as service:
        run(service, TEXTS)
    assert 1 < service.at_once <= 4


def test_answers_out_of_order_reach_their_texts():
    """The first text is answered last."""
    with serving("libretranslate") as service:
        service.delays = lambda text: 0.2 if "numéro 0" in text else 0
        outcomes, _ = run(service, TEXTS[:4])
    assert list(outcomes)[-1] == TEXTS[0]
    assert all(outcomes[text].text == enlarged(text) for text in TEXTS[:4])


def test_the_budget_is_not_exceeded():
    """What would go beyond it is not sent."""
    budget = Budget(100)
    with serving("google") as service:
        outcomes, tasks = run(service, TEXTS, budget=budget)
    assert sum(map(len, service.asked)) == budget.sent <= 100
    assert len(outcomes) == 3
    assert "budget of 100" in tasks.stopped


NONSENSE = {
    "": "empty",
    "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY": "warning",
    "La phrase numéro 0 est là.": "untranslated",
    "bla " * 100: "characters",
    "The sentence is there.": "figure 0 did not come back",
}


@pytest.mark.parametrize("answer", NONSENSE, ids=NONSENSE.values())
@pytest.mark.parametrize("kind", ["deepl", "libretranslate"])
def test_nonsense_is_refused(kind, answer):
    """Nothing, a warning, the original, ten times the length, another figure: refused, with the reason."""
    with serving(kind, faults=[Fault(answer=answer)] * 9) as service:
        outcomes, tasks = run(service, TEXTS[:1])
    (result,) = outcomes.values()
    assert NONSENSE[answer] in result.reason
    assert bool(tasks.stopped) == (NONSENSE[answer] == "warning")


def test_a_text_without_letters_is_not_sent():
    """deep-translator would give None for it."""
    with serving("google") as service:
        outcomes, _ = run(service, ["…", "« »", "* * *", "37 %"])
    assert service.requests == []
    assert outcomes["37 %"].text == "37%"


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_that_loses_a_mark_is_tried_differently(kind):
    """The second attempt has its placeholders written in another way, or all figures masked."""
    with serving(kind, faults=[Fault(answer="Without any mark in it at all, 3 times.")]) as service:
        outcomes, _ = run(service, ["Un **mot** et `code`, 3 fois."])
    (result,) = outcomes.values()
    assert "**moto**" in result.text
    assert "`code`" in result.text
    assert len(set(service.asked)) == 2


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_text_goes_in_pieces_that_the_engine_takes(kind):
    """Cut between sentences, put together again; a passage between two placeholders is never cut."""
    text = " ".join(f"Voici la **phrase numéro {n}** d’un très long paragraphe." for n in range(150))
    with serving(kind) as service:
        outcomes, _ = run(service, [text])
        limit = engine_for(service).terms.limit
    (result,) = outcomes.values()
    assert result.text.count("**phraseo numéroo") == 150
    assert len(service.asked) > 1
    assert all(len(asked) <= limit for asked in service.asked)


class Faulty(Own):
    """An engine that somebody wrote in a hurry."""

    def __init__(self, answer):
        """What it does with every text."""
        self.answer = answer

    def translate(self, text, source, target, *, markup):
        """Whatever it does."""
        return self.answer(text)


@pytest.mark.parametrize(
    ("answer", "stopped", "refused"),
    [(lambda text: 1 / 0, "own failed with ZeroDivisionError", ""), (lambda text: None, "", "empty")],
)
def test_an_engine_that_breaks_its_promises_is_told_in_a_sentence(answer, stopped, refused):
    """No traceback, and nothing taken for a translation."""
    tasks = TaskQueue(Faulty(answer), "fr", "en", HASTY)
    manner = Manner("fr", "en", engine_styles(), 100)
    outcomes = list(tasks.outcomes([Task("x", dialogue("Une phrase.", manner))]))
    assert tasks.stopped.startswith(stopped)
    assert [refused in outcome.result.reason for outcome in outcomes] == ([True] if refused else [])


def test_outcomes_are_not_hoarded():
    """Whoever takes one outcome and leaves has caused a handful of requests, not all."""
    with serving("libretranslate") as service:
        engine = engine_for(service)
        manner = Manner("fr", "en", engine.terms.styles, engine.terms.limit)
        tasks = TaskQueue(engine, "fr", "en", HASTY)
        outcomes = tasks.outcomes(Task(text, dialogue(text, manner)) for text in TEXTS * 20)
        next(outcomes)
        outcomes.close()
        time.sleep(0.1)
        assert len(service.asked) < 30


def test_what_is_asked_for_is_a_query():
    """A dialogue needs no engine: it can be had by hand."""
    talk = dialogue("Un **mot** ici", Manner("fr", "en", engine_styles(), 100))
    query = next(talk)
    assert query == Query("Un ⟦1⟧mot⟦2⟧ ici", False)
    with pytest.raises(StopIteration) as end:
        talk.send("A ⟦1⟧word⟦2⟧ here")
    assert end.value.value.text == "A **word** here"


def engine_styles():
    """Placeholders as most engines get them."""
    return Terms(limit=100).styles
