"""What is written of two dates: areas or clusters, their moves, how the runs differ, a page, a picture, the log."""

from ...layers.shapes import write_shapes
from ...maps import comparison_styles as styles


def write_areas_of_dates(run, areas, found, differences):
    """Write all outputs of areas of two dates.

    Parameters
    ----------
    run : Run
    areas : Areas
        Of the later date.
    found : dated_areas.DatedAreas
    differences : list of Difference
    """
    from ...pages.dates.comparison_page import transition_rows
    from ...pages.dates.dates_areas_page import AreaDates, area_summary, areas_page, in_words
    from ...pages.dates.dates_figure import areas_figure

    words = {known.value: known_label for known, known_label in _labels(found.maps.classes)}
    frame = area_frame(found, words)
    told = AreaDates(found, words, *_dates(run))
    frame["cd_says"] = [in_words(row, told) for row in frame.to_dict("records")]
    _write(run, areas, frame, found.shapes, styles.BETWEEN_DATES)
    if run.wants("TRANSITIONS"):
        run.rows("TRANSITIONS", transition_rows(found.found.table, words).assign(kind="class"))
    _write_methods(run, differences)
    run.page("REPORT", lambda: areas_page(run.algorithm.displayName(), told, frame, differences, run.report))
    run.picture("FIGURE", lambda: areas_figure(told))
    for said in area_summary(told):
        run.report.fact(said)


def area_frame(found, words):
    """Return the fields of areas but for their sentence."""
    import pandas as pd

    from ...pages.dates.class_names import code_text

    ids, labels = found.codes.index, styles.BETWEEN_DATES.labels()
    then, now = found.maps.first.reindex(ids), found.maps.second.reindex(ids)
    frame = pd.DataFrame(
        {
            "cd_id": ids.astype(str),
            "cd_name": found.names,
            "cd_change": found.codes,
            "cd_label": found.codes.map(labels),
            "cd_before": then.map(code_text),
            "cd_was": then.map(words),
            "cd_after": now.map(code_text),
            "cd_is": now.map(words),
        },
        index=ids,
    )
    if found.p_values is not None:
        before, after = found.p_values
        frame = frame.assign(cd_p_b=before, cd_p_a=after, cd_shown=found.shown)
    return frame if found.figures is None else frame.assign(**_figure_columns(found.figures, found.growth))


def write_clusters_of_dates(run, areas, found, differences):
    """Write all outputs of clusters of two dates; see `write_areas_of_dates`."""
    import pandas as pd

    from ...pages.dates.comparison_page import transition_rows
    from ...pages.dates.dates_clusters_page import ClusterDates, cluster_summary, clusters_page, in_words
    from ...pages.dates.dates_figure import clusters_figure

    told = ClusterDates(found, *_dates(run))
    frame = cluster_frame(found)
    frame["cd_says"] = [in_words(row, told) for row in frame.to_dict("records")]
    _write(run, areas, frame, _cluster_shapes(found), styles.FATES)
    if run.wants("MOVES") and found.areas is not None:
        run.rows("MOVES", moves_frame(found))
    if run.wants("OVERLAPS") and found.areas is not None:
        pairs = found.fates.pairs
        names = {"name_b": pairs["before"].map(found.before.names), "name_a": pairs["after"].map(found.after.names)}
        run.rows("OVERLAPS", pairs.assign(**names))
    if run.wants("TRANSITIONS"):
        tables = [transition_rows(table, names).assign(kind=kind) for kind, table, names in transition_tables(found)]
        empty = transition_rows(pd.DataFrame(), {}).assign(kind=[])
        run.rows("TRANSITIONS", pd.concat(tables, ignore_index=True) if tables else empty)
    _write_methods(run, differences)
    run.page("REPORT", lambda: clusters_page(run.algorithm.displayName(), told, frame, differences, run.report))
    run.picture("FIGURE", lambda: clusters_figure(told, frame))
    for said in (*cluster_summary(told), *frame["cd_says"]):
        run.report.fact(said)


def cluster_frame(found):
    """Return the fields of clusters but for their sentence: those of now first, then those that are gone."""
    import pandas as pd

    from ....analysis.comparison.change_classes import CHANGES, NOT_KNOWN
    from ....translation import tr
    from ...pages.clusters.verdict_texts import shown_word

    rows, codes = found.fates.frame, found.codes
    before, after = rows["before"], rows["after"]
    own = after.where(after.notna(), before)
    names = after.map(found.after.names).where(after.notna(), before.map(found.before.names))
    frame = pd.DataFrame(
        {
            "cd_id": own,
            "cd_name": names,
            "cd_change": codes,
            "cd_label": codes.map(styles.FATES.labels()),
            "cd_before": before,
            "cd_after": after,
            "cd_overlap": rows["overlap"],
            **rows[["from", "into"]],
            "cd_from": rows["from"].map(lambda ids: ", ".join(ids) or None),
            "cd_into": rows["into"].map(lambda ids: ", ".join(ids) or None),
            **_figure_columns(found.figures, found.growth),
        },
        index=rows.index,
    )
    if found.hidden is not None:
        frame["cd_hidden"] = found.hidden.rows.astype(int)
    if found.areas is not None:
        inside = found.inside
        counts = [side.members.frame.groupby("cluster").size() for side in (found.before, found.after)]
        frame = frame.assign(
            cd_n_b=before.map(counts[0]),
            cd_n_a=after.map(counts[1]),
            cd_in=inside["entered"],
            cd_out=inside["left"],
            cd_same_b=inside["same_before"],
            cd_same_a=inside["same_after"],
        )
    for name, side, ids in (("cd_p_b", found.before, before), ("cd_p_a", found.after, after)):
        if "p_mass" in side.frame:
            frame[name] = ids.map(side.frame["p_mass"])
    if found.quotients is not None:
        labels = {known.value: tr(known.label) for known in CHANGES}
        one_date = found.lq == NOT_KNOWN
        frame = frame.assign(
            cd_lq_b=found.quotients[0]["value"],
            cd_lq_a=found.quotients[1]["value"],
            cd_lq=found.lq.map(labels).where(~one_date, None),
        )
    if all("as_shown" in side.frame for side in (found.before, found.after)):
        frame = frame.assign(
            cd_was=_words(before, found.before, shown_word),
            cd_is=_words(after, found.after, shown_word),
            **moved_tests(found),
        )
    return frame


