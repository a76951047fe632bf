package hexmail.emulator.mail;

import hexmail.emulator.mail.ListPage.PagePosition;
import hexmail.emulator.mail.ListPage.Selection;
import hexmail.emulator.search.Query;
import hexmail.emulator.search.SqlCondition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A selection as SQL. Rows are read from an index in the order of the listing: that of the
/// mailbox, or of the smallest label that all messages must have. So the cost of a page does not
/// depend on its position.
final class ListingQuery {
  private static final Set<String> HIDDEN = Set.of("SPAM", "TRASH");

  private static final String ORDERED = " ORDER BY o.received DESC, o.key DESC LIMIT ?";
  private static final String OF_MAILBOX =
      "SELECT m.mailbox, m.id, m.thread, m.received, m.key FROM message m"
          + " WHERE m.mailbox = ? AND (m.received, m.key) < (?, ?) AND ";
  private static final String OF_LABEL =
      "SELECT m.mailbox, m.id, m.thread, d.received, d.message AS key"
          + " FROM message_label d CROSS JOIN message m ON m.key = d.message"
          + " WHERE d.label = ? AND (d.received, d.message) < (?, ?) AND ";

  private final long mailbox;
  private final String condition;
  private final List<Object> conditionParameters = new ArrayList<>();
  private final @Nullable LabelRow leading;

  private record LabelRow(long key, long messages) {}

  /// A statement whose rows begin with id, thread, received and key of a message.
  record Statement(String sql, List<Object> parameters) {
    Statement {
      parameters = List.copyOf(parameters);
    }
  }

  /// @param query the parsed query of `selection`
  ListingQuery(Handle handle, long mailbox, Selection selection, Query query) {
    this.mailbox = mailbox;
    SqlCondition filter = SqlCondition.of(query, mailbox);
    StringBuilder sql = new StringBuilder(filter.sql());
    conditionParameters.addAll(filter.parameters());
    List<LabelRow> labels = new ArrayList<>();
    for (String id : selection.labelIds()) {
      LabelRow label = label(handle, "id", id).orElse(new LabelRow(0, 0));
      labels.add(label);
      sql.append(" AND EXISTS (SELECT 1 FROM message_label x WHERE x.message = m.key")
          .append(" AND x.label = ?)");
      conditionParameters.add(label.key());
    }
    if (!showsHidden(selection, query)) {
      sql.append(" AND m.hidden = 0");
    }
    query.labels().forEach(name -> label(handle, "spelling", name).ifPresent(labels::add));
    this.condition = sql.toString();
    this.leading = labels.stream().min(Comparator.comparingLong(LabelRow::messages)).orElse(null);
  }

  private static boolean showsHidden(Selection selection, Query query) {
    return selection.spamAndTrash()
        || (selection.searched() && query.reachesSpamAndTrash())
        || selection.labelIds().stream().anyMatch(HIDDEN::contains);
  }

  /// The only label with this value.
  private Optional<LabelRow> label(Handle handle, String column, String value) {
    List<LabelRow> found =
        handle
            .select(
                "SELECT key, messages FROM label WHERE mailbox = ? AND " + column + " = ?",
                mailbox,
                value)
            .map((row, _) -> new LabelRow(row.getLong(1), row.getLong(2)))
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// At most `most` messages after `place`, newest first.
  Statement messages(PagePosition position, int most) {
    List<Object> parameters = new ArrayList<>();
    String rows = rows(position, parameters);
    parameters.add(most);
    return new Statement(
        "SELECT o.id, o.thread, o.received, o.key FROM (" + rows + ") o" + ORDERED, parameters);
  }

  /// At most `most` conversations, each at the position of its newest matching message. The further
  /// columns are the newest snippet and the newest history id of all its messages.
  Statement threads(PagePosition position, int most) {
    List<Object> parameters = new ArrayList<>();
    String rows = rows(position, parameters);
    String sql =
        """
        SELECT o.id, o.thread, o.received, o.key,
          (SELECT t.snippet FROM message t WHERE t.mailbox = o.mailbox AND t.thread = o.thread
           ORDER BY t.received DESC, t.key DESC LIMIT 1),
          (SELECT max(t.history) FROM message t
           WHERE t.mailbox = o.mailbox AND t.thread = o.thread)
        FROM (%s) o
        WHERE NOT EXISTS (SELECT 1 FROM message m
          WHERE m.mailbox = o.mailbox AND m.thread = o.thread
          AND (m.received, m.key) > (o.received, o.key) AND %s)\
        """
            .formatted(rows, condition);
    parameters.addAll(conditionParameters);
    parameters.add(most);
    return new Statement(sql + ORDERED, parameters);
  }

  private String rows(PagePosition position, List<Object> parameters) {
    parameters.addAll(
        List.of(leading == null ? mailbox : leading.key(), position.received(), position.key()));
    parameters.addAll(conditionParameters);
    return (leading == null ? OF_MAILBOX : OF_LABEL) + condition;
  }
}
