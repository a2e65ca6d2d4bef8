#!/usr/bin/env craftsh
// Looks at what there is.
names
status hello --track latest --arch amd64
revisions hello -o json

var newest = store.listRevisions("hello")
    .stream()
    .mapToInt(r -> r.revision())
    .max()
    .getAsInt()
print("newest: " + newest)
print(run("status hello").as(List.class).size() > 4)
