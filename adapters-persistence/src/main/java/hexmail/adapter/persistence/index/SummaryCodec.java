package hexmail.adapter.persistence.index;

import com.github.benmanes.caffeine.cache.Interner;
import hexmail.adapter.persistence.encoding.FieldReader;
import hexmail.adapter.persistence.encoding.FieldWriter;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The binary form of a summary before encryption. A version byte is followed by these fields, in
/// the form of [FieldWriter]: conversation, sender, recipients, subject, snippet, time of receipt
/// in seconds and nanoseconds, whether there is an attachment, and the labels.
public final class SummaryCodec {
  private static final int VERSION = 2;

  /// Most messages have one of few sets of labels. Summaries share them: a page of rows that are in
  /// memory touches less of it.
  private static final Interner<Set<LabelId>> LABELS = Interner.newWeakInterner();

  private SummaryCodec() {}

  public static byte[] write(MessageSummary summary) {
    return FieldWriter.bytes(summary, SummaryCodec::write);
  }

  private static void write(FieldWriter out, MessageSummary summary) throws IOException {
    Instant received = summary.receivedAt();
    out.writeByte(VERSION);
    out.writeUTF(summary.conversation().value());
    out.writeCorrespondent(summary.from());
    out.writeAll(summary.to(), FieldWriter::writeCorrespondent);
    out.writeText(summary.subject());
    out.writeText(summary.snippet());
    out.writeLong(received.getEpochSecond());
    out.writeInt(received.getNano());
    out.writeBoolean(summary.hasAttachment());
    out.writeAll(summary.labels(), (to, label) -> to.writeUTF(label.value()));
  }

  /// Reads what [#write] wrote. Returns empty when the bytes have another version or another form.
  public static Optional<MessageSummary> read(MessageId id, byte[] bytes) {
    return FieldReader.read(bytes, VERSION, in -> read(id, in));
  }

  private static MessageSummary read(MessageId id, FieldReader in) throws IOException {
    return new MessageSummary(
            id,
            new ConversationId(in.readUTF()),
            in.readCorrespondent(),
            in.readAll(FieldReader::readCorrespondent),
            in.readText(),
            in.readText(),
            Instant.ofEpochSecond(in.readLong(), in.readInt()),
            // The labels come after the attachment.
            Set.of(),
            in.readBoolean())
        .withLabels(LABELS.intern(Set.copyOf(in.readAll(from -> new LabelId(from.readUTF())))));
  }
}
