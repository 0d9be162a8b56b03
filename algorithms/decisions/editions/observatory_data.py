"""The open data of an edition: perimeters, tables, dictionary, licence."""

from ....translation import tr
from ...pages.observatory import observatory_texts as texts
from ...pages.observatory import site as sites
from . import open_data


class Data:
    """Writes the open data of an edition.

    Parameters
    ----------
    of : observatory_outputs.Writer
    """

    def __init__(self, of):
        self.of = of

    def write(self, folder):
        """Write the open data; return its files and the rows of its dictionary."""
        folder.mkdir()
        reported = self.of.reported
        frame = self.of.table.join(reported.frame[[name for name in reported.frame if name not in self.of.table]])
        frame = frame.assign(cl_id=list(frame.index))
        fields = open_data.cluster_fields(frame)
        rows = open_data.rows_of(frame, fields)
        helps = ("delineateclusters", "assessclusters", "prioritise")
        tables = [("clusters.geojson, clusters.csv", fields, helps)]
        open_data.write_geojson(folder / "clusters.geojson", rows, reported.shapes, reported.crs, self.of.run.cancelled)
        open_data.write_table(folder / "clusters.csv", rows, fields)
        said = {
            "clusters.geojson": tr("Perimeters with their figures, for maps"),
            "clusters.csv": tr("The same figures as a table"),
        }
        if reported.members is not None:
            names = ("cl_id", "area_id", "area_name", "province", "role", "jobs", "firms", "lq")
            names = [name for name in names if name in reported.members]
            fields = open_data.known_fields("delineateclusters", "MEMBERS", names)
            open_data.write_table(folder / "areas.csv", open_data.rows_of(reported.members, fields), fields)
            tables.append(("areas.csv", fields, helps[:1]))
            said["areas.csv"] = tr("Areas of each cluster, with their role")
        if "TESTS" in reported.results:
            names = ("cl_id", "test", "outcome", "measure", "low", "high", "threshold", "source", "verified")
            fields = open_data.known_fields("assessclusters", "TESTS", names)
            tests = [
                {"cl_id": one, "test": test, **row, **self._hidden(one, row)}
                for one, own in reported.results["TESTS"].items()
                for test, row in own.items()
            ]
            rows = open_data.rows_of(_frame(tests, fields), fields)
            open_data.write_table(folder / "tests.csv", rows, fields)
            tables.append(("tests.csv", fields, helps[1:2]))
            said["tests.csv"] = tr("The verdict, test by test")
        if self.of.moves:
            changes = [
                {
                    "edition": self.of.edition,
                    "before": self.of.own.before,
                    "cl_id": one,
                    "cl_name": self.of.names.get(one, one),
                    "change": move.code,
                    "label": texts.fate_word(move.code),
                    "others": ", ".join(move.others) or None,
                }
                for one, move in self.of.moves.items()
            ]
            open_data.write_table(folder / "changes.csv", changes, open_data.CHANGES)
            tables.append(("changes.csv", open_data.CHANGES, ()))
            said["changes.csv"] = tr("What became of clusters since the edition before")
        dictionary = open_data.dictionary(tables)
        heads = [open_data.Field(name, "", "text") for name in ("file", "field", "name", "type", "unit", "explained")]
        named = [dict(zip((one.name for one in heads), row)) for row in dictionary]
        open_data.write_table(folder / "dictionary.csv", named, heads)
        said["dictionary.csv"] = tr("Data dictionary: what each field is")
        licence = [self.of.site.title, self.of.site.source, self.of.site.licence or tr("Licence: not given.")]
        sites.put(folder / "licence.txt", "\n\n".join(filter(None, licence)) + "\n")
        said["licence.txt"] = tr("Licence and source")
        return [(name, what, (folder / name).stat().st_size) for name, what in said.items()], dictionary

    def _hidden(self, one, row):
        """Return the numbers of a test that are not published, as unknown."""
        from ...pages.sheets.sheet_making import secret_measures

        hidden = row["measure"] in secret_measures(one, self.of.reported)
        return dict.fromkeys(("low", "high"), float("nan")) if hidden else {}


def _frame(rows, fields):
    import pandas as pd

    return pd.DataFrame(rows, columns=[one.name for one in fields], dtype=object)
