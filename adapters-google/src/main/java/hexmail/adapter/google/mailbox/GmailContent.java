package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.transport.Base64Json;
import hexmail.adapter.google.transport.CallFailedException;
import hexmail.domain.message.ContentStream;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Content that arrives from Gmail.
final class GmailContent {
  private final Base64Json json;
  private final @Nullable Long size;
  private long read;

  private GmailContent(Base64Json json, @Nullable Long size) {
    this.json = json;
    this.size = size;
  }

  /// The data of an attachment, after its size.
  static ContentStream ofAttachment(Base64Json json) {
    return new GmailContent(
            json,
            json.before("size")
                .filter(size -> size.matches("\\d{1,15}"))
                .map(Long::valueOf)
                .orElse(null))
        .stream();
  }

  /// The source of a message, whose size Gmail only estimates.
  static ContentStream ofSource(Base64Json json) {
    return new GmailContent(json, null).stream();
  }

  /// The content of a part that came within its message.
  static ContentStream withinMessage(byte[] content) {
    ByteArrayInputStream bytes = new ByteArrayInputStream(content);
    return new ContentStream(
        (long) content.length, buffer -> bytes.read(buffer, 0, buffer.length), () -> {});
  }

  private ContentStream stream() {
    return new ContentStream(size, this::read, this::close);
  }

  private int read(byte[] buffer) {
    try {
      int count = json.read(buffer, 0, buffer.length);
      read += Math.max(0, count);
      if (size != null && (count < 0 ? read != size : read > size)) {
        throw new MailboxUnavailable(Outage.GARBLED, "Gmail: content of another size");
      }
      return count;
    } catch (CallFailedException broken) {
      throw new MailboxUnavailable(broken.outage(), "Gmail: " + broken.getMessage(), broken);
    } catch (IOException broken) {
      throw new MailboxUnavailable(Outage.UNREACHABLE, "Gmail: content that broke off", broken);
    }
  }

  private void close() {
    try {
      json.close();
    } catch (IOException broken) {
      // It is not read any more.
    }
  }
}
