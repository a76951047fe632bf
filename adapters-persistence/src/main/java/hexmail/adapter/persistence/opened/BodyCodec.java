package hexmail.adapter.persistence.opened;

import hexmail.adapter.persistence.encoding.FieldReader;
import hexmail.adapter.persistence.encoding.FieldWriter;
import hexmail.domain.message.MessageBody;
import java.io.IOException;

/// The binary form of the text of a message: a byte for its kind, and what that kind has.
final class BodyCodec {
  private static final byte PLAIN = 1;
  private static final byte HTML = 2;
  private static final byte SEVERAL = 3;
  private static final byte NOTHING = 4;
  private static final byte TOO_LARGE = 5;
  private static final byte NOT_READ = 6;
  private static final byte UNREADABLE = 7;

  private BodyCodec() {}

  static void write(FieldWriter out, MessageBody body) throws IOException {
    switch (body) {
      case MessageBody.Plain(String text) -> {
        out.writeByte(PLAIN);
        out.writeText(text);
      }
      case MessageBody.Html(String markup) -> {
        out.writeByte(HTML);
        out.writeText(markup);
      }
      case MessageBody.Several(var texts) -> {
        out.writeByte(SEVERAL);
        out.writeAll(texts, BodyCodec::write);
      }
      case MessageBody.TooLarge(MessageBody beginning, long bytes) -> {
        out.writeByte(TOO_LARGE);
        write(out, beginning);
        out.writeLong(bytes);
      }
      case MessageBody.Nothing() -> out.writeByte(NOTHING);
      case MessageBody.NotRead() -> out.writeByte(NOT_READ);
      case MessageBody.Unreadable() -> out.writeByte(UNREADABLE);
    }
  }

  static MessageBody read(FieldReader in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case PLAIN -> new MessageBody.Plain(in.readText());
      case HTML -> new MessageBody.Html(in.readText());
      case SEVERAL -> new MessageBody.Several(in.readAll(BodyCodec::read));
      case TOO_LARGE -> new MessageBody.TooLarge(read(in), in.readLong());
      case NOTHING -> new MessageBody.Nothing();
      case NOT_READ -> new MessageBody.NotRead();
      case UNREADABLE -> new MessageBody.Unreadable();
      default -> throw new IllegalArgumentException("No kind of text has this number");
    };
  }
}
