#!/usr/bin/env craftsh
// Brings channels back to what backup-channels.jsh wrote down: all that it lists, or some packages.
//
// usage: craftsh restore-channels.jsh -D file=FILE [PACKAGE...]      shows the plan; status 10 if there is one
//        craftsh restore-channels.jsh -D file=FILE -D plan=PLAN ...  carries out the plan of that name
//
// -D file=FILE        what backup-channels.jsh wrote
// -D plan=TEXT        the plan that you saw; "any" takes whatever it is by now [optional]
// -D branches=YES|NO  branches, too                                            [default: no]
//
// Changes only what differs. When the channels are no longer as they were when the plan was shown,
// nothing is changed, the new plan is shown, and the status is 6.

import com.google.gson.*;

record Place(String name, Channel channel, String platform) {}
record Step(String name, Channel channel, String platform, Integer now, Integer then, String step) {}
record Restored(String name, int changes, String outcome, String why) {}

var backup = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
if (!backup.get("store").getAsString().equals(store.endpoints().name())) {
    fail(2, "Cannot restore " + file, "it is of the store " + backup.get("store").getAsString(),
        "choose that store with --profile");
}

// Packages that the backup lists, and of them those that are wanted.
var names = new ArrayList<String>();
backup.getAsJsonArray("packages").forEach(name -> names.add(name.getAsString()));
if (args.length > 0) names.retainAll(List.of(args));
if (names.size() < args.length) {
    fail(2, "Cannot restore " + String.join(" ", args), file + " does not list all of them", "name others");
}

boolean wanted(Place place) {
    return names.contains(place.name()) && (branches || place.channel().branch().isEmpty());
}

var then = new LinkedHashMap<Place, JsonObject>();
for (var element : backup.getAsJsonArray("channels")) {
    var row = element.getAsJsonObject();
    var place = new Place(row.get("name").getAsString(), Channel.parse(row.get("channel").getAsString()),
        row.get("platform").getAsString());
    if (wanted(place)) then.put(place, row);
}

Map<Place, Integer> now(List<String> names) {
    var now = new LinkedHashMap<Place, Integer>();
    for (var name : names) {
        for (var entry : store.listReleases(name).channelMap()) {
            var place = new Place(name, entry.channel(), entry.platform());
            if (wanted(place)) now.put(place, entry.revision());
        }
    }
    return now;
}

// What was released is released again; what was closed is closed, where that closes nothing else.
List<Step> steps(List<String> names) {
    var now = now(names);
    var steps = new ArrayList<Step>();
    then.forEach((place, row) -> {
        int revision = row.get("revision").getAsInt();
        if (names.contains(place.name()) && !Objects.equals(now.get(place), revision)) {
            steps.add(new Step(place.name(), place.channel(), place.platform(), now.get(place), revision, "release"));
        }
    });
    now.forEach((place, revision) -> {
        boolean open = then.keySet().stream().anyMatch(other ->
            other.name().equals(place.name()) && other.channel().equals(place.channel()));
        if (!open) {
            steps.add(new Step(place.name(), place.channel(), place.platform(), revision, null, "close"));
        }
    });
    return steps;
}

ReleaseRequest request(Step step) {
    if (step.step().equals("close")) return ReleaseRequest.close(step.channel().toString());
    var request = ReleaseRequest.of(step.then(), step.channel().toString());
    var row = then.get(new Place(step.name(), step.channel(), step.platform()));
    for (var resource : row.getAsJsonObject("resources").entrySet()) {
        request = resource.getValue().isJsonNull() ? request.withoutResource(resource.getKey())
            : request.withResource(resource.getKey(), resource.getValue().getAsInt());
    }
    return request;
}

var steps = steps(names);
var sum = new java.util.zip.CRC32();
sum.update(steps.toString().getBytes());
var found = Long.toHexString(sum.getValue());
if (plan == null || !plan.equals(found) && !plan.equals("any")) {
    print(steps);
    if (steps.isEmpty()) say("Nothing differs from " + file.getFileName() + ".");
    if (steps.isEmpty()) exit(0);
    if (plan == null) say("To carry this out, add: -D plan=" + found);
    if (plan == null) exit(10);
    fail(6, "Nothing was restored", "the channels changed since the plan " + plan + " was shown",
        "look at the plan above; if it is right, say -D plan=" + found);
}

Restored restore(String name) {
    var mine = steps.stream().filter(step -> step.name().equals(name)).toList();
    try {
        store.release(name, mine.stream().map(step -> request(step)).distinct().toList());
        var left = steps(List.of(name));
        return new Restored(name, mine.size(), left.isEmpty() ? "restored" : "failed", left.isEmpty() ? "" : "left: " + left);
    } catch (Cancelled stop) {
        throw stop;
    } catch (OutcomeUnknown lost) {
        return new Restored(name, mine.size(), "unknown", lost.getMessage());
    } catch (StoreException refused) {
        return new Restored(name, mine.size(), "failed", refused.getMessage());
    }
}

if (steps.isEmpty()) say("Nothing differs from " + file.getFileName() + ".");
var restored = steps.stream().map(Step::name).distinct().map(name -> restore(name)).toList();
print(restored);
long unknown = restored.stream().filter(it -> it.outcome().equals("unknown")).count();
if (unknown > 0) {
    fail(7, "Nobody knows whether " + unknown + " of " + restored.size() + " packages were restored",
        "an answer was lost, and the store did not tell", "look at the plan again: what is restored is no part of it");
}
long failures = restored.stream().filter(it -> it.outcome().equals("failed")).count();
if (failures > 0) {
    fail(failures < restored.size() ? 3 : 1, failures + " of " + restored.size() + " packages were not restored",
        "see the rows", "mend that, then look at the plan again: what is restored already is no part of it");
}
