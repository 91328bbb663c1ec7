# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an iCalendar file from standard input and prints its events as JSON, as the icalendar
package understands them. Fails on lines longer than RFC 5545 allows."""
import json
import sys

import icalendar

data = sys.stdin.buffer.read()
for line in data.split(b"\r\n"):
    if len(line) > 75:
        sys.exit("a line of %d octets" % len(line))
    if b"\n" in line or b"\r" in line:
        sys.exit("a line end that is not CRLF")
calendar = icalendar.Calendar.from_ical(data.decode())
events = []
for event in calendar.walk("VEVENT"):
    if event.errors:
        sys.exit(str(event.errors))
    rule = event.get("rrule")
    events.append({
        "uid": str(event["uid"]),
        "start": event.decoded("dtstart").isoformat(),
        "stamp": event.decoded("dtstamp").isoformat(),
        "daily": bool(rule) and rule["FREQ"] == ["DAILY"],
        "alarms": [alarm.decoded("trigger").total_seconds() for alarm in event.walk("VALARM")],
        "summary": str(event["summary"]),
        "description": str(event.get("description", "")),
    })
print(json.dumps({"version": str(calendar["version"]), "events": events}))
