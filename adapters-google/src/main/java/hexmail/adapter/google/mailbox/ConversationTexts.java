package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.policy.Deadline;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.BlockedByAdministrator;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NoMailbox;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageBody.NotRead;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads the texts of a conversation, the newest first. Each message gets an equal share of what is
/// shown of a conversation, so that none is left without its text and memory is bounded. A text
/// that cannot be read now is `NotRead`.
final class ConversationTexts {
  /// The texts of a conversation, in bytes.
  private static final int ALL = 2_000_000;

  private static final int LEAST = 20_000;
  private static final int AT_A_TIME = 4;

  private final ContentReader contents;
  private final MailboxAccess access;
  private final Deadline deadline;

  ConversationTexts(ContentReader contents, MailboxAccess access, Deadline deadline) {
    this.contents = contents;
    this.access = access;
    this.deadline = deadline;
  }

  /// The messages, oldest first.
  ///
  /// @param apart whether each message is still to be read by itself, and its header fields are all
  ///   there is
  MailboxAnswer<List<Message>> read(
      List<com.google.api.services.gmail.model.Message> messages, boolean apart) {
    int share = Math.clamp(ALL / messages.size(), LEAST, MessageBody.MAX_BYTES);
    Map<Integer, MailboxAnswer<Message>> answers = new ConcurrentHashMap<>();
    ParallelSteps.run(
        AT_A_TIME,
        IntStream.range(0, messages.size()).boxed().toList().reversed(),
        at -> {
          MailboxAnswer<Message> answer = message(messages.get(at), apart, share);
          answers.put(at, answer);
          return refusal(answer).isEmpty();
        });
    return answers.values().stream()
        .flatMap(answer -> refusal(answer).stream())
        .findFirst()
        .orElseGet(() -> all(messages, answers));
  }

  private static MailboxAnswer<List<Message>> all(
      List<com.google.api.services.gmail.model.Message> messages,
      Map<Integer, MailboxAnswer<Message>> answers) {
    List<Message> read =
        IntStream.range(0, messages.size())
            .mapToObj(at -> orHeaders(messages.get(at), answers.get(at)))
            .sorted(Comparator.comparing(message -> message.summary().receivedAt()))
            .toList();
    if (read.stream().allMatch(ConversationTexts::isBare)) {
      throw new MailboxUnavailable(Outage.GARBLED, "Gmail: no message of a conversation is usable");
    }
    return new Found<>(read);
  }

  private static Message orHeaders(
      com.google.api.services.gmail.model.Message message,
      @Nullable MailboxAnswer<Message> answer) {
    return answer instanceof Found<Message>(Message whole)
        ? whole
        : MessageMapper.lenient(message, new NotRead());
  }

  private static boolean isBare(Message message) {
    return message.body() instanceof NotRead
        && message.summary().from().equals(Correspondent.UNKNOWN)
        && message.summary().subject().isEmpty();
  }

  private MailboxAnswer<Message> message(
      com.google.api.services.gmail.model.Message message, boolean apart, int share) {
    try {
      return apart
          ? contents.message(access, new MessageId(message.getId()), share, deadline)
          : contents
              .body(access, message, share, deadline)
              .then(body -> new Found<>(MessageMapper.lenient(message, body)));
    } catch (MailboxUnavailable unavailable) {
      return new NotFound<>();
    }
  }

  /// A refusal of one message that holds for all.
  private static Optional<MailboxAnswer<List<Message>>> refusal(MailboxAnswer<Message> answer) {
    return switch (answer) {
      case Unauthorized<Message> _ -> Optional.of(new Unauthorized<>());
      case RightsMissing<Message> _ -> Optional.of(new RightsMissing<>());
      case NoMailbox<Message> _ -> Optional.of(new NoMailbox<>());
      case BlockedByAdministrator<Message> _ -> Optional.of(new BlockedByAdministrator<>());
      case Found<Message> _, NotFound<Message> _, Invalid<Message> _, Throttled<Message> _ ->
          Optional.empty();
    };
  }
}
