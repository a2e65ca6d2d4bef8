int n = 0
for (String word : List.of("a", "b; }", "c")) {
  n += word.length();
}
List.of(1, 2).forEach(x -> n += x);
if (n > 3) print("big"); else print("small");
if (n < 3) {
  print("few");
}
else {
  print("many");
}
try { throw new IOException("boo"); }
catch (IOException e) { print("caught " + e.getMessage()); }
finally { print("finally"); }
do { n--; } while (n > 5);
switch (n) { case 5 -> print("five"); default -> print("other"); }
String kind = switch (n) { case 5 -> "five"; default -> "other"; };
print(kind)
n + 1
n++
"only a value"
int a = 1; int b = 2; print(a + b)
Runnable later = () -> print("later " + n)
later.run()
synchronized (kind) { print("locked"); }
outer: for (int i = 0; ; i++) { while (true) { if (i > 2) break outer; else break; } }
names
status hello --track latest --arch arm64
int status = 7
status
status + 1
print(store.whoami().account().username() + args.length)
whoami -o json
