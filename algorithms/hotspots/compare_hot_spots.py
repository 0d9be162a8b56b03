"""Two maps of classes beside each other: how far they agree, beyond chance, and where they differ."""

from qgis.core import QgsProcessingOutputNumber

from ...analysis.errors import FieldError, listed, listed_notice, mark, notice, phrase
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.class_maps import read_class_map, read_with_ids
from ..declaring.common import (
    ANY_FIELD,
    AREAS,
    OUTPUT,
    add,
    add_advanced,
    add_areas,
    field,
    flag,
    further_output,
    layer,
    map_output,
    text,
)
from ..declaring.presentation import add_page, add_picture, check_picture
from ..maps.comparison_styles import BETWEEN_MAPS

NUMBERS = {
    "COMPARED": mark("Areas with a class on both maps"),
    "SIMILARITY": mark("Share of areas with the same class"),
    "EXPECTED": mark("Share expected by chance"),
    "KAPPA": mark("Agreement beyond chance (kappa)"),
}
"""Numbers that a model can use."""


class CompareHotSpots(PolosAlgorithm):
    """Agreement of two maps of classes, and where they differ."""

    ID = "comparehotspots"
    NAME = mark("Compare two maps of hot spots or classes")
    GROUP = "hotspots"
    TAGS = mark("comparison,agreement,kappa,similarity,hot spot,map comparison,transition,change,arcgis")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "libpysal", "matplotlib")

    A, B = "A", "B"
    A_CLASS, B_CLASS = "A_CLASS", "B_CLASS"
    A_ID, B_ID = "A_ID", "B_ID"
    DIRECTIONS = "DIRECTIONS"
    NOTHING = "NOTHING"
    OUTPUT = OUTPUT
    TRANSITIONS = "TRANSITIONS"
    UNMATCHED = "UNMATCHED"
    REPORT = "REPORT"
    FIGURE = "FIGURE"

    def declare(self):
        classes = tr("Its classes (empty: the field that Polos wrote)")
        add_areas(self, self.A, tr("First map"))
        add(
            self,
            field(self.A_CLASS, classes, self.A, ANY_FIELD, optional=True),
            layer(self.B, tr("Second map; for two fields of one layer, the same again"), AREAS),
            field(self.B_CLASS, classes, self.B, ANY_FIELD, optional=True),
            field(self.A_ID, tr("Ids of the areas of the first map"), self.A, ANY_FIELD, optional=True),
            field(self.B_ID, tr("Ids of the areas of the second map"), self.B, ANY_FIELD, optional=True),
            flag(self.DIRECTIONS, tr("Compare hot, cold and the rest only")),
        )
        add_advanced(self, text(self.NOTHING, tr("Values that say that nothing stands out, such as 0;no")))
        add(
            self,
            map_output(OUTPUT, tr("Where the maps differ")),
            further_output(self.TRANSITIONS, tr("Classes on both maps, counted"), by_default=True),
            further_output(self.UNMATCHED, tr("Areas of one map only")),
        )
        add_page(self, self.REPORT)
        add_picture(self, self.FIGURE)
        for name, label in NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def check(self, run):
        check_picture(run, self.FIGURE)

    def process(self, run):
        from ...analysis.comparison.class_maps import in_the_same_words

        areas, first, second = self._read(run)
        nothing = [value.strip() for value in run.text(self.NOTHING).split(";") if value.strip()]
        maps = in_the_same_words(first, second, nothing, run.flag(self.DIRECTIONS))
        run.report.notices(maps.notices)
        if nothing and maps.classes in (first.classes, second.classes):
            run.report.notices([notice(mark("NOTHING says something of fields that are not Polos's only."))])
        self._write(run, areas, maps, (first.field, second.field))

    def _read(self, run):
        """Return the areas of the first map, and both maps on their ids."""
        one_layer = run.inputs[self.A].same_as(run.inputs[self.B])
        if one_layer and not run.wants(self.A_ID):
            areas = run.areas(self.A, id_field="")
            areas, first = read_class_map(run, self.A, self.A_ID, self.A_CLASS, areas)
        else:
            areas, first = read_class_map(run, self.A, self.A_ID, self.A_CLASS)
        of_second = areas if one_layer else read_with_ids(run, self.B, self.B_ID)
        _, second = read_class_map(run, self.B, self.B_ID, self.B_CLASS, of_second)
        if one_layer and first.field == second.field:
            text = mark(
                "A and B are the same field, “{field}”, of the same layer: each map agrees with itself. Choose another "
                "layer, or another field by B_CLASS."
            )
            raise FieldError(text, field=first.field)
        return areas, first, second if one_layer else self._matched(run, areas, second)

    def _matched(self, run, areas, second):
        """Return the second map on the ids of the first, where they are the same."""
        from ...analysis.tables.area_matching import match_ids

        ids, values = areas.frame.index, second.values
        found = match_ids(values.index, ids)
        run.report.notices(found.notices)
        if not found.area_of.notna().any():
            text = mark(
                "No area of B is in A: are these the ids of the same areas? A has, for example, {first}; B {second}."
            )
            raise FieldError(text, first=listed(ids), second=listed(values.index))
        named = found.area_of.fillna(found.area_of.index.to_series())
        values = values.set_axis(named.to_numpy())
        run.report.notices(
            (
                *listed_notice(
                    mark("Areas of A that B does not have ({count}): {list}."), ids.difference(values.index)
                ),
                *listed_notice(
                    mark("Areas of B that A does not have, which are not on the map ({count}): {list}."),
                    values.index.difference(ids),
                ),
            )
        )
        return second._replace(values=values)

    def _write(self, run, areas, maps, fields):
        import pandas as pd

        from ...analysis.comparison.agreement import agreement
        from ...analysis.comparison.class_maps import differences
        from ..pages.dates.class_names import code_text
        from ..pages.dates.comparison_page import (
            Comparison,
            comparison_figure,
            comparison_page,
            in_words,
            transition_rows,
        )

        run.report.notices(_nothing_in_common(maps))
        found = agreement(maps.first, maps.second)
        codes = differences(maps.first, maps.second, maps.classes)
        near = self._near(run, areas, maps)
        told = Comparison(found, codes, near, maps.classes, fields)
        words = told.labels()
        ids = areas.frame.index
        first, second = maps.first, maps.second.reindex(ids)
        frame = pd.DataFrame(
            {
                "ch_first": first.map(code_text),
                "ch_f_label": first.map(words),
                "ch_second": second.map(code_text),
                "ch_s_label": second.map(words),
                "ch_change": codes.reindex(ids),
                "ch_label": codes.reindex(ids).map(BETWEEN_MAPS.labels()),
                "ch_near": float("nan") if near is None else near.astype(float),
            },
            index=ids,
        )
        run.map(OUTPUT, areas, frame, BETWEEN_MAPS)
        if run.wants(self.TRANSITIONS):
            run.rows(self.TRANSITIONS, transition_rows(found.table, words))
        if run.wants(self.UNMATCHED):
            sides = [(self.A, ids.difference(maps.second.index)), (self.B, maps.second.index.difference(ids))]
            rows = [(side, area) for side, alone in sides for area in alone]
            run.rows(self.UNMATCHED, pd.DataFrame(rows, columns=["map", "area_id"], dtype=object))
        numbers = zip(NUMBERS, (found.areas, found.similarity, found.expected, found.kappa))
        run.outputs |= {name: None if value != value else float(value) for name, value in numbers}
        run.page(self.REPORT, lambda: comparison_page(self.displayName(), told, run.report))
        run.picture(self.FIGURE, lambda: comparison_figure(told))
        for said in in_words(told):
            run.report.fact(said)

    def _near(self, run, areas, maps):
        """Return which areas differ and are the same next door; None where nobody has neighbours."""
        from ...analysis.comparison.class_maps import near_misses
        from ...analysis.errors import PolosError
        from ...analysis.weights.contiguity import contiguity

        try:
            graph = run.awaited(contiguity, areas.frame.geometry, cancelled=run.cancelled)
        except PolosError:
            return None
        return near_misses(maps.first, maps.second.reindex(areas.frame.index), neighbours_of(graph))


def _nothing_in_common(maps):
    """Return, in a tuple, a notice where no class is on both maps, so that they cannot agree whatever they show."""
    first, second = (each.dropna() for each in (maps.first, maps.second))
    if first.empty or second.empty or set(first) & set(second):
        return ()
    text = mark(
        "No class is on both maps: the first has {first}, the second {second}. They cannot agree, whatever they show. "
        "Are A_CLASS and B_CLASS the right fields?"
    )
    # Labels of values that are in the data alone are no templates, whatever signs are in them.
    called = {known.value: phrase(known.label.replace("{", "{{").replace("}", "}}")) for known in maps.classes}
    named = [[called.get(one, str(one)) for one in dict.fromkeys(each)] for each in (first, second)]
    return (notice(text, first=listed(named[0], 5), second=listed(named[1], 5)),)


def neighbours_of(graph):
    """Return the neighbours of each area that has some, {id: ids}."""
    pairs = graph.adjacency
    pairs = pairs[pairs != 0].reset_index()
    return pairs.groupby("focal")["neighbor"].agg(list).to_dict()
