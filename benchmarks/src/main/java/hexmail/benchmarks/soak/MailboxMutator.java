package hexmail.benchmarks.soak;

import hexmail.emulator.control.Control;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Changes a mailbox of the local Google at random: messages arrive, labels are added and removed,
/// messages are deleted. Sometimes Google's history or its page tokens expire. Used by one thread
/// at a time.
final class MailboxMutator {
  private static final List<String> LABELS = List.of("UNREAD", "STARRED", "IMPORTANT", "INBOX");

  private final Control control;
  private final String email;
  private final Random random;
  private final Clock clock;
  private final List<String> ids;
  private final Set<String> deleted = new HashSet<>();
  private int delivered;

  MailboxMutator(Control control, String email, Random random, Clock clock) {
    this.control = control;
    this.email = email;
    this.random = random;
    this.clock = clock;
    ids = new ArrayList<>(new MailboxContents(control, email).listed());
  }

  /// The ids of deleted messages.
  synchronized Set<String> deleted() {
    return Set.copyOf(deleted);
  }

  /// How many messages were delivered and deleted.
  String summary() {
    return "%d delivered, %d deleted".formatted(delivered, deleted().size());
  }

  /// Makes one change.
  void change() {
    int chance = random.nextInt(1_000);
    if (chance < 250 || ids.isEmpty()) {
      deliver();
    } else if (chance < 400) {
      delete();
    } else if (chance < 996) {
      label();
    } else if (chance < 998) {
      control.expireHistory(email);
    } else {
      control.gmail().expirePageTokens();
    }
  }

  private void deliver() {
    delivered++;
    String text =
        "From: Charles Babbage <charles@example.org>\r\nTo: %s\r\nSubject: Letter %d\r\n\r\nDear all,\r\n"
            .formatted(email, delivered);
    List<String> labels = random.nextBoolean() ? List.of("INBOX", "UNREAD") : List.of("INBOX");
    ids.add(control.deliver(email, text, clock.instant(), labels));
  }

  private synchronized void delete() {
    String id = ids.remove(random.nextInt(ids.size()));
    deleted.add(id);
    control.delete(email, id);
  }

  private void label() {
    // Users read the newest messages, so most changes are made there.
    int newest = Math.min(ids.size(), 200);
    int at =
        random.nextInt(4) == 0
            ? random.nextInt(ids.size())
            : ids.size() - 1 - random.nextInt(newest);
    List<String> label = List.of(LABELS.get(random.nextInt(LABELS.size())));
    boolean add = random.nextBoolean();
    control.changeLabels(email, ids.get(at), add ? label : List.of(), add ? List.of() : label);
  }
}
