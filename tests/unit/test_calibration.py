"""A slice of the calibration, on fixed maps: maps of chance stay white, planted clusters are found, counts are right.

`make calibrate` shows hundreds of maps a cell and writes the docs' calibration; here are enough to notice when a
level or the power is lost.
"""

import sys
from pathlib import Path

import numpy as np
import pytest

FOLDER = str(Path(__file__).resolve().parents[1] / "calibration")


@pytest.fixture(scope="module")
def calibration():
    """Return a function for the modules of tests/calibration, which lie in no package."""
    import importlib

    sys.path.insert(0, FOLDER)
    yield importlib.import_module
    sys.path.remove(FOLDER)


@pytest.fixture(scope="module")
def shown(calibration):
    """Return a function for the tally of the first maps of a cell."""

    def show(table, name, statistic, maps):
        names = [cell.name for cell in calibration("plan").TABLES[table].cells]
        return calibration("measure").show(table, names.index(name), statistic, 0, maps)

    return show


# Of 40 maps each coloured with a probability of 5 %, more than 7 are in one case of 2,000 (binomial); of 10, more than
# 3 are in one of 1,000.
MAPS, MOST = 40, 7


@pytest.mark.parametrize("statistic", ["moran", "gi-star", "neighbourhood-weighted"])
@pytest.mark.parametrize("cell", ["60, constant", "1,000, lognormal 1"])
def test_maps_of_chance_are_seldom_coloured(shown, statistic, cell):
    assert shown("level", cell, statistic, MAPS).sums["coloured"][1] <= MOST


@pytest.mark.parametrize("cell", ["60 firms, constant", "values, ties, –"])
def test_maps_of_chance_seldom_have_a_significant_group(shown, cell):
    assert shown("groups", cell, "groups", 10).sums["coloured"][1] <= 3


def test_rates_that_follow_size_are_no_clusters(shown):
    assert shown("size", "30,000, size^-0.2, constant", "moran", 10).sums["coloured"][1] <= 3
    assert shown("size", "30,000, size^-0.2, constant", "moran-flat", 3).mean("coloured") == 1


def test_permuting_rates_of_rare_sectors_colours_maps_of_chance(shown):
    """What the counts null is for; Assunção and Reis (1999) proposed such rates for the global statistic."""
    assert shown("level", "60, constant", "old-directed", 10).mean("coloured") > 0.5
    assert shown("level", "60, constant", "geoda", 5).mean("coloured") == 1


def test_planted_clusters_are_found(shown):
    cell = "compact, firms, 5, 20,000, gamma 0.5"
    for statistic, least in (("moran", 0.3), ("gi-star", 0.3), ("groups", 0.3), ("scan", 0.6)):
        tally = shown("power", cell, statistic, 3)
        assert tally.mean("hit") > 0.6, statistic
        assert tally.mean("sensitivity") > least, statistic
        assert tally.mean("far") < 0.2, statistic


def test_planted_clusters_stay_under_other_settings_and_what_chance_made_does_not(calibration):
    """The calibration tries all settings of the default; here are those that differ most."""
    grid = "neighbours: queen, nearest 8; level: 0.05, 0.01"
    measure, plan = calibration("measure"), calibration("plan")
    cells = {cell.name: cell for cell in plan.TABLES["survival"].cells}

    def there(name, number):
        shown = cells[name].make(measure.generator("survival", name, number))
        return calibration("adapters").still_there(shown, grid).also["there"]

    assert there("planted, 20,000 firms, gamma 0.5", 0) == 1
    assert [there("chance, shuffled shares, –", number) for number in range(3)] == [0, 0, 0]


def test_intervals_of_jobs_in_firms_hold_the_true_quotient_when_large_firms_count(shown):
    cell = "30,000, sd 1.5"
    assert shown("intervals", cell, "interval-jobs", 3).mean("covered") < 0.5
    assert shown("intervals", cell, "interval-weighted", 3).mean("covered") > 0.93


def test_a_programme_that_changes_nothing_is_seldom_told_to_and_one_that_does_is(shown):
    tally = shown("programmes", "10, together, 3, 30 firms, shared 0", "programme", 10)
    # Of 10 maps more than 3 are told from chance in one case of 1,000.
    assert tally.sums["coloured"][1] <= 3
    assert tally.mean("hit") > 0.6
    assert tally.mean("covered") > 0.6


def test_groupings_that_mean_nothing_are_seldom_told_from_chance_and_others_are(shown):
    tally = shown("validation", "40, 8, by industry", "validation", MAPS)
    assert tally.sums["coloured"][1] <= MOST
    assert tally.mean("hit") > 0.9


def test_intervals_of_growth_hold_it_but_where_changes_carry_over(shown):
    """As `trend` says: 95 of 100 and more where shocks stay for good, 76 of ten years where changes carry over."""
    assert shown("trends", "stay for good, 10", "trend", 2).mean("covered") > 0.92
    assert 0.7 < shown("trends", "changes carry over, 0.5, 10", "trend", 2).mean("covered") < 0.83


def test_two_dates_of_which_nothing_differs_announce_more_without_the_clusters_of_the_earlier_one(shown):
    cell = "five clusters, 1,000 firms, constant"
    apart, previous = (shown("dates", cell, f"dates-{name}", 8) for name in ("apart", "previous"))
    assert apart.sums["ends"][1] > previous.sums["ends"][1]
    assert apart.mean("clusters") == previous.mean("clusters")


