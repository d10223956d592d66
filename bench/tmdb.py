#!/usr/bin/python3
"""Translate Toolkit's tmdb on the units of a tab-separated file (zh, en): seconds to load, milliseconds a query.

usage: tmdb.py UNITS.tsv QUERIES.txt SOURCE TARGET    one query a line; prints one line of JSON
"""
import json
import os
import sys
import tempfile
import time

from translate.storage import tmdb

units, queries, source, target = sys.argv[1:5]
side = {'zh': 0, 'en': 1}
with tempfile.TemporaryDirectory() as folder:
    memory = tmdb.TMDB(os.path.join(folder, 'tm.db'), max_candidates=5, min_similarity=70)
    rows = [line.rstrip('\n').split('\t') for line in open(units, encoding='utf-8')]
    start = time.perf_counter()
    memory.add_list(
        [{'source': row[side[source]], 'target': row[side[target]], 'context': ''} for row in rows], source, target)
    # Without statistics its queries are planned far slower.
    memory.cursor.execute('analyze')
    memory.connection.commit()
    loaded = time.perf_counter() - start
    times = []
    found = 0
    for query in open(queries, encoding='utf-8'):
        start = time.perf_counter()
        found += bool(memory.translate_unit(query.rstrip('\n'), source, target))
        times.append((time.perf_counter() - start) * 1000)
print(json.dumps({'load': loaded, 'times': times, 'found': found}))
