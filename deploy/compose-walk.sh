#!/usr/bin/env bash
# From nothing to a rollback, on a real Docker Engine: images, docker compose, first key, a calculation, a picture, a workflow, restart, two
# engines, one killed, backup, loss, restore, the release before. Not part of `npm test`; ends at the first step that is not as it must be.
#   deploy/compose-walk.sh [folder]     keeps its .env and its backup in the folder; .local/compose-walk unless said
set -euo pipefail
cd "$(dirname "$0")/.."
docker info >/dev/null 2>&1 || { echo "skipped: no Docker Engine answers here"; exit 0; }
folder=${1:-.local/compose-walk}
rm -rf "$folder"; mkdir -p "$folder"
export COMPOSE_PROJECT_NAME=selemene-walk IMAGES=selemene-walk TAG=now PORT=18180 NATS_PORT=14422 POSTGRES_PORT=15632 REDIS_PORT=16579
services='gateway auth orchestrator engines-rust-port engines-ts analytics'
started=$SECONDS
step() { printf '%4d s  %s\n' $((SECONDS - started)) "$*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
ops() { npm run -s ops -- "$@"; }
compose() { docker compose "$@" >>"$folder/compose.log" 2>&1 || { tail -20 "$folder/compose.log" >&2; fail "docker compose $*"; }; }
call() { curl -fsS -X POST "$BASE_URL/api/v1/$1" -H "X-API-Key: $API_KEY" -H 'Content-Type: application/json' -H "Accept: ${2:-application/json}" -d "$body"; }
containers() { for service in $services; do docker compose ps -aq "$service"; done; }
# expect <what> <Go template of docker inspect> <value>: of every container of ours.
expect() {
  for id in $(containers); do
    value=$(docker inspect -f "$2" "$id")
    [ "$value" = "$3" ] || fail "$1 of $(docker inspect -f '{{.Name}}' "$id"): $value, not $3"
  done
}
counted() { curl -fsS "$BASE_URL/api/v1/me/usage" -H "X-API-Key: $API_KEY" | node -pe 'JSON.parse(require("fs").readFileSync(0)).total'; }
until_counted() { for _ in $(seq 60); do [ "$(counted)" -ge "$1" ] && return; sleep 1; done; fail "$(counted) calls counted, $1 made"; }
body='{"birth_data":{"name":"Asha Rao","date":"1991-08-13","time":"13:31","latitude":12.9716,"longitude":77.5946,"timezone":"Asia/Kolkata"}}'

ops init-env --file "$folder/.env" >/dev/null
# The ports of this walk go before those of the example.
set -a; . "$folder/.env"; PORT=18180 NATS_PORT=14422 POSTGRES_PORT=15632 REDIS_PORT=16579 IMAGES=selemene-walk TAG=now; set +a
export BASE_URL=http://127.0.0.1:$PORT DATABASE_URL=postgres://noesis:$POSTGRES_PASSWORD@127.0.0.1:$POSTGRES_PORT/noesis
export REDIS_URL=redis://:$REDIS_PASSWORD@127.0.0.1:$REDIS_PORT NATS_URL=nats://gateway:$NATS_GATEWAY_PASSWORD@127.0.0.1:$NATS_PORT
trap 'docker compose down -v --remove-orphans >/dev/null 2>&1' EXIT

step "building the images"
REVISION=before TAG=before compose build
REVISION=now compose build
step "starting"; compose up -d --no-build --wait
step "every container is as it must be"
expect revision '{{index .Config.Labels "org.opencontainers.image.revision"}}' now
expect licence '{{index .Config.Labels "org.opencontainers.image.licenses"}}' AGPL-3.0-or-later
expect 'root file system' '{{.HostConfig.ReadonlyRootfs}}' true
expect health '{{.State.Health.Status}}' healthy
for id in $(containers); do [ -z "$(docker top "$id" -o pid,uid | awk '$2 == "0"')" ] || fail "$(docker inspect -f '{{.Name}}' "$id") runs as root"; done
step "the stores are as they must be"; ops check-db; ops check-redis; ops check-nats
step "first key"
API_KEY=$(echo operator@example.org | ops seed-keys - --tier enterprise --level 5 --json | node -pe 'JSON.parse(require("fs").readFileSync(0))[0].api_key'); export API_KEY
step "the seed's request, its picture, and a workflow"
[[ $(call engines/human-design/calculate) == *'"profile":"2/4"'* ]] || fail "the chart is not that of the documents"
call engines/human-design/calculate image/png >"$folder/chart.png"
[ "$(head -c 4 "$folder/chart.png" | tail -c 3)" = PNG ] || fail "the picture is not a PNG"
[[ $(call workflows/birth-blueprint/execute) == *engine_statuses* ]] || fail "the workflow did not answer"
until_counted 3
step "Spectral reads the documents"; npm run -s lint:api -- "$BASE_URL" || fail "the documents have faults"
step "restarting everything"; compose restart; compose up -d --no-build --wait
call engines/numerology/calculate >/dev/null; until_counted 4
step "two of each engine service, one of them killed"
compose up -d --no-build --wait --scale engines-ts=2 --scale engines-rust-port=2
docker kill "$(docker compose ps -q engines-ts | head -1)" >/dev/null
for _ in $(seq 20); do call engines/i-ching/calculate >/dev/null || fail "a call failed with one of two engines gone"; done
compose up -d --no-build --wait --scale engines-ts=2 --scale engines-rust-port=2
step "backup"; until_counted 24; ops backup "$folder/backup" >/dev/null
step "everything is lost"
docker compose exec -T postgres psql -q -U noesis -d noesis -c 'drop schema public cascade; create schema public' >/dev/null 2>&1
step "restore"; ops restore "$folder/backup" >/dev/null; compose up -d --no-build --wait
for _ in $(seq 30); do call engines/numerology/calculate >/dev/null 2>&1 && break; sleep 1; done
until_counted 25
step "the release before"; TAG=before compose up -d --no-build --wait; call engines/numerology/calculate >/dev/null
expect revision '{{index .Config.Labels "org.opencontainers.image.revision"}}' before
step "stopping in the middle of work: what was begun is answered, and every service exits 0"
gateway=http://$(docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' "$(docker compose ps -q gateway)"):8080
# One caller until nothing listens any more: what curl and the service said of each call.
keep_asking() {
  while true; do
    left=0 status=$(curl -sS -o /dev/null -w '%{http_code}' -X POST "$gateway/api/v1/engines/human-design/calculate" -H "X-API-Key: $API_KEY" -H 'Content-Type: application/json' -d "$body" 2>/dev/null) || left=$?
    [ "$left" = 7 ] && return
    echo "$left $status"
  done
}
for i in $(seq 8); do keep_asking >"$folder/asked-$i" & done
sleep 3; compose stop; wait
broken=$(cat "$folder"/asked-* | grep -cv '^0 200$' || true); asked=$(cat "$folder"/asked-* | wc -l)
[ "$broken" = 0 ] || fail "of $asked calls $broken broke off: $(cat "$folder"/asked-* | sort | uniq -c | tr '\n' ';')"
[ "$asked" -gt 50 ] || fail "only $asked calls were under way"
expect 'exit code' '{{.State.ExitCode}}' 0
step "all green"
