package hexmail.emulator.search;

import java.time.Instant;
import java.util.List;

/// What a search asks of a message.
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

  /// The words, as `SearchText.fold` gives them, in a row.
  record Phrase(Field field, String words) implements Query {}

  /// The label whose name, in Gmail's spelling for queries, is `name`: lower case, `-` for blanks
  /// and slashes.
  record Labelled(String name) implements Query {}

  /// Has a label of the person's own making.
  record UserLabelled() implements Query {}

  record HasAttachment() implements Query {}

  /// Larger than so many bytes.
  record Larger(long bytes) implements Query {}

  /// Smaller than so many bytes.
  record Smaller(long bytes) implements Query {}

  /// Received at this instant or later.
  record Since(Instant instant) implements Query {}

  /// Received before this instant.
  record Before(Instant instant) implements Query {}

  /// The `Message-ID` header, without angle brackets.
  record MessageId(String id) implements Query {}

  /// Where a phrase has to stand: columns of the index. `to:` covers copies as well, as in Gmail.
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

  /// The names of labels that each message found has to carry.
  default List<String> labels() {
    return switch (this) {
      case Labelled(String name) -> List.of(name);
      case And(List<Query> parts) ->
          parts.stream().flatMap(part -> part.labels().stream()).distinct().toList();
      case All _, None _, Anywhere _, Or _, Not _, Phrase _, UserLabelled _ -> List.of();
      case HasAttachment _, Larger _, Smaller _, Since _, Before _, MessageId _ -> List.of();
    };
  }

  /// Whether this asks for spam or trash, so that they are not left out.
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
