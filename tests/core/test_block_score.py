"""What speaks for blocks facing each other: their kinds, the numbers they begin with, their words and their form."""

import pytest

from enregard.core.alignment.block_score import BlockScore, about, is_heading, kind_score, lines
from enregard.core.markdown import markup
from enregard.core.markdown.block import Block, Kind


def _block(text: str, kind: Kind = "paragraph", level: int = 0) -> Block:
    return Block(kind, text, text, level=level)


def _score(source: list[Block], target: list[Block], languages: tuple[str, str] = ("", "")) -> BlockScore:
    return BlockScore.of(source, target, languages)


@pytest.mark.parametrize(
    ("items", "fewest", "most"),
    [(1, 1, 1), (5, 5, 5), (6, 5, 7), (11, 10, 12), (12, 10, 14), (59, 50, 68), (60, 50, 70), (66, 56, 76)],
)
def test_a_list_faces_about_as_many(items: int, fewest: int, most: int) -> None:
    """One in six may be missing or too many, and ten at most."""
    found = about(items)
    assert (min(found), max(found), len(found)) == (fewest, most, most - fewest + 1)


def test_a_list_has_as_many_items_as_lines() -> None:
    """The last one ends without a break."""
    assert [lines(_block(text)) for text in ("", "un", "un\ndeux", "un\ndeux\ntrois")] == [1, 1, 2, 3]


@pytest.mark.parametrize(
    ("source", "heading"),
    [("**Le contexte**", True), ("__Le contexte__", True), ("**Le** contexte", False), ("Le contexte", False)],
)
def test_a_paragraph_all_of_bold_is_a_heading_to_the_eye(source: str, heading: bool) -> None:
    """One that only begins so is none; a heading always is."""
    assert is_heading(_block(source)) is heading
    assert is_heading(_block(source, "heading", 2))
    assert not is_heading(_block(source, "quotation"))


TITLE, TEXT, MARK = _block("**Le contexte**"), _block("Il pleut."), Block("html", "", "<br>")
HEADING = _block("Le contexte", "heading", 2)


@pytest.mark.parametrize(
    ("ours", "theirs", "cost"),
    [
        (TEXT, TEXT, 0.0),
        (TEXT, _block("- un", "list"), -2.5),
        (TEXT, _block("> un", "quotation"), -2.5),
        (_block("- un", "list"), _block("| un |", "table"), -2.5),
        (HEADING, _block("The context", "heading", 2), 0.0),
        (HEADING, _block("The context", "heading", 3), -1.5),
        (HEADING, TITLE, 0.0),
        (TITLE, HEADING, 0.0),
        (HEADING, TEXT, -4.0),
        (TEXT, HEADING, -4.0),
        (TITLE, TEXT, 0.0),  # both are paragraphs
        (TITLE, _block("- un", "list"), -2.5),
        (_block("x = 1", "code"), TEXT, -4.0),
        (_block("---", "rule"), TEXT, -4.0),
        (MARK, MARK, 0.0),
        (MARK, TEXT, -4.0),
        (MARK, Block("html", "Un mot", "<p>Un mot</p>"), -4.0),
        (Block("html", "Un mot", "<p>Un mot</p>"), Block("html", "A word", "<p>A word</p>"), 0.0),
        (Block("html", "Un mot", "<p>Un mot</p>"), TEXT, -2.5),
    ],
)
def test_a_block_faces_one_of_its_kind(ours: Block, theirs: Block, cost: float) -> None:
    """Headings one of their level; what is a heading to the eye may face one; what has no words hardly faces a text."""
    assert kind_score(ours, theirs) == cost
    assert _score([ours], [theirs]).form(0, 0, 1, 1) == cost


@pytest.mark.parametrize(
    ("ours", "theirs", "gain"),
    [
        ("2. Le pain", "2. The loaf", 4.0),
        ("2. Le pain", "3. The loaf", -4.0),
        ("2. Le pain", "The loaf", 0.0),
        ("Le pain", "2. The loaf", 0.0),
        ("Le pain", "The loaf", 0.0),
    ],
)
def test_numbers_that_blocks_begin_with_tell_them_apart(ours: str, theirs: str, gain: float) -> None:
    """The same one speaks for a pair, another against it; and of each block its own."""
    source, target = ([_block(one, "heading", 2) for one in side] for side in ((ours, "8. Sel"), (theirs, "9. Salt")))
    score = _score(source, target)
    assert score.form(0, 0, 1, 1) == gain
    assert score.form(1, 1, 1, 1) == -4.0
    assert score.evidence(0, 0, 1, 1) == pytest.approx(score.likelihood.score(0, 0, 1, 1) + gain)


