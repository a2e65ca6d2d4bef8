"""A store and its identity service, made of macaroonbakery: mints, discharges and verifies."""
import base64, json, sys
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs
from macaroonbakery import bakery, checkers
from pymacaroons import Macaroon
from pymacaroons.serializers import json_serializer

version = int(sys.argv[1])
service_key = bakery.generate_key()
locator = bakery.ThirdPartyStore()
oven = bakery.Oven(key=bakery.generate_key(), location='store.example', locator=locator)
asked = []

class Anybody(bakery.ThirdPartyCaveatChecker):
    def check_third_party_caveat(self, ctx, info):
        asked.append(info.condition)
        return [checkers.declared_caveat('username', 'somebody')]

def text(macaroon):
    return json.dumps(macaroon.to_dict())

class Both(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get('Content-Length', 0))).decode()
        base = 'http://%s:%d/id' % self.server.server_address
        if self.path == '/v1/tokens':
            locator.add_info(base, bakery.ThirdPartyInfo(
                public_key=service_key.public_key, version=version))
            caveat = checkers.Caveat(location=base, condition='is-known')
            root = oven.macaroon(version, datetime.utcnow() + timedelta(minutes=5), [caveat],
                                 [bakery.Op('store', 'read')])
            self.answer({'macaroon': text(root)})
        elif self.path == '/id/discharge':
            form = parse_qs(body)
            id = form['id'][0].encode() if 'id' in form else base64.b64decode(form['id64'][0])
            payload = form.get('caveat64', [None])[0]
            if payload:
                payload = base64.urlsafe_b64decode(payload + '=' * (-len(payload) % 4))
            discharge = bakery.discharge(checkers.AuthContext(), id, payload, service_key,
                                         Anybody(), locator)
            self.answer({'Macaroon': discharge.to_dict()})
        else:
            header = json.loads(base64.urlsafe_b64decode(self.headers['Macaroons']))
            sent = [Macaroon.deserialize(json.dumps(m), json_serializer.JsonSerializer())
                    for m in header]
            ops, conditions = oven.macaroon_ops(sent)
            self.answer({'macaroon': '%s %s %s' % (ops[0].action, asked[0], conditions[-1])})

    def answer(self, json_object):
        data = json.dumps(json_object).encode()
        self.send_response(200)
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *ignored):
        pass

server = HTTPServer(('127.0.0.1', 0), Both)
print(server.server_address[1], flush=True)
server.serve_forever()
