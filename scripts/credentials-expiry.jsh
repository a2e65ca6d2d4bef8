#!/usr/bin/env craftsh
// Tells how long the login of this run still lasts; ends with status 4 when that is too short.
//
// -D days=NUMBER  how many days it has to last at least [default: 30]
//
// A login that has expired, or was revoked, ends it with status 4, too. One of which the store does
// not say when it ends passes, with an empty end.

record Login(String account, String profile, Instant expires, Long daysLeft, String verdict) {}

var login = store.whoami();
var expires = login.expires().orElse(null);
var daysLeft = expires == null ? null : Duration.between(Instant.now(), expires).toDays();
boolean lasts = daysLeft == null || daysLeft >= days;
print(new Login(login.account().email(), session.profile().name(), expires, daysLeft, lasts ? "lasts" : "too short"));
if (!lasts) {
    fail(4, "This login ends in " + daysLeft + " days", "it has to last " + days + " days at least",
        "make a new one: craftsh -p " + session.profile().name() + " login --export FILE, and store it where this one is");
}