def _words(ids, side, word):
    shown = ids.map(side.frame["as_shown"])
    return shown.map(lambda code: None if code != code else word(int(code)))


def moved_tests(found):
    """Return, for clusters of both dates, the tests of the verdict whose outcome moved, as columns.

    ``cd_tests`` says them in words, None where there is none; ``by_chance`` is whether that of chance is among them.
    """
    from ....translation import tr
    from ...layers.output_fields.assessment import TEST_FIELDS
    from ...pages.clusters.verdict_texts import OUTCOMES, TESTS

    def outcome(code):
        return tr(OUTCOMES[code]).lower() if code in OUTCOMES else str(code)

    told, by_chance = [], []
    for row in found.fates.frame.itertuples():
        moved, names = [], []
        for test, field in TEST_FIELDS.items():
            sides = ((found.before, row.before), (found.after, row.after))
            if any(one is None or field.name not in side.texts for side, one in sides):
                continue
            then, now = (side.texts.loc[one, field.name] for side, one in sides)
            if then != now:
                names.append(test)
                moved.append(f"{tr(TESTS[test])}: {outcome(then)} → {outcome(now)}")
        told.append("; ".join(moved) or None)
        by_chance.append("concentration" in names)
    return {"cd_tests": told, "by_chance": by_chance}


def moves_frame(found):
    """Return the fields of the areas of clusters."""
    from ....analysis.comparison.change_classes import MOVES
    from ....translation import tr

    moves = found.areas
    labels = {known.value: tr(known.label) for known in MOVES}
    measure = found.measure if found.measure in ("jobs", "firms") else None
    return moves.assign(
        area_id=moves.index.astype(str),
        area_name=moves["name"],
        label=moves["change"].map(labels),
        fig_b=moves[f"{measure}_b"] if measure else float("nan"),
        fig_a=moves[f"{measure}_a"] if measure else float("nan"),
    )


def transition_tables(found):
    """Return (kind, table of counts, names of its classes) of roles of areas, and of words of verdicts."""
    from ....analysis.clusters.cluster_classes import MEMBERS, SHOWN
    from ....translation import tr

    tables = []
    if found.areas is not None and len(found.areas):
        out = "outside"
        roles = [found.areas[f"role_{side}"].fillna(out) for side in "ba"]
        names = {known.value: tr(known.label) for known in MEMBERS} | {out: tr("In no cluster")}
        tables.append(("role", _counted(*roles, [*names]), names))
    if all("as_shown" in side.frame for side in (found.before, found.after)):
        rows = found.fates.frame.dropna(subset=["before", "after"])
        shown = [
            rows[key].map(side.frame["as_shown"]) for key, side in (("before", found.before), ("after", found.after))
        ]
        known = shown[0].notna() & shown[1].notna()
        names = {one.value: tr(one.label) for one in SHOWN}
        if known.any():
            tables.append(("verdict", _counted(*(each[known].astype(int) for each in shown), [*names]), names))
    return tables


def _counted(first, second, order):
    import pandas as pd

    there = [one for one in order if (first == one).any() or (second == one).any()]
    return pd.crosstab(first.to_numpy(), second.to_numpy()).reindex(index=there, columns=there, fill_value=0)


def _cluster_shapes(found):
    """Return the shape of each cluster: as it is now, or was."""
    shapes = []
    for row in found.fates.frame.itertuples():
        side, one = (found.before, row.before) if row.after is None else (found.after, row.after)
        shapes.append(side.areas.frame.geometry.iloc[side.frame.index.get_loc(one)])
    return shapes


def _figure_columns(figures, growth):
    from ....analysis.comparison.change_classes import CHANGES
    from ....translation import tr

    then, now = (figure["value"] for figure in figures)
    labels = {known.value: tr(known.label) for known in CHANGES}
    return {"cd_fig_b": then, "cd_fig_a": now, "cd_diff": now - then, "cd_growth": growth.map(labels)}


def _labels(classes):
    from ....translation import tr

    return [(known, tr(known.label)) for known in classes]


def _dates(run):
    """Return what the dates are called."""
    from ....translation import tr

    return run.text("BEFORE_DATE").strip() or tr("before"), run.text("AFTER_DATE").strip() or tr("after")


def _write(run, areas, frame, shapes, legend):
    columns = run.columns_of("OUTPUT", frame)
    run.written("OUTPUT", write_shapes(run, "OUTPUT", list(shapes), columns, areas.source), legend)
    run.draw(list(shapes), frame, legend)


def _write_methods(run, differences):
    if run.wants("METHODS"):
        from ...pages.dates.method_texts import difference_rows

        run.rows("METHODS", difference_rows(differences))
