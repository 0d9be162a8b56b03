"""The layers of an evidence file: what is recorded of a cluster that statistics cannot see.

This table is the contract. Forms are made of it, files are read by it, and names of layers, fields and codes stay as
they are from version to version.
"""

from dataclasses import dataclass

from ..errors import mark
from . import evidence_options as options

ID, KEY, WHOLE, REAL, TEXT, LINES, DAY, CHOICE, DOCUMENT = (
    *("id", "key", "whole", "real", "text", "lines", "day", "choice", "document"),
)
"""Kinds of fields: an id that is made by itself, the id of another record, numbers, a line or several lines of text, a
date, one of some options, and where a document lies."""
POINTS, POLYGONS, TABLE = "points", "polygons", "table"


@dataclass(frozen=True)
class EvidenceField:
    """A field of a layer of evidence.

    Attributes
    ----------
    name : str
        Lower case, at most ten letters, and for good.
    alias : str
        What people read instead, in English, marked for translation.
    kind : str
    required : bool
        A record that lacks it does not count.
    options : tuple of Option
        What can be chosen.
    refers : str
        The layer of which it is a key, as "actors".
    default : str
        What a new record has.
    least, most : float, optional
    after : str
        The field with the day before which this one cannot be.
    past : bool
        Whether the day cannot be in the future; new records have today's.
    within : str
        The field with whose code the code of this one begins.
    later : bool
        Whether files may lack it, which were made before there was one.
    """

    name: str
    alias: str
    kind: str
    required: bool = False
    options: tuple = ()
    refers: str = ""
    default: str = ""
    least: "float | None" = None
    most: "float | None" = None
    after: str = ""
    past: bool = False
    within: str = ""
    later: bool = False


@dataclass(frozen=True)
class EvidenceLayer:
    """A layer or table of an evidence file.

    Attributes
    ----------
    name : str
        In the file.
    title : str
        What people read instead, in English, marked for translation.
    shape : str
        `POINTS`, `POLYGONS` or `TABLE`.
    fields : tuple of EvidenceField
        In the order of the form.
    shown : str
        The field by which a record is called in lists.
    """

    name: str
    title: str
    shape: str
    fields: tuple
    shown: str

    @property
    def days(self):
        """Return the names of the fields that are days."""
        return tuple(field.name for field in self.fields if field.kind == DAY)

    @property
    def actors(self):
        """Return the names of the required fields that are ids of actors."""
        return tuple(field.name for field in self.fields if field.refers == ACTORS and field.required)

    @property
    def required(self):
        """Return the names of the fields without which a record does not count."""
        return tuple(field.name for field in self.fields if field.required)


CLUSTERS, ACTORS, LINKS, INTERVIEWS, PROGRAMMES, MARKETS, CONDITIONS = (
    *("clusters", "actors", "links", "interviews", "programmes", "markets", "conditions"),
)
SOURCE = "source"


FROM = mark("Source")


def _cluster(required=True):
    return EvidenceField("cl_id", mark("Cluster"), KEY, required, refers=CLUSTERS)


def _actor(name, alias, required=False):
    return EvidenceField(name, alias, KEY, required, refers=ACTORS)


def _choice(name, alias, choices, required=False, **more):
    return EvidenceField(name, alias, CHOICE, required, options=choices, **more)


def _record(source):
    """Return the fields that every record ends with: where it is from, of when it is, and how long it holds."""
    return (
        EvidenceField(SOURCE, source, TEXT, required=True),
        EvidenceField("observed", mark("Date"), DAY, required=True, past=True),
        EvidenceField("valid_to", mark("Valid until"), DAY, after="observed"),
        EvidenceField("document", mark("Document"), DOCUMENT),
        EvidenceField("notes", mark("Notes"), LINES),
    )


PERIOD = (
    EvidenceField("began", mark("Since"), DAY),
    EvidenceField("ended", mark("Until (empty: goes on)"), DAY, after="began"),
)

