"""The Selemene API for Python 3.9 or newer, with nothing but the standard library.

    from selemene import Selemene

    selemene = Selemene("http://127.0.0.1:8080", key="nsk_...")
    birth = {"name": "Asha Rao", "date": "1991-08-13"}
    print(selemene.calculate("numerology", {"birth_data": birth})["result"]["pythagorean"]["life_path"])
"""

import json
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from typing import Any, Dict, Iterator, Optional, Tuple

__all__ = ["Selemene", "SelemeneError"]

Json = Dict[str, Any]


class SelemeneError(Exception):
    """A request that the API refused or could not answer. Decide by `error_code`, never by the text."""

    def __init__(self, status: int, problem: Json):
        super().__init__(problem.get("detail") or "The server answered %d." % status)
        self.status = status
        self.problem = problem
        self.error_code: Optional[str] = problem.get("error_code")
        self.errors = problem.get("errors", [])


class Selemene:
    """The API at `base_url`. Methods return the parsed JSON of the answer and raise `SelemeneError`."""

    def __init__(self, base_url: str, key: Optional[str] = None, retries: int = 2, timeout: float = 35.0):
        self._base_url = base_url.rstrip("/")
        self._key = key
        self._retries = retries
        self._timeout = timeout

    def engines(self) -> Json:
        return self.request("GET", "/api/v1/engines")

    def workflows(self) -> Json:
        return self.request("GET", "/api/v1/workflows")

    def calculate(self, engine: str, body: Json, idempotency_key: Optional[str] = None) -> Json:
        """One engine's answer. With `idempotency_key` a seeded engine draws the same again, for 24 hours."""
        headers = {} if idempotency_key is None else {"Idempotency-Key": idempotency_key}
        return self.request("POST", "/api/v1/engines/%s/calculate" % _token(engine), body, headers=headers)

    def execute(self, workflow: str, body: Json) -> Json:
        return self.request("POST", "/api/v1/workflows/%s/execute" % _token(workflow), body)

    def stream(self, workflow: str, body: Json) -> Iterator[Tuple[str, Json]]:
        """A workflow as it runs: ("engine", ...) when each has answered, ("synthesis", ...), then ("done", ...)."""
        path = "/api/v1/workflows/%s/execute" % _token(workflow)
        with self._open("POST", path, body, {"Accept": "text/event-stream"}) as answer:
            event, data = "", []
            for line in (raw.decode().rstrip("\n") for raw in answer):
                if line.startswith("event: "):
                    event = line[7:]
                elif line.startswith("data: "):
                    data.append(line[6:])
                elif line == "" and data:
                    told, data = json.loads("\n".join(data)), []
                    if event == "error":
                        raise SelemeneError(200, told)
                    yield event, told

    def picture(self, engine: str, body: Json, type: str = "image/svg+xml", **look: Any) -> bytes:
        """The engine's picture as an SVG document or a PNG (`type="image/png"`); `theme="dark"`, `width=800`."""
        path = "/api/v1/engines/%s/calculate" % _token(engine)
        with self._open("POST", path + _query(look), body, {"Accept": type}) as answer:
            return answer.read()

    def places(self, q: str, **query: Any) -> Json:
        """Places by name, most likely first; `country="IN"`, `near="12.97,77.59"`, `limit=5`."""
        return self.request("GET", "/api/v1/places", query={"q": q, **query})

    def me(self) -> Json:
        return self.request("GET", "/api/v1/me")

    def usage(self, **query: Any) -> Json:
        """This caller's usage; `group_by="day"`, `"engine"`, `"workflow"` or `"status"`."""
        return self.request("GET", "/api/v1/me/usage", query=query)

    def request(
        self, method: str, path: str, body: Optional[Json] = None, query: Optional[Json] = None, headers: Optional[Dict[str, str]] = None
    ) -> Any:
        """Any route of the document. Returns the parsed JSON; None for an empty answer."""
        with self._open(method, path + _query(query or {}), body, headers or {}) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def _open(self, method: str, path: str, body: Optional[Json], headers: Dict[str, str]) -> Any:
        sent = {"Accept": "application/json", **headers}
        if self._key is not None:
            sent["X-API-Key"] = self._key
        if body is not None:
            sent["Content-Type"] = "application/json"
        # What creates something can be repeated without creating a second one.
        if method == "POST" and path.rsplit("/", 1)[-1] in ("keys", "rotate", "users", "invites"):
            sent.setdefault("Idempotency-Key", str(uuid.uuid4()))
        data = None if body is None else json.dumps(body).encode()
        for left in range(self._retries, -1, -1):
            try:
                request = urllib.request.Request(self._base_url + path, data, sent, method=method)
                return urllib.request.urlopen(request, timeout=self._timeout)
            except urllib.error.HTTPError as error:
                with error:
                    wait = float(error.headers.get("Retry-After") or 0)
                    if left == 0 or error.code not in (429, 503) or not 0 < wait <= 60:
                        raise SelemeneError(error.code, _problem(error)) from None
                time.sleep(wait)
        raise AssertionError("unreachable")


def _problem(error: urllib.error.HTTPError) -> Json:
    text = error.read()
    return json.loads(text) if "json" in (error.headers.get("Content-Type") or "") else {}


def _token(text: str) -> str:
    return urllib.parse.quote(text, safe="")


def _query(values: Json) -> str:
    return "?" + urllib.parse.urlencode(values) if values else ""
