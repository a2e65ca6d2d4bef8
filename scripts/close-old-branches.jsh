#!/usr/bin/env craftsh
// Closes branches to which nothing was released for a while, in all packages of this account or in
// those that are named. The channels that they branch off stay as they are.
//
// usage: craftsh close-old-branches.jsh [PACKAGE...]
//
// -D older=DURATION  how long ago their last release has to be [default: 14d]
// -D only=TEXT       only branches whose name begins like this [optional]
//
// A package whose branches cannot be closed keeps no other from being done: the status is 3 then,
// or 1 when none could be, and 7 when nobody knows of one whether they were.

record Branch(String name, Channel channel, Instant released, String outcome, String why) {}

// Old are those of which no kind of machine got anything new.
Map<Channel, Instant> old(String name) {
    var released = new TreeMap<Channel, Instant>(Comparator.comparing(Channel::toString));
    for (var entry : store.listReleases(name).channelMap()) {
        boolean meant = entry.channel().branch().filter(it -> only == null || it.startsWith(only)).isPresent();
        if (meant) released.merge(entry.channel(), entry.when(), (a, b) -> a.isAfter(b) ? a : b);
    }
    released.values().removeIf(when -> when.plus(older).isAfter(Instant.now()));
    return released;
}

var branches = new ArrayList<Branch>();

void close(String name) {
    try {
        var old = old(name);
        if (old.isEmpty()) return;
        store.close(name, old.keySet().stream().map(Channel::toString).toArray(String[]::new));
        old.forEach((channel, when) -> branches.add(new Branch(name, channel, when, "closed", "")));
    } catch (Cancelled stop) {
        throw stop;
    } catch (OutcomeUnknown lost) {
        branches.add(new Branch(name, null, null, "unknown", lost.getMessage()));
    } catch (StoreException refused) {
        branches.add(new Branch(name, null, null, "failed", refused.getMessage()));
    }
}

var names = args.length > 0 ? List.of(args)
    : store.listRegisteredNames(true).stream().map(RegisteredName::name).toList();
names.forEach(name -> close(name));
print(branches);
if (branches.isEmpty()) say("No branch of " + names.size() + " packages is that old.");
long unknown = branches.stream().filter(branch -> branch.outcome().equals("unknown")).count();
if (unknown > 0) {
    fail(7, "Nobody knows whether the branches of " + unknown + " of " + names.size() + " packages were closed",
        "an answer was lost, and the store did not tell", "look at their channels, then run it again");
}
long failures = branches.stream().filter(branch -> branch.outcome().equals("failed")).count();
if (failures > 0) {
    fail(failures < names.size() ? 3 : 1, "The branches of " + failures + " of " + names.size()
        + " packages could not be closed", "see the rows", "mend that and run it again");
}
