"""Files of forms and apps: a column is taken for what its heading asks, offered, or named as not read."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from analytics import Journal
from analytics.diary.places import find_place
from analytics.journal import Line
from analytics.readers import Imported, Mapping, Unanswered, bring_in, look
from analytics.readers.lists import list_mark
from analytics.readers.medicines import are_medicines, read_medicines
from analytics.readers.values import Unreadable

NOW = datetime(2026, 11, 30, 12)
Look = Callable[..., Imported]


@pytest.fixture
def seen(tmp_path: Path) -> Look:
    """What a text would become."""

    def of(text: str, **answers: str) -> Imported:
        (tmp_path / "a.csv").write_text(text, encoding="utf-8")
        with Journal(":memory:") as journal:
            said = {name.replace("_", ":", 1): answer for name, answer in answers.items()}
            return look(journal, tmp_path / "a.csv", now=NOW, mapping=Mapping(answers=said))

    return of


def lines_of(found: Imported) -> list[Line]:
    return [line for row in found.first for line in row]


def column(heading: str, *cells: str, pain: bool = True) -> str:
    pains = [",Pain", *[f",{points}" for points in (3, 4, 5, 6)]] if pain else [""] * 5
    rows = [f'2026-11-0{at} 17:51:33{pains[at]},"{cell}"' for at, cell in enumerate(cells, start=1)]
    return "\n".join([f'Timestamp{pains[0]},"{heading}"', *rows, ""])


HOURS, LEVELS, CUPS = ("7.5", "6", "8.25", "7"), ("3", "8", "5", "9"), ("2", "0", "3", "1")


@pytest.mark.parametrize(
    ("heading", "cells", "factor"),
    [
        ("Wie viele Stunden hast du geschlafen?", HOURS, "sleep"),
        ("How stressed were you today? (0-10)", LEVELS, "stress"),
        ("How stressed were you today? (0-10)", ("1", "2", "1", "3"), "stress"),
        ("¿Tomaste café? ¿Cuántas tazas?", CUPS, "coffee"),
        ("Hoe is je stemming?", LEVELS, "mood"),
        ("Combien de pas avez-vous faits ?", ("8000", "11000", "4000", "650"), "steps"),
        ("Hast du heute geraucht?", ("ja", "nein", "ja", "ja"), None),  # how many is not known
        ("How stressed were you? (1-5)", CUPS, None),
        ("How stressed were you?", ("1", "2", "1", "3"), None),
        ("How long did you sit?", ("6", "7", "5", "8"), None),
        ("Hours since last sleep", HOURS, None),
        ("Who made the coffee?", ("Anna", "Ben", "Anna", "Eva"), None),
        ("Stress and sleep", LEVELS, None),
    ],
)
@pytest.mark.parametrize("pain", [False, True])
def test_a_question_is_answered_by_itself_only_where_nothing_else_can_be_meant(
    seen: Look, heading: str, cells: tuple[str, ...], factor: str | None, *, pain: bool
) -> None:
    if not pain and (heading.startswith(("Who", "Stress and"))):
        return
    found = seen(column(heading, *cells, pain=pain))
    kept = {line.factor for line in lines_of(found) if line.factor}
    assert kept == ({factor} if factor else set())
    told = " ".join((*found.assumed, *found.taken, *(each.name for each in found.questions)))
    assert heading in told


def test_a_span_without_a_unit_is_asked_in_both(seen: Look) -> None:
    text = column("How long did you sit?", "6", "7", "5", "8")
    (question,) = seen(text).questions
    assert [each.name for each in question.choices] == ["factor", "hours", "leave"]
    found = seen(text, **{"column_How long did you sit?": "hours"})
    assert [line.amount for line in lines_of(found) if line.factor == "sitting_minutes"] == [360, 420, 300, 480]
    found = seen(text, **{"column_How long did you sit?": "factor"})
    assert [line.amount for line in lines_of(found) if line.factor == "sitting_minutes"] == [6, 7, 5, 8]


def test_two_questions_about_one_thing_are_left_to_the_person(seen: Look) -> None:
    night, day = "How many hours did you sleep?", "How many hours did you sleep during the day?"
    rows = "".join(f"2026-10-0{at},5,7.5,1\n" for at in range(1, 5))
    found = seen(f"date,pain,{night},{day}\n{rows}")
    assert {each.name: each.default for each in found.questions} == {
        f"column:{night}": "leave",
        f"column:{day}": "leave",
    }
    found = seen("date,pain,Minutes Asleep,Minutes Light Sleep\n2026-10-01,5,410,200\n2026-10-02,5,420,210\n")
    assert found.questions[-1].default == "leave"


def test_a_rated_sleep_is_how_well_it_was(seen: Look) -> None:
    found = seen(column("How did you sleep? (0-10)", *LEVELS), **{"column_How did you sleep? (0-10)": "factor"})
    assert next((line.factor, line.amount) for line in lines_of(found) if line.factor) == ("sleep_quality", 3)


@pytest.mark.parametrize(
    ("heading", "cells", "default"),
    [
        ("Massage heute?", ("ja", "nein", "ja", "ja"), "treatment"),
        ("Massage heute?", ("5", "0", "3", "4"), "leave"),
        ("What set it off?", ("stress", "cold", "stress, cold", ""), "triggers"),
        ("What set it off?", ("the long drive", "cold", "my boss", "who knows"), "leave"),
        ("Anything else?", ("so so", "", "better", "office"), "notes"),
        ("Comments about your doctor", ("so so", "", "better", "office"), "leave"),
        ("Wo hast du Schmerzen?", ("Nacken", "Nacken, Schulter links", "Knie", "Kopf"), "region"),
        ("medication", ("Ibuprofen 400", "", "ibuprofen 400 mg x2", "no"), "medication"),
        ("meds", ("took them", "as ever", "forgot", ""), "leave"),
        ("Did you take painkillers?", ("yes", "no", "yes", "no"), "leave"),
        ("Schmerzmittel", CUPS, "leave"),
        ("Medication side effects", ("Ibuprofen 400", "", "ibuprofen 400 mg x2", "no"), "leave"),
    ],
)
def test_other_questions_are_taken_by_their_cells(
    seen: Look, heading: str, cells: tuple[str, ...], default: str
) -> None:
    (question,) = seen(column(heading, *cells)).questions
    assert (question.name, question.default) == (f"column:{heading}", default)


def test_pain_of_a_heading_that_says_more_is_asked_for(seen: Look) -> None:
    assert [each.name for each in seen(column("How bad is your pain?", *LEVELS, pain=False)).questions] == ["pains"]
    (question,) = seen(column("Fear of pain", *LEVELS, pain=False)).questions
    assert (question.name, question.default) == ("column:Fear of pain", None)
    (question,) = seen(column("Fear of pain", *LEVELS)).questions
    assert question.default == "leave"
    found = seen(column("Fear of pain", *LEVELS), **{"column_Fear of pain": "intensity"})
    assert [line.intensity for line in lines_of(found)] == [3, 3, 4, 8, 5, 5, 6, 9]


CLUSTER = (
    "start_time,end_time,intensity,medication,triggers,notes\n"
    '2026-10-01 02:15,2026-10-01 03:05,8,Sumatriptan 6mg,"alcohol, stress",bad one\n'
    '2026-10-03 02:20,2026-10-03 03:00,7,"oxygen, Sumatriptan 6mg",,\n'
    "2026-10-05 14:20,2026-10-05 15:00,9,None,stress,\n"
)


def test_a_tracker_of_headaches_brings_its_medicines(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(CLUSTER, encoding="utf-8")
    with Journal(":memory:") as journal:
        first = bring_in(journal, tmp_path / "a.csv", now=NOW)
        again = bring_in(journal, tmp_path / "a.csv", now=NOW)
        with journal._cursor() as cursor:
            said = cursor.execute("SELECT began_at, kind, notes FROM sessions ORDER BY ALL").fetchall()
    assert (first.rows, first.kept, again.kept, again.already_there) == (3, 3, 0, 3)
    assert said == [
        (datetime(2026, 10, 1, 2, 15), "medication", "Sumatriptan, 6mg"),
        (datetime(2026, 10, 3, 2, 20), "medication", "Sumatriptan, 6mg"),
        (datetime(2026, 10, 3, 2, 20), "oxygen", None),
    ]


def test_medicines_stand_beside_a_column_of_treatments(seen: Look) -> None:
    text = "date,pain,treatment,Schmerzmittel\n2026-10-01,5,massage,ja\n2026-10-02,6,,nein\n2026-10-03,2,heat,ja\n"
    assert [line.treatment for line in lines_of(seen(text)) if line.treatment] == ["massage", "heat"]
    found = seen(text, column_Schmerzmittel="medication")
    assert [line.treatment for line in lines_of(found) if line.treatment] == [
        "massage",
        "medication",
        "heat",
        "medication",
    ]
    found = seen(text, column_Schmerzmittel="factor")
    assert [(line.factor, line.amount) for line in lines_of(found) if line.factor] == [
        ("schmerzmittel", 1), ("schmerzmittel", 0), ("schmerzmittel", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "notes"),
    [
        ("Ibuprofen 400", ["Ibuprofen, 400"]), ("ibuprofen 400 mg x2", ["ibuprofen, 400 mg x2"]),
        ("Paracetamol, 500 mg", ["Paracetamol, 500 mg"]), ("Vitamin B12 1000", ["Vitamin B12, 1000"]),
        ("Ibuprofen 400, Paracetamol 500 mg", ["Ibuprofen, 400", "Paracetamol, 500 mg"]),
        ("Ibu; Novalgin", ["Ibu", "Novalgin"]), ("yes", [""]), ("none", []), ("nein", []), ("-", []), ("0", []),
    ],
)  # fmt: skip
def test_a_cell_of_medicines_says_what_was_taken_and_how_much(cell: str, notes: list[str]) -> None:
    assert [noted for _, noted in read_medicines(cell, list_mark([cell]))] == notes


def test_a_medicine_that_was_forgotten_is_none() -> None:
    with pytest.raises(Unreadable, match="not taken"):
        read_medicines("Ibuprofen vergessen", list_mark([]))
    assert are_medicines(["Ibuprofen", "x 20 mg", "", "none"])
    assert not are_medicines(["as ever", "took them"])
    assert not are_medicines([])


@pytest.mark.parametrize(
    ("header", "parts"),
    [
        ("date,Morning,Evening", ["morning", "evening"]), ("Datum,Morgen,Abend", ["morning", "evening"]),
        ("Date,Matin,Soir", ["morning", "evening"]), ("Fecha,Mañana,Noche", ["morning", "night"]),
        ("Data,Mattina,Sera", ["morning", "evening"]), ("Datum,Ochtend,Avond", ["morning", "evening"]),
        ("date,Pain morning,Pain noon", ["morning", "midday"]), ("date,AM (0-10),PM (0-10)", ["morning", "afternoon"]),
    ],
)  # fmt: skip
def test_columns_of_parts_of_the_day_hold_the_pain_then(seen: Look, header: str, parts: list[str]) -> None:
    found = seen(f"{header}\n2026-10-13,3,5\n2026-10-14,2,6\n")
    assert [(line.part, line.intensity) for line in lines_of(found)][:2] == list(zip(parts, [3, 5], strict=True))


@pytest.mark.parametrize(
    ("text", "default"),
    [
        ("date,Morning,Evening,stress\n2026-10-13,3,5,4\n", "each"),
        ("date,pain,Morning,Evening\n2026-10-13,4,3,5\n", None),
        ("date,Neck,Morning,Evening\n2026-10-13,4,3,5\n", None),
        ("date,Something,Morning,Evening\n2026-10-13,4,3,5\n", None),
        ("date,Morning\n2026-10-13,3\n", None),
    ],
)
def test_parts_of_the_day_are_asked_about_where_anything_else_may_be_pain(
    seen: Look, text: str, default: str | None
) -> None:
    (question,) = [each for each in seen(text).questions if each.name == "parts"]
    assert question.default == default
    assert [each.name for each in question.choices] == ["each", "leave"]


def test_a_part_of_the_day_that_holds_no_pain_is_left(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("date,pain,Morning\n2026-10-13,4,3\n", encoding="utf-8")
    with Journal(":memory:") as journal:
        with pytest.raises(Unanswered):
            bring_in(journal, tmp_path / "a.csv", now=NOW)
        found = bring_in(journal, tmp_path / "a.csv", now=NOW, mapping=Mapping(answers={"parts": "leave"}))
    assert found.added["ratings"] == 1


def test_a_list_of_triggers_may_say_how_much(seen: Look) -> None:
    found = seen(
        "date,pain,triggers\n2026-10-01,5,wine 2 glasses; wine 1; coffee 3\n2026-10-02,5,L5 2; zone 2; stress 7\n"
        "2026-10-03,5,wine\n"
    )
    assert [(line.factor, line.amount, line.unit) for line in lines_of(found) if line.factor] == [
        ("wine", 2, "glasses"), ("wine", 1, None), ("coffee", 3, None), ("l5_2", 1, None), ("zone_2", 1, None),
        ("stress", 7, None), ("wine", 1, None),
    ]  # fmt: skip
    assert [each.name for each in found.questions] == ["day:wine"]


def test_the_side_of_a_place_of_ones_own_is_kept(seen: Look) -> None:
    places = ("Rücken links", "back left", "dos à droite", "Bein rechts", "left leg", "back", "Büro links")
    rows = "".join(f"2026-10-0{at},4,{place}\n" for at, place in enumerate(places, start=1))
    found = seen(f"date,pain,location\n{rows}")
    assert [(line.region, line.side, line.written) for line in lines_of(found)] == [
        ("Rücken", "left", "Rücken links"), ("back", "left", "back left"), ("dos", "right", "dos à droite"),
        ("Bein", "right", "Bein rechts"), ("leg", "left", "left leg"), ("back", None, None),
        ("Büro links", None, None),
    ]  # fmt: skip


def test_a_side_is_found_by_what_was_kept_before_and_after(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("date,pain,location\n2026-10-01,4,back left\n2026-10-02,5,back right\n", "utf-8")
    with Journal(":memory:") as journal:
        bring_in(journal, tmp_path / "a.csv", now=NOW)
        period = journal.read_period()
        assert period
        found = {words: journal.read_trigger_days(find_place(words), period)["pain"].dropna().tolist()
                 for words in ("back left", "Back, left", "back")}  # fmt: skip
    assert found == {"back left": [4], "Back, left": [4], "back": [4, 5]}


RATED = (
    ("Where does it hurt?", "How bad (0-10)?"), ("Where does it hurt?", "How strong is it?"),
    ("Wo tut es weh?", "Wie schlimm (0-10)?"), ("Où avez-vous mal ?", "Quelle intensité (0-10) ?"),
    ("Waar doet het pijn?", "Hoe erg (0-10)?"), ("¿Dónde te duele?", "¿Cuánto (0-10)?"),
    ("Dove fa male?", "Quanto forte (0-10)?"),
)  # fmt: skip


@pytest.mark.parametrize(("where", "how"), RATED)
def test_levels_beside_places_are_asked_about_where_no_name_says_pain(where: str, how: str, tmp_path: Path) -> None:
    path = tmp_path / "form.csv"
    rows = "".join(f"2026-05-{day:02d} 08:00;neck;{day % 8};7;{day % 5}\n" for day in range(1, 20))
    path.write_text(f"Timestamp;{where};{how};Hours slept;Stress\n{rows}", encoding="utf-8")
    with Journal(":memory:") as journal, pytest.raises(Unanswered) as fault:
        bring_in(journal, path, now=datetime(2026, 6, 1))
    assert [each.name for each in fault.value.questions if each.default is None] == [f"column:{how}"]
    for answer, ratings in (("leave", 0), ("intensity", 19)):
        mapping = Mapping.of(answers={f"column:{how}": answer})
        with Journal(":memory:") as journal:
            assert bring_in(journal, path, now=datetime(2026, 6, 1), mapping=mapping).added["ratings"] == ratings


def test_what_is_rated_beside_pain_is_not_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "form.csv"
    path.write_text("date,place,pain,how bad\n2026-05-01,neck,4,3\n2026-05-02,neck,5,2\n", encoding="utf-8")
    with Journal(":memory:") as journal:
        assert bring_in(journal, path, now=datetime(2026, 6, 1)).added["ratings"] == 2
