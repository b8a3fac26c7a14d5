"""Still pictures of the map and the charts, drawn by matplotlib without a browser.

Everything is laid out in pixels from the top left corner, in the colours of ``theme.LIGHT``.
"""
