package dev.craftsh.shell;

/** What {@code --help} says. */
final class Usage {
  static final String TEXT =
      """
      craftsh: the shell for Canonical's package stores

      Usage
        craftsh [options]                        the prompt
        craftsh [options] COMMAND [ARG...]       one command, as typed at the prompt
        craftsh [options] FILE.jsh|- [ARG...]    a script; - reads it from standard input
        craftsh check FILE.jsh...                look for mistakes; nothing is run or sent
        craftsh sandbox [--port N]               serve an embedded store; prints its addresses

      Options
        -p, --profile NAME        snap, charm, snap-staging or charm-staging  [CRAFTSH_PROFILE]
            --sandbox[=snap|charm]  use an embedded store with example packages, logged in
            --api-url URL         the store's address, instead of the profile's
            --storage-url URL     where files are uploaded to
            --auth-url URL        where accounts log in
            --ephemeral           write nothing to disk
            --credentials FILE    exported credentials in a file
            --credentials-env NAME  exported credentials in an environment variable
            --keyring KIND        where a login is kept: memory (until the process ends),
                                  file or system (the desktop's keyring)
        -e, --eval TEXT           run this; repeatable; shows the last value
        -D NAME=VALUE             a parameter of the script; FILE.jsh --help lists them
            --keep-going          go on after a failure in a script; ends with status 3
        -o, --output FORMAT       table, json, ndjson, csv, tsv, yaml or markdown;
                                  default: table on a terminal, else tsv
        -q, --quiet               nothing on standard error but errors
        -v, -vv, -vvv             trace of requests on standard error, without secrets
            --non-interactive     never ask; a needed answer is an error naming its flag
            --read-only           refuse whatever changes the store
            --no-rc               start the prompt without ~/.config/craftsh/rc.jsh
            --color WHEN          auto, always or never  [NO_COLOR]
            --version             say which craftsh this is
        -h, --help                this page

      Credentials come from the first of: --credentials, --credentials-env, CRAFTSH_CREDENTIALS,
      SNAPCRAFT_STORE_CREDENTIALS or CHARMCRAFT_AUTH, the keyring. "whoami" says which one it was.

      Exit status
        0 done, 1 failed, 2 wrong usage or an answer was needed, 3 partly done, 4 not logged in or
        not permitted, 5 accepted and still processing, 6 changed meanwhile, 7 outcome unknown,
        130 interrupted

      "craftsh help" lists the commands, "craftsh help COMMAND" explains one.
      """;

  private Usage() {}
}
