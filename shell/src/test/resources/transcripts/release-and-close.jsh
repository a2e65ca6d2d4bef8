// Releases, looks and closes, mixing commands with Java.
release hello 6 candidate
close hello edge
for (var entry : store.listReleases("hello").channelMap()) {
    if (entry.channel().track().equals("latest") && entry.architecture().get().equals("arm64")) {
        print(entry.channel() + " " + entry.revision());
    }
}
if (args.length == 0)
    print("no arguments");
else
    print("arguments");
