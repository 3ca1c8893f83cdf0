"""networkit.py FOLDER: loads the ruler's graph once, then answers a line (`plain` or `filtered`) with a line of JSON, on one thread."""
import json
import os
import sys
import time

sys.path.pop(0)  # this folder, whose files have the names of the packages
import networkit as nk
import numpy as np

nk.setNumberOfThreads(1)
folder = sys.argv[1]
n, m = (int(x) for x in np.fromfile(f"{folder}/edges.bin", np.uint32, 2))


def column(kind, start):
    return np.fromfile(f"{folder}/edges.bin", kind, m, offset=start)


src, dst = column(np.uint32, 8), column(np.uint32, 8 + 4 * m)
conf = column(np.uint8, 8 + 9 * m)
since, until = column(np.uint16, 8 + 10 * m), column(np.uint16, 8 + 12 * m)
DAY = 6000


def graph_of(a, b):
    return nk.GraphFromCoo((np.ones(len(a)), (a, b)), n=n, weighted=False, directed=False)


def mean_of(graph, pairs, repeats=5):
    return min(mean_once(graph, pairs) for _ in range(repeats))


def mean_once(graph, pairs):
    start = time.perf_counter()
    total = 0
    for a, b in pairs:
        search = nk.distance.BidirectionalBFS(graph, a, b, False)
        search.run()
        total += search.getDistance() if a != b else 0
    return 1e6 * (time.perf_counter() - start) / len(pairs)


def pairs_of(name):
    return np.fromfile(f"{folder}/{name}", np.uint32).reshape(-1, 2).tolist()


plain = graph_of(src, dst)
print(json.dumps({"ready": nk.__version__}), flush=True)
for line in sys.stdin:
    if line.strip() == "plain":
        print(json.dumps({"build": 0, "pair": mean_of(plain, pairs_of("pairs.bin"))}), flush=True)
    else:
        start = time.perf_counter()
        kept = (conf >= 40) & (since <= DAY) & (until > DAY)
        part = graph_of(src[kept], dst[kept])
        build = 1e3 * (time.perf_counter() - start)
        print(json.dumps({"build": build, "pair": mean_of(part, pairs_of("fpairs.bin"))}), flush=True)
