"""Fields of the network of actors."""

from ....analysis.errors import mark
from .field import COUNT, SHARE, Field

CLUSTER = Field("cl_id", mark("Cluster (id)"), "whole")
KIND = Field("kind", mark("Kind (code)"), "text")
KIND_NAME = Field("kind_name", mark("Kind"), "text")

EVIDENCE = {
    "evidencetemplate": {},
    "evidencenetwork": {
        "OUTPUT": (
            CLUSTER,
            KIND,
            KIND_NAME,
            Field("from_id", mark("From (id)"), "text"),
            Field("from_name", mark("From"), "text"),
            Field("to_id", mark("To (id)"), "text"),
            Field("to_name", mark("To"), "text"),
            Field("what", mark("What it is about"), "text"),
            Field("began", mark("Since"), "text"),
            Field("ended", mark("Until"), "text"),
            Field("observed", mark("Date of the record"), "text"),
            Field("valid_to", mark("Valid until"), "text"),
            Field("source", mark("Source"), "text"),
            Field("before", mark("There before the date"), "whole"),
        ),
        "ACTORS": (
            Field("actor_id", mark("Actor (id)"), "text"),
            Field("name", mark("Actor"), "text"),
            KIND,
            KIND_NAME,
            Field("level", mark("Level (code)"), "text"),
            CLUSTER,
            Field("partners", mark("Partners"), "whole", COUNT),
            Field("component", mark("Part that hangs together (number)"), "whole"),
            Field("between", mark("Share of the shortest ways between others"), "real", SHARE),
            Field("parts", mark("Parts without it"), "whole", COUNT),
            Field("role", mark("Place in the network (code)"), "whole"),
            Field("role_name", mark("Place in the network"), "text"),
            Field("before", mark("Partners before the date"), "whole", COUNT),
        ),
    },
}
