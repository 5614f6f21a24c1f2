"""A page in a file: the person's own, in the form its name ends in, whole or not there at all."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from analytics import share
from analytics.diary.entries import Entry, Rating
from analytics.journal import Journal, JournalFault
from analytics.letter.facts import LetterFault
from analytics.letter.files import check_path

NOW = datetime(2026, 5, 20, 12, 0)
FONTS = ("Figtree", "Newsreader")


def journal() -> Journal:
    journal = Journal(":memory:")
    journal.write_entry(Entry(NOW, (Rating("neck", 4),), NOW), now=NOW)
    return journal


@pytest.mark.parametrize("form", ["html", "HTM", "txt", "csv", "json"])
def test_a_page_is_readable_by_the_person_alone(tmp_path: Path, form: str) -> None:
    with journal() as opened:
        path = share(opened, tmp_path / f"page.{form}", now=NOW)
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in tmp_path.iterdir()] == [f"page.{form}"]


def test_the_table_begins_as_a_spreadsheet_knows_it(tmp_path: Path) -> None:
    with journal() as opened:
        assert share(opened, tmp_path / "page.csv", now=NOW).read_bytes().startswith(b"\xef\xbb\xbffelt_at,")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("page.doc", "page.doc does not say which form: give a name that ends in .html, .pdf, .txt, .csv or .json."),
        ("page", "page does not say which form: give a name that ends in .html, .pdf, .txt, .csv or .json."),
        ("gone/page.html", "There is no folder {folder}/gone. Make it first, or choose another place."),
    ],
)
def test_a_name_that_fits_no_form_or_folder_is_refused_first(tmp_path: Path, name: str, sentence: str) -> None:
    with pytest.raises(LetterFault) as fault:
        check_path(tmp_path / name)
    assert str(fault.value) == sentence.format(folder=tmp_path)


def test_only_a_pdf_is_locked_and_an_empty_range_makes_no_page(tmp_path: Path) -> None:
    with journal() as opened:
        with pytest.raises(LetterFault) as locked:
            share(opened, tmp_path / "page.html", passphrase="x", now=NOW)  # noqa: S106 - the test's own
        with pytest.raises(LetterFault) as empty:
            share(
                opened,
                tmp_path / "page.html",
                first=datetime(2025, 1, 1).date(),
                last=datetime(2025, 1, 2).date(),
                now=NOW,
            )
        (tmp_path / "taken.html").mkdir()
        with pytest.raises(JournalFault) as taken:
            share(opened, tmp_path / "taken.html", now=NOW)
    assert str(locked.value) == (
        "Only a PDF can be locked. Give a name that ends in .pdf, or leave the passphrase away."
    )
    assert str(empty.value) == "Nothing is written in this range of days, so no page was made. Choose other days."
    assert str(taken.value) == (
        f"{tmp_path / 'taken.html'} cannot be written: a folder, or what is no file, has that name. Choose another."
    )
    assert [each.name for each in tmp_path.iterdir()] == ["taken.html"]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"include": ["secrets"]}, "There is no section 'secrets'. Sections are: course, places, sessions, triggers,"),
        ({"without": ["b", "a"]}, "There is no section 'a'. Sections are: course,"),
        ({"paper": "A5"}, "There is no paper 'A5' here. Papers are: A4, Letter."),
    ],
)
def test_what_there_is_not_is_refused_with_what_there_is(
    tmp_path: Path, asked: dict[str, list[str]], sentence: str
) -> None:
    with journal() as opened, pytest.raises(LetterFault) as fault:
        share(opened, tmp_path / "page.html", now=NOW, **asked)  # type: ignore[arg-type]  # each its own
    assert str(fault.value).startswith(sentence)


@pytest.mark.parametrize(("asked", "paper"), [("A4", "A4"), ("a4", "A4"), ("letter", "Letter"), ("LETTER", "Letter")])
def test_a_page_is_laid_out_for_its_paper(tmp_path: Path, asked: str, paper: str) -> None:
    with journal() as opened:
        text = share(opened, tmp_path / "page.html", paper=asked, now=NOW).read_text(encoding="utf-8")
    assert f'data-paper="{paper}"' in text
    assert f"size: {paper}" in text or f"size:{paper}" in text
    assert all(f"@font-face{{font-family:{name};font-weight:300 900;src:url(data:font/woff2;" in text for name in FONTS)


@pytest.mark.parametrize(("without", "rows"), [(["safety"], 2), (["triggers", "safety"], 1)])
def test_sitting_alone_is_a_row_of_the_table_unless_it_was_left_out(
    tmp_path: Path, without: list[str], rows: int
) -> None:
    with journal() as opened:
        sat = Entry(NOW - timedelta(days=1), (), NOW, sitting_minutes=300)
        opened.write_entry(sat, now=NOW)
        text = share(opened, tmp_path / "page.csv", without=without, now=NOW).read_text(encoding="utf-8-sig")
    assert len(text.splitlines()) == 1 + rows + 1  # and that the safety answers are not shared
    assert (",300," in text) is (rows == 2)
