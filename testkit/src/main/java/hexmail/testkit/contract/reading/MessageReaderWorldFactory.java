package hexmail.testkit.contract.reading;

/// Creates the environments of the reading clauses.
public interface MessageReaderWorldFactory {
  /// A new environment for one test.
  MessageReaderWorld world();
}
