"""Pages and pictures of clusters: perimeters, verdicts, evidence, what they hang on."""
