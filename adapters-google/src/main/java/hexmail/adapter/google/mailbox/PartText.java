package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import hexmail.adapter.google.transport.BodyLimits;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageBody.Html;
import hexmail.domain.message.MessageBody.Nothing;
import hexmail.domain.message.MessageBody.Plain;
import hexmail.domain.message.MessageBody.TooLarge;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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

  static boolean isBlank(MessagePart part) {
    if (separateId(part) != null) {
      return size(part) == 0;
    }
    String data = data(part);
    return text(part, data.substring(0, Math.min(data.length(), GLANCE)), GLANCE).isBlank()
        && text(part, data, Integer.MAX_VALUE).isBlank();
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
    String text =
        parts.stream().map(part -> text(part, data(part), each)).collect(Collectors.joining("\n"));
    return whole ? body(parts, text) : new TooLarge(body(parts, text), bytes);
  }

  private static MessageBody body(List<MessagePart> parts, String text) {
    if (text.isBlank()) {
      return new Nothing();
    }
    return BodySelector.isHtml(parts.getFirst()) ? new Html(text) : new Plain(text);
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
