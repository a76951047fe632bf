package hexmail.adapter.persistence.encoding;

import hexmail.domain.message.Correspondent;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;

/// Writes fields as [DataOutputStream] does. A text is written as the number of its pieces and the
/// pieces, since `writeUTF` takes at most 65,535 bytes.
public final class FieldWriter extends DataOutputStream {
  /// In characters, each of which takes up to three bytes.
  private static final int PIECE_LENGTH = 65_535 / 3;

  private FieldWriter(ByteArrayOutputStream bytes) {
    super(bytes);
  }

  /// Writes an item.
  ///
  /// @param <T> the kind of the item
  public interface Form<T> {
    void write(FieldWriter out, T item) throws IOException;
  }

  /// What `form` writes for `item`.
  public static <T> byte[] bytes(T item, Form<T> form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (FieldWriter out = new FieldWriter(bytes)) {
      form.write(out, item);
    } catch (IOException failure) {
      throw new UncheckedIOException("Writing to memory does not fail", failure);
    }
    return bytes.toByteArray();
  }

  public void writeText(String text) throws IOException {
    writeInt(Math.ceilDiv(text.length(), PIECE_LENGTH));
    for (int start = 0; start < text.length(); start += PIECE_LENGTH) {
      writeUTF(text.substring(start, Math.min(start + PIECE_LENGTH, text.length())));
    }
  }

  public void writeCorrespondent(Correspondent correspondent) throws IOException {
    writeText(correspondent.name());
    writeText(correspondent.address());
  }

  /// The number of `items`, and the items.
  public <T> void writeAll(Collection<T> items, Form<T> form) throws IOException {
    writeInt(items.size());
    for (T item : items) {
      form.write(this, item);
    }
  }
}
