package archfixtures.hiddentests.kit;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Tests that others can use.
public class Leaks {
  @Test
  void test() {}

  @Nested
  public class Situation {
    @Test
    void test() {}
  }

  protected static class Protected {
    @Test
    void test() {}
  }

  static class Hidden {
    @Test
    void test() {}
  }
}
