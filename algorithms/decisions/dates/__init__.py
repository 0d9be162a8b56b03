"""What comparing two dates reads, decides and writes."""
