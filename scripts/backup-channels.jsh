#!/usr/bin/env craftsh
// Writes down what is released where, for restore-channels.jsh: of all packages of this account, or
// of those that are named.
//
// usage: craftsh backup-channels.jsh [PACKAGE...] [-D file=FILE]
//
// -D file=TEXT  the file to write, whole or not at all; else it goes to standard output [optional]

record Entry(String name, Channel channel, String platform, int revision, Map<String, Integer> resources,
    Instant when) {}
record Backup(Instant taken, String store, List<String> packages, List<Entry> channels) {}

Entry entry(String name, ChannelMapEntry entry) {
    var resources = new TreeMap<String, Integer>();
    entry.resources().forEach(it -> resources.put(it.name(), it.revision().orElse(null)));
    return new Entry(name, entry.channel(), entry.platform(), entry.revision(), resources, entry.when());
}

var names = args.length > 0 ? List.of(args)
    : store.listRegisteredNames(true).stream().map(RegisteredName::name).toList();
var channels = new ArrayList<Entry>();
for (var name : names) {
    store.listReleases(name).channelMap().stream()
        .filter(entry -> entry.progressive().percentage().isEmpty())    // what it replaces is listed, too
        .forEach(entry -> channels.add(entry(name, entry)));
}
var text = json(new Backup(Instant.now(), store.endpoints().name(), names, channels));
if (file == null) {
    System.out.print(text);
} else {
    var whole = Path.of(file).toAbsolutePath();
    var part = Files.createTempFile(whole.getParent(), ".backup", ".json");
    Files.writeString(part, text);
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    say(channels.size() + " releases of " + names.size() + " packages are in " + file);
}
