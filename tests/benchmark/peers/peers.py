"""
One library, one network: times every measure and leaves the values beside it, for `../peers.ts` to compare.
Arguments: library, edge file (`supplier,buyer` a line), number of firms, folder for the values, plan as JSON
({measure: number of firms that are taken as sources or targets, or null for all}). Prints one line of JSON a measure.
"""

import json
import os
import sys
import time

import numpy as np

library, edge_file, firms, folder, plan = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4], json.loads(sys.argv[5])
THREADS = os.cpu_count()
MOST_RUNS, ENOUGH = 500, 2.0


def timed(name, run, runs=MOST_RUNS):
    """Runs several times, fewer where that takes long; gives the last result."""
    walls, cpus = [], []
    while len(walls) < runs and sum(walls) < ENOUGH:
        cpu, wall = time.process_time(), time.perf_counter()
        result = run()
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    print(json.dumps({"measure": name, "wall": float(np.median(walls)), "cpu": float(np.median(cpus)), "runs": len(walls)}), flush=True)
    return result


def labels(groups):
    label = np.empty(firms)
    for number, group in enumerate(groups):
        label[list(group)] = number
    return label


def marks(members):
    mark = np.zeros(firms)
    mark[list(members)] = 1
    return mark


def pairs(links):
    return sorted(min(a, b) * firms + max(a, b) for a, b in links)


def networkx_measures():
    import networkx as nx

    def load():
        graph = nx.read_edgelist(edge_file, delimiter=",", create_using=nx.DiGraph, nodetype=int)
        graph.add_nodes_from(range(firms))
        return graph

    G = yield "load", load, None
    U, R = G.to_undirected(), G.reverse()
    row = lambda values: [values[firm] for firm in range(firms)]
    yield "weak", lambda: list(nx.weakly_connected_components(G)), labels
    yield "strong", lambda: list(nx.strongly_connected_components(G)), labels
    yield "cores", lambda: nx.core_number(U), row
    yield "articulation", lambda: list(nx.articulation_points(U)), marks
    yield "bridges", lambda: list(nx.bridges(U)), pairs
    yield "pagerank", lambda: nx.pagerank(R, tol=1e-12 / firms, max_iter=1000, weight=None), row
    sources = plan["betweenness"]
    if sources is None:
        yield "betweenness", lambda: nx.betweenness_centrality(G), row
    else:
        scale = (firms - 1) * (firms - 2)
        yield "betweenness", lambda: nx.betweenness_centrality_subset(G, range(sources), range(firms)), lambda values: [values[firm] / scale for firm in range(firms)]
    targets = plan["closeness"]
    if targets is None:
        yield "closeness", lambda: nx.closeness_centrality(G), row
    else:
        yield "closeness", lambda: [nx.closeness_centrality(G, firm) for firm in range(targets)], list


def igraph_measures():
    import igraph as ig

    def load():
        return ig.Graph(firms, np.loadtxt(edge_file, delimiter=",", dtype=np.int32), directed=True)

    G = yield "load", load, None
    U = G.as_undirected(mode="collapse")
    R = G.copy()
    R.reverse_edges()
    yield "weak", lambda: G.connected_components(mode="weak"), lambda found: found.membership
    yield "strong", lambda: G.connected_components(mode="strong"), lambda found: found.membership
    yield "cores", lambda: U.coreness(), list
    yield "articulation", lambda: U.articulation_points(), marks
    yield "bridges", lambda: U.bridges(), lambda found: pairs(U.es[link].tuple for link in found)
    yield "pagerank", lambda: R.pagerank(damping=0.85), list
    scale = (firms - 1) * (firms - 2)
    yield "betweenness", lambda: G.betweenness(directed=True, sources=plan["betweenness"] and range(plan["betweenness"])), lambda values: np.array(values) / scale
    yield "harmonic", lambda: G.harmonic_centrality(plan["closeness"] and range(plan["closeness"]), mode="in"), list
    # Without the factor r / (n - 1) of Wasserman and Faust: compared as r / steps.
    yield "closeness", lambda: G.closeness(plan["closeness"] and range(plan["closeness"]), mode="in"), np.nan_to_num


def rustworkx_measures():
    import rustworkx as rx

    def load():
        graph = rx.PyDiGraph(multigraph=False)
        graph.add_nodes_from(range(firms))
        graph.add_edges_from_no_data([tuple(edge) for edge in np.loadtxt(edge_file, delimiter=",", dtype=np.int32).tolist()])
        return graph

    G = yield "load", load, None
    U = G.to_undirected(multigraph=False)
    R = G.copy()
    R.reverse()
    row = lambda values: [values[firm] for firm in range(firms)]
    yield "weak", lambda: rx.weakly_connected_components(G), labels
    yield "strong", lambda: rx.strongly_connected_components(G), labels
    yield "cores", lambda: rx.core_number(U), row
    yield "articulation", lambda: rx.articulation_points(U), marks
    yield "bridges", lambda: rx.bridges(U), pairs
    yield "pagerank", lambda: rx.pagerank(R, tol=1e-12 / firms, max_iter=1000), row
    if plan["betweenness"] is None:
        yield "betweenness", lambda: rx.betweenness_centrality(G), row
    if plan["closeness"] is None:
        yield "closeness", lambda: rx.closeness_centrality(G), row


