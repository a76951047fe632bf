package hexmail.adapter.google.call;

import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.BodyLimits;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// What to read of a message or a conversation.
///
/// @param <I> its id
/// @param <M> Google's model of it
/// @param quotaClass the part of the account's quota that the call may use
/// @param format one of Gmail's formats
/// @param fields the mask of the fields to return
/// @param limits how much of the response is needed
/// @param mapper makes the answer of it; an `IllegalArgumentException` says that it is garbled
public record ItemQuery<I, M, T>(
    ItemType<I, M> type,
    QuotaClass quotaClass,
    String format,
    String fields,
    BodyLimits limits,
    Function<M, MailboxAnswer<T>> mapper) {
  GmailRequest request(I id) {
    return GmailRequest.of(type.method(), quotaClass, type.path() + name(id))
        .with("format", format)
        .with("fields", fields)
        .within(limits);
  }

  String name(I id) {
    return type.text().apply(id);
  }

  /// The item with that id in a response, if it can be the id of one.
  Optional<I> parseId(String id) {
    return type.parse().apply(id);
  }

  /// @throws IllegalArgumentException when `json` is no such item
  M parse(String json) {
    return UntrustedJson.require(json, type.model());
  }

  /// The answer to a request for `id`. Gmail parses ids as numbers, and returns the message
  /// `18c0ffee` for `18C0FFEE` and `018c0ffee`; nothing has these ids.
  ///
  /// @throws IllegalArgumentException when it is another item, or garbled
  MailboxAnswer<T> answer(I id, M item) {
    if (!isSameNumber(item, id)) {
      throw new IllegalArgumentException("The answer is another message or conversation");
    }
    return name(id).equals(idOf(item)) ? mapper.apply(item) : new NotFound<>();
  }

  boolean isSameNumber(M item, I id) {
    return number(idOf(item)).equals(number(name(id)));
  }

  /// The id of `item`, or empty.
  String idOf(M item) {
    return Objects.requireNonNullElse(type.idOf().apply(item), "");
  }

  private static String number(String id) {
    return id.toLowerCase(Locale.ROOT).replaceFirst("^0+", "");
  }
}
