"""Viterbi over the tags of Chinese word segmentation, cell by cell; counts from ten segmented sentences."""

from itertools import pairwise

import torch

from tutor import live

corpus = """我 爱 北京 | 我 在 北京 学习 | 他 研究 生命 的 起源 | 研究生 在 学校 研究 生命 | 生命 的 意义
我们 学习 研究 | 他 的 学校 在 上海 | 起源 的 研究 | 我 爱 学校 | 研究 的 意义""".replace("\n", "|")
states, sentence = list("BMES"), "研究生命的起源"
characters = sorted({c for c in corpus + sentence if c not in " |"})
start, move, emit = torch.full((4,), 0.1), torch.full((4, 4), 0.01), torch.full((4, len(characters)), 0.1)
for line in corpus.split("|"):
    tags = "".join("S" if len(w) == 1 else "B" + "M" * (len(w) - 2) + "E" for w in line.split())
    text = line.replace(" ", "")
    start[states.index(tags[0])] += 1
    for before, after in pairwise(tags):
        move[states.index(before), states.index(after)] += 1
    for tag, character in zip(tags, text, strict=True):
        emit[states.index(tag), characters.index(character)] += 1
start, move, emit = start.log(), move.log(), emit.log()
start, move, emit = start.log_softmax(0), move.log_softmax(1), emit.log_softmax(1)

T, S = len(sentence), len(states)
score, back = torch.full((T, S), torch.nan), torch.full((T, S), -1)
for step in live.steps(T * S):
    t, s = divmod(step, S)
    here = emit[s, characters.index(sentence[t])]
    if t == 0:
        score[t, s] = start[s] + here
    else:
        ways = score[t - 1] + move[:, s]  # (4,)
        back[t, s] = ways.argmax()
        score[t, s] = ways.max() + here
    live.trellis("trellis", states, list(sentence), score, back=back, at=(t, s))
path = [int(score[-1].argmax())]
for t in range(T - 1, 0, -1):
    path.insert(0, int(back[t, path[0]]))
live.trellis("trellis", states, list(sentence), score, back=back, path=path)
live.result(score=score[-1].max(), tags="".join(states[s] for s in path))
