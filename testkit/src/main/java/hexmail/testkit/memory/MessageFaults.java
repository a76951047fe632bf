package hexmail.testkit.memory;

import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

  /// What is known of a message whose content cannot be parsed.
  static MessageSummary bare(MessageSummary summary) {
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
  MailboxAnswer<Summaries<MessageId, MessageSummary>> summaries(
      MailboxContent box, List<MessageId> ids, Runnable happening) {
    return summaries(
        ids,
        id -> List.of(id),
        read -> {
          List<MessageSummary> found = box.summaries(read);
          happening.run();
          return found;
        });
  }

  /// The summaries of conversations. One fails, or is throttled, if one of its messages is.
  MailboxAnswer<Summaries<ConversationId, ConversationSummary>> conversations(
      MailboxContent box, List<ConversationId> ids) {
    return summaries(
        ids,
        id ->
            box.conversation(id).stream()
                .flatMap(found -> found.messages().stream())
                .map(message -> message.summary().id())
                .toList(),
        read -> read.stream().flatMap(id -> box.conversationSummary(id).stream()).toList());
  }

  private <I, S> MailboxAnswer<Summaries<I, S>> summaries(
      List<I> ids, Function<I, List<MessageId>> messages, Function<List<I>, List<S>> read) {
    List<I> waiting = new ArrayList<>();
    List<I> sound = new ArrayList<>();
    Map<I, Outage> failed = new HashMap<>();
    Duration longest = Duration.ZERO;
    for (I id : ids) {
      List<Duration> waits =
          messages.apply(id).stream().filter(throttled::containsKey).map(throttled::get).toList();
      Optional<Outage> failure =
          messages.apply(id).stream().filter(failing::containsKey).map(failing::get).findFirst();
      if (!waits.isEmpty()) {
        waiting.add(id);
        longest = Collections.max(List.of(longest, Collections.max(waits)));
      } else if (failure.isPresent()) {
        failed.put(id, failure.get());
      } else {
        sound.add(id);
      }
    }
    List<S> found = read.apply(sound);
    if (!found.isEmpty() || (waiting.isEmpty() && failed.isEmpty())) {
      return new MailboxAnswer.Found<>(new Summaries<>(found, waiting, longest, failed));
    }
    if (waiting.isEmpty()) {
      throw new MailboxUnavailable(failed.values().iterator().next(), "No summary can be read");
    }
    return new MailboxAnswer.Throttled<>(longest);
  }
}