def test_no_class_hangs_on_the_order_of_areas(calibration):
    adapters, planted = calibration("adapters"), calibration("planted")
    shown = planted.planted(np.random.default_rng(1), "squares 20", 2_000, times=5.0)
    runs = [adapters.rates_in_any_order(shown, seed) for seed in range(5)]
    assert runs[0].any()
    assert all((run == runs[0]).all() for run in runs)


def test_intervals_are_those_of_tables(calibration):
    """Clopper and Pearson's for 0, 5 and 81 of a sample: 1 - 0.025^(1/100); Newcombe (1998), method 5, table I."""
    limits = calibration("tally").clopper_pearson
    assert limits(0, 100) == pytest.approx((0.0, 1 - 0.025**0.01), abs=1e-12)
    assert limits(81, 263) == pytest.approx((0.2527, 0.3676), abs=5e-5)
    assert limits(15, 148) == pytest.approx((0.0578, 0.1617), abs=5e-5)
    assert limits(20, 20)[1] == 1


def test_a_mean_over_maps_has_the_interval_of_its_standard_error(calibration):
    tally = calibration("tally").Tally()
    for value in (0.1, 0.3, 0.2, 0.4, float("nan")):
        tally.add({"sensitivity": value})
    # Standard deviation 0.129099, standard error half of that.
    assert tally.maps == 5
    assert tally.mean("sensitivity") == pytest.approx(0.25)
    assert tally.interval("sensitivity") == pytest.approx((0.25 - 1.959964 * 0.0645497, 0.25 + 1.959964 * 0.0645497))


def test_marks_inside_beside_and_far_from_a_cluster_are_told_apart(calibration):
    """On a square of 6 by 6 with its corner of 2 by 2 planted: 4 areas in it, 5 beside it."""
    layer = calibration("layers").squares(6)
    place = np.arange(36).reshape(6, 6)
    inside, high = np.zeros((2, 36), dtype=bool)
    inside[place[:2, :2].ravel()] = True
    high[[place[0, 0], place[1, 1], place[2, 2], place[0, 3], place[5, 5]]] = True  # two in it, one beside, two far
    found = calibration("adapters").Found(high, high, np.where(high, 0.05, 0.9))
    shown = calibration("null_maps").NullMap(layer, np.ones(36), cluster=inside)
    measures = calibration("tally").measures_of(found, shown)
    assert measures["coloured"] == 1
    assert measures["areas"] == 5
    assert measures["hit"] == 1
    assert measures["sensitivity"] == pytest.approx(2 / 4)
    assert measures["outside"] == pytest.approx(3 / 5)
    assert measures["far"] == pytest.approx(2 / 5)
    assert measures["rejected"] == pytest.approx(5 / 36)


@pytest.mark.parametrize("shape", ["compact", "elongated", "ring", "two lobes"])
def test_clusters_of_every_shape_have_twenty_areas(calibration, shape):
    planted, layer = calibration("planted"), calibration("layers").squares(20)
    inside = planted.cluster(np.random.default_rng(3), layer, shape)
    spread = layer.points[inside] - layer.points[inside].mean(axis=0)
    longest, widest = np.sqrt(np.linalg.eigvalsh(spread.T @ spread / inside.sum()))[::-1]
    # Two lobes may share areas where their centres are near; on 400 areas they are at least 60 nearest areas apart.
    assert inside.sum() == 20
    assert (longest > 3 * widest) == (shape == "elongated") or shape == "two lobes"


def test_a_run_that_was_broken_off_goes_on_with_the_same_maps(calibration, tmp_path):
    measure = calibration("measure")
    path, table, statistic = tmp_path / "results.json", "level", "quotient"

    def run(most):
        results = measure.Results(path)
        assert measure.run(
            results, measure.tasks(results, [table], [statistic], most=most), 1, 300, say=lambda *_, **__: None
        )
        return {name: (tally.maps, tally.sums) for name, tally in measure.Results(path).tallies.items()}

    run(3)
    continued = run(7)
    path.unlink()
    assert run(7) == continued
    assert {maps for maps, _ in continued.values()} == {7}


def test_a_missed_level_is_told(calibration, tmp_path):
    """Of 100 maps 11 are beyond 5 % (Clopper and Pearson's lower limit is 5.6 %), 10 are not (4.9 %)."""
    measure, report, tally = calibration("measure"), calibration("report"), calibration("tally")
    results = measure.Results(tmp_path / "results.json")

    def page(coloured):
        for place in range(2):
            results.tallies[measure.key_of("scan", place, "scan")] = tally.Tally(
                100, 1.0, {"coloured": [100, coloured[place], coloured[place]]}
            )
        report.write(results, tmp_path, "page")
        return [(tmp_path / code / "evidence" / "page.md").read_text(encoding="utf-8") for code in ("en", "es")]

    kept, missed = page([10, 1]), page([11, 1])
    assert "no cell of 2 lies above 5 % beyond its interval, 1 by their mean alone" in " ".join(kept[0].split())
    assert "misses its level beyond the interval in 1 of 2 cells" in " ".join(missed[0].split())
    assert "incumple su nivel más allá del intervalo en 1 de 2 celdas" in " ".join(missed[1].split())
    assert "11 (5.6–19)" in missed[0]
    assert "11 (5,6–19)" in missed[1]


def test_everything_that_is_planned_has_a_function_and_a_name(calibration):
    adapters, plan, wording = calibration("adapters"), calibration("plan"), calibration("wording")
    for table in plan.TABLES.values():
        assert set(table.maps) <= set(adapters.STATISTICS) & set(wording.NAMES)
        assert table.name in wording.HEADINGS
        assert table.name in wording.ABOUT
        assert len({cell.name for cell in table.cells}) == len(table.cells)
