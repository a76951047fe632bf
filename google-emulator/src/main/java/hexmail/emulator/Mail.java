package hexmail.emulator;

import hexmail.emulator.grants.Accounts;
import hexmail.emulator.mail.ImportReport;
import hexmail.emulator.mail.MailSource;
import hexmail.emulator.mail.Mailboxes;

/// Decides what each account's mailbox holds.
final class Mail {
  private static final int FIRST = 2_000;
  private static final int SECOND = 300;
  private static final int THIRD = 40;

  private Mail() {}

  /// Fills the first account as told and the others with less sample mail; what the first one took
  /// in is reported.
  static ImportReport fill(Mailboxes mailboxes, MailSource source) {
    ImportReport report = mailboxes.fill(Accounts.ADA.email(), source);
    mailboxes.fill(Accounts.GRACE.email(), share(source, SECOND));
    mailboxes.fill(Accounts.ALAN.email(), share(source, THIRD));
    return report;
  }

  /// A small sample for the first account means small ones for the others, so that tests start
  /// fast.
  private static MailSource share(MailSource source, int usual) {
    return switch (source) {
      case MailSource.Sample(int messages) ->
          new MailSource.Sample(Math.min(usual, Math.ceilDiv(messages * usual, FIRST)));
      case MailSource.Kept() -> new MailSource.Sample(usual);
      case MailSource.Files _ -> new MailSource.Sample(usual);
    };
  }
}
