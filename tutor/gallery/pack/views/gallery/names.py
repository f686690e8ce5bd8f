"""Named entities: what a tagger says, and what is true."""

from tutor import live

tokens = ["小明", "在", "北京", "大学", "读书", "，", "老师", "是", "张", "伟", "。"]
true = ["B-PER", "O", "B-ORG", "I-ORG", "O", "O", "O", "O", "B-PER", "I-PER", "O"]
gazetteer = {"小明": "PER", "北京": "LOC", "张": "PER", "伟": "PER"}
predicted, before = [], "O"
for token in tokens:
    kind = gazetteer.get(token)
    tag = "O" if kind is None else f"I-{kind}" if before.endswith(kind) else f"B-{kind}"
    predicted.append(tag)
    before = tag
live.tokens("entities", tokens, tags={"predicted": predicted, "true": true})
live.result(right=sum(a == b for a, b in zip(predicted, true, strict=True)), tokens=len(tokens))
