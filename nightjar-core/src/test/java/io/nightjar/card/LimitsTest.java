package io.nightjar.card;

import io.nightjar.constraint.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void all() {
    Cards shipped = Cards.tables("limits");
    for (String name : shipped.names()) {
      try {
        Limit limit = LimitCard.read(shipped.find(name));
      } catch (RuntimeException e) {
        System.out.println("BAD " + e.getMessage());
      }
    }
    for (int i = 0; i < 3; i++) {
      long t = System.nanoTime();
      List<Limit> limits = Limits.shipped().all();
      System.out.println(limits.size() + " in " + (System.nanoTime() - t) / 1e6 + " ms");
    }
  }
}
