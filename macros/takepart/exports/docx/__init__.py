"""Word files that a member of staff can go on editing."""
