"""Formulas on one line and on several: those of the course by example, and what holds for every source."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tutor.views.maths.formula import display, inline

TENSORS = [(r"\text{off}+\sum_k i_k s_k", "off + ∑ₖ iₖ sₖ")]
BIAS_VARIANCE = [
    (r"\mathbb E(\hat f-y)^2=\text{bias}^2+\text{var}+\sigma^2", "E(f̂ − y)² = bias² + var + σ²"),
]
LSTM = [
    (r"i,f,o=\sigma(W[h_{t-1},x_t]+b)", "i, f, o = σ(W[hₜ₋₁, xₜ] + b)"),
    (r"\tilde C_t=g_t=\tanh(W_g[h_{t-1},x_t]+b_g)", "C̃ₜ = gₜ = tanh(W_g[hₜ₋₁, xₜ] + b_g)"),
    (r"C_t=f_t\odot C_{t-1}+i_t\odot\tilde C_t", "Cₜ = fₜ ⊙ Cₜ₋₁ + iₜ ⊙ C̃ₜ"),
    (r"h_t=o_t\odot\tanh(C_t)", "hₜ = oₜ ⊙ tanh(Cₜ)"),
    (r"C_t=f_tC_{t-1}+i_tC_t", "Cₜ = fₜ Cₜ₋₁ + iₜ Cₜ"),
    (r"\tilde C_t", "C̃ₜ"),
    (r"o_t=\sigma(W_o[h_{t-1},x_t]+b_o)", "oₜ = σ(Wₒ[hₜ₋₁, xₜ] + bₒ)"),
    (r"h_t=o_t\odot\tanh C_t", "hₜ = oₜ ⊙ tanh Cₜ"),
    (r"h_t-1", "hₜ − 1"),
    (r"h_{t-1}", "hₜ₋₁"),
]
OTHERS = [
    (r"\frac{a}{b}", "a/b"),
    (r"\frac{a+b}{c}", "(a + b)/c"),
    (r"\frac{1}{2\sigma^2}", "1/(2σ²)"),
    (r"\frac{\partial L}{\partial w}", "∂L/∂w"),
    (r"\frac{1}{n}\sum_{i=1}^n x_i", "(1/n) ∑ᵢ₌₁ⁿ xᵢ"),
    (r"\frac12x^23", "(1/2)x² 3"),
    (r"\frac{\frac{a}{b}+1}{c}", "(a/b + 1)/c"),
    (r"\frac{\sin x}{x}", "(sin x)/x"),
    (r"\frac{f(x)}{g(x)}", "f(x)/g(x)"),
    (r"e^{-\frac{x^2}{2}}", "e^(−x²/2)"),
    (r"\text{softmax}(z)_i=\frac{e^{z_i}}{\sum_j e^{z_j}}", "softmax(z)ᵢ = e^(zᵢ)/(∑ⱼ e^(zⱼ))"),
    (r"\sqrt{d_k}", "√dₖ"),
    (r"\sqrt{x+1}", "√(x + 1)"),
    (r"\sqrt[3]{x}", "∛x"),
    (r"QK^\top", "QKᵀ"),
    (r"W_g^2", "W²_g"),
    (r"L_{\text{train}}", "Lₜᵣₐᵢₙ"),
    (r"L_{\text{dev}}", "L_dev"),
    (r"A_{y_{t-1},y_t}", "A_(yₜ₋₁,yₜ)"),
    (r"\nabla_\theta J", "∇_θ J"),
    (r"\theta^{*}=\arg\min_\theta L(\theta)", "θ* = arg min_θ L(θ)"),
    (r"w \leftarrow w - \eta\,g", "w ← w − η g"),
    (r"-x \le -1", "−x ≤ −1"),
    (r"f'(x)", "f′(x)"),
    (r"\mathbb{R}^{n\times d}", "ℝ^(n×d)"),
    (r"\mathcal L, \mathbf{W}x, \mathrm{Var}(X)", "ℒ, Wx, Var(X)"),
    (r"\left\|x\right\|_2", "‖x‖₂"),
    (r"\hat y_t, \bar{x}, \hat{y_t}", "ŷₜ, x̄, ŷₜ"),
    (r"p(y\mid x)", "p(y | x)"),
    (r"\text{误差}=1", "误差 = 1"),
    (r"\begin{pmatrix}a&b\\c&d\end{pmatrix}", "(a b; c d)"),
    (r"50\%, \{1,2\}, a\_b", "50%, {1, 2}, a_b"),
    (r"\binom{n}{k}", "C(n, k)"),
    (r"\operatorname{softmax}(x)", "softmax(x)"),
    (r"x\to 0,\quad y\notin S", "x → 0,  y ∉ S"),
    (r"\unknown{x}{y}_t", r"\unknown{x}{y}ₜ"),
    (r"\unknown x", r"\unknown x"),
    (r"\begin{picture}x\end{picture}", r"\begin{picture}x\end{picture}"),
    (r"\frac", r"\frac"),
    ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("latex", "text"), [*TENSORS, *BIAS_VARIANCE, *LSTM, *OTHERS])
def test_a_formula_on_one_line(latex: str, text: str) -> None:
    assert inline(latex) == text


SOFTMAX = r"\text{softmax}(z)_i=\frac{e^{z_i}}{\sum_{j=1}^{K} e^{z_j}}"
ATTENTION = r"\text{Attention}(Q,K,V)=\text{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V"
VITERBI = r"\delta_t(j)=b_j(o_t)\max_{1\le i\le N}\delta_{t-1}(i)\,a_{ij}"
CRF = r"p(y\mid x)=\frac{1}{Z(x)}\exp\left(\sum_{t=1}^{T} E_{t,y_t}+A_{y_{t-1},y_t}\right)"
NEGATIVE = r"\frac{\exp(u_o)}{\sum_{w\in V}\exp(u_w)}"

DRAWINGS = {
    SOFTMAX: """
                  zᵢ
                 e
