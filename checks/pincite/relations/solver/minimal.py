"""The smallest sets of members that cannot all hold.

A conflict is a minimal unsatisfiable set; a smallest one is found by implicit hitting sets (Ignatiev,
Previti, Liffiton, Marques-Silva 2015). Effort is counted in questions to the oracle, not in seconds.
"""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from pincite.relations.solver.complete import feasible
from pincite.relations.solver.propagate import Effort
from pincite.relations.solver.system import System

Members: TypeAlias = frozenset[str]

Found: TypeAlias = tuple[Members, bool]
"""A conflict, and whether it is proven smallest."""

QUESTIONS = 3_000
"""How many subsystems are tried to prove the conflicts of one component smallest."""


class Oracle:
    """Answers whether some members can hold together, remembers it, and counts its questions."""

    def __init__(self, system: System, effort: Effort) -> None:
        self.system, self.effort = system, effort
        self.left = QUESTIONS
        self.answers: dict[Members, bool | None] = {}
        self.was_unsure = False

    def holds(self, members: Iterable[str]) -> bool:
        """False only if refuted. What cannot be decided counts as holding and is remembered as unsure."""
        if self.effort.steps <= 0:
            self.was_unsure = True
            return True
        chosen = frozenset(members)
        if chosen not in self.answers:
            self.left -= 1
            self.answers[chosen] = feasible(self.system.part(sorted(chosen)), self.effort)
        answer = self.answers[chosen]
        if answer is None:
            self.was_unsure = True
        return answer is not False


def minimal(oracle: Oracle, members: Sequence[str]) -> Members:
    """Some minimal conflict within members that cannot all hold (QuickXplain, Junker 2004)."""

    def explain(base: list[str], has_grown: bool, rest: list[str]) -> list[str]:
        if has_grown and not oracle.holds(base):
            return []
        if len(rest) == 1:
            return rest
        half = len(rest) // 2
        second = explain(base + rest[:half], True, rest[half:])
        first = explain(base + second, bool(second), rest[:half])
        return first + second

    if not oracle.holds(()):
        return frozenset()
    return frozenset(explain([], False, list(members)))


def smallest(oracle: Oracle, members: Sequence[str]) -> tuple[Members, bool]:
    """A smallest conflict within members that cannot all hold, and whether it is proven smallest."""
    best = minimal(oracle, members)
    everything = frozenset(members)
    corrections = [frozenset({one}) for one in sorted(best) if oracle.holds(everything - {one})]
    while oracle.left > 0 and not oracle.was_unsure:
        core, is_least = hitting(corrections)
        if not is_least:
            break
        if len(core) >= len(best):
            return best, True
        if not oracle.holds(core):
            return core, True
        satisfied = _grown(oracle, core, [each for each in members if each not in core])
        corrections.append(everything - satisfied)
    return best, False


def _grown(oracle: Oracle, core: Members, rest: Sequence[str]) -> Members:
    """A maximal set of members that contains `core` and can hold."""
    grown = set(core)
    chunks = [list(rest)]
    while chunks:
        chunk = chunks.pop()
        if oracle.holds(grown.union(chunk)):
            grown.update(chunk)
        elif len(chunk) > 1:
            half = len(chunk) // 2
            chunks += [chunk[half:], chunk[:half]]
    return frozenset(grown)


def hitting(sets: Sequence[Members], nodes: int = 20_000) -> tuple[Members, bool]:
    """A smallest set that meets all of `sets`, by branch and bound over so many nodes, and whether it is proven."""
    best: Members = frozenset().union(*sets)
    stack: list[Members] = [frozenset()]
    while stack and nodes > 0:
        nodes -= 1
        chosen = stack.pop()
        left: list[Members] = [each for each in sets if not each & chosen]
        if not left:
            best = chosen if len(chosen) < len(best) else best
        elif len(chosen) + _disjoint(left) < len(best):
            least: Members = min(left, key=len)
            stack += [chosen | {member} for member in sorted(least, reverse=True)]
    return best, not stack


def _disjoint(sets: Sequence[Members]) -> int:
    """A lower bound on the size of a hitting set: pairwise disjoint sets, picked greedily."""
    taken: Members = frozenset()
    count = 0
    for each in sorted(sets, key=len):
        if not each & taken:
            taken |= each
            count += 1
    return count


def every(oracle: Oracle, members: Sequence[str], most: int) -> list[Found]:
    """The conflicts within members, smallest first, up to `most` (Reiter's hitting set tree, 1987).

    A conflict that leaving out one member would mend, and all others with it, is not followed further: the
    others are the same fault seen from elsewhere.
    """
    found: list[Found] = []
    seen: set[Members] = set()
    queue: list[Members] = [frozenset()]
    while queue and len(found) < most and oracle.left > 0:
        removed = queue.pop(0)
        if removed in seen:
            continue
        seen.add(removed)
        conflict = next((each for each, _ in found if not each & removed), None)
        if conflict is None:
            rest = [each for each in members if each not in removed]
            if oracle.holds(rest):
                continue
            conflict, is_proven = smallest(oracle, rest)
            if not conflict:
                continue
            found.append((conflict, is_proven))
        rest = [each for each in members if each not in removed]
        if not any(oracle.holds(each for each in rest if each != member) for member in sorted(conflict)):
            queue.extend(removed | {member} for member in sorted(conflict))
    return found
