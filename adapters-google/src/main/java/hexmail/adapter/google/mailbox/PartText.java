package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import hexmail.adapter.google.transport.BodyLimits;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageBody.Html;
import hexmail.domain.message.MessageBody.NotRead;
import hexmail.domain.message.MessageBody.Nothing;
import hexmail.domain.message.MessageBody.Plain;
import hexmail.domain.message.MessageBody.Several;
import hexmail.domain.message.MessageBody.TooLarge;
import hexmail.domain.message.MessageBody.Unreadable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The text of parts. Gmail sends the text of a small part within the message, and that of a large
/// one separately, as the data of an attachment (Google: `users.messages.attachments`).
final class PartText {
  /// How much is looked at before the whole text.
  private static final int GLANCE = 4_096;

  private static final int MANY_BITS = 0xc0;
  private static final int CONTINUATION = 0x80;

  private PartText() {}

  /// The id under which Gmail sends the text of `part` separately; null when it is here, or when
  /// there is none.
  static @Nullable String separateId(MessagePart part) {
    @Nullable MessagePartBody body = part.getBody();
    return body == null || !ModelValues.text(body.getData()).isEmpty()
        ? null
        : body.getAttachmentId();
  }

  /// The content of `part` as the server has it; empty when it is not all here, or no Base64.
  static Optional<byte[]> whole(MessagePart part) {
    return isCut(data(part)) || isUndecodable(part)
        ? Optional.empty()
        : Optional.of(decoded(data(part)));
  }

  static boolean isBlank(MessagePart part) {
    if (separateId(part) != null) {
      return size(part) == 0;
    }
    String data = data(part);
    return text(part, data.substring(0, Math.min(data.length(), GLANCE)), GLANCE).isBlank()
        && text(part, data, Integer.MAX_VALUE).isBlank()
        && !isUndecodable(part);
  }

  private static boolean isUndecodable(MessagePart part) {
    String data = data(part);
    return !data.isEmpty() && !isCut(data) && decoded(data).length == 0;
  }

  /// Whether HTML has words outside its tags, as far as it is here.
  static boolean hasWords(MessagePart part) {
    return separateId(part) != null || HtmlWords.isIn(text(part, data(part), Integer.MAX_VALUE));
  }

  /// The text of `part`; empty when it is not here as a whole, or has more than `limit` bytes.
  static String whole(MessagePart part, int limit) {
    String data = data(part);
    boolean fits = (long) data.length() * 3 / 4 <= limit + 2L;
    return isCut(data) || !fits ? "" : text(part, data, Integer.MAX_VALUE);
  }

  /// The size of the text in bytes, as Gmail says.
  static long size(MessagePart part) {
    @Nullable Integer size = part.getBody() == null ? null : part.getBody().getSize();
    return size == null ? 0 : size;
  }

  /// The texts of `parts`, as far as they are here and fit.
  ///
  /// @param parts as `BodySelector` selects them
  /// @param limit how many bytes of text are wanted at most
  static MessageBody of(List<MessagePart> parts, int limit) {
    if (parts.isEmpty()) {
      return new Nothing();
    }
    long bytes = 0;
    boolean whole = true;
    for (MessagePart part : parts) {
      String data = data(part);
      long here = (long) data.length() * 3 / 4;
      boolean complete = separateId(part) == null && !isCut(data);
      whole &= complete;
      bytes += complete ? here : Math.max(here, size(part));
    }
    whole &= bytes <= limit + 2L * parts.size();
    int each = whole ? Integer.MAX_VALUE : Math.max(1, limit / parts.size());
    MessageBody body =
        joined(parts.stream().map(part -> body(part, text(part, data(part), each))).toList());
    if (!whole) {
      return new TooLarge(body, bytes);
    }
    boolean unreadable = parts.stream().anyMatch(PartText::isUndecodable);
    return unreadable && body instanceof Nothing ? new Unreadable() : body;
  }

  private static MessageBody body(MessagePart part, String text) {
    return BodySelector.isHtml(part) ? new Html(text) : new Plain(FlowedText.of(part, text));
  }

  /// Plain texts become one.
  private static MessageBody joined(List<MessageBody> bodies) {
    List<MessageBody> texts = new ArrayList<>();
    for (MessageBody body : bodies) {
      if (body instanceof Plain(String text)
          && !texts.isEmpty()
          && texts.getLast() instanceof Plain(String before)) {
        texts.set(texts.size() - 1, new Plain(before + "\n" + text));
      } else {
        texts.add(body);
      }
    }
    texts.removeIf(PartText::isBlank);
    return switch (texts.size()) {
      case 0 -> new Nothing();
      case 1 -> texts.getFirst();
      default -> new Several(texts);
    };
  }

  private static boolean isBlank(MessageBody body) {
    return switch (body) {
      case Plain(String text) -> text.isBlank();
      case Html(String markup) -> markup.isBlank();
      case Several _, Nothing _, TooLarge _, NotRead _, Unreadable _ -> false;
    };
  }

  private static String data(MessagePart part) {
    return part.getBody() == null ? "" : ModelValues.text(part.getBody().getData());
  }

  private static boolean isCut(String data) {
    return !data.isEmpty() && data.charAt(data.length() - 1) == BodyLimits.CUT;
  }

  private static String text(MessagePart part, String data, int limit) {
    boolean cut = isCut(data) || data.length() < data(part).length();
    int length = cut ? (data.length() - (isCut(data) ? 1 : 0)) / 4 * 4 : data.length();
    byte[] bytes = decoded(data.substring(0, length));
    return cut || bytes.length > limit
        ? BodyDecoder.of(part, beginning(bytes, limit))
        : BodyDecoder.of(part, bytes);
  }

  private static byte[] decoded(String data) {
    try {
      byte[] bytes = new MessagePartBody().setData(data).decodeData();
      return bytes == null ? new byte[0] : bytes;
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  /// At most `limit` bytes, without a part of a character of UTF-8 at the end.
  private static byte[] beginning(byte[] bytes, int limit) {
    int end = Math.min(bytes.length, limit);
    int start = end;
    while (start > 0 && end - start < 4 && (bytes[start - 1] & MANY_BITS) == CONTINUATION) {
      start--;
    }
    boolean multiByte = start > 0 && (bytes[start - 1] & MANY_BITS) == MANY_BITS;
    return Arrays.copyOf(bytes, multiByte ? start - 1 : end);
  }
}
