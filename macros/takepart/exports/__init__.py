"""Files beside the pages: each format made from the words of an edition, and measured."""