def test_a_group_is_as_unlikely_as_its_least_likely_blocks() -> None:
    """Its numbers say nothing."""
    score = _score([_block("2. a"), _block("- b", "list"), TEXT], [_block("3. a"), HEADING, TEXT])
    assert score.form(0, 0, 2, 1) == -2.5
    assert score.form(0, 0, 1, 2) == -4.0
    assert score.form(2, 2, 1, 1) == 0.0
    assert score.form(0, 0, 3, 3) == -4.0


def _list(items: int) -> Block:
    return _block("\n".join(["un"] * items), "list")


@pytest.mark.parametrize(("items", "blocks", "more"), [(3, 3, True), (4, 3, False), (6, 5, True), (7, 5, False)])
def test_a_list_faces_its_items_more_readily(items: int, blocks: int, more: bool) -> None:
    """Where about as many blocks stand opposite, that is as likely as if they were two or so, on either side."""
    several = [TEXT] * blocks
    gain = -5.5 - (-3.5 - 1.5 * blocks) if more else 0.0
    for sides, shape in ((([_list(items)], several), (1, blocks)), ((several, [_list(items)]), (blocks, 1))):
        score = _score(*sides)
        assert score.score(0, 0, *shape) - score.evidence(0, 0, *shape) == pytest.approx(gain)


def test_two_blocks_need_no_list_to_face_one() -> None:
    """Pairs of up to two blocks on a side have a shape of their own."""
    lists = [_list(2), _list(1)]
    for sides in ((lists, [TEXT, TEXT]), ([TEXT, TEXT], lists)):
        score = _score(*sides)
        for shape in ((1, 1), (1, 2), (2, 1), (2, 2)):
            assert score.score(0, 0, *shape) == score.evidence(0, 0, *shape)


@pytest.mark.parametrize(("items", "more"), [(8, set()), (9, {10}), (12, {10, 11, 12, 13, 14})])
def test_a_long_list_may_face_as_many_blocks_as_it_has_items(items: int, more: set[int]) -> None:
    """However many; nine may face one everywhere. Only lists of the stretch count, as long as they are."""
    usual = _score([TEXT], [TEXT]).shapes((0, 1, 0, 1))
    assert usual[1, 9] == usual[9, 1] == -3.5 - 1.5 * 9
    score = _score([TEXT, _list(items), TEXT], [TEXT, TEXT])
    assert {shape for shape in score.shapes((0, 3, 0, 2)) if shape not in usual} == {(1, size) for size in more}
    for stretch in ((0, 1, 0, 2), (2, 3, 0, 2)):
        assert score.shapes(stretch) == usual
    found = _score([TEXT, TEXT], [TEXT, _list(items), TEXT]).shapes((0, 2, 1, 2))
    assert {shape: price for shape, price in found.items() if shape not in usual} == {
        (size, 1): -3.5 - 1.5 * size for size in more
    }


def test_the_more_blocks_a_pair_has_the_rarer_it_is() -> None:
    """One to one is the rule, two to one rare, and what is left out goes by passages: cheaper together than apart."""
    usual = _score([TEXT], [TEXT]).shapes((0, 1, 0, 1))
    assert [usual[shape] for shape in ((1, 1), (1, 2), (2, 2), (1, 3), (1, 9))] == [-0.1, -3.7, -9.0, -8.0, -17.0]
    assert [usual[0, size] for size in range(1, 9)] == [pytest.approx(-0.6 - 2.7 * size) for size in range(1, 9)]
    assert {(b, a): price for (a, b), price in usual.items()} == usual
    assert max(max(shape) for shape in usual) == 9
    assert (0, 9) not in usual


@pytest.mark.parametrize(
    ("written", "kind", "found"),
    [
        ("Hello 12.", "paragraph", "hello 12 ^ $."),
        ("« Bonjour ! »", "quotation", "bonjo ^« $»"),
        ("(Bonjour", "paragraph", "bonjo ^( $"),
        ("_Bonjour_", "paragraph", "bonjo ^ $"),
        ("un\ndeux", "list", "deux ^ $ #1"),
        ("- 5", "list", "5 ^- $ #0"),
        ("", "paragraph", "^ $"),
    ],
)
def test_how_a_block_begins_and_ends_counts_as_words(written: str, kind: Kind, found: str) -> None:
    """And how many items a list has."""
    score = _score([_block(written, kind)], [_block(written, kind)])
    assert score.likelihood.words(0, 0, 1) == {*found.encode().split()}


@pytest.mark.parametrize("kind", ["code", "html", "figure", "rule", "table"])
def test_what_is_often_the_same_to_the_letter_counts_as_a_whole(kind: Kind) -> None:
    """Besides its words."""
    score = _score([_block("plot(12)", kind)], [_block("plot(12)", kind)])
    assert score.likelihood.words(0, 0, 1) == {b"plot", b"12", b"=plot(12)"}


