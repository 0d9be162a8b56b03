"""What sheets of clusters read and write."""
