package hexmail.emulator.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Bodies that came packed with gzip, as Google's Java client sends them.
public final class GzipBody {
  private GzipBody() {}

  /// The body as it was before the `Content-Encoding`. Throws an `IllegalArgumentException` when it
  /// is broken.
  public static byte[] unpacked(byte[] body, @Nullable String encoding) {
    if (!"gzip".equalsIgnoreCase(encoding)) {
      return body;
    }
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return unpacked.readAllBytes();
    } catch (IOException broken) {
      throw new IllegalArgumentException("Invalid gzip content", broken);
    }
  }
}
