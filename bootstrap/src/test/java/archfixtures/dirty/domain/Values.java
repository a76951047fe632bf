package archfixtures.dirty.domain;

import java.util.ArrayList;
import java.util.List;

/// Each way in which a value can be no value.
final class Values {
  static class Extensible {}

  abstract static class Unfinished {}

  @interface Mark {}

  interface Role {}

  static final class Changes {
    private String text = "";
    final List<String> texts = new ArrayList<>();

    void setText(String text) {
      this.text = text;
    }

    void set(String text) {
      this.text = text;
    }

    String settled() {
      return text;
    }
  }

  @SuppressWarnings("ImmutableEnumChecker")
  enum Deviates {
    FIRST {
      private int runs;

      @Override
      void run() {
        times += runs++;
      }
    };

    int times;

    abstract void run();
  }

  @SuppressWarnings("ArrayRecordComponent")
  record Arrays(byte[] bytes, String[][] names, List<byte[]> generic) {}

  record Inexact(double component, List<Double> generic) {
    static final float FIELD = 1;

    Float result() {
      return FIELD;
    }

    void parameter(double[] many) {}
  }

  record KeepsException(IllegalStateException cause) {}

  /// A secret outside the package of the secrets.
  static final class Secret {
    String reveal() {
      return "";
    }
  }
}
