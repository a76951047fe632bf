package hexmail.adapter.google.transport;

import com.google.api.client.json.JsonParser;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.Data;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Parses untrusted JSON.
public final class UntrustedJson {
  private UntrustedJson() {}

  /// `text` as a JSON object of the given form; empty when it is not one, or when something follows
  /// it.
  public static <T> Optional<T> read(String text, Class<T> form) {
    try (JsonParser parser = GsonFactory.getDefaultInstance().createJsonParser(text)) {
      @Nullable T value = parser.parse(form);
      if (parser.nextToken() != null) {
        return Optional.empty();
      }
      return value == null || Data.isNull(value) ? Optional.empty() : Optional.of(value);
    } catch (IOException | RuntimeException notThisForm) {
      // Google's parser throws all kinds of exceptions for malformed text, even
      // NullPointerException.
      return Optional.empty();
    }
  }

  /// The same for text that must be of the given form.
  ///
  /// @throws IllegalArgumentException when it is not
  public static <T> T require(String text, Class<T> form) {
    return read(text, form)
        .orElseThrow(() -> new IllegalArgumentException("The answer does not have its form"));
  }
}
