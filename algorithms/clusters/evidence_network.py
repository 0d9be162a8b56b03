"""The network of actors that evidence records: who works with whom, who stands between, and what has changed."""

from ...analysis.errors import mark
from ...analysis.evidence.evidence_layers import CLUSTERS
from ...analysis.evidence.evidence_options import LINKS
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import (
    AREAS,
    INTEGER,
    OUTPUT,
    add,
    add_advanced,
    choices,
    day,
    file,
    further_output,
    map_output,
    number,
)
from ..declaring.presentation import add_page, add_picture, check_picture

CODES = tuple(option.code for option in LINKS)


class EvidenceNetwork(PolosAlgorithm):
    """Links between actors, as lines, as a picture and in numbers."""

    ID = "evidencenetwork"
    NAME = mark("Evidence: network of actors")
    GROUP = "clusters"
    TAGS = mark("network,actors,links,cooperation,density,reciprocity,broker,betweenness,evidence,cluster,before,after")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "matplotlib")

    EVIDENCE = "EVIDENCE"
    CLUSTER = "CLUSTER"
    KINDS = "KINDS"
    DATE = "DATE"
    VALID = "VALID"
    TODAY = "TODAY"
    FIGURE = "FIGURE"
    OUTPUT = OUTPUT
    ACTORS = "ACTORS"
    REPORT = "REPORT"

    def declare(self):
        add(
            self,
            file(self.EVIDENCE, tr("File of evidence"), "GeoPackage (*.gpkg)", optional=False),
            number(self.CLUSTER, tr("Cluster (id; empty: all)"), kind=INTEGER, least=1),
            choices(self.KINDS, tr("Kinds of links (none ticked: all)"), [one.label for one in LINKS], CODES),
            day(self.DATE, tr("Before and after this date")),
        )
        add_advanced(
            self,
            day(self.VALID, tr("Oldest evidence that counts")),
            day(self.TODAY, tr("Day of the network (empty: today)")),
        )
        add_picture(self, self.FIGURE)
        add(
            self,
            map_output(self.OUTPUT, tr("Links between actors")),
            further_output(self.ACTORS, tr("Actors in the network"), AREAS, by_default=True),
        )
        add_page(self, self.REPORT)

    def check(self, run):
        check_picture(run, self.FIGURE)

    def process(self, run):
        from ...analysis.evidence.actor_network import actor_network
        from ...analysis.evidence.records import cluster_ids, evidence
        from ..layers.evidence_file import read_evidence_file
        from .network_outputs import write_network

        today = run.day(self.TODAY) or run.begun.date()
        frames, crs = read_evidence_file(run, self.EVIDENCE)
        found = evidence(frames, cluster_ids(frames), today, run.day(self.VALID))
        run.report.notices(found.notices)
        network = run.awaited(
            actor_network,
            found,
            run.whole(self.CLUSTER),
            run.choices(self.KINDS, CODES),
            run.day(self.DATE),
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(network.notices)
        write_network(run, network, crs)
        self._show(run, network, found, frames)

    def _show(self, run, network, found, frames):
        """Make the picture and the page, and say the result."""
        from ..pages.clusters.network_figure import network_figure
        from ..pages.clusters.network_page import network_page
        from ..pages.clusters.network_texts import Story, sentences

        own = frames[CLUSTERS].set_index("cl_id")["cl_name"].to_dict()
        cluster = run.whole(self.CLUSTER)
        story = Story(network, found, run.day(self.DATE), str(own.get(cluster) or cluster or ""))
        run.picture(self.FIGURE, lambda: network_figure(story))
        run.page(self.REPORT, lambda: network_page(self.displayName(), story, run.report))
        for said in sentences(story):
            run.report.fact(said)
