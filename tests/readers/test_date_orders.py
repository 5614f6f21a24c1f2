"""The order of a file's dates: shown by the file, or asked for; never guessed."""

import pytest

from analytics.readers.date_orders import ask_order, date_order, told_order
from analytics.readers.questions import Choice, NoAnswer, Question, Questions


@pytest.mark.parametrize(
    ("cells", "order", "told"),
    [
        (["13/04/2024"], "dmy", "dates are day first: 13/04/2024"),
        (["04/13/2024 9:00"], "mdy", "dates are month first: 04/13/2024"),
        (["04/05/2024", " 13/04/2024 ", "14/04/2024"], "dmy", "dates are day first: 13/04/2024"),
        (["05/05/2024"], None, None),
        (["2024-01-02", "23 May 2024", "40/40/2024"], None, None),
        (["99-12-31", "01-02-03"], "ymd", "dates are year first: 99-12-31"),
        ([], None, None),
        (["Mo 13.04.2026", "04.03.2026 8:05"], "dmy", "dates are day first: 13.04.2026"),
        (["3. 4. 2026", "13. 4. 2026"], "dmy", "dates are day first: 13. 4. 2026"),
        (["1.3.26", "31.3.'26"], "dmy", "dates are day first: 31.3.'26"),
        (["1772348700", "46082"], None, None),
    ],
)
def test_the_order_is_the_one_the_file_shows(cells: list[str], order: str | None, told: str | None) -> None:
    assert date_order(cells, None) == (order, told)


def test_an_order_asked_for_is_not_looked_for() -> None:
    assert date_order(["13/04/2024"], "mdy") == ("mdy", None)


def test_dates_that_can_all_be_read_either_way_are_asked_about_with_both_readings() -> None:
    order, question = date_order(["05/05/2024", "04/03/2026 8:05", "06/07/2024"], None)
    assert order is None
    assert question == Question(
        "dates",
        "04/03/2026 and all other dates can be read either way. Are they day first or month first?",
        (
            Choice("dmy", "Day first: 04/03/2026 is 4 Mar 2026"),
            Choice("mdy", "Month first: 04/03/2026 is 3 Apr 2026"),
        ),
        example="04/03/2026: 4 Mar 2026 or 3 Apr 2026",
    )


def test_the_year_may_come_first_where_all_have_two_digits() -> None:
    _, question = date_order(["01-02-03"], None)
    assert isinstance(question, Question)
    assert question.asks.endswith("Are they day first or month first or year first?")
    assert [choice.name for choice in question.choices] == ["dmy", "mdy", "ymd"]


def test_a_file_of_both_orders_is_asked_about() -> None:
    order, question = date_order(["04/05/2024", "13/04/2024", "04/13/2024"], None)
    assert order is None
    assert question == Question(
        "dates",
        "Among the dates are some that can only be day first (13/04/2024) and some that can only be month first "
        "(04/13/2024). Which is right? The others are then set aside.",
        (Choice("dmy", "Day first"), Choice("mdy", "Month first")),
    )


@pytest.mark.parametrize("cells", [["04/03/2026"], ["13/04/2024", "04/13/2024"]])
def test_an_open_order_is_what_the_person_answers(cells: list[str]) -> None:
    open_still = Questions()
    assert ask_order(cells, None, open_still) is None
    assert [each.name for each in open_still.still_open] == ["dates"]
    assert ask_order(cells, None, Questions({"dates": "mdy"})) == "mdy"
    assert ask_order(cells, "dmy", asked := Questions()) == "dmy"
    assert asked.asked == {}
    with pytest.raises(NoAnswer):
        ask_order(cells, None, Questions({"dates": "ymd"}))


def test_an_order_that_the_file_shows_is_not_asked_for() -> None:
    questions = Questions()
    assert ask_order(["13/04/2024"], None, questions) == "dmy"
    assert ask_order(["2024-04-13"], None, questions) is None
    assert questions.asked == {}


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (["13/04/2024", "04/05/2024"], ["dates are day first: 13/04/2024"]),
        (["", " 46082 ", "46083.5"], ["dates are days as spreadsheets count them: 46082 is 1 Mar 2026"]),
        (["04/05/2024"], []),
        (["2024-04-05"], []),
        ([], []),
    ],
)
def test_what_the_dates_were_taken_for_is_told(cells: list[str], told: list[str]) -> None:
    assert told_order(cells, None) == told
