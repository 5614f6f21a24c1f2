"""What a file leaves open: answers given beforehand, defaults, answers nobody asked for, and how each is said."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from analytics import bring_in
from analytics.diary.places import find_place
from analytics.journal import Journal
from analytics.readers import FileFault, Imported, Unanswered
from analytics.readers.questions import Choice, NoAnswer, Question, Questions, quoted

NOW = datetime(2026, 5, 20, 12, 0)
BOTH = (Choice("zero", "no pain: 0"), Choice("nothing", "nothing was noted"))
OPEN, TAKEN = Question("none", "Is it?", BOTH), Question("none", "Is it?", BOTH, default="nothing")
TYPED = Question("scale", "Which?", BOTH[:1], takes=("LOW..HIGH", r"\d+\.\.\d+"))
Bring = Callable[..., Imported]


@pytest.fixture
def bring(tmp_path: Path) -> Iterator[Bring]:
    """Brings a text in, with options."""
    with Journal(":memory:") as journal:

        def brought(text: str, **options: Any) -> Imported:
            (tmp_path / "a.csv").write_text(text, encoding="utf-8")
            return bring_in(journal, tmp_path / "a.csv", now=NOW, **options)

        yield brought


@pytest.mark.parametrize(
    ("question", "answers", "answer"),
    [
        (OPEN, {}, None),
        (TAKEN, {}, "nothing"),
        (OPEN, {"none": "zero"}, "zero"),
        (TAKEN, {"none": "zero"}, "zero"),
        (TYPED, {"scale": "0..100"}, "0..100"),
    ],
)
def test_an_answer_given_beforehand_counts_else_the_default(
    question: Question, answers: dict[str, str], answer: str | None
) -> None:
    questions = Questions(answers)
    assert questions.ask(question) == answer
    assert questions.asked == {question.name: question}
    assert questions.still_open == ((question,) if answer is None else ())
    assert questions.needless == ()


@pytest.mark.parametrize(("question", "answer"), [(OPEN, ""), (OPEN, "Zero"), (TYPED, "0..x"), (TYPED, "x0..1")])
def test_what_is_none_of_its_answers_is_refused(question: Question, answer: str) -> None:
    with pytest.raises(NoAnswer) as fault:
        Questions({question.name: answer}).ask(question)
    assert (fault.value.question, fault.value.answer) == (question, answer)


def test_one_answer_may_hold_for_all_of_a_kind() -> None:
    questions = Questions({"name:*": "leave", "name:Mood": "factor"})
    assert [questions.given(name) for name in ("name:Mood", "name:Sleep: deep", "name", "column:Mood")] == [
        "factor", "leave", None, None,
    ]  # fmt: skip
    assert set(questions.needless) == {"name:*", "name:Mood"}
    questions.ask(Question("name:Sleep", "What?", (Choice("leave", "not read"),)))
    assert list(questions.needless) == ["name:Mood"]
    assert questions.still_open == ()


@pytest.mark.parametrize(
    ("question", "option"),
    [
        (OPEN, "--answer none=zero|nothing"),
        (TYPED, "--answer scale=zero|LOW..HIGH"),
        (Question("name:Mood swing", "", BOTH), "--answer 'name:Mood swing'=zero|nothing"),
        (Question("column:it's", "", BOTH), "--answer 'column:it'\\''s'=zero|nothing"),
    ],
)
def test_each_question_has_its_answer_on_the_command_line(question: Question, option: str) -> None:
    assert question.option == option
    assert quoted("name:*") == "'name:*'"


def test_each_answer_is_read_with_what_it_means() -> None:
    question = Question("scale:a b", "Which?", BOTH[:1], example="line 2: 4", takes=("LOW..HIGH", "x"))
    assert question.lines == (
        "Which?", "  line 2: 4", "  --answer 'scale:a b'=zero  no pain: 0", "  --answer 'scale:a b'=LOW..HIGH",
    )  # fmt: skip


def test_the_shape_other_programs_read() -> None:
    assert TAKEN.as_dict() == {
        "question": "none", "asks": "Is it?", "example": "", "default": "nothing",
        "choices": {"zero": "no pain: 0", "nothing": "nothing was noted"}, "option": "--answer none=zero|nothing",
    }  # fmt: skip


MOOD = "Column 'name' says 'Mood' in 1 row, and that names no place. What is it?"
MOOD_OPTION = "--answer name:Mood=leave|factor|place|treatment|exposure:NAME[UNIT]"
NAMES = "date,name,value\n2026-05-01,Neck,5\n2026-05-01,Mood,3\n2026-05-02,Gardening,2\n"


def test_all_questions_of_a_file_come_at_once(bring: Bring) -> None:
    with pytest.raises(Unanswered) as fault:
        bring(NAMES)
    assert [each.name for each in fault.value.questions] == ["name:Mood", "name:Gardening"]
    first = fault.value.questions[0]
    assert fault.value.as_dict() == {"file": "a.csv", "asked": [each.as_dict() for each in fault.value.questions]}
    assert fault.value.sentence == "a.csv leaves something open: 2 questions to answer first."
    assert (first.asks, first.option) == (MOOD, MOOD_OPTION)
    # What a question is about may be a word of the diary, and an exception's text ends in logs.
    assert str(fault.value).endswith(" On the command line: --answer QUESTION=CHOICE.")


@pytest.mark.parametrize(
    ("answers", "kept", "added"),
    [
        (["name:*=leave"], 1, (1, 0, 0)),
        (["name:*=factor"], 3, (1, 0, 2)),
        (["name:*=leave", "name:Gardening=factor"], 2, (1, 0, 1)),
        ({"name:Mood": "place", "name:Gardening": "exposure:coffee[cups]"}, 3, (2, 0, 1)),
        (["name:Mood=leave", "name:Gardening=treatment"], 2, (1, 1, 0)),
    ],
)
def test_a_name_is_what_the_person_says(
    bring: Bring, answers: list[str], kept: int, added: tuple[int, int, int]
) -> None:
    imported = bring(NAMES, answers=answers)
    assert imported.kept == imported.rows == kept
    assert (imported.added["ratings"], imported.added["sessions"], imported.added["exposures"]) == added


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        (["name:*=leave", "older=keep"], None),
        (
            ["name:*=leave", "name:Moon=leave"],
            "There is no question 'name:Moon' about this file. It asks: 'name:Mood', 'name:Gardening'.",
        ),
        (
            ["name:*=leave", "column:*=leave"],
            "There is no question 'column:*' about this file. It asks: 'name:Mood', 'name:Gardening'.",
        ),
        (
            ["name:*=sometimes"],
            f"'sometimes' is none of the answers. {MOOD} On the command line: {MOOD_OPTION}.",
        ),
        (["name:*"], "'name:*' is not of the form NAME=VALUE."),
    ],
)
def test_an_answer_nobody_asked_for_is_refused(bring: Bring, answers: list[str], sentence: str | None) -> None:
    """What the journal may ask is no answer too many: it depends on what is in it."""
    if sentence is None:
        assert bring(NAMES, answers=answers).kept == 1
        return
    with pytest.raises(FileFault) as fault:
        bring(NAMES, answers=answers)
    assert (str(fault.value), type(fault.value)) == (sentence, FileFault)


def test_where_nothing_is_asked_no_answer_is_needed(bring: Bring) -> None:
    with pytest.raises(FileFault, match=r"^There is no question 'none' about this file\. It asks: nothing\.$"):
        bring("date,pain\n2026-05-01,5\n", answers={"none": "zero"})


def test_a_default_is_told_with_the_option_that_answers_it(bring: Bring) -> None:
    text = "date,pain\n2026-05-01,none\n2026-05-02,4\n"
    imported = bring(text)
    assert imported.taken == ("'none' stands under 'pain'. Taken: no pain: 0 (--answer none=zero|nothing)",)
    assert imported.as_dict()["assumed"] == [*imported.assumed, *imported.taken]
    assert (imported.kept, len(imported.set_aside)) == (2, 0)
    answered = bring(text.replace("05-0", "05-1"), answers={"none": "nothing"})
    assert (answered.taken, answered.kept, len(answered.set_aside)) == ((), 1, 1)


TEA = "datetime,pain,exposure:tea\n2026-05-01 08:00,3,2\n2026-05-01 18:00,4,3\n2026-05-02 08:00,3,1\n"


@pytest.mark.parametrize(("choice", "cups"), [(None, 3), ("last", 3), ("sum", 5), ("mean", 2.5), ("largest", 3)])
def test_how_several_amounts_of_an_own_factor_make_a_day_is_asked_once(
    tmp_path: Path, choice: str | None, cups: float
) -> None:
    (tmp_path / "a.csv").write_text(TEA, encoding="utf-8")
    (tmp_path / "b.csv").write_text(TEA.replace("05-0", "05-1"), encoding="utf-8")
    with Journal(":memory:") as journal:
        bring_in(journal, tmp_path / "a.csv", now=NOW, answers={"day:tea": choice} if choice else {})
        period = journal.read_period()
        assert period
        assert journal.read_trigger_days(find_place(None), period)["tea"].tolist() == [cups, 1]
        again = bring_in(journal, tmp_path / "b.csv", now=NOW)
    assert [each.name for each in again.questions] == ([] if choice else ["day:tea"])


@pytest.mark.parametrize("answers", [{"older": "x"}, {"again": "yes"}, {"nope": "x"}])
def test_an_answer_that_cannot_be_is_refused_before_anything_is_kept(tmp_path: Path, answers: dict[str, str]) -> None:
    (tmp_path / "a.csv").write_text(TEA, encoding="utf-8")
    with Journal(":memory:") as journal:
        with pytest.raises(FileFault, match=r"none of the answers|no question"):
            bring_in(journal, tmp_path / "a.csv", now=NOW, answers=answers)
        assert journal.version == 0


def test_what_is_told_of_a_default_keeps_a_heading_that_is_a_question_itself(bring: Bring) -> None:
    (told,) = bring('date,"How bad is the pain? (0-10)"\n2026-05-01,5\n').taken
    assert told == (
        "By their names, these columns may hold pain: 'How bad is the pain? (0-10)'. Taken: each is pain "
        "(--answer pains=each|leave)"
    )


def test_a_choice_with_blanks_can_be_typed_as_it_is_shown() -> None:
    asked = Question("sheet", "Which?", (Choice("March", "14 rows"), Choice("the others", "2 rows")))
    assert asked.option == "--answer sheet=March|'the others'"
    assert asked.lines[-1] == "  --answer sheet='the others'  2 rows"
