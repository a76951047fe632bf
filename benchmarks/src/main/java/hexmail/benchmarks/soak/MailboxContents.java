package hexmail.benchmarks.soak;

import hexmail.emulator.control.Control;
import hexmail.emulator.mail.StoredMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The content of a mailbox of the local Google.
final class MailboxContents {
  private final Control control;
  private final String email;

  MailboxContents(Control control, String email) {
    this.control = control;
    this.email = email;
  }

  /// The labels of every message.
  Map<String, Set<String>> labels() {
    Map<String, Set<String>> all = new HashMap<>();
    control
        .mailbox(email)
        .forEach((StoredMessage one) -> all.put(one.id(), Set.copyOf(one.labelIds())));
    return all;
  }

  /// The messages that a list of all messages shows.
  Set<String> listed() {
    Set<String> ids = new HashSet<>();
    labels()
        .forEach((id, labels) -> {
          if (!labels.contains("SPAM") && !labels.contains("TRASH")) {
            ids.add(id);
          }
        });
    return ids;
  }
}
