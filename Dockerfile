# The server as an image: the page built, Node running the TypeScript sources as everywhere else. docs/deployment.md says how it is used.
FROM node:24-bookworm-slim AS page
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json vite.config.ts ./
COPY client client
COPY graph-model graph-model
COPY seed-data seed-data
RUN NODE_ENV=production node node_modules/vite/bin/vite.js build --logLevel warn

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="Lieferkettenatlas" \
      org.opencontainers.image.description="Makes the supply chains of an industrial region visible: who supplies what to whom, and where the network breaks."
# Whoever starts it must say in ALLOWED_HOSTS at which addresses it is reached: without that it does not open its port.
ENV NODE_ENV=production \
    NODE_OPTIONS="--disable-warning=ExperimentalWarning --enable-source-maps --max-semi-space-size=16" \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY graph-model graph-model
COPY seed-data seed-data
COPY server server
COPY --from=page /app/dist dist
RUN mkdir /data && chown node:node /data
# Number instead of name, so that an orchestrator can see that it is not root: "node" of the base image.
USER 1000:1000
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=10s --start-period=120s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/v1/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
