package dev.craftsh.shell.result;

/** Texts as people sort them: {@code 1.9} before {@code 1.10}, upper case like lower case. */
final class NaturalOrder {

  private NaturalOrder() {}

  static int compare(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      int leftEnd = endOfDigits(left, i);
      int rightEnd = endOfDigits(right, j);
      int order;
      if (leftEnd > i && rightEnd > j) {
        order = compareDigits(left.substring(i, leftEnd), right.substring(j, rightEnd));
        i = leftEnd;
        j = rightEnd;
      } else {
        order = Character.compare(fold(left.charAt(i++)), fold(right.charAt(j++)));
      }
      if (order != 0) {
        return order;
      }
    }
    int rest = Integer.compare(left.length() - i, right.length() - j);
    return rest != 0 ? rest : left.compareTo(right);
  }

  private static char fold(char letter) {
    return Character.toLowerCase(letter);
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int compareDigits(String left, String right) {
    var first = withoutZeros(left);
    var second = withoutZeros(right);
    int size = Integer.compare(first.length(), second.length());
    return size != 0 ? size : first.compareTo(second);
  }

  private static String withoutZeros(String digits) {
    int from = 0;
    while (from + 1 < digits.length() && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }
}
