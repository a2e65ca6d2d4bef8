#!/usr/bin/env craftsh
// Promotes what a list names: each row releases to one channel what another gives, also across tracks.
//
// -D list=FILE  CSV with the columns name, from, to and, if you like, revision
//
//   name,from,to,revision
//   hello,latest/candidate,latest/stable,
//   hello,latest/stable,1.0/stable,4
//
// A row that names a revision promotes that one, if its channel still gives it. A row that fails
// keeps no other from being done: the status is 3 then, or 1 when none could be done, and 7 when
// nobody knows of one whether it was.

record Row(String name, Channel from, Channel to, String revision) {}
record Promotion(String name, Channel from, Channel to, String outcome, String detail) {}

Row row(int number, String line) {
    var cells = line.strip().split("\\s*,\\s*", -1);
    try {
        return new Row(cells[0], Channel.parse(cells[1]), Channel.parse(cells[2]),
            cells.length > 3 ? cells[3] : "");
    } catch (InvalidInput | IndexOutOfBoundsException wrong) {
        throw fail(2, "Cannot read line " + number + " of " + list, wrong.getMessage(),
            "write for example: hello,latest/edge,1.0/beta,");
    }
}

List<Row> rows() throws IOException {
    var lines = Files.readAllLines(list);
    if (lines.isEmpty() || !lines.get(0).startsWith("name,from,to")) {
        fail(2, "Cannot read " + list, "its first line does not name the columns",
            "begin it with: name,from,to,revision");
    }
    return IntStream.range(1, lines.size()).filter(at -> !lines.get(at).isBlank())
        .mapToObj(at -> row(at + 1, lines.get(at))).toList();
}

List<ChannelMapEntry> given(String name, Channel channel) {
    return store.listReleases(name).channelMap().stream()
        .filter(entry -> entry.channel().equals(channel)).toList();
}

String numbers(List<ChannelMapEntry> entries) {
    return entries.stream().map(it -> "" + it.revision()).distinct().sorted().collect(Collectors.joining(", "));
}

Promotion promote(Row row) {
    var given = given(row.name(), row.from());
    if (given.isEmpty()) return failed(row, row.from() + " is closed");
    var wanted = given.stream()
        .filter(entry -> row.revision().isEmpty() || row.revision().equals("" + entry.revision())).toList();
    if (wanted.isEmpty()) {
        return failed(row, row.from() + " gives " + numbers(given) + " by now, not " + row.revision());
    }
    var there = given(row.name(), row.to());
    var missing = wanted.stream().filter(entry -> there.stream().noneMatch(other ->
        other.platform().equals(entry.platform()) && other.revision() == entry.revision())).toList();
    if (missing.isEmpty()) return new Promotion(row.name(), row.from(), row.to(), "there already", numbers(wanted));
    store.release(row.name(), missing.stream()
        .map(entry -> ReleaseRequest.promote(entry, row.to().toString())).distinct().toList());
    return new Promotion(row.name(), row.from(), row.to(), "promoted", numbers(missing));
}

Promotion failed(Row row, String why) {
    return new Promotion(row.name(), row.from(), row.to(), "failed", why);
}

if (args.length > 0) fail(2, "Cannot use " + args[0], "this script takes no words", "give it -D list=FILE");
store.whoami();    // a login that has ended ends it here
var promotions = new ArrayList<Promotion>();
for (var row : rows()) {
    try {
        promotions.add(promote(row));
    } catch (Cancelled stop) {
        throw stop;
    } catch (OutcomeUnknown lost) {
        promotions.add(new Promotion(row.name(), row.from(), row.to(), "unknown", lost.getMessage()));
    } catch (StoreException refused) {
        promotions.add(failed(row, refused.getMessage()));
    }
}
print(promotions);
long unknown = promotions.stream().filter(it -> it.outcome().equals("unknown")).count();
if (unknown > 0) {
    fail(7, "Nobody knows whether " + unknown + " of " + promotions.size() + " promotions were done",
        "an answer was lost, and the store did not tell", "look at the channels of those rows, then run it again");
}
long failures = promotions.stream().filter(it -> it.outcome().equals("failed")).count();
if (failures > 0) {
    fail(failures < promotions.size() ? 3 : 1, failures + " of " + promotions.size() + " promotions failed",
        "see the rows", "mend them and run it again: what is there already stays as it is");
}
