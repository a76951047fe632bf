package hexmail.testkit.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.message.Attachment;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The content of parts and the sources of messages, in memory. Safe for use by many threads.
public final class InMemoryContents {
  private final Map<MessageId, Map<String, byte[]>> parts = new ConcurrentHashMap<>();
  private final Map<MessageId, byte[]> sources = new ConcurrentHashMap<>();
  private volatile boolean breaking;

  InMemoryContents() {}

  /// Gives a part of a message its content. Attached files without it have zero bytes of their
  /// size.
  public void put(MessageId id, String partId, byte[] content) {
    parts.computeIfAbsent(id, _ -> new ConcurrentHashMap<>()).put(partId, content.clone());
  }

  /// Gives a message its source. Others have their subject as source.
  public void putSource(MessageId id, byte[] source) {
    sources.put(id, source.clone());
  }

  /// From now on contents break off after their first half.
  public void breakOff() {
    breaking = true;
  }

  Optional<ContentStream> part(Message message, String partId) {
    Map<String, byte[]> own = parts.getOrDefault(message.summary().id(), Map.of());
    return Optional.ofNullable(own.get(partId)).or(() -> zeros(message, partId)).map(this::stream);
  }

  private static Optional<byte[]> zeros(Message message, String partId) {
    return message.attachments().stream()
        .filter(file -> file.partId().equals(partId))
        .map(Attachment::bytes)
        .map(bytes -> new byte[Math.toIntExact(bytes)])
        .findFirst();
  }

  ContentStream source(Message message) {
    String subject = "Subject: " + message.summary().subject() + "\r\n\r\n";
    return stream(sources.getOrDefault(message.summary().id(), subject.getBytes(UTF_8)));
  }

  private ContentStream stream(byte[] content) {
    int available = breaking ? content.length / 2 : content.length;
    ByteArrayInputStream bytes = new ByteArrayInputStream(content, 0, available);
    return new ContentStream(
        (long) content.length,
        buffer -> {
          int count = bytes.read(buffer, 0, buffer.length);
          if (count < 0 && available < content.length) {
            throw new MailboxUnavailable(Outage.UNREACHABLE, "The content breaks off");
          }
          return count;
        },
        () -> {});
  }
}
