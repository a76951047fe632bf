package hexmail.emulator.search;

import hexmail.emulator.search.Query.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A query as a condition on a row `m` of the table `message`.
///
/// @param sql with `?` for each of `parameters`
public record SqlCondition(String sql, List<Object> parameters) {

  public SqlCondition {
    parameters = List.copyOf(parameters);
  }

  /// Translates `query` for the messages of one mailbox.
  public static SqlCondition of(Query query, long mailbox) {
    return switch (query) {
      case Query.All _, Query.Anywhere _ -> plain("1");
      case Query.None _ -> plain("0");
      case Query.And(List<Query> parts) -> joined(parts, " AND ", mailbox);
      case Query.Or(List<Query> parts) -> joined(parts, " OR ", mailbox);
      case Query.Not(Query part) -> not(of(part, mailbox));
      case Query.Phrase(Field field, String words) -> phrase(field, words);
      case Query.Labelled(String name) -> labelled("AND l.spelling = ?", mailbox, name);
      case Query.UserLabelled _ -> labelled("AND l.own = ?", mailbox, 1);
      case Query.HasAttachment _ -> plain("m.attachment = 1");
      case Query.Larger(long bytes) -> one("m.size > ?", bytes);
      case Query.Smaller(long bytes) -> one("m.size < ?", bytes);
      case Query.Since(Instant instant) -> one("m.received >= ?", instant.toEpochMilli());
      case Query.Before(Instant instant) -> one("m.received < ?", instant.toEpochMilli());
      case Query.MessageId(String id) -> one("m.message_id = ?", id);
    };
  }

  private static SqlCondition plain(String sql) {
    return new SqlCondition(sql, List.of());
  }

  private static SqlCondition one(String sql, Object parameter) {
    return new SqlCondition(sql, List.of(parameter));
  }

  private static SqlCondition not(SqlCondition condition) {
    return new SqlCondition("NOT (" + condition.sql + ")", condition.parameters);
  }

  private static SqlCondition joined(List<Query> parts, String word, long mailbox) {
    List<String> conditions = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    for (Query part : parts) {
      SqlCondition condition = of(part, mailbox);
      conditions.add(condition.sql);
      parameters.addAll(condition.parameters);
    }
    return new SqlCondition("(" + String.join(word, conditions) + ")", parameters);
  }

  /// Folded words hold no quote, so the phrase needs no escaping.
  private static SqlCondition phrase(Field field, String words) {
    String match = "{" + field.columns() + "} : \"" + words + "\"";
    return one("m.text IN (SELECT rowid FROM words WHERE words MATCH ?)", match);
  }

  private static SqlCondition labelled(String which, long mailbox, Object value) {
    String sql =
        "EXISTS (SELECT 1 FROM message_label x WHERE x.message = m.key AND x.label IN"
            + " (SELECT l.key FROM label l WHERE l.mailbox = ? "
            + which
            + "))";
    return new SqlCondition(sql, List.of(mailbox, value));
  }
}
