package archfixtures.sealedoutcomes.application;

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
