package archfixtures.dirty.application;

/// Results of every wrong kind.
final class Results {
  interface Outcome {}

  abstract static sealed class AbstractOutcome {
    static final class Only extends AbstractOutcome {}
  }

  enum ChoiceOutcome {
    YES
  }

  record FlatOutcome(String text) {}

  interface Answer {}

  /// Sealed, but not of records.
  sealed interface Permits {
    record Fine() implements Permits {}

    final class ByClass implements Permits {}

    enum ByEnum implements Permits {
      ONLY
    }

    non-sealed interface ByOpening extends Permits {}

    sealed interface BySealing extends Permits {
      record Deep() implements BySealing {}
    }
  }

  /// Sealed, of records, and with questions that replace the `switch`.
  sealed interface GenericAnswer<T> {
    boolean isFound();

    default boolean found() {
      return this instanceof Found<T>;
    }

    static boolean both(GenericAnswer<?> first, GenericAnswer<?> second) {
      return first.found() && second.found();
    }

    record Found<T>(T value, boolean isFound) implements GenericAnswer<T> {}
  }
}
