"""A task: which output head and which loss?"""

import random

heads = {
    "identity": {"en": "one number as it is + `nn.MSELoss`", "zh": "一个数，原样输出 + `nn.MSELoss`"},
    "one_sigmoid": {"en": "one logit + `nn.BCEWithLogitsLoss`", "zh": "一个 logit + `nn.BCEWithLogitsLoss`"},
    "softmax": {"en": "K logits + `nn.CrossEntropyLoss`", "zh": "K 个 logits + `nn.CrossEntropyLoss`"},
    "many_sigmoids": {"en": "K logits + `nn.BCEWithLogitsLoss`", "zh": "K 个 logits + `nn.BCEWithLogitsLoss`"},
}
kinds = {
    "identity": {"en": "a number on a scale is wanted", "zh": "要的是一个连续的数值"},
    "one_sigmoid": {"en": "there is one yes-or-no question", "zh": "只有一个「是或否」的问题"},
    "softmax": {"en": "exactly one of the K is right", "zh": "K 个里恰好有一个对"},
    "many_sigmoids": {"en": "any number of the K may be right", "zh": "K 个里可以同时对几个，也可以一个都不对"},
}
tasks = {
    "identity": [
        ("the price of a flat", "一套房子的价格"),
        ("tomorrow's highest temperature", "明天的最高气温"),
        ("by how many minutes a train will be late or early", "列车晚点或早到多少分钟"),
        ("the change of a patient's weight in kilograms", "病人体重变化了多少千克"),
    ],
    "one_sigmoid": [
        ("whether an e-mail is spam", "一封邮件是不是垃圾邮件"),
        ("whether a tumour is malignant", "一个肿瘤是不是恶性"),
        ("whether a customer will cancel the contract", "一位客户会不会解约"),
        ("whether a payment is a fraud", "一笔付款是不是欺诈"),
    ],
    "softmax": [
        ("which of K digits an image shows", "一张图上是 K 个数字中的哪一个"),
        ("in which of K languages a sentence is written", "一句话用的是 K 种语言中的哪一种"),
        ("which of K parts of speech a word has in its sentence", "一个词在句中属于 K 种词性中的哪一种"),
        ("which of K candidates was elected mayor", "K 位候选人中谁当选了市长"),
    ],
    "many_sigmoids": [
        ("which of K allergies a patient has", "病人有 K 种过敏中的哪些"),
        ("which of K instruments are heard in a recording", "一段录音里有 K 种乐器中的哪些"),
        ("which of K topics an article touches", "一篇文章涉及 K 个话题中的哪些"),
        ("which of K parts of a machine need repair", "一台机器的 K 个部件中有哪些要修"),
    ],
}


def make(seed):
    rng = random.Random(seed)
    right = rng.choice(list(tasks))
    en, zh = rng.choice(tasks[right])
    wrong = {name: None if name == right else head for name, head in heads.items()}
    return {"given": {"task": {"en": en, "zh": zh}, "kind": kinds[right]}, "key": heads[right], "wrong": wrong}
