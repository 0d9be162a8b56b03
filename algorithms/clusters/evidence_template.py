"""A file with forms for what statistics cannot see of clusters."""

from qgis.core import QgsProcessingContext, QgsProcessingParameterFileDestination, QgsProcessingUtils

from ...analysis.errors import OutputError, fact, listed, listed_notice, mark
from ...analysis.evidence.evidence_layers import ACTORS, CLUSTERS, LAYERS, POLYGONS
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import OUTPUT, add, flag, layer
from ..declaring.paths import require_path_of_layers

KEPT = mark(
    "“{file}” was there. All its records, forms and clusters are as they were; clusters that it did not have were "
    "added: {count}."
)
OTHERS = mark(
    "“{file}” has evidence of other clusters under these numbers, of another sector or elsewhere ({count}): {list}. "
    "Nothing was written. Give OUTPUT another name."
)
NO_EVIDENCE = mark(
    "“{file}” is there, and it is no file of evidence: it lacks the layers {missing}. Nothing was written. Give OUTPUT "
    "another name."
)
GONE = mark(
    "Clusters of the file that CLUSTERS does not have ({count}): {list}. They and their evidence stay in the file; it "
    "counts no more where only the clusters of today do."
)


class EvidenceTemplate(PolosAlgorithm):
    """A GeoPackage with empty layers and forms, and the list of clusters."""

    ID = "evidencetemplate"
    NAME = mark("Evidence: a file with forms")
    GROUP = "clusters"
    TAGS = mark("evidence,form,survey,interview,actor,cooperation,network,field work,cluster,template")

    CLUSTERS = "CLUSTERS"
    LOAD = "LOAD"
    OUTPUT = OUTPUT

    def declare(self):
        file = QgsProcessingParameterFileDestination(self.OUTPUT, tr("File of evidence"), "GeoPackage (*.gpkg)")
        add(
            self,
            layer(self.CLUSTERS, tr("Clusters")),
            flag(self.LOAD, tr("Open the layers in the project"), True),
            file,
        )

    def check(self, run):
        if not run.target(self.OUTPUT).lower().endswith(".gpkg"):
            text = mark("OUTPUT is “{file}”: a file of evidence is a GeoPackage. End its name in .gpkg.")
            raise OutputError(text, file=run.target(self.OUTPUT))
        require_path_of_layers(self.OUTPUT, run.target(self.OUTPUT))

    def process(self, run):
        from ..layers.evidence_writing import read_clusters

        source = run.source(self.CLUSTERS)
        clusters = read_clusters(source, run.cancelled)
        run.inputs[self.CLUSTERS].require_all(len(clusters))
        # Asked before it is staged, which makes a file of its name.
        is_there = self._is_there(run)
        path = run.staged(self.OUTPUT, with_folder=True)
        (self._add if is_there else self._create)(run, path, source, clusters)
        if run.flag(self.LOAD):
            self._load(run)

    def _is_there(self, run):
        """Return whether there is a file of evidence; raise an `OutputError` where there is another one."""
        from pathlib import Path

        from ..layers.geopackages import layers_of

        path = Path(run.target(self.OUTPUT))
        if not path.exists():
            return False
        missing = [layer.name for layer in LAYERS if layer.name not in layers_of(path)]
        if missing:
            raise OutputError(NO_EVIDENCE, file=path, missing=listed(missing, 10))
        return True

    def _create(self, run, path, source, clusters):
        """Write the layers with their forms."""
        from ..layers.evidence_file import open_layer
        from ..layers.evidence_writing import create_file
        from ..maps.evidence_forms import dress
        from ..maps.evidence_styles import ACTOR_KINDS, OUTLINES
        from ..maps.results import store_style

        run.report.notices(create_file(path, source, clusters, run.context))
        for one in LAYERS:
            opened = open_layer(path, one.name)
            dress(opened, one, path.name)
            legend = {ACTORS: ACTOR_KINDS, CLUSTERS: OUTLINES}.get(one.name)
            if legend:
                legend.apply(opened, run.scheme)
            store_style(opened, tr(one.title))
        text = tr(
            "Clusters in the file: {count}, and an empty layer or table for each kind of evidence. Fill in actors "
            "first: links are between actors."
        )
        run.report.fact(text.format(count=len(clusters)))

    def _add(self, run, path, source, clusters):
        """Add the clusters that the file does not have; all else stays."""
        from ..layers.evidence_clusters import other_clusters
        from ..layers.evidence_file import frame_of
        from ..layers.evidence_writing import add_clusters

        others, said = other_clusters(path, source, run.context, run.cancelled)
        if others:
            raise OutputError(OTHERS, file=path.name, count=len(others), list=listed(said))
        for one in LAYERS:
            there = frame_of(path, one)
            if one.name == CLUSTERS:
                known = {int(number) for number in there["cl_id"].dropna()}
        new = [cluster for cluster in clusters if cluster.id not in known]
        if new:
            run.report.notices(add_clusters(path, source, new, run.context))
        gone = sorted(known - {cluster.id for cluster in clusters})
        run.report.notices([fact(KEPT, file=path.name, count=len(new)), *listed_notice(GONE, gone)])

    def _load(self, run):
        """Have QGIS open the layers, in one group, under the names by which forms know them."""
        from ..maps.loading import load_as_stored

        project = run.context.project()
        if project is None:
            return
        path = run.outputs[self.OUTPUT]
        for place, one in enumerate(LAYERS):
            title = tr(one.title)
            details = QgsProcessingContext.LayerDetails(
                title, project, f"{self.OUTPUT}_{one.name}", QgsProcessingUtils.LayerHint.Vector
            )
            # QGIS prefers the names that layers have in their file, under which forms would not find them.
            details.forceName = True
            details.groupName = tr("Evidence")
            details.layerSortKey = len(LAYERS) - place if one.shape != POLYGONS else 0
            load_as_stored(f"{path}|layername={one.name}", details, run.context)
