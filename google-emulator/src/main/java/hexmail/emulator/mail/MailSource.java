package hexmail.emulator.mail;

import java.nio.file.Path;
import java.util.List;

/// What a mailbox shall hold.
public sealed interface MailSource {

  /// What the data folder has; 2,000 sample messages if it has none.
  record Kept() implements MailSource {}

  /// So many sample messages; they replace what the mailbox holds unless it holds just these.
  ///
  /// @param messages zero or more
  record Sample(int messages) implements MailSource {

    public Sample {
      if (messages < 0) {
        throw new IllegalArgumentException("a mailbox cannot hold less than no messages");
      }
    }
  }

  /// So many messages, up to millions, in seconds: a thousand sample messages, and copies of them
  /// with times, ids and conversations of their own. They replace what the mailbox holds unless it
  /// holds just these.
  ///
  /// @param messages zero or more
  record Many(int messages) implements MailSource {

    public Many {
      if (messages < 0) {
        throw new IllegalArgumentException("a mailbox cannot hold less than no messages");
      }
    }
  }

  /// The mail of mbox files, `.eml` files and folders of `.eml` files, in this order; it replaces
  /// what the mailbox holds unless exactly these files, by content, are already in.
  record Files(List<Path> files) implements MailSource {

    public Files {
      files = List.copyOf(files);
    }
  }
}
