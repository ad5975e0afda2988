# Style sheets and script, Python packages, and the image that runs: without the tools of the first two.

FROM node:24-bookworm-slim AS assets
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY frontend frontend
COPY static static
RUN npm run build

FROM python:3.13-slim-bookworm AS packages
RUN python -m venv /opt/trede
COPY requirements.lock ./
RUN /opt/trede/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements.lock

FROM python:3.13-slim-bookworm
RUN useradd --system --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin trede
# A new volume takes over the owner of the folder that it is put on.
RUN install --directory --owner trede --mode 0700 /var/lib/trede/uploads /var/lib/trede/documents
ENV PATH=/opt/trede/bin:$PATH PYTHONUNBUFFERED=1
COPY --from=packages /opt/trede /opt/trede
WORKDIR /srv/trede
COPY . .
COPY --from=assets /build/static/dist static/dist
RUN python manage.py compile_translations --settings wsp.settings.lint
RUN python manage.py collectstatic --no-input --settings wsp.settings.lint
RUN python -m compileall -q .

ENV DJANGO_SETTINGS_MODULE=wsp.settings.production
USER trede
CMD ["gunicorn", "wsp.wsgi", "--bind=0.0.0.0:8000", "--preload", "--worker-class=gthread", "--threads=4"]
