package hexmail.emulator.mail;

import java.io.IOException;

/// A file or folder named for import is missing or cannot be read; the message names it. What the
/// mailbox held before stays as it was when the fault shows before the import begins.
public final class MailFilesUnreadable extends RuntimeException {

  public MailFilesUnreadable(String message) {
    super(message);
  }

  public MailFilesUnreadable(String message, IOException cause) {
    super(message, cause);
  }
}
