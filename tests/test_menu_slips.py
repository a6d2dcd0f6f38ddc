"""A line of the menu that cannot be read is shown as it should stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from takepart import settings_file
from takepart.nodes import can_be_read

MENU = """site_name: Good guide
nav:
  - Home: index.md
  - Public participation:
      - Why involve people: public/why.md
      # a note
      - The ladder: public/ladder.md
      - How to plan: public/plan.md
  - The law: law.md
theme:
  name: material
"""
PLAN = "      - How to plan: public/plan.md"
IN_6 = "Start the line with 6 spaces, as the line above it. Then write: "


@pytest.mark.parametrize(
    ("right", "wrong", "fix"),
    [
        (PLAN, PLAN[1:], IN_6 + PLAN.strip()),
        (PLAN, " " + PLAN, IN_6 + PLAN.strip()),
        (PLAN, "\t" + PLAN.strip(), IN_6 + PLAN.strip()),
        (PLAN, PLAN.replace("- ", ""), f"Change the line to: {PLAN.strip()}"),
        (PLAN, PLAN.replace("- ", "-"), f"Change the line to: {PLAN.strip()}"),
        (PLAN, "      - [How to plan](public/plan.md)", f"Change the line to: {PLAN.strip()}"),
        (
            PLAN,
            "      - Meetings: how to plan: public/plan.md",
            'Change the line to: - "Meetings: how to plan": public/plan.md',
        ),
        (
            "  - Public participation:",
            "  - Public participation",
            "Change the line to: - Public participation:",
        ),
        (
            "  - The law: law.md",
            " - The law: law.md",
            "Start the line with 2 spaces. Then write: - The law: law.md",
        ),
        (
            "  - Home: index.md",
            "   - Home: index.md",
            "Start the line with 2 spaces, as the line below it. Then write: - Home: index.md",
        ),
    ],
)
def test_the_line_is_shown_as_it_should_stand(
    right: str, wrong: str, fix: str, tmp_path: Path
) -> None:
    text = MENU.replace(right, wrong)
    assert not can_be_read(text)
    (tmp_path / "mkdocs.yml").write_text(text)
    (finding,) = settings_file.check(tmp_path / "mkdocs.yml", [])
    assert finding.fix == fix
    assert text.split("\n")[finding.line - 1] == wrong


def test_a_slip_elsewhere_is_told_too(tmp_path: Path) -> None:
    text = MENU.replace(PLAN, PLAN[1:]).replace("Good guide", "Good: guide")
    (tmp_path / "mkdocs.yml").write_text(text)
    assert [one.line for one in settings_file.check(tmp_path / "mkdocs.yml", [])] == [1, 8]
