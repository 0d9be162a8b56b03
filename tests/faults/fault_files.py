"""Hostile text files: of weights, classifications and correspondences."""

from fault_bases import AREAS

IDS = [f"{at:02d}" for at in range(AREAS)]


def _gal(header=f"0 {AREAS} areas code", neighbours=None):
    lines = [header]
    for at, one in enumerate(IDS):
        others = (neighbours or {}).get(one, [IDS[(at + 1) % AREAS], IDS[at - 1]])
        lines += [f"{one} {len(others)}", " ".join(others)]
    return "\n".join(lines) + "\n"


def _gwt(weight="1.0", header=f"0 {AREAS} areas code"):
    rows = [f"{one} {IDS[(at + 1) % AREAS]} {weight}" for at, one in enumerate(IDS)]
    return "\n".join([header, *rows]) + "\n"


GAL, GWT = _gal(), _gwt()
WEIGHTS = {
    "empty.gal": "",
    "header only.gal": f"0 {AREAS} areas code\n",
    "cut at a line.gal": "\n".join(GAL.splitlines()[:9]) + "\n",
    "cut in a number.gal": GAL[: len(GAL) // 2 - 1],
    "one area less.gal": _gal(f"0 {AREAS - 1} areas code"),
    "two billion areas.gal": _gal("0 2000000000 areas code"),
    "minus areas.gal": _gal(f"0 -{AREAS} areas code"),
    "no header.gal": "\n".join(GAL.splitlines()[1:]),
    "unknown neighbour.gal": _gal(neighbours={"00": ["99"]}),
    "own neighbour.gal": _gal(neighbours={"00": ["00"]}),
    "neighbour twice.gal": _gal(neighbours={"00": ["01", "01"]}),
    "no neighbours.gal": _gal(neighbours={one: [] for one in IDS}),
    "underscore.gal": GAL.replace("00 2", "00 0_2", 1),
    "superscript.gal": GAL.replace("00 2", "00 ²", 1),
    "zero bytes.gal": GAL.replace(" ", "\0"),
    "twice.gal": GAL + GAL,
    "ENDING.GAL": GAL,
    "negative.gwt": _gwt("-1.0"),
    "no number.gwt": _gwt("nan"),
    "infinite.gwt": _gwt("inf"),
    "huge.gwt": _gwt("1e300"),
    "tiny.gwt": _gwt("1e-300"),
    "zero.gwt": _gwt("0"),
    "text.gwt": _gwt("near"),
    "four columns.gwt": _gwt("1 2"),
    "two columns.gwt": _gwt(""),
    "cut.gwt": GWT[:-4],
    "other.csv": "a,b\n1,2\n",
    "pairs.csv": "focal,neighbor,weight\n" + "".join(f"{one},{IDS[at - 1]},1\n" for at, one in enumerate(IDS)),
    "huge.mtx": "%%MatrixMarket matrix coordinate real general\n2000000000 2000000000 1\n1 1 1\n",
    "deep.json": "[" * 100_000,
    "unknown.xyz": GAL,
}
CLASSIFICATIONS = {
    "empty.csv": "",
    "no rows.csv": "code,title\n",
    "no codes.csv": "a,b\n1,2\n",
    "twice.csv": "code,title\n1,A\n1,B\n",
    "above itself.csv": "code,parent\n1,2\n2,1\n",
    "unknown parent.csv": "code,parent\n1,9\n",
    "superscript level.csv": "code,level\n1,²\n",
    "html.csv": "code,title\n13,<b>x</b>\n",
    "templates.csv": "code,title\n13,{field}\n47,{0}\n",
    "one column.csv": "13\n47\n",
    "ragged.csv": "code,title\n13\n47,b,c\n",
    "quote.csv": 'code,title\n13,"open\n',
    "deep.csv": "code,title\n" + "".join(f"{'1' * at},x\n" for at in range(1, 1500)),
    "zero bytes.csv": "code,title\n1\x003,x\n",
}


def _encoded(files):
    """Return files as bytes, and the first sound one as other programs would write it."""
    found = {name: text.encode() for name, text in files.items()}
    name, sound = next((name, text) for name, text in files.items() if len(text) > 40)
    ending = name.rpartition(".")[2]
    for encoding in ("utf-16", "utf-16-be", "utf-8-sig", "utf-32", "cp037"):
        found[f"{encoding}.{ending}"] = sound.encode(encoding)
    found[f"returns.{ending}"] = sound.replace("\n", "\r").encode()
    found[f"bytes.{ending}"] = bytes(range(256))
    return found


def weights_file(name, content):
    """Return the maker of inputs whose neighbours are in a file."""

    def spoil(inputs):
        inputs.files[name] = content
        inputs.parameters |= {"WEIGHTS": 5, "WEIGHTS_FILE": f"FILE:{name}"}

    return spoil


def text_file(parameter, name, content):
    """Return the maker of inputs one of whose parameters is a file."""

    def spoil(inputs):
        inputs.files[name] = content
        inputs.parameters[parameter] = f"FILE:{name}"

    return spoil


WEIGHTS_FILES = {name: weights_file(name, content) for name, content in _encoded({"sound.gal": GAL, **WEIGHTS}).items()}
TABLE_FILES = {
    f"{parameter} {name}": text_file(parameter, name, content)
    for parameter in ("CLASSIFICATION", "CORRESPONDENCE")
    for name, content in _encoded(CLASSIFICATIONS).items()
}
