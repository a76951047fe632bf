package hexmail.emulator.mail;

import java.io.IOException;

/// A file or folder to import is missing or cannot be read; the message names it. The mailbox is
/// unchanged when this is found before the import begins.
public final class MailFilesUnreadable extends RuntimeException {

  public MailFilesUnreadable(String message) {
    super(message);
  }

  public MailFilesUnreadable(String message, IOException cause) {
    super(message, cause);
  }
}
