package hexmail.emulator.mail;

import hexmail.emulator.search.LabelSpelling;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The labels of a mailbox while mail comes in: system labels from the start, the person's own as
/// they come.
final class LabelBook {
  private final Handle handle;
  private final long mailbox;
  private final Map<String, Long> keys = new HashMap<>();
  private int own;

  private LabelBook(Handle handle, long mailbox) {
    this.handle = handle;
    this.mailbox = mailbox;
  }

  /// Of a new mailbox.
  static LabelBook begin(Handle handle, long mailbox) {
    LabelBook book = new LabelBook(handle, mailbox);
    GmailLabels.SYSTEM.forEach(id -> book.insert(id, id, false));
    return book;
  }

  /// Of a mailbox that has some.
  static LabelBook open(Handle handle, long mailbox) {
    LabelBook book = new LabelBook(handle, mailbox);
    handle
        .select("SELECT name, key, own FROM label WHERE mailbox = ?", mailbox)
        .map((row, _) -> {
          book.own += row.getInt(3);
          return Map.entry(row.getString(1), row.getLong(2));
        })
        .forEach(label -> book.keys.put(label.getKey(), label.getValue()));
    return book;
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
