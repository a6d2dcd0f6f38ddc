"""Lines of talk, and the one that is written again and again."""

from __future__ import annotations

import io

from takepart.progress import Step, Talk


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(text: str) -> list[str]:
    """What stands on a terminal's lines in the end."""
    lines = []
    for line in text.split("\n"):
        cells: list[str] = []
        for part in line.split("\r"):
            cells[: len(part)] = part
        lines.append("".join(cells).rstrip())
    return lines


def test_on_a_terminal_a_step_takes_the_place_of_the_one_before() -> None:
    out = Terminal()
    talk = Talk(out)
    for text in ("Reading", Step("1 of 2: a-long-name.pdf"), Step("2 of 2: b.pdf"), "Writing"):
        talk(text)
    assert out.getvalue().count("\n") == 2
    assert shown(out.getvalue()) == ["Reading", "Writing", ""]


def test_a_step_is_never_wider_than_the_terminal() -> None:
    out = Terminal()
    Talk(out)(Step("x" * 1000))
    assert max(map(len, shown(out.getvalue()))) < 1000
    assert "\n" not in out.getvalue()


def test_in_a_log_a_step_is_a_line_every_few_seconds() -> None:
    out, now = io.StringIO(), [0.0]
    talk = Talk(out, lambda: now[0])
    for second in range(13):
        now[0] = float(second)
        talk(Step(f"second {second}"))
    talk("Done")
    assert out.getvalue().splitlines() == ["second 5", "second 10", "Done"]


def test_nothing_but_words_is_written() -> None:
    """No colour and no other codes: what is said is in the words."""
    for out in (Terminal(), io.StringIO()):
        talk = Talk(out, lambda: 100.0)
        talk(Step("one"))
        talk("two")
        assert "\x1b" not in out.getvalue()
