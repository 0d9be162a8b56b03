"""The selection of sectors, the chains that it can name, and the classification that codes are of."""

from dataclasses import replace

from qgis.core import QgsProcessingParameterString

from ...analysis.errors import PolosError, mark
from ...translation import tr
from .common import INTEGER, add, add_advanced, choice, file, layer, number, text

CLASSIFICATION = "CLASSIFICATION"
CODE_WIDTH = "CODE_WIDTH"
ENCODING = "ENCODING"
SECTORS = "SECTORS"
CHAINS = "CHAINS"
LEVEL = "LEVEL"
LEVEL_NAMES = (
    mark("As in the table"),
    mark("Level 1 (ISIC: section)"),
    mark("Level 2 (ISIC: division)"),
    mark("Level 3 (ISIC: group)"),
    mark("Level 4 (ISIC: class)"),
)
CHAIN_LEVEL = mark("Chains, each as a sector")
"""The last level where an algorithm has it: not of the classification, but of the chains that can be named."""
UNSPECIFIED = "UNSPECIFIED"
SECTOR_WIDGET = "polos:sectors"
"""Name under which the plugin registers the picker of sectors."""

widgets = set()
"""Names of the widgets that the plugin has registered: none in qgis_process, where parameters are plain strings."""


def add_sectors(algorithm, optional=False):
    """Add the selection of sectors, and the table of the chains that it can name."""
    add(algorithm, sectors(SECTORS, tr("Sectors, such as 10;13-15;C;1311, or the name of a chain"), optional))
    add_advanced(
        algorithm, layer(CHAINS, tr("Table of chains that can be named (empty: those of ISIC Rev. 4)"), optional=True)
    )


def sectors(name, description, optional=True):
    """Return a parameter for a selection of sectors: a plain string, for which the desktop has a picker."""
    return with_widget(QgsProcessingParameterString(name, description, optional=optional), SECTOR_WIDGET)


def with_widget(parameter, widget):
    """Return a parameter that has a widget of Polos where the plugin has registered that."""
    if widget in widgets:
        parameter.setMetadata({"widget_wrapper": {"widget_type": widget}})
    return parameter


def add_classification(algorithm):
    """Add the classification that the codes are of, their width, and those of no known activity."""
    add_advanced(
        algorithm,
        file(
            CLASSIFICATION,
            tr("Classification: a file, or a name such as SCIAN 2018 (empty: ISIC/CIIU Rev. 4)"),
            tr("Tables (*.csv *.txt *.tsv)"),
        ),
        number(CODE_WIDTH, tr("Digits of the codes (empty: found)"), kind=INTEGER, least=1, most=8),
        text(UNSPECIFIED, tr("Codes of no known activity, such as 9999;0000")),
    )


def classification(run):
    """Return the classification that a user chose, with the chains of CHAINS, if any.

    A file, or the name of a shipped one, see `shipped.named`; or else ISIC Rev. 4.
    """
    from ...analysis.sectors.classification import isic4
    from ...analysis.sectors.shipped import classification_at

    path = run.file(CLASSIFICATION)
    known = classification_at(path, run.text(ENCODING)) if path else isic4()
    # Tables are not open while parameters are checked.
    return replace(known, chains=_chains(run)) if CHAINS in run.inputs else known


def recorded_classification(method):
    """Return the classification that a run's record names, None where it was in a file that is gone."""
    from ...analysis.sectors.classification import isic4
    from ...analysis.sectors.shipped import classification_at

    place = method.get("data", {}).get(CLASSIFICATION)
    try:
        return classification_at(place, method.get("choices", {}).get(ENCODING)) if place else isic4()
    except (PolosError, OSError):
        return None


def _chains(run):
    """Return the chains of the table."""
    from ...analysis.sectors.named_chains import chains_of, require_chains
    from ...analysis.tables.ids import id_texts

    # Numbers of chains, or chains of one code each, may come as numbers.
    rows = run.columns(CHAINS, require_chains(run.column_names(CHAINS))).apply(id_texts)
    return chains_of(rows.where(rows.notna(), None).to_dict("records"))


def unspecified(run):
    """Return the codes of no known activity, as `unspecified.are_unspecified` takes them."""
    from ...analysis.sectors.unspecified import parse_unspecified

    return parse_unspecified(run.text(UNSPECIFIED))


def check_sectors(run, name=SECTORS):
    """Raise a `PolosError` for a selection of sectors that cannot be read; blank means all.

    Names of chains in a table of the user are looked up when it is read.
    """
    from ...analysis.sectors.selection import parse_sectors

    known = classification(run)
    if run.text(name).strip() and not run.wants(CHAINS):
        parse_sectors(run.text(name), known, name)


def level(chains=False):
    """Return the level of the classification, or chains, to which codes are added up."""
    names = (*LEVEL_NAMES, CHAIN_LEVEL) if chains else LEVEL_NAMES
    return choice(LEVEL, tr("Level to which codes are added up first"), names)


def chosen_level(run):
    """Return the level that a user chose, None for the codes as they are in the table; see `by_chains`."""
    chosen = run.choice(LEVEL, range(len(LEVEL_NAMES) + 1))
    return None if by_chains(run) else chosen or None


def by_chains(run):
    """Return whether codes are added up to chains."""
    return run.whole(LEVEL) == len(LEVEL_NAMES)
