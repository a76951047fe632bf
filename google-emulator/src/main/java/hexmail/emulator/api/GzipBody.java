package hexmail.emulator.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Request bodies compressed with gzip, as Google's Java client sends them.
public final class GzipBody {
  private GzipBody() {}

  /// The body without its `Content-Encoding`. Throws an `IllegalArgumentException` when it is not
  /// valid gzip.
  public static byte[] decompressed(byte[] body, @Nullable String encoding) {
    if (!"gzip".equalsIgnoreCase(encoding)) {
      return body;
    }
    try (InputStream decompressed = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return decompressed.readAllBytes();
    } catch (IOException broken) {
      throw new IllegalArgumentException("Invalid gzip content", broken);
    }
  }
}
