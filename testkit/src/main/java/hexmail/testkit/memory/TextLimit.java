package hexmail.testkit.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageBody.Html;
import hexmail.domain.message.MessageBody.NotRead;
import hexmail.domain.message.MessageBody.Nothing;
import hexmail.domain.message.MessageBody.Plain;
import hexmail.domain.message.MessageBody.Several;
import hexmail.domain.message.MessageBody.TooLarge;
import hexmail.domain.message.MessageBody.Unreadable;

/// The largest text that a reader returns whole.
final class TextLimit {
  private TextLimit() {}

  static Message of(Message message) {
    return message.withBody(limited(message.body()));
  }

  private static MessageBody limited(MessageBody body) {
    return switch (body) {
      case Plain(String text) when size(text) > MessageBody.MAX_BYTES ->
          new TooLarge(new Plain(beginning(text)), size(text));
      case Html(String markup) when size(markup) > MessageBody.MAX_BYTES ->
          new TooLarge(new Html(beginning(markup)), size(markup));
      case Plain _, Html _, Several _, Nothing _, TooLarge _, NotRead _, Unreadable _ -> body;
    };
  }

  private static int size(String text) {
    return text.getBytes(UTF_8).length;
  }

  /// A character takes four bytes at most.
  private static String beginning(String text) {
    return text.substring(0, text.offsetByCodePoints(0, MessageBody.MAX_BYTES / 8));
  }
}
