package hexmail.adapter.google.call;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import hexmail.adapter.google.policy.CallResult;
import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.MessageId;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/// What is wanted of a message.
///
/// @param share how much of a person's minute the call may use
/// @param format Gmail's word for how much of it
/// @param fields the mask that cuts the answer down
/// @param reading makes the value out of it; an `IllegalArgumentException` says that it makes no
///   sense
public record MessageQuery<R>(
    QuotaClass share, String format, String fields, Function<Message, R> reading) {
  Gmail.Users.Messages.Get request(Gmail.Users users, MessageId id) throws IOException {
    return users.messages().get("me", id.value()).setFormat(format).setFields(fields);
  }

  static Message parsed(String json) {
    return UntrustedJson.read(json, Message.class)
        .orElseThrow(() -> new IllegalArgumentException("The answer is no message"));
  }

  /// What `message` tells to who asked for `id`. Gmail, which reads ids as numbers, answers
  /// `18C0FFEE` or `018c0ffee` with the message `18c0ffee`; there is no message of those names.
  CallResult<R> told(MessageId id, Message message) {
    try {
      if (!isSameNumber(message, id)) {
        throw new IllegalArgumentException("The answer is another message");
      }
      return new Answered<>(
          id.value().equals(message.getId())
              ? new Found<>(reading.apply(message))
              : new NotFound<>());
    } catch (IllegalArgumentException wrong) {
      return Sending.garbled(wrong);
    }
  }

  /// Of a request for one message only the id can be wrong, so "bad request" too says that there is
  /// none.
  static <T> CallResult<T> refused(CallResult<T> fate) {
    return fate instanceof Answered<T>(Invalid<T> _) ? new Answered<>(new NotFound<>()) : fate;
  }

  static boolean isSameNumber(Message message, MessageId id) {
    return number(Objects.requireNonNullElse(message.getId(), "")).equals(number(id.value()));
  }

  private static String number(String id) {
    return id.toLowerCase(Locale.ROOT).replaceFirst("^0+", "");
  }
}
