"""A frozen method: its chain, its result, its goals, and who made it when."""

from dataclasses import dataclass, field
from datetime import date
from typing import Optional

from .chain import Chain


@dataclass(frozen=True)
class Result:
    """The result that was frozen.

    Attributes
    ----------
    made : str
        "step.OUTPUT".
    place : str
        Where it was.
    content : str
        Fingerprint of its features, "" where none was kept.
    ids : str
        Its field of ids.
    members, members_content : str
        The same of the areas of clusters, "" where there are none.
    """

    made: str
    place: str
    content: str = ""
    ids: str = ""
    members: str = ""
    members_content: str = ""


@dataclass(frozen=True)
class Frozen:
    """What a frozen file says.

    Attributes
    ----------
    title : str
    day : datetime.date
        That the figures of the frozen result are of.
    frozen_on : datetime.date
    made_with : dict of str to str
        Versions of Polos and of the libraries that numbers hang on.
    chain : Chain
    result : Result
    seals : dict of str to str
        Of the criteria, by the step that ranks by them.
    goals : tuple of Goal
    edited : dict or None
        What was changed by hand, see `prints.edits`; None where nobody can tell.
    digest : str
        Fingerprint of what the file says now, by which it is told from any other; "" where it was not read of one.
    """

    title: str
    day: date
    frozen_on: date
    made_with: dict
    chain: Chain
    result: Result
    seals: dict = field(default_factory=dict)
    goals: tuple = ()
    edited: Optional[dict] = field(default_factory=dict)
    digest: str = ""
