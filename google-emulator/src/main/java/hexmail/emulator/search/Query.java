package hexmail.emulator.search;

import java.time.Instant;
import java.util.List;

/// The condition of a search.
public sealed interface Query {

  /// Every message.
  record All() implements Query {}

  /// No message.
  record None() implements Query {}

  /// Every message, spam and trash included (`in:anywhere`).
  record Anywhere() implements Query {}

  record And(List<Query> parts) implements Query {
    public And {
      parts = List.copyOf(parts);
    }
  }

  record Or(List<Query> parts) implements Query {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  record Not(Query part) implements Query {}

  /// Consecutive words, folded by `SearchText.fold`.
  record Phrase(Field field, String words) implements Query {}

  /// The label with this name in the spelling of queries: lower case, `-` for blanks and slashes.
  record Labelled(String name) implements Query {}

  /// The message has a label that the person created.
  record UserLabelled() implements Query {}

  record HasAttachment() implements Query {}

  /// Larger than this number of bytes.
  record Larger(long bytes) implements Query {}

  /// Smaller than this number of bytes.
  record Smaller(long bytes) implements Query {}

  /// Received at this instant or later.
  record Since(Instant instant) implements Query {}

  /// Received before this instant.
  record Before(Instant instant) implements Query {}

  /// The `Message-ID` header, without angle brackets.
  record MessageId(String id) implements Query {}

  /// The fields of a phrase: columns of the index. `to:` includes `Cc` and `Bcc`, as in Gmail.
  enum Field {
    ANY("sender recipients copies hidden_copies subject body files"),
    FROM("sender"),
    TO("recipients copies hidden_copies"),
    CC("copies"),
    BCC("hidden_copies"),
    SUBJECT("subject"),
    FILE("files"),
    LIST("list");

    private final String columns;

    Field(String columns) {
      this.columns = columns;
    }

    String columns() {
      return columns;
    }
  }

  /// The names of labels that every matching message must have.
  default List<String> labels() {
    return switch (this) {
      case Labelled(String name) -> List.of(name);
      case And(List<Query> parts) ->
          parts.stream().flatMap(part -> part.labels().stream()).distinct().toList();
      case All _, None _, Anywhere _, Or _, Not _, Phrase _, UserLabelled _ -> List.of();
      case HasAttachment _, Larger _, Smaller _, Since _, Before _, MessageId _ -> List.of();
    };
  }

  /// Whether the query names spam or trash, so that they are not left out.
  default boolean reachesSpamAndTrash() {
    return switch (this) {
      case Anywhere _ -> true;
      case Labelled(String name) -> name.equals("spam") || name.equals("trash");
      case And(List<Query> parts) -> parts.stream().anyMatch(Query::reachesSpamAndTrash);
      case Or(List<Query> parts) -> parts.stream().anyMatch(Query::reachesSpamAndTrash);
      case All _, None _, Not _, Phrase _, UserLabelled _, HasAttachment _ -> false;
      case Larger _, Smaller _, Since _, Before _, MessageId _ -> false;
    };
  }
}
