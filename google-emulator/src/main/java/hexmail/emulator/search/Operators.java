package hexmail.emulator.search;

import hexmail.emulator.search.Query.Field;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The meaning of `field:value`. A value that is not valid for its field is searched as text.
final class Operators {
  private static final Set<String> NAMES =
      Set.of(
          "from",
          "to",
          "cc",
          "bcc",
          "deliveredto",
          "subject",
          "list",
          "filename",
          "rfc822msgid",
          "label",
          "in",
          "is",
          "has",
          "category",
          "after",
          "newer",
          "before",
          "older",
          "newer_than",
          "older_than",
          "larger",
          "larger_than",
          "smaller",
          "smaller_than",
          "size");
  private static final List<String> CATEGORIES =
      List.of("social", "promotions", "updates", "forums");

  private final QueryDates dates;
  private final String me;

  /// @param now the time from which `newer_than:` counts back
  /// @param me the address of `me`
  Operators(Instant now, String me) {
    this.dates = new QueryDates(now);
    this.me = me;
  }

  static boolean knows(String name) {
    return NAMES.contains(name);
  }

  Query apply(String operator, String value) {
    return meaning(operator, value).orElseGet(() -> phrase(Field.ANY, operator + " " + value));
  }

  private Optional<Query> meaning(String operator, String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return switch (operator) {
      case "from" -> Optional.of(address(Field.FROM, value));
      case "to", "deliveredto" -> Optional.of(address(Field.TO, value));
      case "cc" -> Optional.of(address(Field.CC, value));
      case "bcc" -> Optional.of(address(Field.BCC, value));
      case "subject" -> Optional.of(phrase(Field.SUBJECT, value));
      case "list" -> Optional.of(phrase(Field.LIST, value));
      case "filename" -> Optional.of(phrase(Field.FILE, value));
      case "rfc822msgid" -> Optional.of(new Query.MessageId(value.replaceAll("[<>\\s]", "")));
      case "label" -> Optional.of(labelled(value));
      case "in" -> Optional.of(place(lower));
      case "is" -> state(lower);
      case "has" -> feature(lower);
      case "category" -> category(lower);
      case "after", "newer" -> dates.day(value).map(Query.Since::new);
      case "before", "older" -> dates.day(value).map(Query.Before::new);
      case "newer_than" -> dates.ago(lower).map(Query.Since::new);
      case "older_than" -> dates.ago(lower).map(Query.Before::new);
      case "larger", "larger_than", "size" -> bytes(lower).map(Query.Larger::new);
      case "smaller", "smaller_than" -> bytes(lower).map(Query.Smaller::new);
      default -> Optional.empty();
    };
  }

  static Query phrase(Field field, String text) {
    String words = SearchText.fold(text);
    return words.isEmpty() ? new Query.None() : new Query.Phrase(field, words);
  }

  private Query address(Field field, String value) {
    return phrase(field, value.equalsIgnoreCase("me") ? me : value);
  }

  private static Query labelled(String name) {
    return new Query.Labelled(LabelSpelling.of(name));
  }

  private static Query place(String value) {
    return switch (value) {
      case "anywhere" -> new Query.Anywhere();
      case "archive" ->
          new Query.Not(
              new Query.Or(
                  List.of(
                      new Query.Labelled("inbox"),
                      new Query.Labelled("sent"),
                      new Query.Labelled("draft"),
                      new Query.Labelled("spam"),
                      new Query.Labelled("trash"))));
      case "snoozed" -> new Query.None();
      default -> labelled(value);
    };
  }

  private static Optional<Query> state(String value) {
    return switch (value) {
      case "read" -> Optional.of(new Query.Not(new Query.Labelled("unread")));
      case "muted", "snoozed" -> Optional.of(new Query.None());
      case "unread", "starred", "important", "sent", "draft", "chat", "inbox", "spam", "trash" ->
          Optional.of(new Query.Labelled(value));
      default -> Optional.empty();
    };
  }

  private static Optional<Query> feature(String value) {
    return switch (value) {
      case "attachment", "attachments" -> Optional.of(new Query.HasAttachment());
      case "userlabels" -> Optional.of(new Query.UserLabelled());
      case "nouserlabels" -> Optional.of(new Query.Not(new Query.UserLabelled()));
      case "yellow-star" -> Optional.of(new Query.Labelled("starred"));
      case "drive", "document", "spreadsheet", "presentation", "youtube" ->
          Optional.of(new Query.None());
      default -> Optional.empty();
    };
  }

  private static Optional<Query> category(String value) {
    if (value.equals("primary")) {
      List<Query> others = CATEGORIES.stream().map(name -> categorised(name)).toList();
      Query rest =
          new Query.And(List.of(new Query.Labelled("inbox"), new Query.Not(new Query.Or(others))));
      return Optional.of(new Query.Or(List.of(categorised("personal"), rest)));
    }
    boolean known =
        CATEGORIES.contains(value) || value.equals("purchases") || value.equals("reservations");
    return known ? Optional.of(categorised(value)) : Optional.empty();
  }

  private static Query categorised(String name) {
    return labelled("category_" + name);
  }

  private static Optional<Long> bytes(String value) {
    if (!value.matches("\\d{1,12}(k|kb|m|mb|g|gb)?")) {
      return Optional.empty();
    }
    long number = Long.parseLong(value.replaceAll("\\D", ""));
    String unit = value.replaceAll("[\\db]", "");
    return Optional.of(
        switch (unit) {
          case "k" -> number << 10;
          case "m" -> number << 20;
          case "g" -> number << 30;
          default -> number;
        });
  }
}
