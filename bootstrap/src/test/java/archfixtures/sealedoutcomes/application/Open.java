package archfixtures.sealedoutcomes.application;

/// A use case with results of every wrong kind.
final class Open {
  private Open() {}

  interface Outcome {}

  abstract static sealed class AbstractOutcome {
    static final class Only extends AbstractOutcome {}
  }

  enum ChoiceOutcome {
    YES
  }

  record FlatOutcome(String text) {}

  interface Answer {}
}
