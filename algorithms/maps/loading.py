"""What waits for QGIS to load the layers of a run: their looks, and their places in its tree of layers."""

from itertools import count

from qgis.core import QgsLayerTree, QgsProcessingLayerPostProcessorInterface

from ...translation import tr

STEPS = count()
"""Runs of algorithms, in their order: those of a model lie in the tree with what was made last on top."""
LEGEND_NODES = "expandedLegendNodes"
"""Property of a layer in the tree: the headings of its legend whose entries it shows."""

OF_ONE_RUN = "polos_run"
"""Property of a group in the tree that a run has made for its results."""
ONE_AT_A_TIME = "polos_one_at_a_time"
"""Property of the group within it whose maps fill the same areas."""
LOWEST_MAP = (False, 1)
"""A rank below all maps and above all tables; see `Dresser`."""


class Waiting(QgsProcessingLayerPostProcessorInterface):
    """What waits for QGIS to load a layer; kept alive until then, or Python would lose it."""

    waiting = set()  # noqa: RUF012

    def __init__(self):
        super().__init__()
        self.waiting.add(self)


class Dresser(Waiting):
    """Dresses a layer when QGIS has loaded it, and gives it its place.

    Parameters
    ----------
    finish : results.Finish
    rank : tuple
        The lower, the higher it lies among those of its `Arrangement`.
    arrangement : Arrangement

    Attributes
    ----------
    shown : bool
        Whether it is drawn and its legend is open.
    apart : bool
        Whether it lies among those of which only one is drawn at a time, under outlines that lie over each of them.
    """

    def __init__(self, finish, rank, arrangement):
        super().__init__()
        self.finish, self.rank, self.arrangement = finish, rank, arrangement
        self.shown, self.apart = True, False

    @property
    def step(self):
        """Return the number of the run that made the layer, None where it is no map."""
        return None if self.rank[0] else -self.rank[1]

    def postProcessLayer(self, layer, context, feedback):
        self.finish.dress(layer)
        if context.project():
            self.arrangement.place(context.project(), layer, self.rank, self.shown, self.apart)
        self.waiting.discard(self)


class Arrangement:
    """The layers of a run in a project's tree: QGIS's order hangs on what is selected there, and on names of files.

    Parameters
    ----------
    grouped : bool
        Whether they lie in a group of the run. Others do not lie in such groups of other runs either.
    exclusive : bool
        Whether only one layer of the group is drawn at a time.
    """

    def __init__(self, grouped, exclusive=False):
        self.ranks, self.grouped, self.exclusive = {}, grouped, exclusive

    def place(self, project, layer, rank, shown, apart=False):
        """Put a layer where it belongs among those before it, drawn and with its legend open, or neither."""
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is None:
            return
        self.ranks[layer.id()] = rank
        parent = node.parent()
        if self.grouped and parent.parent():
            parent.setCustomProperty(OF_ONE_RUN, True)
        if apart and parent.parent():
            parent = self._one_at_a_time(parent, node)
            node = project.layerTreeRoot().findLayer(layer.id())
        ranks = [self._rank(other) for other in parent.children()]
        above = [place for place, other in enumerate(ranks) if other and other < rank]
        below = [place for place, other in enumerate(ranks) if other and other > rank]
        new = node.clone()
        if not shown:
            new.setItemVisibilityChecked(False)
        new.setExpanded(shown)
        new.setCustomProperty(LEGEND_NODES, _headings(layer))
        place = below[0] if below else above[-1] + 1 if above else ranks.index(rank)
        # The copy first: QGIS closes a layer that is nowhere in its tree.
        target, place = (parent, place) if self.grouped else _outside(parent, place)
        target.insertChildNode(place, new)
        parent.removeChildNode(node)
        if (self.exclusive or apart) and shown:
            target.setIsMutuallyExclusive(True, target.children().index(new))

    def _one_at_a_time(self, parent, node):
        """Move a layer into the group of those that are drawn one at a time, below all others; return that group."""
        group = next((one for one in parent.findGroups() if one.customProperty(ONE_AT_A_TIME)), None)
        if group is None:
            group = parent.addGroup(tr("Measures (one at a time)"))
            group.setCustomProperty(ONE_AT_A_TIME, True)
            group.setIsMutuallyExclusive(True, -1)
        group.addChildNode(node.clone())
        parent.removeChildNode(node)
        return group

    def _rank(self, node):
        if QgsLayerTree.isGroup(node):
            return LOWEST_MAP if node.customProperty(ONE_AT_A_TIME) else None
        return self.ranks.get(node.layerId())


