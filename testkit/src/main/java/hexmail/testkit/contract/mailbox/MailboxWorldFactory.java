package hexmail.testkit.contract.mailbox;

/// Creates the environments of the mailbox clauses.
public interface MailboxWorldFactory {
  /// A new environment for one test.
  MailboxWorld world();
}
