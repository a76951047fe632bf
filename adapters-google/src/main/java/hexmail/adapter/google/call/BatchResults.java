package hexmail.adapter.google.call;

import com.google.api.services.gmail.model.Message;
import hexmail.adapter.google.policy.CallResult;
import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Matches the parts of a batch to messages. Google's library matches them by position
/// (googleapis/google-api-java-client#1013), and loses those after a part that is not JSON.
final class BatchResults<T> {
  private final MessageQuery<T> query;
  private final GmailErrors errors;
  private final Set<MessageId> ids;
  private final Map<MessageId, CallResult<T>> results = new HashMap<>();

  /// @param ids the messages requested
  BatchResults(MessageQuery<T> query, GmailErrors errors, List<MessageId> ids) {
    this.query = query;
    this.errors = errors;
    this.ids = Set.copyOf(ids);
  }

  /// The result of each message.
  Map<MessageId, CallResult<T>> of(List<PartResponse> parts) {
    parts.forEach(this::match);
    CallResult<T> missing =
        new Failed<>(new MailboxUnavailable(Outage.UNREACHABLE, "Gmail: a part is missing"), true);
    ids.forEach(id -> results.putIfAbsent(id, missing));
    return results;
  }

  /// Matches a part by the message in it, or by its name when it has no other message.
  private void match(PartResponse part) {
    Optional<MessageId> named =
        Optional.ofNullable(part.name()).flatMap(MessageId::parse).filter(ids::contains);
    if (!part.isSuccess()) {
      CallResult<T> error = errors.result(part.error());
      named.ifPresent(id -> results.put(id, error));
      return;
    }
    try {
      Message message = MessageQuery.parse(part.body());
      named
          .filter(id -> MessageQuery.isSameNumber(message, id))
          .or(() -> MessageId.parse(String.valueOf(message.getId())).filter(ids::contains))
          .ifPresentOrElse(
              id -> results.put(id, result(id, message)),
              () -> named.ifPresent(id -> results.putIfAbsent(id, result(id, message))));
    } catch (IllegalArgumentException garbled) {
      named.ifPresent(id -> results.putIfAbsent(id, errors.result(garbled)));
    }
  }

  private CallResult<T> result(MessageId id, Message message) {
    try {
      return new Answered<>(query.answer(id, message));
    } catch (IllegalArgumentException garbled) {
      return errors.result(garbled);
    }
  }
}
