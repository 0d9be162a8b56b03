"""Where the files are that a run is to read and write: told by what was asked for, before anything is opened."""

from datetime import datetime

from .asked import Asked
from .declaring.common import TABLE
from .declaring.presentation import TIME
from .layers.targets import file_target, layer_target


class Places(Asked):
    """The files of a run, asked for by the names of parameters.

    Parameters
    ----------
    algorithm, parameters, context
        See `Asked`.

    Attributes
    ----------
    begun : datetime
        When, in the user's time.
    """

    def __init__(self, algorithm, parameters, context):
        super().__init__(algorithm, parameters, context)
        self.begun = datetime.now()

    def target(self, name):
        """Return the path of a file to write, "" where none is wanted."""
        if not self.wants(name):
            return ""
        path = self.algorithm.parameterAsFileOutput(self.filled(name), name, self.context)
        return path.replace(TIME, f"{self.begun:%Y-%m-%d_%H%M%S}")

    def layer_target(self, name):
        """Return the `Target` of a layer to write, None where it goes into no file."""
        return layer_target(self.given(name), self.context)

    def layer_targets(self):
        """Return the `Target` of each layer that goes into a file, by the name of its output."""
        sinks = [one.name() for one in self.algorithm.destinationParameterDefinitions() if one.type() == "sink"]
        found = {name: self.layer_target(name) for name in sinks if self.wants(name)}
        return {name: target for name, target in found.items() if target}

    def tables(self):
        """Return the names of the outputs that are layers without geometries."""
        sinks = [one for one in self.algorithm.destinationParameterDefinitions() if one.type() == "sink"]
        return {one.name() for one in sinks if one.dataType() == TABLE}

    def file_targets(self):
        """Return the `Target` of each file to read that is no layer, by the name of its parameter."""
        names = [one.name() for one in self.algorithm.parameterDefinitions() if one.type() == "file"]
        return {
            name: file_target(self.algorithm.parameterAsFile(self.parameters, name, self.context))
            for name in names
            if self.wants(name)
        }

    def output_targets(self):
        """Return the `Target` of each output that goes into a file, by the name of its parameter."""
        outputs = self.algorithm.destinationParameterDefinitions()
        names = [one.name() for one in outputs if one.type() != "sink" and self.wants(one.name())]
        return {**self.layer_targets(), **{name: file_target(self.target(name)) for name in names}}
