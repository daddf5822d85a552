"""An SMTP server that keeps what it gets in a folder, and misbehaves by a plan.

receiver.py FOLDER [PLAN]: prints its port. PLAN is a list of words with commas, one for each
message in the order of arrival, and "ok" after its end:
ok    keeps the message and answers 250
451   keeps nothing and asks for patience
550   keeps nothing and refuses
hang  keeps the message and never answers
drop  keeps the message and closes the connection in place of an answer
"""

import asyncio
import itertools
import os
import pathlib
import sys

from aiosmtpd.smtp import SMTP

FOLDER = pathlib.Path(sys.argv[1])
PLAN = itertools.chain(sys.argv[2].split(",") if sys.argv[2:] else [], itertools.repeat("ok"))
COUNT = itertools.count(1)


def keep(content):
    name = FOLDER / f"{os.getpid()}-{next(COUNT):05}.eml"
    part = name.with_suffix(".part")
    with open(part, "xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    # Whoever kills the server finds whole messages only.
    part.rename(name)


class Handler:
    async def handle_DATA(self, server, session, envelope):
        word = next(PLAN)
        if word == "451":
            return "451 later, please"
        if word == "550":
            return "550 no such mailbox"
        keep(envelope.content)
        if word == "hang":
            await asyncio.sleep(3600)
        if word == "drop":
            server.transport.abort()
        return "250 taken"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler()), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
