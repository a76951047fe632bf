package hexmail.emulator.mime;

import hexmail.emulator.mime.Part.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.field.ContentDispositionFieldLenientImpl;
import org.apache.james.mime4j.field.ContentTypeFieldLenientImpl;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/// Builds a part during parsing.
final class PartBuilder {
  private static final Pattern PLAIN_NAME =
      Pattern.compile("(?i);\\s*filename\\s*=\\s*(?:\"([^\"]+)\"|([^;\\s\"]+))");

  private final String id;
  private final @Nullable PartBuilder parent;
  private final List<Field> fields = new ArrayList<>();
  private final List<PartBuilder> children = new ArrayList<>();
  private final List<Part> attached = new ArrayList<>();
  private String mimeType = "text/plain";
  private @Nullable String charset;
  private String fileName = "";
  private boolean named;
  private boolean disposedAsAttachment;
  private Body body = new Body.None();
  private byte[] preamble = {};

  PartBuilder(String id, @Nullable PartBuilder parent) {
    this.id = id;
    this.parent = parent;
  }

  String id() {
    return id;
  }

  int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }

  PartBuilder parent() {
    return Objects.requireNonNull(parent);
  }

  String childId(int index) {
    return id.isEmpty() ? Integer.toString(index) : id + "." + index;
  }

  PartBuilder child() {
    PartBuilder child = new PartBuilder(childId(children.size()), this);
    children.add(child);
    return child;
  }

  boolean hasNoHeaders() {
    return fields.isEmpty();
  }

  void addField(Field field) {
    byte[] raw = field.getRaw().toByteArray();
    fields.add(field);
    switch (field.getName().strip().toLowerCase(Locale.ROOT)) {
      case "content-disposition" -> disposition(HeaderText.unfolded(raw));
      case "content-type" -> nameOf(HeaderText.unfolded(raw));
      default -> {}
    }
  }

  private void disposition(String value) {
    ContentDispositionField field =
        ContentDispositionFieldLenientImpl.PARSER.parse(
            new RawField("Content-Disposition", value), DecodeMonitor.SILENT);
    disposedAsAttachment = field.isAttachment();
    String name = field.getFilename();
    if (name != null && !name.isBlank()) {
      named = true;
      fileName = isLegible(name) ? EncodedWords.decode(name).strip() : plainName(value, name);
    }
  }

  private static boolean isLegible(String name) {
    return name.chars().noneMatch(c -> c == '\uFFFD' || Character.isISOControl(c));
  }

  /// Senders add a plain name for programs that do not know RFC 2231; it is used where the other
  /// one is damaged.
  private static String plainName(String disposition, String damaged) {
    Matcher plain = PLAIN_NAME.matcher(disposition);
    return EncodedWords.decode(
            plain.find() ? Objects.requireNonNullElse(plain.group(1), plain.group(2)) : damaged)
        .strip();
  }

  private void nameOf(String value) {
    ContentTypeField field =
        ContentTypeFieldLenientImpl.PARSER.parse(
            new RawField("Content-Type", value), DecodeMonitor.SILENT);
    String name = field.getParameter("name");
    if (!named && name != null && !name.isBlank()) {
      fileName = EncodedWords.decode(name).strip();
    }
  }

  void multipart(String type) {
    mimeType = type.toLowerCase(Locale.ROOT);
  }

  void preamble(byte[] bytes) {
    preamble = bytes;
  }

  void leaf(BodyDescriptor descriptor) {
    mimeType = descriptor.getMimeType().toLowerCase(Locale.ROOT);
    charset = descriptor.getCharset();
  }

  boolean isMessage() {
    return mimeType.equals("message/rfc822");
  }

  /// Whether this is text that is shown with the message. Text with a file name is a file, and so
  /// is attached text without one: Gmail makes up no name (nylas/nylas-nodejs#607).
  boolean isText() {
    return mimeType.startsWith("text/") && fileName.isEmpty() && !disposedAsAttachment;
  }

  void text(byte[] content) {
    body =
        new Body.Text(
            mimeType.equals("text/html")
                ? CharsetText.html(content, charset)
                : CharsetText.decode(content, charset));
  }

  void attachment(long size) {
    body = new Body.Attachment(size);
  }

  void addParts(List<Part> parts) {
    attached.addAll(parts);
  }

  Part build() {
    boolean multipart = mimeType.startsWith("multipart/");
    if (multipart && children.isEmpty() && preamble.length > 0) {
      child().text(preamble); // the boundary never came: show the text rather than nothing
    }
    List<Part> parts = new ArrayList<>(children.stream().map(PartBuilder::build).toList());
    parts.addAll(attached);
    String textCharset = textCharset();
    List<HeaderField> headers =
        fields.stream()
            .map(field ->
                HeaderText.field(
                    field.getName().strip(), field.getRaw().toByteArray(), textCharset))
            .toList();
    return new Part(id, mimeType, fileName, headers, body, parts);
  }

  /// The charset of the first text, which undeclared bytes in the header are likely to be in.
  private @Nullable String textCharset() {
    return charset != null || children.isEmpty() ? charset : children.getFirst().textCharset();
  }
}
