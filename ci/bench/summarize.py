"""The other peer: for each path on its input, pandas' description of the file, and a line with the milliseconds it took."""
import sys
import time

import pandas

print("ready", flush=True)
for path in sys.stdin:
    start = time.monotonic()
    frame = pandas.read_csv(path.strip())
    frame.describe(include="all")
    frame.nunique()
    print(round((time.monotonic() - start) * 1000), len(frame.columns), flush=True)
    del frame
