"""pymacaroons judges a root and its bound discharge, and binds an unbound one itself."""
import json, sys
from pymacaroons import Macaroon, Verifier

task = json.load(sys.stdin)
root = Macaroon.deserialize(task['root'])
discharge = Macaroon.deserialize(task['discharge'])
bound = root.prepare_for_request(discharge)

def verdict(discharges, key=task['key']):
    seen = []
    verifier = Verifier()
    verifier.satisfy_general(lambda condition: seen.append(condition) or True)
    try:
        return verifier.verify(root, bytes.fromhex(key), discharges), seen
    except Exception:
        return False, seen

ok, seen = verdict([bound])
print(json.dumps({'ok': ok, 'conditions': seen, 'bound': bound.serialize(),
                  'unbound': verdict([discharge])[0], 'none': verdict([])[0],
                  'otherKey': verdict([bound], '00' * 32)[0]}))
