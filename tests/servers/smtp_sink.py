#!/usr/bin/env python3
"""A mail server for tests. Prints "READY 127.0.0.1:PORT", then every mail it takes as one JSON line; ends when its input is closed.

What the recipient's address begins with decides what happens:
  later-N@   the first N tries get 451
  never@     550 at RCPT
  spam@      554 after the text
  hang@      no answer to RCPT
  drop@      the connection is cut after the text, before the answer
Options: --user and --password ask for a sign-in (without them none is known), --refuse-sender ADDRESS, --cert and --key FILE offer STARTTLS (or TLS from the start with --tls).
"""
import argparse
import asyncio
import collections
import email
import email.policy
import json
import logging
import ssl
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
tries = collections.Counter()


def say(line):
    print(line, flush=True)


class Sink:
    def __init__(self, refuse_sender):
        self.refuse_sender = refuse_sender

    async def handle_MAIL(self, server, session, envelope, address, options):
        if address == self.refuse_sender:
            return "553 5.7.1 Sender address not owned by you"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name.startswith("later-"):
            tries[address] += 1
            if tries[address] <= int(name.split("-")[1]):
                return "451 4.7.1 Greylisted, come back later"
        if name.startswith("never"):
            return "550 5.1.1 No such mailbox"
        if name.startswith("hang"):
            say(json.dumps({"event": "hang", "to": address}))
            await asyncio.sleep(3600)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name.startswith("spam"):
            return "554 5.7.1 Looks like spam"
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        body = mail.get_body(("plain",))
        say(json.dumps({
            "event": "mail",
            "from": str(mail["from"]), "to": envelope.rcpt_tos, "subject": str(mail["subject"]), "id": str(mail["message-id"]),
            "text": body.get_content() if body else "", "auto": str(mail["auto-submitted"]),
            "user": session.auth_data.login.decode() if getattr(session, "auth_data", None) else None,
            "tls": session.ssl is not None,
        }))
        if name.startswith("drop"):
            server.transport.abort()
        return "250 Taken"


async def main():
    options = argparse.ArgumentParser()
    for name in ("--user", "--password", "--refuse-sender", "--cert", "--key"):
        options.add_argument(name)
    options.add_argument("--tls", action="store_true")
    args = options.parse_args()

    tls = None
    if args.cert:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(args.cert, args.key)

    class Login:
        def __call__(self, server, session, envelope, mechanism, data):
            good = data.login.decode() == args.user and data.password.decode() == args.password
            return AuthResult(success=good, handled=False, auth_data=data if good else None)

    def connection():
        return SMTP(
            Sink(args.refuse_sender), hostname="sink.test", enable_SMTPUTF8=True, auth_require_tls=False,
            authenticator=Login() if args.user else None, auth_required=bool(args.user), auth_exclude_mechanism=[] if args.user else ["LOGIN", "PLAIN"],
            tls_context=None if args.tls else tls)

    server = await asyncio.get_running_loop().create_server(connection, "127.0.0.1", 0, ssl=tls if args.tls else None)
    say(f"READY 127.0.0.1:{server.sockets[0].getsockname()[1]}")
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
