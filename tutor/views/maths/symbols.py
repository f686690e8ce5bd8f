"""The signs of LaTeX as Unicode characters, by what they do in a formula.

Only characters of the Basic Multilingual Plane are used: many terminal fonts lack the mathematical alphabets
beyond it, so a bold or calligraphic letter without an older code point is drawn as the plain letter.
"""

from __future__ import annotations


def _pairs(table: str) -> dict[str, str]:
    """`name sign name sign …` as a mapping."""
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


LETTERS = _pairs("""
    alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
    lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi
    φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega
    Ω partial ∂ nabla ∇ infty ∞ ell ℓ hbar ℏ imath ı jmath ȷ Re ℜ Im ℑ aleph ℵ emptyset ∅ varnothing ∅
    forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ top ⊤ bot ⊥ prime ′ angle ∠ triangle △ square □ Box □
    blacksquare ■ dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱ checkmark ✓ degree ° dagger † star ⋆ bullet •
    therefore ∴ because ∵ backslash \\ # # % % & & _ _ $ $
""")
"""Signs that stand as a letter does."""

RELATIONS = _pairs("""
    le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto
    ∝ ll ≪ gg ≫ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ mid | parallel ∥ perp ⊥ models
    ⊨ vdash ⊢ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐
    Leftrightarrow ⇔ iff ⇔ implies ⇒ mapsto ↦ longrightarrow ⟶ longleftarrow ⟵ longmapsto ⟼ uparrow ↑
    downarrow ↓ coloneqq ≔ triangleq ≜ doteq ≐ prec ≺ succ ≻
""")
"""Signs with a space on both sides."""

BINARY = _pairs("""
    pm ± mp ∓ times × cdot · div ÷ ast ∗ circ ∘ odot ⊙ oplus ⊕ ominus ⊖ otimes ⊗ cap ∩ cup ∪ wedge ∧ land ∧
    vee ∨ lor ∨ setminus ∖ bmod mod
""")
"""Signs with a space on both sides where they stand between two terms, and none where they stand before one."""

BIG = _pairs("sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂")
"""Operators whose limits may stand below and above."""

STACKED_WORDS = frozenset(["max", "min", "argmax", "argmin", "lim", "sup", "inf"])
"""Functions whose subscript may stand below."""

FUNCTIONS = STACKED_WORDS | {
    "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "deg", "det", "dim", "exp", "gcd",
    "ker", "lg", "ln", "log", "Pr", "sec", "sin", "sinh", "tan", "tanh",
}  # fmt: skip

OPENING = _pairs("langle ⟨ lfloor ⌊ lceil ⌈ lbrace { { { lbrack [ lvert | lVert ‖")
CLOSING = _pairs("rangle ⟩ rfloor ⌋ rceil ⌉ rbrace } } } rbrack ] rvert | rVert ‖")
BARS = _pairs("vert | Vert ‖ | ‖")

SPACES = {",": " ", ":": " ", ";": " ", ">": " ", " ": " ", "!": "", "quad": "  ", "qquad": "    ", "\n": " "}

ACCENTS = {
    "hat": "\u0302", "widehat": "\u0302", "tilde": "\u0303", "widetilde": "\u0303", "bar": "\u0304",
    "overline": "\u0305", "underline": "\u0332", "breve": "\u0306", "dot": "\u0307", "ddot": "\u0308",
    "mathring": "\u030a", "check": "\u030c", "acute": "\u0301", "grave": "\u0300", "vec": "\u20d7",
}  # fmt: skip

DOUBLE_STRUCK = dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True))
SCRIPT = dict(zip("BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ", strict=True))

FONTS = frozenset([
    "mathrm", "mathbf", "mathsf", "mathtt", "mathit", "mathnormal", "mathfrak", "mathbb", "mathcal", "mathscr",
    "boldsymbol", "bm", "pmb",
])  # fmt: skip
WORDS = frozenset([
    "text", "textrm", "textbf", "textit", "texttt", "textsf", "mbox", "hbox", "mathop", "operatorname",
    "operatorname*",
])  # fmt: skip
"""Commands whose argument is read as words."""

IGNORED = frozenset([
    "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle", "limits", "nolimits", "nonumber", "notag",
    "big", "Big", "bigg", "Bigg", "bigl", "Bigl", "biggl", "Biggl", "bigr", "Bigr", "biggr", "Biggr", "bigm",
    "left", "right", "middle",
])  # fmt: skip
FRACTIONS = frozenset(["frac", "dfrac", "tfrac", "cfrac"])

SUPERSCRIPTS = dict(
    zip(
        "0123456789+−-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδθφχ⊤′*∗†°",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᶿᵠᵡᵀ′**†°",
        strict=True,
    )
)
SUBSCRIPTS = dict(zip("0123456789+−-=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ", strict=True))
