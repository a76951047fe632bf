package hexmail.emulator.mail;

/// The database of the mailboxes cannot be read or written.
public final class MailStoreFailed extends RuntimeException {

  MailStoreFailed(Exception cause) {
    super("the mail database cannot be used", cause);
  }
}
