#!/usr/bin/env craftsh
// Sends revisions that have soaked long enough on: from edge to beta, from beta to candidate.
//
// -D name=PACKAGE       the package
// -D track=TEXT         its track                                        [default: latest]
// -D risks=TEXT         the way they go                                  [default: edge,beta,candidate]
// -D soak=DURATION      how long a revision stays before it goes on      [default: 3d]
// -D newer=stop|ignore  when a newer revision was uploaded meanwhile     [default: stop]
//
// Made for cron: it does nothing when nothing is due, and moves a revision by one channel in a run.
// It never puts an older revision over a newer one, nor anything over what somebody released by
// hand after the due revision had come: then it ends with status 6, and waits for the next one.

record Move(String from, String to, int revision, String outcome, String why) {}

// What keeps a revision back, the gravest first.
var outcomes = List.of("changed", "held", "overtaken", "soaking", "due", "arrived");

List<ChannelMapEntry> in(Releases releases, String channel) {
    return releases.channelMap().stream()
        .filter(entry -> entry.channel().equals(Channel.parse(channel))).toList();
}

Optional<Integer> uploadedAfter(ChannelMapEntry entry) {
    return store.listRevisions(name).stream()
        .filter(it -> it.revision() > entry.revision() && !it.status().toLowerCase().contains("reject"))
        .filter(it -> entry.base().map(it.bases()::contains)
            .or(() -> entry.architecture().map(it.architectures()::contains)).orElse(true))
        .map(Revision::revision).max(Integer::compare);
}

// One revision, on one kind of machine.
Move look(ChannelMapEntry entry, String to, List<ChannelMapEntry> there) {
    var from = entry.channel().toString();
    int revision = entry.revision();
    for (var other : there) {
        if (!other.platform().equals(entry.platform())) continue;
        if (other.revision() == revision) return new Move(from, to, revision, "arrived", "");
        if (other.revision() > revision) {
            return new Move(from, to, revision, "held", to + " has the newer " + other.revision());
        }
        if (other.when().isAfter(entry.when())) {
            return new Move(from, to, revision, "changed", "somebody released " + other.revision()
                + " to " + to + " after " + revision + " had come to " + from);
        }
    }
    if (entry.progressive().percentage().isPresent()) {
        return new Move(from, to, revision, "held", "its release to " + from + " is still progressing");
    }
    if (entry.when().plus(soak).isAfter(Instant.now())) {
        return new Move(from, to, revision, "soaking", "until " + entry.when().plus(soak));
    }
    var later = newer.equals("stop") ? uploadedAfter(entry) : Optional.<Integer>empty();
    return later.isPresent()
        ? new Move(from, to, revision, "overtaken", "revision " + later.get() + " was uploaded")
        : new Move(from, to, revision, "due", "");
}

// One revision goes as a whole: what keeps it back on one kind of machine keeps it back.
Move send(List<ChannelMapEntry> same, String to, Releases seen) {
    var move = same.stream().map(entry -> look(entry, to, in(seen, to)))
        .min(Comparator.comparing(it -> outcomes.indexOf(it.outcome()))).get();
    if (!move.outcome().equals("due")) return move;
    try {
        store.releaseIfUnchanged(name, seen, List.of(ReleaseRequest.promote(same.get(0), to)));
        return new Move(move.from(), to, move.revision(), "sent", "");
    } catch (Conflict meanwhile) {
        return new Move(move.from(), to, move.revision(), "changed", meanwhile.why());
    }
}

if (args.length > 0) fail(2, "Cannot use " + args[0], "this script takes no words", "give it for example -D name=hello");
var way = risks.split(",");
for (var risk : way) Channel.parse(track + "/" + risk);
if (store.listReleases(name).channels().stream().noneMatch(it -> it.channel().track().equals(track))) {
    fail(1, "There is no track " + track + " of " + name, "none of its channels is on it",
        "check -D track; \"tracks " + name + "\" lists them");
}
var moves = new ArrayList<Move>();
for (int stop = way.length - 2; stop >= 0; stop--) {   // the last first: by one channel in a run
    var seen = store.listReleases(name);
    var here = in(seen, track + "/" + way[stop]).stream()
        .collect(Collectors.groupingBy(ChannelMapEntry::revision, TreeMap::new, Collectors.toList()));
    for (var same : here.values()) {
        moves.add(send(same, track + "/" + way[stop + 1], seen));
        seen = store.listReleases(name);
    }
}
print(moves);
if (moves.stream().anyMatch(move -> move.outcome().equals("changed"))) {
    fail(6, "Not everything that was due was sent on", "somebody else released there meanwhile",
        "release it by hand if it should go on; the next revision goes by itself");
}
