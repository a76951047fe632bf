package hexmail.emulator.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Pictures in sample mail.
final class SamplePictures {
  private SamplePictures() {}

  /// Hills in the evening, as PNG.
  static byte[] hills() {
    try (InputStream picture = SamplePictures.class.getResourceAsStream("hills.png")) {
      return Objects.requireNonNull(picture).readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
