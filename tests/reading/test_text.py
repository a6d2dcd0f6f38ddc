"""Blocks and what is left out, and sentences: a case a line in the YAML files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from takepart.markup import parse, write
from takepart.reading import sentences
from takepart.reading.text import read

HERE = Path(__file__).parent
BLOCKS = yaml.safe_load((HERE / "blocks.yml").read_text("utf-8"))
SENTENCES = yaml.safe_load((HERE / "sentences.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", BLOCKS, ids=lambda case: case["why"])
def test_reads_blocks(case: dict[str, Any]) -> None:
    tree = parse(case["page"])
    before = write(tree)
    text = read(tree)
    assert [f"{block.kind} = {block.text}" for block in text.blocks] == case["blocks"]
    assert {kind: n for kind, n in text.left_out.items() if n} == case.get("left_out", {})
    assert write(tree) == before, "the page itself is not changed"


@pytest.mark.parametrize("line", SENTENCES)
def test_finds_sentences(line: str) -> None:
    expected = line.split(" | ")
    found = sentences.split(text := " ".join(expected))
    assert [one.text for one in found] == expected
    assert all(text[one.start :].startswith(one.text) for one in found)


@pytest.mark.parametrize("text", ["", " ", "...", "— !", "?! …", "____."])
def test_finds_no_sentence_without_a_word(text: str) -> None:
    assert sentences.split(text) == []
