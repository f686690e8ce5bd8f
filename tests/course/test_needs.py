"""What lessons need, as a graph: what comes before and after, and what to do first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tutor.course import open_packs
from tutor.course.needs import Graph

DIAMOND = Graph({"a": [], "b": ["a"], "c": ["a"], "d": ["a", "b", "c"], "e": []})


@st.composite
def graphs(draw: st.DrawFn, acyclic: bool = True) -> Graph:
    names = [f"n{number}" for number in range(draw(st.integers(1, 8)))]
    needs = {}
    for number, name in enumerate(names):
        pool = names[:number] if acyclic else [each for each in names if each != name]
        needs[name] = draw(st.lists(st.sampled_from(pool), unique=True, max_size=4)) if pool else []
    return Graph(needs)


def test_before_and_after() -> None:
    assert DIAMOND.before("d") == {"a", "b", "c"}
    assert DIAMOND.after("a") == {"b", "c", "d"}
    assert DIAMOND.before("a") == DIAMOND.after("e") == set()


def test_needs_that_follow_from_others_are_left_out() -> None:
    assert DIAMOND.direct["d"] == ["b", "c"]


def test_what_is_to_come_passes_its_needs_on() -> None:
    assert DIAMOND.unmet("d", met={"b"}, through=()) == ["a", "c"]
    assert DIAMOND.unmet("d", met=(), through={"b", "c"}) == ["a"]
    assert DIAMOND.unmet("d", met={"a"}, through={"b", "c"}) == []


def test_a_loop_ends() -> None:
    loop = Graph({"a": ["c"], "b": ["a"], "c": ["b"]})
    assert loop.before("a") == loop.after("a") == {"b", "c"}
    assert loop.direct == loop.needs
    assert loop.unmet("a", met=(), through={"b", "c"}) == []


@given(graphs())
def test_less_is_drawn_and_nothing_is_lost(graph: Graph) -> None:
    drawn = Graph(graph.direct)
    for name in graph.needs:
        assert set(graph.direct[name]) <= set(graph.needs[name])
        assert drawn.before(name) == graph.before(name)
        for need in graph.direct[name]:
            without = Graph({**graph.direct, name: [each for each in graph.direct[name] if each != need]})
            assert need not in without.before(name)


@given(graphs(acyclic=False))
def test_any_graph_is_walked_to_its_end(graph: Graph) -> None:
    drawn = Graph(graph.direct)
    for name in graph.needs:
        assert name not in graph.before(name) | graph.after(name)
        assert all(name in graph.after(need) for need in graph.before(name))
        assert drawn.before(name) <= graph.before(name)


def test_our_course_begins_where_nothing_is_needed_and_leads_to_its_end() -> None:
    (pack,) = open_packs()
    graph = pack.graph
    assert [name for name, needs in graph.needs.items() if not needs] == ["tensors-and-numpy", "jieba-segmentation"]
    assert graph.before("bert") >= {"transformer", "word2vec", "autograd", "tensors-and-numpy"}
    order = list(graph.needs)
    assert all(order.index(need) < order.index(name) for name, needs in graph.needs.items() for need in needs)
    for entry in pack.entries:
        assert all(need in graph.needs for need in entry.needs)
