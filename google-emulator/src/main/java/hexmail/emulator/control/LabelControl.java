package hexmail.emulator.control;

import hexmail.emulator.mail.LabelSettings;
import hexmail.emulator.mail.MailStore;

/// The labels of the mailboxes. Safe for use by many threads.
public final class LabelControl {
  private final MailStore mailboxes;
  private final AccountControl accounts;

  LabelControl(MailStore mailboxes, AccountControl accounts) {
    this.mailboxes = mailboxes;
    this.accounts = accounts;
  }

  /// The id of the person's label of this name, which is created when missing.
  public String create(String email, String name) {
    return mailboxes.label(accounts.mailbox(email), name);
  }

  /// The same with these settings. Gmail's own labels are named by id, and their colours have no
  /// effect at Gmail.
  public String set(String email, String name, LabelSettings settings) {
    return mailboxes.label(accounts.mailbox(email), name, settings);
  }
}
