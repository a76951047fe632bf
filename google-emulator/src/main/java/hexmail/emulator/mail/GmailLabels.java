package hexmail.emulator.mail;

import hexmail.emulator.mime.HeaderField;
import hexmail.emulator.mime.ParsedMessage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The labels of an imported message. Google Takeout writes them into `X-Gmail-Labels`; other mbox
/// files only have `Status` headers.
final class GmailLabels {
  /// The system labels, in the order of listings.
  static final List<String> SYSTEM =
      List.of(
          "CHAT",
          "SENT",
          "INBOX",
          "IMPORTANT",
          "TRASH",
          "DRAFT",
          "SPAM",
          "CATEGORY_FORUMS",
          "CATEGORY_UPDATES",
          "CATEGORY_PERSONAL",
          "CATEGORY_PROMOTIONS",
          "CATEGORY_SOCIAL",
          "STARRED",
          "UNREAD");

  private static final Map<String, String> BY_TAKEOUT_NAME =
      Map.ofEntries(
          Map.entry("inbox", "INBOX"),
          Map.entry("sent", "SENT"),
          Map.entry("draft", "DRAFT"),
          Map.entry("drafts", "DRAFT"),
          Map.entry("spam", "SPAM"),
          Map.entry("trash", "TRASH"),
          Map.entry("bin", "TRASH"),
          Map.entry("starred", "STARRED"),
          Map.entry("important", "IMPORTANT"),
          Map.entry("unread", "UNREAD"),
          Map.entry("chat", "CHAT"),
          Map.entry("chats", "CHAT"),
          Map.entry("category personal", "CATEGORY_PERSONAL"),
          Map.entry("category social", "CATEGORY_SOCIAL"),
          Map.entry("category promotions", "CATEGORY_PROMOTIONS"),
          Map.entry("category updates", "CATEGORY_UPDATES"),
          Map.entry("category forums", "CATEGORY_FORUMS"));

  /// Takeout's names for states that are no labels, such as read and archived.
  private static final Set<String> NO_LABEL = Set.of("opened", "archived", "muted", "snoozed");

  private GmailLabels() {}

  /// The labels in the headers of a message: ids of system labels and names of the person's labels.
  static Set<String> of(ParsedMessage message) {
    List<String> given =
        message.root().headers().stream()
            .filter(field -> field.name().equalsIgnoreCase("X-Gmail-Labels"))
            .map(HeaderField::value)
            .flatMap(value -> split(value).stream())
            .toList();
    return given.isEmpty() ? fromStatus(message) : named(given);
  }

  /// The labels of these names of Takeout.
  static Set<String> named(List<String> takeoutNames) {
    Set<String> labels = new LinkedHashSet<>();
    for (String name : takeoutNames) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (!NO_LABEL.contains(lower)) {
        labels.add(BY_TAKEOUT_NAME.getOrDefault(lower, name));
      }
    }
    return labels;
  }

  private static Set<String> fromStatus(ParsedMessage message) {
    Set<String> labels = new LinkedHashSet<>(List.of("INBOX"));
    String status = message.header("Status") + message.header("X-Status");
    if (!status.contains("R")) {
      labels.add("UNREAD");
    }
    if (message.header("X-Status").contains("F")) {
      labels.add("STARRED");
    }
    return labels;
  }

  private static List<String> split(String list) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean quoted = false;
    String closed = list + ",";
    for (int i = 0; i < closed.length(); i++) {
      char c = closed.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        names.add(name.toString().strip());
        name.setLength(0);
      } else {
        name.append(c);
      }
    }
    names.add(name.toString().strip().replaceAll(",$", "")); // a quote that never closed
    names.removeIf(String::isEmpty);
    return names;
  }
}
