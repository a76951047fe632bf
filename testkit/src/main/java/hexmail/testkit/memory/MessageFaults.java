package hexmail.testkit.memory;

import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Single messages that cannot be read, or not now.
final class MessageFaults {
  private final Map<MessageId, Duration> throttled = new HashMap<>();
  private final Map<MessageId, Outage> failing = new HashMap<>();

  void throttle(MessageId id, @Nullable Duration retryAfter) {
    if (retryAfter == null) {
      throttled.remove(id);
    } else {
      throttled.put(id, retryAfter);
    }
  }

  void fail(MessageId id, @Nullable Outage how) {
    if (how == null) {
      failing.remove(id);
    } else {
      failing.put(id, how);
    }
  }

  /// Throws if the message cannot be read.
  void check(MailboxContent box, MessageId id) {
    Outage failure = box.isGarbled(id) ? Outage.GARBLED : failing.get(id);
    if (failure != null) {
      throw new MailboxUnavailable(failure, "The message cannot be read");
    }
  }

  /// The conversation. Throws if none of its messages can be understood.
  static Optional<Conversation> conversation(MailboxContent box, ConversationId id) {
    Optional<Conversation> conversation = box.conversation(id);
    if (conversation.isPresent()
        && conversation.get().messages().stream()
            .allMatch(message -> box.isGarbled(message.summary().id()))) {
      throw new MailboxUnavailable(Outage.GARBLED, "No message can be understood");
    }
    return conversation;
  }

  /// How long to wait with the message; null for not at all.
  @Nullable Duration wait(MessageId id) {
    return throttled.get(id);
  }

  /// @param happening runs after the summaries are read
  MailboxAnswer<Summaries> summaries(MailboxContent box, List<MessageId> ids, Runnable happening) {
    List<MessageId> waiting = ids.stream().filter(throttled::containsKey).toList();
    Duration longest =
        waiting.stream()
            .map(id -> throttled.getOrDefault(id, Duration.ZERO))
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    Map<MessageId, Outage> failed = new HashMap<>(failing);
    failed.keySet().retainAll(ids);
    List<MessageSummary> found =
        box.summaries(
            ids.stream().filter(id -> !waiting.contains(id) && !failed.containsKey(id)).toList());
    happening.run();
    if (!found.isEmpty() || (waiting.isEmpty() && failed.isEmpty())) {
      return new MailboxAnswer.Found<>(new Summaries(found, waiting, longest, failed));
    }
    if (waiting.isEmpty()) {
      throw new MailboxUnavailable(failed.values().iterator().next(), "No summary can be read");
    }
    return new MailboxAnswer.Throttled<>(longest);
  }
}
