"""The screening table worked out by networkx from a GraphML export alone: a JSON list of [employee, group, hops]."""

import json
import sys

import networkx as nx


def merged(graph):
    """Every entity, with the one that stands for all it is merged with."""
    same = nx.Graph()
    same.add_nodes_from(graph)
    same.add_edges_from((a, b) for a, b, told in graph.edges(data=True) if told["kind"] == "SAME_AS")
    return {entity: min(each) for each in nx.connected_components(same) for entity in each}


def walked(graph, stands_for):
    """The links that count by default, walked either way."""
    walk = nx.Graph()
    walk.add_nodes_from(stands_for.values())
    for a, b, told in graph.edges(data=True):
        if told["kind"] not in ("SAME_AS", "RIVAL_OF") and "PERSONAL" in told["contexts"].split(";"):
            walk.add_edge(stands_for[a], stands_for[b])
    return walk


def is_active(told):
    return told.get("groupKind") == "ORGANISED_CRIME_GROUP" and told.get("groupStatus") == "ACTIVE"


def main(path, within):
    graph = nx.read_graphml(path, force_multigraph=True)
    stands_for = merged(graph)
    walk = walked(graph, stands_for)
    staff = {stands_for[entity] for entity, told in graph.nodes(data=True) if told.get("employee")}
    groups = {stands_for[entity] for entity, told in graph.nodes(data=True) if is_active(told)}
    pairs = []
    for group in groups:
        reached = nx.single_source_shortest_path_length(walk, group, cutoff=within)
        pairs += [[entity, group, hops] for entity, hops in reached.items() if entity in staff and hops > 0]
    print(json.dumps(sorted(pairs)))


main(sys.argv[1], int(sys.argv[2]))
