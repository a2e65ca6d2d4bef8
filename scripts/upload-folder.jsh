#!/usr/bin/env craftsh
// Uploads every package of a folder that was not uploaded from there before, and releases each:
// charms in a profile of Charmhub, snaps in one of the Snap Store.
//
// -D folder=FOLDER    where the .charm or .snap files are
// -D release=CHANNEL  where to release them                           [default: edge]
// -D results=TEXT     what remembers the uploads; a file in the folder [default: results.json]
//
// A file that fails keeps no other from being uploaded: the status is 3 then, or 1 when all failed,
// and 7 when nobody knows what became of one.
// The next run takes what is new or has changed, and tries again what failed: a revision that was
// uploaded and not released is only released then. A dry run remembers nothing.

import com.google.gson.*;

record Package(String file, String sha256, String name, int revision, String outcome, String why) {}

if (args.length > 0) fail(2, "Cannot use " + args[0], "this script takes no words", "give it -D folder=FOLDER");
store.whoami();    // a login that has ended ends it here
var suffix = store.endpoints().namespace() == Namespace.SNAP ? ".snap" : ".charm";
var memory = folder.resolve(results);
var known = new TreeMap<String, Package>();
if (Files.exists(memory)) {
    for (var it : new Gson().fromJson(Files.readString(memory), Package[].class)) known.put(it.file(), it);
}

// After every file, so that a run that breaks off is remembered, too.
void remember(Package done) throws IOException {
    if (session.dryRun().isOn()) return;
    known.put(done.file(), done);
    var part = Files.createTempFile(folder, ".results", ".json");
    Files.writeString(part, json(List.copyOf(known.values())));
    Files.move(part, memory, StandardCopyOption.ATOMIC_MOVE);
}

String sha256(Path file) throws Exception {
    var digest = java.security.MessageDigest.getInstance("SHA-256");
    try (var in = new java.security.DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
}

Package work(Path path, String sha256, Package before) {
    var file = path.getFileName().toString();
    var name = before == null ? "" : before.name();
    int revision = before == null ? 0 : before.revision();
    try {
        if (revision == 0) {
            var uploaded = JsonParser.parseString(json(run("upload", path))).getAsJsonObject();
            name = uploaded.get("name").getAsString();
            revision = uploaded.get("revision").getAsInt();
        }
        run("release", name, revision, release);
        return new Package(file, sha256, name, revision, "released", "");
    } catch (Cancelled stop) {
        throw stop;
    } catch (OutcomeUnknown lost) {
        return new Package(file, sha256, name, revision, "unknown", lost.getMessage());
    } catch (RuntimeException failed) {
        return new Package(file, sha256, name, revision, "failed", failed.getMessage());
    }
}

var done = new ArrayList<Package>();
try (var files = Files.list(folder)) {
    for (var path : files.filter(it -> it.toString().endsWith(suffix)).sorted().toList()) {
        var sha256 = sha256(path);
        var before = known.get(path.getFileName().toString());
        if (before != null && !before.sha256().equals(sha256)) before = null;
        if (before != null && before.outcome().equals("released")) continue;
        done.add(work(path, sha256, before));
        remember(done.get(done.size() - 1));
    }
}
print(done);
if (done.isEmpty()) say("Nothing in " + folder + " is new.");
long unknown = done.stream().filter(it -> it.outcome().equals("unknown")).count();
if (unknown > 0) {
    fail(7, "Nobody knows what became of " + unknown + " of " + done.size() + " packages",
        "an answer was lost, and the store did not tell", "look at their revisions, then run it again");
}
long failures = done.stream().filter(it -> it.outcome().equals("failed")).count();
if (failures > 0) {
    fail(failures < done.size() ? 3 : 1, failures + " of " + done.size() + " packages failed", "see the rows",
        "mend that and run it again: what is released already is left alone");
}
