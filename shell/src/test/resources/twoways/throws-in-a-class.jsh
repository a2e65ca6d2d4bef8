print("before")
class Counter {
  int n;
  void up() {
    n++;
    if (n == 2) {
      throw new IllegalStateException();
    }
  }
}
var c = new Counter()
c.up()
c.up()
