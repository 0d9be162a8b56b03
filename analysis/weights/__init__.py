"""Who is whose neighbour: contiguity, distances, files, diagnostics."""
