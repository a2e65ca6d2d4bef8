// Every kind of declaration, used before and after it stands.
import java.util.concurrent.atomic.AtomicInteger
public static int twice(int n) {
  return 2 * n;
}
print(twice(21))
private final int first = 1, second = first + 1
int[] numbers = {3, 1, 2};
Arrays.sort(numbers)
print(numbers[0] + first + second)
record Point(int x, int y) {
  int sum() { return x + y + total; }
}
int total = 10
print(new Point(1, 2).sum())
enum Colour { RED, GREEN }
interface Named { String name(); }
public class Dog implements Named {
  public String name() { return "dog " + Colour.GREEN; }
}
Named dog = new Dog()
print(dog.name());
<T extends Comparable<T>> T larger(T a, T b) { return a.compareTo(b) > 0 ? a : b; }
print(larger("a", "b"))
var counter = new AtomicInteger()
List.of(1, 2, 3).forEach(x -> counter.addAndGet(x))
print(counter)
var points = List.of(new Point(1, 1), new Point(2, 2))
var sums = points.stream()
    .map(Point::sum)
    .toList()
print(sums)
String text = """
    a; { "quoted"
    """;
print(text.strip())
String unset
print(unset == null)
