"""Run by the project's own tests against a running stack: SELEMENE_URL and SELEMENE_KEY."""

import os
import unittest

from selemene import Selemene, SelemeneError

BIRTH = {"name": "Asha Rao", "date": "1991-08-13", "time": "13:31", "latitude": 12.97, "longitude": 77.59, "timezone": "Asia/Kolkata"}


class SelemeneTest(unittest.TestCase):
    def setUp(self):
        self.selemene = Selemene(os.environ["SELEMENE_URL"], os.environ["SELEMENE_KEY"])

    def test_calculates_and_draws(self):
        answer = self.selemene.calculate("numerology", {"birth_data": BIRTH})
        self.assertEqual(answer["result"]["pythagorean"]["life_path"]["value"], 5)
        png = self.selemene.picture("numerology", {"birth_data": BIRTH}, type="image/png", theme="dark", width=200)
        self.assertEqual(png[1:4], b"PNG")

    def test_streams_a_workflow(self):
        events = [event for event, _ in self.selemene.stream("birth-blueprint", {"birth_data": BIRTH})]
        self.assertGreater(events.count("engine"), 2)
        self.assertEqual(events[-2:], ["synthesis", "done"])

    def test_finds_places_and_tells_usage(self):
        self.assertEqual(self.selemene.places("Bangalore", limit=1)["places"][0]["timezone"], "Asia/Kolkata")
        self.assertIn("rows", self.selemene.usage(group_by="day"))

    def test_draws_the_same_again(self):
        draws = [self.selemene.calculate("tarot", {"question": "What now?"}, idempotency_key="python-draw") for _ in range(2)]
        self.assertEqual(draws[0]["metadata"]["seed"], draws[1]["metadata"]["seed"])

    def test_raises_what_the_api_refuses(self):
        with self.assertRaises(SelemeneError) as caught:
            self.selemene.calculate("numerology", {"birth_data": {**BIRTH, "date": "1991-02-30"}})
        self.assertEqual(caught.exception.error_code, "INVALID_INPUT")
        self.assertEqual(caught.exception.errors[0]["pointer"], "/birth_data/date")


if __name__ == "__main__":
    unittest.main()
