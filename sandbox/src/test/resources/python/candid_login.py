"""Logs in at a store through its identity service, with nothing but macaroonbakery.

Reads {"api", "tokens", "request", "headers", "fields", "whoami", "identity"}; prints what came of it.
The page that would be opened in a browser is filled in as its form says.
"""
import base64, json, sys
from html.parser import HTMLParser
from urllib.parse import urljoin
import requests
from macaroonbakery import bakery, httpbakery
import macaroonbakery._utils as utils

task = json.load(sys.stdin)
pages = []

class Form(HTMLParser):
    def __init__(self):
        super().__init__()
        self.action, self.fields = None, {}

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == 'form':
            self.action = attributes['action']
        if tag == 'input':
            self.fields[attributes['name']] = attributes.get('value', '')

def visit(url):
    form = Form()
    form.feed(requests.get(url).text)
    form.fields.update(task['fields'])
    done = requests.post(urljoin(url, form.action), data=form.fields)
    pages.append([done.status_code, done.headers['Content-Type']])

def exchange(client):
    got = requests.post(task['api'] + task['tokens'], json=task['request'], headers=task['headers'])
    got.raise_for_status()
    root = bakery.Macaroon.from_dict(json.loads(got.json()['macaroon']))
    discharged = bakery.discharge_all(root, client.acquire_discharge)
    texts = '[' + ','.join(utils.macaroon_to_json_string(m) for m in discharged) + ']'
    header = base64.urlsafe_b64encode(texts.encode()).decode()
    got = requests.post(task['api'] + task['tokens'] + '/exchange', json={},
                        headers={'Macaroons': header})
    got.raise_for_status()
    who = requests.get(task['api'] + task['whoami'],
                       headers={'Authorization': 'Macaroon ' + got.json()['macaroon']})
    return {'version': root.version, 'status': who.status_code, 'whoami': who.json()}

client = httpbakery.Client(interaction_methods=[httpbakery.WebBrowserInteractor(open=visit)])
result = exchange(client)
own = client.request('GET', task['identity'] + '/v1/whoami')
result['own'] = [own.status_code, own.json()]
again = client.request('GET', task['identity'] + '/v1/whoami')
result['again'] = again.status_code
result['pages'] = pages
print(json.dumps(result))
