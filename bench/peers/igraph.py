"""igraph.py FOLDER: loads the ruler's graph once, then answers each line with a line of JSON: microseconds a pair, one thread."""
import json
import sys
import time

sys.path.pop(0)  # this folder, whose files have the names of the packages
import igraph
import numpy as np

folder = sys.argv[1]
n, m = (int(x) for x in np.fromfile(f"{folder}/edges.bin", np.uint32, 2))
src = np.fromfile(f"{folder}/edges.bin", np.uint32, m, offset=8)
dst = np.fromfile(f"{folder}/edges.bin", np.uint32, m, offset=8 + 4 * m)
graph = igraph.Graph(n=n, edges=np.column_stack([src, dst]).tolist(), directed=False)
pairs = np.fromfile(f"{folder}/pairs.bin", np.uint32).reshape(-1, 2).tolist()[:100]
print(json.dumps({"ready": igraph.__version__}), flush=True)
for _ in sys.stdin:
    start = time.perf_counter()
    for a, b in pairs:
        graph.get_shortest_path(a, b)
    print(json.dumps({"pair": 1e6 * (time.perf_counter() - start) / len(pairs)}), flush=True)
