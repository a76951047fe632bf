package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.ListLabelsResponse;
import hexmail.adapter.google.call.GmailCalls;
import hexmail.adapter.google.call.GmailRequest;
import hexmail.adapter.google.policy.Deadline;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelColor;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.LabelVisibility;
import hexmail.domain.outage.MailboxUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the labels of a mailbox. `labels.list` has no counts, so that each label that is counted
/// is read once more, for one unit.
final class LabelReader {
  private static final GmailRequest LIST =
      GmailRequest.of(GmailMethod.LABELS, QuotaClass.LISTING, "labels")
          .with("fields", "labels(id,name,type,labelListVisibility,color)");

  /// The ids of Gmail; others are not asked for.
  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9_-]+");

  private static final int AT_A_TIME = 8;

  private static final int MOST_COUNTED = 50;

  private final GmailCalls calls;

  LabelReader(GmailCalls calls) {
    this.calls = calls;
  }

  MailboxAnswer<List<Label>> read(MailboxAccess access, LabelCounts counts) {
    Deadline deadline = calls.deadline(access);
    MailboxAnswer<List<Label>> answer = calls.read(access, LIST, LabelReader::labels, deadline);
    return switch (counts) {
      case NONE -> answer;
      case UNREAD -> answer.then(labels -> new Found<>(counted(access, labels, deadline)));
    };
  }

  private static List<Label> labels(String body) {
    ListLabelsResponse answer = UntrustedJson.require(body, ListLabelsResponse.class);
    return ModelValues.list(answer.getLabels()).stream().map(LabelReader::label).toList();
  }

  private static Label label(com.google.api.services.gmail.model.Label label) {
    return new Label(
        new LabelId(ModelValues.required(label.getId())),
        DisplayText.line(ModelValues.required(label.getName())),
        "user".equals(label.getType()),
        visibility(ModelValues.text(label.getLabelListVisibility())),
        color(label.getColor()));
  }

  /// A label of which Gmail says nothing, or something new, is shown.
  private static LabelVisibility visibility(String value) {
    return switch (value) {
      case "labelHide" -> new LabelVisibility.Hidden();
      case "labelShowIfUnread" -> new LabelVisibility.ShownIfUnread();
      default -> new LabelVisibility.Shown();
    };
  }

  private static @Nullable LabelColor color(
      com.google.api.services.gmail.model.@Nullable LabelColor color) {
    return color == null
        ? null
        : LabelColor.parse(
                ModelValues.text(color.getTextColor()),
                ModelValues.text(color.getBackgroundColor()))
            .orElse(null);
  }

  private List<Label> counted(MailboxAccess access, List<Label> labels, Deadline deadline) {
    List<LabelId> wanted =
        labels.stream()
            .filter(Label::isCounted)
            .map(Label::id)
            .filter(id -> PLAIN_ID.matcher(id.value()).matches())
            .limit(MOST_COUNTED)
            .toList();
    Map<LabelId, Integer> counts = new ConcurrentHashMap<>();
    ParallelSteps.run(
        AT_A_TIME,
        wanted,
        id -> {
          unread(access, id, deadline).ifPresent(unread -> counts.put(id, unread));
          return true;
        });
    return labels.stream().map(label -> label.withUnread(counts.get(label.id()))).toList();
  }

  /// How many unread messages a label has; empty where it cannot be found out.
  private Optional<Integer> unread(MailboxAccess access, LabelId id, Deadline deadline) {
    GmailRequest request =
        GmailRequest.of(GmailMethod.LABEL, QuotaClass.LISTING, "labels/" + id.value())
            .with("fields", "messagesUnread");
    try {
      return calls.read(access, request, LabelReader::unread, deadline)
              instanceof Found<Integer>(Integer unread)
          ? Optional.of(unread)
          : Optional.empty();
    } catch (MailboxUnavailable unknown) {
      return Optional.empty();
    }
  }

  private static int unread(String body) {
    return ModelValues.required(
        UntrustedJson.require(body, com.google.api.services.gmail.model.Label.class)
            .getMessagesUnread());
  }
}
