"""PDF files: written for Typst, and measured when they are finished."""
