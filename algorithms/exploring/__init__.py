"""What a window may ask of results that are there: their figures, their neighbours, what they were made with."""