def test_words_count_as_written_and_lengths_as_seen() -> None:
    """The address of a link is a word of both texts; a reader sees none of it."""
    source = Block("paragraph", "Voir ici.", "Voir [ici](https://example.org/pigeon).")
    target = Block("paragraph", "See it here.", "See [it here](https://example.org/pigeon).")
    score = _score([source], [target])
    assert b"pigeo" in score.likelihood.words(0, 0, 1)
    seen = _score([Block("paragraph", source.text)], [Block("paragraph", target.text)])
    assert score.likelihood.length(0, 0, 1, 1) == seen.likelihood.length(0, 0, 1, 1)
    unseen = _score([Block("html", " ", "<hr>")], [_block("hr", "html")])
    assert unseen.likelihood.length(0, 0, 1, 1) == _score([_block("<hr>")], [_block("hr")]).likelihood.length(
        0, 0, 1, 1
    )


@pytest.mark.parametrize(("languages", "same"), [(("zh", "en"), True), (("en", "zh"), True), (("fr", "en"), False)])
def test_figures_in_myriads_are_told_by_their_significant_digits(languages: tuple[str, str], same: bool) -> None:
    """Where either language counts so, 560 of ten thousand are 5.6 million."""
    score = _score([_block("560万")], [_block("5.6 million")], languages)
    assert bool({b"56"} & score.likelihood.words(0, 0, 1) & score.likelihood.words(1, 0, 1)) is same


def test_what_a_text_could_teach_are_the_words_that_it_has_alone() -> None:
    """And each block as a whole; numbers, marks and known words teach nothing, nor does what both texts say."""
    source = [_block("Zinzolin et Hangzhou 12."), _block("Hangzhou Berkeley")]
    target = [_block("Purplish 国家 and Hangzhou, 13!"), _block("Hangzhou Berkeley")]
    ours, theirs = _score(source, target, ("fr", "en")).telling()
    assert ours == [{b"zinzo", b"=Zinzolin et Hangzhou 12."}, frozenset()]
    assert theirs == [{b"purpl", "国家".encode(), "=Purplish 国家 and Hangzhou, 13!".encode()}, frozenset()]


def test_learned_words_count_as_one() -> None:
    """And what was known before still does."""
    source, target = [_block("Zinzolin, lapin"), TEXT], [_block("Purplish, rabbit"), _block("It rains.")]
    before = _score(source, target, ("fr", "en"))
    after = before.taught(({b"zinzo": b"~~0"}, {b"purpl": b"~~0"}))
    assert after.likelihood.words(0, 0, 1) - before.likelihood.words(0, 0, 1) == {b"~~0"}
    assert after.likelihood.words(0, 0, 1) & after.likelihood.words(1, 0, 1) == before.likelihood.words(
        0, 0, 1
    ) & before.likelihood.words(1, 0, 1) | {b"~~0"}
    assert after.evidence(0, 0, 1, 1) > before.evidence(0, 0, 1, 1)
    assert after.languages == ("fr", "en")


def test_blocks_that_were_learned_as_wholes_count_ever_after() -> None:
    """What is repeated faces the same each time, also where more words are learned."""
    source, target = [_block("Oui, certes"), TEXT], [_block("Yea, verily"), _block("It rains.")]
    wholes = {b"=Oui, certes": b"~~1"}, {b"=Yea, verily": b"~~1"}
    for more in (({}, {}), ({b"pleut": b"~~2"}, {b"rains": b"~~2"})):
        score = _score(source, target).taught(wholes).taught(more)
        assert b"~~1" in score.likelihood.words(0, 0, 1) & score.likelihood.words(1, 0, 1)
        assert b"~~1" not in score.likelihood.words(0, 1, 2)


def test_some_blocks_alone_say_what_they_say_among_all() -> None:
    """A part has the words, kinds and numbers of its own blocks."""
    blocks = list(markup.read("# Un\n\n2. Deux Hangzhou\n\nTrois 12\n\n- a\n- b\n\nQuatre").blocks)
    whole = _score(blocks, blocks, ("fr", "en"))
    part = whole.part(([1, 2, 3], [0, 3]))
    for n, i in enumerate((1, 2, 3)):
        for m, j in enumerate((0, 3)):
            assert part.evidence(n, m, 1, 1) == pytest.approx(whole.evidence(i, j, 1, 1))
    assert part.blocks == (blocks[1:4], [blocks[0], blocks[3]])
    assert part.known == whole.known
    assert part.languages == ("fr", "en")


@pytest.mark.parametrize(("size", "implausible"), [(200, False), (900, True)])
def test_groups_of_very_different_lengths_need_not_be_looked_at(size: int, implausible: bool) -> None:
    """By their lengths alone."""
    sizes = [200, 2000], [size - 9, 9, 2000]
    score = _score(*([_block("a" * one) for one in side] for side in sizes))
    assert not score.implausible(0, 0, 1, 1)
    assert score.implausible(0, 0, 1, 2) is implausible
