"""Steps of Processing as values, with what one takes of another; knows neither QGIS nor Qt."""

from dataclasses import dataclass, field

from .session import Source

TEMPORARY = "TEMPORARY_OUTPUT"


@dataclass(frozen=True)
class Made:
    """An output of an earlier step, as an input of a later one.

    Attributes
    ----------
    step, output : str
    """

    step: str
    output: str


@dataclass(frozen=True)
class Some:
    """The rows of one year of a table, written into a file of their own before the first step.

    A filter in its place would not be in the commands that QGIS makes of a run: they would add up all years.

    Attributes
    ----------
    source : Source
    field, year : str
    place : str
        The file.
    """

    source: Source
    field: str
    year: str
    place: str


@dataclass(frozen=True)
class Output:
    """What a step writes.

    Attributes
    ----------
    place : str
        Where, as Processing takes it.
    read : str
        What a later step reads it by, "" where only the run tells.
    title : str
        What models call it, marked.
    shown : bool
        Whether it is loaded into the project.
    """

    place: str
    read: str = ""
    title: str = ""
    shown: bool = False


@dataclass(frozen=True)
class Step:
    """An algorithm with all that it is given.

    Attributes
    ----------
    algorithm : str
        Its id without that of the provider.
    says : str
        What is being done, marked.
    inputs : dict
        Values of parameters: plain, `Made` or `Some`.
    outputs : dict of str to Output
    name : str
        What others call the step, its algorithm by default.
    """

    algorithm: str
    says: str
    inputs: dict
    outputs: dict = field(default_factory=dict)
    name: str = ""

    @property
    def key(self):
        """Return what others call the step."""
        return self.name or self.algorithm


def parameters(step, steps, results=None):
    """Return {name: value} of a step, what earlier steps made by where it lies.

    Parameters
    ----------
    step : Step
    steps : iterable of Step
        Those before it, at least.
    results : dict, optional
        {step: {output: where it is}} of a run, for what lies in no file.
    """
    known = {one.key: one.outputs for one in steps}

    def given(value):
        if isinstance(value, Some):
            return value.place
        if not isinstance(value, Made):
            return value
        place = known[value.step][value.output].read
        return place or (results or {}).get(value.step, {}).get(value.output, "")

    inputs = {name: given(value) for name, value in step.inputs.items()}
    return {**inputs, **{name: output.place for name, output in step.outputs.items()}}
