package hexmail.testkit.contract.conversation;

/// Creates the environments of the conversation clauses.
public interface ConversationsWorldFactory {
  /// A new environment for one test.
  ConversationsWorld world();
}
