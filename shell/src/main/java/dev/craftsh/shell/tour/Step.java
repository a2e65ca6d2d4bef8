package dev.craftsh.shell.tour;

import java.util.List;

/**
 * One thing to see.
 *
 * @param words what is said first
 * @param line what is typed then
 */
record Step(String words, String line) {
  static final List<Step> ALL =
      List.of(
          new Step(
              "This is a store in this process, with example packages. These names are yours:",
              "names"),
          new Step("What is released where; in status, - is closed and ↑ follows:", "status hello"),
          new Step(
              "Every result can be sorted, filtered and written as JSON, CSV and more:",
              "revisions hello --columns revision,version,status --sort -revision"),
          new Step(
              "A change says what was there before and what is there now:",
              "release hello 6 latest/candidate"),
          new Step(
              "Who mistypes is told what was probably meant, and nothing is run:", "statsu hello"),
          new Step(
              "What is no command is Java. store is the client that the commands use:",
              "store.listRevisions(\"hello\").get(0).version()"),
          new Step(
              "So whatever no command does is a line away:",
              "store.listRegisteredNames().stream().filter(n -> n.status().equals(\"published\"))"
                  + ".map(n -> n.name()).toList()"),
          new Step("The other kind of store is a profile away:", "profile use sandbox-snap"),
          new Step("And works the same:", "status hello"),
          new Step(
              "Tab completes all of this; in Java a second and third Tab explain. To read on:",
              "help topics"));
}
