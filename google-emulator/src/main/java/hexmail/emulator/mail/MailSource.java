package hexmail.emulator.mail;

import java.nio.file.Path;
import java.util.List;

/// The source of the content of a mailbox.
public sealed interface MailSource {

  /// The content of the data folder; 2,000 sample messages if it has none.
  record Kept() implements MailSource {}

  /// This number of sample messages. They replace other content of the mailbox.
  ///
  /// @param messages zero or more
  record Sample(int messages) implements MailSource {

    public Sample {
      if (messages < 0) {
        throw new IllegalArgumentException("a mailbox cannot hold less than no messages");
      }
    }
  }

  /// This number of messages, up to millions, in seconds: a thousand sample messages, and copies of
  /// them with times, ids and conversations of their own. They replace other content of the
  /// mailbox.
  ///
  /// @param messages zero or more
  record Many(int messages) implements MailSource {

    public Many {
      if (messages < 0) {
        throw new IllegalArgumentException("a mailbox cannot hold less than no messages");
      }
    }
  }

  /// The mail of mbox files, `.eml` files and folders of `.eml` files, in this order. It replaces
  /// the content of the mailbox, unless exactly these files, by content, were imported before.
  record Files(List<Path> files) implements MailSource {

    public Files {
      files = List.copyOf(files);
    }
  }
}
