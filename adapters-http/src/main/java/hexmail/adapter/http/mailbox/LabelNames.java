package hexmail.adapter.http.mailbox;

import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import java.util.List;
import java.util.Map;

/// What labels are called.
final class LabelNames {
  private static final Map<String, String> GMAILS =
      Map.ofEntries(
          Map.entry("INBOX", "Inbox"),
          Map.entry("STARRED", "Starred"),
          Map.entry("SENT", "Sent"),
          Map.entry("DRAFT", "Drafts"),
          Map.entry("ALL", "All mail"),
          Map.entry("SPAM", "Spam"),
          Map.entry("TRASH", "Bin"),
          Map.entry("IMPORTANT", "Important"),
          Map.entry("UNREAD", "Unread"),
          Map.entry("CHAT", "Chats"),
          Map.entry("CATEGORY_PERSONAL", "Primary"),
          Map.entry("CATEGORY_SOCIAL", "Social"),
          Map.entry("CATEGORY_PROMOTIONS", "Promotions"),
          Map.entry("CATEGORY_UPDATES", "Updates"),
          Map.entry("CATEGORY_FORUMS", "Forums"));

  private LabelNames() {}

  /// The name of the label `id` in a mailbox with `labels`, which may be incomplete.
  static String of(LabelId id, List<Label> labels) {
    String known = GMAILS.get(id.value());
    return known != null
        ? known
        : labels.stream()
            .filter(label -> label.id().equals(id))
            .map(Label::name)
            .findFirst()
            .orElse("Label");
  }
}
