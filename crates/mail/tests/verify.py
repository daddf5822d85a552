"""verify.py FILE NAME RECORD: whether the signature of a message is good, when the domain
name system says RECORD at NAME. Prints "good" or "bad"."""

import sys

import dkim

content = open(sys.argv[1], "rb").read()
known = {sys.argv[2].encode(): sys.argv[3].encode()}


def look_up(name, timeout=5):
    return known.get(name.rstrip(b"."))


print("good" if dkim.verify(content, dnsfunc=look_up) else "bad")
