package hexmail.emulator.mail;

import hexmail.emulator.mbox.MozillaStatus;
import hexmail.emulator.mime.HeaderField;
import hexmail.emulator.mime.ParsedMessage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The labels of an imported message. Google Takeout writes them into `X-Gmail-Labels`; other mbox
/// files only have `Status` headers, those of Thunderbird `X-Mozilla-Status`.
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

  private GmailLabels() {}

  /// The labels in the headers of a message: ids of system labels and names of the person's labels.
  static Set<String> of(ParsedMessage message) {
    List<String> given =
        message.root().headers().stream()
            .filter(field -> field.name().equalsIgnoreCase("X-Gmail-Labels"))
            .map(HeaderField::value)
            .flatMap(value -> split(value).stream())
            .toList();
    return given.isEmpty() ? fromStatus(message) : TakeoutLabels.of(given);
  }

  private static Set<String> fromStatus(ParsedMessage message) {
    Set<String> labels = new LinkedHashSet<>(List.of("INBOX"));
    String status = message.header("Status") + message.header("X-Status");
    String mozilla = message.header(MozillaStatus.HEADER);
    if (!status.contains("R") && !MozillaStatus.isRead(mozilla)) {
      labels.add("UNREAD");
    }
    if (message.header("X-Status").contains("F") || MozillaStatus.isMarked(mozilla)) {
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
