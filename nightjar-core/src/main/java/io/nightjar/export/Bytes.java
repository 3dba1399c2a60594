package io.nightjar.export;

import io.nightjar.event.EventBatch.Particles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text that grows: ASCII and UTF-8 bytes with fast numbers. Belongs to one thread. */
final class Bytes {

  private static final byte[] DIGITS = new byte[200];

  static {
    for (int n = 0; n < 100; n++) {
      DIGITS[2 * n] = (byte) ('0' + n / 10);
      DIGITS[2 * n + 1] = (byte) ('0' + n % 10);
    }
  }

  private final Decimal decimal = new Decimal();
  private byte[] bytes;
  private int length;

  /** Empty, with room for so many bytes. */
  Bytes(int capacity) {
    bytes = new byte[Math.max(capacity, 64)];
  }

  /** How many bytes there are. */
  int length() {
    return length;
  }

  /** What was written, not copied. */
  EventFormat.Part part() {
    return new EventFormat.Part(bytes, length);
  }

  /** A copy of what was written. */
  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  /** UTF-8 of a text, for use with {@link #add}. */
  static byte[] of(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Appends bytes. */
  Bytes add(byte[] text) {
    room(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    return this;
  }

  /** Appends one ASCII character. */
  Bytes add(char c) {
    room(1);
    bytes[length++] = (byte) c;
    return this;
  }

  /** Appends what already stands at a place: cheaper than to print a number again. */
  Bytes again(int from, int count) {
    room(count);
    System.arraycopy(bytes, from, bytes, length, count);
    length += count;
    return this;
  }

  /** Appends a finite number with 17 significant digits, as {@code %.16e} of C. */
  Bytes number(double x) {
    room(Decimal.LONGEST);
    length = decimal.write(x, bytes, length);
    return this;
  }

  /** Appends a finite number with 23 significant digits, as {@code %.22e} of C. */
  Bytes longNumber(double x) {
    room(Decimal.LONGEST);
    length = decimal.writeLong(x, bytes, length);
    return this;
  }

  /** Appends momentum and energy with blanks between: px, py, pz, E of event {@code i}. */
  Bytes momentum(Particles p, int i) {
    number(p.px[i]).add(' ').number(p.py[i]).add(' ').number(p.pz[i]).add(' ');
    return number(p.E[i]);
  }

  /** Appends four coordinates with blanks between, the last one times a factor. */
  Bytes place(double[][] x, int i, double factor) {
    number(x[0][i]).add(' ').number(x[1][i]).add(' ').number(x[2][i]).add(' ');
    return number(x[3][i] * factor);
  }

  /** Appends a whole number. */
  Bytes integer(long n) {
    if (n < 0) {
      return n == Long.MIN_VALUE ? add(of(Long.toString(n))) : add('-').integer(-n);
    }
    room(20);
    int end = length + digits(n);
    int at = end;
    long rest = n;
    while (rest >= 10) {
      at -= 2;
      System.arraycopy(DIGITS, 2 * (int) (rest % 100), bytes, at, 2);
      rest /= 100;
    }
    if (at > length) {
      bytes[length] = (byte) ('0' + rest);
    }
    length = end;
    return this;
  }

  private static int digits(long n) {
    int digits = 1;
    for (long rest = n; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      long wanted = Math.max(length + (long) more, bytes.length + (bytes.length >> 1));
      bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
    }
  }
}
