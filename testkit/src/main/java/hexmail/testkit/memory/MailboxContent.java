package hexmail.testkit.memory;

import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The content of one mailbox. Not thread-safe; guarded by its owner.
final class MailboxContent {
  private static final Comparator<MessageSummary> NEWEST_FIRST =
      Comparator.comparing(MessageSummary::receivedAt)
          .reversed()
          .thenComparing(summary -> summary.id().value());

  /// The position of a page token: the list that it came from, and the last message before it.
  private record Place(ListRequest origin, boolean conversations, @Nullable MessageSummary after) {}

  /// A page: each message that is listed, or whose conversation is.
  private record Page(List<MessageSummary> rows, @Nullable PageToken next) {}

  private final Map<MessageId, Message> messages = new HashMap<>();
  private final LabelList labels = new LabelList();
  private final Map<PageToken, Place> places = new HashMap<>();
  private final Set<MessageId> garbled = new HashSet<>();
  private final ChangeHistory history = new ChangeHistory();

  /// The last change of each conversation. A deletion leaves it as it is: of Gmail's history ids
  /// nobody knows whether they change then.
  private final Map<ConversationId, HistoryId> changed = new HashMap<>();

  private boolean cut;
  private int serial;

  void put(Message message) {
    MessageId id = message.summary().id();
    messages.put(id, message);
    add(message, new MailboxChange.Added(id));
  }

  private void add(Message message, MailboxChange change) {
    history.add(change);
    changed.put(message.summary().conversation(), history.now());
  }

  void delete(MessageId id) {
    Message message = messages.remove(id);
    if (message != null) {
      history.add(new MailboxChange.Deleted(id, message.summary().conversation()));
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
    messages.put(id, message.withSummary(message.summary().withLabels(now)));
    if (!added.isEmpty()) {
      add(message, new MailboxChange.LabelsAdded(id, added));
    }
    if (!removed.isEmpty()) {
      add(message, new MailboxChange.LabelsRemoved(id, removed));
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
                        MessageFaults.bare(message.summary()),
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

  List<Label> labels(LabelCounts counts) {
    return switch (counts) {
      case NONE -> labels.all();
      case UNREAD -> labels.counted(messages.values());
    };
  }

  Optional<Message> find(MessageId id) {
    return Optional.ofNullable(messages.get(id));
  }

  List<MessageSummary> summaries(List<MessageId> ids) {
    return ids.stream()
        .flatMap(id -> find(id).stream())
        .map(Message::summary)
        .map(summary -> isGarbled(summary.id()) ? MessageFaults.bare(summary) : summary)
        .toList();
  }

  /// The summary of a conversation; empty if it has no messages.
  Optional<ConversationSummary> conversationSummary(ConversationId id) {
    return conversation(id)
        .map(found ->
            new ConversationSummary(
                id,
                changed.getOrDefault(id, history.now()),
                found.messages().stream().map(Message::summary).toList()));
  }

  MailboxAnswer<MessageIdPage> page(ListRequest request) {
    return page(request, false)
        .then(page ->
            new MailboxAnswer.Found<>(
                new MessageIdPage(
                    page.rows().stream().map(MessageSummary::id).toList(), page.next())));
  }

  MailboxAnswer<ListedConversations> conversations(ListRequest request) {
    return page(request, true)
        .then(page ->
            new MailboxAnswer.Found<>(
                new ListedConversations(
                    page.rows().stream().map(this::listed).toList(), page.next())));
  }

  private ListedConversations.Listed listed(MessageSummary newest) {
    ConversationId id = newest.conversation();
    return new ListedConversations.Listed(id, changed.getOrDefault(id, history.now()));
  }

  private MailboxAnswer<Page> page(ListRequest request, boolean conversations) {
    if (request.label() != null && !labels.has(request.label())) {
      return new MailboxAnswer.NotFound<>();
    }
    Place place = request.page() == null ? null : places.get(request.page());
    if (request.page() != null && !continues(place, request, conversations)) {
      return new MailboxAnswer.Invalid<>();
    }
    MessageSummary after = place == null ? null : place.after;
    Set<ConversationId> met = new HashSet<>();
    List<MessageSummary> rest =
        InMemorySearch.matching(request, messages.values())
            .sorted(NEWEST_FIRST)
            .filter(summary -> !conversations || met.add(summary.conversation()))
            .filter(summary -> after == null || NEWEST_FIRST.compare(summary, after) > 0)
            .toList();
    List<MessageSummary> rows = rest.subList(0, Math.min(size(request), rest.size()));
    MessageSummary last = rows.isEmpty() ? after : rows.getLast();
    PageToken next =
        rows.size() < rest.size() ? token(new Place(request, conversations, last)) : null;
    return new MailboxAnswer.Found<>(new Page(rows, next));
  }

  /// When pages are cut short, each second page is empty.
  private int size(ListRequest request) {
    if (!cut) {
      return request.size();
    }
    return serial % 2 == 0 ? 0 : Math.ceilDiv(request.size(), 2);
  }

  private static boolean continues(
      @Nullable Place place, ListRequest request, boolean conversations) {
    return place != null
        && place.conversations == conversations
        && place.origin.query().equals(request.query())
        && Objects.equals(place.origin.label(), request.label());
  }

  private PageToken token(Place place) {
    serial++;
    PageToken token = new PageToken("page-" + serial);
    places.put(token, place);
    return token;
  }
}