LAYERS = (
    EvidenceLayer(
        CLUSTERS,
        mark("Clusters"),
        POLYGONS,
        (
            EvidenceField("cl_id", mark("Cluster (id)"), WHOLE, required=True),
            EvidenceField("cl_name", mark("Cluster"), TEXT),
            EvidenceField("sector", mark("Sector"), TEXT, later=True),
        ),
        "cl_name",
    ),
    EvidenceLayer(
        ACTORS,
        mark("Actors"),
        POINTS,
        (
            EvidenceField("actor_id", mark("Actor (id)"), ID, required=True),
            EvidenceField("name", mark("Name"), TEXT, required=True),
            _choice("kind", mark("Kind of actor"), options.ACTORS, required=True),
            _choice("level", mark("Level"), options.LEVELS, default="local"),
            _choice("size", mark("Size"), options.SIZES),
            EvidenceField("code", mark("Sector code"), TEXT),
            _cluster(required=False),
            *_record(FROM),
        ),
        "name",
    ),
    EvidenceLayer(
        LINKS,
        mark("Links between actors"),
        TABLE,
        (
            _cluster(),
            _actor("from_id", mark("From"), required=True),
            _choice("kind", mark("Kind of link"), options.LINKS, required=True),
            _actor("to_id", mark("To"), required=True),
            EvidenceField("what", mark("What it is about"), TEXT),
            *PERIOD,
            *_record(FROM),
        ),
        "what",
    ),
    EvidenceLayer(
        INTERVIEWS,
        mark("Interviews"),
        TABLE,
        (
            _cluster(),
            _actor("actor_id", mark("Actor")),
            EvidenceField("what", mark("What was said"), LINES, required=True),
            _choice("cooperate", mark("Do firms work together, by this account?"), options.ANSWERS, default="unknown"),
            *_record(mark("Who was asked, by role")),
        ),
        SOURCE,
    ),
    EvidenceLayer(
        PROGRAMMES,
        mark("Programmes and instruments"),
        TABLE,
        (
            _cluster(),
            EvidenceField("name", mark("Name"), TEXT, required=True),
            _choice("goal", mark("Goal"), options.GOALS, required=True),
            _choice("instrument", mark("Instrument"), tuple(sum(options.INSTRUMENTS.values(), ())), within="goal"),
            _actor("actor_id", mark("Run by")),
            _choice("joint", mark("Do firms take part in it together?"), options.ANSWERS, default="unknown"),
            EvidenceField("firms", mark("Firms that take part"), WHOLE, least=0),
            *PERIOD,
            *_record(FROM),
        ),
        "name",
    ),
    EvidenceLayer(
        MARKETS,
        mark("Demand and market"),
        TABLE,
        (
            _cluster(),
            EvidenceField("what", mark("Market"), TEXT, required=True),
            EvidenceField("buyers", mark("Buyers"), TEXT),
            EvidenceField("size", mark("Size"), REAL, least=0),
            EvidenceField("unit", mark("Unit of the size"), TEXT),
            EvidenceField("growth", mark("Growth a year (%)"), REAL, least=-100),
            EvidenceField("exports", mark("Exported (% of sales)"), REAL, least=0, most=100),
            *_record(FROM),
        ),
        "what",
    ),
    EvidenceLayer(
        CONDITIONS,
        mark("Conditions"),
        TABLE,
        (
            _cluster(),
            _choice("topic", mark("Topic"), options.TOPICS, required=True),
            EvidenceField("what", mark("What there is, or is lacking"), LINES, required=True),
            _choice("effect", mark("What it does"), options.EFFECTS, required=True),
            EvidenceField("amount", mark("How much"), REAL),
            EvidenceField("unit", mark("Unit"), TEXT),
            *_record(FROM),
        ),
        "what",
    ),
)

LAYER = {layer.name: layer for layer in LAYERS}
RECORDS = tuple(layer for layer in LAYERS if layer.name != CLUSTERS)
"""Those that people fill in."""
