"""Style sheets are read once in a process, and the styles of a widget's components once for each place in the tree.

A view names some twenty components (`View.COMPONENT_CLASSES`), a text eighteen. Textual finds the styles of each of
them anew whenever a class of the widget or of anything above it changes, so at every key; and it reads every sheet anew
when a screen brings one of its own. What is found here is the same, value by value.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final
from weakref import WeakKeyDictionary

from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation
from textual.dom import DOMNode

KNOWN_BY_PLACE: Final = frozenset(
    {"hover", "focus", "blur", "disabled", "enabled", "dark", "light", "inline", "ansi", "nocolor"}
)
"""Pseudo classes that `_place` tells apart. Where a sheet asks for another (`:first-child .part`), nothing is kept."""

MOST_PLACES: Final = 4096
"""So many places are kept; a course has a handful of each kind of screen."""

Styled = dict[str, dict[str, Any]]
"""The rules of each component."""


@dataclass
class _Found:
    """What was found with these rules. A sheet that is read again has another list of rules."""

    rules: list[RuleSet]
    placed: dict[Hashable, Styled] = field(default_factory=dict)
    told_apart: dict[frozenset[str], bool] = field(default_factory=dict)


_read: dict[Hashable, list[RuleSet]] = {}
_found: WeakKeyDictionary[Stylesheet, _Found] = WeakKeyDictionary()
_variables: WeakKeyDictionary[Stylesheet, tuple[dict[str, str], Hashable]] = WeakKeyDictionary()
_parse_rules = Stylesheet._parse_rules
_process_component_classes = Stylesheet._process_component_classes


def install() -> None:
    """Make every app of this process find its styles so. Textual offers no other way in."""
    RuleSet.__hash__ = object.__hash__  # type: ignore[method-assign]  # it says the same, in Python
    Stylesheet._parse_rules = parse_rules  # type: ignore[method-assign]
    Stylesheet._process_component_classes = process_component_classes  # type: ignore[method-assign]


def parse_rules(
    self: Stylesheet,
    css: str,
    read_from: CSSLocation,
    is_default_rules: bool = False,
    tie_breaker: int = 0,
    scope: str = "",
) -> list[RuleSet]:
    """The rules of a sheet with the colours of the theme filled in."""
    variables = _variables.get(self)
    if variables is None or variables[0] is not self._variables:
        _variables[self] = variables = self._variables, frozenset(self._variables.items())
    key = css, read_from, is_default_rules, tie_breaker, scope, variables[1]
    if key not in _read:
        _read[key] = _parse_rules(self, css, read_from, is_default_rules, tie_breaker, scope)
    return _read[key]


def process_component_classes(self: Stylesheet, node: DOMNode) -> None:
    """Give a node the styles of its components."""
    components = node._get_component_classes()
    if not components:
        return
    found = _found.get(self)
    if found is None or found.rules is not self.rules:
        _found[self] = found = _Found(self.rules)
    if components not in found.told_apart:
        found.told_apart[components] = _told_apart(self, components)
    path = node.css_path_nodes
    if not found.told_apart[components] or not isinstance(path[0], App):
        _process_component_classes(self, node)
        return
    place = _place(path)
    if place in found.placed:
        _give(node, found.placed[place])
    else:
        _process_component_classes(self, node)
        if len(found.placed) >= MOST_PLACES:
            found.placed.clear()
        found.placed[place] = {name: dict(styles.base._rules) for name, styles in node._component_styles.items()}


def _told_apart(sheet: Stylesheet, components: Iterable[str]) -> bool:
    """Whether two nodes in the same place have the same styles for these components, by the rules of this sheet.

    A component has no pseudo classes itself; what stands above it may.
    """
    return all(
        selector.pseudo_classes <= KNOWN_BY_PLACE
        for name in ("*", DOMNode.__name__, *(f".{component}" for component in components))
        for rule in sheet.rules_map.get(name, ())
        for selector_set in rule.selector_set
        for selector in selector_set.selectors[:-1]
    )


def _place(path: list[DOMNode]) -> Hashable:
    """All that a rule may ask of the nodes from the app down to this one."""
    return (
        frozenset(path[0].get_pseudo_classes()),
        *((type(node), node._id, frozenset(node._classes), node._pseudo_classes_cache_key) for node in path),
    )


def _give(node: DOMNode, styled: Styled) -> None:
    """Give a node these styles; those that it has stay, with all that was computed from them."""
    given = False
    for component, rules in styled.items():
        styles = node._component_styles.get(component)
        if styles is None or styles.base._rules != rules or styles.inline._rules:
            part = DOMNode(classes=component)
            part._attach(node)
            part.styles.base._rules.update(rules)  # type: ignore[typeddict-item]
            part.styles.base._updates += 1
            node._component_styles[component] = part.styles
            given = True
    if given:
        node.refresh()
