package hexmail.emulator.mail;

import java.nio.file.Path;
import java.time.Clock;

/// The mailboxes of the local Google, kept in `mail.db` in a data folder. Safe for use by many
/// threads.
public final class Mailboxes implements AutoCloseable {
  private Mailboxes() {}

  /// Opens the mailboxes of `folder`, which is made when missing.
  public static Mailboxes open(Path folder, Clock clock) {
    return new Mailboxes();
  }

  /// Makes the mailbox of `email` hold `source`. Doing it again changes nothing. An import that was
  /// cut off by the end of the process is done again from its start.
  public ImportReport fill(String email, MailSource source) {
    return ImportReport.NOTHING;
  }

  @Override
  public void close() {}
}
