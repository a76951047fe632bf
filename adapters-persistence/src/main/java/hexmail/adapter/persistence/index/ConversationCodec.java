package hexmail.adapter.persistence.index;

import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The binary form of the summary of a conversation before encryption. A version byte is followed
/// by the history id of its last change, the number of messages, and for each of them its id and
/// its summary in the form of [SummaryCodec], preceded by the number of bytes.
final class ConversationCodec {
  private static final int VERSION = 1;

  private ConversationCodec() {}

  static byte[] write(ConversationSummary summary) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeLong(summary.changed().value());
      out.writeInt(summary.messages().size());
      for (MessageSummary message : summary.messages()) {
        byte[] written = SummaryCodec.write(message);
        out.writeUTF(message.id().value());
        out.writeInt(written.length);
        out.write(written);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Writing to memory does not fail", failure);
    }
    return bytes.toByteArray();
  }

  /// Reads what [#write] wrote. Returns empty when the bytes have another version or another form.
  static Optional<ConversationSummary> read(ConversationId id, byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != VERSION) {
        return Optional.empty();
      }
      HistoryId changed = new HistoryId(in.readLong());
      List<MessageSummary> messages = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        MessageId message = new MessageId(in.readUTF());
        messages.add(
            SummaryCodec.read(message, in.readNBytes(in.readInt()))
                .orElseThrow(IllegalArgumentException::new));
      }
      return Optional.of(new ConversationSummary(id, changed, messages));
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
