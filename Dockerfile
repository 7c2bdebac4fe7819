# The blog in one image; its PostgreSQL beside it (compose.yaml), or the embedded one in the volume.
FROM node:20-bookworm-slim AS build
RUN mkdir /tsuiki && chown node:node /tsuiki
USER node
WORKDIR /tsuiki
COPY --chown=node:node . .
RUN node bin/build.mjs && npm prune --omit=dev --ignore-scripts && rm -rf .next/cache

# The same Node: a start builds anew when it meets another, or other sources.
FROM node:20-bookworm-slim
RUN mkdir /data && chown node:node /data
WORKDIR /tsuiki
COPY --from=build /tsuiki .
# A start takes its turn in there.
RUN chown node:node .build
USER node
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --start-period=60s --interval=15s --timeout=5s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/start.mjs"]
