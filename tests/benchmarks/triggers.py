"""Benchmark: are the answers about triggers right as often as they say?

`python -m tests.benchmarks.triggers [DIARIES] [CORES]`: diaries of `simulator.py`, phi .3, .5, .8 x 30, 60, 120, 365
days x six kinds, through `measure_triggers`; beside it Pearson's correlation and the t-test (days above a trigger's
median against the rest, with against without) on the same diaries. Prints tables, in %.
"""

import sys
from itertools import product
from multiprocessing import Pool
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.triggers.triggers import Trigger, measure_triggers
from tests.benchmarks.simulator import (
    CARRIED,
    DAYS,
    DEVIATION,
    KINDS,
    NAMES,
    PER_DEVIATION,
    Cell,
    simulate,
    true_effects,
)

WHEN = ("same_day", "next_day")
# By whose truth a trigger does nothing: below a fiftieth of a point per standard deviation nobody would call it one.
NOTHING = 0.02
STRONG = 0.5


def judge(task: tuple[Cell, int]) -> list[dict[str, Any]]:
    """One row a question: what was true, and what each way said."""
    cell, seed = task
    table, truth = simulate(cell, seed), true_effects(cell.phi, cell.kind)
    found = measure_triggers(table)
    asked = () if isinstance(found, TooFew) else found.asked
    rows = []
    for number, when in product(range(len(NAMES)), range(2)):
        true = truth[number, when]
        rows.append(
            {
                "days": cell.days,
                "phi": cell.phi,
                "kind": cell.kind,
                "seed": seed,
                "when": WHEN[when],
                "true": true,
                "is_none": abs(true * DEVIATION[number]) < NOTHING,
                "is_strong": when == 0 and abs(PER_DEVIATION[number]) == STRONG,
                **_ours(asked, NAMES[number], WHEN[when], true),
                **_usual(table, NAMES[number], when),
            }
        )
    return rows


def _ours(asked: tuple[Trigger, ...], name: str, when: str, true: float) -> dict[str, Any]:
    trigger = next((each for each in asked if name in each.names and each.when == when), None)
    if trigger is None or not isinstance(trigger.answer, Estimate) or trigger.joined:
        return {"answered": False}
    answer = trigger.answer
    return {
        "answered": True, "said": answer.p < 0.05, "covered": answer.low <= true <= answer.high,
        "off": answer.estimate - true, "found": trigger.verdict in ("likely", "worth_testing"),
    }  # fmt: skip


def _usual(table: pd.DataFrame, name: str, lag: int) -> dict[str, Any]:
    whole = table.reindex(pd.date_range(table.index[0], table.index[-1]))
    pair = pd.concat([whole[name].shift(lag), whole["pain"]], axis=1).dropna().to_numpy()
    high = pair[:, 0] > np.median(pair[:, 0]) if len(np.unique(pair[:, 0])) > 2 else pair[:, 0] > 0
    if min(high.sum(), (~high).sum()) < 3 or np.ptp(pair[:, 1]) == 0:
        return {}
    return {
        "pearson": stats.pearsonr(*pair.T).pvalue < 0.05,
        "t_test": stats.ttest_ind(pair[high, 1], pair[~high, 1]).pvalue < 0.05,
    }


def summed(rows: pd.DataFrame) -> dict[str, float]:
    """The figures of some questions, in % but the bias."""
    none, answered = rows[rows["is_none"]], rows[rows["answered"]]
    strong = answered[answered["is_strong"]]
    return {
        "false +": 100 * float(none[none["answered"]]["said"].mean()),
        "covered": 100 * float(answered["covered"].mean()),
        "power at 0.5": 100 * float(strong["said"].mean()) if len(strong) else float("nan"),
        "bias": float(answered["off"].mean()),
        "answered": 100 * float(rows["answered"].mean()),
        "Pearson false +": 100 * float(none["pearson"].mean()),
        "t-test false +": 100 * float(none["t_test"].mean()),
    }


def show(title: str, rows: pd.DataFrame, by: list[str]) -> None:
    """A Markdown table, a line a group."""
    table = pd.DataFrame({key: summed(group) for key, group in rows.groupby(by)}).T.round(2)
    print(f"\n{title}\n\n| {' | '.join(by)} | " + " | ".join(table.columns) + " |")
    print("|" + "---|" * (len(by) + len(table.columns)))
    for key, line in zip(rows.groupby(by).groups, table.to_numpy(), strict=True):
        names = key if isinstance(key, tuple) else (key,)
        print(f"| {' | '.join(map(str, names))} | " + " | ".join(f"{value:.3g}" for value in line) + " |")


def main() -> None:
    """Print the tables."""
    count, cores = map(int, [*sys.argv[1:], *("500", "2")[len(sys.argv) - 1 :]])
    cells = [Cell(*each) for each in product(CARRIED, DAYS, KINDS)]
    for phi, kind in product(CARRIED, KINDS):
        true_effects(phi, kind)  # once, before the processes part
    with Pool(cores) as pool:
        tasks = ((cell, seed) for cell in cells for seed in range(count))
        rows = pd.DataFrame([row for found in pool.imap_unordered(judge, tasks, chunksize=25) for row in found])
    rows["said"], rows["covered"] = rows["said"].astype(float), rows["covered"].astype(float)
    print(f"{count} diaries a cell")
    for when in WHEN:
        asked = rows[rows["when"] == when]
        show(f"{when.replace('_', ' ')}, by days", asked, ["days"])
        show(f"{when.replace('_', ' ')}, each cell", asked, ["days", "phi", "kind"])
    found = rows[rows["answered"] & (rows["found"] == True)]  # noqa: E712 - None where nothing was answered
    shares = found.groupby(["days", "phi", "kind", "seed"])["is_none"].mean()
    for by in (["days"], ["days", "phi", "kind"]):
        sums, cells_each = shares.groupby(by).sum(), len(cells) / rows.groupby(by).ngroups
        print(f"\nFalse among what was found (same day and next, q 0.10) by {', '.join(by)}, %:")
        print((sums / (count * cells_each) * 100).round(1).to_string())


if __name__ == "__main__":
    main()
