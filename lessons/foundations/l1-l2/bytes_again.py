"""The bytes of a sparse matrix, counted from the tensors that it keeps."""

import random
import warnings

import torch


def make(seed):
    rng = random.Random(seed)
    layout = rng.choice(["COO", "CSR"])
    rows, columns = rng.choice([100, 200, 300, 400, 500]), rng.choice([100, 200, 400, 600])
    percent = rng.choice([1, 2, 3, 4, 5, 8, 10])
    kept = rows * columns * percent // 100
    W = torch.zeros(rows, columns)
    W.view(-1)[:kept] = 1.0
    coo = W.to_sparse_coo()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch says that CSR is in beta state
        csr = W.to_sparse_csr()
    in_coo = coo.values().nbytes + coo.indices().nbytes
    in_csr = csr.values().nbytes + csr.col_indices().nbytes + csr.crow_indices().nbytes
    key, other = (in_coo, in_csr) if layout == "COO" else (in_csr, in_coo)
    return {
        "given": {
            "layout": layout,
            "other": "CSR" if layout == "COO" else "COO",
            "rows": rows,
            "columns": columns,
            "percent": percent,
            "kept": kept,
            "begins": rows + 1,
            "how": f"{kept} · (8 + 8 + 4)" if layout == "COO" else f"{kept} · (8 + 4) + {rows + 1} · 8",
        },
        "key": key,
        "wrong": {
            "dense": W.nbytes,
            "values_only": coo.values().nbytes,
            "other_layout": other,
            "no_rows": kept * 12 if layout == "CSR" else None,
        },
    }
