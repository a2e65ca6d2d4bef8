"""Makes and verifies macaroons with pymacaroons. Keys and ids are UTF-8 text."""
import json, sys
from pymacaroons import Macaroon, Verifier, MACAROON_V1, MACAROON_V2
from pymacaroons.serializers import json_serializer

def read(text):
    if text.startswith('{'):
        return Macaroon.deserialize(text, json_serializer.JsonSerializer())
    return Macaroon.deserialize(text)

task = json.load(sys.stdin)
version = MACAROON_V1 if task.get('format') == 'V1' else MACAROON_V2
if task['do'] == 'mint':
    made = Macaroon(location='store', identifier=task['id'], key=task['key'], version=version)
    for condition in task['conditions']:
        made.add_first_party_caveat(condition)
    if 'third' in task:
        made.add_third_party_caveat('login.example', task['third_key'], task['third'])
    print(json.dumps({'base64': made.serialize(),
                      'json': made.serialize(json_serializer.JsonSerializer()),
                      'signature': made.signature}))
elif task['do'] == 'bind':
    print(json.dumps({'base64': read(task['root']).prepare_for_request(
        read(task['discharge'])).serialize()}))
else:
    verifier = Verifier()
    for condition in task['conditions']:
        verifier.satisfy_exact(condition)
    try:
        ok = verifier.verify(read(task['root']), task['key'], [read(d) for d in task['discharges']])
    except Exception as refused:
        ok = False
    print(json.dumps({'ok': ok}))