softmax(z)ᵢ = ╶───────╴
                K   zⱼ
                ∑  e
               j=1""",
    ATTENTION: """
                            ⎛ QKᵀ ⎞
Attention(Q, K, V) = softmax⎜╶───╴⎟V
                            ⎝ √dₖ ⎠""",
    VITERBI: """
δₜ(j) = bⱼ(oₜ)  max  δₜ₋₁(i) aᵢⱼ
               1≤i≤N""",
    CRF: """
             1       ⎛ T                  ⎞
p(y | x) = ╶────╴ exp⎜ ∑  E     + A       ⎟
            Z(x)     ⎝t=1  t,yₜ    yₜ₋₁,yₜ⎠""",
    NEGATIVE: """
   exp(uₒ)
╶────────────╴
  ∑  exp(u_w)
 w∈V""",
    r"\text{误差}=\frac{1}{n}\sum_{i=1}^n(\hat y_i-y_i)^2": """
        1   n
误差 = ╶─╴  ∑  (ŷᵢ − yᵢ)²
        n  i=1""",
    r"f(x)=\begin{cases}x & x>0\\0 & \text{otherwise}\end{cases}": """
       ⎧x  x > 0
f(x) = ⎩0  otherwise""",
    r"\left(\begin{matrix}1&2\\3&4\end{matrix}\right)": "\n⎛1 2⎞\n⎝3 4⎠",
    r"\begin{aligned}a&=b+c\\d&=-e\end{aligned}": "\na = b + c\nd = −e",
    r"\begin{aligned}a&=\frac12\\d&=-e\end{aligned}": "\n     1\na = ╶─╴\n     2\n\nd = −e",
    r"\lim_{x\to0}\frac{x}{2}": "\n     x\nlim ╶─╴\nx→0  2",
    r"\left\langle\frac{a}{b}\right\rangle": "\n  a\n⟨╶─╴⟩\n  b",
}


@pytest.mark.parametrize("latex", DRAWINGS)
def test_a_formula_on_several_lines(latex: str) -> None:
    assert "\n".join(["", *display(latex, 72)]) == DRAWINGS[latex]


@pytest.mark.parametrize(("latex", "text"), [*TENSORS, *BIAS_VARIANCE, *LSTM])
def test_a_flat_formula_stays_on_one_line(latex: str, text: str) -> None:
    assert display(latex, 72) == [text]


def test_a_drawing_that_is_too_wide_gives_way_to_one_line() -> None:
    width = max(map(cell_len, display(SOFTMAX, 72)))
    assert len(display(SOFTMAX, width)) > 1
    latex = r"\frac{a}{b}" + "+c" * 8
    assert display(latex, 30) == ["a/b + c + c + c + c + c + c", "+ c + c"]


def test_a_line_that_is_too_wide_is_broken_before_its_signs() -> None:
    assert display(r"C_t=f_t\odot C_{t-1}+i_t\odot\tilde C_t", 16) == ["Cₜ = fₜ ⊙ Cₜ₋₁", "+ iₜ ⊙ C̃ₜ"]


TOKENS = [
    r"\frac", "{", "}", "[", "]", "(", ")", "^", "_", "&", r"\\", r"\left", r"\right", r"\sqrt", "'", "=", "x", "2",
    "-", r"\sum", r"\begin{matrix}", r"\end{matrix}", r"\begin{aligned}", r"\end{aligned}", r"\hat", r"\text",
    r"\begin", r"\end", r"\substack", r"\unknown", r"\|", r"\.", ".", "|", "中", "é", " ", "\\", "$", "%", "🙂",
]  # fmt: skip
LATEX = st.lists(st.sampled_from(TOKENS), max_size=25).map("".join)


@given(st.one_of(LATEX, st.text(max_size=40)), st.integers(2, 60))
def test_no_source_raises_and_no_line_is_too_wide(latex: str, width: int) -> None:
    assert "\n" not in inline(latex)
    for line in display("".join(c for c in latex if c.isprintable()), width):
        assert cell_len(line) <= width


@pytest.mark.parametrize("latex", ["{" * 5000, r"\frac{" * 300, "x^" * 3000, r"\left(" * 1000, r"\text{" * 500])
def test_a_bottomless_source_is_shown_as_it_is(latex: str) -> None:
    assert inline(latex)
    assert all(cell_len(line) <= 60 for line in display(latex, 60))


def test_threads_draw_the_same() -> None:
    from tutor.views.maths.formula import _drawing

    expected = {latex: display(latex, 72) for latex in DRAWINGS}
    _drawing.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(lambda latex: (latex, display(latex, 72)), list(DRAWINGS) * 4))
    assert all(expected[latex] == lines for latex, lines in drawn)


def test_texicode_is_imported_when_it_is_needed() -> None:
    program = (
        "import sys; from tutor.views.maths.formula import display;"
        "display('a+b', 9); assert 'texicode' not in sys.modules;"
        r"display(r'\frac{a}{b}', 9); assert 'texicode' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
