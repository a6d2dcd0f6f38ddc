"""EPUB 3: a book for phones, tablets and reading programs, written from the blocks."""
