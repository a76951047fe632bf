package hexmail.adapter.persistence.opened;

import hexmail.adapter.persistence.encoding.FieldReader;
import hexmail.adapter.persistence.encoding.FieldWriter;
import hexmail.adapter.persistence.index.SummaryCodec;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.Authentication;
import hexmail.domain.message.EnclosedMessage;
import hexmail.domain.message.Enclosures;
import hexmail.domain.message.InlinePicture;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageOrigin;
import hexmail.domain.message.MessageSummary;
import java.io.IOException;
import java.util.Optional;

/// The binary form of a message before encryption. A version byte is followed by these fields, in
/// the form of [FieldWriter]: the number of bytes of the summary and the summary in the form of
/// [SummaryCodec], the receivers of each kind, the origin, the text in the form of [BodyCodec], the
/// attached files and the enclosures. A change of this form, of [BodyCodec] or of [SummaryCodec]
/// needs another version: then what was stored counts as not stored.
final class MessageCodec {
  private static final int VERSION = 1;

  private MessageCodec() {}

  static byte[] write(Message message) {
    return FieldWriter.bytes(message, MessageCodec::write);
  }

  private static void write(FieldWriter out, Message message) throws IOException {
    byte[] summary = SummaryCodec.write(message.summary());
    out.writeByte(VERSION);
    out.writeInt(summary.length);
    out.write(summary);
    out.writeAll(message.to(), FieldWriter::writeCorrespondent);
    out.writeAll(message.cc(), FieldWriter::writeCorrespondent);
    out.writeAll(message.bcc(), FieldWriter::writeCorrespondent);
    out.writeAll(message.replyTo(), FieldWriter::writeCorrespondent);
    write(out, message.origin());
    BodyCodec.write(out, message.body());
    out.writeAll(message.attachments(), MessageCodec::write);
    write(out, message.enclosures());
  }

  private static void write(FieldWriter out, MessageOrigin origin) throws IOException {
    out.writeText(origin.mailingList());
    out.writeText(origin.authentication().spf());
    out.writeText(origin.authentication().dkim());
    out.writeText(origin.authentication().dmarc());
  }

  private static void write(FieldWriter out, Attachment file) throws IOException {
    out.writeText(file.partId());
    out.writeText(file.name());
    out.writeText(file.mimeType());
    out.writeLong(file.bytes());
  }

  private static void write(FieldWriter out, Enclosures enclosures) throws IOException {
    out.writeAll(enclosures.pictures(), MessageCodec::write);
    out.writeAll(enclosures.messages(), MessageCodec::write);
    out.writeText(enclosures.calendar());
  }

  private static void write(FieldWriter out, InlinePicture picture) throws IOException {
    out.writeText(picture.contentId());
    write(out, picture.file());
  }

  private static void write(FieldWriter out, EnclosedMessage message) throws IOException {
    out.writeText(message.partId());
    out.writeCorrespondent(message.from());
    out.writeAll(message.to(), FieldWriter::writeCorrespondent);
    out.writeText(message.subject());
    out.writeText(message.date());
    BodyCodec.write(out, message.body());
  }

  /// Reads what [#write] wrote. Returns empty when the bytes have another version or another form.
  static Optional<Message> read(MessageId id, byte[] bytes) {
    return FieldReader.read(bytes, VERSION, in -> read(id, in));
  }

  private static Message read(MessageId id, FieldReader in) throws IOException {
    MessageSummary summary =
        SummaryCodec.read(id, in.readNBytes(in.readInt()))
            .orElseThrow(IllegalArgumentException::new);
    return new Message(
        summary,
        in.readAll(FieldReader::readCorrespondent),
        in.readAll(FieldReader::readCorrespondent),
        in.readAll(FieldReader::readCorrespondent),
        in.readAll(FieldReader::readCorrespondent),
        origin(in),
        BodyCodec.read(in),
        in.readAll(MessageCodec::file),
        enclosures(in));
  }

  private static MessageOrigin origin(FieldReader in) throws IOException {
    return new MessageOrigin(
        in.readText(), new Authentication(in.readText(), in.readText(), in.readText()));
  }

  private static Attachment file(FieldReader in) throws IOException {
    return new Attachment(in.readText(), in.readText(), in.readText(), in.readLong());
  }

  private static Enclosures enclosures(FieldReader in) throws IOException {
    return new Enclosures(
        in.readAll(MessageCodec::picture), in.readAll(MessageCodec::enclosed), in.readText());
  }

  private static InlinePicture picture(FieldReader in) throws IOException {
    return new InlinePicture(in.readText(), file(in));
  }

  private static EnclosedMessage enclosed(FieldReader in) throws IOException {
    return new EnclosedMessage(
        in.readText(),
        in.readCorrespondent(),
        in.readAll(FieldReader::readCorrespondent),
        in.readText(),
        in.readText(),
        BodyCodec.read(in));
  }
}