def _outside(parent, place):
    """Return where in the tree a layer lies that has no group: above the group of another run that QGIS put it into."""
    while parent.parent() and parent.customProperty(OF_ONE_RUN):
        parent, place = parent.parent(), parent.parent().children().index(parent)
    return parent, place


def _headings(layer):
    """Return the keys of the entries of a legend under which others stand."""
    items = layer.renderer().legendSymbolItems() if layer.renderer() else []
    return sorted({item.parentRuleKey() for item in items} & {item.ruleKey() for item in items})


class AsStored(Waiting):
    """Gives a layer the look and the form that are stored in its file, which Processing does not."""

    def postProcessLayer(self, layer, context, feedback):
        layer.loadDefaultStyle()
        self.waiting.discard(self)


def load_as_stored(source, details, context):
    """Have QGIS load a layer of a file when the run is done, with the look and the form that the file has.

    Parameters
    ----------
    source : str
    details : QgsProcessingContext.LayerDetails
    context : QgsProcessingContext
    """
    details.setPostProcessor(AsStored())
    context.addLayerToLoadOnCompletion(source, details)


def finish(finishing, context, heading, titles):
    """Dress the results that QGIS will load; several go under a heading, on top of the tree, one has it in its name.

    Parameters
    ----------
    finishing : dict
        {id of the output: results.Finish}, in the order of the outputs.
    context : QgsProcessingContext
    heading : str
    titles : dict of str to (str, str)
        By the id of an output what it is called where it is the only one, and beside others; without those that a model
        names.
    """
    loaded = [destination for destination in finishing if context.willLoadLayerOnCompletion(destination)]
    arrangement, step = Arrangement(grouped=len(loaded) > 1), next(STEPS)
    fills = [one for one in loaded if finishing[one].legend and finishing[one].legend.covers]
    for place, destination in enumerate(loaded):
        made, details = finishing[destination], context.layerToLoadOnCompletionDetails(destination)
        is_fill = not (made.legend and made.legend.outlines)
        dresser = Dresser(made, (made.legend is None, -step, is_fill, place), arrangement)
        if len(fills) > 1 and destination in fills:
            dresser.apart, dresser.shown = True, destination == fills[0]
        details.setPostProcessor(dresser)
        if destination in titles:
            details.name = titles[destination][len(loaded) > 1]
            # Or QGIS calls a layer as its file or table, unless that lies in a folder of temporary files.
            details.forceName = True
        # The user's model may have a group of its own.
        if len(loaded) > 1 and not details.groupName:
            details.groupName = heading


def measure_of(details):
    """Return in English what the map is of that QGIS will load by some details, "" for what is no map of Polos."""
    dresser = details.postProcessor()
    return dresser.finish.legend.title if isinstance(dresser, Dresser) and dresser.finish.legend else ""


def arrange(context, heading):
    """Put the results of the runs of a model, which QGIS will load, under one heading: only the last map is drawn.

    Parameters
    ----------
    context : QgsProcessingContext
    heading : str
    """
    arrange_runs([context], heading)


def arrange_runs(contexts, heading):
    """Put the results of several runs, each in its context, under one heading: only the last map is drawn.

    Where that is of several layers, such as perimeters over their areas, the maps before it lie in a group of their
    own, of which one at a time can be drawn under it.

    Parameters
    ----------
    contexts : list of QgsProcessingContext
        In the order of the runs.
    heading : str
    """
    details = [
        one.layerToLoadOnCompletionDetails(layer) for one in contexts for layer in one.layersToLoadOnCompletion()
    ]
    dressers = [(one, one.postProcessor()) for one in details if isinstance(one.postProcessor(), Dresser)]
    last = max((dresser.step for _, dresser in dressers if dresser.step is not None), default=None)
    drawn = [one for _, one in dressers if one.step == last and one.step is not None]
    arrangement = Arrangement(grouped=True, exclusive=len(drawn) == 1)
    for one, dresser in dressers:
        one.groupName = heading
        dresser.arrangement, dresser.shown = arrangement, dresser.step == last and dresser.shown
        before = dresser.step not in (None, last)
        dresser.apart = not arrangement.exclusive and (dresser.apart or before)
