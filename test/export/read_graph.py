"""Opens a GraphML or GEXF file by networkx and prints what it holds as JSON."""

import json
import sys

import networkx as nx

form, path = sys.argv[1:]
graph = nx.read_gexf(path) if form == "gexf" else nx.read_graphml(path, force_multigraph=True)
if not graph.is_multigraph():
    graph = nx.MultiDiGraph(graph)
print(
    json.dumps(
        {
            "type": type(graph).__name__,
            "about": graph.graph,
            "nodes": dict(graph.nodes(data=True)),
            "edges": [[a, b, key, told] for a, b, key, told in graph.edges(keys=True, data=True)],
        }
    )
)
