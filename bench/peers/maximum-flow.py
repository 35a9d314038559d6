"""One maximum flow by SciPy: python3 maximum-flow.py FOLDER NODES SOURCE SINK RUNS.

FOLDER holds an arc per entry: from.i32, to.i32, capacity.f64 (the machine's byte order); capacities and the
value must fit 31 bits, for SciPy computes in these. Prints {"version": ..., "value": doses, "milliseconds":
[...]}; only the call itself is timed.
"""

import json
import sys
import time
from os.path import join

import numpy
import scipy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import maximum_flow

folder, nodes, source, sink, runs = sys.argv[1], *map(int, sys.argv[2:])
origin = numpy.fromfile(join(folder, "from.i32"), dtype=numpy.int32)
end = numpy.fromfile(join(folder, "to.i32"), dtype=numpy.int32)
capacity = numpy.fromfile(join(folder, "capacity.f64"), dtype=numpy.float64).astype(numpy.int32)
graph = csr_matrix((capacity, (origin, end)), shape=(nodes, nodes))

milliseconds = []
for _ in range(runs):
    start = time.perf_counter()
    flow = maximum_flow(graph, source, sink)
    milliseconds.append(1000 * (time.perf_counter() - start))
print(json.dumps({"version": scipy.__version__, "value": int(flow.flow_value), "milliseconds": milliseconds}))
