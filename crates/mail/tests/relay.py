"""An SMTP server with or without TLS, which keeps what it gets in a folder.

relay.py FOLDER MODE [CERTIFICATE KEY [USER PASSWORD]]: prints its port. MODE is
plain     offers no TLS
starttls  begins in the clear and takes nothing before it is encrypted
implicit  TLS from the first byte
With a user it takes mail only from them.
"""

import asyncio
import itertools
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

FOLDER, MODE = pathlib.Path(sys.argv[1]), sys.argv[2]
COUNT = itertools.count(1)


class Handler:
    async def handle_DATA(self, server, session, envelope):
        part = FOLDER / f"{next(COUNT):05}.part"
        part.write_bytes(envelope.content)
        part.rename(part.with_suffix(".eml"))
        return "250 taken"


def knows(server, session, envelope, mechanism, data):
    is_right = (data.login, data.password) == tuple(word.encode() for word in sys.argv[5:7])
    return AuthResult(success=is_right, handled=False)


async def main():
    tls = None
    if MODE != "plain":
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(sys.argv[3], sys.argv[4])
    options = {}
    if MODE == "starttls":
        options.update(tls_context=tls, require_starttls=True)
    if len(sys.argv) > 5:
        options.update(authenticator=knows, auth_required=True, auth_require_tls=MODE == "starttls")
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(Handler(), **options), "127.0.0.1", 0, ssl=tls if MODE == "implicit" else None
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
