package hexmail.testkit.memory;

import hexmail.domain.history.MailboxChange;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The content of one mailbox. Not thread-safe; guarded by its owner.
final class MailboxContent {
  private static final Comparator<MessageSummary> NEWEST_FIRST =
      Comparator.comparing(MessageSummary::receivedAt)
          .reversed()
          .thenComparing(summary -> summary.id().value());
  private static final Map<String, LabelId> OPERATORS =
      Map.of("in:spam", LabelId.SPAM, "in:trash", LabelId.TRASH);

  /// The position of a page token: the request that it came from, and the last message before it.
  private record Place(ListRequest origin, @Nullable MessageSummary after) {}

  private final Map<MessageId, Message> messages = new HashMap<>();
  private final LabelList labels = new LabelList();
  private final Map<PageToken, Place> places = new HashMap<>();
  private final Set<MessageId> garbled = new HashSet<>();
  private final ChangeHistory history = new ChangeHistory();
  private boolean cut;
  private int serial;

  void put(Message message) {
    MessageId id = message.summary().id();
    messages.put(id, message);
    history.add(new MailboxChange.Added(id));
  }

  void delete(MessageId id) {
    if (messages.remove(id) != null) {
      history.add(new MailboxChange.Deleted(id));
    }
  }

  void relabel(MessageId id, Set<LabelId> added, Set<LabelId> removed) {
    Message message = messages.get(id);
    if (message == null) {
      return;
    }
    Set<LabelId> now = new HashSet<>(message.summary().labels());
    now.addAll(added);
    now.removeAll(removed);
    messages.put(
        id,
        new Message(
            message.summary().withLabels(now),
            message.to(),
            message.cc(),
            message.body(),
            message.attachments()));
    if (!added.isEmpty()) {
      history.add(new MailboxChange.LabelsAdded(id, added));
    }
    if (!removed.isEmpty()) {
      history.add(new MailboxChange.LabelsRemoved(id, removed));
    }
  }

  ChangeHistory history() {
    return history;
  }

  Optional<Conversation> conversation(ConversationId id) {
    List<Message> all =
        messages.values().stream()
            .filter(message -> message.summary().conversation().equals(id))
            .sorted(Comparator.comparing(Message::summary, NEWEST_FIRST.reversed()))
            .map(message ->
                isGarbled(message.summary().id())
                    ? new Message(
                        bare(message.summary()),
                        List.of(),
                        List.of(),
                        new MessageBody.NotRead(),
                        List.of())
                    : message)
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(new Conversation(id, all));
  }

  void addLabel(Label label) {
    labels.add(label);
  }

  void forgetPages() {
    places.clear();
  }

  void garble(MessageId id) {
    garbled.add(id);
  }

  boolean isGarbled(MessageId id) {
    return garbled.contains(id);
  }

  void cutPagesShort(boolean now) {
    cut = now;
  }

  int size() {
    return messages.size();
  }

  List<Label> labels() {
    return labels.counted(messages.values());
  }

  Optional<Message> find(MessageId id) {
    return Optional.ofNullable(messages.get(id));
  }

  List<MessageSummary> summaries(List<MessageId> ids) {
    return ids.stream()
        .flatMap(id -> find(id).stream())
        .map(Message::summary)
        .map(summary -> isGarbled(summary.id()) ? bare(summary) : summary)
        .toList();
  }

  private static MessageSummary bare(MessageSummary summary) {
    return new MessageSummary(
        summary.id(),
        summary.conversation(),
        Correspondent.UNKNOWN,
        "",
        "",
        summary.receivedAt(),
        summary.labels(),
        false);
  }

  MailboxAnswer<MessageIdPage> page(ListRequest request) {
    if (request.label() != null && !labels.has(request.label())) {
      return new MailboxAnswer.NotFound<>();
    }
    Place place = request.page() == null ? null : places.get(request.page());
    if (request.page() != null && !continues(place, request)) {
      return new MailboxAnswer.Invalid<>();
    }
    MessageSummary after = place == null ? null : place.after;
    List<MessageSummary> rest =
        matching(request)
            .filter(summary -> after == null || NEWEST_FIRST.compare(summary, after) > 0)
            .sorted(NEWEST_FIRST)
            .toList();
    List<MessageSummary> rows = rest.subList(0, Math.min(size(request), rest.size()));
    MessageSummary last = rows.isEmpty() ? after : rows.getLast();
    PageToken next = rows.size() < rest.size() ? token(request, last) : null;
    return new MailboxAnswer.Found<>(
        new MessageIdPage(rows.stream().map(MessageSummary::id).toList(), next));
  }

  /// When pages are cut short, each second page is empty.
  private int size(ListRequest request) {
    if (!cut) {
      return request.size();
    }
    return serial % 2 == 0 ? 0 : Math.ceilDiv(request.size(), 2);
  }

  private static boolean continues(@Nullable Place place, ListRequest request) {
    return place != null
        && place.origin.query().equals(request.query())
        && Objects.equals(place.origin.label(), request.label());
  }

  private PageToken token(ListRequest request, @Nullable MessageSummary last) {
    serial++;
    PageToken token = new PageToken("page-" + serial);
    places.put(token, new Place(request, last));
    return token;
  }

  private Stream<MessageSummary> matching(ListRequest request) {
    List<String> words = new ArrayList<>(List.of(lower(request.query().text()).split("\\s+")));
    words.remove("");
    boolean anywhere = words.remove("in:anywhere");
    List<LabelId> wanted = new ArrayList<>();
    OPERATORS.forEach((word, label) -> addIf(words.remove(word), wanted, label));
    addIf(request.label() != null, wanted, request.label());
    return messages.values().stream()
        .map(Message::summary)
        .filter(summary -> summary.labels().containsAll(wanted))
        .filter(summary -> anywhere || !isHidden(summary, wanted))
        .filter(summary -> words.stream().allMatch(text(summary)::contains));
  }

  private static void addIf(boolean asked, List<LabelId> wanted, @Nullable LabelId label) {
    if (asked && label != null) {
      wanted.add(label);
    }
  }

  private static boolean isHidden(MessageSummary summary, List<LabelId> wanted) {
    return Set.of(LabelId.SPAM, LabelId.TRASH).stream()
        .anyMatch(label -> summary.labels().contains(label) && !wanted.contains(label));
  }

  private static String text(MessageSummary summary) {
    return lower(
        String.join(
            "\n",
            summary.subject(),
            summary.from().name(),
            summary.from().address(),
            summary.snippet()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
