"""Groups of ISIC Rev. 4 by what trades: the chains of Brazil's flow table, as codes.

    build/python tools/isic_chains.py

Rewrites ``isic4_chains.csv`` (a row for each chain) and ``isic4_chain_sectors.csv`` (a row for each code and chain) in
resources/flows, and prints how well they hang together, for the README there.
"""

import csv
from pathlib import Path

import pandas as pd
from polos.analysis.linkages.chain_codes import chain_codes
from polos.analysis.linkages.chains import flow_links
from polos.analysis.linkages.flow_cells import flow_cells
from polos.analysis.linkages.flow_table import flow_table
from polos.analysis.linkages.found_chains import by_components
from polos.analysis.linkages.groupings import level_groups
from polos.analysis.linkages.membership import chain_table
from polos.analysis.linkages.relatedness import input_output_links
from polos.analysis.linkages.roles import NONE
from polos.analysis.linkages.scored_groupings import scored
from polos.analysis.sectors.classification import isic4, read_classification
from polos.analysis.sectors.correspondence import read_correspondence

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "flows"
DRAWS, SEED = 9999, 20240901


def main():
    """Write both tables."""
    rows = pd.read_csv(FOLDER / "brazil_2019.csv", dtype=str)
    flows = flow_table(flow_cells(rows.astype(object).where(rows.notna(), None), "code"), with_output=False).flows
    links, _ = flow_links(flows)
    found = by_components(links)
    members, codes = found.members, read_correspondence(FOLDER / "isic4_to_brazil.csv").links
    sectors, split = chain_codes(members.chain, codes, isic4())
    titles = read_classification(FOLDER / "brazil_sectors.csv")
    sizes = flows.sum() + flows.sum(axis=1)
    tables = {
        language: chain_table(members, {name: titles.title(name, language) for name in flows}, sizes)
        for language in ("en", "es")
    }
    english = tables["en"]
    _write(
        "isic4_chains.csv",
        ("chain", "name_en", "name_es", "codes", "sectors", "linked", "loading", "held"),
        [
            (
                chain,
                row["name"],
                tables["es"].loc[chain, "name"],
                sectors[chain],
                row["industries"],
                row["linked"],
                f"{row['strength']:.3f}",
                f"{found.held[members.of(chain)].mean():.2f}",
            )
            for chain, row in english.iterrows()
        ],
    )
    whole = codes[codes["weight"] == 1]
    _write(
        "isic4_chain_sectors.csv",
        ("sector", "chain", "name_en", "name_es", "role", "loading", "held", "brazil"),
        [
            (
                code,
                row["chain"],
                *(tables[language].loc[row["chain"], "name"] for language in ("en", "es")),
                row["role"],
                f"{row['strength']:.3f}",
                f"{found.held[row['sector']]:.2f}" if row["role"] == "core" else "",
                row["sector"],
            )
            for _, row in members.rows[members.rows["role"] != NONE].iterrows()
            for code in sorted(whole.loc[whole["target"] == row["sector"], "source"])
        ],
    )
    print(*map(str, (*found.notices, *split)), sep="\n")
    levels = {f"level {level}": level_groups(codes, flows.index, isic4(), level)[0] for level in (1, 2)}
    measures = {"flows": links, "io": input_output_links(flows.loc[links.index, links.index])}
    own = members.chain.where(members.chain > 0)
    scores, _ = scored({"chains": own, **levels}, measures, DRAWS, SEED)
    print(scores.round(3).to_string(index=False))


def _write(name, head, rows):
    with (FOLDER / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *rows])


if __name__ == "__main__":
    main()
