"""What a programme changed: effects by year since its start, spill-over around it, and placebos to judge them by."""
