package hexmail.testkit.memory;

import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The labels of one mailbox. Not thread-safe.
final class LabelList {
  private static final List<String> GMAILS_OWN =
      List.of("INBOX", "SENT", "DRAFT", "STARRED", "IMPORTANT", "UNREAD", "SPAM", "TRASH");

  private final Map<LabelId, Label> labels = new LinkedHashMap<>();

  LabelList() {
    GMAILS_OWN.forEach(name -> add(new Label(new LabelId(name), name, false)));
  }

  void add(Label label) {
    labels.put(label.id(), label);
  }

  boolean has(LabelId id) {
    return labels.containsKey(id);
  }

  List<Label> all() {
    return List.copyOf(labels.values());
  }

  /// The labels of a mailbox with `messages`, counted.
  List<Label> counted(Collection<Message> messages) {
    return labels.values().stream().map(label -> counted(label, messages)).toList();
  }

  private static Label counted(Label label, Collection<Message> messages) {
    if (!label.isCounted()) {
      return label;
    }
    long unread =
        messages.stream()
            .map(message -> message.summary().labels())
            .filter(ids -> ids.containsAll(List.of(label.id(), LabelId.UNREAD)))
            .count();
    return label.withUnread((int) unread);
  }
}
