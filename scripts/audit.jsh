#!/usr/bin/env craftsh
// Lists what somebody should look at in all packages of this account, or in those that are named.
//
// usage: craftsh [-o csv|markdown|json] audit.jsh [PACKAGE...]
//
// -D stale=DURATION     how long a channel may stay where it is though newer ones exist [default: 180d]
// -D expiring=DURATION  how long before its end a branch is named                       [default: 14d]
// -D strict=YES|NO      end with status 1 if there is anything to look at               [default: no]
//
//   stale       the channel has given the same revision for long, and newer ones were uploaded
//   behind      the channel gives an older revision than a more stable one of its track
//   expiring    the branch ends soon
//   unreleased  newer than whatever is released, and released nowhere
//   unreadable  the store did not tell; the status is 3 then
//
// Changes nothing.

record Finding(String name, String finding, String channel, String platform, Integer revision,
    Instant since, String detail) {}

var findings = new ArrayList<Finding>();
var now = Instant.now();

boolean runsOn(Revision revision, ChannelMapEntry entry) {
    return entry.base().map(revision.bases()::contains)
        .or(() -> entry.architecture().map(revision.architectures()::contains)).orElse(true);
}

void add(String name, String finding, ChannelMapEntry entry, String detail) {
    findings.add(new Finding(name, finding, entry.channel().toString(), entry.platform(), entry.revision(),
        entry.when(), detail));
}

void channel(String name, ChannelMapEntry entry, List<ChannelMapEntry> map, List<Revision> revisions) {
    int newest = revisions.stream().filter(it -> runsOn(it, entry)).mapToInt(Revision::revision).max().orElse(0);
    if (newest > entry.revision() && entry.when().plus(stale).isBefore(now)) {
        add(name, "stale", entry, newest + " is the newest");
    }
    for (var other : map) {
        if (other.channel().branch().isEmpty() && other.channel().track().equals(entry.channel().track())
                && other.channel().risk().compareTo(entry.channel().risk()) < 0
                && other.platform().equals(entry.platform()) && other.revision() > entry.revision()) {
            add(name, "behind", entry, other.channel() + " gives " + other.revision());
            return;
        }
    }
}

void look(String name) {
    var map = store.listReleases(name).channelMap();
    var revisions = store.listRevisions(name);
    for (var entry : map) {
        if (entry.channel().branch().isEmpty()) channel(name, entry, map, revisions);
        entry.expirationDate().filter(end -> end.isBefore(now.plus(expiring)))
            .ifPresent(end -> add(name, "expiring", entry, "it ends at " + end));
    }
    int released = map.stream().mapToInt(ChannelMapEntry::revision).max().orElse(0);
    for (var revision : revisions) {
        if (revision.revision() > released && !revision.status().toLowerCase().contains("reject")) {
            findings.add(new Finding(name, "unreleased", "", String.join(", ", revision.architectures()),
                revision.revision(), revision.createdAt().orElse(null), "version " + revision.version()));
        }
    }
}

var names = args.length > 0 ? List.of(args)
    : store.listRegisteredNames(true).stream().map(RegisteredName::name).toList();
int unreadable = 0;
for (var name : names) {
    try {
        look(name);
    } catch (NotFound | Forbidden | StoreUnavailable refused) {
        findings.add(new Finding(name, "unreadable", "", "", null, null, refused.getMessage()));
        unreadable++;
    }
}
print(findings);
say(findings.size() + " findings in " + names.size() + " packages");
if (unreadable > 0) exit(unreadable < names.size() ? 3 : 1);
if (strict && !findings.isEmpty()) exit(1);
