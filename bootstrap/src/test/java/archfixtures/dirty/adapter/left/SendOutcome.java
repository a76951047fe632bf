package archfixtures.dirty.adapter.left;

/// Outside the core, only the name `Outcome` makes a result.
interface SendOutcome {
  interface HttpAnswer {}

  sealed interface Token {
    final class Word implements Token {}
  }
}
