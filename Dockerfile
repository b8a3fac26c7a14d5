# The dashboard in a container: docker build -t demarche . && docker run -p 8501:8501 demarche
# Tests run the steps below as plain processes.
FROM python:3.11-slim AS build
WORKDIR /app
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
COPY requirements.txt ./
# Libraries before the project, so that a change of ours does not fetch them anew.
RUN grep -v '^-e' requirements.txt > /tmp/libraries.txt \
 && pip install --no-cache-dir -r /tmp/libraries.txt
COPY pyproject.toml README.md app.py ./
COPY .streamlit ./.streamlit
COPY pages ./pages
COPY data ./data
COPY static ./static
COPY src ./src
RUN pip install --no-cache-dir --no-deps -e . && python -m compileall -q app.py pages src

FROM python:3.11-slim
RUN useradd --uid 10001 --create-home demarche \
 && install -d -o 10001 -g 10001 /var/lib/demarche
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app /app
# The address that is printed; left open, Streamlit would ask another host for this machine's.
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DEMARCHE_VAR_DIR=/var/lib/demarche \
    STREAMLIT_SERVER_ADDRESS=0.0.0.0 \
    STREAMLIT_SERVER_PORT=8501 \
    STREAMLIT_SERVER_FILE_WATCHER_TYPE=none \
    STREAMLIT_BROWSER_SERVER_ADDRESS=localhost
WORKDIR /app
USER 10001
VOLUME /var/lib/demarche
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["python", "-c", "import os, urllib.request as u; u.urlopen('http://127.0.0.1:' + os.environ['STREAMLIT_SERVER_PORT'] + '/healthz', timeout=4)"]
CMD ["demarche", "run"]
