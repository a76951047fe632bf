package hexmail.testkit.contract.index;

import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The indexes that a test class hands to the clauses, new ones at each call.
public interface MailboxIndexFactory {
  /// An index of which nothing was told, for one test; it keeps 2,000 summaries of an account, at
  /// least.
  MailboxIndex empty();

  /// An index of which nothing was told that keeps so many summaries of each account, for one test.
  MailboxIndex withRoomFor(int summaries);

  /// An index that can neither be read nor written.
  MailboxIndex unavailable();

  /// An index of which nothing was told that the clause breaks, so that it can neither be read nor
  /// written, and mends.
  RecoverablePort<MailboxIndex> recoverable();
}
