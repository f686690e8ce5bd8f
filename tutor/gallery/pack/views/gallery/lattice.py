"""All words of a small dictionary over a sentence, and the way through them that is most probable."""

import math

from tutor import live

counts = {
    "研究": 70,
    "研究生": 40,
    "生命": 60,
    "命": 10,
    "生": 12,
    "起源": 25,
    "的": 300,
    "研": 2,
    "究": 1,
    "起": 15,
    "源": 4,
}
total = sum(counts.values())
sentence = "研究生命的起源"
arcs = [
    (start, end, word, math.log(counts[word] / total))
    for start in range(len(sentence))
    for end in range(start + 1, len(sentence) + 1)
    if (word := sentence[start:end]) in counts
]
best = {0: (0.0, [])}  # position -> log probability and words of the best way there
for end in live.steps(len(sentence)):
    ways = [
        (best[start][0] + score, [*best[start][1], (start, stop)])
        for start, stop, _, score in arcs
        if stop == end + 1 and start in best
    ]
    if ways:
        best[end + 1] = max(ways)
    live.tokens("lattice", list(sentence), arcs=arcs, best=best[end + 1][1])
score, path = best[len(sentence)]
words = [sentence[start:stop] for start, stop in path]
tags = ["S" if len(word) == 1 else "B" + "M" * (len(word) - 2) + "E" for word in words]
live.tokens("words", words)
live.tokens("tags", list(sentence), tags=list("".join(tags)))
live.result(score=score, count=len(words))
