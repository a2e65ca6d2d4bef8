"""Carries out what `client` in this folder asks for, with craft-store, the reference."""

import pathlib
import sys
import time

import craft_store
from craft_store import endpoints
from craft_store.models import ReleaseRequestModel, resource_revision_model, revisions_model

address = sys.argv[1]
client = craft_store.StoreClient(
    base_url=address, storage_base_url=address, endpoints=endpoints.CHARMHUB, application_name="bench",
    user_agent="bench", environment_auth="BENCH_LOGIN")
uploaded = ""


def carry_out(operation, who, file):
    global uploaded
    kind = resource_revision_model.CharmResourceType.FILE
    base = resource_revision_model.RequestCharmResourceBase
    request = lambda revision: [ReleaseRequestModel(channel="edge", revision=revision, resources=[])]
    if operation == "whoami":
        client.whoami()
    elif operation == "register":
        client.register_name("bench-" + who)
    elif operation == "unregister":
        client.unregister_name("bench-" + who)
    elif operation == "names":
        client.list_registered_names()
    elif operation == "upload":
        uploaded = client.upload_file(filepath=file)
    elif operation == "notify":
        announced = revisions_model.RevisionsRequestModel(**{"upload-id": uploaded})
        client.notify_revision(name="my-charm", revision_request=announced)
    elif operation == "push-resource":
        client.push_resource("hello", "greeting", upload_id=client.upload_file(filepath=file), resource_type=kind)
    elif operation == "list-revisions":
        client.list_revisions("hello")
    elif operation == "list-resource-revisions":
        client.list_resource_revisions("hello", "greeting")
    elif operation == "update-resource-revision":
        bases = [base(name="ubuntu", channel="24.04", architectures=["amd64"])]
        client.update_resource_revision("hello", "greeting", revision=1, bases=bases)
    elif operation == "release":
        client.release(name="hello", release_request=request(6))
    elif operation == "list-releases":
        client.get_list_releases(name="hello")
    elif operation == "close":
        client.release(name="hello", release_request=request(None))
    else:
        raise SystemExit("unknown: " + operation)


for line in sys.stdin:
    operation, who, file = line.rstrip("\n").split("\t")
    start = time.monotonic()
    carry_out(operation, who, pathlib.Path(file))
    print("ok", time.monotonic() - start, flush=True)
