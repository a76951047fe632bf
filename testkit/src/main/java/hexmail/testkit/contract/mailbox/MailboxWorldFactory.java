package hexmail.testkit.contract.mailbox;

/// Where the clauses about mailboxes take place.
public interface MailboxWorldFactory {
  /// A world of its own for one test.
  MailboxWorld world();
}
