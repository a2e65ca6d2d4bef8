int deep(int n) {
  if (n == 0) throw new UnsupportedOperationException("deep");
  return deep(n - 1);
}
print("before")
Supplier<Integer> call = () -> deep(2)
  print(1); call.get();
print("never")
