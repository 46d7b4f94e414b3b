#!/usr/bin/env bash
# Builds the six images of the present revision, and pushes them unless told not to; log in to the registry before.
#   SOURCE_URL=<address of the source> deploy/images/publish.sh <registry and folder> <tag> [--no-push]
set -euo pipefail
cd "$(dirname "$0")/../.."
images=${1:?registry and folder} tag=${2:?tag}
for service in gateway auth orchestrator engines-rust-port engines-ts analytics; do
  docker build --quiet --tag "$images/$service:$tag" --file "services/$service/Dockerfile" \
    --build-arg "REVISION=$(git rev-parse HEAD)" --build-arg "SOURCE=${SOURCE_URL:?address of the source}" .
  [ "${3:-}" = --no-push ] || docker push --quiet "$images/$service:$tag"
done
