"""Pages and pictures of two dates and of follow-up."""
