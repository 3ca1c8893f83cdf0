# The service for a Neo4j of one's own (NEO4J_URI); the private Neo4j is for machines with a JDK and Maven, not for this image.

FROM node:20-slim AS dependencies
WORKDIR /hopline
COPY package.json package-lock.json ./
# The scripts are left out because `prepare` would build sources that are not here yet; no dependency needs its own.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force

FROM node:20-slim AS build
WORKDIR /hopline
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:20-slim
ENV NODE_ENV=production \
    HOST=127.0.0.1 \
    PORT=4000
WORKDIR /hopline
COPY package.json LICENSE ./
COPY schema schema
COPY cypher cypher
COPY policy policy
COPY scenarios scenarios
COPY --from=dependencies /hopline/node_modules node_modules
COPY --from=build /hopline/web/dist web/dist
COPY --from=build /hopline/dist dist
# Files belong to root: the service can read itself but not change itself. 1000 is the image's user `node`.
USER 1000:1000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/hopline/dist/cli/main.js"]
CMD ["start"]
