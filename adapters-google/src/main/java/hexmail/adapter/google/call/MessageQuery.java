package hexmail.adapter.google.call;

import com.google.api.services.gmail.model.Message;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.BodyLimits;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.MessageId;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/// What to read of a message.
///
/// @param quotaClass the part of the account's quota that the call may use
/// @param format one of Gmail's formats
/// @param fields the mask of the fields to return
/// @param limits how much of the response is needed
/// @param mapper makes the value of it; an `IllegalArgumentException` says that it is garbled
public record MessageQuery<T>(
    QuotaClass quotaClass,
    String format,
    String fields,
    BodyLimits limits,
    Function<Message, T> mapper) {
  GmailRequest request(MessageId id) {
    return GmailRequest.of(GmailMethod.MESSAGE, quotaClass, "messages/" + id.value())
        .with("format", format)
        .with("fields", fields)
        .within(limits);
  }

  /// @throws IllegalArgumentException when `json` is no message
  static Message parse(String json) {
    return UntrustedJson.require(json, Message.class);
  }

  /// The answer to a request for `id`. Gmail parses ids as numbers, and returns the message
  /// `18c0ffee` for `18C0FFEE` and `018c0ffee`; no messages have these ids.
  ///
  /// @throws IllegalArgumentException when it is another message, or garbled
  MailboxAnswer<T> answer(MessageId id, Message message) {
    if (!isSameNumber(message, id)) {
      throw new IllegalArgumentException("The answer is another message");
    }
    return id.value().equals(message.getId())
        ? new Found<>(mapper.apply(message))
        : new NotFound<>();
  }

  static boolean isSameNumber(Message message, MessageId id) {
    return number(Objects.requireNonNullElse(message.getId(), "")).equals(number(id.value()));
  }

  private static String number(String id) {
    return id.toLowerCase(Locale.ROOT).replaceFirst("^0+", "");
  }
}
