"""Nothing that exists is replaced unless the person says so, and a journal never."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from analytics import Journal, JournalFault, sample, share
from analytics.__main__ import run
from analytics.diary.entries import Entry, Rating
from analytics.letter import files
from sample_data.generator import write_sample

NOW = datetime(2026, 5, 20, 9)
Deed = Callable[..., Path]


def an_entry() -> Entry:
    return Entry(NOW, (Rating("neck", 4),), NOW)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path / "own" / "mine.csv") as opened:
        opened.write_entry(an_entry(), now=NOW)
        yield opened


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A closed journal that was written to."""
    path = tmp_path / "other.csv"
    with Journal(path) as opened:
        opened.write_entry(an_entry(), now=NOW)
    return path


@pytest.fixture(params=["share", "sample"])
def deed(request: pytest.FixtureRequest, journal: Journal) -> Deed:
    def shared(path: Path, *, replace: bool = False) -> Path:
        return share(journal, path, now=NOW, replace=replace)

    def sampled(path: Path, *, replace: bool = False) -> Path:
        return sample(path, days=3, replace=replace)

    return shared if request.param == "share" else sampled


def test_a_file_stays_as_it_is_unless_it_is_to_be_replaced(deed: Deed, tmp_path: Path) -> None:
    (tmp_path / "page.csv").write_text("mine")
    with pytest.raises(JournalFault, match=r"exists already and was left as it is\. Choose another name"):
        deed(tmp_path / "page.csv")
    assert (tmp_path / "page.csv").read_text() == "mine"
    assert deed(tmp_path / "page.csv", replace=True) == tmp_path / "page.csv"
    assert (tmp_path / "page.csv").read_bytes().removeprefix(b"\xef\xbb\xbf").startswith(b"felt_at,")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["own", "page.csv"]


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize("way", ["itself", "link", "link to a link", "copy", "copy under another ending"])
def test_a_journal_is_never_replaced(deed: Deed, other: Path, tmp_path: Path, way: str, *, replace: bool) -> None:
    path, before = tmp_path / "page.csv", other.read_bytes()
    if way == "itself":
        path = other
    elif way.startswith("link"):
        (tmp_path / "first").symlink_to(other)
        path.symlink_to(other if way == "link" else tmp_path / "first")
    else:
        path.write_bytes(before)
    with pytest.raises(JournalFault, match="a journal is never replaced"):
        deed(path, replace=replace)
    assert path.read_bytes() == other.read_bytes() == before
    assert path.is_symlink() == way.startswith("link")


@pytest.mark.parametrize("name", ["mine.csv", "mine.csv.private/page.csv", "second.csv"])
def test_the_open_journal_is_never_replaced_and_keeps_its_lock(deed: Deed, tmp_path: Path, name: str) -> None:
    own = tmp_path / "own"
    if name == "second.csv":
        os.link(own / "mine.csv", own / name)
        if deed.__name__ == "sampled":
            pytest.skip("no journal is given to it, and a second name says nothing of the first")
    for replace in (False, True):
        with pytest.raises(JournalFault, match=r"the journal's own|a journal is never replaced"):
            deed(own / name, replace=replace)
    code = f"import duckdb; duckdb.connect({str(own / 'mine.csv')!r})"
    refused = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "Could not set lock" in refused.stderr


@pytest.mark.parametrize("name", ["other.csv.wal", "other.csv.lock", "other.csv.private/holder.txt", "other.csv"])
def test_what_stands_beside_a_journal_is_kept_and_its_name_too(other: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "other.csv.wal").write_bytes(b"changes")
    (tmp_path / "other.csv.lock").touch()
    other.unlink()
    with pytest.raises(JournalFault, match="never replaced"):
        sample(tmp_path / name, days=3, replace=True)
    assert (tmp_path / "other.csv.wal").read_bytes() == b"changes"


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: path.mkdir(), "a folder, or what is no file"),
        (os.mkfifo, "a folder, or what is no file"),
        (lambda path: path.symlink_to(path), "cannot be written"),
        (lambda path: path.symlink_to(path.with_name("nowhere")), "cannot be written"),
    ],
)
@pytest.mark.parametrize("replace", [False, True])
def test_what_is_no_file_is_one_sentence(
    deed: Deed, tmp_path: Path, make: Callable[[Path], None], sentence: str, *, replace: bool
) -> None:
    make(tmp_path / "page.csv")
    with pytest.raises(JournalFault, match=sentence):
        deed(tmp_path / "page.csv", replace=replace)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["own", "page.csv"]


@pytest.mark.parametrize("name", ["nowhere/page.csv", "a\0b.csv", f"{'a' * 300}.csv"])
def test_a_name_that_cannot_be_is_one_sentence(deed: Deed, tmp_path: Path, name: str) -> None:
    for replace in (False, True):
        with pytest.raises(JournalFault, match=r"There is no folder|cannot be written"):
            deed(tmp_path / name, replace=replace)
    assert [each.name for each in tmp_path.iterdir()] == ["own"]


def test_a_page_that_came_meanwhile_stays(journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody takes the name while the page is being made."""
    whole = files.content_of

    def slow(*parts: object) -> bytes:
        (tmp_path / "page.txt").write_text("theirs")
        return whole(*parts)  # type: ignore[arg-type]  # handed on

    monkeypatch.setattr(files, "content_of", slow)
    with pytest.raises(JournalFault, match="exists already"):
        share(journal, tmp_path / "page.txt", now=NOW)
    assert (tmp_path / "page.txt").read_text() == "theirs"
    assert journal.read_shared() == []


def test_the_samples_writer_takes_no_name_that_is_taken(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("mine")
    with pytest.raises(FileExistsError):
        write_sample(tmp_path / "mine.csv", days=3)
    assert (tmp_path / "mine.csv").read_text() == "mine"


def test_a_full_disk_leaves_nothing_of_the_file(deed: Deed, tmp_path: Path) -> None:
    import resource

    here, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    for replace in (False, True):
        resource.setrlimit(resource.RLIMIT_FSIZE, (64, most))
        try:
            with pytest.raises(JournalFault, match="cannot be written"):
                deed(tmp_path / "page.csv", replace=replace)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (here, most))
    assert [each.name for each in tmp_path.iterdir()] == ["own"]


@pytest.mark.parametrize("words", [[], ["--replace"]])
def test_the_command_says_one_sentence_and_ends_with_2(
    other: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = other.read_bytes()
    assert run(["sample", str(other), "--days", "3", *words]) == 2
    said = capsys.readouterr()
    assert (said.out, len(said.err.splitlines())) == ("", 1)
    assert "a journal is never replaced. Choose another name" in said.err
    assert run(["--journal", str(other), "share", str(other), *words]) == 2
    assert "the journal's own. Choose another name" in capsys.readouterr().err
    assert other.read_bytes()[8:12] == before[8:12] == b"DUCK"
    with Journal(other) as journal:
        assert journal.read_counts()["entries"] == 1
