package hexmail.adapter.persistence.encoding;

import hexmail.domain.message.Correspondent;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what [FieldWriter] wrote.
public final class FieldReader extends DataInputStream {
  private FieldReader(byte[] bytes) {
    super(new ByteArrayInputStream(bytes));
  }

  /// Reads an item.
  ///
  /// @param <T> the kind of the item
  public interface Form<T> {
    T read(FieldReader in) throws IOException;
  }

  /// What `form` reads from `bytes`, which begin with `version`. Empty when they have another
  /// version or another form.
  public static <T> Optional<T> read(byte[] bytes, int version, Form<T> form) {
    try (FieldReader in = new FieldReader(bytes)) {
      return in.readByte() == version ? Optional.of(form.read(in)) : Optional.empty();
    } catch (IOException | IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  public String readText() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int pieces = readInt(); pieces > 0; pieces--) {
      text.append(readUTF());
    }
    return text.toString();
  }

  public Correspondent readCorrespondent() throws IOException {
    return new Correspondent(readText(), readText());
  }

  public <T> List<T> readAll(Form<T> form) throws IOException {
    List<T> items = new ArrayList<>();
    for (int left = readInt(); left > 0; left--) {
      items.add(form.read(this));
    }
    return items;
  }
}
