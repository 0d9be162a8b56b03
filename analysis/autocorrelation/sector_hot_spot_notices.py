"""What a reader of the hot spots of all sectors has to know: what was left out, and what the correction allows."""

import numpy as np

from ..errors import fact, listed, mark, notice
from ..inference.multiple_testing import reached, resolution
from ..inference.options import Said
from .local_result import opposite_tail
from .sample import FEW_AREAS

ZERO, SAME, FEW, ALONE = "zero", "same", "few", "alone"
REASONS = {
    ZERO: mark("Sectors without a figure above zero, which are not tested ({count}): {codes}."),
    SAME: mark("Sectors with the same value in every area, which are not tested ({count}): {codes}."),
    FEW: mark("Sectors with a value in fewer than 3 areas, which are not tested ({count}): {codes}."),
    ALONE: mark("Sectors without two neighbours that have a value, which are not tested ({count}): {codes}."),
}
"""Why a sector is not tested."""

OF_PAIRS = Said(
    mark(
        "With {permutations} permutations the smallest possible p-value is {smallest}, too large for any of {tests} "
        "pairs of area and sector to be significant at {alpha} after the correction. Set PERMUTATIONS to {enough} or "
        "more, test fewer sectors, correct each sector by itself (FAMILY), or use the false discovery rate."
    ),
    mark(
        "{tests} pairs of area and sector are corrected together. With {permutations} permutations the smallest "
        "possible p-value is {smallest}: none is significant unless at least {pairs} pairs reach it. For one pair "
        "alone it would take PERMUTATIONS of {enough}. Fewer sectors, a higher level, or FAMILY for each sector ask "
        "less."
    ),
    "pairs",
    mark(
        "Pairs of area and sector whose p-value lies so near the level that their class could not be settled "
        "({count}); they have 0 in the field “stable”."
    ),
)


def of_base(values, base):
    """Return notices on the sizes that rates are divided by."""
    given = values.notna().any(axis=1)
    found = ()
    for areas, text in (
        (
            given & base.isna(),
            mark("Areas left out of all sectors because their total is not known ({count}): {rows}."),
        ),
        (
            given & (base == 0),
            mark("Areas left out because “{field}” is 0 there, which gives no rate ({count}): {rows}."),
        ),
    ):
        if areas.any():
            found += (notice(text, field=base.name, count=int(areas.sum()), rows=listed(areas.index[areas])),)
    above = values.gt(base, axis=0).stack()
    above = above[above].index
    if len(above):
        found += (
            notice(
                mark("Figures above the total of their area ({count}): {pairs}. Check that one is part of the other."),
                count=len(above),
                pairs=listed(f"{area}, {code}" for area, code in above),
            ),
        )
    return found


def of_samples(groups, reasons, values):
    """Return notices on sectors and areas that are tested in part or not at all."""
    codes_of = [
        *((text, [code for code, given in reasons.items() if given == reason]) for reason, text in REASONS.items()),
        (
            mark(
                "Sectors without a figure in some areas, tested among the others only, with draws of their own "
                "({count}): {codes}."
            ),
            _codes_below(groups, max(group.known.sum() for group in groups)),
        ),
        (
            mark("Sectors with a value in fewer than {few} areas, where local tests find little ({count}): {codes}."),
            _codes_below(groups, FEW_AREAS),
        ),
    ]
    found = tuple(
        notice(text, few=FEW_AREAS, count=len(codes), codes=listed(codes, 10)) for text, codes in codes_of if codes
    )
    alone = values.index[np.logical_or.reduce([_alone(group) for group in groups])]
    if len(alone):
        found += (
            notice(
                mark("Areas not tested in some or all sectors because no neighbour has a value ({count}): {rows}."),
                count=len(alone),
                rows=listed(alone),
            ),
        )
    return found


def _codes_below(groups, count):
    """Return the sectors that have a value in fewer areas than so many."""
    return [code for group in groups if group.known.sum() < count for code in group.codes]


def _alone(group):
    """Return which of all areas have a value but no neighbour with one."""
    alone = np.zeros(group.known.size, dtype=bool)
    alone[group.known] = ~group.neighbours.tested
    return alone


def of_result(grid, inference, family, tests):
    """Return notices on what the correction left."""
    found = ()
    if inference.permutations is None:
        return opposite_tail(grid.adjusted, grid.level, grid.agrees)
    limits = resolution(tests, inference.permutations, inference.alternative, inference.alpha, inference.correction)
    if family == "all" and limits.areas_needed > 1:
        lowest = int((grid.p <= limits.smallest * (1 + 1e-9)).sum())
        if reached(np.nanmin(grid.adjusted), inference.alpha):
            text, say = mark("Pairs that reach the smallest possible p-value: {reached} (needed: {pairs})."), fact
        else:
            text = mark(
                "Nothing is significant after the correction of {tests} tests. Pairs that reach the smallest possible "
                "p-value: {reached}, where {pairs} are needed for a first one. Set PERMUTATIONS to {more} or higher, "
                "test fewer sectors, or correct each sector by itself (FAMILY)."
            )
            say = notice
        more = 10 * inference.permutations + 9
        found += (say(text, reached=lowest, pairs=limits.areas_needed, tests=tests, more=more),)
    return found + opposite_tail(grid.adjusted, grid.level, grid.agrees)
