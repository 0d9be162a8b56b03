"""Multipliers of jobs as a parameter: a result of linkages, of the nation or of a region."""

from ...analysis.errors import FieldError, listed, mark, notice
from ...translation import tr
from .common import add, layer
from .regions import add_correspondence, sector_links

LINKAGES = "LINKAGES"
OF_NATION, OF_REGION = {"sector": "sector", "nation": "lk_jobs_m"}, {"method": "method", "region": "rg_jobs"}
"""Fields of both tables of linkages."""
WHOLE = {"nation": "lk_jobs_w", "region": "rg_jobs_w"}
"""Field of the multiplier by the sector's whole change, which results of other versions and own tables may lack."""


def add_linkages(algorithm):
    """Add the result of linkages, and what leads from codes to its sectors."""
    label = tr("Result of “Linkages”: sectors, or multipliers of the region")
    add(algorithm, layer(LINKAGES, label, optional=True))
    add_correspondence(algorithm)


def read_multipliers(run, codes, classification):
    """Return the multipliers of codes, see `linked_losses.by_code`, and where their jobs are; None and "" without any.

    Raises
    ------
    PolosError
        When the table is no result of linkages, or has no multipliers of jobs.
    """
    if not run.wants(LINKAGES):
        return None, ""
    from ...analysis.linkages.flow_sectors import into_sectors, require_targets
    from ...analysis.tables.ids import id_texts
    from ...analysis.verdicts.linked_losses import by_code, multipliers_of
    from .profile_inputs import figures

    there = run.column_names(LINKAGES)
    fields = {"sector": OF_NATION["sector"], **(OF_REGION if OF_REGION["region"] in there else OF_NATION)}
    lacking = [field for field in fields.values() if field not in there]
    if lacking:
        raise FieldError(
            mark(
                "LINKAGES is neither of the tables “Sectors by linkage” and “Multipliers of the region” that “Linkages "
                "and multipliers of sectors” writes: it lacks {fields}."
            ),
            fields=listed(lacking),
        )
    value = "region" if "region" in fields else "nation"
    numbers = [value]
    if WHOLE[value] in there:
        fields["whole"] = WHOLE[value]
        numbers.append("whole")
    else:
        text = mark(
            "LINKAGES has no field {field}: what the sector draws along may all be its own jobs, which are counted "
            "already, and so the jobs lost with linkages are at least those of the sector alone. Run “Linkages and "
            "multipliers of sectors” again, and the least is closer."
        )
        run.report.notices((notice(text, field=WHOLE[value]),))
    rows = run.columns(LINKAGES, fields)
    rows = rows.assign(
        sector=id_texts(rows["sector"]), **{name: figures(run, rows[name].rename(fields[name])) for name in numbers}
    )
    found, where = multipliers_of(rows.dropna(subset=["sector"]))
    links = sector_links(run, found.index)
    require_targets(links, found.index)
    placed, _ = into_sectors(sorted(codes), links, classification)
    multipliers, notices = by_code(codes, placed, found)
    run.report.notices(notices)
    return multipliers, where
