"""The letters that files are set in, with the licence that they come under."""
