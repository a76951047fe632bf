package archfixtures.sealedoutcomes.adapter.left;

/// Outside the core the name alone tells.
interface SendOutcome {
  /// Nothing of the rule's business there.
  interface HttpAnswer {}

  /// Nor this.
  sealed interface Token {
    final class Word implements Token {}
  }
}
