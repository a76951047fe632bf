package hexmail.emulator.mail;

import hexmail.emulator.search.LabelSpelling;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The labels of a mailbox while it is being filled: system labels from the start, the person's own
/// as they come.
final class LabelBook {
  private final Handle handle;
  private final long mailbox;
  private final Map<String, Long> keys = new HashMap<>();
  private int own;

  LabelBook(Handle handle, long mailbox) {
    this.handle = handle;
    this.mailbox = mailbox;
    GmailLabels.SYSTEM.forEach(id -> insert(id, id, false));
  }

  /// The key of the label of this name; for a system label the name is its id.
  long key(String name) {
    Long known = keys.get(name);
    return known == null ? insert("Label_" + ++own, name, true) : known;
  }

  private long insert(String id, String name, boolean ofPerson) {
    long key =
        handle
            .createUpdate(
                "INSERT INTO label (mailbox, id, name, spelling, own)"
                    + " VALUES (:mailbox, :id, :name, :spelling, :own)")
            .bind("mailbox", mailbox)
            .bind("id", id)
            .bind("name", name)
            .bind("spelling", LabelSpelling.of(name))
            .bind("own", ofPerson ? 1 : 0)
            .executeAndReturnGeneratedKeys("key")
            .mapTo(Long.class)
            .one();
    keys.put(name, key);
    return key;
  }
}
