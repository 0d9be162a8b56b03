"""What the assistant asks of the rest of Polos, given by the plugin: windows know no algorithms."""

from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Hooks:
    """What is asked.

    Attributes
    ----------
    arrange : callable
        Takes contexts with results to load, and a heading, under which it puts them: `maps.loading.arrange_runs`.
    help : str
        Address of the documentation.
    explorer : callable or None
        Takes a layer, opens it in the explorer and returns whether it could; None where there is none.
    """

    arrange: Callable
    help: str
    explorer: "Callable | None" = None
