package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.text.Text;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import java.util.List;
import java.util.Map;

/// The names of labels.
final class LabelNames {
  private static final Map<String, Text> SYSTEM_LABELS =
      Map.ofEntries(
          Map.entry("INBOX", Text.of("label.inbox")),
          Map.entry("STARRED", Text.of("label.starred")),
          Map.entry("SENT", Text.of("label.sent")),
          Map.entry("DRAFT", Text.of("label.drafts")),
          Map.entry("ALL", Text.of("label.all")),
          Map.entry("SPAM", Text.of("label.spam")),
          Map.entry("TRASH", Text.of("label.bin")),
          Map.entry("IMPORTANT", Text.of("label.important")),
          Map.entry("UNREAD", Text.of("label.unread")),
          Map.entry("CHAT", Text.of("label.chats")),
          Map.entry("CATEGORY_PERSONAL", Text.of("label.primary")),
          Map.entry("CATEGORY_SOCIAL", Text.of("label.social")),
          Map.entry("CATEGORY_PROMOTIONS", Text.of("label.promotions")),
          Map.entry("CATEGORY_UPDATES", Text.of("label.updates")),
          Map.entry("CATEGORY_FORUMS", Text.of("label.forums")));

  private LabelNames() {}

  /// Whether every mailbox has the label `id`, or it names all mail.
  static boolean isGmails(LabelId id) {
    return SYSTEM_LABELS.containsKey(id.value());
  }

  /// The name of the label `id` in a mailbox with `labels`, which may be incomplete.
  static Text of(LabelId id, List<Label> labels) {
    Text system = SYSTEM_LABELS.get(id.value());
    return system != null
        ? system
        : labels.stream()
            .filter(label -> label.id().equals(id))
            .map(label -> Text.literal(label.name()))
            .findFirst()
            .orElseGet(() -> Text.of("label.unnamed"));
  }
}
