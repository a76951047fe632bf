package hexmail.adapter.persistence.index;

import hexmail.adapter.persistence.encoding.FieldReader;
import hexmail.adapter.persistence.encoding.FieldWriter;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.io.IOException;
import java.util.Optional;

/// The binary form of the summary of a conversation before encryption. A version byte is followed
/// by the history id of its last change, the number of messages, and for each of them its id and
/// its summary in the form of [SummaryCodec], preceded by the number of bytes.
final class ConversationCodec {
  private static final int VERSION = 1;

  private ConversationCodec() {}

  static byte[] write(ConversationSummary summary) {
    return FieldWriter.bytes(summary, ConversationCodec::write);
  }

  private static void write(FieldWriter out, ConversationSummary summary) throws IOException {
    out.writeByte(VERSION);
    out.writeLong(summary.changed().value());
    out.writeAll(summary.messages(), ConversationCodec::write);
  }

  private static void write(FieldWriter out, MessageSummary message) throws IOException {
    byte[] written = SummaryCodec.write(message);
    out.writeUTF(message.id().value());
    out.writeInt(written.length);
    out.write(written);
  }

  /// Reads what [#write] wrote. Returns empty when the bytes have another version or another form.
  static Optional<ConversationSummary> read(ConversationId id, byte[] bytes) {
    return FieldReader.read(
        bytes,
        VERSION,
        in ->
            new ConversationSummary(
                id, new HistoryId(in.readLong()), in.readAll(ConversationCodec::message)));
  }

  private static MessageSummary message(FieldReader in) throws IOException {
    MessageId id = new MessageId(in.readUTF());
    return SummaryCodec.read(id, in.readNBytes(in.readInt()))
        .orElseThrow(IllegalArgumentException::new);
  }
}
