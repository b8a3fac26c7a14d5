"""Steps of the benchmark, and the server that the browser tests share with it."""
