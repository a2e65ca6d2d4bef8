#!/usr/bin/env craftsh
// Uploads a charm together with one of its resources, and releases both.
//
// usage: upload-with-resource.jsh NAME RESOURCE --charm FILE --resource FILE [--channel edge]
//
// The resource goes first, so that the release can name its revision. A wrong file, an unknown
// charm or a rejected review ends the script with one error and a status other than 0.

record Plan(String name, String resource, Path charm, Path file, String channel) {}

Path existing(String file) {
    if (!Files.isRegularFile(Path.of(file))) fail(2, "Cannot read " + file, "there is no such file", "check its name");
    return Path.of(file);
}

Plan plan(String... words) {
    var names = new ArrayList<String>();
    var flags = new HashMap<String, String>(Map.of("--channel", "edge"));
    for (int i = 0; i < words.length; i++) {
        if (!words[i].startsWith("--")) names.add(words[i]);
        else if (i + 1 < words.length) flags.put(words[i], words[++i]);
    }
    if (names.size() != 2 || !flags.keySet().equals(Set.of("--charm", "--resource", "--channel"))) {
        fail(2, "Cannot tell what to upload", "it takes the charm, its resource and both files",
            "usage: upload-with-resource.jsh NAME RESOURCE --charm FILE --resource FILE [--channel edge]");
    }
    return new Plan(names.get(0), names.get(1),
        existing(flags.get("--charm")), existing(flags.get("--resource")), flags.get("--channel"));
}

var plan = plan(args);
if (store.endpoints().namespace() != Namespace.CHARM) {
    fail(2, "Cannot upload a charm", "the profile " + session.profile().name() + " is a store for snaps",
        "use one of Charmhub: craftsh -p charm upload-with-resource.jsh …");
}
store.listReleases(plan.name());    // an unknown charm ends it here, before anything is uploaded

String resource = upload(plan.file());
String resourceStatus = store.pushResource(plan.name(), plan.resource(), resource, ResourceType.FILE);
int resourceRevision = store.awaitReview(resourceStatus).get(0).revision();

String charm = upload(plan.charm());
int revision = store.awaitReview(store.notifyRevision(plan.name(), charm)).get(0).revision();

store.release(plan.name(),
    ReleaseRequest.of(revision, plan.channel()).withResource(plan.resource(), resourceRevision));
print(plan.name() + " revision " + revision + " with " + plan.resource() + " revision "
    + resourceRevision + " is released to " + plan.channel());
