"""Evidence: what is recorded of clusters that no statistic sees, and the network of who works with whom."""
