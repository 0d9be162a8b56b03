"""Scan statistic: the windows of a map that chance would least have filled so."""

from ...analysis.autocorrelation.classes import NOT_SIGNIFICANT
from ...analysis.errors import mark
from ...analysis.inference.options import Inference
from ...translation import tr
from ..declaring.common import (
    AREAS,
    INTEGER,
    add,
    add_advanced,
    add_areas,
    add_id_field,
    choice,
    field,
    further_output,
    map_output,
    number,
)
from ..declaring.idle import OF_WEIGHTS, Rule
from ..declaring.inference import level, seed, seed_of, significance
from ..declaring.rates import add_maps, add_rate_null, law_of_counts, maps, slope
from ..declaring.weights import add_weights, neighbours, weights_options
from ..layers.shapes import write_shapes
from ..maps.styles import SCAN, SCAN_WINDOWS
from .hot_spots import HotSpotAlgorithm, rate_name

WINDOW_NAMES = (mark("Circular"), mark("Flexible: connected areas that have more than expected each"))
SECONDARY_NAMES = (
    mark("Standard: each against the best window of whole maps"),
    mark("Sequential: without the windows before it"),
)


class ScanStatistic(HotSpotAlgorithm):
    """Windows with more firms than expected, tested as the best of all windows."""

    ID = "scanstatistic"
    NAME = mark("Scan statistic (windows with too many firms)")
    TAGS = mark("scan,kulldorff,satscan,flexscan,circular,flexible,window,cluster,counts,firms,poisson")
    REQUIRES = (*HotSpotAlgorithm.REQUIRES, "matplotlib")

    FIELD = "FIELD"
    DENOMINATOR = "DENOMINATOR"
    WINDOW = "WINDOW"
    MAX_SHARE = "MAX_SHARE"
    MAX_AREAS = "MAX_AREAS"
    LENGTH = "LENGTH"
    SECONDARY = "SECONDARY"
    WINDOWS = "WINDOWS"
    TABLE = "TABLE"

    EFFECTS = (
        Rule(
            (LENGTH, *OF_WEIGHTS),
            WINDOW,
            lambda run: run.algorithm.flexible(run),
            mark("Circular windows hold the nearest areas, whoever are neighbours (WINDOW)."),
        ),
        Rule(
            (MAX_SHARE, MAX_AREAS),
            WINDOW,
            lambda run: not run.algorithm.flexible(run),
            mark("It bounds circular windows; flexible ones have a LENGTH (WINDOW)."),
        ),
    )

    def declare(self):
        add_areas(self)
        add(
            self,
            field(self.FIELD, tr("Firms of the sector, counted")),
            field(self.DENOMINATOR, tr("All firms, or what else they are compared with")),
            choice(self.WINDOW, tr("Shape of windows"), WINDOW_NAMES),
            number(self.MAX_SHARE, tr("Circular: largest share of the expected firms in a window"), 0.25),
            number(self.LENGTH, tr("Flexible: nearest areas that a window can reach"), 15, INTEGER),
            choice(self.SECONDARY, tr("p-value that decides on windows after the first"), SECONDARY_NAMES),
        )
        add_weights(self)
        add_advanced(self, number(self.MAX_AREAS, tr("Circular: most areas in a window"), 250, INTEGER))
        add_rate_null(self)
        add_maps(self)
        add_advanced(self, level(), seed())
        add_id_field(self)
        add(
            self,
            map_output(self.OUTPUT, tr("Areas in windows")),
            further_output(self.WINDOWS, tr("Windows"), AREAS, by_default=True),
            further_output(self.TABLE, tr("Table of windows")),
        )
        self.add_report()

    def check(self, run):
        Inference(alpha=run.number("ALPHA"), seed=seed_of(run))
        law_of_counts(run)
        maps(run)
        if self.flexible(run):
            weights_options(run)

    def process(self, run):
        from ...analysis.scan.fitted_cases import fitted_cases
        from ...analysis.scan.poisson_scan import poisson_scan

        name, base = run.text(self.FIELD), run.text(self.DENOMINATOR)
        areas = run.areas(self.INPUT, [name, base])
        columns = areas.frame[name], areas.frame[base]
        cases = run.awaited(fitted_cases, *columns, law=law_of_counts(run), slope=slope(run), cancelled=run.cancelled)
        run.report.notices(cases.notices)
        sequential, alpha = self._sequential(run), significance(run)["alpha"]
        result = run.awaited(
            poisson_scan,
            cases.events,
            cases.model,
            self._windows(run, areas, cases),
            alpha=alpha,
            maps=maps(run),
            seed=seed_of(run),
            sequential=sequential,
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(result.notices)
        self._write(run, areas, cases, result, result.decided(alpha, sequential))

    def tests_counts(self, run):
        return True

    def flexible(self, run):
        """Return whether windows are flexible."""
        return run.choice(self.WINDOW, (False, True))

    def _sequential(self, run):
        return run.choice(self.SECONDARY, (False, True))

    def _windows(self, run, areas, cases):
        """Return the windows that a user chose, about the areas that take part."""
        from ...analysis.scan.flexible import flexible_windows
        from ...analysis.scan.windows import circular_windows
        from ...analysis.weights.graphs import weights_matrix
        from ...analysis.weights.locations import Locations

        ids = cases.events.index
        points = run.awaited(Locations, areas.frame.geometry.loc[ids]).points
        if self.flexible(run):
            linked = weights_matrix(neighbours(run, areas), ids)
            length = run.whole(self.LENGTH)
            return run.awaited(flexible_windows, points, linked, length=length, cancelled=run.cancelled)
        limits = {"share": run.number(self.MAX_SHARE), "most": run.whole(self.MAX_AREAS)}
        return run.awaited(circular_windows, points, cases.model.mu, **limits, cancelled=run.cancelled)

    def _write(self, run, areas, cases, result, decided):
        """Write areas, windows, table and page."""
        from ...analysis.scan.outlines import outlines
        from ..pages.areas.scan_page import scan_page, summary

        p, classes = decided
        windows = _window_fields(result.windows, classes, self._sequential(run))
        frame = _area_fields(areas.frame.index, cases, result, p, classes)
        run.map(self.OUTPUT, areas, frame, SCAN)
        run.report.classes(SCAN, frame["sc_class"])
        if run.wants(self.WINDOWS):
            shapes = run.awaited(outlines, areas.frame.geometry, result.members)
            columns = run.columns_of(self.WINDOWS, windows)
            written = write_shapes(run, self.WINDOWS, shapes, columns, areas.source)
            run.written(self.WINDOWS, written, SCAN_WINDOWS)
            run.draw(shapes, windows, SCAN_WINDOWS)
        if run.wants(self.TABLE):
            run.rows(self.TABLE, windows)
        tested = rate_name(run.text(self.FIELD), run.text(self.DENOMINATOR))
        flexible = self.flexible(run)
        run.page(self.REPORT, lambda: scan_page(self.displayName(), tested, windows, result, flexible, run.report))
        # After the page, which begins with it.
        run.report.fact(summary(windows, self._sequential(run)))


def _window_fields(windows, classes, sequential):
    """Return the fields of windows; sequential p-values only where they were asked for."""
    import numpy as np

    fields = windows.rename(columns={"p_sequential": "p_seq"}).assign(
        window=windows.index,
        # Without a firm outside there is nothing to compare with.
        rel_risk=windows["relative_risk"].where(np.isfinite(windows["relative_risk"])),
        ratio=windows["observed"] / windows["expected"],
        label=classes.map(SCAN_WINDOWS.labels()),
    )
    fields["class"] = classes
    return fields if sequential else fields.drop(columns="p_seq")


def _area_fields(ids, cases, result, p, classes):
    """Return the fields of areas, NaN where they take no part."""
    import pandas as pd

    expected = cases.model.mu * (cases.events.sum() / cases.model.mu.sum())
    found = pd.DataFrame({"sc_exp": expected, "sc_ratio": cases.events / expected}, index=cases.events.index)
    window = result.areas.where(result.areas > 0)
    codes = window.map(classes).fillna(NOT_SIGNIFICANT)
    found = found.assign(sc_window=window, sc_p=window.map(p), sc_class=codes).reindex(ids)
    codes = found["sc_class"].fillna(SCAN.classes.no_data).astype(int)
    return found.assign(sc_class=codes, sc_label=codes.map(SCAN.labels()))
