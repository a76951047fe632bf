package archfixtures.sealedoutcomes.domain;

/// Sealed, of records, and with questions beside the `switch`.
public sealed interface GenericAnswer<T> {
  boolean isFound();

  default boolean found() {
    return this instanceof Found<T>;
  }

  static boolean both(GenericAnswer<?> first, GenericAnswer<?> second) {
    return first.found() && second.found();
  }

  record Found<T>(T value, boolean isFound) implements GenericAnswer<T> {}
}
