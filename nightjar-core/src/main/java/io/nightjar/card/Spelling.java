package io.nightjar.card;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Nearest valid spelling of a mistyped word. */
final class Spelling {
  private Spelling() {}

  /** The nearest of the valid words; none when it would be a guess, or one of several as near. */
  static Optional<String> nearest(String typed, Collection<String> valid) {
    Comparator<String> bySlips =
        comparingInt((String word) -> distance(lower(typed), lower(word)))
            .thenComparingInt(word -> distance(typed, word));
    List<String> near = valid.stream().filter(w -> isNear(typed, w)).sorted(bySlips).toList();
    boolean clear =
        near.size() == 1 || (near.size() > 1 && bySlips.compare(near.get(0), near.get(1)) < 0);
    return clear ? Optional.of(near.get(0)) : Optional.empty();
  }

  /** One slip is always near, more only in long words; a word of which nothing is left is not. */
  private static boolean isNear(String typed, String word) {
    int slips = distance(lower(typed), lower(word));
    int longer = Math.max(typed.length(), word.length());
    return slips <= Math.max(1, longer / 3) && slips < Math.min(typed.length(), word.length());
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    return isSwap(a, b, i, j) ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
