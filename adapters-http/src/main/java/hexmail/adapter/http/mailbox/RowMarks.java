package hexmail.adapter.http.mailbox;

import static java.util.stream.Collectors.toMap;

import hexmail.adapter.http.page.MailPage.Line.Marks;
import hexmail.adapter.http.page.MailPage.Line.Tag;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelColor;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageSummary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a row shows of labels: star, importance, and the person's own labels but for the one that
/// is listed.
///
/// @param own the person's own labels as a row shows them
record RowMarks(Map<LabelId, Tag> own) {
  /// Without the person's own labels.
  static final RowMarks PLAIN = new RowMarks(Map.of());

  private static final int MOST_TAGS = 2;

  RowMarks {
    own = Map.copyOf(own);
  }

  /// @param listed the label whose messages are listed, if any
  static RowMarks of(List<Label> labels, @Nullable LabelId listed) {
    return new RowMarks(
        labels.stream()
            .filter(label -> label.own() && !label.id().equals(listed))
            .collect(toMap(Label::id, RowMarks::tag, (first, _) -> first)));
  }

  Marks of(List<MessageSummary> messages) {
    boolean starred = has(messages, LabelId.STARRED);
    boolean important = has(messages, LabelId.IMPORTANT);
    List<Tag> tags = own.isEmpty() ? List.of() : tags(messages);
    if (!starred && !important && tags.isEmpty()) {
      return Marks.NONE;
    }
    int shown = Math.min(MOST_TAGS, tags.size());
    return new Marks(starred, important, tags.subList(0, shown), tags.size() - shown);
  }

  private static boolean has(List<MessageSummary> messages, LabelId label) {
    for (MessageSummary message : messages) {
      if (message.labels().contains(label)) {
        return true;
      }
    }
    return false;
  }

  private List<Tag> tags(List<MessageSummary> messages) {
    Map<String, Tag> tags = new TreeMap<>();
    for (MessageSummary message : messages) {
      for (LabelId id : message.labels()) {
        Tag tag = own.get(id);
        if (tag != null) {
          tags.put(tag.name(), tag);
        }
      }
    }
    return List.copyOf(tags.values());
  }

  private static Tag tag(Label label) {
    LabelColor color = label.color();
    return new Tag(label.name(), color == null ? null : color.background());
  }
}
