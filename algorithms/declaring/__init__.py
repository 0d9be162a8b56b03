"""What a user can choose: parameters that algorithms share, declared and read."""
