package hexmail.emulator.mail;

import hexmail.emulator.mail.LabelSettings.Colors;
import hexmail.emulator.search.LabelSpelling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The labels of a mailbox during an import: system labels from the start, the person's labels as
/// they appear.
final class LabelTable {
  private final Handle handle;
  private final long mailbox;
  private final Map<String, Long> keys = new HashMap<>();
  private final Map<String, Long> ids = new HashMap<>();
  private int own;

  private LabelTable(Handle handle, long mailbox) {
    this.handle = handle;
    this.mailbox = mailbox;
  }

  /// The labels of a new mailbox.
  static LabelTable begin(Handle handle, long mailbox) {
    LabelTable table = new LabelTable(handle, mailbox);
    GmailLabels.SYSTEM.forEach(id -> table.insert(id, id, false));
    return table;
  }

  /// The labels of an existing mailbox, which can be found by id too.
  static LabelTable open(Handle handle, long mailbox) {
    LabelTable table = new LabelTable(handle, mailbox);
    handle
        .select("SELECT name, key, own, id FROM label WHERE mailbox = ? ORDER BY key", mailbox)
        .map((row, _) -> {
          table.own += row.getInt(3);
          table.ids.put(row.getString(4), row.getLong(2));
          return Map.entry(row.getString(1), row.getLong(2));
        })
        .forEach(label -> table.keys.put(label.getKey(), label.getValue()));
    return table;
  }

  /// The key of the label of this name, which is created when missing. The name of a system label
  /// is its id.
  long key(String name) {
    return known(name).orElseGet(() -> insert("Label_" + ++own, name, true));
  }

  /// The key of the label of this name, if the label exists.
  Optional<Long> known(String name) {
    return Optional.ofNullable(keys.get(name)).or(() -> Optional.ofNullable(ids.get(name)));
  }

  /// Changes the settings of the label of this name, which is created when missing.
  long change(String name, LabelSettings settings) {
    long key = key(name);
    Colors colors = settings.colors();
    handle.execute(
        "UPDATE label SET visibility = ?, text_color = ?, background_color = ? WHERE key = ?",
        settings.visibility(),
        colors == null ? null : colors.text(),
        colors == null ? null : colors.background(),
        key);
    return key;
  }

  /// The settings in the columns `visibility`, `text_color` and `background_color` of `row`.
  static LabelSettings settings(ResultSet row) throws SQLException {
    String text = row.getString("text_color");
    String background = row.getString("background_color");
    Colors colors = text == null || background == null ? null : new Colors(text, background);
    return new LabelSettings(row.getString("visibility"), colors);
  }

  private long insert(String id, String name, boolean ofPerson) {
    long key =
        handle
            .createUpdate(
                "INSERT INTO label (mailbox, id, name, spelling, own, visibility)"
                    + " VALUES (:mailbox, :id, :name, :spelling, :own, :visibility)")
            .bind("mailbox", mailbox)
            .bind("id", id)
            .bind("name", name)
            .bind("spelling", LabelSpelling.of(name))
            .bind("own", ofPerson ? 1 : 0)
            .bind("visibility", LabelSettings.usual(id, ofPerson).visibility())
            .executeAndReturnGeneratedKeys("key")
            .mapTo(Long.class)
            .one();
    keys.put(name, key);
    return key;
  }
}
