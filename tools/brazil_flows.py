"""Rebuilds the flow table of Brazil's 68 sectors in 2019 from the supply and use tables that IBGE publishes.

Run it by `tools/brazil_flows.sh`, which installs the package that holds IBGE's tables. Their products are sold by the
industries that make them (industry technology); uses at consumer prices are turned into basic prices as the package
does. Rows below the sectors close the account of each: inputs, imports, taxes and value added are its output.
"""

import csv
import sys
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")
YEAR, LEVEL = "2019", "68"
TOOLS = Path(__file__).resolve().parent
FOLDER = TOOLS.parent / "resources" / "flows"
USES = ("exports", "government", "non-profit institutions", "households", "investment", "change in stocks")


def main():
    """Write the flow table, its sectors as a classification, and the correspondence from ISIC."""
    from iotbr.io_system import system
    from iotbr.tru import read_var

    built = system(YEAR, LEVEL, "t")
    added = read_var(YEAR, LEVEL, "VA_table", "t")
    labels = [name.split("\n", 1) for name in built.mZ.columns]
    codes = [code for code, _ in labels]
    titles = [" ".join(title.split()) for _, title in labels]
    flows, uses = built.mZ.to_numpy(), built.mY.to_numpy()
    output = added["Valor da produção"].to_numpy(dtype=float)
    below = {
        "imports": built.mM_int.to_numpy()[:, 0],
        "taxes on products": built.mT_int.to_numpy().sum(axis=1),
        "wages": added["Remunerações"].to_numpy(dtype=float),
        "other value added": (added["Valor adicionado bruto ( PIB )"] - added["Remunerações"]).to_numpy(dtype=float),
        "output": output,
        "jobs": added["Fator trabalho (ocupações)"].to_numpy(dtype=float),
    }
    closed = flows.sum(axis=0) + sum(below[name] for name in list(below)[:4])
    apart = max(abs(closed - output).max(), abs(flows.sum(axis=1) + uses.sum(axis=1) - output).max())
    if apart > 1:  # million reais, which IBGE's figures are rounded to
        sys.exit(f"The accounts do not close: {apart} million")
    rows = [["code", "title", *codes, *USES, "output"]]
    for code, title, sold, used, made in zip(codes, titles, flows, uses, output):
        rows.append([code, title, *map(_text, sold), *map(_text, used), _text(made)])
    for name, values in below.items():
        rows.append([name, "", *map(_text, values), *[""] * (len(USES) + 1)])
    _write("brazil_2019.csv", rows)
    _write_sectors(dict(zip(codes, below["jobs"])))
    print(f"{len(codes)} sectors; accounts close to {apart:.2g} million reais")


def _write_sectors(jobs):
    """Write the sectors as a classification, and their correspondence from ISIC.

    What ISIC has as one code and Brazil as a public and a private sector is split by Brazil's jobs.
    """
    with (TOOLS / "brazil_sectors.csv").open(encoding="utf-8") as file:
        sectors = list(csv.DictReader(file))
    if [row["sector"] for row in sectors] != list(jobs):
        sys.exit("brazil_sectors.csv has other sectors than the flow table")
    titles = [[row["sector"], row["title_en"], row["title_es"]] for row in sectors]
    _write("brazil_sectors.csv", [["code", "title_en", "title_es"], *titles])
    of_code = {}
    for row in sectors:
        for code in row["isic"].split():
            of_code.setdefault(code, []).append(row["sector"])
    links = [["from", "to", "weight"]]
    for code, targets in sorted(of_code.items()):
        whole = sum(jobs[target] for target in targets)
        links += [[code, target, f"{jobs[target] / whole:.12g}"] for target in targets]
    _write("isic4_to_brazil.csv", links)


def _write(name, rows):
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / name).open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def _text(value):
    """Return a figure in million reais with three decimals at most."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if abs(value) >= 0.0005 else "0"


if __name__ == "__main__":
    main()
