"""Measure: which triggers a diary cannot tell apart, and the one thing it can say of them.

A trigger whose variance inflation factor exceeds 5 is grouped with the trigger it is most correlated with;
groups that touch become one. Of a group the diary tells what happens along the direction in which its
members move together (first principal component of their correlation matrix): for two of equal spread that
is the sum of their effects, or the difference where one stands in for the other (desk instead of sofa).
Source: variance inflation factor, Belsley, Kuh and Welsch 1980 (doi:10.1002/0471725153).
"""

from dataclasses import dataclass

import numpy as np

from analytics.measures.statistics.least_squares import Numbers

HIGHEST_INFLATION = 5.0


@dataclass(frozen=True, slots=True)
class Group:
    """Columns that move together: `weights` is one unit of the first named with the others moving along.

    A single trigger is a group of one with weight 1. A negative weight means that the member falls as the
    first one rises.
    """

    members: tuple[int, ...]
    weights: tuple[float, ...]


def find_groups(amounts: Numbers) -> tuple[Group, ...]:
    """The columns of `amounts` (n × k, none constant) as groups that can be told apart from each other."""
    count = amounts.shape[1]
    if count < 2:
        return tuple(Group((each,), (1.0,)) for each in range(count))
    correlation = np.asarray(np.corrcoef(amounts, rowvar=False), dtype=float)
    groups = _joined(correlation)
    return tuple(_weighed(sorted(members), amounts) for members in groups)


def inflation(correlation: Numbers) -> Numbers:
    """Variance inflation factors; very large where a trigger follows exactly from the others."""
    nearly = correlation + 1e-9 * np.eye(len(correlation))
    return np.asarray(np.diag(np.linalg.inv(nearly)), dtype=float)


def _joined(correlation: Numbers) -> list[set[int]]:
    closest = np.abs(correlation - np.eye(len(correlation))).argmax(axis=1)
    groups = [{each} for each in range(len(correlation))]
    for one in np.flatnonzero(inflation(correlation) > HIGHEST_INFLATION):
        pair = [group for group in groups if int(one) in group or int(closest[one]) in group]
        first = groups.index(pair[0])
        groups[first] = set().union(*pair)
        groups = [group for place, group in enumerate(groups) if place == first or group not in pair]
    return groups


def _weighed(members: list[int], amounts: Numbers) -> Group:
    if len(members) == 1:
        return Group((members[0],), (1.0,))
    columns = amounts[:, members]
    loading = np.linalg.eigh(np.corrcoef(columns, rowvar=False))[1][:, -1]
    # Rounded, so that of two equal loadings the first column leads and not the last bit of a float.
    lead = int(np.abs(loading).round(6).argmax())
    weights = loading / loading[lead] * columns.std(axis=0) / columns[:, lead].std()
    order = [lead, *(each for each in range(len(members)) if each != lead)]
    return Group(tuple(members[each] for each in order), tuple(float(weights[each]) for each in order))
