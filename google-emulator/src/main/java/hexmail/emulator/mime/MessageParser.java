package hexmail.emulator.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/// Parses messages with Mime4j's pull parser. Malformed mail is read as far as possible; parsing
/// never fails. Attachments are decoded for their size and dropped, except the one that is asked
/// for.
public final class MessageParser {
  /// Limits against malicious mail; real messages are far below.
  private static final int MOST_PARTS = 1_000;

  /// Readers of JSON allow 255 levels (Gson), and each part takes two.
  private static final int DEEPEST = 120;

  private static final int DEEPEST_MESSAGE = 8;

  private final @Nullable String wanted;
  private final int messageDepth;
  private final boolean headOnly;
  private final Faults faults = new Faults();
  private byte @Nullable [] found;
  private int parts;

  private MessageParser(@Nullable String wanted, int messageDepth) {
    this(wanted, messageDepth, false);
  }

  private MessageParser(@Nullable String wanted, int messageDepth, boolean headOnly) {
    this.wanted = wanted;
    this.messageDepth = messageDepth;
    this.headOnly = headOnly;
  }

  /// Parses a whole message.
  public static ParsedMessage parse(byte[] raw) {
    return new MessageParser(null, 0).message(raw, "");
  }

  /// Parses the headers of a message, and what else it takes to read them: the root without body
  /// and parts.
  public static Part head(byte[] raw) {
    Part root = new MessageParser(null, 0, true).message(raw, "").root();
    return new Part(
        root.id(),
        root.mimeType(),
        root.fileName(),
        root.headers(),
        new Part.Body.None(),
        List.of());
  }

  /// The decoded bytes of the part with this id; empty when there is no such part or it has no
  /// content of its own.
  public static Optional<byte[]> content(byte[] raw, String partId) {
    MessageParser parser = new MessageParser(partId, 0);
    parser.message(raw, "");
    return Optional.ofNullable(parser.found);
  }

  private ParsedMessage message(byte[] raw, String id) {
    PartBuilder root = read(raw, id, false);
    if (root.hasNoHeaders() && raw.length > 0) {
      faults.note();
      root = read(raw, id, true);
    }
    return new ParsedMessage(root.build(), faults.any());
  }

  private PartBuilder read(byte[] raw, String id, boolean malformedHeaderStartsBody) {
    MimeConfig config =
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxHeaderLen(-1)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(malformedHeaderStartsBody)
            .build();
    MimeTokenStream tokens = new MimeTokenStream(config, faults, null);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    PartBuilder root = new PartBuilder(id, null);
    try {
      tokens.parse(new ByteArrayInputStream(raw));
      readParts(tokens, root);
    } catch (IOException | MimeException | RuntimeException unreadable) {
      faults.note();
    }
    return root;
  }

  private void readParts(MimeTokenStream tokens, PartBuilder root)
      throws IOException, MimeException {
    PartBuilder part = root;
    EntityState state = tokens.getState();
    while (state != EntityState.T_END_OF_STREAM) {
      switch (state) {
        case T_FIELD -> part.addField(tokens.getField());
        case T_START_MULTIPART -> part.multipart(tokens.getBodyDescriptor().getMimeType());
        case T_PREAMBLE -> part.preamble(tokens.getInputStream().readNBytes(1_000_000));
        case T_START_BODYPART -> {
          part = part.child();
          if (++parts > MOST_PARTS || part.depth() > DEEPEST) {
            faults.note();
            return;
          }
        }
        case T_END_BODYPART -> part = part.parent();
        case T_BODY -> {
          if (headOnly) {
            part.leaf(tokens.getBodyDescriptor());
            return;
          }
          body(tokens, part);
        }
        default -> {}
      }
      state = tokens.next();
    }
  }

  private void body(MimeTokenStream tokens, PartBuilder part) throws IOException {
    part.leaf(tokens.getBodyDescriptor());
    boolean message = part.isMessage() && messageDepth < DEEPEST_MESSAGE;
    boolean keep = part.isText() || message || part.id().equals(wanted);
    if (!keep) {
      part.attachment(tokens.getDecodedInputStream().transferTo(OutputStream.nullOutputStream()));
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      tokens.getDecodedInputStream().transferTo(bytes);
    } finally {
      take(part, bytes.toByteArray(), message);
    }
  }

  private void take(PartBuilder part, byte[] content, boolean message) {
    if (part.id().equals(wanted)) {
      found = content;
    }
    if (part.isText()) {
      part.text(content);
      return;
    }
    part.attachment(content.length);
    if (message) {
      MessageParser inner = new MessageParser(wanted, messageDepth + 1);
      ParsedMessage attached = inner.message(content, part.childId(0));
      part.addParts(List.of(attached.root()));
      found = inner.found == null ? found : inner.found;
    }
  }

  /// Collects the faults that Mime4j tolerates, without those that lose nothing, such as other line
  /// ends and blanks before a line end.
  private static final class Faults extends DecodeMonitor {
    private static final List<String> HARMLESS =
        List.of("Found LF", "Found CR", "Found non-standard", "ignored blanks", "Obsolete header");

    private boolean any;

    @Override
    public boolean warn(String error, String dropDesc) {
      any |=
          HARMLESS.stream().noneMatch(text -> error.startsWith(text) || dropDesc.startsWith(text));
      return false;
    }

    @Override
    public boolean isListening() {
      return true;
    }

    void note() {
      any = true;
    }

    boolean any() {
      return any;
    }
  }
}
