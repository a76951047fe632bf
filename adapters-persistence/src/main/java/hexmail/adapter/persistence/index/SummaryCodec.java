package hexmail.adapter.persistence.index;

import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The binary form of a summary before encryption. A version byte is followed by these fields, as
/// [DataOutputStream] writes them: conversation, sender's name and address, the number of
/// recipients and the recipients in the same form, subject, snippet, time of receipt in seconds and
/// nanoseconds, whether there is an attachment, the number of labels, and the labels. A text is
/// written as the number of its pieces and the pieces, since `writeUTF` takes at most 65,535 bytes.
final class SummaryCodec {
  private static final int VERSION = 2;

  /// In characters, each of which takes up to three bytes.
  private static final int PIECE_LENGTH = 65_535 / 3;

  private SummaryCodec() {}

  static byte[] write(MessageSummary summary) {
    Instant received = summary.receivedAt();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(summary.conversation().value());
      write(out, summary.from());
      out.writeInt(summary.to().size());
      for (Correspondent recipient : summary.to()) {
        write(out, recipient);
      }
      writeText(out, summary.subject());
      writeText(out, summary.snippet());
      out.writeLong(received.getEpochSecond());
      out.writeInt(received.getNano());
      out.writeBoolean(summary.hasAttachment());
      out.writeInt(summary.labels().size());
      for (LabelId label : summary.labels()) {
        out.writeUTF(label.value());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Writing to memory does not fail", failure);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Correspondent correspondent) throws IOException {
    writeText(out, correspondent.name());
    writeText(out, correspondent.address());
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    out.writeInt(Math.ceilDiv(text.length(), PIECE_LENGTH));
    for (int start = 0; start < text.length(); start += PIECE_LENGTH) {
      out.writeUTF(text.substring(start, Math.min(start + PIECE_LENGTH, text.length())));
    }
  }

  /// Reads what [#write] wrote. Returns empty when the bytes have another version or another form.
  static Optional<MessageSummary> read(MessageId id, byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return in.readByte() == VERSION ? Optional.of(read(id, in)) : Optional.empty();
    } catch (IOException | IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private static MessageSummary read(MessageId id, DataInputStream in) throws IOException {
    return new MessageSummary(
            id,
            new ConversationId(in.readUTF()),
            readCorrespondent(in),
            readRecipients(in),
            readText(in),
            readText(in),
            Instant.ofEpochSecond(in.readLong(), in.readInt()),
            // The labels come after the attachment.
            Set.of(),
            in.readBoolean())
        .withLabels(readLabels(in));
  }

  private static Correspondent readCorrespondent(DataInputStream in) throws IOException {
    return new Correspondent(readText(in), readText(in));
  }

  private static List<Correspondent> readRecipients(DataInputStream in) throws IOException {
    List<Correspondent> recipients = new ArrayList<>();
    for (int remaining = in.readInt(); remaining > 0; remaining--) {
      recipients.add(readCorrespondent(in));
    }
    return recipients;
  }

  private static String readText(DataInputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int pieces = in.readInt(); pieces > 0; pieces--) {
      text.append(in.readUTF());
    }
    return text.toString();
  }

  private static Set<LabelId> readLabels(DataInputStream in) throws IOException {
    Set<LabelId> labels = new HashSet<>();
    for (int remaining = in.readInt(); remaining > 0; remaining--) {
      labels.add(new LabelId(in.readUTF()));
    }
    return labels;
  }
}
