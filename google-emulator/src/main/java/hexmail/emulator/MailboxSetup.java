package hexmail.emulator;

import hexmail.emulator.grants.SampleAccounts;
import hexmail.emulator.mail.ImportReport;
import hexmail.emulator.mail.MailSource;
import hexmail.emulator.mail.MailStore;

/// Fills the mailbox of each account at the start.
final class MailboxSetup {
  private static final int FIRST = 2_000;
  private static final int SECOND = 300;
  private static final int THIRD = 40;

  private MailboxSetup() {}

  /// Fills the first account from `source`, and the other accounts with less sample mail. Reports
  /// the import into the first account. A mailbox of the others that has mail is only replaced when
  /// `source` is a number of sample messages.
  static ImportReport fill(MailStore mailboxes, MailSource source) {
    ImportReport report = mailboxes.fill(SampleAccounts.ADA.email(), source);
    fillOther(mailboxes, SampleAccounts.GRACE.email(), source, SECOND);
    fillOther(mailboxes, SampleAccounts.ALAN.email(), source, THIRD);
    return report;
  }

  private static void fillOther(MailStore mailboxes, String email, MailSource source, int usual) {
    boolean sampleAskedFor =
        source instanceof MailSource.Sample || source instanceof MailSource.Many;
    if (sampleAskedFor || mailboxes.of(email).isEmpty()) {
      mailboxes.fill(email, new MailSource.Sample(share(source, usual)));
    }
  }

  /// A small sample for the first account makes small samples for the others, so that tests start
  /// fast.
  private static int share(MailSource source, int usual) {
    return switch (source) {
      case MailSource.Sample(int messages) -> share(messages, usual);
      case MailSource.Many(int messages) -> share(messages, usual);
      case MailSource.Kept _, MailSource.Files _ -> usual;
    };
  }

  private static int share(int messages, int usual) {
    return (int) Math.min(usual, Math.ceilDiv((long) messages * usual, FIRST));
  }
}
