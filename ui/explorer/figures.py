"""What an explorer has read of a layer: the figures of its areas, and the classes that follow from them."""

import numpy as np

from ...analysis.errors import mark
from ...analysis.exploring.measures import measures_of
from ...analysis.exploring.recolouring import ALL, FILTERED, PARTS, Recolouring
from ...analysis.exploring.scatter import moran_scatter
from ...translation import tr

MAIN = ("lq", "share", "cl_id", "firms")
"""Fields of results without classes that a reader asks for first."""
AREA = mark("Area {id}")


def figures_of(layer, reader, project, sector=""):
    """Return the `Figures` of a layer, read at once."""
    figures = Figures(layer, reader, project, sector)
    figures.take(reader.figures(layer, figures.needed))
    return figures


class Figures:
    """The figures of a layer, in the order of its features; they are there once they were taken.

    Parameters
    ----------
    layer : QgsVectorLayer
    reader : object
        See `Session`.
    project : QgsProject
    sector : str
        The one to show, where the layer has maps of several.

    Attributes
    ----------
    needed : list of str
        The fields to `take`.
    ids : ndarray of int, shape (n,)
        Of the features.
    how : algorithms.exploring.results.Made
    measure : Measure or None
        Of the classes that are shown.
    recolouring : Recolouring or None
    value : ndarray of float, shape (n,), or None
        What an area has: its share, where it has a part of a total, or a figure.
    part, total, p : ndarray of float, shape (n,), or None
    areas, provinces : ndarray of object, shape (n,)
        Names as texts, None where there is none.
    title, field_title, whole : str
        What the value is of; of a share what the part is of, and the total.
    maps : SectorMaps or None
    sector : str
        Code of the sector shown, "" where there are no several.
    complete : bool
        Whether the value of every area is known here that was tested.
    """

    def __init__(self, layer, reader, project, sector=""):
        self.layer, self._reader = layer, reader
        self.how = reader.made(layer, project)
        self.names = layer.fields().names()
        self._there = {name.casefold(): name for name in self.names}
        self.maps, self.sector = self._sector_maps(project)
        self.measure = self.maps.measure if self.maps else next(iter(measures_of(self.names)), None)
        self._name, self._province = reader.usual_fields(self.names)
        self._name = self._name or self._there.get(str(self.how.data.get("ID_FIELD") or "").casefold(), "")
        self.sector = sector if self.maps and sector in self.maps.titles else self.sector
        self.needed = [*self._needed()]
        self._kept = {}

    def take(self, frame):
        """Take the fields that are needed, a pandas.DataFrame on the ids of the features."""
        self.frame, self.index, self.ids = frame, frame.index, frame.index.to_numpy()
        self.areas, self.provinces = self._texts(self._name), self._texts(self._province)
        self.turn_to(self.sector)

    def __len__(self):
        return len(self.ids)

    @property
    def is_result(self):
        """Whether Polos has made the layer, as far as its record or its fields tell."""
        return bool(self.how.fields or self.measure)

    @property
    def lacks_table(self):
        """Whether it is a summary of hot spots of every sector whose table is not in the project."""
        return self.maps is None and "hot_codes" in self._there and "hot_codes" in self.how.fields

    @property
    def numeric(self):
        """Return the fields that hold numbers, those of Polos first."""
        fields = [field.name() for field in self.layer.fields() if field.isNumeric()]
        return sorted(fields, key=lambda name: name not in self.how.fields)

    @property
    def further(self):
        """Return the fields of Polos that hold numbers, after the one that is shown first: others may be of before."""
        names = [name for name in self.numeric if name in self.how.fields]
        return names[names.index(self._main) + 1 :] if self._main in names else names

    def adjusted(self, choice):
        """Return the corrected p-values of a choice, None where there are none."""
        return self.recolouring.adjusted(choice) if self.recolouring and self.p is not None else None

    def turn_to(self, sector):
        """Take the figures of a sector, or those of the layer where there are no several."""
        self.sector = sector
        if self.maps:
            columns = self.maps.columns(sector)
            self.recolouring = self.maps.recolouring(sector)
            self.value, self.p = columns["value"], columns["p"]
            self.title = self.field_title = self.maps.titles[sector]
            self.whole = ""
            self._tested, self._lag = columns["tested"], None
            self.part = self.total = None
            # By default the table has marked areas only, of which no mean around can be taken.
            self.complete = self.how.choices.get("ROWS") == 1
            return
        self.complete = True
        columns = {part: self.column(field) for part, field in self._parts().items()}
        self.recolouring = self._recolouring(columns) if self.measure else None
        self.p = columns.get("p")
        self._read_value()

    def _read_value(self):
        """Take what areas have: a share of a total where the run tested a rate, or a figure."""
        field, total = (self._field(name) for name in (self.how.field, self.how.denominator))
        self.part = self.total = None
        self._main = ""
        if field and total:
            self.part, self.total = self.column(field), self.column(total)
            with np.errstate(invalid="ignore", divide="ignore"):
                self.value = np.where(self.total > 0, self.part / self.total, np.nan)
            self.field_title, self.whole = self._title(field), self._title(total)
            self.title = f"{self.field_title} / {self.whole}"
        else:
            measured = self.measure.value if self.measure else ""
            field = field or self._field(measured) or next(map(self._field, filter(self._field, MAIN)), "")
            field = field or next(iter(self.numeric), "")
            self._main = field
            self.value = self.column(field) if field else np.full(len(self), np.nan)
            self.title = self.field_title = self._title(field) if field else ""
            self.whole = ""
        self._tested = self.column(self._field(self.measure.value)) if self._has("value") else self.value
        self._lag = self.column(self._field(self.measure.lag)) if self._has("lag") else None

    def _title(self, field):
        """Return what people call a field."""
        return self.layer.attributeDisplayName(self.layer.fields().lookupField(field))

    def column(self, name):
        """Return a field that holds numbers, NaN where there is none; it is read when it is asked for first."""
        if name not in self._kept:
            values = self.frame[name] if name in self.frame else self._reader.figures(self.layer, [name])[name]
            # Whole numbers beyond what floats keep come as they are, None where there is none.
            values = values.reindex(self.index)
            self._kept[name] = values.astype(object).where(values.notna(), np.nan).to_numpy(dtype=float)
        return self._kept[name]

    def scatter(self, around):
        """Return Moran's `Scatter`, or None where nobody knows what lies around.

        Parameters
        ----------
        around : Surroundings or None
        """
        found = None
        if around is not None and self.complete:
            found = np.where(np.isfinite(self._tested), around.means(self._tested), np.nan)
        if self._lag is None:
            return None if found is None else moran_scatter(self._tested, found)
        if self.measure.field == "ll_class" or self.how.name == "bivariatelocalmoran":
            return moran_scatter(self._tested, self._lag, other=True)
        # Rates that are tested as counts are high or low beside the overall one; what the run tells of those around is
        # beside the rest of the map, without what stands out, and so of another scale than those of the areas.
        if self.total is None or self.how.choices.get("NULL_MODEL") in (1, 5):
            return moran_scatter(self._tested, self._lag)
        return moran_scatter(self._tested, self._lag if found is None else found, 0.0, other=found is None)

    def around(self, surroundings):
        """Return the mean of the neighbours of each area, in the units of `value`."""
        if surroundings is None or not self.complete:
            return np.full(len(self), np.nan)
        key = "around", self.sector
        if key not in self._kept:
            self._kept[key] = surroundings.means(self.value)
        return self._kept[key]

    def name_of(self, place):
        """Return the name of an area, or its id where it has none."""
        return self.areas[place] or tr(AREA).format(id=self.ids[place])

    def province_of(self, place):
        """Return the province that an area lies in, "" where nobody knows."""
        return self.provinces[place] or ""

    @property
    def has_provinces(self):
        """Whether areas have a province."""
        return bool(self._province)

    def _texts(self, name):
        """Return a field as texts, shape (n,) of object, None where there is none."""
        texts = np.full(len(self), None, dtype=object)
        if name:
            known = self.frame[name].notna().to_numpy()
            texts[known] = [
                f"{value:.15g}" if isinstance(value, float) else str(value) for value in self.frame[name][known]
            ]
        return texts

    @property
    def tested(self):
        """Return what was tested, a pandas.Series on the ids of the features, None where the layer does not tell."""
        if not self._has("value") or self.maps:
            return None
        import pandas as pd

        return pd.Series(self._tested, self.index)

    @property
    def stored_neighbours(self):
        """Return the numbers of neighbours that the result holds, None where it holds none."""
        field = self._field("neighbours")
        return self.column(field) if field else None

    def _needed(self):
        """Yield the fields to read at once."""
        wanted = [*self._parts().values(), self.how.field, self.how.denominator, "neighbours"]
        wanted += [self.measure.value, self.measure.lag] if self.measure and not self.maps else []
        yield from filter(None, [self._name, self._province, *map(self._field, wanted)])

    def _parts(self):
        """Return the fields that the layer has of what classes follow from, {part: field}."""
        if self.measure is None or self.maps:
            return {}
        named = {part: getattr(self.measure, part, "") for part in PARTS}
        named.update({"class": self.measure.field, "neighbours": "neighbours"})
        found = {part: self._field(field) for part, field in named.items() if isinstance(field, str)}
        return {part: field for part, field in found.items() if field}

    def _field(self, name):
        """Return a field as the layer spells it, "" where it has none."""
        return self._there.get(name.casefold(), "") if name else ""

    def _has(self, part):
        return bool(self.measure and self._field(getattr(self.measure, part)))

    def _recolouring(self, columns):
        there = FILTERED if self.layer.subsetString() else ALL
        told, drawn = self._reader.tested_at(self.how), self._reader.drawn_by(self.how)
        return Recolouring(self.measure, columns, told, there, drawn)

    def _sector_maps(self, project):
        """Return the maps of every sector, if the layer is a summary of them, and the first sector."""
        table = self._reader.table_of(self.layer, self.how, project)
        maps = self._reader.sector_maps(self.layer, self.how, table) if table else None
        return (maps, next(iter(maps.titles), "")) if maps and maps.titles else (None, "")
