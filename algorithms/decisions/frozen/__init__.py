"""What freezing a method and running it again reads, decides and writes."""