def networkit_measures():
    import networkit as nk

    nk.setNumberOfThreads(THREADS)

    def load():
        graph = nk.Graph(firms, directed=True)
        edges = np.loadtxt(edge_file, delimiter=",", dtype=np.uint64)
        graph.addEdges((edges[:, 0].copy(), edges[:, 1].copy()))
        return graph

    G = yield "load", load, None
    U, R = nk.graphtools.toUndirected(G), nk.graphtools.transpose(G)
    U.removeMultiEdges()
    run = lambda algorithm: algorithm.run()
    scores = lambda found: found.scores()

    def cuts():
        found = nk.components.BiconnectedComponents(U)
        found.run()
        return found

    def cut_firms(found):
        blocks = np.zeros(firms)
        for block in found.getComponents():
            blocks[block] += 1
        return blocks > 1

    yield "weak", lambda: run(nk.components.ParallelConnectedComponents(U)), lambda found: labels(found.getComponents())
    yield "strong", lambda: run(nk.components.StronglyConnectedComponents(G)), lambda found: labels(found.getComponents())
    yield "cores", lambda: run(nk.centrality.CoreDecomposition(U)), scores
    yield "articulation", cuts, cut_firms
    yield "bridges", cuts, lambda found: pairs(block for block in found.getComponents() if len(block) == 2)
    yield "pagerank", lambda: run(nk.centrality.PageRank(R, damp=0.85, tol=1e-12, distributeSinks=nk.centrality.SinkHandling.DistributeSinks)), lambda found: np.array(scores(found)) / sum(scores(found))
    if plan["betweenness"] is None:
        scale = (firms - 1) * (firms - 2)
        yield "betweenness", lambda: run(nk.centrality.Betweenness(G)), lambda found: np.array(scores(found)) / scale
    else:
        # Draws its own sources, so the values are others; the work is the same.
        yield "betweenness", lambda: run(nk.centrality.EstimateBetweenness(G, plan["betweenness"], normalized=False, parallel=True)), None
    if plan["closeness"] is None:
        yield "harmonic", lambda: run(nk.centrality.HarmonicCloseness(R, normalized=True)), scores
        yield "closeness", lambda: run(nk.centrality.Closeness(R, True, nk.centrality.ClosenessVariant.GENERALIZED)), scores


def graph_tool_measures():
    import graph_tool as gt
    from graph_tool import centrality, topology

    gt.openmp_set_num_threads(THREADS)

    def load():
        graph = gt.Graph(directed=True)
        graph.add_vertex(firms)
        graph.add_edge_list(np.loadtxt(edge_file, delimiter=",", dtype=np.int64))
        return graph

    def made_of(edges, directed):
        graph = gt.Graph(directed=directed)
        graph.add_vertex(firms)
        graph.add_edge_list(edges)
        return graph

    G = yield "load", load, None
    edges = G.get_edges()
    U, R = made_of(np.unique(np.sort(edges, axis=1), axis=0), False), made_of(edges[:, ::-1], True)
    array = lambda found: found.a
    cuts = lambda: topology.label_biconnected_components(U)

    def single_links(found):
        block, _, sizes = found
        links = U.get_edges([block])
        return pairs(links[sizes[links[:, 2]] == 1][:, :2].tolist())

    yield "weak", lambda: topology.label_components(G, directed=False)[0], array
    yield "strong", lambda: topology.label_components(G)[0], array
    yield "cores", lambda: topology.kcore_decomposition(U), array
    yield "articulation", cuts, lambda found: found[1].a
    yield "bridges", cuts, single_links
    yield "pagerank", lambda: centrality.pagerank(R, damping=0.85, epsilon=1e-12, max_iter=1000), lambda found: found.a / found.a.sum()
    scale = (firms - 1) * (firms - 2)
    sources = plan["betweenness"]
    yield "betweenness", lambda: centrality.betweenness(G, pivots=None if sources is None else np.arange(sources), norm=False)[0], lambda found: found.a / scale
    if plan["closeness"] is None:
        yield "harmonic", lambda: centrality.closeness(R, harmonic=True, norm=True), lambda found: np.nan_to_num(found.a)
        # As igraph's, without the factor of Wasserman and Faust.
        yield "closeness", lambda: centrality.closeness(R), lambda found: np.nan_to_num(found.a)


measures = {"networkx": networkx_measures, "igraph": igraph_measures, "rustworkx": rustworkx_measures, "networkit": networkit_measures, "graph-tool": graph_tool_measures}[library]()
result = None
while True:
    try:
        name, run, values = measures.send(result)
    except StopIteration:
        break
    result = timed(name, run, 1 if name == "load" else MOST_RUNS)
    if values is not None:
        np.asarray(values(result), dtype=np.float64).tofile(os.path.join(folder, f"{library}-{name}.f64"))
