#!/usr/bin/env craftsh
// Tells how long the login of this run still lasts; ends with status 4 when that is too short.
//
// -D days=NUMBER  how many days it has to last at least [default: 30]
//
// A login that has expired, or was revoked, ends it with status 4, too. Charmhub does not say when a
// login ends: such a one passes as long as it works, and its verdict is "not told".

record Login(String account, String profile, Instant expires, Long daysLeft, String verdict) {}

if (args.length > 0) fail(2, "Cannot use " + args[0], "this script takes no words", "give it for example -D days=14");
var login = store.whoami();
var expires = login.expires().orElse(null);
var daysLeft = expires == null ? null : Duration.between(Instant.now(), expires).toDays();
var verdict = daysLeft == null ? "not told" : daysLeft >= days ? "lasts" : "too short";
print(new Login(login.account().email(), session.profile().name(), expires, daysLeft, verdict));
if (daysLeft == null) {
    say("It works now; " + session.profile().name() + " does not say until when. Note the day on which you made it.");
} else if (daysLeft < days) {
    fail(4, "This login ends in " + daysLeft + " days", "it has to last " + days + " days at least",
        "make a new one: craftsh -p " + session.profile().name() + " login --export FILE, and store it where this one is");
}
