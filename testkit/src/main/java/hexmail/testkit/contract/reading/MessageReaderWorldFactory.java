package hexmail.testkit.contract.reading;

/// Where the clauses about reading take place.
public interface MessageReaderWorldFactory {
  /// A world of its own for one test.
  MessageReaderWorld world();
}
